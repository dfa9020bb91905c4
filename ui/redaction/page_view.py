"""The pages of an exhibit with its boxes: turning, zooming, drawn on a worker."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.evidence.drawing import image_of
from ui.kit import metrics
from ui.kit.chip import Chip
from ui.kit.elided_label import ElidedLabel
from ui.kit.icon_button import IconButton
from ui.kit.jobs import JobContext, Work
from ui.redaction.asking import page_of
from ui.redaction.box_shapes import shape_of
from ui.redaction.marking_canvas import MarkingCanvas
from ui.redaction.model import ShownBox
from ui.shell.desk import Desk
from workbench.errors import WorkbenchError
from workbench.evidence.framing import Frame
from workbench.evidence.model import EvidenceRow
from workbench.evidence.preview import Preview
from workbench.evidence.store import path_of

ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
FITTED = 2
REDRAW_MS = 160
MARGIN_PX = 24
LEAST_PX = 120
AROUND_PX = 40


@dataclass(frozen=True, slots=True)
class _Drawn:
    row: EvidenceRow
    shown: Preview
    image: QImage
    ratio: float


class PageView(QWidget):
    """`failed` carries what kept a page from being drawn."""

    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row: EvidenceRow | None = None
        self._page, self._pages, self._zoom = 1, 1, FITTED
        self._drawn_width = 0
        self._boxes: tuple[ShownBox, ...] = ()
        self._chosen = ""
        self.canvas = MarkingCanvas()
        self.canvas.picked.connect(self._on_canvas_picked)
        self.canvas.turned.connect(self.turn)
        self.canvas.zoomed.connect(self.zoom)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self.canvas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._area, 1)
        column.addWidget(self._made_bar())
        self._redraw = QTimer(self, singleShot=True, interval=REDRAW_MS)
        self._redraw.timeout.connect(self._draw)

    @property
    def page(self) -> int:
        """Which page is shown, counted from 1."""
        return self._page

    def show_exhibit(self, row: EvidenceRow) -> None:
        """Show an exhibit from its first page; the same one stays where it is."""
        if self._row is not None and self._row.id == row.id:
            return
        self._row = row
        self._page, self._pages, self._zoom = 1, row.pages or 1, FITTED
        self._draw()

    def show_boxes(self, boxes: Sequence[ShownBox], chosen: str) -> None:
        """Show these boxes wherever they lie."""
        self._boxes, self._chosen = tuple(boxes), chosen
        self._show_boxes()

    def go_to(self, box: ShownBox) -> None:
        """Turn to the page of a box and bring it into view."""
        if box.page != self._page:
            self._page = box.page
            self._draw()
        shape = shape_of(box.rect, self.canvas.size())
        middle = shape.center().toPoint()
        self._area.ensureVisible(middle.x(), middle.y(), AROUND_PX, AROUND_PX)

    def turn(self, step: int) -> None:
        """To the page before or after."""
        wanted = min(max(1, self._page + step), self._pages)
        if wanted != self._page:
            self.canvas.settle()
            self._page = wanted
            self._draw()
            self._area.verticalScrollBar().setValue(0)

    def zoom(self, step: int) -> None:
        """Smaller or larger."""
        wanted = min(max(0, self._zoom + step), len(ZOOMS) - 1)
        if wanted != self._zoom:
            self.canvas.settle()
            self._zoom = wanted
            self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew when the width is another one."""
        super().resizeEvent(event)
        if self._row is not None and self._width() != self._drawn_width:
            self._redraw.start()

    def _made_bar(self) -> QWidget:
        bar = QWidget()
        line = QHBoxLayout(bar)
        line.setContentsMargins(metrics.GAP_SMALL, 2, metrics.GAP_SMALL, 2)
        line.setSpacing(2)
        self._before = IconButton("chevron-left", self.tr("Page before (PageUp)"), size=26)
        self._after = IconButton("chevron-right", self.tr("Next page (PageDown)"), size=26)
        self._place = ElidedLabel(role="secondary")
        smaller = IconButton("minus", self.tr("Smaller (-)"), size=26)
        larger = IconButton("plus", self.tr("Larger (+)"), size=26)
        self.preview = Chip(self.tr("As it will look"), use="check")
        for button, step in ((self._before, -1), (self._after, 1)):
            button.clicked.connect(lambda _checked=False, step=step: self.turn(step))
        for button, step in ((smaller, -1), (larger, 1)):
            button.clicked.connect(lambda _checked=False, step=step: self.zoom(step))
        self.preview.toggled.connect(self.canvas.show_preview)
        # The tick of a checked chip takes room.
        self.preview.toggled.connect(lambda _on: self.preview.updateGeometry())
        line.addWidget(self.preview)
        line.addStretch(1)
        for part in (self._before, self._place, self._after, smaller, larger):
            line.addWidget(part)
        return bar

    def _width(self) -> int:
        fitted = max(LEAST_PX, self._area.viewport().width() - MARGIN_PX)
        return round(fitted * ZOOMS[self._zoom])

    def _draw(self) -> None:
        row = self._row
        if row is None:
            return
        path = path_of(self._desk.layout.evidence, row.sha256)
        ratio, page, width = self.devicePixelRatioF(), self._page, self._width()
        self._drawn_width = width
        frame = Frame(width, ratio=ratio)

        def run(context: JobContext) -> _Drawn:
            shown = page_of(path, row.media_type, page, frame, context)
            return _Drawn(row, shown, image_of(shown.raster) if shown.raster else QImage(), ratio)

        self._desk.jobs.latest(f"marking-{id(self)}", Work(run, self._on_drawn, self._on_failed, self))

    def _on_drawn(self, drawn: _Drawn) -> None:
        if self._row is None or drawn.row.id != self._row.id or drawn.image.isNull():
            return
        self._page, self._pages = drawn.shown.page, drawn.shown.pages
        place = self.tr("Page {page} of {pages}").format(page=self._page, pages=self._pages)
        self.canvas.show_page(drawn.image, drawn.ratio, place)
        self._place.setText(place)
        self._before.setEnabled(self._page > 1)
        self._after.setEnabled(self._page < self._pages)
        self._show_boxes()

    def _show_boxes(self) -> None:
        self.canvas.show_boxes([box for box in self._boxes if box.page == self._page], self._chosen)

    def _on_canvas_picked(self, area_id: str) -> None:
        self._chosen = area_id

    def _on_failed(self, error: WorkbenchError) -> None:
        self.failed.emit(error)
