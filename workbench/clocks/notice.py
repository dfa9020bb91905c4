"""Reads the dates in a line of a notice of days off, as the State Council writes it or as people type it."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from workbench.clocks.calendar import days_between
from workbench.errors import Problem
from workbench.rulebook.model import DaySpan

# Design: the longest break so far had ten days; more in one span is a slip of the pen.
SPAN_AT_MOST = timedelta(days=15)
LINE_MAX_CHARS = 300

_ASIDE = re.compile(r"\([^()]*\)")
_CLAUSE = re.compile(r"[。;\n]")
_WORKED = ("上班", "worked", "working")
_DATE = re.compile(
    r"(?:(?P<y1>\d{4})年)?(?P<m1>\d{1,2})月(?P<d1>\d{1,2})日?"
    r"|(?P<y2>\d{4})[-/.](?P<m2>\d{1,2})[-/.](?P<d2>\d{1,2})"
    r"|(?P<m3>\d{1,2})[-/.](?P<d3>\d{1,2})"
    r"|(?P<d4>\d{1,2})日"
)
_UNTIL = re.compile(r"\s*(?:至|到|~|-|–|—+|\.{2,3}|to\b)\s*", re.IGNORECASE)
_BETWEEN = re.compile(
    r"[\s,、:和及与]+|[一二三四五六七八九十]+、|放假|调休|补休|连休|周末|共\d{1,2}天|上班"
    r"|\b(?:days?|off|and|worked|working)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NoticeDays:
    """What a line says: spans off and days to be worked, with everything that is wrong with it."""

    off: tuple[DaySpan, ...] = ()
    worked: tuple[date, ...] = ()
    problems: tuple[Problem, ...] = ()


class _UnreadableError(ValueError):
    """The line holds something that is no date; `code` says what."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read_line(text: str, *, field: str, year: int, holidays: Mapping[str, str], worked: bool) -> NoticeDays:
    """The days that a line names.

    Args:
        field: where problems are shown.
        year: what a date without a year means.
        holidays: ids of the holidays by the names that a line may call them.
        worked: whether the line lists days to be worked even without saying so.
    """
    off: list[DaySpan] = []
    works: list[date] = []
    try:
        holiday, line = _named(_plain(text), holidays)
        for clause in filter(str.strip, _CLAUSE.split(line)):
            spans = list(_spans(clause, year))
            if worked or any(word in clause.lower() for word in _WORKED):
                works += [day for first, last in spans for day in days_between(first, last)]
            else:
                off += [DaySpan(first=first, last=last, holiday=holiday) for first, last in spans]
        if not off and not works:
            raise _UnreadableError("calendar.line_unreadable")
    except _UnreadableError as error:
        return NoticeDays(problems=(Problem(field, error.code, {"line": text.strip()[:60]}),))
    return NoticeDays(tuple(off), tuple(works))


def _plain(text: str) -> str:
    """The line without what stands in parentheses: weekdays and lunar dates."""
    if len(text) > LINE_MAX_CHARS:
        raise _UnreadableError("calendar.line_unreadable")
    return _ASIDE.sub("", unicodedata.normalize("NFKC", text))


def _named(line: str, holidays: Mapping[str, str]) -> tuple[str, str]:
    """The holiday that a line is about, and the line without the names of holidays."""
    places = {name: line.casefold().find(name.casefold()) for name in holidays}
    named = sorted((place, -len(name), name) for name, place in places.items() if place >= 0)
    rest = line
    for _, _, name in sorted(named, key=lambda found: found[1]):
        rest = re.sub(re.escape(name), " ", rest, flags=re.IGNORECASE)
    return (holidays[named[0][2]] if named else "", rest)


def _spans(clause: str, year: int) -> Iterator[tuple[date, date]]:
    """Single days and ranges, in the order they are written."""
    place, known = 0, None
    while place < len(clause):
        between = _BETWEEN.match(clause, place)
        if between is not None:
            place = between.end()
            continue
        first, place = _date_at(clause, place, year, known)
        until = _UNTIL.match(clause, place)
        last = first
        if until is not None:
            last, place = _date_at(clause, until.end(), year, first)
        if last < first:
            raise _UnreadableError("calendar.backwards")
        if last - first > SPAN_AT_MOST:
            raise _UnreadableError("calendar.span_too_long")
        known = last
        yield first, last


def _date_at(clause: str, place: int, year: int, before: date | None) -> tuple[date, int]:
    """The date written at a place and where it ends; a lone day is of the month named before."""
    found = _DATE.match(clause, place)
    if found is None or (found["d4"] and before is None):
        raise _UnreadableError("calendar.line_unreadable")
    named_year = found["y1"] or found["y2"]
    month = found["m1"] or found["m2"] or found["m3"]
    day = found["d1"] or found["d2"] or found["d3"] or found["d4"]
    if month is None and before is not None:
        year, month = before.year, str(before.month)
    try:
        return date(int(named_year or year), int(month), int(day)), found.end()
    except ValueError:
        raise _UnreadableError("calendar.no_such_day") from None
