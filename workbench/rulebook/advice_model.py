"""Rows of the rule pack that say what to do first in a case, and when they are worth saying."""

from dataclasses import dataclass
from typing import Literal

from workbench.rulebook.model import RuleRow

AdviceKind = Literal["person", "at_once", "check", "talk", "settle", "deadline"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceRule(RuleRow):
    """A line of first handling advice; it shows where everything it names holds, of a list any one.

    `categories` and `channels` are compared by their beginning. `emotion_from`: the level from which it
    shows; `due_within_days`: so many days or fewer until the internal deadline, a negative number: so many
    or more past it; `came_before`: the person had a case about the same matter lately; `uncontacted`:
    nobody of ours has spoken with them yet.
    """

    kind: AdviceKind
    categories: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    natures: tuple[str, ...] = ()
    demands: tuple[str, ...] = ()
    alerts: tuple[str, ...] = ()
    urgency: tuple[str, ...] = ()
    emotion_from: int | None = None
    due_within_days: int | None = None
    came_before: bool = False
    uncontacted: bool = False
