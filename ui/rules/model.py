"""What the page of rules shows: the tables in groups, how many of their rules wait, and the rule book."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from workbench.lawbook.queries import awaits_confirmation, rule_lines
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook

GROUPS: dict[str, tuple[str, ...]] = {
    "clocks": ("clocks", "clock_events"),
    "grounds": ("refusal_grounds",),
    "flow": ("refusal_flow", "facts", "three_property"),
    "evidence": ("evidence_items", "evidence_particulars", "particular_groups", "weak_proof"),
    "citations": ("laws", "citations"),
    "wording": ("taboo_terms", "strategies", "advice", "questions"),
    "authority": ("award_bases", "awards", "approval_matters", "approval_levels", "authority", "severity"),
    "signals": ("identity", "signals", "signal_limits", "signal_steps", "signal_taboos", "common_marks"),
    "categories": ("channels", "categories", "causes", "demands", "natures", "lines"),
}
OTHER = "other"


@dataclass(frozen=True, slots=True)
class TableCount:
    """A table with the number of its rules, and of those that the legal department has not confirmed."""

    name: str
    rules: int
    waiting: int


@dataclass(frozen=True, slots=True)
class RulesView:
    """The rule book of the workspace, and its tables by group."""

    book: Rulebook
    groups: tuple[tuple[str, tuple[TableCount, ...]], ...]

    @property
    def waiting(self) -> int:
        """How many rules wait for the legal department."""
        return sum(table.waiting for _, tables in self.groups for table in tables)


def rules_view(session: Any) -> RulesView:
    """Everything the page needs; reads every file of the pack."""
    book = governing_rulebook(session)
    return RulesView(book, tuple((group, _counts(book, tables)) for group, tables in grouped()))


def grouped() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The tables by group, those that no group names in one of their own."""
    known = Rulebook.file_names()
    listed = {table for tables in GROUPS.values() for table in tables}
    groups = [(group, tuple(table for table in tables if table in known)) for group, tables in GROUPS.items()]
    rest = tuple(table for table in known if table not in listed)
    return tuple((group, tables) for group, tables in (*groups, (OTHER, rest)) if tables)


def _counts(book: Rulebook, tables: Sequence[str]) -> tuple[TableCount, ...]:
    found = []
    for table in tables:
        lines = rule_lines(book, table)
        found.append(TableCount(table, len(lines), sum(map(awaits_confirmation, lines))))
    return tuple(found)
