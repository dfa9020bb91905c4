"""What can happen next to the clock of a case's decision, beside the moves of the case."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from workbench.errors import Problem
from workbench.process.clock_model import ExtensionDraft, PauseDraft, PauseEndDraft, RestartDraft
from workbench.process.clock_rules import (
    RECORDED_PAUSES,
    extension_problems,
    next_rule,
    pause_problems,
    restart_problems,
)
from workbench.process.model import CaseStand
from workbench.rulebook.reading import Rulebook

# By the state of the state machine that each is.
CLOCK_DEEDS = {"restart": "restarted", "pause": "paused", "resume": "paused", "extend": "extended"}

_DRAFTS: dict[str, type[Any]] = {
    "restart": RestartDraft,
    "pause": PauseDraft,
    "resume": PauseEndDraft,
    "extend": ExtensionDraft,
}
# What nobody mends by typing: all else is asked for.
_LOCKS = frozenset(
    {
        "process.no_decision_clock",
        "process.extension_too_late",
        "pause.cannot_restart",
        "pause.not_for_this_clock",
    }
)


@dataclass(frozen=True, slots=True)
class ClockDeed:
    """Something that can happen to the clock of the decision, what it asks for, what stands in its way."""

    name: str
    state: str
    asks: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


def clock_deeds(stand: CaseStand, today: date, book: Rulebook) -> tuple[ClockDeed, ...]:
    """What can happen to the clock of the decision; none of a closed case.

    Source: 办法 18, 23.
    """
    if book.states[stand.state].closed:
        return ()
    paused = stand.decision_clock is not None and stand.decision_clock.paused_since is not None
    return tuple(
        ClockDeed(
            name,
            CLOCK_DEEDS[name],
            tuple(part.name for part in fields(_DRAFTS[name])),
            _locks(name, stand, today, book),
        )
        for name in ("restart", "resume" if paused else "pause", "extend")
    )


def _locks(name: str, stand: CaseStand, today: date, book: Rulebook) -> tuple[Problem, ...]:
    """What the command itself would say to an empty form, without what the form would mend."""
    clock = stand.decision_clock
    if clock is None:
        return (Problem("clock", "process.no_decision_clock"),)
    if name == "extend":
        longer = next_rule(clock, stand.received_on, book)
        if longer is None:
            return (Problem("clock", "process.no_longer_period", {"clock": clock.rule_id}),)
        return _only_locks(extension_problems(stand, ExtensionDraft(longer.id), today, book)[1])
    if name == "restart":
        return _only_locks(restart_problems(stand, RestartDraft(""), today, book)[1])
    if name == "pause":
        drafts = (PauseDraft(kind, "") for kind in RECORDED_PAUSES)
        return min((_only_locks(pause_problems(stand, draft, today, book)[2]) for draft in drafts), key=len)
    return ()


def _only_locks(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple(problem for problem in problems if problem.code in _LOCKS)
