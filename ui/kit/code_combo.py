"""One code out of a long list: type part of its code or text, or open the list."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

from ui.kit.choice_list import ChoiceList
from ui.kit.choices import Choice, matching
from ui.kit.icons import paint_icon
from ui.kit.theme import tokens

# What Qt leaves between the frame of a line edit and its text.
INSET_PX = 2


class CodeCombo(QLineEdit):
    """`edited` carries the code, or None when it was cleared; what fits no choice is put back when left."""

    edited = Signal(object)

    def __init__(
        self, choices: Sequence[Choice] = (), parent: QWidget | None = None, *, placeholder: str = ""
    ) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = tuple(choices)
        self._chosen: Choice | None = None
        self._composing = False
        self.setPlaceholderText(placeholder)
        self.setTextMargins(0, 0, 20, 0)
        self._list = ChoiceList(self)
        self._list.chosen.connect(self._on_list_chosen)
        self.textEdited.connect(self._on_self_text_edited)

    @property
    def code(self) -> str | None:
        """The chosen code."""
        return self._chosen.code if self._chosen else None

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer another list; a choice that is no longer in it stays shown until another is made."""
        self._choices = tuple(choices)
        self.show_state(self.code)

    def show_state(self, code: str | None) -> None:
        """Show a code without telling anybody; one that is not in the list is shown as it is."""
        known = next((choice for choice in self._choices if choice.code == code), None)
        self._chosen = known if known or code is None else Choice(code, code)
        self._show_chosen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The list has the first word on keys; Down and F4 open it."""
        if self._composing:
            super().keyPressEvent(event)
        elif self._list.take_key(event):
            event.accept()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4):
            self._list.show_state(self._choices)
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether the input method is composing; its keys are not ours."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press opens the whole list."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.isReadOnly():
            self.selectAll()
            self._list.show_state(self._choices)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Typing replaces what is there."""
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave nothing half-typed: an emptied field is no choice, anything else goes back."""
        super().focusOutEvent(event)
        self._list.hide()
        if not self.text().strip() and self._chosen is not None:
            self._chosen = None
            self.edited.emit(None)
        self._show_chosen()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field and its arrow; a text that is longer than the field ends in dots while nobody types."""
        if self.hasFocus() or not self._overflows():
            super().paintEvent(event)
        else:
            self._paint_elided()
        spot = QRectF(self.width() - 24, round((self.height() - 14) / 2), 14, 14)
        paint_icon(QPainter(self), spot, "chevron-down", tokens().secondary)

    def _contents(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        contents = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return contents.marginsRemoved(self.textMargins()).adjusted(INSET_PX, 0, -INSET_PX, 0)

    def _overflows(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) > self._contents().width()

    def _paint_elided(self) -> None:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        painter.setPen(QColor(tokens().text if self.isEnabled() else tokens().secondary))
        area = self._contents()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _on_self_text_edited(self, text: str) -> None:
        self._list.show_state(matching(self._choices, text))

    def _on_list_chosen(self, choice: Choice) -> None:
        changed = self._chosen is None or self._chosen.code != choice.code
        self._chosen = choice
        self._show_chosen()
        if changed:
            self.edited.emit(choice.code)

    def _show_chosen(self) -> None:
        self.setText(self._chosen.label if self._chosen else "")
        self.setToolTip(f"{self._chosen.code}  {self._chosen.label}" if self._chosen else "")
        self.setCursorPosition(0)
