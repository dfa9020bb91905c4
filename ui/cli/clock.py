"""`workbench clock list | explain | compute | years | publish | withdraw`: when periods end, and why."""

from typing import TYPE_CHECKING

import click

from ui.cli.desk import CliDesk, fields_of
from ui.cli.options import Group, pass_desk, told
from ui.cli.reading import read_text
from workbench.errors import Problem, UserError
from workbench.moment import today

if TYPE_CHECKING:
    from datetime import date

    from workbench.clocks.explanation import Explanation
    from workbench.clocks.model import OpenClock, YearChange
    from workbench.wording.naming import Wording


@click.group(cls=Group, help=told("help_clock"))
def clock() -> None:
    """Deadlines."""


@clock.command("list", help=told("help_clock_list"))
@click.argument("case_no", required=False)
@click.option("--due-before", metavar="DATE", help=told("help_clocks_due_before"))
@pass_desk
def list_(desk: CliDesk, case_no: str | None, due_before: str | None) -> None:
    """List the clocks of one case, or the running ones of all open cases by their internal date."""
    from workbench.clocks.queries import open_clocks
    from workbench.dates import parse_date

    if case_no is not None and due_before is not None:
        raise UserError([Problem("due_before", "cli.case_or_date")])
    if case_no is not None:
        _list_case(desk, case_no)
        return
    day = parse_date(due_before, "due_before") if due_before is not None else None
    with desk.open() as workspace, workspace.read() as session:
        rows = open_clocks(session, due_before=day)
    wording = _wording(desk)
    document = [{**fields_of(row), "overdue": _overdue(row, today(desk.clock))} for row in rows]
    lines = [
        desk.say(
            "cli.clock_paused" if row.paused_since else "cli.clock_due",
            case_no=row.case_no,
            rule=row.rule_id,
            clock=wording.name("clocks", row.rule_id),
            internal=row.internal_on.isoformat(),
            statutory=row.statutory_on.isoformat(),
            since=row.paused_since.isoformat() if row.paused_since else "",
        )
        for row in rows
    ]
    desk.give({"clocks": document}, *(lines or [desk.say("cli.no_clocks")]))


@clock.command(help=told("help_clock_explain"))
@click.argument("case_no")
@click.argument("clock_id")
@pass_desk
def explain(desk: CliDesk, case_no: str, clock_id: str) -> None:
    """Say how the dates of a clock came about."""
    from workbench.clocks.explaining import explain_clock
    from workbench.complaints.queries import complaint_id_of
    from workbench.rulebook.governing import governing_rulebook
    from workbench.wording.clocks import explanation_lines
    from workbench.wording.naming import Wording

    with desk.open() as workspace, workspace.read() as session:
        book = governing_rulebook(session)
        complaint_id = complaint_id_of(session, case_no)
        found = explain_clock(session, complaint_id, clock_id.strip(), book=book)
        lines = explanation_lines(found, Wording(desk.language, book, desk.messages))
        title = _state_line(desk, found, Wording(desk.language, book, desk.messages))
    document = {"case_no": case_no, **found.as_json(today(desk.clock)), "explanation": list(lines)}
    desk.give(document, title, *(f"  {line}" for line in lines))


def _list_case(desk: CliDesk, case_no: str) -> None:
    from workbench.clocks.explaining import explain_clocks
    from workbench.complaints.queries import complaint_id_of
    from workbench.rulebook.governing import governing_rulebook
    from workbench.wording.naming import Wording

    with desk.open() as workspace, workspace.read() as session:
        book = governing_rulebook(session)
        found = explain_clocks(session, complaint_id_of(session, case_no), book=book)
        lines = [_state_line(desk, one, Wording(desk.language, book, desk.messages)) for one in found]
    document = {"case_no": case_no, "clocks": [one.as_json(today(desk.clock)) for one in found]}
    desk.give(document, *(lines or [desk.say("cli.no_clocks")]))


def _state_line(desk: CliDesk, found: "Explanation", wording: "Wording") -> str:
    """The rule, its name, where the clock stands, and its dates."""
    standing = found.standing(today(desk.clock))
    since = found.paused_since.isoformat() if found.paused_since else ""
    return desk.say(
        "cli.clock_state_paused" if since else "cli.clock_state",
        rule=found.rule_id,
        clock=wording.name("clocks", found.rule_id),
        state=desk.say(f"clock.state_{standing}"),
        internal=found.internal.isoformat(),
        statutory=found.statutory.isoformat(),
        since=since,
    )


def _overdue(row: "OpenClock", day: "date") -> bool:
    return row.paused_since is None and day > row.statutory_on


def _wording(desk: CliDesk) -> "Wording":
    from workbench.rulebook.reading import shipped_rulebook
    from workbench.wording.naming import Wording

    return Wording(desk.language, shipped_rulebook(), desk.messages)


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
    counts = {"running": change.running, "moved": len(moved), "settled": change.settled}
    warnings = [desk.problem(problem) for problem in change.warnings]
    document = {"year": change.year, "written": written, **counts, "warnings": warnings, "clocks": moved}
    told_counts = {key: str(value) for key, value in counts.items()}
    lines = [desk.say("cli.year_changed", year=str(change.year), **told_counts)]
    wording = Wording(desk.language, shipped_rulebook(), desk.messages)
    lines += [wording.sentence("cli.year_moved", each) for each in moved]
    desk.give(document, *warnings, *lines)
