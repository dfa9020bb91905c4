"""Severity, priority and deadlines of a draft, as far as they can be told from what is typed so far."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from workbench.clocks.model import ComputedClock
from workbench.complaints.model import ComplaintDraft, ReceiptDraft
from workbench.dates import parse_date
from workbench.errors import UserError
from workbench.money import parse_amount
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook
from workbench.severity.model import Priority, Severity, SeverityInputs

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Weighing:
    """The arithmetic, the clocks that the first receipt starts, and words that call for a person at once."""

    severity: Severity
    priority: Priority
    clocks: tuple[ComputedClock, ...] = ()
    self_harm: tuple[str, ...] = ()

    @property
    def by_clock(self) -> int | None:
        """Working days to the internal date where they made the priority."""
        for part in self.priority.reasons:
            if part.code == "severity.by_clock":
                return int(part.detail["working_days_left"])
        return None


def weigh(session: Any, draft: ComplaintDraft, today: date) -> Weighing:
    """Weigh a draft; reads rule files and the calendar, so ask on a worker."""
    from workbench.clocks.queries import work_calendar
    from workbench.clocks.rules import working_days_left
    from workbench.complaints.filing import DECISION_CLOCKS
    from workbench.severity.rules import assess_severity, priority
    from workbench.suggestions.alerts import self_harm_words
    from workbench.words.queries import governing_lexicons

    book = governing_rulebook(session)
    first = _first_receipt(draft, book)
    on = first[1] if first else today
    words = tuple((self_harm_words(draft.narrative, governing_lexicons(session)) or "").split())
    rules = book.severity.active(on)
    severity = assess_severity(_inputs(draft, book, words), rules, book.channels)
    if draft.severity_override.strip() in {"1", "2", "3", "4", "5"}:
        severity = replace(severity, score=int(draft.severity_override))
    calendar = work_calendar(session, book)
    clocks = tuple(_clocks(book, first, calendar, today)) if first else ()
    decision = next((clock for clock in clocks if clock.clock_id in DECISION_CLOCKS), None)
    left = working_days_left(decision, today, calendar) if decision else None
    return Weighing(severity, priority(severity, left, rules), clocks, words)


def _inputs(draft: ComplaintDraft, book: Rulebook, words: tuple[str, ...]) -> SeverityInputs:
    amounts = [_tried(lambda text=demand.amount: parse_amount(text)) for demand in draft.demands]  # type: ignore[misc]
    harms = {row.harm for row in book.severity.values() if row.harm}
    return SeverityInputs(
        amount_fen=sum(amount for amount in amounts if amount is not None) or None,
        harms=frozenset({draft.harm} & harms),
        channels=tuple(receipt.channel for receipt in draft.receipts if receipt.channel in book.channels),
        natures=frozenset(code for code in draft.natures if code in book.natures),
        self_harm_words=words,
    )


def _first_receipt(draft: ComplaintDraft, book: Rulebook) -> tuple[str, date] | None:
    found = [each for receipt in draft.receipts if (each := _read(receipt, book)) is not None]
    return min(found, key=lambda each: each[1], default=None)


def _read(receipt: ReceiptDraft, book: Rulebook) -> tuple[str, date] | None:
    on = _tried(lambda: parse_date(receipt.received_on))
    return (receipt.channel, on) if on is not None and receipt.channel in book.channels else None


def _clocks(book: Rulebook, first: tuple[str, date], calendar: Any, today: date) -> list[ComputedClock]:
    from workbench.clocks.rules import compute

    channel, start = first
    clocks = []
    for clock_id in book.channels[channel].clocks:
        rule = book.clocks.on(clock_id, start)
        if rule is not None and rule.active and rule.amount is not None:
            clock = _tried(lambda rule=rule: compute(rule, start, calendar=calendar, today=today))  # type: ignore[misc]
            clocks.append(clock)
    return [clock for clock in clocks if clock is not None]


def _tried(ask: Callable[[], T]) -> T | None:
    """The answer, or nothing while what is typed cannot be read."""
    try:
        return ask()
    except UserError:
        return None
