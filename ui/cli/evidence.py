"""`workbench evidence`: take files in, list the catalogue, prove the store."""

import sys
from pathlib import Path
from typing import Any

import click

from ui.cli.desk import CliDesk, fields_of
from ui.cli.options import Group, pass_desk, told
from workbench.evidence.model import EvidenceAdded, EvidenceDraft, EvidenceRow

BROKEN = 3


@click.group(cls=Group, help=told("help_evidence"))
def evidence() -> None:
    """Evidence."""


@evidence.command(help=told("help_evidence_add"))
@click.argument("case_no")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--title", default="", help=told("help_title"))
@click.option("--kind", default="", help=told("help_kind"), metavar="EK2")
@click.option("--source", default="", help=told("help_source"))
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
                sys.stdout.flush()
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
    from workbench.evidence.verify import verify_evidence

    with desk.open() as workspace:
        report = verify_evidence(workspace)
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
