"""The list of what is covered, with its reasons."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.columns import Cell, Column
from ui.kit.empty_state import EmptyState
from ui.kit.rows_model import RowsModel
from ui.kit.table import Table
from ui.redaction.model import Sheet
from ui.redaction.words import RedactionWords
from workbench.redaction.model import AreaRow


class AreasPanel(QWidget):
    """`picked` carries the id of an area, `unwanted` the ids to take away, `reason_wanted` those
    that are to have the reason chosen above; `undo_wanted` asks to take the last marking back."""

    picked = Signal(str)
    unwanted = Signal(object)
    reason_wanted = Signal(object)
    undo_wanted = Signal()

    def __init__(self, words: RedactionWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._sheet: Sheet | None = None
        self._model = RowsModel(self._columns(), parent=self)
        self.table = Table(self._model, "redaction-areas", accessible_name=self.tr("Covered places"))
        self.table.current_changed.connect(self._on_table_current_changed)
        self.table.selection_changed.connect(self._on_table_selection_changed)
        self._empty = EmptyState(
            self.tr("Draw a box on the page, press Insert for one in its middle, or let words be found."),
            icon_name="eye-off",
        )
        self._remove = ActionButton(self.tr("Remove"), icon_name="close")
        self._remove.clicked.connect(self._on_remove_clicked)
        self._reasoned = ActionButton(self.tr("Give this reason"))
        self._reasoned.setToolTip(self.tr("Give the chosen places the reason that stands above"))
        self._reasoned.clicked.connect(lambda: self.reason_wanted.emit(self._chosen()))
        self._undo = ActionButton(self.tr("Undo"), icon_name="undo")
        self._undo.show_hint("Ctrl+Z")
        self._undo.clicked.connect(self.undo_wanted)
        line = QHBoxLayout()
        line.addWidget(self._remove)
        line.addWidget(self._reasoned)
        line.addWidget(self._undo)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)
        column.addLayout(line)
        self.show_undo(False)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the areas of an exhibit."""
        same = self._sheet is not None and self._sheet.areas == sheet.areas
        self._sheet = sheet
        if not same:
            current = self.table.current_id()
            self._model.show_state(sheet.areas)
            if current is not None:
                self.table.select_id(current)
        self.table.setVisible(bool(sheet.areas))
        self._empty.setVisible(not sheet.areas)
        self._on_table_selection_changed(self.table.selected_count())

    def show_chosen(self, area_id: str) -> None:
        """Choose the row of a box that was picked on the page."""
        if area_id and self.table.current_id() != area_id:
            self.table.select_id(area_id)

    def show_undo(self, possible: bool) -> None:
        """Offer to take the last marking back."""
        self._undo.setEnabled(possible)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the chosen places away."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._on_remove_clicked()
        else:
            super().keyPressEvent(event)

    def _columns(self) -> Sequence[Column[AreaRow]]:
        return (
            Column[AreaRow]("page", self.tr("Place"), self._place, width=64),
            Column[AreaRow]("kind", self.tr("Kind"), lambda row: self._words.kind(row.kind), width=84),
            Column[AreaRow]("reason", self.tr("Reason"), self._reason, width=150, elastic=True),
        )

    def _place(self, row: AreaRow) -> str:
        if self._sheet is not None and not self._sheet.paged:
            return self.tr("Line {line}").format(line=row.page)
        return self.tr("P. {page}").format(page=row.page)

    def _reason(self, row: AreaRow) -> Cell:
        text = self._words.reason(row.reason)
        new = self._sheet is not None and self._sheet.is_new(row)
        return Cell(
            text,
            tooltip=self.tr("{reason}; marked by {name}").format(reason=text, name=row.made_by),
            strong=new,
        )

    def _on_table_current_changed(self, row_id: object) -> None:
        if isinstance(row_id, str):
            self.picked.emit(row_id)

    def _on_table_selection_changed(self, count: int) -> None:
        self._remove.setEnabled(count > 0)
        self._reasoned.setEnabled(count > 0)

    def _on_remove_clicked(self) -> None:
        ids = self._chosen()
        if ids:
            self.unwanted.emit(ids)

    def _chosen(self) -> tuple[str, ...]:
        return tuple(str(row_id) for row_id in self.table.selected_ids())
