"""A model over a few things that are all at hand, for lists whose rows are drawn by a delegate."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from ui.kit.cells import ID_ROLE, NOWHERE, Index

THING_ROLE = Qt.ItemDataRole.UserRole + 3
Say = Callable[[Any], str]


class ListModel(QAbstractListModel):
    """`say` gives the text that screen readers speak and typing finds; `tip` the tooltip."""

    def __init__(
        self,
        thing_id: Callable[[Any], str],
        say: Say,
        parent: QObject | None = None,
        *,
        tip: Say | None = None,
    ) -> None:
        super().__init__(parent)
        self._thing_id = thing_id
        self._say = say
        self._tip = tip
        self._things: tuple[Any, ...] = ()

    def show_state(self, things: Sequence[Any]) -> None:
        """Show other things; when they are the same ones in the same order, selection and place stay."""
        same = [self._thing_id(thing) for thing in things] == [self._thing_id(t) for t in self._things]
        if same and things:
            self._things = tuple(things)
            self.dataChanged.emit(self.index(0, 0), self.index(len(things) - 1, 0))
            return
        self.beginResetModel()
        self._things = tuple(things)
        self.endResetModel()

    def thing_at(self, row: int) -> Any | None:
        """The thing in a row."""
        return self._things[row] if 0 <= row < len(self._things) else None

    def id_at(self, row: int) -> str:
        """The id of a row's thing, empty when there is none."""
        thing = self.thing_at(row)
        return "" if thing is None else self._thing_id(thing)

    def row_of(self, thing_id: str) -> int:
        """The row of an id, -1 when it is not there."""
        ids = (self._thing_id(thing) for thing in self._things)
        return next((row for row, known in enumerate(ids) if known == thing_id), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """One a thing."""
        return 0 if parent.isValid() else len(self._things)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The thing for the delegate, its text for everybody else."""
        thing = self.thing_at(index.row()) if index.isValid() else None
        if thing is None:
            return None
        if role == THING_ROLE:
            return thing
        if role == ID_ROLE:
            return self._thing_id(thing)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._say(thing)
        if role == Qt.ItemDataRole.ToolTipRole and self._tip is not None:
            return self._tip(thing) or None
        return None
