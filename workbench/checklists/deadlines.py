"""Clocks of a refusal, computed from the facts of the case."""

from datetime import date

from workbench.checklists.model import ClockState, ClockView, RefusalState
from workbench.clocks.calendar import WorkCalendar
from workbench.clocks.model import ComputedClock, Pause
from workbench.clocks.rules import compute
from workbench.rulebook.model import ClockRule
from workbench.rulebook.reading import Rulebook

ALWAYS_SHOWN = ("K02", "K04", "K06", "K07")


class CaseClocks:
    """Computes each clock of a case once."""

    def __init__(self, state: RefusalState, calendar: WorkCalendar, book: Rulebook, today: date) -> None:
        self._state = state
        self._calendar = calendar
        self._book = book
        self._today = today
        self._views: dict[str, ClockView] = {}

    def view(self, clock_id: str) -> ClockView:
        """The clock as it stands today."""
        if clock_id not in self._views:
            self._views[clock_id] = self._computed(clock_id)
        return self._views[clock_id]

    def _computed(self, clock_id: str) -> ClockView:
        rule = self._book.clocks[clock_id]
        start = self._state.day(rule.trigger)
        ended_on = self._state.day(rule.done_when)
        if start is None:
            return _view(rule, ClockState.WAITING, ended_on=ended_on)
        start = max(start, _first_in_force(clock_id, self._book))
        rule = self._book.clock(clock_id, start)
        if rule.amount is None:
            state = ClockState.RUNNING if ended_on is None else ClockState.KEPT
            return _view(rule, state, ended_on=ended_on)
        dates = compute(rule, start, self._pauses(rule), calendar=self._calendar, today=self._today)
        return _view(rule, _state_of(dates, ended_on, self._today), dates, ended_on, self._today)

    def _pauses(self, rule: ClockRule) -> list[Pause]:
        """The pauses that the facts establish; one that would end before it starts is left out."""
        found = []
        for event_id in rule.pauses:
            event = self._book.clock_events[event_id]
            starts_on = self._state.day(event.starts_when)
            ends_on = self._state.day(event.ends_when) if event.ends_when else None
            if starts_on is not None and starts_on <= (ends_on or self._today):
                found.append(Pause(starts_on, ends_on, event_id))
        return found


def _first_in_force(clock_id: str, book: Rulebook) -> date:
    """The day from which a clock can count at the earliest.

    Source: 解释一 5 (periods under the law of 2009 count from 2009-10-01 for contracts formed before).
    """
    return min(row.valid_from for row in book.clocks.rows if row.id == clock_id)


def _state_of(dates: ComputedClock, ended_on: date | None, today: date) -> ClockState:
    if ended_on is not None:
        return ClockState.KEPT if ended_on <= dates.statutory else ClockState.MISSED
    return ClockState.MISSED if dates.overdue(today) else ClockState.RUNNING


def _view(
    rule: ClockRule,
    state: ClockState,
    dates: ComputedClock | None = None,
    ended_on: date | None = None,
    today: date | None = None,
) -> ClockView:
    running = dates is not None and today is not None and ended_on is None
    return ClockView(
        clock_id=rule.id,
        state=state,
        nature=rule.nature,
        trigger=rule.trigger,
        done_when=rule.done_when,
        citations=rule.citations,
        dates=dates,
        ended_on=ended_on,
        days_left=dates.days_left(today) if running and dates and today else None,
    )
