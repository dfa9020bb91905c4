"""Entries of a small case, and the words that say them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pytest

from ui.timeline.entry_words import EntryWords
from workbench.moment import BRANCH_ZONE
from workbench.rulebook.reading import shipped_rulebook
from workbench.timeline.model import EntryKind, EntryRow
from workbench.wording.naming import Wording

MakeEntry = Callable[..., EntryRow]


@dataclass
class HandSetClock:
    """A clock that goes on when it is told to."""

    instant: datetime
    fixed: bool = True

    def now(self) -> datetime:
        return self.instant


@pytest.fixture
def clock() -> HandSetClock:
    """Ten in the morning of 28 September 2026."""
    return HandSetClock(datetime(2026, 9, 28, 10, tzinfo=BRANCH_ZONE))


@pytest.fixture
def words(clock: HandSetClock) -> EntryWords:
    """English, on 28 September 2026."""
    return EntryWords(Wording("en", shipped_rulebook()), clock)


@pytest.fixture
def entry() -> MakeEntry:
    """Makes an entry; without a day it is undated."""

    def make(entry_id: str, on: date | None, kind: EntryKind = EntryKind.CONTACT, **changed: Any) -> EntryRow:
        at = datetime(on.year, on.month, on.day, 12, tzinfo=BRANCH_ZONE) if on else None
        values: dict[str, Any] = {
            "id": entry_id,
            "complaint_id": "case",
            "case_no": "2026-0917-0001",
            "kind": kind,
            "code": "timeline.note",
            "detail": {},
            "text": f"words of {entry_id}",
            "occurred_on": on,
            "occurred_at": at,
            "source_kind": None,
            "source_id": None,
            "corrects_id": None,
            "corrected_by_id": None,
            "recorded_at": datetime(2026, 9, 28, 9, tzinfo=BRANCH_ZONE),
            "recorded_by": "陈一鸣",
        }
        return EntryRow(**(values | changed))

    return make


@pytest.fixture
def stream(entry: MakeEntry) -> tuple[EntryRow, ...]:
    """A receipt, two calls far apart, a note with its correction, and something undated."""
    return (
        entry("receipt", date(2026, 3, 1), EntryKind.RECEIPT),
        entry("call", date(2026, 5, 10)),
        entry("note", date(2026, 7, 20), EntryKind.NOTE, corrected_by_id="correction"),
        entry("correction", date(2026, 7, 20), EntryKind.NOTE, corrects_id="note"),
        entry("later", date(2026, 9, 20)),
        entry("undated", None, EntryKind.NOTE),
    )
