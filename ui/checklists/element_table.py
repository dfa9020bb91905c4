"""The elements of one ground: what to prove, by whom, how it stands, with what, under which law."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.checklists.model import RefusalCase
from ui.checklists.words import ChecklistWords, burden, element_chip
from ui.checklists.wrapping_delegate import WrappingDelegate
from ui.evidence.dropping import files_of
from ui.kit import metrics
from ui.kit.chip_painter import chip_width
from ui.kit.column_needs import PADDING
from ui.kit.columns import Cell, Column
from ui.kit.rows_model import RowsModel
from ui.kit.table import Table
from workbench.checklists.model import ElementView, GroundView

NUMBER, TEXT, BURDEN, STATE, EVIDENCE, LAW = range(6)
# English names of laws take more room.
NARROW_PX = {True: 550, False: 680}
VERY_NARROW_PX = 470
NUMBER_PX, LAW_PX = 32, 98


class ElementTable(Table):
    """As high as its rows. `dropped` carries an element's id and files, `left` which way the arrows left."""

    dropped = Signal(str, object)
    left = Signal(int)
    entered = Signal()

    def __init__(self, words: ChecklistWords, parent: QWidget | None = None) -> None:
        self._words = words
        self._case: RefusalCase | None = None
        self._rows = RowsModel(())
        super().__init__(self._made_model(), "elements", parent)
        self._wrapping = WrappingDelegate(self)
        self.setItemDelegate(self._wrapping)
        self._delegate = self._wrapping
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(False)
        self.verticalHeader().setMinimumSectionSize(20)

    def show_ground(self, ground: GroundView, case: RefusalCase) -> None:
        """Show the elements of a ground."""
        self._case = case
        name = self._words.text(self._words.book.refusal_grounds[ground.id])
        self.setAccessibleName(self.tr("Elements of {ground}").format(ground=name))
        self._rows.show_state(ground.elements)
        self.setColumnHidden(BURDEN, self.viewport().width() < VERY_NARROW_PX)
        self._fit()

    def row_count(self) -> int:
        """How many elements there are."""
        return self._rows.rowCount()

    def enter_from(self, way: int) -> None:
        """The arrows came in from above (1) or from below (-1)."""
        row = 0 if way > 0 else self._rows.rowCount() - 1
        self.setFocus(Qt.FocusReason.TabFocusReason)
        self.setCurrentIndex(self._rows.index(row, TEXT))

    def drop_current(self) -> None:
        """Another ground's element is chosen now."""
        blocked = self.blockSignals(True)
        self.clearSelection()
        self.setCurrentIndex(self._rows.index(-1, -1))
        self.blockSignals(blocked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows leave the table at its ends, into the ground before or after."""
        row, last = self.currentIndex().row(), self._rows.rowCount() - 1
        if event.key() == Qt.Key.Key_Up and row <= 0:
            self.left.emit(-1)
        elif event.key() == Qt.Key.Key_Down and row == last:
            self.left.emit(1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by Tab stands on a row."""
        super().focusInEvent(event)
        if self.currentIndex().row() < 0 and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0, TEXT))
        self.entered.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns and rows follow the width."""
        super().resizeEvent(event)
        self._fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may come."""
        if files_of(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """They belong to the element under the pointer."""
        self._mark(self.indexAt(event.position().toPoint()).row())
        if self._wrapping.drop_row >= 0:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        self._mark(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which element they are to prove."""
        element_id = self._rows.id_at(self.indexAt(event.position().toPoint()).row())
        self._mark(-1)
        files = files_of(event.mimeData())
        if element_id is not None and files:
            event.acceptProposedAction()
            self.dropped.emit(str(element_id), files)

    def _made_model(self) -> RowsModel:
        columns = (
            Column("number", "", self._number, width=NUMBER_PX, help=self.tr("Number")),
            Column("text", self.tr("Element"), self._text, width=200),
            Column("burden", self.tr("Burden"), self._burden, width=60),
            Column("state", self.tr("State"), self._state, width=100),
            Column("evidence", self.tr("Evidence"), self._evidence, width=170),
            Column("law", self.tr("Law"), self._law, width=LAW_PX),
        )
        self._rows = RowsModel(columns)
        return self._rows

    def _number(self, view: ElementView) -> Cell:
        return Cell(self._words.number(view.id), muted=True)

    def _text(self, view: ElementView) -> Cell:
        return Cell(self._words.text(self._words.element(view.id)))

    def _burden(self, view: ElementView) -> Cell:
        return Cell(burden(view.burden))

    def _state(self, view: ElementView) -> Cell:
        chip = element_chip(view)
        return Cell(chip.text, tone=chip.tone, icon=chip.icon)

    def _evidence(self, view: ElementView) -> Cell:
        text = self._words.evidence_cell(view, self._case) if self._case else ""
        return Cell(text, muted=True, tooltip=text)

    def _law(self, view: ElementView) -> Cell:
        text = self._words.cites(view.citations)
        return Cell(text, muted=True, tooltip=text)

    def _mark(self, row: int) -> None:
        if row != self._wrapping.drop_row:
            self._wrapping.drop_row = row
            self.viewport().update()

    def _fit(self) -> None:
        """Share the width, then make each row as high as its texts need."""
        width = self.viewport().width()
        self.setColumnHidden(LAW, width < NARROW_PX[self._words.chinese])
        self.setColumnHidden(BURDEN, width < VERY_NARROW_PX)
        fixed = {NUMBER: NUMBER_PX, BURDEN: self._burden_px(), STATE: self._state_px(), LAW: LAW_PX}
        shown = [place for place in fixed if not self.isColumnHidden(place)]
        rest = width - sum(fixed[place] for place in shown)
        for place in shown:
            self.setColumnWidth(place, fixed[place])
        evidence = max(90, round(rest * 0.44))
        self.setColumnWidth(EVIDENCE, evidence)
        self.setColumnWidth(TEXT, max(90, rest - evidence))
        total = metrics.ROW_HEIGHT
        for row in range(self._rows.rowCount()):
            height = self._height_of(row)
            self.setRowHeight(row, height)
            total += height
        self.setFixedHeight(total + 1)

    def _burden_px(self) -> int:
        """As wide as its title and its longest word."""
        views = [self._rows.row_at(row) for row in range(self._rows.rowCount())]
        texts = [self.tr("Burden"), *(burden(view.burden) for view in views if view is not None)]
        return max(self.fontMetrics().horizontalAdvance(text) for text in texts) + 2 * PADDING + 2

    def _state_px(self) -> int:
        """As wide as the widest state that is shown."""
        views = [self._rows.row_at(row) for row in range(self._rows.rowCount())]
        widths = [chip_width(element_chip(view), self.font()) for view in views if view is not None]
        return round(max(widths, default=70)) + 2 * PADDING

    def _height_of(self, row: int) -> int:
        view = self._rows.row_at(row)
        shown = [place for place in (TEXT, EVIDENCE, LAW) if not self.isColumnHidden(place)]
        columns = self._rows.columns
        return max(
            self._wrapping.height(columns[place].value(view), self.font(), self.columnWidth(place))
            for place in shown
        )
