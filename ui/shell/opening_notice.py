"""Says in the window what is being done when a workspace takes longer than a second to open."""

import shiboken6
from PySide6.QtCore import QObject, QTimer

from ui.kit.strip import Strip, StripState
from ui.messages import Messages
from ui.shell.main_window import MainWindow

AFTER_MS = 1000
OPENING = "workspace.opening"


class OpeningNotice(QObject):
    """A strip above the status bar; a start that is quick enough never makes it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._messages: Messages | None = None
        self._step = OPENING
        self._strip: Strip | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._show)

    def begin(self, messages: Messages) -> None:
        """Something is opened from now on."""
        self._messages, self._step = messages, OPENING
        self._timer.start(AFTER_MS)

    def tell(self, step: str) -> None:
        """Another step, by its code."""
        self._step = step
        if self._strip is not None:
            self._show()

    def end(self) -> None:
        """It is open, or will not be."""
        self._timer.stop()
        strip, self._strip = self._strip, None
        # With another frame the strip is gone already.
        if strip is not None and shiboken6.isValid(strip):
            strip.hide()
            strip.deleteLater()

    def _show(self) -> None:
        if self._messages is None:
            return
        if self._strip is None or not shiboken6.isValid(self._strip):
            self._strip = Strip()
            self._window.frame.add_notice(self._strip)
        self._strip.show_state(StripState(self._messages.text(self._step), "accent", icon="clock"))
