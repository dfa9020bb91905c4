"""The chapters in their groups, or what a search found in them, each with the words around it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from ui.handbook.contents_delegate import KIND, NOTE, ContentsDelegate, Kind
from ui.kit.keys import is_enter
from workbench.handbook.model import Found, Target

TARGET = Qt.ItemDataRole.UserRole


class ContentsList(QListWidget):
    """`chosen` carries the Target of a chapter or of a section that was found."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self.setAccessibleName(self.tr("Chapters"))
        self.setObjectName("contents")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(ContentsDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._on_self_current_item_changed)
        self.itemClicked.connect(self._choose)

    def show_chapters(self, groups: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> None:
        """Every chapter as (id, title), under the heads of its group."""
        self._empty(self.tr("Chapters"))
        for group, chapters in groups:
            self._add(group, "group")
            for chapter, title in chapters:
                self._add(title, "chapter", target=Target(chapter))
        self._filling = False

    def show_found(self, found: Sequence[Found]) -> None:
        """What a search found."""
        self._empty(self.tr("Places found"))
        for hit in found:
            title = f"{hit.chapter} · {hit.section}" if hit.target.anchor else hit.chapter
            self._add(title, "found", note=hit.excerpt, target=hit.target)
        if not found:
            self._add(self.tr("Nothing found. Try fewer or shorter words."), "group")
        self._filling = False

    def mark(self, chapter: str) -> None:
        """Show which chapter is open, without opening it."""
        self._filling = True
        for row in range(self.count()):
            target = self.item(row).data(TARGET)
            if isinstance(target, Target) and target.chapter == chapter and not target.anchor:
                self.setCurrentRow(row)
        self._filling = False

    def first(self) -> None:
        """Put the keyboard on the first row that can be chosen."""
        for row in range(self.count()):
            if self.item(row).flags() & Qt.ItemFlag.ItemIsSelectable:
                self._filling = self.currentRow() >= 0
                if self.currentRow() < 0:
                    self.setCurrentRow(row)
                self._filling = False
                self.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def open_first(self) -> None:
        """Choose the first row that can be chosen; the keyboard stays where it is."""
        for row in range(self.count()):
            if self.item(row).flags() & Qt.ItemFlag.ItemIsSelectable:
                self._filling = True
                self.setCurrentRow(row)
                self._filling = False
                self._choose(self.item(row))
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, also what is open already: its beginning is shown again."""
        item = self.currentItem()
        if is_enter(event) and item is not None:
            self._choose(item)
        else:
            super().keyPressEvent(event)

    def _empty(self, name: str) -> None:
        self._filling = True
        self.clear()
        self.setAccessibleName(name)

    def _add(self, title: str, kind: Kind, *, note: str = "", target: Target | None = None) -> None:
        item = QListWidgetItem(title)
        item.setData(KIND, kind)
        item.setData(NOTE, note)
        item.setData(TARGET, target)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}. {note}" if note else title)
        if note:
            item.setToolTip(note)
        if target is None:
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.addItem(item)

    def _choose(self, item: QListWidgetItem) -> None:
        target = item.data(TARGET)
        if isinstance(target, Target):
            self.chosen.emit(target)

    def _on_self_current_item_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._filling:
            self._choose(item)
