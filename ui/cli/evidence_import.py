"""`workbench evidence import`: folders, archives and many files, looked through, then taken in one by one."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Command, pass_desk, told
from workbench.errors import Problem, UserError
from workbench.evidence.model import EvidenceDraft

if TYPE_CHECKING:
    from workbench.bulk.model import BulkItem, Candidate, Plan
    from workbench.workspace.opening import Workspace

SOME_REFUSED = 3


@click.command("import", cls=Command, help=told("help_evidence_import"))
@click.argument("case_no")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@click.option("--preview", is_flag=True, help=told("help_import_preview"))
@click.option("--keep-archive", is_flag=True, help=told("help_import_keep_archive"))
@click.option("--resume", is_flag=True, help=told("help_import_resume"))
@click.option("--kind", default="", help=told("help_kind"), metavar="EK2")
@click.option("--source", default="", help=told("help_source"))
@click.option("--form", default="", help=told("help_form"))
@pass_desk
def import_(desk: CliDesk, /, case_no: str, paths: tuple[Path, ...], **chosen: Any) -> None:
    """Look through places and take in what they hold; each file is acknowledged as soon as it is safe."""
    from workbench.complaints.queries import complaint_id_of

    if chosen["resume"] == bool(paths):
        raise click.UsageError(desk.say("cli.import_paths_or_resume"))
    draft = EvidenceDraft(kind=chosen["kind"], source=chosen["source"], form=chosen["form"])
    with desk.open() as workspace:
        with workspace.read() as session:
            complaint_id = complaint_id_of(session, case_no)
        if chosen["resume"]:
            runs = _unfinished(workspace, complaint_id)
            report = [item for run in runs for item in _carry_on(desk, workspace, run)]
            _tell(desk, case_no, _of_items(desk, report))
            return
        plan = _plan(workspace, complaint_id, paths)
        if chosen["preview"]:
            desk.give(_preview(desk, plan), *(_candidate_line(desk, each) for each in plan.candidates))
            return
        _take_in(desk, workspace, (case_no, plan, draft), keep_archive=chosen["keep_archive"])


def _plan(workspace: "Workspace", complaint_id: str, paths: Iterable[Path]) -> "Plan":
    from workbench.bulk.looking import look_through

    return look_through(workspace, complaint_id, tuple(paths))


def _take_in(
    desk: CliDesk, workspace: "Workspace", wanted: tuple[str, "Plan", EvidenceDraft], *, keep_archive: bool
) -> None:
    from workbench.bulk.commands import begin_bulk
    from workbench.bulk.model import BulkOrder, Chosen, Role

    case_no, plan, draft = wanted
    chosen = tuple(
        Chosen(place)
        for place, each in enumerate(plan.candidates)
        if each.chosen_at_first or (keep_archive and each.role is Role.ARCHIVE)
    )
    if not chosen:
        _tell(desk, case_no, _of_candidates(desk, plan))
        return
    with workspace.write() as session:
        begun = begin_bulk(session, BulkOrder(plan, chosen, draft), actor=desk.actor, clock=desk.clock)
    _tell(desk, case_no, _of_items(desk, _carry_on(desk, workspace, begun.id)))


def _carry_on(desk: CliDesk, workspace: "Workspace", bulk_id: str) -> list["BulkItem"]:
    """Every file of the run, once it has ended."""
    from workbench.bulk.queries import bulk_items
    from workbench.bulk.running import carry_on_bulk

    def acknowledge(item: "BulkItem") -> None:
        if not desk.as_json and item.state == "taken":
            line = {"number": str(item.number), "name": item.name, "sha256": item.sha256}
            desk.give(None, desk.say("cli.evidence_added", **line))

    carry_on_bulk(workspace, bulk_id, acknowledge, actor=desk.actor, clock=desk.clock)
    with workspace.read() as session:
        return bulk_items(session, bulk_id)


def _unfinished(workspace: "Workspace", complaint_id: str) -> list[str]:
    """The runs to carry on, the oldest first."""
    from workbench.bulk.queries import unfinished_runs

    with workspace.read() as session:
        runs = unfinished_runs(session, complaint_id)
    if not runs:
        raise UserError.one("resume", "bulk.nothing_unfinished")
    return [run.id for run in reversed(runs)]


def _tell(desk: CliDesk, case_no: str, report: dict[str, list[dict[str, Any]]]) -> None:
    counts = {name: str(len(rows)) for name, rows in report.items()}
    lines = [] if desk.as_json else [_left_line(row) for row in (*report["refused"], *report["skipped"])]
    desk.give({"case_no": case_no, **report}, *lines, desk.say("cli.import_total", **counts))
    if report["refused"]:
        sys.exit(SOME_REFUSED)


def _of_items(desk: CliDesk, items: Iterable["BulkItem"]) -> dict[str, list[dict[str, Any]]]:
    report: dict[str, list[dict[str, Any]]] = {"taken_in": [], "refused": [], "skipped": []}
    for item in items:
        if item.state == "taken":
            taken = {"number": item.number, "id": item.evidence_id, "sha256": item.sha256}
            report["taken_in"].append({**_named(item), "title": item.title, **taken})
        elif item.state in ("refused", "skipped"):
            report[item.state.value].append({**_named(item), **_why(desk, item)})
    return report


def _of_candidates(desk: CliDesk, plan: "Plan") -> dict[str, list[dict[str, Any]]]:
    """What became of a plan of which nothing was to be taken in."""
    report: dict[str, list[dict[str, Any]]] = {"taken_in": [], "refused": [], "skipped": []}
    for each in plan.candidates:
        if each.standing != "ready":
            place = "refused" if each.standing == "refused" else "skipped"
            report[place].append({**_named(each), **_why(desk, each)})
    return report


def _preview(desk: CliDesk, plan: "Plan") -> dict[str, Any]:
    return {
        "sources": [{"path": str(source.path), "kind": source.kind.value} for source in plan.sources],
        "files": [
            {
                **_named(each),
                "source": plan.sources[each.source].name,
                "role": each.role.value,
                "media_type": each.media_type,
                "title": each.title,
                "standing": each.standing.value,
                **_why(desk, each),
                "remarks": [desk.problem(remark) for remark in each.remarks],
            }
            for each in plan.candidates
        ],
    }


def _named(file: "BulkItem | Candidate") -> dict[str, Any]:
    named: dict[str, Any] = {"name": file.name, "size_bytes": file.size_bytes}
    return {**named, "raw_name": file.raw_name} if file.raw_name else named


def _why(desk: CliDesk, file: "BulkItem | Candidate") -> dict[str, str]:
    if not file.code:
        return {}
    return {"code": file.code, "message": desk.problem(Problem("file", file.code, file.detail))}


def _candidate_line(desk: CliDesk, candidate: "Candidate") -> str:
    said = _why(desk, candidate).get("message") or candidate.media_type
    standing = desk.say(f"cli.import_{candidate.standing.value}")
    return "  ".join((standing, candidate.name, str(candidate.size_bytes), said))


def _left_line(row: dict[str, Any]) -> str:
    return f"{row['name']}: {row['message']}"
