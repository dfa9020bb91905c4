"""`workbench contact add`: log a call, a visit or a message."""

from typing import Any

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Group, pass_desk, told
from ui.cli.reading import read_json, validated
from workbench.contacts.model import ContactDraft


@click.group(cls=Group, help=told("help_contact"))
def contact() -> None:
    """Contacts."""


@contact.command(help=told("help_contact_add"))
@click.argument("case_no")
@click.argument("file", type=click.Path())
@pass_desk
def add(desk: CliDesk, case_no: str, file: str) -> None:
    """Log one contact; its promises become tasks with a date."""
    from workbench.complaints.queries import complaint_id_of
    from workbench.contacts.commands import add_contact

    draft = validated(ContactDraft, read_json(file))
    with desk.open() as workspace, workspace.write() as session:
        complaint_id = complaint_id_of(session, case_no)
        made = add_contact(session, complaint_id, draft, actor=desk.actor, clock=desk.clock)
    warnings = [desk.problem(problem) for problem in made.warnings]
    document: dict[str, Any] = {"id": made.id, "case_no": case_no, "warnings": warnings}
    desk.give(document, desk.say("cli.contact_added", case_no=case_no), *(f"  {text}" for text in warnings))
