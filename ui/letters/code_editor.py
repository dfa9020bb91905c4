"""A plain editor with the numbers of its lines; the line of a mistake is marked."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontDatabase, QPainter, QPaintEvent, QResizeEvent, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from ui.kit.theme import tokens
from ui.letters.line_numbers import LineNumbers

AIR_PX = 8


class CodeEditor(QPlainTextEdit):
    """`edited` after every change; Tab leaves the field."""

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self._wrong: tuple[int, ...] = ()
        self._numbers = LineNumbers(self, self.paint_numbers)
        self.blockCountChanged.connect(self._fit)
        self.updateRequest.connect(self._on_update_requested)
        self.textChanged.connect(self.edited)
        self._fit()

    def mark_lines(self, lines: tuple[int, ...]) -> None:
        """Mark these lines (from 1) as wrong."""
        self._wrong = lines
        colour = QColor(tokens().red_ground)
        selections = []
        for number in lines:
            block = self.document().findBlockByNumber(number - 1)
            if block.isValid():
                one = QTextEdit.ExtraSelection()
                one.format.setBackground(colour)
                one.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
                one.cursor = QTextCursor(block)
                selections.append(one)
        self.setExtraSelections(selections)
        self._numbers.update()

    def go_to_line(self, number: int) -> None:
        """Put the keyboard at the beginning of a line."""
        block = self.document().findBlockByNumber(number - 1)
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            self.centerCursor()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def numbers_width(self) -> int:
        """The room that the numbers take."""
        digits = len(str(max(1, self.blockCount())))
        return self.fontMetrics().horizontalAdvance("9") * max(digits, 2) + 2 * AIR_PX

    def paint_numbers(self, event: QPaintEvent) -> None:
        """Draw the numbers of the lines in sight."""
        painter = QPainter(self._numbers)
        painter.setFont(self.font())
        painter.fillRect(event.rect(), QColor(tokens().page))
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= event.rect().bottom():
            height = self.blockBoundingRect(block).height()
            number = block.blockNumber() + 1
            painter.setPen(QColor(tokens().red if number in self._wrong else tokens().secondary))
            area = QRect(0, round(top), self._numbers.width() - AIR_PX, self.fontMetrics().height())
            painter.drawText(area, Qt.AlignmentFlag.AlignRight, str(number))
            block, top = block.next(), top + height

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The numbers stand at the left."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setViewportMargins(self.numbers_width(), 0, 0, 0)
        area = self.contentsRect()
        self._numbers.setGeometry(QRect(area.topLeft(), QSize(self.numbers_width(), area.height())))

    def _on_update_requested(self, area: QRect, moved: int) -> None:
        if moved:
            self._numbers.scroll(0, moved)
        else:
            self._numbers.update(0, area.y(), self._numbers.width(), area.height())
