"""Rows of the rule pack that say how much speaks for two people being one."""

from dataclasses import dataclass

from workbench.rulebook.model import RuleRow


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityRule(RuleRow):
    """A reason with its points; the row `enough` says from how many on a pair is shown to a person."""

    points: int
