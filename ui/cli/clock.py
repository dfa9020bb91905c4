"""`workbench clock compute | years | publish | withdraw`: when periods end, and by which calendar."""

from typing import TYPE_CHECKING

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Group, pass_desk, told
from ui.cli.reading import read_text
from workbench.errors import Problem, UserError

if TYPE_CHECKING:
    from workbench.clocks.model import YearChange


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


@clock.command(help=told("help_clock_years"))
@pass_desk
def years(desk: CliDesk) -> None:
    """List the published years, those that the branch entered included."""
    from workbench.clocks.queries import published_years
    from workbench.rulebook.governing import governing_rulebook

    with desk.open() as workspace, workspace.read() as session:
        rows = published_years(session, governing_rulebook(session))
    listed = [
        {
            "year": row.year,
            "notice": row.notice,
            "days_off": row.days_off,
            "days_worked": row.days_worked,
            "added_by": row.added_by,
        }
        for row in rows
    ]
    lines = [desk.say("cli.year_line", **{key: str(value) for key, value in row.items()}) for row in listed]
    desk.give({"years": listed}, *(line.rstrip() for line in lines))


@clock.command(help=told("help_clock_publish"))
@click.argument("year", type=int)
@click.argument("file", type=click.Path())
@click.option("--notice", default="", help=told("help_notice"))
@click.option("--preview", is_flag=True, help=told("help_preview"))
@pass_desk
def publish(desk: CliDesk, year: int, file: str, notice: str, preview: bool) -> None:
    """Take over the notice of a year, line by line."""
    from workbench.clocks.commands import publish_year
    from workbench.clocks.foreseeing import change_by_entering
    from workbench.clocks.model import YearDraft
    from workbench.rulebook.governing import governing_rulebook

    draft = YearDraft(year, notice, tuple(read_text(file).splitlines()))
    with desk.open() as workspace:
        if preview:
            with workspace.read() as session:
                change = change_by_entering(session, draft, governing_rulebook(session))
        else:
            with workspace.write() as session:
                change = publish_year(session, draft, actor=desk.actor, clock=desk.clock)
    _tell(desk, change, written=not preview)


@clock.command(help=told("help_clock_withdraw"))
@click.argument("year", type=int)
@pass_desk
def withdraw(desk: CliDesk, year: int) -> None:
    """Take back a year that the branch entered."""
    from workbench.clocks.commands import withdraw_year

    with desk.open() as workspace, workspace.write() as session:
        change = withdraw_year(session, year, actor=desk.actor, clock=desk.clock)
    _tell(desk, change, written=True)


def _tell(desk: CliDesk, change: "YearChange", *, written: bool) -> None:
    from workbench.rulebook.reading import shipped_rulebook
    from workbench.wording.naming import Wording

    moved = [
        {
            "case_no": renewal.case_no,
            "clock": renewal.rule_id,
            "statutory_before": renewal.before.statutory.isoformat(),
            "statutory": renewal.after.statutory.isoformat(),
            "internal_before": renewal.before.internal.isoformat(),
            "internal": renewal.after.internal.isoformat(),
        }
        for renewal in change.moved
    ]
    counts = {"running": change.running, "moved": len(moved), "settled": len(change.renewals) - len(moved)}
    warnings = [desk.problem(problem) for problem in change.warnings]
    document = {"year": change.year, "written": written, **counts, "warnings": warnings, "clocks": moved}
    told_counts = {key: str(value) for key, value in counts.items()}
    lines = [desk.say("cli.year_changed", year=str(change.year), **told_counts)]
    wording = Wording(desk.language, shipped_rulebook(), desk.messages)
    lines += [wording.sentence("cli.year_moved", each) for each in moved]
    desk.give(document, *warnings, *lines)
