"""A rule pack that stands for another one, which may be replaced while it is held."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

from workbench.rulebook.model import RuleRow, RuleTable
from workbench.rulebook.reading import Rulebook

if TYPE_CHECKING:
    from workbench.rulebook.amending import Standing

Row = TypeVar("Row", bound=RuleRow)


class FollowingBook(Rulebook):
    """What pages name codes by: they keep it, and it follows what the legal department decides."""

    def __init__(self, book: Rulebook) -> None:
        super().__init__(book.folder)
        self._book = book

    def follow(self, book: Rulebook) -> None:
        """Stand for another rule pack from now on; may be called on any thread."""
        self._book = book

    def table(self, name: str, row_type: type[Row]) -> RuleTable[Row]:
        """The table of the rule pack that it stands for."""
        return self._book.table(name, row_type)

    def as_of(self, day: date) -> Rulebook:
        """The rules as they stood for a complaint received on a day."""
        return self._book.as_of(day)

    def standing(self, table: str, row_id: str) -> Standing:
        """What a legal department decided about a row."""
        return self._book.standing(table, row_id)
