"""The foot of the window says at any time that what is shown is made up."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.shell.desk import Desk
from ui.shell.status_bar import StatusBar
from ui.shell.status_keeper import StatusKeeper
from workbench.workspace.commands import mark_as_demo


@pytest.mark.parametrize("demo", [True, False])
def test_that_made_up_data_says_so_at_the_foot_and_real_data_does_not(
    qtbot: QtBot, desk: Desk, demo: bool
) -> None:
    if demo:
        with desk.workspace.write() as session:
            mark_as_demo(session, actor=desk.actor, clock=desk.clock)
    bar = StatusBar()
    qtbot.addWidget(bar)
    StatusKeeper(desk, bar)
    bar.show()
    qtbot.waitUntil(lambda: any("Workspace" in label.text() for label in bar.findChildren(QLabel)))
    shown = [label.text() for label in bar.findChildren(QLabel) if label.isVisible()]
    assert ("Demonstration data" in shown) is demo
