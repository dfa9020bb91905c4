"""Enter presses whatever button the keyboard is on, on every desktop."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from ui.kit.action_button import ActionButton
from ui.kit.icon_button import IconButton


@pytest.mark.parametrize("make", [lambda: ActionButton("Look"), lambda: IconButton("trash", "Discard")])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_that_enter_presses_a_button_once(make: object, key: Qt.Key, qtbot: QtBot) -> None:
    button: QAbstractButton = make()  # type: ignore[operator]
    qtbot.addWidget(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda *_: pressed.append(True))
    button.show()
    qtbot.keyClick(button, key)
    qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(pressed) == 1
