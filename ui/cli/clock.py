"""`workbench clock compute`: when a period ends, and why."""

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Group, pass_desk, told
from workbench.errors import Problem, UserError


@click.group(cls=Group, help=told("help_clock"))
def clock() -> None:
    """Deadlines."""


@clock.command(help=told("help_clock_compute"))
@click.argument("rule_id")
@click.argument("date")
@click.option("--pause", "pauses", multiple=True, metavar="FROM..TO", help=told("help_pause"))
@pass_desk
def compute(desk: CliDesk, rule_id: str, date: str, pauses: tuple[str, ...]) -> None:
    """Compute a clock by the published calendar, and the branch's own days when a workspace is there."""
    from workbench.clocks import rules
    from workbench.clocks.calendar import WorkCalendar
    from workbench.clocks.model import Pause
    from workbench.clocks.queries import work_calendar
    from workbench.dates import parse_date
    from workbench.rulebook.reading import shipped_rulebook

    book = shipped_rulebook()
    start = parse_date(date, "date")
    parsed = []
    for position, pause in enumerate(pauses):
        first, separator, last = pause.partition("..")
        if not separator:
            raise UserError([Problem(f"pause.{position}", "cli.bad_pause", {"value": pause})])
        field = f"pause.{position}"
        parsed.append(Pause(parse_date(first, field), parse_date(last, field)))
    calendar = WorkCalendar(book.calendar.rows)
    if (desk.root / "workspace.json").is_file():
        with desk.open() as workspace, workspace.read() as session:
            calendar = work_calendar(session, book)
    found = rules.compute(book.clock(rule_id, start), start, parsed, calendar=calendar)
    explanation = [desk.messages.text(part.code, part.detail) for part in found.parts]
    document = {
        "rule": rule_id,
        "start": start.isoformat(),
        "nominal": found.nominal.isoformat(),
        "statutory": found.statutory.isoformat(),
        "internal": found.internal.isoformat(),
        "citation": "；".join(book.cite(citation, desk.language) for citation in found.citations),
        "calendar_published": found.calendar_published,
        "explanation": explanation,
    }
    lines = [desk.say("cli.clock_line", **{key: str(value) for key, value in document.items()})]
    desk.give(document, *lines, *(f"  {line}" for line in explanation))
