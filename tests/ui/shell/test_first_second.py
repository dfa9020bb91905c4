"""The first second of a later start: the lanes stand, and what one does with them is kept."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.shell.program import Program
from ui.today.today_page import TodayPage
from ui.troubles.trouble_page import TroublePage
from workbench.moment import FixedClock
from workbench.workspace.opening import Workspace

Start = Callable[[], Program]
pytestmark = pytest.mark.usefixtures("case")


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
    qtbot: QtBot, start: Start, folder: Path, fixed_clock: FixedClock
) -> None:
    once_before(qtbot, start)
    with Workspace.open(folder, clock=fixed_clock):
        program = start()
        pages = program.window.frame.pages
        assert isinstance(pages.currentWidget(), TodayPage)
        qtbot.waitUntil(lambda: isinstance(program.window.frame.pages.currentWidget(), TroublePage))
        qtbot.waitUntil(lambda: not program.jobs.running)
