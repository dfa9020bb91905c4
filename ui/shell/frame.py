"""What is painted first: rail, an empty page, status bar. What makes it go comes with the conductor."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.reading_order import step_in_reading_order
from ui.shell.page_spec import PageSpec
from ui.shell.rail import Rail
from ui.shell.status_bar import StatusBar


class Frame(QWidget):
    """Everything inside the window, in one language."""

    rail_folded = Signal(bool)

    def __init__(
        self, specs: Sequence[PageSpec], *, rail_folded: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rail_wish = rail_folded
        in_rail = [spec for spec in specs if spec.in_rail]
        self.rail = Rail(in_rail)
        self.rail.allow(False)
        self.rail.folded.connect(self._on_rail_folded)
        self.pages = QStackedWidget()
        self.pages.addWidget(_empty_page(in_rail[0].title() if in_rail else ""))
        self.status = StatusBar()
        columns = QHBoxLayout()
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self.rail)
        columns.addWidget(self.pages, 1)
        self._outer = outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(columns, 1)
        outer.addWidget(self.status)
        if in_rail:
            self.rail.show_page(in_rail[0].key)

    def stand_in(self, page: QWidget) -> None:
        """Show a page of the window itself while there is no workspace."""
        self.rail.allow(False)
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)

    def add_notice(self, notice: QWidget) -> None:
        """Make room for a notice above the status bar."""
        self._outer.insertWidget(1, notice)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes as the page reads, whatever was shown first; what lies over the page, as Qt has it."""
        return step_in_reading_order(self, self.focusWidget(), forward=forward) or super().focusNextPrevChild(
            forward
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window folds the rail, whatever was chosen."""
        super().resizeEvent(event)
        self.rail.show_folded(self._rail_wish or self.width() < metrics.NARROW_WINDOW)

    def _on_rail_folded(self, folded: bool) -> None:
        self._rail_wish = folded
        self.rail_folded.emit(folded)


def _empty_page(title: str) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    header = QFrame()
    header.setObjectName("header")
    header.setFixedHeight(metrics.HEADER_HEIGHT)
    line = QHBoxLayout(header)
    line.setContentsMargins(metrics.PAGE_MARGIN, 0, metrics.PAGE_MARGIN, 1)
    label = QLabel(title)
    label.setProperty("role", "title")
    line.addWidget(label)
    column.addWidget(header)
    column.addStretch(1)
    return page
