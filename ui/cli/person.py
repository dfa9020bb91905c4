"""`workbench person`: find people, show one with the profile."""

from dataclasses import asdict

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Group, pass_desk, told


@click.group(cls=Group, help=told("help_person"))
def person() -> None:
    """People."""


@person.command(help=told("help_person_find"))
@click.argument("text")
@click.option("--limit", type=click.IntRange(1, 10_000), default=50, show_default=True)
@pass_desk
def find(desk: CliDesk, text: str, limit: int) -> None:
    """Find people by name, document, phone or address."""
    from workbench.identity.masking import mask_id, mask_name, mask_phone
    from workbench.persons.queries import person_rows, person_seqs

    with desk.open() as workspace, workspace.read() as session:
        seqs = person_seqs(session, text)
        rows = person_rows(session, seqs[:limit])
    people = [
        asdict(row)
        | {
            "name": mask_name(row.name),
            "document": mask_id(row.document) if row.document else None,
            "phone": mask_phone(row.phone) if row.phone else None,
            "address": None,
        }
        for row in rows
    ]
    lines = [desk.say("cli.people_found", total=str(len(seqs)))]
    lines += [
        "  ".join(str(part[key] or "—") for key in ("id", "name", "document", "phone", "complaint_count"))
        for part in people
    ]
    desk.give({"total": len(seqs), "people": people}, *lines)
