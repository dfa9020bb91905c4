"""`workbench timeline`: what happened in a case, or to a person over all cases."""

import click

from ui.cli.desk import CliDesk, fields_of
from ui.cli.options import Command, pass_desk, told
from workbench.rulebook.reading import shipped_rulebook
from workbench.timeline.model import EntryRow
from workbench.wording.naming import Wording


@click.command(cls=Command, help=told("help_timeline"))
@click.argument("case_no", required=False)
@click.option("--person", "person_id", default="", metavar="PERSON_ID", help=told("help_timeline_person"))
@pass_desk
def timeline(desk: CliDesk, case_no: str | None, person_id: str) -> None:
    """List the entries, oldest first, undated ones last."""
    from workbench.complaints.queries import complaint_id_of
    from workbench.persons.queries import person_sheet
    from workbench.timeline.queries import case_entries, person_entries

    if bool(case_no) == bool(person_id):
        raise click.UsageError(desk.say("cli.case_or_person"))
    with desk.open() as workspace, workspace.read() as session:
        if case_no:
            entries = case_entries(session, complaint_id_of(session, case_no))
        else:
            entries = person_entries(session, person_sheet(session, person_id).id)
    document = {"total": len(entries), "entries": [fields_of(entry) for entry in entries]}
    wording = Wording(desk.language, shipped_rulebook(), desk.messages)
    desk.give(document, *(_line(wording, entry) for entry in entries))


def _line(wording: Wording, entry: EntryRow) -> str:
    day = entry.occurred_on.isoformat() if entry.occurred_on else wording.messages.text("cli.undated")
    said = wording.sentence(entry.code, entry.detail)
    words = " ".join((entry.text or "").split())
    return "  ".join(part for part in (day, entry.case_no, said, words[:80]) if part)
