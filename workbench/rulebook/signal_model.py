"""Rows of the rule pack that say what may point to an organised complaint, and when people look at it."""

from dataclasses import dataclass
from typing import Literal

from workbench.rulebook.model import RuleRow

SignalFamily = Literal[
    "contact", "sender", "money", "text", "timing", "agent", "proxy", "device", "conduct", "proof", "network"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalRule(RuleRow):
    """An indicator: its points, what it is independent of, and the numbers it counts with.

    Indicators of one `family` see the same thing twice, so they count as one where independent ones are asked
    for; one that is `weak` never counts as one of them. `observed` ones come from people alone; to one that
    is `noted_too` people may add. `least` cases, people or words within `days` make a hit; `phrases` are
    what the text is searched for.
    """

    family: SignalFamily
    points: int
    weak: bool = False
    observed: bool = False
    noted_too: bool = False
    least: int = 1
    days: int = 0
    likeness_percent: int = 0
    phrases: tuple[str, ...] = ()
    rule_zh: str
    rule_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalLimit(RuleRow):
    """A number the review counts with: points from which it is proposed, days until its label ends."""

    value: int
    unit: Literal["points", "signals", "percent", "days"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalStep(RuleRow):
    """A step of the response to a confirmed or proposed review; `rule_*` says how it is taken."""

    number: int
    rule_zh: str
    rule_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalTaboo(RuleRow):
    """What nobody may do with a signal, whoever confirmed it; `rule_*` says why."""

    rule_zh: str
    rule_en: str
