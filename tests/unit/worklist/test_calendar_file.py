"""The due dates as an iCalendar file: read back by a library, and looked at byte by byte."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from workbench.rulebook.model import Citation
from workbench.rulebook.reading import shipped_rulebook
from workbench.today.model import FOLLOW_UP, PROMISE, DueLine
from workbench.worklist.calendar_file import calendar_file, uid_of
from workbench.worklist.model import ListOptions, Worklist

BOOK = shipped_rulebook()
NOW = datetime(2026, 9, 28, 2, 42, tzinfo=UTC)
DECISION = DueLine(
    complaint_id="c1",
    case_no="2026-0917-0042",
    person_name="欧阳*锋",
    what="C03",
    source_id="01A0-clock",
    text=None,
    due_on=date(2026, 9, 30),
    due_time=None,
    statutory_on=date(2026, 10, 8),
    days=2,
    citations=(Citation(law="TSBF2020", article="18", paragraph="1"),),
    handler="陈一鸣",
    changed_at=datetime(2026, 9, 17, 1, 0, tzinfo=UTC),
)
PROMISED = replace(
    DECISION, what=PROMISE, source_id="p1", text="回电给欧阳晓锋，电话13800006620", due_time="19:00",
    statutory_on=None, citations=(), changed_at=None,
)  # fmt: skip


def listed(*lines: DueLine) -> Worklist:
    before = {line.due_on: date(2026, 9, 29) for line in lines}
    return Worklist(
        on=date(2026, 9, 28), until=date(2026, 10, 12), lines=lines, total=len(lines), paused=(),
        day_before=before, made_at=NOW, made_by="陈一鸣",
    )  # fmt: skip


def written(*lines: DueLine, options: ListOptions | None = None) -> bytes:
    return calendar_file(listed(*lines), options or ListOptions(), BOOK)


def event(content: bytes) -> Any:
    (found,) = Calendar.from_ical(content).walk("VEVENT")
    return found


def test_that_a_due_date_is_an_event_of_one_day_with_the_law_s_day_beside_it() -> None:
    found = event(written(DECISION))
    assert (found.decoded("dtstart"), found.decoded("dtend")) == (date(2026, 9, 30), date(2026, 10, 1))
    assert str(found["summary"]) == "2026-0917-0042 处理决定（一般）"
    assert "法定期限：2026-10-08" in found["description"]
    assert "办法 18(1)" in found["description"]
    assert b"DTSTART;VALUE=DATE:20260930\r\n" in written(DECISION)


def test_that_somebody_is_reminded_on_the_working_day_before_at_nine() -> None:
    (alarm,) = event(written(DECISION)).walk("VALARM")
    assert alarm.decoded("trigger") == datetime(2026, 9, 29, 1, 0, tzinfo=UTC)
    assert str(alarm["action"]) == "DISPLAY" and str(alarm["description"])


def test_that_nobody_is_reminded_of_what_is_past() -> None:
    late = replace(DECISION, due_on=date(2026, 9, 16), days=-12)
    content = calendar_file(
        replace(listed(late), day_before={late.due_on: date(2026, 9, 15)}), ListOptions(), BOOK
    )
    assert event(content).walk("VALARM") == []


def test_that_no_name_and_nothing_somebody_wrote_is_in_it() -> None:
    content = b"".join(written(DECISION, PROMISED).split(b"\r\n ")).decode()
    for private in ("欧阳", "13800006620", "陈一鸣", "回电"):
        assert private not in content
    named = written(DECISION, options=ListOptions(names=True))
    assert "欧阳*锋" in str(event(named)["summary"])


def test_that_the_same_thing_keeps_its_uid_and_a_moved_date_is_a_later_revision() -> None:
    moved = replace(DECISION, due_on=date(2026, 10, 12), changed_at=datetime(2026, 9, 28, 1, 0, tzinfo=UTC))
    first, second = event(written(DECISION)), event(written(moved))
    assert str(first["uid"]) == str(second["uid"]) == "c03-01a0-clock@case-workbench"
    assert first["sequence"] < second["sequence"]
    assert second.decoded("last-modified") == moved.changed_at


def test_that_every_kind_has_a_uid_of_its_own() -> None:
    asked = replace(DECISION, what=FOLLOW_UP, source_id="c1:D3", text="D3")
    assert len({uid_of(line) for line in (DECISION, PROMISED, asked)}) == 3
    assert ":" not in uid_of(asked)
    assert str(event(written(asked))["summary"]) == "2026-0917-0042 回访 D+3"


def test_that_what_rfc_5545_demands_is_there() -> None:
    calendar = Calendar.from_ical(written(DECISION, PROMISED))
    assert str(calendar["version"]) == "2.0" and str(calendar["prodid"])
    for found in calendar.walk("VEVENT"):
        assert {"UID", "DTSTAMP", "DTSTART"} <= set(found)
        assert found.errors == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_that_an_empty_list_is_still_a_calendar(language: Any) -> None:
    content = written(options=ListOptions(language))
    assert content.startswith(b"BEGIN:VCALENDAR\r\n") and content.endswith(b"END:VCALENDAR\r\n")


@given(st.text('欧阳晓锋,;\\:"é🀄 \n(一)', max_size=120), st.integers(-5, 60))
@settings(max_examples=60)
def test_that_lines_are_folded_at_75_octets_and_read_back_whole(name: str, days: int) -> None:
    line = replace(DECISION, person_name=name, due_on=date(2026, 9, 28) + timedelta(days=days), days=days)
    content = written(line, options=ListOptions(names=True))
    assert content.count(b"\n") == content.count(b"\r\n")
    for part in content.split(b"\r\n"):
        assert len(part) <= 75
        part.decode()
    wanted = f"2026-0917-0042 {name} 处理决定（一般）" if name else "2026-0917-0042 处理决定（一般）"
    assert str(event(content)["summary"]) == wanted
