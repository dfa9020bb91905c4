"""A program on a stage of its own, with the settings page alone or whole; a workspace with a case."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.silence import fall_silent
from ui.registry import page_specs
from ui.settings.spec import SETTINGS
from ui.shell.languages import Languages
from ui.shell.main_window import MainWindow
from ui.shell.preferences import Preferences
from ui.shell.program import Program
from ui.shell.stage import Stage
from ui.shell.startup_probe import StartupProbe
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ReceiptDraft
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.workspace.opening import Workspace


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


@pytest.fixture
def case(folder: Path, fixed_clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> str:
    """The id of a case in the workspace, in which something is due by its clock."""
    monkeypatch.setenv("WORKBENCH_NOW", fixed_clock.instant.isoformat())
    draft = ComplaintDraft(
        narrative="结算利率一直往下掉。",
        receipts=(ReceiptDraft(channel="CH06", received_on="2026-09-10"),),
        complainant=PersonDraft(name="欧阳晓锋"),
        late_entry_reason="补录",
    )
    with Workspace.open(folder, clock=fixed_clock) as workspace, workspace.write() as session:
        return register_complaint(session, draft, actor=Actor("陈一鸣"), clock=fixed_clock).id


@pytest.fixture
def start(
    qapp: QApplication, qtbot: QtBot, preferences: Preferences, languages: Languages, folder: Path
) -> Iterator[Callable[[], Program]]:
    """Starts the whole program as `ui.app` does; closes what it started."""
    languages.speak("en")
    started: list[Program] = []

    def begin() -> Program:
        specs = page_specs()
        window = MainWindow(specs, preferences)
        qtbot.addWidget(window)
        window.show()
        theme = qapp.theme  # type: ignore[attr-defined]
        stage = Stage(qapp, specs, preferences, languages, theme, window, StartupProbe(lambda: None))
        program = Program(stage)
        program.defects.close()
        program._is_measured = True
        started.append(program)
        program.start(folder)
        return program

    yield begin
    for program in started:
        program.window.close()
        program.deleteLater()
