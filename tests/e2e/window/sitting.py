"""The real window for as long as somebody sits at it, and the desk it stands on."""

import gc
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.e2e.window.driving import Driver
from tests.ui.silence import fall_silent
from ui.registry import page_specs
from ui.shell.preferences import Preferences
from ui.shell.program import Program
from ui.shell.staging import set_stage
from ui.today.today_page import TodayPage

WIDE = (1440, 900)
OFFICE_SCREEN = (1366, 768)

Sitting = Callable[[], AbstractContextManager[Driver]]


@contextmanager
def staged(
    qapp: QApplication, qtbot: QtBot, preferences: Preferences, size: tuple[int, int] = WIDE
) -> Iterator[Program]:
    """The program before it opened anything; nothing unexpected may have happened when it is closed."""
    stage = set_stage(qapp, page_specs(), preferences)
    stage.window.resize(*size)
    with qtbot.waitExposed(stage.window):
        stage.window.show()
    stage.window.activateWindow()
    made = Program(stage)
    try:
        yield made
    finally:
        defects = made.defects.count
        stage.window.close()
        stage.window.deleteLater()
        fall_silent(stage.languages)
        made.deleteLater()
        _bury()
    assert defects == 0


def _bury() -> None:
    """Free what is gone here and now: later it might be freed on a worker of the next sitting."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


@contextmanager
def sat_down(qapp: QApplication, qtbot: QtBot, preferences: Preferences, workspace: Path) -> Iterator[Driver]:
    """Hands on the first page of a workspace, on an office screen; the workspace is free afterwards."""
    with staged(qapp, qtbot, preferences, OFFICE_SCREEN) as program:
        program.start(workspace)
        # Whoever sits down anew begins with the day, wherever they left.
        program.conductor.go("today")
        driver = Driver(qtbot, program)
        driver.find(TodayPage, "")
        driver.settle()
        yield driver
        driver.close()
