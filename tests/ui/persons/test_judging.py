"""Judging a person in the window: a basis is owed, it is kept under a name, and can be withdrawn."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.ui.persons.reading import words_on
from ui.kit.confirm_dialog import ConfirmDialog
from ui.kit.plain_editor import PlainEditor
from ui.persons.judge_dialog import JudgeDialog

if TYPE_CHECKING:
    from ui.persons.fact_state import FactState
    from ui.persons.person_page import PersonPage
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]


def opened(page: "PersonPage") -> JudgeDialog:
    page._on_judge_clicked()
    dialog = page.findChild(JudgeDialog)
    assert dialog is not None
    return dialog


def lines(page: "PersonPage", facet: str) -> "list[FactState]":
    return [line for card in page.cards.values() for line in card.facts if line.key.startswith(f"{facet}.")]


def test_that_what_is_missing_is_said_beside_its_field(
    desk: "Desk", page: "PersonPage", settle: Settle
) -> None:
    dialog = opened(page)
    dialog._facet.choose("communication_style")
    dialog.submit()
    settle(desk)
    assert dialog.isVisible()
    words = words_on(dialog)
    assert "Say what is judged" in words
    assert "Give the basis" in words
    assert not lines(page, "communication_style")
    dialog.reject()


def test_that_a_judgement_with_a_basis_is_kept_and_shown_with_its_term(
    desk: "Desk", page: "PersonPage", settle: Settle
) -> None:
    dialog = opened(page)
    dialog._facet.choose("communication_style")
    dialog._value._choices.choose("emotional")
    dialog._basis.setPlainText("先讲委屈，后讲金额")
    dialog._days.setText("30")
    assert "until 28 October 2026" in words_on(dialog)
    dialog.submit()
    settle(desk)
    (line,) = lines(page, "communication_style")
    assert line.text == "Emotional"
    assert line.source == "judged by 陈一鸣, until 2026-10-28"
    assert "先讲委屈，后讲金额" in line.explained


def test_that_words_no_note_may_hold_are_refused(desk: "Desk", page: "PersonPage", settle: Settle) -> None:
    dialog = opened(page)
    dialog._facet.choose("personality_note")
    dialog._value._words.setPlainText("有精神病")
    dialog._basis.setPlainText("通话")
    dialog.submit()
    settle(desk)
    assert dialog.isVisible()
    assert not lines(page, "personality_note")
    dialog.reject()


def test_that_the_field_follows_what_is_judged(page: "PersonPage") -> None:
    dialog = opened(page)
    dialog._facet.choose("trust")
    assert dialog._value._choices.count() == 1 + 5
    dialog._facet.choose("bottom_line")
    dialog._value._amount.line.setText("1万")
    dialog._value._amount.line.textEdited.emit("1万")
    assert dialog.draft().value == "10,000.00"
    dialog.reject()


def test_that_a_judgement_is_withdrawn_for_a_reason(desk: "Desk", page: "PersonPage", settle: Settle) -> None:
    (line,) = lines(page, "trust")
    page.work.ask_withdrawal(line)
    dialog = page.findChild(ConfirmDialog)
    assert dialog is not None
    assert not dialog._confirm.isEnabled()
    editor = dialog.findChild(PlainEditor)
    assert editor is not None
    editor.setPlainText("记错了")
    dialog._confirm.click()
    settle(desk)
    assert not lines(page, "trust")
