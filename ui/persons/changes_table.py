"""What changed in a profile as a table: the item, before, after, why."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.columns import Cell, Column
from ui.kit.rows_model import RowsModel
from ui.kit.table import Table
from workbench.profiles.model import Change
from workbench.wording.profile_changes import ProfileChanges

ROWS = 8


class ChangesTable(QWidget):
    """`show_state` replaces the changes."""

    def __init__(self, words: ProfileChanges, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._model = RowsModel(self._columns(), lambda change: change.facet_id, self)
        self.table = Table(self._model, name, accessible_name=self.tr("What changed"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.setFocusProxy(self.table)

    def show_state(self, changes: Sequence[Change], rows: int = ROWS) -> None:
        """Show other changes."""
        self._model.show_state(changes)
        self.table.fit_height(rows)

    def _columns(self) -> tuple[Column[Change], ...]:
        words = self._words
        return (
            Column("item", self.tr("Item"), lambda one: Cell(words.name(one), strong=True), width=130),
            Column(
                "before", self.tr("Before"), lambda one: _cell(words.before(one)), width=220, elastic=True
            ),
            Column("after", self.tr("After"), lambda one: _cell(words.after(one)), width=240, elastic=True),
            Column("why", self.tr("Why"), lambda one: _cell(words.cause(one)), width=260),
        )


def _cell(text: str) -> Cell:
    """Several values in one line; below each other where there is room for it."""
    return Cell(text.replace("\n", "；"), tooltip=text)
