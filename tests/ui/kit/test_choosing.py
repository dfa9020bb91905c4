"""Choosing codes: by typing part of code, text or pinyin; by list; several at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.kit.chip import Chip
from ui.kit.choice_list import ChoiceList
from ui.kit.choices import Choice, matching
from ui.kit.code_combo import CodeCombo
from ui.kit.code_picker import CodePicker

CHOICES = (
    Choice("IB40", "拒赔", "理赔", "jp jupei"),
    Choice("IB41", "时效慢", "理赔", "sxm"),
    Choice("IA10", "夸大收益", "销售", "kdsy"),
)


@pytest.fixture
def combo(qtbot: QtBot) -> CodeCombo:
    made = CodeCombo(CHOICES)
    qtbot.addWidget(made)
    made.show()
    return made


def type_into(qtbot: QtBot, combo: CodeCombo, text: str) -> None:
    combo.selectAll()
    if text.isascii():
        qtbot.keyClicks(combo, text)
    else:
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QApplication.sendEvent(combo, event)


def open_list(combo: CodeCombo) -> ChoiceList:
    held = combo.findChild(ChoiceList)
    assert held is not None
    return held


@pytest.mark.parametrize(
    ("typed", "code"), [("ib40", "IB40"), ("拒", "IB40"), ("jp", "IB40"), ("销售 收益", "IA10")]
)
def test_that_part_of_code_text_or_pinyin_finds_a_choice(
    qtbot: QtBot, combo: CodeCombo, typed: str, code: str
) -> None:
    type_into(qtbot, combo, typed)
    qtbot.keyClick(combo, Qt.Key.Key_Return)
    assert combo.code == code
    assert combo.text() == next(choice.label for choice in CHOICES if choice.code == code)


def test_that_text_committed_by_an_input_method_filters_the_list(qtbot: QtBot, combo: CodeCombo) -> None:
    combo.clear()
    QApplication.sendEvent(combo, QInputMethodEvent("shi xiao", []))
    assert not open_list(combo).isVisible()
    event = QInputMethodEvent("", [])
    event.setCommitString("时效")
    QApplication.sendEvent(combo, event)
    assert open_list(combo).isVisible()
    qtbot.keyClick(combo, Qt.Key.Key_Return)
    assert combo.code == "IB41"


def test_that_enter_chooses_nothing_while_composing(qtbot: QtBot, combo: CodeCombo) -> None:
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    QApplication.sendEvent(combo, QInputMethodEvent("ju", []))
    qtbot.keyClick(combo, Qt.Key.Key_Return)
    assert combo.code is None


def test_that_arrows_walk_the_list_and_tab_takes_the_marked_choice(qtbot: QtBot, combo: CodeCombo) -> None:
    told: list[object] = []
    combo.edited.connect(told.append)
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    qtbot.keyClick(combo, Qt.Key.Key_Tab)
    assert told == ["IB41"]


def test_that_escape_closes_the_list_and_keeps_the_choice(qtbot: QtBot, combo: CodeCombo) -> None:
    combo.show_state("IB40")
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    qtbot.keyClick(combo, Qt.Key.Key_Escape)
    assert not open_list(combo).isVisible()
    assert combo.code == "IB40"


def test_that_half_typed_text_goes_back_when_the_field_is_left(qtbot: QtBot, combo: CodeCombo) -> None:
    combo.show_state("IB40")
    combo.setFocus()
    type_into(qtbot, combo, "夸")
    combo.clearFocus()
    qtbot.waitUntil(lambda: combo.text() == "理赔 › 拒赔", timeout=1000)
    assert combo.code == "IB40"


def test_that_an_emptied_field_is_no_choice(qtbot: QtBot, combo: CodeCombo) -> None:
    combo.show_state("IB40")
    told: list[object] = []
    combo.edited.connect(told.append)
    combo.activateWindow()
    combo.setFocus()
    qtbot.waitUntil(combo.hasFocus, timeout=1000)
    combo.clear()
    combo.clearFocus()
    qtbot.waitUntil(lambda: told == [None], timeout=1000)
    assert combo.code is None


def test_that_a_code_that_is_no_longer_offered_is_still_shown(combo: CodeCombo) -> None:
    combo.show_state("OLD1")
    assert combo.code == "OLD1"
    assert combo.text() == "OLD1"


def test_that_codes_that_begin_with_what_was_typed_come_first() -> None:
    choices = (Choice("X9", "IA 以外"), Choice("IA10", "夸大收益"))
    assert [choice.code for choice in matching(choices, "ia")] == ["IA10", "X9"]


def test_that_a_picker_gathers_codes_and_offers_only_the_rest(qtbot: QtBot) -> None:
    picker = CodePicker(CHOICES)
    qtbot.addWidget(picker)
    picker.show()
    told: list[object] = []
    picker.edited.connect(told.append)
    adder = picker.findChild(CodeCombo)
    assert adder is not None
    for typed in ("ib40", "ia10"):
        type_into(qtbot, adder, typed)
        qtbot.keyClick(adder, Qt.Key.Key_Return)
    assert told == [("IB40",), ("IB40", "IA10")]
    assert adder.text() == ""
    type_into(qtbot, adder, "ib40")
    assert not open_list(adder).isVisible()


def test_that_removing_a_chip_of_a_picker_removes_its_code(qtbot: QtBot) -> None:
    picker = CodePicker(CHOICES)
    qtbot.addWidget(picker)
    picker.show_state(("IB40", "IA10"))
    picker.show()
    chip = next(chip for chip in picker.findChildren(Chip) if "拒赔" in chip.state.text)
    with qtbot.waitSignal(picker.edited, timeout=500):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert picker.codes == ("IA10",)


def test_that_a_text_longer_than_its_field_ends_in_dots_and_stays_whole(qtbot: QtBot) -> None:
    combo = CodeCombo([Choice("CH01", "Forwarded by the regulator of the province")])
    qtbot.addWidget(combo)
    combo.show_state("CH01")
    combo.resize(140, 30)
    combo.show()
    with_dots = combo.grab().toImage()
    combo.setText("Forwarded by")
    assert combo.grab().toImage() != with_dots
    assert not combo._overflows()
    combo.show_state("CH01")
    assert combo._overflows()
    assert combo.text() == "Forwarded by the regulator of the province"


def test_that_a_list_shows_codes_that_people_know_and_no_names_of_the_program(
    qtbot: QtBot, combo: CodeCombo
) -> None:
    combo.set_choices([Choice("EK2", "书证"), Choice("handed_over", "移交"), Choice("陈一鸣", "陈一鸣")])
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    model = open_list(combo).model()
    shown = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert shown == ["EK2  书证", "移交", "陈一鸣"]
