"""The pages of a letter as they will be printed, laid out and drawn on a worker."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.evidence.page_canvas import PageCanvas
from ui.kit import metrics
from ui.kit.elided_label import ElidedLabel
from ui.kit.empty_state import EmptyState
from ui.kit.icon_button import IconButton
from ui.kit.jobs import JobContext, Work
from ui.shell.desk import Desk
from workbench.errors import MachineError, UserError, WorkbenchError
from workbench.letters.page_images import PagePicture, page_picture

ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
FITTED = 2
WAIT_MS = 250
MARGIN_PX = 24
LEAST_PX = 200
MOST_FITTED_PX = 900

Maker = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class _Drawn:
    data: bytes
    picture: PagePicture
    image: QImage
    ratio: float


class PreviewPane(QWidget):
    """`show_maker` and it draws; pages turn with Left and Right. `pages_known` carries how many there are."""

    pages_known = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._make: Maker | None = None
        self._data = b""
        self._page, self._pages, self._zoom = 1, 1, FITTED
        self._drawn_width = 0
        self.canvas = PageCanvas()
        self.canvas.setAccessibleName(self.tr("Preview"))
        self.nothing = EmptyState("")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(self.canvas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self._made_bar())
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._wait.timeout.connect(self._draw)
        self.canvas.turned.connect(self.turn)
        self.canvas.zoomed.connect(self.zoom)

    @property
    def data(self) -> bytes:
        """The file that is shown, empty until it is made."""
        return self._data

    def show_maker(self, make: Maker | None, *, fresh: bool = False) -> None:
        """Show what `make` writes, on the page that is open; a fresh letter opens on its first."""
        self._make, self._data = make, b""
        if fresh:
            self._page, self._zoom = 1, FITTED
            self.nothing.show_state("")
            self._stack.setCurrentWidget(self.nothing)
            self._bar.hide()
        if make is not None:
            self._wait.start(0 if fresh else WAIT_MS)

    def turn(self, step: int) -> None:
        """To the page before or after."""
        wanted = min(max(1, self._page + step), self._pages)
        if wanted != self._page:
            self._page = wanted
            self.canvas.to_top()
            self._draw()

    def zoom(self, step: int) -> None:
        """Smaller or larger."""
        wanted = min(max(0, self._zoom + step), len(ZOOMS) - 1)
        if wanted != self._zoom:
            self._zoom = wanted
            self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew when the width is another one."""
        super().resizeEvent(event)
        if self._make is not None and self._width() != self._drawn_width:
            self._wait.start()

    def _made_bar(self) -> QWidget:
        self._bar = QWidget()
        line = QHBoxLayout(self._bar)
        line.setContentsMargins(metrics.GAP_SMALL, 2, metrics.GAP_SMALL, 2)
        line.setSpacing(2)
        self._before = IconButton("chevron-left", self.tr("Page before (Left)"), size=26)
        self._after = IconButton("chevron-right", self.tr("Next page (Right)"), size=26)
        self._place = ElidedLabel(role="secondary")
        smaller = IconButton("minus", self.tr("Smaller (-)"), size=26)
        larger = IconButton("plus", self.tr("Larger (+)"), size=26)
        self._before.clicked.connect(lambda: self.turn(-1))
        self._after.clicked.connect(lambda: self.turn(1))
        smaller.clicked.connect(lambda: self.zoom(-1))
        larger.clicked.connect(lambda: self.zoom(1))
        line.addStretch(1)
        for part in (self._before, self._place, self._after, smaller, larger):
            line.addWidget(part)
        line.addStretch(1)
        self._bar.hide()
        return self._bar

    def _width(self) -> int:
        room = self.canvas.viewport().width() if self._stack.currentWidget() is self.canvas else self.width()
        fitted = min(max(LEAST_PX, room - MARGIN_PX), MOST_FITTED_PX)
        return round(fitted * ZOOMS[self._zoom])

    def _draw(self) -> None:
        make, data = self._make, self._data
        if make is None:
            return
        ratio, page, width = self.devicePixelRatioF(), self._page, self._width()
        self._drawn_width = width

        def run(_context: JobContext) -> _Drawn:
            made = data or make()
            picture = page_picture(made, page, round(width * ratio))
            return _Drawn(made, picture, QImage.fromData(picture.png), ratio)

        work = Work(run, lambda drawn: self._on_drawn(make, drawn), self._on_failed, self)
        self._desk.jobs.latest(f"letter-preview-{id(self)}", work)

    def _on_drawn(self, make: Maker, drawn: _Drawn) -> None:
        if make is not self._make:
            return
        self._data = drawn.data
        self._page, self._pages = drawn.picture.page, drawn.picture.pages
        place = self.tr("Page {page} of {pages}").format(page=self._page, pages=self._pages)
        self.canvas.show_image(drawn.image, drawn.ratio, place)
        self._stack.setCurrentWidget(self.canvas)
        self._place.setText(place)
        self._before.setEnabled(self._page > 1)
        self._after.setEnabled(self._page < self._pages)
        self._bar.show()
        self.pages_known.emit(self._pages)

    def _on_failed(self, error: WorkbenchError) -> None:
        if isinstance(error, UserError):
            text = "\n".join(self._desk.sentence(problem) for problem in error.problems)
        else:
            text = self._desk.sentence(error) if isinstance(error, MachineError) else str(error)
        self._bar.hide()
        self.nothing.show_state(text)
        self._stack.setCurrentWidget(self.nothing)
