"""Chips: shown, checked, removed, by mouse and by key."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState


def test_that_a_removable_chip_goes_by_delete_key_and_by_click(qtbot: QtBot) -> None:
    chip = Chip("拒付类", use="remove")
    qtbot.addWidget(chip)
    with qtbot.waitSignal(chip.removed, timeout=500):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    with qtbot.waitSignal(chip.removed, timeout=500):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)


def test_that_enter_checks_a_chip_and_its_tick_gets_room(qtbot: QtBot) -> None:
    chip = Chip("理赔", use="check")
    qtbot.addWidget(chip)
    before = chip.sizeHint().width()
    qtbot.keyClick(chip, Qt.Key.Key_Return)
    assert chip.isChecked()
    assert chip.sizeHint().width() > before


def test_that_a_label_chip_takes_no_place_in_the_tab_order(qtbot: QtBot) -> None:
    chip = Chip("常规")
    qtbot.addWidget(chip)
    assert chip.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_that_a_chip_s_name_holds_its_reason(qtbot: QtBot) -> None:
    chip = Chip()
    qtbot.addWidget(chip)
    chip.show_state(ChipState("理赔 · 拒赔", "accent", reason="“拒赔”"))
    assert chip.accessibleName() == "理赔 · 拒赔 “拒赔”"


def test_that_a_squeezed_chip_says_the_whole_text_in_its_tooltip(qtbot: QtBot) -> None:
    chip = Chip("一个很长很长的性质名称，一行放不下")
    qtbot.addWidget(chip)
    chip.resize(80, 22)
    chip.show()
    chip.grab()
    assert chip.toolTip() == "一个很长很长的性质名称，一行放不下"
