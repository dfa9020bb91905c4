"""`workbench evidence`: take files in, list the catalogue, prove the store and clear it up."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ui.cli.desk import CliDesk, fields_of
from ui.cli.evidence_choice import choose
from ui.cli.evidence_custody import custody
from ui.cli.evidence_import import import_
from ui.cli.evidence_redact import redact
from ui.cli.evidence_review import matrix, review
from ui.cli.export_pack import packs
from ui.cli.options import Group, pass_desk, told
from workbench.errors import UserError
from workbench.evidence.model import EvidenceAdded, EvidenceDraft, EvidenceRow, Unclaimed
from workbench.moment import BRANCH_ZONE

if TYPE_CHECKING:
    from workbench.workspace.opening import Workspace

BROKEN = 3
LEAST_OF_HASH = 8


@click.group(cls=Group, help=told("help_evidence"))
def evidence() -> None:
    """Evidence."""


evidence.add_command(custody)
evidence.add_command(review)
evidence.add_command(matrix)
evidence.add_command(redact)
evidence.add_command(import_)
evidence.add_command(packs)
evidence.add_command(choose)


@evidence.command(help=told("help_evidence_add"))
@click.argument("case_no")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--title", default="", help=told("help_title"))
@click.option("--kind", default="", help=told("help_kind"), metavar="EK2")
@click.option("--source", default="", help=told("help_source"))
@click.option("--purpose", default="", metavar="TEXT", help=told("help_purpose"))
@click.option("--proves", multiple=True, metavar="ID", help=told("help_proves"))
@click.option("--form", default="", help=told("help_form"))
@pass_desk
def add(desk: CliDesk, /, case_no: str, files: tuple[Path, ...], **typed: Any) -> None:
    """Take files in; each is acknowledged as soon as it is safe."""
    from workbench.complaints.queries import complaint_id_of
    from workbench.evidence.commands import add_evidence
    from workbench.evidence.model import Intake

    draft = EvidenceDraft(**typed)
    added: list[dict[str, Any]] = []
    with desk.open() as workspace:
        with workspace.read() as session:
            complaint_id = complaint_id_of(session, case_no)
        for path in files:
            intake = Intake(complaint_id, path, draft)
            made = add_evidence(workspace, intake, actor=desk.actor, clock=desk.clock)
            added.append(_added_json(desk, made))
            if not desk.as_json:
                line = {"number": str(made.number), "name": made.original_name, "sha256": made.digests.sha256}
                desk.give(None, desk.say("cli.evidence_added", **line))
    desk.give({"case_no": case_no, "evidence": added})


@evidence.command("list", help=told("help_evidence_list"))
@click.argument("case_no")
@pass_desk
def list_evidence(desk: CliDesk, case_no: str) -> None:
    """The catalogue of a case."""
    from workbench.complaints.queries import complaint_id_of
    from workbench.evidence.queries import evidence_rows

    with desk.open() as workspace, workspace.read() as session:
        rows = evidence_rows(session, complaint_id_of(session, case_no))
    lines = ["  ".join(_cells(row)) for row in rows] or [desk.say("cli.no_evidence")]
    desk.give({"total": len(rows), "evidence": [fields_of(row) for row in rows]}, *lines)


@evidence.command(help=told("help_evidence_verify"))
@pass_desk
def verify(desk: CliDesk) -> None:
    """Hash every stored file again; exits 3 when anything is not as it was."""
    from workbench.evidence.verify import verify_evidence_on_record

    with desk.open() as workspace:
        report = verify_evidence_on_record(workspace, actor=desk.actor, clock=desk.clock).report
    faults = [
        {"code": fault.code, "message": desk.messages.text(fault.code, fault.detail), **dict(fault.detail)}
        for fault in report.faults
    ]
    document = {"sound": not faults, "files_checked": report.files_checked, "faults": faults}
    code = "cli.evidence_broken" if faults else "cli.evidence_sound"
    summary = desk.say(code, files=str(report.files_checked), faults=str(len(faults)))
    desk.give(document, *(fault["message"] for fault in faults), summary)
    if faults:
        sys.exit(BROKEN)


@evidence.command(help=told("help_evidence_orphans"))
@pass_desk
def orphans(desk: CliDesk) -> None:
    """What lies in the store though no exhibit names it."""
    from workbench.evidence.unclaimed import unclaimed

    with desk.open() as workspace:
        found = unclaimed(workspace)
    lines = [_unclaimed_line(desk, each) for each in found] or [desk.say("cli.no_unclaimed")]
    desk.give({"total": len(found), "files": [fields_of(each) for each in found]}, *lines)


@evidence.command(help=told("help_evidence_adopt"))
@click.argument("case_no")
@click.argument("sha256")
@click.option("--name", default="", help=told("help_original_name"))
@click.option("--title", default="", help=told("help_title"))
@click.option("--kind", default="", help=told("help_kind"), metavar="EK2")
@click.option("--source", default="", help=told("help_source"))
@click.option("--purpose", default="", metavar="TEXT", help=told("help_purpose"))
@click.option("--proves", multiple=True, metavar="ID", help=told("help_proves"))
@click.option("--form", default="", help=told("help_form"))
@pass_desk
def adopt(desk: CliDesk, /, case_no: str, sha256: str, name: str, **typed: Any) -> None:
    """Make an exhibit of a file that lies in the store without one."""
    from workbench.complaints.queries import complaint_id_of
    from workbench.evidence.commands import adopt_orphan
    from workbench.evidence.model import Adoption

    with desk.open() as workspace:
        with workspace.read() as session:
            complaint_id = complaint_id_of(session, case_no)
        adoption = Adoption(complaint_id, _unclaimed(workspace, sha256).sha256, name, EvidenceDraft(**typed))
        made = adopt_orphan(workspace, adoption, actor=desk.actor, clock=desk.clock)
    line = {"number": str(made.number), "name": made.original_name, "sha256": made.digests.sha256}
    added = {"case_no": case_no, "evidence": [_added_json(desk, made)]}
    desk.give(added, desk.say("cli.evidence_added", **line))


@evidence.command("set-aside", help=told("help_evidence_set_aside"))
@click.argument("file")
@click.option("--reason", required=True, help=told("help_reason"))
@pass_desk
def set_aside_file(desk: CliDesk, file: str, reason: str) -> None:
    """Move a file that no exhibit names out of the store; it is kept in `set-aside`."""
    from workbench.evidence.model import AsideDraft
    from workbench.evidence.setting_aside import set_aside

    with desk.open() as workspace:
        draft = AsideDraft(_unclaimed(workspace, file).name, reason)
        done = set_aside(workspace, draft, actor=desk.actor, clock=desk.clock)
    path = str(done.path)
    desk.give({"file": draft.name, "moved_to": path}, desk.say("cli.set_aside", file=draft.name, path=path))


def _unclaimed(workspace: "Workspace", wanted: str) -> Unclaimed:
    """The file that a path below the store, or the beginning of a content's hash, names."""
    from workbench.evidence.unclaimed import unclaimed

    wanted = wanted.strip()
    near = [each for each in unclaimed(workspace) if _is_named(each, wanted)]
    if len(near) != 1:
        code = "evidence.several_unclaimed" if near else "evidence.not_unclaimed"
        raise UserError.one("file", code, value=wanted[:120])
    return near[0]


def _is_named(found: Unclaimed, wanted: str) -> bool:
    begins = len(wanted) >= LEAST_OF_HASH and found.sha256.startswith(wanted.lower())
    return bool(wanted) and (wanted == found.name or begins)


def _unclaimed_line(desk: CliDesk, found: Unclaimed) -> str:
    kind = desk.say(f"cli.unclaimed_{found.kind}")
    size, since = str(found.size_bytes), found.stored_at.astimezone(BRANCH_ZONE).strftime("%Y-%m-%d %H:%M")
    return "  ".join((kind, since, size, found.media_type, found.sha256 or found.name))


def _added_json(desk: CliDesk, made: EvidenceAdded) -> dict[str, Any]:
    return {
        "number": made.number,
        "id": made.id,
        "name": made.original_name,
        **fields_of(made.digests),
        "stored_before": made.stored_before,
        "warnings": [desk.problem(problem) for problem in made.warnings],
    }


def _cells(row: EvidenceRow) -> tuple[str, ...]:
    return (str(row.number), row.kind, row.title, row.media_type, str(row.size_bytes), row.sha256[:16])
