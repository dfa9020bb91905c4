"""Closing the window: a last backup when something was written, and a word when it fails."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.kit.action_button import ActionButton
from ui.settings.settings_page import SettingsPage
from ui.shell.closing_dialog import ClosingDialog
from ui.shell.program import Program
from workbench.actor import Actor
from workbench.moment import FixedClock
from workbench.workspace.commands import add_staff
from workbench.workspace.opening import Workspace


@pytest.fixture
def opened(qtbot: QtBot, program: Program, folder: Path, fixed_clock: FixedClock) -> Program:
    """The program on a workspace in which something was written since the last backup."""
    with Workspace.open(folder, clock=fixed_clock) as workspace, workspace.write() as session:
        add_staff(session, "陈一鸣", actor=Actor("陈一鸣"), clock=fixed_clock)
    program.start(folder)
    pages = program.window.frame.pages
    qtbot.waitUntil(
        lambda: isinstance(pages.currentWidget(), SettingsPage) and not program.jobs.running, timeout=10_000
    )
    return program


def copies(folder: Path) -> list[str]:
    return [path.name for path in (folder / "backups").glob("workbench-*.db")]


def when_failed(program: Program, press: str, before: Callable[[], object] = str) -> list[str]:
    """Press a button of the dialog as soon as it tells of a failure; what it said is kept."""
    said: list[str] = []

    def look() -> None:
        dialog = program.window.findChild(ClosingDialog)
        buttons = {b.text(): b for b in dialog.findChildren(ActionButton)} if dialog else {}
        if dialog is None or not buttons["Try again"].isVisible():
            QTimer.singleShot(20, look)
            return
        said.append(" ".join(label.text() for label in dialog.findChildren(QLabel)))
        before()
        buttons[press].click()

    QTimer.singleShot(20, look)
    return said


def test_that_a_backup_is_made_before_the_window_closes(opened: Program, folder: Path) -> None:
    opened.window.close()
    assert not opened.window.isVisible()
    assert len(copies(folder)) == 1
    Workspace.open(folder).close()


def test_that_nothing_is_backed_up_when_nothing_was_written(
    qtbot: QtBot, program: Program, folder: Path
) -> None:
    program.start(folder)
    qtbot.waitUntil(lambda: program.conductor.place is not None and not program.jobs.running, timeout=10_000)
    program.window.close()
    assert not program.window.isVisible()
    assert copies(folder) == []


def test_that_a_failed_backup_is_told_and_the_person_may_stay(opened: Program, folder: Path) -> None:
    (folder / "backups").rmdir()
    (folder / "backups").write_bytes(b"in the way")
    said = when_failed(opened, "Back to the window")
    opened.window.close()
    assert opened.window.isVisible()
    assert str(folder) in said[0]
    (folder / "backups").unlink()
    opened.window.close()
    assert not opened.window.isVisible()
    assert len(copies(folder)) == 1


def test_that_the_window_closes_without_a_backup_when_the_person_says_so(
    opened: Program, folder: Path
) -> None:
    (folder / "backups").rmdir()
    (folder / "backups").write_bytes(b"in the way")
    when_failed(opened, "Close without a backup")
    opened.window.close()
    assert not opened.window.isVisible()
    Workspace.open(folder).close()


def test_that_a_second_attempt_closes_the_window(opened: Program, folder: Path) -> None:
    (folder / "backups").rmdir()
    (folder / "backups").write_bytes(b"in the way")
    when_failed(opened, "Try again", before=(folder / "backups").unlink)
    opened.window.close()
    assert not opened.window.isVisible()
    assert len(copies(folder)) == 1
