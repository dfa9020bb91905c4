"""Says in words what the chosen cell of the table means, with what can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.elided_label import ElidedLabel
from ui.kit.wrapped_label import WrappedLabel
from ui.proof.proof_words import ProofWords
from workbench.proof.model import Cell, Column, Row

LEAST_PX = 84


class MatrixBar(QWidget):
    """Stays in its place while the cells change, so that nothing jumps."""

    exhibit_wanted = Signal()
    row_wanted = Signal()
    tie_wanted = Signal()

    def __init__(self, words: ProofWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._name = ElidedLabel(role="heading")
        self._verdict, self._cell = WrappedLabel(), WrappedLabel()
        self._row_name = ""
        self._low = False
        self.open_row = ActionButton("", kind="quiet", icon_name="arrow-right")
        self.open_exhibit = ActionButton("", kind="quiet", icon_name="evidence")
        self.open_exhibit.show_hint("Enter")
        self.tie = ActionButton("", icon_name="link")
        self.tie.show_hint("Space")
        self.open_row.clicked.connect(self.row_wanted)
        self.open_exhibit.clicked.connect(self.exhibit_wanted)
        self.tie.clicked.connect(self.tie_wanted)
        head = QHBoxLayout()
        head.setSpacing(metrics.GAP_SMALL)
        head.addWidget(self._name, 1)
        for button in (self.open_row, self.open_exhibit, self.tie):
            head.addWidget(button)
        column = self._column = QVBoxLayout(self)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._verdict)
        column.addWidget(self._cell)
        column.addStretch(1)
        self.fold(low=False)
        self.show_cell(None, None, None)

    def fold(self, *, low: bool) -> None:
        """In little height say in one line what else takes several."""
        self._low = low
        self.setMinimumHeight(0 if low else LEAST_PX)
        self._column.setContentsMargins(12, 2 if low else 8, 12, 2 if low else 8)
        self._name.setText((self._cell.text() if low else "") or self._row_name)
        self._verdict.setVisible(not low)
        self._cell.setVisible(not low and bool(self._cell.text()))

    def show_cell(self, row: Row | None, column: Column | None, cell: Cell | None) -> None:
        """Say what is chosen; without a row, what can be chosen."""
        self._row_name = self._words.name(row) if row else self.tr("Choose a row or a cell")
        self._verdict.setText(self._words.row(row) if row else "")
        self._cell.setText(self._said(column, cell) if row else "")
        self.fold(low=self._low)
        self.open_row.setVisible(row is not None)
        if row is not None:
            opens = self.tr("Open the item") if row.kind == "item" else self.tr("Open the element")
            self.open_row.setText(opens)
        self.open_exhibit.setVisible(column is not None)
        self.tie.setVisible(row is not None and column is not None and not column.withdrawn)
        if column is not None:
            self.open_exhibit.setText(self.tr("Open exhibit {number}").format(number=column.number))
            tied = cell is not None and not cell.facts
            self.tie.setText(self.tr("Untie") if tied else self.tr("Tie to it"))

    def _said(self, column: Column | None, cell: Cell | None) -> str:
        if column is None:
            return ""
        exhibit = self.tr("Exhibit {number}  {title}").format(number=column.number, title=column.title)
        tied = self.tr("not tied to it") if cell is None else self._words.cell(cell, column)
        return self.tr("{exhibit}: {tied}").format(exhibit=exhibit, tied=tied)
