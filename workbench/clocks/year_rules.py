"""What keeps a notice of days off from being taken over: every line, and the year as a whole."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from workbench.clocks.calendar import WorkCalendar, days_between, public_holidays
from workbench.clocks.model import LAST_DATE, BranchYear, YearDraft
from workbench.clocks.notice import NoticeDays, read_line
from workbench.errors import Problem
from workbench.rulebook.model import CodeItem, DaySpan
from workbench.rulebook.reading import Rulebook
from workbench.text import clean_input

NOTICE_MAX_CHARS = 200
_SATURDAY = 5
_DECEMBER = 12


@dataclass(frozen=True, slots=True)
class YearExamined:
    """The year as it would be kept, or none, with everything that is wrong or odd about it."""

    year: BranchYear | None
    problems: tuple[Problem, ...]


def examine_year(draft: YearDraft, book: Rulebook, own: Iterable[BranchYear] = ()) -> YearExamined:
    """Check a notice against the published years and the calendar.

    Args: own: the years that the branch entered before; the same year again takes the place of the earlier.
    """
    others = [year for year in own if year.year != draft.year]
    found = _year_problems(draft.year, book, [year.year for year in others])
    if found:
        return YearExamined(None, tuple(found))
    notice, problems = clean_input(" ".join(draft.notice.split()), field="notice", max_chars=NOTICE_MAX_CHARS)
    if not notice:
        problems = [Problem("notice", "calendar.notice_missing")]
    read = _read(draft, _names(book.holidays.rows))
    problems += read.problems
    if not read.off and not problems:
        problems.append(Problem("days_off", "calendar.nothing_off"))
    problems += _day_problems(read, draft.year, others)
    if any(problem.level == "error" for problem in problems):
        return YearExamined(None, tuple(problems))
    off = {day for span in read.off for day in days_between(span.first, span.last)}
    public = public_holidays(draft.year)
    problems += _holidays_worked(public - off)
    year = BranchYear(draft.year, notice, _in_order(read.off), tuple(sorted(read.worked)), ())
    return YearExamined(replace(year, statutory=tuple(sorted(public & off))), tuple(problems))


def next_year(calendar: WorkCalendar) -> int:
    """The first year that nobody has published yet."""
    return calendar.published_years()[-1] + 1


def _year_problems(year: int, book: Rulebook, others: Collection[int]) -> list[Problem]:
    shipped = {row.year for row in book.calendar.rows}
    if year in shipped:
        return [Problem("year", "calendar.year_shipped", {"year": str(year)})]
    following = max(shipped | set(others)) + 1
    if not max(shipped) < year <= min(following, LAST_DATE.year):
        return [Problem("year", "calendar.year_not_next", {"year": str(year), "next": str(following)})]
    return []


def _names(holidays: Iterable[CodeItem]) -> dict[str, str]:
    """Ids of the holidays by every name that people call them."""
    names: dict[str, str] = {}
    for row in holidays:
        short = row.zh.removesuffix("节")
        # A year's notice calls 清明节 by its full name, a typed line may not; 国庆 alone is clear enough.
        names |= {row.zh: row.id, row.en: row.id} | ({short: row.id} if len(short) > 1 else {})
    return names


def _read(draft: YearDraft, names: Mapping[str, str]) -> NoticeDays:
    """All lines together."""
    read = [
        read_line(line, field=field, year=draft.year, holidays=names, worked=field == "days_worked")
        for field, lines in (("days_off", draft.days_off), ("days_worked", draft.days_worked))
        for line in lines
        if line.strip()
    ]
    return NoticeDays(
        tuple(span for part in read for span in part.off),
        tuple(day for part in read for day in part.worked),
        tuple(problem for part in read for problem in part.problems),
    )


def _day_problems(read: NoticeDays, year: int, others: Iterable[BranchYear]) -> Iterator[Problem]:
    off = Counter(day for span in read.off for day in days_between(span.first, span.last))
    worked = Counter(read.worked)
    taken = {day: other.year for other in others for day in _days_of(other)}
    for field, days in (("days_off", off), ("days_worked", worked)):
        for day in sorted(days):
            detail = {"day": day.isoformat(), "year": str(year)}
            # The days around New Year's Day may lie in the December before.
            if day.year != year and (day.year, day.month) != (year - 1, _DECEMBER):
                yield Problem(field, "calendar.wrong_year", detail)
            if days[day] > 1:
                yield Problem(field, "calendar.named_twice", detail)
            if day in taken:
                yield Problem(field, "calendar.day_taken", {**detail, "other": str(taken[day])})
    for day in sorted(set(off) & set(worked)):
        yield Problem("days_worked", "calendar.off_and_worked", {"day": day.isoformat()})
    for day in sorted(day for day in worked if day.weekday() < _SATURDAY):
        yield Problem("days_worked", "calendar.worked_weekday", {"day": day.isoformat()})


def _holidays_worked(days: Iterable[date]) -> list[Problem]:
    """Public holidays that the notice leaves out: most likely a line is missing."""
    listed = "、".join(day.isoformat() for day in sorted(days))
    return [Problem("days_off", "calendar.holiday_not_off", {"days": listed}, "warning")] if listed else []


def _days_of(year: BranchYear) -> set[date]:
    off = {day for span in year.days_off for day in days_between(span.first, span.last)}
    return off | set(year.days_worked)


def _in_order(spans: Iterable[DaySpan]) -> tuple[DaySpan, ...]:
    return tuple(sorted(spans, key=lambda span: span.first))
