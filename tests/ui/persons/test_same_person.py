"""The card of people who may be one, and the dialog in which two become one."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.persons.reading import words_on
from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.kit.plain_editor import PlainEditor
from ui.messages import Messages
from ui.persons.merge_dialog import MergeDialog
from ui.persons.pair_state import PairLine, PreviewState, Verdict, preview_state
from ui.persons.same_card import MERGE, NOT_SAME, OPEN, UNMERGE, SameCard
from ui.persons.same_state import CandidateState, MergeState, SameState
from workbench.persons.merging_model import MergePreview
from workbench.persons.model import PersonSheet, PhoneRow
from workbench.persons.owned_rows import owned
from workbench.rulebook.reading import shipped_rulebook
from workbench.wording.naming import Wording

CANDIDATE = CandidateState("b", "张*明", 6, ("同邮箱 (+4)", "姓名同音 (+2)"), 1)
STANDING = MergeState("m", "李*娜", "电话核实", "陈一鸣", "2026-09-18")
PREVIEW = PreviewState(
    "a",
    "b",
    (PairLine("name", "张*明", "张*明"), PairLine("phone", "138****6620", "")),
    (("Cases", 2, 1),),
)


def sheet(person_id: str, name: str, phone: str, born: int) -> PersonSheet:
    phones = (PhoneRow(phone, "mobile", None),)
    nothing: dict[str, Any] = {one.name: None for one in fields(PersonSheet)}
    told = {"id": person_id, "name": name, "phones": phones, "birth_on": date(born, 1, 2)}
    none = {"aliases": (), "documents": (), "email": "f@letters.example"}
    return PersonSheet(**{**nothing, **told, **none})


def test_that_every_table_that_moves_has_a_name_in_both_languages() -> None:
    for messages in (Messages("zh"), Messages("en")):
        assert all(messages.text(f"person.rows.{part.table.name}") for part in owned())


def test_that_the_card_is_there_only_when_it_has_something_to_say(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    card = SameCard(host)
    card.show_state(SameState((CANDIDATE,)))
    assert not card.isHidden()
    assert "姓名同音 (+2)" in words_on(card)
    card.show_state(SameState())
    assert card.isHidden()
    card.show_state(SameState(merged_into="c", merged_into_name="王*"))
    assert "王*" in words_on(card)


def test_that_every_button_says_what_is_wanted_of_whom(
    qtbot: QtBot, nameless: Callable[[QWidget], list[str]]
) -> None:
    card = SameCard()
    qtbot.addWidget(card)
    card.show_state(SameState((CANDIDATE,), (STANDING,)))
    heard: list[tuple[str, str]] = []
    card.acted.connect(heard.append)
    for button in card.findChildren(ActionButton):
        button.click()
    assert heard == [(MERGE, "b"), (NOT_SAME, "b"), (OPEN, "b"), (UNMERGE, "m")]
    assert nameless(card) == []


def test_that_what_the_masks_hide_is_compared() -> None:
    wording = Wording("en", shipped_rulebook(), Messages("en"))
    kept, gone = sheet("a", "方采云", "10000002201", 1980), sheet("b", "方彩云", "10000002202", 1980)
    state = preview_state(MergePreview(kept, gone, ("2026-0822-0009",), (), ()), wording)
    lines = {line.part: line for line in state.lines}
    name, phone = lines["name"], lines["phone"]
    assert (name.kept, name.gone, name.verdict) == ("方*云", "方*云", Verdict.OTHER)
    assert (name.why, name.places) == ("name sounds the same", (2,))
    assert (phone.kept[-4:], phone.gone[-4:], phone.verdict) == ("2201", "2202", Verdict.OTHER)
    assert (lines["birth"].kept, lines["birth"].verdict) == ("1980", Verdict.SAME)
    assert lines["email"].verdict is Verdict.SAME
    assert state.cases == (1, 0)


def test_that_the_dialog_says_what_differs_behind_equal_masks(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    dialog = MergeDialog(str, host)
    line = PairLine("name", "方*云", "方*云", Verdict.OTHER, "name sounds the same", (2,))
    dialog.show_state(replace(PREVIEW, lines=(line,)))
    assert [chip.text() for chip in dialog.findChildren(Chip)] == [
        "name sounds the same · character 2 differs"
    ]


def test_that_a_line_that_goes_hands_the_keyboard_on(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    card = SameCard(host)
    card.show_state(SameState((CANDIDATE,), (STANDING,)))
    host.show()
    card.findChildren(ActionButton)[1].setFocus()
    qtbot.waitUntil(lambda: card.findChildren(ActionButton)[1].hasFocus())
    card.show_state(SameState((), (STANDING,)))
    (last,) = [button for button in card.findChildren(ActionButton) if button.isVisible()]
    assert last.hasFocus()
    with qtbot.waitSignal(card.left):
        card.show_state(SameState())


def test_that_nothing_is_merged_without_a_reason(
    qtbot: QtBot, nameless: Callable[[QWidget], list[str]]
) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    dialog = MergeDialog(str, host)
    dialog.show_state(PREVIEW)
    wanted: list[tuple[str, str, str]] = []
    dialog.wanted.connect(wanted.append)
    dialog.show()
    (reason,) = dialog.findChildren(PlainEditor)
    qtbot.keyClick(reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wanted == []
    reason.setPlainText("同一客户")
    qtbot.keyClick(reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wanted == [("a", "b", "同一客户")]
    assert nameless(dialog) == []
    assert "138****6620" in words_on(dialog)
    dialog.reject()
