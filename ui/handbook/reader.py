"""Contents and search at the left, the chapter at the right; the page and the window both hold one."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.handbook.chapter_view import ChapterView
from ui.handbook.contents_list import ContentsList
from ui.handbook.find_bar import FindBar
from ui.handbook.finding import ChapterFinding
from ui.kit import metrics
from ui.kit.search_box import SearchBox
from ui.messages import Language
from workbench.handbook.model import Target
from workbench.handbook.search import search
from workbench.handbook.sources import chapter_ids, groups, title_of

CONTENTS_WIDTH = 248
WITHOUT_CONTENTS = 620
ZOOMS = (0.8, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)


class HandbookReader(QWidget):
    """`wanted` carries the Target that somebody chose; whoever holds the reader shows it and keeps the way.

    `zoom_changed` carries the zoom, to be kept.
    """

    wanted = Signal(object)
    zoom_changed = Signal(float)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._zoom = 1.0
        self.search_box = SearchBox(self.tr("Search the handbook"), hint="/")
        self.contents = ContentsList()
        self.view = ChapterView(language)
        self.find_bar = FindBar()
        self._finding = ChapterFinding(self.find_bar, self.view)
        self._side = QWidget()
        self._lay_out()
        self._connect()
        self._show_contents()

    def show_target(self, target: Target) -> None:
        """Show a chapter or a section; the first chapter where there is none of this name."""
        known = target if target.chapter in chapter_ids() else Target(chapter_ids()[0])
        self.view.show_target(known)
        self._finding.renew()
        if not self.search_box.text():
            self.contents.mark(known.chapter)

    def show_zoom(self, zoom: float) -> None:
        """Letters of this size from now on."""
        self._zoom = min(ZOOMS, key=lambda known: abs(known - zoom))
        self.view.show_zoom(self._zoom)

    def focus_search(self) -> None:
        """Into the search of all chapters."""
        self._side.show()
        self.search_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_box.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The contents give way where there is no room for both."""
        super().resizeEvent(event)
        self._side.setVisible(self.width() >= WITHOUT_CONTENTS)

    def _lay_out(self) -> None:
        side = QVBoxLayout(self._side)
        side.setContentsMargins(metrics.GAP, metrics.GAP, metrics.GAP, metrics.GAP)
        side.setSpacing(metrics.GAP_SMALL)
        side.addWidget(self.search_box)
        side.addWidget(self.contents, 1)
        self._side.setFixedWidth(CONTENTS_WIDTH)
        reading = QVBoxLayout()
        reading.setSpacing(0)
        reading.addWidget(self.find_bar)
        reading.addWidget(self.view, 1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._side)
        line.addLayout(reading, 1)

    def _connect(self) -> None:
        self.search_box.searched.connect(self._on_search_box_searched)
        self.search_box.entered.connect(self._on_search_box_entered)
        self.search_box.left_down.connect(self.contents.first)
        self.contents.chosen.connect(self.wanted)
        self.view.followed.connect(self.wanted)
        self.view.zoomed.connect(self._zoom_by)
        for keys, act in (
            ("Ctrl+F", self.find_bar.open_bar),
            ("F3", partial(self._finding.step, 1)),
            ("Shift+F3", partial(self._finding.step, -1)),
            ("Ctrl++", partial(self._zoom_by, 1)),
            ("Ctrl+=", partial(self._zoom_by, 1)),
            ("Ctrl+-", partial(self._zoom_by, -1)),
            ("Ctrl+0", partial(self._zoom_by, 0)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _show_contents(self) -> None:
        self.contents.show_chapters(
            [
                (group.title, [(chapter, title_of(chapter, self._language)) for chapter in group.chapters])
                for group in groups(self._language)
            ]
        )

    def _zoom_by(self, step: int) -> None:
        place = ZOOMS.index(self._zoom) + step if step else ZOOMS.index(1.0)
        self.show_zoom(ZOOMS[min(max(place, 0), len(ZOOMS) - 1)])
        self.zoom_changed.emit(self._zoom)

    def _on_search_box_searched(self, text: str) -> None:
        if text.strip():
            self.contents.show_found(search(text, self._language))
        else:
            self._show_contents()
            self.contents.mark(self.view.target.chapter)

    def _on_search_box_entered(self) -> None:
        if self.search_box.text().strip():
            self.contents.open_first()
