"""A text exhibit on which words are selected to be covered."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.jobs import JobContext, Work
from ui.kit.theme import tokens
from ui.redaction.asking import lines_of
from ui.redaction.model import ShownBox
from ui.shell.desk import Desk
from workbench.evidence.model import EvidenceRow
from workbench.evidence.store import path_of
from workbench.redaction.model import Rect

VEIL, OFFERED_VEIL = 110, 60


class TextView(QWidget):
    """`drawn` carries the lines and Rects of what was selected; `failed` what kept it from being read."""

    drawn = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row: EvidenceRow | None = None
        self._boxes: tuple[ShownBox, ...] = ()
        self._chosen = ""
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.text.setAccessibleName(self.tr("Text of the file"))
        self._cover = ActionButton(self.tr("Cover what is selected"), icon_name="plus")
        self._cover.show_hint("Insert")
        self._cover.setEnabled(False)
        self._cover.clicked.connect(self.cover_selected)
        self.text.copyAvailable.connect(self._cover.setEnabled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text, 1)
        bar = QHBoxLayout()
        bar.setContentsMargins(metrics.GAP_SMALL, 2, metrics.GAP_SMALL, metrics.GAP_SMALL)
        bar.addWidget(self._cover)
        bar.addStretch(1)
        column.addLayout(bar)

    def show_exhibit(self, row: EvidenceRow) -> None:
        """Read a text; the same one stays where it is."""
        if self._row is not None and self._row.id == row.id:
            return
        self._row = row
        self.text.clear()
        path = path_of(self._desk.layout.evidence, row.sha256)

        def run(context: JobContext) -> list[str]:
            return lines_of(path, context)

        self._desk.jobs.latest(f"lines-{id(self)}", Work(run, self._on_read, self.failed.emit, self))

    def show_boxes(self, boxes: Sequence[ShownBox], chosen: str) -> None:
        """Colour what is covered and what is offered."""
        self._boxes, self._chosen = tuple(boxes), chosen
        self.text.setExtraSelections([self._selection(box) for box in self._boxes])

    def go_to(self, box: ShownBox) -> None:
        """Bring a stretch of text into view."""
        cursor = self._cursor(box)
        cursor.setPosition(cursor.anchor())
        self.text.setTextCursor(cursor)
        self.text.centerCursor()

    def cover_selected(self) -> None:
        """Tell what is selected, line by line."""
        cursor = self.text.textCursor()
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        found: list[tuple[int, Rect]] = []
        block = self.text.document().findBlock(first)
        while block.isValid() and block.position() < last:
            line = block.text()
            start = len(_units(line)[: 2 * max(0, first - block.position())].decode("utf-16-le", "ignore"))
            end = len(_units(line)[: 2 * (last - block.position())].decode("utf-16-le", "ignore"))
            if start < end:
                found.append((block.blockNumber() + 1, Rect(float(start), 0.0, float(end), 1.0)))
            block = block.next()
        if found:
            cursor.clearSelection()
            self.text.setTextCursor(cursor)
            self.drawn.emit(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Insert covers what is selected."""
        if event.key() == Qt.Key.Key_Insert:
            self.cover_selected()
        else:
            super().keyPressEvent(event)

    def _on_read(self, lines: list[str]) -> None:
        # What Qt would take for the end of a line or of the text must not shift what stands behind it.
        plain = "\n".join(lines).translate({0x2029: " ", 0x2028: " ", 0: "\ufffd", 0xFDD0: " ", 0xFDD1: " "})
        self.text.setPlainText(plain)
        self.show_boxes(self._boxes, self._chosen)

    def _selection(self, box: ShownBox) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        colour = QColor(tokens().red if box.id else tokens().amber)
        colour.setAlpha(VEIL if box.id else OFFERED_VEIL)
        look = QTextCharFormat()
        look.setBackground(colour)
        if box.id and box.id == self._chosen:
            look.setFontUnderline(True)
        selection.format, selection.cursor = look, self._cursor(box)
        return selection

    def _cursor(self, box: ShownBox) -> QTextCursor:
        block = self.text.document().findBlockByNumber(box.page - 1)
        cursor = QTextCursor(self.text.document())
        if block.isValid():
            line = block.text()
            cursor.setPosition(block.position() + len(_units(line[: int(box.rect.x0)])) // 2)
            end = block.position() + len(_units(line[: int(box.rect.x1)])) // 2
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor


def _units(text: str) -> bytes:
    """The text in the units in which Qt counts."""
    return text.encode("utf-16-le", "surrogatepass")
