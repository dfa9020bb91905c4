"""The card of what was understood: quiet, masked, with its sources; late answers are dropped."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from ui.case.case_words import CaseWords
from ui.case.masks import Masks
from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.messages import Messages
from ui.precedents.reading import Reading
from ui.precedents.reading_card import ReadingCard
from workbench.precedents.model import CaseReading, Ended, Like, SimilarCase
from workbench.precedents.queries import text_facts
from workbench.precedents.rules import advice_of
from workbench.rulebook.reading import shipped_rulebook
from workbench.suggestions.suggesting import suggest
from workbench.wording.naming import Wording

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.shell.desk import Desk

DAY = date(2026, 9, 28)
SAID = (
    "本人王小明，电话13800138000，上个月住院做了支架，花了八万多元，积蓄都用完了。你们短信说拒赔，我很愤怒。"
    "等钱做手术，要求赔付保险金三万六千元！"
)
SIMILAR = SimilarCase(
    "id-1", "2026-0401-0001", "archived", "IB40.01", "DM01", date(2026, 4, 1), date(2026, 4, 11),
    (Like("product", ("康宁重疾",)), Like("words", ("拒赔",))), 40,
    Ended((("DM01", "granted"),), ("claim",), 3_600_000, 10, 5, 5, again=False),
)  # fmt: skip


def words() -> CaseWords:
    return CaseWords(Wording("en", shipped_rulebook(), Messages("en")), DAY)


def reading(said: str = SAID, similar: tuple[SimilarCase, ...] = (SIMILAR,)) -> CaseReading:
    found = suggest(said)
    advice = advice_of(shipped_rulebook().advice.active(DAY), text_facts(found))
    return CaseReading(found, similar, advice, len(similar))


@pytest.fixture
def card(qtbot: "QtBot") -> ReadingCard:
    """An empty card."""
    made = ReadingCard()
    qtbot.addWidget(made)
    return made


def text_of(card: ReadingCard) -> str:
    chips = [f"{chip.state.text} {chip.state.reason}" for chip in card.findChildren(Chip)]
    told = " | ".join([*(label.text() for label in card.findChildren(QLabel)), *chips])
    return told.replace("\u00a0", " ")


def test_that_it_says_what_it_read_and_from_where(card: ReadingCard) -> None:
    card.show_state(reading(), Masks(("王小明",)), words())
    told = text_of(card)
    for part in (
        "要求赔付保险金",
        "“愤怒”",
        "“等钱做手术”",
        "rule AD03 · Insurance Law 25",
        "2026-0401-0001",
    ):
        assert part in told
    assert "granted · Claim payment CNY 36,000.00" in told
    assert "same product (康宁重疾), same words (拒赔)" in told


def test_that_names_and_numbers_are_masked_until_shown_on_purpose(card: ReadingCard) -> None:
    said = "我是王小明，电话13800138000，你们拒赔。" * 2 + "我要求赔付保险金，请打13800138000找王小明。"
    card.show_state(reading(said, ()), Masks(("王小明",)), words())
    assert "13800138000" not in text_of(card)
    assert "王小明" not in text_of(card)
    card.show_state(reading(said, ()), Masks(("王小明",), lifted=True), words())
    assert "13800138000" in text_of(card)


def test_that_a_number_opens_its_case(card: ReadingCard, qtbot: "QtBot") -> None:
    card.show_state(reading(), Masks(), words())
    chip = next(one for one in card.findChildren(Chip) if one.text() == "2026-0401-0001")
    with qtbot.waitSignal(card.opened) as opened:
        chip.click()
    assert opened.args == ["id-1"]


def test_that_without_a_closed_case_it_says_so(card: ReadingCard) -> None:
    card.show_state(reading(similar=()), Masks(), words())
    assert "None yet" in text_of(card)


def test_that_the_heading_counts_what_stands_below_it(card: ReadingCard) -> None:
    five = tuple(replace(SIMILAR, case_no=f"2026-0401-000{place}") for place in range(5))
    card.show_state(replace(reading(similar=five), considered=7), Masks(), words())
    assert "the nearest 3 of 7" in text_of(card)
    (more,) = card.findChildren(ActionButton)
    more.click()
    visible = [chip for chip in card.findChildren(Chip) if chip.isVisibleTo(card)]
    assert sum(chip.text().startswith("2026-0401") for chip in visible) == 5
    assert "the nearest 5 of 7" in text_of(card)
    card.show_state(reading(), Masks(), words())
    assert "nearest" not in [label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card)]


def test_that_the_answer_for_another_case_is_dropped(desk: "Desk", card: ReadingCard) -> None:
    reader = Reading(desk, card)
    reader.show_masks(Masks(), words())
    reader._complaint_id = "second"
    reader._on_read(("first", reading()))
    assert card.isHidden()
    reader._on_read(("second", reading()))
    assert not card.isHidden()


def test_that_a_case_that_is_gone_leaves_the_card_hidden(
    desk: "Desk", card: ReadingCard, settle: Callable[["Desk"], None]
) -> None:
    reader = Reading(desk, card)
    reader.show_masks(Masks(), words())
    reader.show_case("nobody")
    settle(desk)
    assert card.isHidden()
