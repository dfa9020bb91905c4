"""The lines of a lane: up and down inside, left and right to the other lanes, Enter opens the case."""

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from ui.today.line_delegate import HEIGHT, LineDelegate
from ui.today.line_model import LineModel
from ui.today.line_state import LineState


class LaneList(QListView):
    """`opened` carries the LineState, `sideways` −1 or 1."""

    opened = Signal(object)
    sideways = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = LineModel(self)
        self.setModel(self._model)
        self.setItemDelegate(LineDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_state(self, lines: tuple[LineState, ...]) -> None:
        """Show other lines; the current one stays current, else the one that took its place."""
        kept, row = self.current_line(), self.currentIndex().row()
        self._model.show_state(lines)
        if kept is not None and lines:
            found = self._model.row_of(kept.key)
            self.go(found if found >= 0 else row)

    def current_line(self) -> LineState | None:
        """The line that has the keyboard."""
        return self._model.line_at(self.currentIndex().row())

    def go(self, row: int) -> None:
        """Make a line current, the last one when there are fewer."""
        last = self._model.rowCount() - 1
        if last >= 0:
            index = self._model.index(max(0, min(row, last)))
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def show_rows(self, rows: int) -> None:
        """Be as high as so many lines; more are scrolled to."""
        self.setFixedHeight(max(1, rows) * HEIGHT)

    def sizeHint(self) -> QSize:
        """As wide as the lane lets it."""
        return QSize(200, self.height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Some line is always current."""
        super().focusInEvent(event)
        if self.current_line() is None:
            self.go(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; left and right leave for the neighbouring lane."""
        line = self.current_line()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and line is not None:
            self.opened.emit(line)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.sideways.emit(-1 if event.key() == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens."""
        super().mouseReleaseEvent(event)
        line = self._model.line_at(self.indexAt(event.position().toPoint()).row())
        if line is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(line)
