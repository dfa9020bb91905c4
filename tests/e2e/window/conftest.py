"""The real window, staged as the program stages it, on a fresh workspace."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.e2e.cli.conftest import run as run  # the command line prepares what a story does not tell
from tests.e2e.cli.conftest import started as started
from tests.e2e.window.sitting import Sitting, sat_down, staged
from ui.shell.preferences import Preferences
from ui.shell.program import Program

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
    with staged(qapp, qtbot, preferences) as made:
        yield made


@pytest.fixture
def sitting(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    preferences: Preferences,
    monkeypatch: pytest.MonkeyPatch,
) -> Sitting:
    """Sits down at the window in Chinese, as often as asked, on the workspace of the command line."""
    monkeypatch.setenv("HOME", str(tmp_path))
    preferences.theme, preferences.language = "light", "zh"
    return partial(sat_down, qapp, qtbot, preferences, tmp_path / "工作区")
