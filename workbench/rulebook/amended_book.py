"""A shipped rule pack with the decisions of a legal department laid over it, read table by table."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from typing import Any, TypeVar

from workbench.rulebook.amending import DATED, Amended, Amendment, Standing, amended, by_row
from workbench.rulebook.model import RuleRow, RuleTable
from workbench.rulebook.reading import Rulebook

Row = TypeVar("Row", bound=RuleRow)


class AmendedBook(Rulebook):
    """The rules of one workspace; tables that nobody touched are the shipped ones themselves."""

    def __init__(self, shipped: Rulebook, amendments: Sequence[Amendment]) -> None:
        super().__init__(shipped.folder)
        self._shipped = shipped
        self._amendments = tuple(amendments)
        self._by_row = by_row(amendments)
        self._days = sorted({one.effective_from for one in amendments})
        self._earlier: dict[int, Rulebook] = {}
        self._standings: dict[str, dict[str, Standing]] = {}

    @property
    def amendments(self) -> tuple[Amendment, ...]:
        """All decisions, the oldest first."""
        return self._amendments

    def as_of(self, day: date) -> Rulebook:
        """The rules without what took effect after a day; tables looked up by date stay whole."""
        known = bisect_right(self._days, day)
        if known == len(self._days):
            return self
        with self._lock:
            if known not in self._earlier:
                until = [one for one in self._amendments if one.effective_from <= day or one.table in DATED]
                self._earlier[known] = AmendedBook(self._shipped, until) if until else self._shipped
            return self._earlier[known]

    def standing(self, table: str, row_id: str) -> Standing:
        """What a legal department decided about a row, as it stands at last."""
        self.rows_of(table)
        found = self._standings.get(table, {}).get(row_id)
        return found if found is not None else self._shipped.standing(table, row_id)

    def _read(self, name: str, row_type: type[Row]) -> RuleTable[Row]:
        table = self._shipped.table(name, row_type)
        decided = self._by_row.get(name)
        if not decided:
            return table
        rows: list[Row] = []
        for row in table.rows:
            result = self._amended(name, row, table, decided.get(row.id, ()))
            rows += result.rows
        return RuleTable(tuple(rows))

    def _amended(
        self, name: str, row: Row, table: RuleTable[Row], decided: Sequence[Amendment]
    ) -> Amended[Row]:
        """The row with what was decided about this edition of it."""
        editions = {each.valid_from for each in table.rows if each.id == row.id}
        # A decision about an edition that is shipped no more goes to the newest one.
        mine: list[Any] = [
            one
            for one in decided
            if (one.edition if one.edition in editions else max(editions)) == row.valid_from
        ]
        if not mine:
            return Amended((row,), self._shipped.standing(name, row.id))
        result = amended(row, mine, f"{name}.yaml", dated=name in DATED)
        if row.valid_from == max(editions):
            self._standings.setdefault(name, {})[row.id] = result.standing
        return result
