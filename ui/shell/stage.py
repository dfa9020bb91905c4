"""What stands before the first painting, and what runs behind it is built on."""

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from ui.kit.theme import Theme
from ui.shell.languages import Languages
from ui.shell.main_window import MainWindow
from ui.shell.page_spec import PageSpec
from ui.shell.preferences import Preferences
from ui.shell.startup_probe import StartupProbe


@dataclass(frozen=True, slots=True)
class Stage:
    """What was set up for the first painting."""

    application: QApplication
    specs: tuple[PageSpec, ...]
    preferences: Preferences
    languages: Languages
    theme: Theme
    window: MainWindow
    probe: StartupProbe
