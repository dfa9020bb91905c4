"""The card of people who may be one, and the dialog in which two become one."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.persons.reading import words_on
from ui.kit.action_button import ActionButton
from ui.kit.plain_editor import PlainEditor
from ui.messages import Messages
from ui.persons.merge_dialog import MergeDialog
from ui.persons.same_card import MERGE, NOT_SAME, OPEN, UNMERGE, SameCard
from ui.persons.same_state import CandidateState, MergeState, PreviewState, SameState
from workbench.persons.owned_rows import owned

CANDIDATE = CandidateState("b", "张*明", 6, ("同邮箱 (+4)", "姓名同音 (+2)"), 1)
STANDING = MergeState("m", "李*娜", "电话核实", "陈一鸣", "2026-09-18")
PREVIEW = PreviewState(
    "a", "b", (("name", "张*明", "张*明"), ("phone", "138****6620", "")), (("Cases", 2, 1),)
)


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
