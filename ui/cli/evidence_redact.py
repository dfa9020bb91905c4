"""`workbench evidence redact`: black out parts of an exhibit in a copy that is proven not to hold them."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ui.cli.desk import CliDesk, fields_of
from ui.cli.options import Command, pass_desk, told
from ui.cli.reading import read_json, validated
from ui.cli.redaction_form import RedactionForm
from workbench.errors import UserError

if TYPE_CHECKING:
    from workbench.redaction.model import AreaDraft, Findings, RedactedCopy
    from workbench.workspace.opening import Workspace

PAGES_TOLD = 20


@click.command(cls=Command, help=told("help_evidence_redact"))
@click.argument("case_no")
@click.argument("number", type=int)
@click.argument("source", required=False, default="", metavar="[FILE.json]")
@click.option("--find", "only_find", is_flag=True, help=told("help_redact_find"))
@click.option("--output", "-o", type=click.Path(path_type=Path), metavar="COPY", help=told("help_redact_out"))
@pass_desk
def redact(
    desk: CliDesk, /, case_no: str, number: int, source: str, only_find: bool, output: Path | None
) -> None:
    """Mark, apply and prove in one go; or only list what would be found; or give the copy on record out."""
    if not source and (only_find or output is None):
        raise UserError.one("file", "cli.redact_nothing")
    form = validated(RedactionForm, read_json(source)) if source else RedactionForm()
    document: dict[str, Any] = {"case_no": case_no, "number": number}
    said: list[str] = []
    with desk.open() as workspace:
        evidence_id, found = _looked(workspace, (case_no, number), form)
        if found is not None:
            _tell_findings(desk, found, document, said, with_text=only_find)
        if source and not only_find:
            drafts = (*form.by_hand(), *_drafts(found, form.reason))
            copy = _applied(desk, workspace, evidence_id, drafts)
            _tell_copy(desk, copy, document, said)
        if output is not None and not only_find:
            _give_out(desk, workspace, evidence_id, output, document, said)
    desk.give(document, *said)


def _looked(
    workspace: "Workspace", place: tuple[str, int], form: RedactionForm
) -> tuple[str, "Findings | None"]:
    from workbench.complaints.queries import complaint_id_of
    from workbench.evidence.queries import evidence_id_of
    from workbench.redaction.searching import find_in_exhibit
    from workbench.redaction.suggesting import wanted_in_case

    with workspace.read() as session:
        complaint_id = complaint_id_of(session, place[0])
        evidence_id = evidence_id_of(session, complaint_id, place[1])
        wanted = form.wanted(wanted_in_case(session, complaint_id))
    return evidence_id, find_in_exhibit(workspace, evidence_id, wanted) if wanted is not None else None


def _drafts(found: "Findings | None", reason: str) -> tuple["AreaDraft", ...]:
    from workbench.redaction.searching import drafts_of

    return drafts_of(found.hits, reason) if found is not None else ()


def _applied(
    desk: CliDesk, workspace: "Workspace", evidence_id: str, drafts: tuple["AreaDraft", ...]
) -> "RedactedCopy":
    from workbench.redaction.applying import make_copy
    from workbench.redaction.commands import add_areas

    with workspace.write() as session:
        add_areas(session, evidence_id, drafts, actor=desk.actor, clock=desk.clock)
    return make_copy(workspace, evidence_id, actor=desk.actor, clock=desk.clock).copy


def _tell_findings(
    desk: CliDesk, found: "Findings", document: dict[str, Any], said: list[str], *, with_text: bool
) -> None:
    """What was found is shown to whoever decides on it, and never written down afterwards."""
    document["found"] = [
        {"kind": hit.kind, "page": hit.page, "rects": [list(rect) for rect in hit.rects]}
        | ({"text": hit.text} if with_text else {})
        for hit in found.hits
    ]
    document["unsearched_pages"] = list(found.unsearched)
    said.append(desk.say("cli.redact_found", count=str(len(found.hits))))
    if with_text:
        said += [
            "  ".join((str(hit.page), desk.say(f"cli.redact_{hit.kind}"), hit.text)) for hit in found.hits
        ]
    if found.unsearched:
        said.append(desk.say("cli.redact_unsearched", pages=_pages(found.unsearched)))


def _tell_copy(desk: CliDesk, copy: "RedactedCopy", document: dict[str, Any], said: list[str]) -> None:
    document["copy"] = fields_of(copy)
    proof = copy.proof
    figures = {name: str(proof[name]) for name in ("areas", "strings_searched", "objects_searched")}
    said.append(desk.say("cli.redact_made", version=str(copy.version), sha256=copy.sha256))
    said.append(desk.say("cli.redact_proven", **figures))
    still = proof["still_visible"]
    if isinstance(still, list) and still:
        said.append(desk.say("cli.redact_still_visible", pages=_pages(still)))


def _give_out(
    desk: CliDesk,
    workspace: "Workspace",
    evidence_id: str,
    output: Path,
    document: dict[str, Any],
    said: list[str],
) -> None:
    from workbench.redaction.applying import export_copy

    given = export_copy(workspace, evidence_id, output, actor=desk.actor, clock=desk.clock)
    document |= {"path": str(output), "sha256": given.copy.sha256}
    said.append(desk.say("cli.redact_given_out", path=str(output)))


def _pages(numbers: "tuple[int, ...] | list[int]") -> str:
    shown = ", ".join(map(str, numbers[:PAGES_TOLD]))
    return f"{shown}…" if len(numbers) > PAGES_TOLD else shown
