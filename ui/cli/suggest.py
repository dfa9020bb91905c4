"""`workbench suggest`: what a narrative suggests, each with the words, the rule or the case it rests on."""

from typing import TYPE_CHECKING

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Command, pass_desk, told
from ui.cli.reading import read_text, refuse_pictures
from ui.cli.suggested import Shown
from workbench.errors import UserError
from workbench.moment import today

if TYPE_CHECKING:
    from datetime import date

    from workbench.precedents.model import CaseReading


@click.command(cls=Command, help=told("help_suggest"))
@click.argument("file", type=click.Path(), required=False)
@click.option("--case", "case_no", default="", metavar="CASE_NO", help=told("help_suggest_case"))
@click.option("--on", "said_on", default="", metavar="DATE", help=told("help_suggest_on"))
@pass_desk
def suggest(desk: CliDesk, file: str | None, case_no: str, said_on: str) -> None:
    """Suggest everything that a narrative or a case says; nothing is written."""
    from workbench.dates import parse_date

    if not file and not case_no:
        context = click.get_current_context()
        raise click.MissingParameter(ctx=context, param=context.command.params[0])
    if file and case_no:
        raise UserError.one("file", "cli.file_or_case")
    day = parse_date(said_on, "on") if said_on else today(desk.clock)
    if case_no:
        shown = _of_case(desk, case_no)
    else:
        refuse_pictures(file or "")
        shown = Shown(desk, _of_text(desk, read_text(file or ""), day))
    desk.give(shown.document(), *shown.lines())


def _of_case(desk: CliDesk, case_no: str) -> Shown:
    from workbench.complaints.queries import complaint_id_of, complaint_sheet
    from workbench.precedents.queries import read_case

    with desk.open() as workspace, workspace.read() as session:
        complaint_id = complaint_id_of(session, case_no)
        reading = read_case(session, complaint_id, today(desk.clock), cache_dir=workspace.layout.cache)
        people = [party.name for party in complaint_sheet(session, complaint_id).parties]
    return Shown(desk, reading, people)


def _of_text(desk: CliDesk, text: str, day: "date") -> "CaseReading":
    from workbench.learning.predicting import hear
    from workbench.precedents import queries, rules
    from workbench.precedents.model import CaseReading
    from workbench.rulebook.reading import shipped_rulebook
    from workbench.suggestions.suggesting import suggest as read

    if not (desk.root / "workspace.json").is_file():
        found = read(text, on=day)
        active = shipped_rulebook().advice.active(today(desk.clock))
        return CaseReading(found, advice=rules.advice_of(active, queries.text_facts(found)))
    with desk.open() as workspace, workspace.read() as session:
        cache = workspace.layout.cache
        found = hear(session, text, on=day, cache_dir=cache)
        return queries.read_text(session, found, today(desk.clock))
