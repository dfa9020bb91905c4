"""A search field with its key on it; it speaks after a short pause in typing, or at once on Enter."""

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.kit.icons import paint_icon
from ui.kit.keys import key_text
from ui.kit.painting import key_width, paint_key
from ui.kit.theme import tokens

PAUSE_MS = 180


class SearchBox(QLineEdit):
    """Emits `searched` with the text, and `entered` on Enter; Escape clears; Down leaves for the results."""

    searched = Signal(str)
    entered = Signal()
    left_down = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None, *, hint: str = "") -> None:
        super().__init__(parent)
        self._hint = key_text(hint)
        self._composing = False
        self._told = ""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setMinimumWidth(160)
        self.setTextMargins(20, 0, round(key_width(self._hint, self.font())) + 4 if hint else 0, 0)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.textChanged.connect(self._on_text_changed)

    @property
    def composing(self) -> bool:
        """Whether the input method holds unfinished text."""
        return self._composing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter searches now, Escape clears, Down goes to the results."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._composing:
            self._pause.stop()
            self._tell(again=True)
            self.entered.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._tell()
        elif key == Qt.Key.Key_Down and not self._composing:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether the input method is composing."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, its icon, and its key while it is empty and elsewhere is the focus."""
        super().paintEvent(event)
        painter = QPainter(self)
        palette = tokens()
        paint_icon(painter, QRectF(9, round((self.height() - 14) / 2), 14, 14), "search", palette.secondary)
        if self._hint and not self.text() and not self.hasFocus():
            width = key_width(self._hint, self.font())
            cap = QRectF(self.width() - width - 8, 0, width, self.height())
            paint_key(painter, cap, self._hint, palette.secondary, palette.line)

    def _on_text_changed(self) -> None:
        self._pause.start()

    def _tell(self, again: bool = False) -> None:
        if again or self.text() != self._told:
            self._told = self.text()
            self.searched.emit(self._told)
