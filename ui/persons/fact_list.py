"""The lines of a profile card: one stop for Tab, arrows inside, Enter tells the source in full."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QScrollArea, QSizePolicy, QWidget

from ui.kit.cells import Index
from ui.persons.fact_delegate import FactDelegate
from ui.persons.fact_model import FactModel
from ui.persons.fact_state import FactState


class FactList(QListView):
    """As high as its lines; `opened` carries the FactState whose source somebody wants to see."""

    opened = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = FactModel(self)
        self._delegate = FactDelegate(self.font(), self)
        self.setAccessibleName(name)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def facts(self) -> tuple[FactState, ...]:
        """The lines shown."""
        return self._model.facts

    def show_state(self, facts: tuple[FactState, ...]) -> None:
        """Show other lines; the current line stays current where it is still there."""
        kept = self.current_fact()
        self._delegate.fit(facts)
        self._model.show_state(facts)
        row = self._model.row_of(kept.key) if kept else -1
        if row >= 0:
            self._go(row)
        self.updateGeometry()

    def current_fact(self) -> FactState | None:
        """The line that has the keyboard."""
        return self._model.fact_at(self.currentIndex().row())

    def place(self) -> QRect:
        """Where on the screen the current line is, for a popup beside it."""
        line = self.visualRect(self.currentIndex())
        return QRect(self.viewport().mapToGlobal(line.topLeft()), line.size())

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All lines."""
        return sum(self._delegate.height(fact, width) for fact in self._model.facts)

    def sizeHint(self) -> QSize:
        """As it is now wide."""
        width = self.width() if self.width() > 40 else 260
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """It bears to be narrow."""
        return QSize(160, 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Some line is always current; coming backwards, it is the last one."""
        super().focusInEvent(event)
        if self.current_fact() is None and self._model.facts:
            backwards = event.reason() == Qt.FocusReason.BacktabFocusReason
            self._go(len(self._model.facts) - 1 if backwards else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space tell the source; beyond the first and last line the next card follows."""
        fact = self.current_fact()
        row, last = self.currentIndex().row(), len(self._model.facts) - 1
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and fact is not None:
            self.opened.emit(fact)
        elif event.matches(QKeySequence.StandardKey.Copy) and fact is not None:
            QGuiApplication.clipboard().setText(fact.text)
        elif event.key() == Qt.Key.Key_Up and row == 0:
            self.focusNextPrevChild(False)
        elif event.key() == Qt.Key.Key_Down and row == last:
            self.focusNextPrevChild(True)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click tells the source."""
        super().mouseReleaseEvent(event)
        fact = self._model.fact_at(self.indexAt(event.position().toPoint()).row())
        if fact is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(fact)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, not the card."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Another font has other heights."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._delegate.use_font(self.font())
            self._delegate.fit(self._model.facts)
            self.updateGeometry()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Bring the current line into sight on the page."""
        super().currentChanged(current, previous)
        area = _page_area(self)
        page = area.widget() if area is not None else None
        if area is not None and page is not None and self.hasFocus():
            line = self.visualRect(current)
            spot = QRect(self.viewport().mapTo(page, line.topLeft()), line.size())
            area.ensureVisible(spot.left(), spot.top(), 0, 24)
            area.ensureVisible(spot.left(), spot.bottom(), 0, 24)

    def _go(self, row: int) -> None:
        self.selectionModel().setCurrentIndex(
            self._model.index(row), QItemSelectionModel.SelectionFlag.NoUpdate
        )


def _page_area(widget: QWidget) -> QScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent
