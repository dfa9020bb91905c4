"""What may be done to the clocks of a case now, asked on a reader's thread."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from workbench.checklists.clock_store import KeptClock, kept_clocks
from workbench.checklists.facts import may_be_typed
from workbench.checklists.loading import suspensions
from workbench.clocks.calendar import WorkCalendar
from workbench.clocks.model import ComputedClock
from workbench.clocks.rules import law_day, standing
from workbench.errors import Problem
from workbench.process.clock_rules import RECORDED_PAUSES, next_rule, too_late
from workbench.process.model import CaseStand, DecisionClock
from workbench.rulebook.reading import Rulebook


@dataclass(frozen=True, slots=True)
class ExtensionOffer:
    """The longer period that may take the place of the running one, with its dates.

    `approved_by`: who has to approve it, empty for nobody; `most_days`: the longest that may be set;
    `locked`: why it cannot be taken any more.
    """

    clock_id: str
    dates: ComputedClock
    approved_by: str = ""
    most_days: int | None = None
    locked: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenPause:
    """A pause that runs."""

    kind: str
    since: date


@dataclass(frozen=True, slots=True)
class ClockActions:
    """What may be done: pauses to begin and to end, a new start, lengths to set, dates to record."""

    pausable: tuple[str, ...] = ()
    open_pauses: tuple[OpenPause, ...] = ()
    may_restart: bool = False
    lengths: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()


def clock_actions(session: Any, complaint_id: str, stand: CaseStand, book: Rulebook) -> ClockActions:
    """What may be done to the clocks of a case; nothing to those of a closed one."""
    if book.states[stand.state].closed:
        return ClockActions()
    kept = kept_clocks(session, complaint_id)
    running = stand.decision_clock
    recorded = suspensions(session, complaint_id)
    open_pauses = tuple(
        OpenPause(kind, pause.starts_on)
        for kind in RECORDED_PAUSES
        for pause in recorded.get(kind, ())
        if pause.ends_on is None
    )
    taken = {pause.kind for pause in open_pauses}
    return ClockActions(
        pausable=tuple(kind for kind in _pauses(running, stand, book) if kind not in taken),
        open_pauses=open_pauses,
        may_restart=_resets(running, stand, book),
        lengths=tuple(dict.fromkeys(row.rule_id for row in kept if _length_is_free(row, stand, book))),
        dates=_dates(stand, book),
    )


def extension_offer(
    session: Any, complaint_id: str, stand: CaseStand, calendar: WorkCalendar, book: Rulebook, today: date
) -> ExtensionOffer | None:
    """The longer period; one that may no longer be taken says why. None after the longest."""
    running = stand.decision_clock
    if running is None:
        return None
    rule = next_rule(running, stand.received_on, book)
    if rule is None:
        return None
    recorded = suspensions(session, complaint_id)
    pauses = [pause for kind in rule.pauses for pause in recorded.get(kind, ())]
    found = standing(rule, running.started_on, pauses, calendar=calendar)
    most = rule.amount if rule.bound == "most" else None
    locked = tuple(too_late(running, today))
    return ExtensionOffer(rule.id, found.dates, rule.approved_by, most, locked)


def _pauses(running: DecisionClock | None, stand: CaseStand, book: Rulebook) -> tuple[str, ...]:
    if running is None:
        return ()
    rule = book.clocks.on(running.rule_id, law_day(running.started_on, stand.received_on))
    return tuple(kind for kind in RECORDED_PAUSES if rule is not None and kind in rule.pauses)


def _resets(running: DecisionClock | None, stand: CaseStand, book: Rulebook) -> bool:
    if running is None:
        return False
    rule = book.clocks.on(running.rule_id, law_day(running.started_on, stand.received_on))
    return rule is not None and bool(rule.resets)


def _length_is_free(row: KeptClock, stand: CaseStand, book: Rulebook) -> bool:
    rule = book.clocks.on(row.rule_id, law_day(row.started_on, stand.received_on))
    return row.ended_on is None and rule is not None and rule.length_may_be_set


def _dates(stand: CaseStand, book: Rulebook) -> tuple[str, ...]:
    """The facts that start or end a clock and that a person may record, unanswered ones first."""
    named = [key for rule in book.clocks.values() if rule.active for key in _facts_of(rule)]
    typed = [key for key in dict.fromkeys(named) if key in book.facts and may_be_typed(book.facts[key])]
    return tuple(sorted(typed, key=lambda key: key in stand.facts))


def _facts_of(rule: Any) -> tuple[str, ...]:
    return (rule.trigger, *(answer.fact for answer in rule.only_if), rule.done_when, *rule.moot_when)
