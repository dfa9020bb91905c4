"""Sets the stage: paints the frame with Qt alone, then brings in everything else."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.kit import fonts
from ui.kit.theme import STYLE, Theme
from ui.shell import input_method
from ui.shell.languages import Languages
from ui.shell.main_window import MainWindow
from ui.shell.page_spec import PageSpec
from ui.shell.preferences import Preferences, preferences_file
from ui.shell.stage import Stage
from ui.shell.startup_probe import StartupProbe


def perform(specs: tuple[PageSpec, ...], folder: Path | None, file: Path | None = None) -> int:
    """Show the window and run until it is closed; `file` is a pack to check. Returns the exit code.

    Raises: UserError when WORKBENCH_NOW is no instant.
    """
    preferences = Preferences(preferences_file())
    _scale(preferences)
    if os.environ.get("WORKBENCH_NOW"):
        _refuse_broken_clock()
    with input_method.settled():
        application = QApplication([*sys.argv[:1], *STYLE])
    stage = set_stage(application, specs, preferences)

    def go_on() -> None:
        stage.probe.mark("first_paint_ms")
        # Imported now, not above: this brings in all that the first painting does not need.
        from ui.shell.program import Program

        Program(stage).start(folder or _usual_folder(preferences), file)

    stage.window.painted.connect(go_on)
    stage.window.show()
    return stage.application.exec()


def set_stage(application: QApplication, specs: tuple[PageSpec, ...], preferences: Preferences) -> Stage:
    """Dress the application and build the window, without showing it."""
    application.setApplicationName("case-workbench")
    application.setDesktopFileName("case-workbench")
    probe = StartupProbe(application.quit)
    languages = Languages(application)
    languages.speak(preferences.language)
    application.setFont(fonts.text_font(fonts.load_base_fonts()))
    theme = Theme(application, preferences.theme)
    window = MainWindow(specs, preferences)
    return Stage(application, specs, preferences, languages, theme, window, probe)


def _refuse_broken_clock() -> None:
    from workbench.moment import clock_from_environment

    clock_from_environment()


def _usual_folder(preferences: Preferences) -> Path:
    from ui.shell.doors import default_folder

    last = preferences.workspace
    named = bool(os.environ.get("WORKBENCH_HOME", "").strip())
    # The last one even where it is gone: then its page says so, and what else there is.
    return last if last is not None and not named else default_folder()


def _scale(preferences: Preferences) -> None:
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    if preferences.scale != "100":
        os.environ.setdefault("QT_SCALE_FACTOR", str(int(preferences.scale) / 100))
