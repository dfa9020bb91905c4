"""What can happen next to the clock of a case's decision, beside the moves of the case."""

from dataclasses import dataclass

from workbench.errors import Problem
from workbench.process.model import CaseStand
from workbench.rulebook.reading import Rulebook

# By the state of the state machine that each is.
CLOCK_DEEDS = {"restart": "restarted", "pause": "paused", "resume": "paused", "extend": "extended"}


@dataclass(frozen=True, slots=True)
class ClockDeed:
    """Something that can happen to the clock of the decision, and what stands in its way."""

    name: str
    state: str
    problems: tuple[Problem, ...] = ()


def clock_deeds(stand: CaseStand, book: Rulebook) -> tuple[ClockDeed, ...]:
    """What can happen to the clock of the decision; none of a closed case.

    Source: 办法 18, 23.
    """
    if book.states[stand.state].closed:
        return ()
    paused = stand.decision_clock is not None and stand.decision_clock.paused_since is not None
    names = ("restart", "resume" if paused else "pause", "extend")
    return tuple(ClockDeed(name, CLOCK_DEEDS[name], _in_the_way(name, stand, book)) for name in names)


def _in_the_way(name: str, stand: CaseStand, book: Rulebook) -> tuple[Problem, ...]:
    clock = stand.decision_clock
    if clock is None:
        return (Problem("clock", "process.no_decision_clock"),)
    if name == "extend" and book.clock(clock.rule_id, clock.started_on).next is None:
        return (Problem("clock", "process.no_longer_period", {"clock": clock.rule_id}),)
    return ()
