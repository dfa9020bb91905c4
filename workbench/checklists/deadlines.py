"""Clocks of a case, computed from its facts."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from workbench.checklists.model import ClockState, ClockView, RefusalState
from workbench.clocks.calendar import WorkCalendar
from workbench.clocks.model import ComputedClock, Pause, Standing
from workbench.clocks.rules import law_day, standing, with_length
from workbench.rulebook.model import ClockRule, FactIs
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
        ended_on, ended_by = self._end(rule)
        start = self._state.day(rule.trigger)
        waiting = _view(rule, ClockState.WAITING, ended_on=ended_on, ended_by=ended_by)
        if start is None or not self._concerned(rule):
            return waiting
        start = max(start, _first_in_force(clock_id, self._book))
        edition = self._book.clocks.on(clock_id, law_day(start, self._state.received_on))
        if edition is None:
            return waiting
        rule = with_length(edition, self._state.own_amounts.get(clock_id))
        if rule.amount is None:
            state = ClockState.RUNNING if ended_on is None else ClockState.KEPT
            return _view(rule, state, ended_on=ended_on, ended_by=ended_by)
        pauses = pauses_of(rule, self._state, self._book, ended_on)
        found = standing(rule, start, pauses, calendar=self._calendar)
        running = ended_on is None and found.paused_since is None
        left = found.dates.days_left(self._today) if running else None
        view = _view(rule, _state_of(found, ended_on, self._today), found.dates)
        return replace(
            view,
            ended_on=ended_on,
            ended_by=ended_by,
            days_left=left,
            paused_since=found.paused_since,
            pauses=tuple(pauses),
        )

    def _concerned(self, rule: ClockRule) -> bool:
        def holds(answer: FactIs) -> bool:
            return self._state.value(answer.fact) == answer.equals

        return all(map(holds, rule.only_if)) and not any(map(holds, rule.unless))

    def _end(self, rule: ClockRule) -> tuple[date | None, str]:
        """The day on which nothing is waited for any more, and the fact that says so.

        A duty is done only where the fact says how it is known.
        Source: 办法 21 (proof of the notice is kept).
        """
        day, fact = self._state.day(rule.done_when), self._state.facts.get(rule.done_when)
        if day is not None and fact is not None and (rule.nature != "duty" or fact.supported):
            return day, rule.done_when
        moot = ((self._state.day(key), key) for key in rule.moot_when)
        return min(((on, key) for on, key in moot if on is not None), default=(None, ""))


def pauses_of(rule: ClockRule, state: RefusalState, book: Rulebook, until: date | None = None) -> list[Pause]:
    """The pauses of a clock: those recorded for the case, and those that its facts establish.

    One that would end before it starts is left out; for a clock that has ended (`until`) none is open.
    """
    found: list[Pause] = []
    for event_id in rule.pauses:
        event = book.clock_events[event_id]
        found += state.suspensions.get(event_id, ())
        starts_on = state.day(event.starts_when)
        ends_on = state.day(event.ends_when) if event.ends_when else None
        if starts_on is not None and event_id not in state.suspensions:
            found.append(Pause(starts_on, ends_on, event_id))
    return list(_closed(found, until))


def _closed(pauses: Iterable[Pause], until: date | None) -> Iterable[Pause]:
    for pause in pauses:
        ends_on = pause.ends_on or until
        if ends_on is None or pause.starts_on <= ends_on:
            yield replace(pause, ends_on=ends_on)


def _first_in_force(clock_id: str, book: Rulebook) -> date:
    """The day from which a clock can count at the earliest.

    Source: 解释一 5 (periods under the law of 2009 count from 2009-10-01 for contracts formed before).
    """
    return min(row.valid_from for row in book.clocks.rows if row.id == clock_id)


def _state_of(clock: Standing, ended_on: date | None, today: date) -> ClockState:
    if ended_on is not None:
        return ClockState.KEPT if ended_on <= clock.dates.statutory else ClockState.MISSED
    if clock.paused_since is not None:
        return ClockState.RUNNING
    return ClockState.MISSED if clock.dates.overdue(today) else ClockState.RUNNING


def _view(
    rule: ClockRule,
    state: ClockState,
    dates: ComputedClock | None = None,
    *,
    ended_on: date | None = None,
    ended_by: str = "",
) -> ClockView:
    return ClockView(
        clock_id=rule.id,
        state=state,
        nature=rule.nature,
        trigger=rule.trigger,
        done_when=rule.done_when,
        citations=rule.citations,
        dates=dates,
        ended_on=ended_on,
        ended_by=ended_by,
    )
