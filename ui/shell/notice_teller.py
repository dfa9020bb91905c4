"""Tells a notice: by the desktop where there is a tray, else by a strip in the window."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from ui.kit.icons import icon
from ui.kit.strip import Strip, StripState

LOOK = "look"
STAY_MS = 12_000


@dataclass(frozen=True, slots=True)
class Notice:
    """A few words, and the page and target where the matter stands."""

    title: str
    text: str
    page: str = "today"
    target: object | None = None


class NoticeTeller(QObject):
    """`wanted` carries the Notice that the person wants to see more of.

    The strip is made when it is first needed, by whoever has room for it in the window.
    """

    wanted = Signal(object)

    def __init__(
        self, window: QWidget, make_room: Callable[[QWidget], None], tray: QSystemTrayIcon | None = None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._make_room = make_room
        self._tray = tray
        self._strip: Strip | None = None
        self._latest: Notice | None = None
        if tray is not None:
            self._watch(tray)

    @property
    def strip(self) -> Strip | None:
        """The strip in the window, once there was something to say without a tray."""
        return self._strip

    def tell(self, notice: Notice) -> None:
        """Tell it, in place of what was told before."""
        self._latest = notice
        tray = self._found_tray()
        if tray is not None:
            tray.showMessage(notice.title, notice.text, tray.icon(), STAY_MS)
            return
        actions = ((LOOK, self.tr("Look")),)
        text = self.tr("{title}: {text}").format(title=notice.title, text=notice.text)
        state = StripState(text, "amber", "", actions, closable=True, icon="bell")
        self._shown_strip().show_state(state)
        QApplication.alert(self._window.window())

    def _found_tray(self) -> QSystemTrayIcon | None:
        if self._tray is None and QSystemTrayIcon.isSystemTrayAvailable():
            self._tray = QSystemTrayIcon(icon("bell", "accent", 32), self)
            self._tray.setToolTip(QApplication.applicationDisplayName())
            self._watch(self._tray)
            self._tray.show()
        return self._tray

    def _watch(self, tray: QSystemTrayIcon) -> None:
        tray.messageClicked.connect(self._on_look_wanted)
        tray.activated.connect(self._on_tray_activated)

    def _shown_strip(self) -> Strip:
        if self._strip is None:
            self._strip = Strip()
            self._strip.acted.connect(self._on_strip_acted)
            self._make_room(self._strip)
        return self._strip

    def _on_strip_acted(self, _key: str) -> None:
        if self._strip is not None:
            self._strip.show_state(None)
        self._on_look_wanted()

    def _on_tray_activated(self, _reason: object) -> None:
        self._raise()

    def _on_look_wanted(self) -> None:
        self._raise()
        if self._latest is not None:
            self.wanted.emit(self._latest)

    def _raise(self) -> None:
        window = self._window.window()
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()
