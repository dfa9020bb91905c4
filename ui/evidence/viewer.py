"""Shows what an exhibit holds: pages, pictures and text, drawn on a worker without trusting the file."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from ui.evidence.page_canvas import PageCanvas
from ui.evidence.words import EvidenceWords
from ui.kit import metrics
from ui.kit.elided_label import ElidedLabel
from ui.kit.empty_state import EmptyState
from ui.kit.icon_button import IconButton
from ui.kit.jobs import JobContext, Work
from ui.shell.desk import Desk
from workbench.errors import MachineError, WorkbenchError
from workbench.evidence.model import FileFacts
from workbench.evidence.preview import Preview, preview
from workbench.evidence.store import path_of

ZOOMS = (0.5, 0.75, 1.0, 1.5, 2.0, 3.0)
FITTED = 2
REDRAW_MS = 160
MARGIN_PX = 24
LEAST_PX = 120
PLAIN = "QPlainTextEdit, QPlainTextEdit:focus { border: none; border-radius: 0; padding: 6px 12px; }"


class Viewable(Protocol):
    """A stored content with the name and type it is shown under: an exhibit, or a file without one."""

    @property
    def sha256(self) -> str:
        """The content."""

    @property
    def media_type(self) -> str:
        """What it is."""

    @property
    def original_name(self) -> str:
        """What it was called."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    shown: Preview
    image: QImage
    ratio: float


class Viewer(QWidget):
    """`show_exhibit` and it draws; pages turn with Left and Right."""

    page_shown = Signal(int)

    def __init__(self, desk: Desk, words: EvidenceWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words = words
        self._row: Viewable | None = None
        self._facts: FileFacts | None = None
        self._page, self._pages, self._zoom = 1, 1, FITTED
        self._drawn_width = 0
        self.canvas = PageCanvas()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setStyleSheet(PLAIN)
        self.text.setAccessibleName(self.tr("Text of the file"))
        self.nothing = EmptyState("")
        self._stack = QStackedWidget()
        for part in (self.canvas, self.text, self.nothing):
            self._stack.addWidget(part)
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setProperty("role", "secondary")
        self._note.setProperty("tone", "amber")
        self._note.setContentsMargins(12, 6, 12, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._note)
        column.addWidget(self._stack, 1)
        column.addWidget(self._made_bar())
        self._redraw = QTimer(self, singleShot=True, interval=REDRAW_MS)
        self._redraw.timeout.connect(self._draw)
        self.canvas.turned.connect(self.turn)
        self.canvas.zoomed.connect(self.zoom)
        self.setMinimumHeight(LEAST_PX)

    def show_exhibit(self, row: Viewable | None, facts: FileFacts | None = None) -> None:
        """Show another exhibit from its first page; the same one stays where it is."""
        same = row is not None and self._row is not None and row.sha256 == self._row.sha256
        self._row, self._facts = row, facts or self._facts if same else facts
        if same:
            return
        self._page, self._pages, self._zoom = 1, 1, FITTED
        self._note.hide()
        self._bar.hide()
        self.nothing.show_state("")
        self._stack.setCurrentWidget(self.nothing)
        self._draw()

    def turn(self, step: int) -> None:
        """To the page before or after."""
        wanted = min(max(1, self._page + step), self._pages)
        if wanted != self._page:
            self._page = wanted
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
        if self._row is not None and self._width() != self._drawn_width:
            self._redraw.start()

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
        self._turning = (self._before, self._place, self._after)
        line.addStretch(1)
        for part in (*self._turning, smaller, larger):
            line.addWidget(part)
        line.addStretch(1)
        self._bar.hide()
        return self._bar

    def _width(self) -> int:
        fitted = max(LEAST_PX, self.canvas.viewport().width() - MARGIN_PX)
        return round(fitted * ZOOMS[self._zoom])

    def _draw(self) -> None:
        row = self._row
        if row is None:
            return
        path = path_of(self._desk.layout.evidence, row.sha256)
        ratio, page, width = self.devicePixelRatioF(), self._page, self._width()
        self._drawn_width = width

        def run(_context: JobContext) -> _Drawn:
            shown = preview(path, row.media_type, page=page, width_px=round(width * ratio))
            return _Drawn(shown, QImage.fromData(shown.png) if shown.png else QImage(), ratio)

        work = Work(run, lambda drawn: self._on_drawn(row, drawn), self._on_failed, self)
        self._desk.jobs.latest(f"viewer-{id(self)}", work)

    def _on_drawn(self, row: Viewable, drawn: _Drawn) -> None:
        if row is not self._row and (self._row is None or row.sha256 != self._row.sha256):
            return
        shown = drawn.shown
        pictured = shown.kind == "picture" and not drawn.image.isNull()
        self._bar.setVisible(pictured)
        self._show_note(shown.code if shown.kind == "text" else "")
        if pictured:
            self._show_page(drawn)
        elif shown.kind == "text":
            self.text.setPlainText(shown.text)
            self._stack.setCurrentWidget(self.text)
        else:
            self.nothing.show_state(self._why_nothing(row, shown.code or "evidence.file.damaged"))
            self._stack.setCurrentWidget(self.nothing)

    def _show_page(self, drawn: _Drawn) -> None:
        turned = drawn.shown.page != self._page or self._stack.currentWidget() is not self.canvas
        self._page, self._pages = drawn.shown.page, drawn.shown.pages
        place = self.tr("Page {page} of {pages}").format(page=self._page, pages=self._pages)
        self.canvas.show_image(drawn.image, drawn.ratio, place)
        self._stack.setCurrentWidget(self.canvas)
        if turned or self._zoom == FITTED:
            self.canvas.to_top()
        self._place.setText(place)
        for part in self._turning:
            part.setVisible(self._pages > 1)
        self._before.setEnabled(self._page > 1)
        self._after.setEnabled(self._page < self._pages)
        self.page_shown.emit(self._page)

    def _why_nothing(self, row: Viewable, code: str) -> str:
        if row.media_type.startswith(("audio/", "video/")):
            return "\n".join(part for part in (row.original_name, self._recording()) if part)
        return f"{row.original_name}\n{self._words.said(code, {})}"

    def _recording(self) -> str:
        facts = self._facts.facts if self._facts else {}
        seconds = facts.get("duration_s")
        if not isinstance(seconds, int | float):
            return self.tr("A recording; its length is not known.")
        minutes, rest = divmod(round(seconds), 60)
        return self.tr("A recording of {minutes}:{seconds}").format(minutes=minutes, seconds=f"{rest:02}")

    def _show_note(self, code: str) -> None:
        self._note.setText(self._words.said(code, {}) if code else "")
        self._note.setVisible(bool(code))

    def _on_failed(self, error: WorkbenchError) -> None:
        text = self._words.sentence(error) if isinstance(error, MachineError) else str(error)
        self._bar.hide()
        self.nothing.show_state(text)
        self._stack.setCurrentWidget(self.nothing)
