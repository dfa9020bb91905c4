"""Buttons: one height, their key on them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.kit.action_button import ActionButton
from ui.kit.icon_button import IconButton
from ui.kit.keys import key_text


def test_that_every_kind_of_button_is_thirty_pixels_high(qtbot: QtBot) -> None:
    for kind in ("primary", "secondary", "quiet", "danger"):
        button = ActionButton("登记", kind=kind)
        qtbot.addWidget(button)
        assert button.sizeHint().height() == 30


def test_that_a_button_s_shortcut_presses_it_while_a_hint_alone_does_not(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    pressed: list[str] = []
    real = ActionButton("登记", window, shortcut="Ctrl+Return")
    shown = ActionButton("登记投诉", window)
    shown.show_hint("Ctrl+N")
    real.clicked.connect(lambda: pressed.append("real"))
    shown.clicked.connect(lambda: pressed.append("shown"))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: pressed == ["real"], timeout=1000)


def test_that_a_key_hint_makes_the_button_wider(qtbot: QtBot) -> None:
    button = ActionButton("登记")
    qtbot.addWidget(button)
    bare = button.sizeHint().width()
    button.show_hint("Ctrl+N")
    assert button.sizeHint().width() > bare + 30


def test_that_an_icon_button_has_a_name_and_a_tooltip_with_its_key(qtbot: QtBot) -> None:
    button = IconButton("rail", "Fold the rail", shortcut="Ctrl+B")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Fold the rail"
    assert button.toolTip() == "Fold the rail (Ctrl B)"


def test_that_keys_read_as_on_the_keyboard() -> None:
    assert key_text("Ctrl+Return") == "Ctrl Enter"
    assert key_text("Esc") == "Esc"
    assert key_text("?") == "?"
    assert key_text("") == ""


def test_that_two_keys_for_one_thing_and_the_plus_key_have_caps_too() -> None:
    assert key_text("Up / Down") == "↑ / ↓"
    assert key_text("+") == "+"
    assert key_text("Ctrl++") == "Ctrl +"
