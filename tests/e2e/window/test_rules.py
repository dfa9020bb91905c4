"""The legal department in the real window: a law article found by Ctrl+K, confirmed by name."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.e2e.window.driving import CONTROL, Driver
from ui.kit.action_button import ActionButton
from ui.kit.plain_editor import PlainEditor
from ui.rules.rules_page import RulesPage
from ui.shell.command_palette import CommandPalette
from ui.shell.program import Program
from ui.today.today_page import TodayPage
from workbench.actor import Actor
from workbench.moment import clock_from_environment
from workbench.rulebook.governing import governing_rulebook
from workbench.workspace.commands import add_staff
from workbench.workspace.opening import Workspace

ME = Actor("陈一鸣")


def test_that_a_law_article_is_found_and_confirmed(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    clock = clock_from_environment()
    folder = tmp_path / "workspace"
    with Workspace.create(folder, clock=clock) as workspace, workspace.write() as session:
        add_staff(session, ME.name, actor=ME, clock=clock)
    program.start(folder)
    driver = Driver(qtbot, program)
    driver.find(TodayPage, "")
    driver.settle()
    driver.press(Qt.Key.Key_K, CONTROL)
    palette = driver.find(CommandPalette, "")
    driver.type_here(driver.focused(), "BXF2015.24")
    driver.settle()
    qtbot.wait(300)
    driver.settle()
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: not palette.isVisible(), "the palette to go")
    page = driver.find(RulesPage, "")
    driver.until(lambda: page.table.current_id() == "BXF2015.24", "the article")
    driver.click(ActionButton, "Confirm…")
    driver.type("Reason", "核对了官方文本", PlainEditor)
    driver.click(ActionButton, "See what changes")
    driver.see("Letters may cite it from now on.")
    driver.click(ActionButton, "Confirm")
    driver.see("BXF2015.24 is confirmed.", "陈一鸣 confirmed it")
    driver.close()
    with Workspace.open(folder, clock=clock) as workspace, workspace.read() as session:
        standing = governing_rulebook(session).standing("citations", "BXF2015.24")
    assert (standing.by, standing.reason) == ("陈一鸣", "核对了官方文本")
