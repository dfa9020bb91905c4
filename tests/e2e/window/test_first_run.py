"""Without a workspace the window makes one and goes on to the day; the next start comes back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.e2e.window.driving import Driver
from tests.e2e.window.sitting import staged
from ui.cases.cases_page import CasesPage
from ui.kit.action_button import ActionButton
from ui.shell.preferences import Preferences
from ui.shell.program import Program
from ui.today.today_page import TodayPage
from workbench.moment import clock_from_environment
from workbench.workspace.opening import Workspace
from workbench.workspace.queries import institution


def test_that_the_first_start_makes_a_workspace_and_shows_the_day(
    qapp: QApplication, qtbot: QtBot, program: Program, preferences: Preferences, tmp_path: Path
) -> None:
    folder = tmp_path / "投诉案件"
    driver = Driver(qtbot, program)
    program.start(folder)
    driver.see("Everything stays in one folder on this machine.")
    driver.type("Institution", "示例人寿保险股份有限公司")
    driver.type("Branch", "杭州")
    driver.type("Your name", "林小满")
    driver.click(ActionButton, "Create the workspace")
    # The tests lie in a temporary folder, which is asked about.
    driver.click(ActionButton, "Create it there all the same")
    driver.find(TodayPage, "")
    driver.see("Workspace: 示例人寿保险股份有限公司杭州", "Handler: 林小满")
    assert preferences.workspace == folder
    driver.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    driver.find(CasesPage, "")
    driver.close()
    with staged(qapp, qtbot, preferences) as again:
        again.start(folder)
        driver = Driver(qtbot, again)
        driver.find(CasesPage, "")
        driver.see("Handler: 林小满")
        driver.close()
    with Workspace.open(folder, clock=clock_from_environment()) as workspace, workspace.read() as session:
        assert institution(session).name == "示例人寿保险股份有限公司"
