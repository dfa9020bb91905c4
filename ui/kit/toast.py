"""A short message that floats at the bottom of the window and may offer to undo what was just done."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.floating import Floating
from ui.kit.icon_button import IconButton
from ui.kit.icon_view import IconView
from ui.kit.palette import Tone
from ui.kit.strip import ICONS

STAY_MS = 6_000
MOST_WIDTH = 720


@dataclass(frozen=True, slots=True)
class ToastState:
    """A sentence, its tone, and at most one action."""

    text: str
    tone: Tone = "green"
    action: str = ""
    act: Callable[[], None] | None = None


class Toast(Floating):
    """One at a time; it stays while the pointer or the keyboard is on it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._act: Callable[[], None] | None = None
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 8, 8, 8)
        line.setSpacing(metrics.GAP_SMALL)
        self._icon = IconView("check", "green")
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._button = ActionButton("", kind="quiet")
        self._button.clicked.connect(self._on_button_clicked)
        close = IconButton("close", self.tr("Close this message"), size=24)
        close.clicked.connect(self.hide)
        line.addWidget(self._icon)
        line.addWidget(self._text, 1)
        line.addWidget(self._button)
        line.addWidget(close)
        self._timer = QTimer(self, singleShot=True, interval=STAY_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        window.installEventFilter(self)
        self.hide()

    def show_state(self, state: ToastState) -> None:
        """Show a message in place of the one before."""
        self._act = state.act
        self._icon.show_icon(ICONS[state.tone], state.tone)
        self._text.setText(state.text)
        self.setAccessibleName(state.text)
        self._button.setText(state.action)
        self._button.setVisible(bool(state.action))
        self._button.updateGeometry()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, state.text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom of the window when it changes its size, and above what comes into it."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        if event.type() == QEvent.Type.ChildAdded and not self.isHidden():
            self.raise_()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Do not vanish under the pointer."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Count again."""
        self._timer.start()
        super().leaveEvent(event)

    def _place(self) -> None:
        window = self._window
        room = min(MOST_WIDTH, window.width() - 2 * metrics.PAGE_MARGIN)
        self._text.setWordWrap(False)
        self.adjustSize()
        width, height = self.sizeHint().width(), self.sizeHint().height()
        if width > room:
            self._text.setWordWrap(True)
            width, height = room, self.heightForWidth(room)
        self.resize(width, height)
        self.move((window.width() - width) // 2, window.height() - self.height() - 44)

    def _on_timer_timeout(self) -> None:
        if self.isAncestorOf(self.focusWidget() or self) and self._button.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _on_button_clicked(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
