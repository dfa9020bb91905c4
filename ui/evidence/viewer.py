"""Shows what an exhibit holds: pages, pictures and text, drawn by the confined process."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from ui.evidence.drawing import Drawn, drawn
from ui.evidence.finder import Finder
from ui.evidence.viewer_parts import ViewerParts
from ui.evidence.words import EvidenceWords
from ui.evidence.zoom import FIT_PAGE, FIT_WIDTH, Zoom
from ui.kit.jobs import JobContext, Work
from ui.shell.desk import Desk
from workbench.errors import MachineError, WorkbenchError
from workbench.evidence.finding import Find
from workbench.evidence.framing import Frame
from workbench.evidence.model import FileFacts
from workbench.evidence.pdf_search import Area
from workbench.evidence.preview import Wanted
from workbench.evidence.store import path_of

REDRAW_MS = 160
MARGIN_PX = 24
LEAST_PX = 100


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
class _View:
    """How somebody looks at a file."""

    page: int = 1
    zoom: Zoom = FIT_WIDTH
    turned: int = 0
    encoding: str = ""
    from_end: bool = False


class Viewer(ViewerParts):
    """`show_exhibit` and it draws; pages turn with Left and Right. `item_wanted` carries a file in a mail."""

    page_shown = Signal(int)
    item_wanted = Signal(object)

    def __init__(self, desk: Desk, words: EvidenceWords, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._desk = desk
        self._words = words
        self._row: Viewable | None = None
        self._facts: FileFacts | None = None
        self._view = _View()
        self._drawn: Drawn | None = None
        self._drawn_at = (0, 0)
        self.finder = Finder(desk, self)
        self.takes_items = False
        self._redraw = QTimer(self, singleShot=True, interval=REDRAW_MS)
        self._redraw.timeout.connect(self._draw)
        self._connect()
        self.setMinimumHeight(LEAST_PX)

    def show_exhibit(self, row: Viewable | None, facts: FileFacts | None = None) -> None:
        """Show another exhibit from its first page; the same one stays where it is."""
        same = row is not None and self._row is not None and row.sha256 == self._row.sha256
        self._row, self._facts = row, facts or self._facts if same else facts
        if same:
            return
        self._view, self._drawn = _View(), None
        self.finder.forget()
        self.clear()
        self._draw()

    def turn(self, step: int) -> None:
        """To the page before or after."""
        self.go_to(self._view.page + step, from_end=step < 0 and self._view.zoom != FIT_PAGE)

    def go_to(self, page: int, *, from_end: bool = False) -> None:
        """To a page; one beyond the last is the last."""
        wanted = min(max(1, page), self._pages())
        if wanted != self._view.page:
            self._look(page=wanted, from_end=from_end)

    def zoom(self, step: int) -> None:
        """Smaller or larger."""
        if self._drawn is not None:
            self.show_zoom(self._view.zoom.stepped(step, self._drawn.scale))

    def show_zoom(self, zoom: Zoom) -> None:
        """Show pages at a size."""
        if zoom != self._view.zoom:
            self._look(zoom=zoom)

    def rotate(self, step: int) -> None:
        """Turn the view by a quarter; the file stays as it is."""
        self._look(turned=(self._view.turned + 90 * step) % 360)

    def read_as(self, encoding: str) -> None:
        """Read a text in another encoding, in the recognised one when it is empty."""
        self._look(encoding=encoding)
        self.finder.forget()

    def find_words(self, words: str) -> None:
        """Look for words from the open page on; the same words again go to the next place."""
        if self._row is None:
            return
        if words and words == self.finder.query and self.finder.finds.places:
            self.finder.step(1)
            return
        row, view = self._row, self._view
        self.finder.search(self._path(row), row.media_type, words, view.encoding, view.page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew when what the page is fitted to is another."""
        super().resizeEvent(event)
        fit, now, then = self._view.zoom.fit, self._room(), self._drawn_at
        fits = not fit or (now == then if fit == "page" else now[0] == then[0])
        if self._row is not None and not fits:
            self._redraw.start()

    def _connect(self) -> None:
        canvas, bar = self.canvas, self.bar
        for turned in (canvas.turned, bar.turned):
            turned.connect(self.turn)
        for zoomed in (canvas.zoomed, bar.zoomed):
            zoomed.connect(self.zoom)
        for rotated in (canvas.rotated, bar.rotated):
            rotated.connect(self.rotate)
        canvas.ended.connect(lambda end: self.go_to(1 if end < 0 else self._pages()))
        canvas.fitted.connect(lambda fit: self.show_zoom(FIT_WIDTH if fit == "width" else FIT_PAGE))
        bar.page_wanted.connect(self.go_to)
        bar.zoom_wanted.connect(self.show_zoom)
        bar.encoding_wanted.connect(self.read_as)
        bar.find_wanted.connect(self.open_find)
        self.find_bar.wanted.connect(self.find_words)
        self.find_bar.stepped.connect(self.finder.step)
        self.find_bar.closed.connect(self._on_find_bar_closed)
        self.inside.taken.connect(self.item_wanted)
        self.finder.found.connect(self._on_finder_found)
        self.finder.moved.connect(self._on_finder_moved)
        self.finder.failed.connect(lambda error: self.find_bar.show_count(self._told(error)))
        for keys, act in (
            ("Ctrl+F", self.open_find),
            ("F3", lambda: self.finder.step(1)),
            ("Shift+F3", lambda: self.finder.step(-1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _look(self, **changes: object) -> None:
        self._view = replace(self._view, **{"from_end": False, **changes})  # type: ignore[arg-type]
        self._draw()

    def _pages(self) -> int:
        return self._drawn.shown.pages if self._drawn else 1

    def _path(self, row: Viewable) -> Path:
        return path_of(self._desk.layout.evidence, row.sha256)

    def _room(self) -> tuple[int, int]:
        """What a page may take; while the text is shown the canvas has no size of its own."""
        shown = self.canvas.viewport() if self.canvas.isVisible() else self
        return max(LEAST_PX, shown.width() - MARGIN_PX), max(LEAST_PX, shown.height() - MARGIN_PX)

    def _frame(self) -> Frame:
        view, (width, height) = self._view, self._room()
        fit = view.zoom.fit
        return Frame(
            width,
            height if fit == "page" else 0,
            scale=0 if fit else view.zoom.scale,
            ratio=self.devicePixelRatioF(),
            turned=view.turned,
        )

    def _draw(self) -> None:
        row = self._row
        if row is None:
            return
        path, view = self._path(row), self._view
        wanted = Wanted(view.page, self._frame(), view.encoding)
        self._drawn_at = self._room()

        def run(context: JobContext) -> Drawn:
            return drawn(path, row.media_type, wanted, context)

        work = Work(run, lambda drawn: self._on_drawn(row, drawn), self._on_failed, self)
        self._desk.jobs.latest(f"viewer-{id(self)}", work)

    def _on_drawn(self, row: Viewable, drawn: Drawn) -> None:
        if row is not self._row and (self._row is None or row.sha256 != self._row.sha256):
            return
        before, self._drawn = self._drawn, drawn
        shown = drawn.shown
        self._view = replace(self._view, page=shown.page)
        if not drawn.image.isNull():
            self._show_page(drawn, fresh=before is None or before.shown.page != shown.page)
        elif shown.kind == "text":
            chosen = None if shown.heads or shown.items else self._view.encoding
            self.show_text(shown, chosen, offers=self.takes_items)
        else:
            self.show_nothing(self._why_nothing(row, shown.code or "evidence.file.damaged"))
        self._show_marks()
        self.page_shown.emit(shown.page)

    def _show_page(self, drawn: Drawn, *, fresh: bool) -> None:
        shown = drawn.shown
        name = self.tr("Page {page} of {pages}").format(page=shown.page, pages=shown.pages)
        self.show_image(drawn, self._view.zoom, name)
        if fresh and self._view.from_end:
            self.canvas.to_bottom()
        elif fresh:
            self.canvas.to_top()

    def _show_marks(self) -> None:
        if self._drawn is None:
            return
        shown, current = self._drawn.shown, self.finder.current
        here = self.finder.on_page(shown.page)
        now = current if current in here else None
        if shown.kind == "picture":
            turned = self._view.turned
            parts = [_part(area, turned) for place in here for area in place.areas]
            self.canvas.show_marks(parts, [_part(area, turned) for area in now.areas] if now else [])
        elif shown.kind == "text":
            places = [(place.start, place.length) for place in here]
            self.text.show_marks(places, (now.start, now.length) if now else None)

    def _on_finder_found(self) -> None:
        finds = self.finder.finds
        if not self.finder.query:
            self.find_bar.show_count("")
        elif not finds.has_text:
            self.find_bar.show_count(self.tr("The pages are pictures without text"))
        elif not finds.places:
            self.find_bar.show_count(self.tr("Not found"))
        self._show_marks()

    def _on_finder_moved(self, place: Find) -> None:
        finds = self.finder.finds
        self.find_bar.show_place(self.finder.number, len(finds.places), more=finds.more)
        if place.page == self._view.page:
            self._show_marks()
        else:
            self.go_to(place.page)

    def _on_find_bar_closed(self) -> None:
        self.finder.forget()
        self._show_marks()
        self.close_find()

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

    def _told(self, error: WorkbenchError) -> str:
        return self._words.sentence(error) if isinstance(error, MachineError) else str(error)

    def _on_failed(self, error: WorkbenchError) -> None:
        self.show_nothing(self._told(error))


def _part(area: Area, turned: int) -> QRectF:
    shown = area.turned(turned)
    return QRectF(shown.left, shown.top, shown.right - shown.left, shown.bottom - shown.top)
