"""The first second of a later start: the lanes stand, and what one does with them is kept."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.registry import page_specs
from ui.shell.languages import Languages
from ui.shell.main_window import MainWindow
from ui.shell.preferences import Preferences
from ui.shell.program import Program
from ui.shell.stage import Stage
from ui.shell.startup_probe import StartupProbe
from ui.today.today_page import TodayPage
from ui.troubles.trouble_page import TroublePage
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ReceiptDraft
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.workspace.opening import Workspace

Start = Callable[[], Program]


@pytest.fixture
def busy(folder: Path, fixed_clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace in which something is due."""
    monkeypatch.setenv("WORKBENCH_NOW", fixed_clock.instant.isoformat())
    draft = ComplaintDraft(
        narrative="结算利率一直往下掉。",
        receipts=(ReceiptDraft(channel="CH06", received_on="2026-09-10"),),
        complainant=PersonDraft(name="欧阳晓锋"),
        late_entry_reason="补录",
    )
    with Workspace.open(folder, clock=fixed_clock) as workspace, workspace.write() as session:
        register_complaint(session, draft, actor=Actor("陈一鸣"), clock=fixed_clock)
    return folder


@pytest.fixture
def start(
    qapp: QApplication, qtbot: QtBot, preferences: Preferences, languages: Languages, busy: Path
) -> Iterator[Start]:
    """Starts the whole program as `ui.app` does; closes what it started."""
    languages.speak("en")
    started: list[Program] = []

    def begin() -> Program:
        specs = page_specs()
        window = MainWindow(specs, preferences)
        qtbot.addWidget(window)
        window.show()
        theme = qapp.theme  # type: ignore[attr-defined]
        program = Program(
            Stage(qapp, specs, preferences, languages, theme, window, StartupProbe(lambda: None))
        )
        program.defects.close()
        program._is_measured = True
        started.append(program)
        program.start(busy)
        return program

    yield begin
    for program in started:
        program.window.close()
        program.deleteLater()


def today(program: Program) -> TodayPage:
    page = program.window.frame.pages.currentWidget()
    assert isinstance(page, TodayPage)
    return page


def once_before(qtbot: QtBot, start: Start) -> None:
    program = start()
    qtbot.waitUntil(lambda: today(program)._view is not None and not program.jobs.running, timeout=10_000)
    program.window.close()


def test_that_the_first_start_waits_for_the_database(qtbot: QtBot, start: Start) -> None:
    program = start()
    assert not today(program).is_filled
    qtbot.waitUntil(lambda: today(program).is_filled, timeout=10_000)


def test_that_a_later_start_shows_the_lanes_and_opens_the_case_that_was_clicked(
    qtbot: QtBot, start: Start
) -> None:
    once_before(qtbot, start)
    program = start()
    page = today(program)
    assert page.is_filled
    assert page._view is None
    overdue = page.lanes[0].list
    assert "欧阳*锋" in str(overdue.model().index(0, 0).data())
    first = overdue.visualRect(overdue.model().index(0, 0)).center()
    qtbot.mouseClick(overdue.viewport(), Qt.MouseButton.LeftButton, pos=first)
    qtbot.waitUntil(lambda: not program.jobs.running, timeout=10_000)
    case = program.window.frame.pages.currentWidget()
    assert case is not None
    assert case is not page
    words = " ".join(label.text() for label in case.findChildren(QLabel))
    assert "2026-0910-0001" in words


def test_that_a_later_start_still_says_when_the_workspace_cannot_be_opened(
    qtbot: QtBot, start: Start, busy: Path, fixed_clock: FixedClock
) -> None:
    once_before(qtbot, start)
    with Workspace.open(busy, clock=fixed_clock):
        program = start()
        pages = program.window.frame.pages
        assert isinstance(pages.currentWidget(), TodayPage)
        qtbot.waitUntil(lambda: isinstance(program.window.frame.pages.currentWidget(), TroublePage))
        qtbot.waitUntil(lambda: not program.jobs.running)
