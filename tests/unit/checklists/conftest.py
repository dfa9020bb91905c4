"""A refusal case to weigh, built from plain words."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from workbench.checklists.facts import accept_value
from workbench.checklists.model import (
    Exhibit,
    KnownFact,
    Mark,
    Payment,
    RefusalSheet,
    RefusalState,
)
from workbench.checklists.rules import refusal_sheet
from workbench.clocks.calendar import WorkCalendar
from workbench.evidence.model import Admissibility
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
CALENDAR = WorkCalendar(BOOK.calendar.rows)
TODAY = date(2026, 9, 18)
REVIEWED = Admissibility(True, (), ())


class Builder:
    """Makes states and sheets; facts are typed as a person would type them."""

    book = BOOK
    calendar = CALENDAR
    today = TODAY

    def exhibit(self, number: int = 1, form: str = "original", **more: Any) -> Exhibit:
        review = more.pop("review", REVIEWED)
        weak = form == "copy_unchecked"
        return Exhibit(number, f"证据{number}", form, review, weak=weak, **more)

    def state(
        self,
        *grounds: str,
        facts: Mapping[str, str] | None = None,
        marks: Mapping[str, str] | None = None,
        links: Mapping[str, tuple[Exhibit, ...]] | None = None,
        **more: Any,
    ) -> RefusalState:
        known = {
            key: KnownFact(key, accept_value(BOOK.facts[key], typed, TODAY), "案卷第 3 页")
            for key, typed in (facts or {}).items()
        }
        marked = {item: Mark(item, state, "说明", "陈一鸣", TODAY) for item, state in (marks or {}).items()}
        exhibits = {exhibit.number: exhibit for tied in (links or {}).values() for exhibit in tied}
        values: dict[str, Any] = {"category": "IB40.01", "handler": "陈一鸣", **more}
        return RefusalState(
            received_on=date(2026, 9, 17),
            grounds=grounds,
            facts=known,
            marks=marked,
            links=dict(links or {}),
            exhibits=tuple(exhibits.values()),
            **values,
        )

    def sheet(self, state: RefusalState, today: date = TODAY) -> RefusalSheet:
        return refusal_sheet(state, today=today, calendar=CALENDAR, book=BOOK)

    def premium(self, on: str, fen: int = 120_000) -> Payment:
        return Payment(date.fromisoformat(on), fen, "premium")


@pytest.fixture
def build() -> Builder:
    return Builder()
