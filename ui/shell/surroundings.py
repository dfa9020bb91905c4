"""What is looked at when the first page is there: whether settings are kept, where the workspace lies."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from ui.kit.jobs import JobContext, Jobs, Work
from ui.kit.strip import Strip, StripState
from ui.messages import Messages
from ui.shell.calls import CallListener
from ui.shell.main_window import MainWindow
from ui.shell.preferences import Preferences
from workbench.workspace.model import Layout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.errors import Problem


class Surroundings(QObject):
    """`called` carries the file with which another copy of the program was started, or an empty text."""

    called = Signal(str)

    def __init__(self, window: MainWindow, jobs: Jobs, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._jobs, self._preferences = window, jobs, preferences
        self._listener: CallListener | None = None
        self._are_settings_told = False

    def look_at_settings(self) -> None:
        """Say once when nothing that is set in the window outlives it."""
        if not self._are_settings_told and not self._preferences.can_be_kept():
            words = self.tr(
                "The window's settings cannot be saved: {path}. Language, size, columns and the last place "
                "are forgotten when the program closes; cases are not concerned."
            )
            self._tell(words.format(path=self._preferences.file))
        self._are_settings_told = True

    def look_around(self, layout: Layout, messages: Messages) -> None:
        """A workspace is open: hear second copies, and look where it lies."""
        if self._listener is not None:
            self._listener.deleteLater()
        self._listener = CallListener(layout, self)
        self._listener.called.connect(self._on_listener_called)

        def look(_context: JobContext) -> "Sequence[Problem]":
            from workbench.placement.looking import facts_about, whole_path
            from workbench.placement.rules import lying

            whole = whole_path(layout.root)
            return lying(whole, facts_about(whole))

        self._jobs.read(Work(look, partial(self._on_looked, messages), owner=self))

    def _on_listener_called(self, file: str) -> None:
        """Another copy was started on this workspace: this window comes forward instead."""
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
        QApplication.alert(window)
        self.called.emit(file)

    def _on_looked(self, messages: Messages, problems: "Sequence[Problem]") -> None:
        for problem in problems:
            self._tell(messages.sentence(problem))

    def _tell(self, words: str) -> None:
        strip = Strip()
        strip.show_state(StripState(words, "amber", closable=True))
        self._window.frame.add_notice(strip)
