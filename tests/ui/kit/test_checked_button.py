"""A screen reader's toggle does what a press does; the program's own changes press nothing."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QButtonGroup, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.checked_button import CheckedButton
from ui.kit.chip import Chip
from ui.shell.rail_entry import RailEntry


def toggle(button: CheckedButton) -> None:
    """As assistive technology does it."""
    interface = QAccessible.queryAccessibleInterface(button)
    interface.actionInterface().doAction(QAccessibleActionInterface.toggleAction())


@pytest.fixture(params=["chip", "entry"])
def button(request: pytest.FixtureRequest, qtbot: QtBot) -> CheckedButton:
    made = Chip("紧急", use="check") if request.param == "chip" else RailEntry("案件", "cases")
    qtbot.addWidget(made)
    return made


def test_that_a_toggle_from_outside_is_a_press(button: CheckedButton) -> None:
    pressed: list[bool] = []
    button.clicked.connect(lambda checked: pressed.append(checked))
    toggle(button)
    toggle(button)
    assert pressed == [True, False]


def test_that_a_press_is_said_once_and_a_change_by_the_program_never(button: CheckedButton) -> None:
    pressed: list[bool] = []
    button.clicked.connect(lambda checked: pressed.append(checked))
    button.click()
    button.setChecked(False)
    assert pressed == [True]


def test_that_of_several_only_the_one_that_was_chosen_is_pressed(qtbot: QtBot) -> None:
    parent, group = QWidget(), QButtonGroup()
    qtbot.addWidget(parent)
    pressed: list[str] = []
    entries = [RailEntry(word, "cases", parent=parent) for word in ("今日", "案件")]
    for entry in entries:
        group.addButton(entry)
        entry.clicked.connect(lambda _checked, word=entry.text(): pressed.append(word))
    entries[0].setChecked(True)
    toggle(entries[1])
    assert pressed == ["案件"]
    assert [entry.isChecked() for entry in entries] == [False, True]
