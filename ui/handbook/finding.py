"""Finds a word in the chapter on screen: every place is marked, one of them is current."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from ui.handbook.chapter_view import ChapterView
from ui.handbook.find_bar import FindBar
from ui.kit.theme import tokens


class ChapterFinding(QObject):
    """Joins a find bar to a view."""

    def __init__(self, bar: FindBar, view: ChapterView) -> None:
        super().__init__(view)
        self._bar = bar
        self._view = view
        bar.wanted.connect(self._find)
        bar.stepped.connect(self.step)
        bar.closed.connect(self._on_bar_closed)

    def renew(self) -> None:
        """Another chapter: mark its places, if the bar is open."""
        if self._bar.isVisible():
            self._mark(self._bar.box.text())

    def step(self, by: int) -> None:
        """To the next place or the one before, around the ends; opens the bar when nothing is sought."""
        wanted = self._bar.box.text()
        if not wanted or not self._bar.isVisible():
            self._bar.open_bar()
            return
        back = QTextDocument.FindFlag.FindBackward if by < 0 else QTextDocument.FindFlag(0)
        if not self._view.find(wanted, back):
            end = QTextCursor.MoveOperation.End if by < 0 else QTextCursor.MoveOperation.Start
            self._view.moveCursor(end)
            self._view.find(wanted, back)

    def _find(self, wanted: str) -> None:
        self._mark(wanted)
        if wanted:
            self._view.moveCursor(QTextCursor.MoveOperation.Start)
            self._view.find(wanted)

    def _mark(self, wanted: str) -> None:
        places: list[QTextEdit.ExtraSelection] = []
        cursor = QTextCursor(self._view.document())
        while wanted and not (cursor := self._view.document().find(wanted, cursor)).isNull():
            place = QTextEdit.ExtraSelection()
            place.cursor = cursor
            place.format.setBackground(QColor(tokens().amber_ground))
            places.append(place)
        self._view.setExtraSelections(places)
        self._bar.show_count(len(places))

    def _on_bar_closed(self) -> None:
        self._mark("")
        cursor = self._view.textCursor()
        cursor.clearSelection()
        self._view.setTextCursor(cursor)
        self._view.setFocus()
