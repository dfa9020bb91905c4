"""What the viewer is made of: page, text, heads, files inside, the line below, and the field for finding."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ui.evidence.drawing import Drawn
from ui.evidence.find_bar import FindBar
from ui.evidence.inside_list import InsideList
from ui.evidence.mail_heads import MailHeads
from ui.evidence.page_canvas import PageCanvas
from ui.evidence.text_view import TextView
from ui.evidence.viewer_bar import ViewerBar
from ui.evidence.words import EvidenceWords
from ui.evidence.zoom import Zoom
from ui.kit.empty_state import EmptyState
from workbench.evidence.preview import Preview

LEAST_TEXT_PX = 60


class ViewerParts(QWidget):
    """Shows one thing at a time; what is shown and how is the viewer's business."""

    def __init__(self, words: EvidenceWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = words.said
        self.canvas = PageCanvas()
        self.text = TextView(self.tr("Text of the file"))
        self.heads = MailHeads()
        self.inside = InsideList(words)
        self.nothing = EmptyState("")
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setProperty("role", "secondary")
        self._note.setProperty("tone", "amber")
        self._note.setContentsMargins(12, 6, 12, 0)
        self._stack = QStackedWidget()
        for part in (self.canvas, self._made_words_side(), self.nothing):
            self._stack.addWidget(part)
        self.find_bar = FindBar()
        self.bar = ViewerBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._note, self._stack, self.find_bar, self.bar):
            column.addWidget(part, 1 if part is self._stack else 0)
        self.clear()

    def clear(self) -> None:
        """Show nothing, until something has been read."""
        self._note.hide()
        self.bar.hide()
        self.find_bar.hide()
        self.find_bar.box.clear()
        self.find_bar.show_count("")
        self.nothing.show_state("")
        self._stack.setCurrentWidget(self.nothing)

    def show_image(self, drawn: Drawn, zoom: Zoom, name: str) -> None:
        """Show a drawn page."""
        self._show_note(drawn.shown.code)
        self.canvas.show_image(drawn.image, drawn.wanted.frame.ratio, name)
        self._stack.setCurrentWidget(self.canvas)
        self.bar.show_page(drawn.shown.page, drawn.shown.pages)
        self.bar.show_zoom(zoom, drawn.scale)
        self.bar.show_encoding(None)
        self.bar.show()

    def show_text(self, shown: Preview, chosen: str | None, *, offers: bool) -> None:
        """Show a text, the heads of a mail, a list of files: what there is of them.

        Args:
            chosen: the encoding somebody chose, empty for none, None where there is nothing to choose.
            offers: whether files can be taken out of a mail.
        """
        self._show_note(shown.code)
        self.heads.show_heads(shown.heads)
        is_list = bool(shown.items) and not shown.heads
        self.text.setVisible(not is_list)
        if self.text.toPlainText() != shown.text:
            self.text.setPlainText(shown.text)
        self.inside.setVisible(bool(shown.items))
        self.inside.show_state(shown, offers=offers and bool(shown.heads))
        self._stack.setCurrentWidget(self._words_side)
        self.bar.show_page(shown.page, shown.pages)
        self.bar.show_zoom(None)
        self.bar.show_encoding(None if chosen is None else shown.encoding, chosen or "")
        self.bar.setVisible(not is_list)

    def show_nothing(self, text: str) -> None:
        """Say why there is nothing to see."""
        self._show_note("")
        self.bar.hide()
        self.find_bar.hide()
        self.nothing.show_state(text)
        self._stack.setCurrentWidget(self.nothing)

    def open_find(self) -> None:
        """Show the field for finding, where there is something to find."""
        if self.bar.isVisible():
            self.find_bar.show()
            self.find_bar.box.setFocus()
            self.find_bar.box.selectAll()

    def close_find(self) -> None:
        """Put the field away and go back to the file."""
        self.find_bar.hide()
        self.find_bar.box.clear()
        shown = self.canvas if self._stack.currentWidget() is self.canvas else self.text
        shown.setFocus()

    def _made_words_side(self) -> QWidget:
        """In little height it scrolls as a whole, so that neither heads nor attachments are cut off."""
        self._words_side = QScrollArea()
        self._words_side.setWidgetResizable(True)
        self._words_side.setFrameShape(QFrame.Shape.NoFrame)
        self._words_side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._words_side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        self._words_side.setWidget(inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.text.setMinimumHeight(LEAST_TEXT_PX)
        for part in (self.heads, self.text, self.inside):
            column.addWidget(part, 1 if part is self.text else 0)
        return self._words_side

    def _show_note(self, code: str) -> None:
        self._note.setText(self._said(code, {}) if code else "")
        self._note.setVisible(bool(code))
