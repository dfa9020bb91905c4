"""The real window, staged as the program stages it, on a fresh workspace."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.silence import fall_silent
from ui.registry import page_specs
from ui.shell.preferences import Preferences
from ui.shell.program import Program
from ui.shell.staging import set_stage

NOW = "2026-09-18T09:00+08:00"


@pytest.fixture
def program(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    preferences: Preferences,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Program]:
    """The program before it opened anything; its day is 18 September 2026."""
    monkeypatch.setenv("WORKBENCH_NOW", NOW)
    monkeypatch.setenv("HOME", str(tmp_path))
    preferences.theme = "light"
    stage = set_stage(qapp, page_specs(), preferences)
    stage.window.resize(1440, 900)
    with qtbot.waitExposed(stage.window):
        stage.window.show()
    stage.window.activateWindow()
    made = Program(stage)
    yield made
    defects = made.defects.count
    stage.window.close()
    stage.window.deleteLater()
    fall_silent(stage.languages)
    made.deleteLater()
    assert defects == 0
