"""The due dates as an iCalendar file: one event of a day for each, with a reminder on the working day before.

Source: RFC 5545.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from workbench.moment import BRANCH_ZONE
from workbench.rulebook.reading import Rulebook
from workbench.today.model import DueLine
from workbench.worklist.model import ListOptions, Worklist
from workbench.worklist.words import ListWords

if TYPE_CHECKING:
    from icalendar import Alarm, Event

PRODUCT = "-//Case Workbench//Worklist//ZH"
DOMAIN = "case-workbench"
REMINDED_AT = time(9, 0)
# Revisions are counted in minutes from here: a date that moved is later than the one before it.
_EPOCH = datetime(2020, 1, 1, tzinfo=UTC)


def calendar_file(wanted: Worklist, options: ListOptions, book: Rulebook) -> bytes:
    """The list as a calendar; the same thing keeps its UID, so that a calendar that knows it moves it.

    Case number and the name of what is due are all that it tells of anybody, and masked names if wanted.
    """
    from icalendar import Calendar

    words = ListWords(options.language, book)
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", words.say("title"))
    for line in wanted.lines:
        calendar.add_component(_event(line, wanted, options, words))
    content: bytes = calendar.to_ical()
    return content


def _event(line: DueLine, wanted: Worklist, options: ListOptions, words: ListWords) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", uid_of(line))
    event.add("dtstamp", wanted.made_at.astimezone(UTC).replace(microsecond=0))
    event.add("dtstart", line.due_on)
    event.add("dtend", line.due_on + timedelta(days=1))
    event.add("summary", _summary(line, options, words))
    event.add("description", _description(line, words))
    event.add("sequence", sequence_of(line))
    if line.changed_at is not None:
        event.add("last-modified", line.changed_at.astimezone(UTC).replace(microsecond=0))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    event.add("status", "CONFIRMED")
    event.add("categories", [words.say("title")])
    before = wanted.day_before.get(line.due_on)
    if before is not None and before >= wanted.on:
        event.add_component(_alarm(before, line, options, words))
    return event


def uid_of(line: DueLine) -> str:
    """What names a due thing for ever: its kind and the id of its row."""
    return f"{line.what}-{line.source_id.replace(':', '-')}@{DOMAIN}".lower()


def sequence_of(line: DueLine) -> int:
    """A number that grows when the date is moved."""
    if line.changed_at is None:
        return 0
    return max(0, int((line.changed_at - _EPOCH).total_seconds() // 60))


def _alarm(before: date, line: DueLine, options: ListOptions, words: ListWords) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _summary(line, options, words))
    at = datetime.combine(before, REMINDED_AT, BRANCH_ZONE).astimezone(UTC)
    alarm.add("trigger", at, parameters={"VALUE": "DATE-TIME"})
    return alarm


def _summary(line: DueLine, options: ListOptions, words: ListWords) -> str:
    name = line.person_name if options.names else ""
    return " ".join(part for part in (line.case_no, name, words.rule(line), line.due_time or "") if part)


def _description(line: DueLine, words: ListWords) -> str:
    kind = "ics_due" if line.statutory_on is None else "ics_internal"
    parts = [words.say(kind, day=line.due_on.isoformat())]
    if line.statutory_on is not None:
        parts.append(words.say("ics_statutory", day=line.statutory_on.isoformat()))
    if line.citations:
        parts.append(words.say("ics_law", law=words.cites(line)))
    return "\n".join(parts)
