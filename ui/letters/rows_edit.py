"""A small table to type in: the rows of a list field."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.flow_layout import FlowLayout

MOST_ROWS_SHOWN = 7


class RowsEdit(QWidget):
    """`edited` after every change; Enter in the last row begins another."""

    edited = Signal()

    def __init__(self, titles: Sequence[str], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._showing = False
        self._adding = QTimer(self, singleShot=True, interval=0)
        self._adding.timeout.connect(self.add_row)
        self.table = QTableWidget(0, max(1, len(titles)))
        self.table.setAccessibleName(name)
        self.table.setProperty("framed", True)
        self.table.setHorizontalHeaderLabels(list(titles) or [name])
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setVisible(len(titles) > 1)
        self.table.verticalHeader().setDefaultSectionSize(metrics.CONTROL_HEIGHT)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(True)
        self.table.itemChanged.connect(self._on_table_item_changed)
        self.table.installEventFilter(self)
        add = ActionButton(self.tr("Add a row"), kind="quiet", icon_name="plus")
        remove = ActionButton(self.tr("Remove the row"), kind="quiet", icon_name="minus")
        add.clicked.connect(self.add_row)
        remove.clicked.connect(self._on_remove_clicked)
        verbs = QWidget()
        buttons = FlowLayout(verbs)
        buttons.addWidget(add)
        buttons.addWidget(remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.table)
        column.addWidget(verbs)
        self.setFocusProxy(self.table)
        self._fit()

    @property
    def rows(self) -> list[list[str]]:
        """What was typed, without empty rows."""
        found = [
            [self._text(row, column) for column in range(self.table.columnCount())]
            for row in range(self.table.rowCount())
        ]
        return [row for row in found if any(cell.strip() for cell in row)]

    def show_state(self, rows: Sequence[Sequence[str]]) -> None:
        """Show other rows without telling anybody."""
        self._showing = True
        self.table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column in range(self.table.columnCount()):
                self.table.setItem(number, column, QTableWidgetItem(row[column] if column < len(row) else ""))
        self._showing = False
        self._fit()

    def add_row(self) -> None:
        """Begin another row."""
        number = self.table.rowCount()
        self._showing = True
        self.table.insertRow(number)
        self.table.setItem(number, 0, QTableWidgetItem(""))
        self._showing = False
        self._fit()
        self.table.setFocus()
        # Going there opens the cell.
        self.table.setCurrentCell(number, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the last row begins another; Delete empties the cell."""
        if watched is self.table and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            last = self.table.currentRow() == self.table.rowCount() - 1
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and last:
                # Later: the cell that is being typed in hands over its text first.
                self._adding.start()
                return True
            if event.key() == Qt.Key.Key_Delete and self.table.currentItem() is not None:
                self.table.currentItem().setText("")
                return True
        return super().eventFilter(watched, event)

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text() if item is not None else ""

    def _fit(self) -> None:
        rows = min(max(self.table.rowCount(), 1), MOST_ROWS_SHOWN)
        head = self.table.horizontalHeader()
        height = head.sizeHint().height() if head.isVisibleTo(self.table) else 0
        self.table.setFixedHeight(height + rows * metrics.CONTROL_HEIGHT + 4)

    def _on_remove_clicked(self) -> None:
        row = self.table.currentRow()
        if row >= 0:
            self.table.removeRow(row)
            self._fit()
            self.edited.emit()

    def _on_table_item_changed(self, _item: QTableWidgetItem) -> None:
        if not self._showing:
            self.edited.emit()
