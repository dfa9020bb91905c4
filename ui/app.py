"""Starts the window: Qt first, everything else after the first painting."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.registry import page_specs
from ui.shell.doors import default_folder, is_workspace
from ui.shell.preferences import Preferences, preferences_file
from ui.shell.program import Program, Setting
from workbench.moment import clock_from_environment


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window until it is closed; `--workspace DIR` names the workspace. Returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    return run(_named_folder(given))


def run(folder: Path | None = None) -> int:
    """Run the window on a workspace: the given one, else the last one, else the platform's."""
    preferences = Preferences(preferences_file())
    _scale(preferences)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("case-workbench")
    application.setDesktopFileName("case-workbench")
    setting = Setting(
        page_specs(), preferences, clock_from_environment(), folder or _usual_folder(preferences)
    )
    program = Program(application, setting)
    program.start()
    return application.exec()


def _usual_folder(preferences: Preferences) -> Path:
    last = preferences.workspace
    named = bool(os.environ.get("WORKBENCH_HOME", "").strip())
    return last if last is not None and not named and is_workspace(last) else default_folder()


def _scale(preferences: Preferences) -> None:
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    if preferences.scale != "100":
        os.environ.setdefault("QT_SCALE_FACTOR", str(int(preferences.scale) / 100))


def _named_folder(arguments: list[str]) -> Path | None:
    for place, argument in enumerate(arguments):
        if argument == "--workspace" and place + 1 < len(arguments):
            return Path(arguments[place + 1]).expanduser()
        if argument.startswith("--workspace="):
            return Path(argument.partition("=")[2]).expanduser()
    return None


if __name__ == "__main__":
    sys.exit(main())
