"""What a period, a pause or a year may still get wrong: no sensible length, no days off, a circle."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from workbench.rulebook.model import CalendarYear, ClockEvent, ClockRule, RuleRow

Finding = tuple[str, str, str]

# No law that the program knows counts longer; a greater number is a slip of the pen.
LONGEST = {"cal_day": 3660, "work_day": 750, "month": 240, "year": 30}
# The State Council has never given fewer days off than the public holidays themselves.
# Source: 全国年节及纪念日放假办法 (2013: 11 days, 2024: 13 days).
FEWEST_HOLIDAYS = 10
_SATURDAY, _DECEMBER = 5, 12


def period_findings(rows: Sequence[RuleRow]) -> Iterator[Finding]:
    """Code, row and field of everything that is wrong with periods, pauses and calendar years."""
    clocks = [row for row in rows if isinstance(row, ClockRule)]
    for rule in clocks:
        yield from _length(rule)
        yield from _longer(rule, clocks)
    yield from _circles_of_pauses([row for row in rows if isinstance(row, ClockEvent)])
    for row in rows:
        if isinstance(row, CalendarYear):
            yield from _year(row)


def _length(rule: ClockRule) -> Iterator[Finding]:
    if rule.amount is None:
        return
    if rule.amount <= 0:
        yield "rulebook.amount_not_positive", rule.id, "amount"
    elif rule.amount > LONGEST[rule.unit]:
        yield "rulebook.amount_too_large", rule.id, "amount"


def _longer(rule: ClockRule, rules: Iterable[ClockRule]) -> Iterator[Finding]:
    """A total counts from the first trigger, so it must be longer than the period it takes the place of."""
    for following in rules:
        if following.id != rule.next or not following.amount_is_total:
            continue
        shorter = (following.amount or 0) <= (rule.amount or 0)
        overlap = following.holds_on(rule.valid_from) or rule.holds_on(following.valid_from)
        if shorter and following.unit == rule.unit and overlap:
            yield "rulebook.next_not_longer", rule.id, "next"


def _circles_of_pauses(events: Sequence[ClockEvent]) -> Iterator[Finding]:
    """Pauses that begin with what ends another, which in turn begins with what ends the first."""
    following = {event.id: event for event in events if event.effect == "pause"}
    for event in following.values():
        seen: set[str] = set()
        ends = event.ends_when
        while ends is not None and ends not in seen:
            seen.add(ends)
            after = next((one for one in following.values() if one.starts_when == ends), None)
            if after is not None and after.ends_when == event.starts_when and after.id != event.id:
                yield "rulebook.circular", event.id, "ends_when"
            ends = after.ends_when if after is not None else None


def _year(year: CalendarYear) -> Iterator[Finding]:
    off = Counter(day for span in year.days_off for day in _days(span.first, span.last))
    if any(span.last < span.first for span in year.days_off):
        yield "rulebook.span_backwards", year.id, "days_off"
    elif len(year.statutory) < FEWEST_HOLIDAYS or not off:
        yield "rulebook.no_holidays", year.id, "statutory" if off else "days_off"
    if not all(_belongs(day, year.year) for day in (*off, *year.days_worked)):
        yield "rulebook.other_year", year.id, "days_off"
    if any(count > 1 for count in off.values()) or set(off) & set(year.days_worked):
        yield "rulebook.day_twice", year.id, "days_worked"
    if any(day.weekday() < _SATURDAY for day in year.days_worked):
        yield "rulebook.worked_weekday", year.id, "days_worked"
    if off and not set(year.statutory) <= set(off):
        yield "rulebook.holiday_worked", year.id, "statutory"


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def _belongs(day: date, year: int) -> bool:
    """The days around New Year's Day may lie in the December before."""
    return day.year == year or (day.year, day.month) == (year - 1, _DECEMBER)
