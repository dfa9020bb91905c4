"""A chip: a short fact in a tone; it can be checked, pressed, opened as a menu or removed."""

from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit import metrics
from ui.kit.checked_button import CheckedButton
from ui.kit.chip_painter import ChipState, chip_width, paint_chip
from ui.kit.painting import paint_focus
from ui.kit.palette import Tone
from ui.kit.spoken import Role, speak_as
from ui.kit.theme import tokens

Use = Literal["label", "press", "check", "menu", "remove"]
TRAILING = {"menu": "chevron-down", "remove": "close"}


class Chip(CheckedButton):
    """Shows a ChipState; `use` says what a press does. A checked chip takes the accent's tone."""

    removed = Signal()

    def __init__(
        self,
        text: str = "",
        tone: Tone = "neutral",
        icon_name: str = "",
        *,
        use: Use = "label",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._use: Use = use
        self._state = ChipState(text, tone, icon_name)
        self.setCheckable(use == "check")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if use == "label":
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            speak_as(self, Role.StaticText)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if use == "remove":
            self.clicked.connect(self.removed)
        self.show_state(self._state)

    def show_state(self, state: ChipState) -> None:
        """Show another text, tone or icon."""
        self._state = state
        self.setText(state.text.replace("&", "&&"))
        self.setAccessibleName(" ".join(part for part in (state.text, state.reason) if part))
        self.updateGeometry()
        self.update()

    @property
    def state(self) -> ChipState:
        """What is shown."""
        return self._state

    def sizeHint(self) -> QSize:
        """As wide as its text."""
        shown = replace(self._state, icon=self._state.icon or "check") if self._ticked() else self._state
        width = chip_width(shown, self.font(), trailing=self._use in TRAILING)
        return QSize(round(width + 0.5), metrics.CHIP_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Long chips elide; the full text is then in the tooltip."""
        return QSize(min(self.sizeHint().width(), 72), metrics.CHIP_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip and, when it can be pressed and has the focus, the ring."""
        painter = QPainter(self)
        area = QRectF(0, (self.height() - metrics.CHIP_HEIGHT) / 2, self.width(), metrics.CHIP_HEIGHT)
        paint_chip(painter, area, self._painted_state(), tokens(), trailing=TRAILING.get(self._use, ""))
        if self.hasFocus():
            paint_focus(painter, area, tokens(), area.height() / 2)
        if not self.toolTip() and self.width() < self.sizeHint().width():
            self.setToolTip(self.accessibleName())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes; Enter presses like Space does."""
        if self._use == "remove" and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif self._use != "label" and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A label lets the press through to what lies below."""
        if self._use == "label":
            event.ignore()
        else:
            super().mousePressEvent(event)

    def checkStateSet(self) -> None:
        """The tick needs room."""
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """The tick needs room."""
        super().nextCheckState()
        self.updateGeometry()

    def _ticked(self) -> bool:
        return self.isCheckable() and self.isChecked()

    def _painted_state(self) -> ChipState:
        state = self._state
        if self._ticked():
            return ChipState(state.text, "accent", state.icon or "check", state.reason)
        if self._use in ("press", "menu", "check") and state.tone == "neutral" and self.underMouse():
            return ChipState(state.text, "accent", state.icon, state.reason)
        return state
