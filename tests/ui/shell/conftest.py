"""A program on a stage of its own, with the settings page alone."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.silence import fall_silent
from ui.settings.spec import SETTINGS
from ui.shell.languages import Languages
from ui.shell.main_window import MainWindow
from ui.shell.preferences import Preferences
from ui.shell.program import Program
from ui.shell.stage import Stage
from ui.shell.startup_probe import StartupProbe


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    made = Languages(qapp)
    yield made
    fall_silent(made)


@pytest.fixture
def program(
    qapp: QApplication, qtbot: QtBot, preferences: Preferences, languages: Languages
) -> Iterator[Program]:
    languages.speak(preferences.language)
    theme = qapp.theme  # type: ignore[attr-defined]
    specs = (SETTINGS,)
    window = MainWindow(specs, preferences)
    qtbot.addWidget(window)
    window.show()
    stage = Stage(qapp, specs, preferences, languages, theme, window, StartupProbe(lambda: None))
    made = Program(stage)
    made.defects.close()
    yield made
    window.close()
    theme.set_mode("light")
    made.deleteLater()


@pytest.fixture
def folder(tmp_path: Path, blank: Path) -> Path:
    return Path(shutil.copytree(blank, tmp_path / "工作区"))
