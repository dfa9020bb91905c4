"""Rows of the rule pack that say from when on complaints of several people are one matter."""

from dataclasses import dataclass
from typing import Literal

from workbench.rulebook.model import RuleRow


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRule(RuleRow):
    """A number that groups are counted with."""

    value: int
    unit: Literal["days", "people", "percent"]
