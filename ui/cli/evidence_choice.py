"""`workbench evidence choose`: take an exhibit into what goes out, leave it out, or leave it to the rules."""

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Command, pass_desk, told

BY_RULE = "rules"


@click.command(cls=Command, help=told("help_evidence_choose"))
@click.argument("case_no")
@click.argument("number", type=int)
@click.argument("choice", type=click.Choice(["in", "out", BY_RULE]))
@click.option("--reason", default="", metavar="TEXT", help=told("help_reason"))
@pass_desk
def choose(desk: CliDesk, case_no: str, number: int, choice: str, reason: str) -> None:
    """Decide whether an exhibit stands in the outward list and the pack."""
    from workbench.catalogue.commands import choose as decide
    from workbench.catalogue.model import Choice, ChoiceDraft
    from workbench.catalogue.queries import catalogue_of
    from workbench.complaints.queries import complaint_id_of
    from workbench.evidence.queries import evidence_id_of

    with desk.open() as workspace, workspace.write() as session:
        complaint_id = complaint_id_of(session, case_no)
        evidence_id = evidence_id_of(session, complaint_id, number)
        decided = None if choice == BY_RULE else Choice(choice)
        decide(session, ChoiceDraft(evidence_id, decided, reason), actor=desk.actor, clock=desk.clock)
        included = catalogue_of(session, complaint_id, desk.language).included
    label = next((entry.label for entry in included if entry.row.id == evidence_id), "")
    line = desk.say("cli.chosen_in", label=label) if label else desk.say("cli.chosen_out")
    desk.give({"case_no": case_no, "number": number, "included": bool(label), "label": label}, line)
