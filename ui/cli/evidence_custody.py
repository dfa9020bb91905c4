"""`workbench evidence custody`: record what happened to an exhibit, read its chain, print its papers."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ui.cli.desk import CliDesk, fields_of
from ui.cli.options import Command, pass_desk, told
from workbench.errors import UserError

if TYPE_CHECKING:
    from workbench.custody.model import MismatchRow, Standing
    from workbench.evidence.custody_model import CustodyRow
    from workbench.workspace.opening import Workspace

BROKEN = 3
SHOW = "show"
FORMS = ("borrow", "return", "hand-over", "sheet")


@click.command(cls=Command, help=told("help_evidence_custody"))
@click.argument("case_no")
@click.argument("number", type=int)
@click.argument("source", required=False, default="", metavar="[FILE.json|show]")
@click.option("--form", type=click.Choice(FORMS), help=told("help_custody_form"))
@click.option("--output", "-o", type=click.Path(path_type=Path), metavar="FILE.pdf", help=told("help_output"))
@pass_desk
def custody(
    desk: CliDesk, /, case_no: str, number: int, source: str, form: str | None, output: Path | None
) -> None:
    """Record an act, or show the chain, or print a form; a form may follow the act it is about."""
    if (form is None) is not (output is None):
        raise UserError.one("form" if form is None else "output", "cli.form_and_output")
    if not source and form is None:
        raise UserError.one("file", "cli.custody_nothing")
    with desk.open() as workspace:
        evidence_id = _exhibit(workspace, case_no, number)
        document: dict[str, Any] = {"case_no": case_no, "number": number}
        said: list[str] = []
        if source and source != SHOW:
            _record(desk, workspace, evidence_id, source, document, said)
        if form is not None and output is not None:
            _print(desk, workspace, (evidence_id, form, output), document, said)
        sound = True
        if source == SHOW:
            sound = _show(desk, workspace, evidence_id, document, said)
    desk.give(document, *said)
    if not sound:
        sys.exit(BROKEN)


def _exhibit(workspace: "Workspace", case_no: str, number: int) -> str:
    from workbench.complaints.queries import complaint_id_of
    from workbench.evidence.queries import evidence_id_of

    with workspace.read() as session:
        return evidence_id_of(session, complaint_id_of(session, case_no), number)


def _record(
    desk: CliDesk,
    workspace: "Workspace",
    evidence_id: str,
    source: str,
    document: dict[str, Any],
    said: list[str],
) -> None:
    from ui.cli.reading import read_json, validated
    from workbench.custody.commands import record_act
    from workbench.evidence.custody_model import CustodyDraft

    draft = validated(CustodyDraft, read_json(source))
    added = record_act(workspace, evidence_id, draft, actor=desk.actor, clock=desk.clock)
    warnings = [desk.problem(problem) for problem in added.warnings]
    document |= {"position": added.head.count, "hash": added.head.hash, "warnings": warnings}
    said.append(desk.say("cli.custody_recorded", position=str(added.head.count), hash=added.head.hash))
    said.extend(warnings)


def _print(
    desk: CliDesk,
    workspace: "Workspace",
    wanted: tuple[str, str, Path],
    document: dict[str, Any],
    said: list[str],
) -> None:
    from workbench.custodyforms.commands import print_form
    from workbench.custodyforms.model import FormKind, FormOrder

    evidence_id, form, output = wanted
    order = FormOrder(evidence_id, FormKind(form), output, desk.language)
    made = print_form(workspace, order, actor=desk.actor, clock=desk.clock)
    document["form"] = {
        "kind": form,
        "path": str(made.path),
        "number": made.number,
        "pages": made.pages,
        "sha256": made.sha256,
        "size_bytes": made.size_bytes,
    }
    detail = {"number": made.number, "pages": str(made.pages), "path": str(made.path)}
    said.append(desk.say("custody.form_written", **detail))


def _show(
    desk: CliDesk, workspace: "Workspace", evidence_id: str, document: dict[str, Any], said: list[str]
) -> bool:
    """The chain with how the exhibit stands. Returns whether chain and file are sound, as far as known."""
    from workbench.custody.queries import standing_of
    from workbench.evidence.chains import chain_fault
    from workbench.evidence.mismatches import mismatches
    from workbench.evidence.queries import custody_chain, evidence_row

    with workspace.read() as session:
        row = evidence_row(session, evidence_id)
        chain = custody_chain(session, evidence_id)
        now = standing_of(session, evidence_id)
        found = mismatches(session, row.sha256)
        fault = chain_fault(session, row)
    document |= {
        "sound": fault is None and not now.red,
        "standing": fields_of(now),
        "chain": [fields_of(link) for link in chain],
        "fault": None if fault is None else fields_of(fault),
        "mismatches": [fields_of(one) for one in found],
    }
    said.extend(_link(desk, link) for link in chain)
    said.append(_stands(desk, now))
    if fault is not None:
        place = {"case_no": row.case_no, "number": str(row.number), "position": str(fault.position)}
        said.append(desk.say(fault.code, **place, **fault.detail))
    said.extend(_found(desk, found))
    said.append(desk.say("custody.what_a_hash_proves"))
    return fault is None and not now.red


def _link(desk: CliDesk, link: "CustodyRow") -> str:
    people = " → ".join(name for name in (link.from_person, link.to_person) if name)
    parts = (
        str(link.position), link.at, desk.say(f"custody.event.{link.event}"), people, link.witness or "",
        link.place or "", link.seal_no or "", link.note or "", link.row_hash[:16],
    )  # fmt: skip
    return "  ".join(part for part in parts if part)


def _stands(desk: CliDesk, now: "Standing") -> str:
    if now.destroyed:
        return desk.say("custody.stands.destroyed")
    parts = [desk.say("custody.stands.held", name=now.holder or "—")]
    if now.away is not None:
        due = now.due_back_on.isoformat() if now.due_back_on else "—"
        parts.append(desk.say(f"custody.stands.{now.away.value}", due=due))
    if now.sealed:
        parts.append(desk.say("custody.stands.sealed", seal_no=now.seal_no or "—"))
    return "  ".join(parts)


def _found(desk: CliDesk, rows: "list[MismatchRow]") -> Iterator[str]:
    for row in rows:
        detail = {"moment": row.found_at.isoformat(), "name": row.found_by, "found": row.found_sha256 or "—"}
        yield desk.say(f"custody.form.found_{row.code}", **detail)
        if row.cleared_at is not None:
            cleared = {"moment": row.cleared_at.isoformat(), "name": row.cleared_by or "—"}
            yield desk.say("custody.form.cleared", **cleared)
