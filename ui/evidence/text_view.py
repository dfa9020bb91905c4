"""A text to read, select and copy, with marks where something was found; no link in it opens."""

from collections.abc import Sequence

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from ui.kit.theme import tokens

PLAIN = (
    "QPlainTextEdit { border: 2px solid transparent; border-radius: 0; padding: 4px 10px; }"
    "QPlainTextEdit:focus { border-color: palette(link); }"
)


class TextView(QPlainTextEdit):
    """Read only."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setStyleSheet(PLAIN)
        self.setAccessibleName(name)

    def show_marks(self, marks: Sequence[tuple[int, int]], current: tuple[int, int] | None) -> None:
        """Mark characters, given as places and lengths, and bring the current ones into view."""
        text = self.toPlainText()
        selections = [self._marked(text, mark, current=mark == current) for mark in marks]
        self.setExtraSelections(selections)
        if current is not None:
            shown = self._cursor(text, current)
            shown.setPosition(shown.selectionStart())
            self.setTextCursor(shown)
            self.centerCursor()

    def _marked(self, text: str, mark: tuple[int, int], *, current: bool) -> QTextEdit.ExtraSelection:
        look = QTextCharFormat()
        look.setBackground(QColor(tokens().amber_ground))
        look.setForeground(QColor(tokens().amber))
        look.setFontUnderline(current)
        if current:
            look.setBackground(QColor(tokens().amber))
            look.setForeground(QColor(tokens().surface))
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._cursor(text, mark)
        selection.format = look
        return selection

    def _cursor(self, text: str, mark: tuple[int, int]) -> QTextCursor:
        """The document counts in UTF-16."""
        start = _utf16(text[: mark[0]])
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        end = start + _utf16(text[mark[0] : mark[0] + mark[1]])
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
