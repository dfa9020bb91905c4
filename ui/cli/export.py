"""`workbench export`: documents that leave the program."""

from pathlib import Path
from typing import Any

import click

from ui.cli.desk import CliDesk
from ui.cli.export_catalogue import catalogue
from ui.cli.export_pack import evidence_pack
from ui.cli.options import Group, output_option, pass_desk, told


@click.group(cls=Group, help=told("help_export"))
def export() -> None:
    """Documents."""


export.add_command(catalogue)
export.add_command(evidence_pack)


@export.command("case-file", help=told("help_export_case_file"))
@click.argument("case_no")
@output_option("FILE.pdf")
@click.option("--internal", is_flag=True, help=told("help_internal"))
@click.option("--unmasked", is_flag=True, help=told("help_unmasked"))
@click.option("--reason", default="", metavar="TEXT", help=told("help_reason"))
@pass_desk
def case_file(desk: CliDesk, case_no: str, output: Path, internal: bool, unmasked: bool, reason: str) -> None:
    """Write the case file of a case."""
    from workbench.casefile.commands import export_case_file
    from workbench.casefile.model import CaseFileOptions, CaseFileOrder
    from workbench.complaints.queries import complaint_id_of

    options = CaseFileOptions(internal=internal, unmasked=unmasked, reason=reason, language=desk.language)
    with desk.open() as workspace:
        with workspace.read() as session:
            complaint_id = complaint_id_of(session, case_no)
        order = CaseFileOrder(complaint_id, output, options)
        made = export_case_file(workspace, order, actor=desk.actor, clock=desk.clock)
    document = {
        "case_no": case_no,
        "path": str(made.path),
        "number": made.number,
        "pages": made.pages,
        "sha256": made.sha256,
        "size_bytes": made.size_bytes,
    }
    desk.give(
        document, desk.say("casefile.written", number=made.number, pages=str(made.pages), path=str(made.path))
    )


@export.command(help=told("help_export_profile"))
@click.argument("person_id")
@output_option("FILE.pdf")
@click.option("--copy-for-person", is_flag=True, help=told("help_copy_for_person"))
@click.option("--request", "request_id", default="", metavar="ID", help=told("help_request_id"))
@click.option("--unmasked", is_flag=True, help=told("help_unmasked"))
@click.option("--reason", default="", metavar="TEXT", help=told("help_reason"))
@pass_desk
def profile(desk: CliDesk, /, person_id: str, output: Path, **chosen: Any) -> None:
    """Write the portrait of a complainant, or the copy for the person."""
    from workbench.portraits.commands import export_portrait
    from workbench.portraits.model import PortraitOptions, PortraitOrder

    options = PortraitOptions(
        for_person=chosen["copy_for_person"],
        unmasked=chosen["unmasked"],
        reason=chosen["reason"],
        request_id=chosen["request_id"],
        language=desk.language,
    )
    order = PortraitOrder(person_id, output, options)
    with desk.open() as workspace:
        made = export_portrait(workspace, order, actor=desk.actor, clock=desk.clock)
    document = {
        "person_id": person_id,
        "path": str(made.path),
        "number": made.number,
        "pages": made.pages,
        "sha256": made.sha256,
        "size_bytes": made.size_bytes,
    }
    said = desk.say("portrait.written", number=made.number, pages=str(made.pages), path=str(made.path))
    desk.give(document, said)
