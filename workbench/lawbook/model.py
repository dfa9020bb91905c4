"""What a legal department types about a rule, and what that does."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any

from workbench.changes import Changes
from workbench.clocks.model import Ends
from workbench.errors import Problem
from workbench.rulebook.amending import Amendment, Deed, Standing
from workbench.rulebook.model import RuleRow

NO_FIELDS: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class RuleDraft:
    """A decision about a row as typed; `fields` only where the rule is changed."""

    table: str
    row_id: str
    effective_from: str
    reason: str
    fields: Mapping[str, Any] = field(default_factory=lambda: NO_FIELDS)


@dataclass(frozen=True, slots=True)
class ClockMove:
    """A clock that another rule lets end otherwise: on other dates, no more (`after` none), or again."""

    clock_id: str
    complaint_id: str
    case_no: str
    rule_id: str
    decides: bool
    before: Ends
    after: Ends | None
    paused_since: date | None = None
    was_stopped: bool = False


@dataclass(frozen=True, slots=True)
class RuleChange:
    """What a decision does: the row before and after, the clocks that follow, what is odd about it."""

    amendment: Amendment
    before: RuleRow
    after: RuleRow
    standing: Standing
    moves: tuple[ClockMove, ...] = ()
    warnings: tuple[Problem, ...] = ()

    @property
    def deed(self) -> Deed:
        """What was decided."""
        return self.amendment.deed

    @property
    def cases(self) -> tuple[str, ...]:
        """The numbers of the cases whose dates follow."""
        return tuple(sorted({move.case_no for move in self.moves}))

    @property
    def changes(self) -> Changes:
        """What pages should look at again once it is done."""
        return Changes.of("rules", "clocks", "complaints", "timeline", "checklists")
