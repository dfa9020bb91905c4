"""The three properties as questions, the checklist of items, and what may be asked of whom."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from ui.evidence.exhibit_picker import ExhibitPicker
from ui.kit.confirm_dialog import ConfirmDialog
from workbench.checklists.commands import set_fact
from workbench.checklists.model import FactDraft, ItemState
from workbench.complaints.model import Registered
from workbench.evidence.model import EvidenceAdded, EvidenceDraft
from workbench.evidence.queries import admissible, evidence_row, property_answers

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.evidence.evidence_tab import EvidenceTab
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]
Bring = Callable[..., EvidenceAdded]
DECIDING = ("T1", "T2", "T3", "L1", "L2", "L3", "L4", "R1", "R3")


@pytest.fixture
def exhibit(tab: "EvidenceTab", desk: "Desk", bring: Bring, letter: Path, settle: Settle) -> EvidenceAdded:
    """One exhibit, on screen, at its questions."""
    added = bring(letter, EvidenceDraft(title="投诉信", kind="EK1", form="original", source="投诉人"))
    desk.bus.publish(added.changes)
    settle(desk)
    tab.show_item(added.id)
    settle(desk)
    tab.exhibit.open_section("properties")
    return added


def answer(tab: "EvidenceTab", qtbot: "QtBot", settle: Settle, question: str, code: str) -> None:
    row = tab.exhibit.properties.rows[question]
    row.answers.chips[code].click()
    settle(tab.work._desk)


def test_that_an_exhibit_is_admissible_when_nothing_stands_in_the_way(
    tab: "EvidenceTab", exhibit: EvidenceAdded, qtbot: "QtBot", settle: Settle
) -> None:
    assert tab.exhibit.properties.result.text() == "To review"
    for question in DECIDING:
        answer(tab, qtbot, settle, question, "yes")
    assert tab.exhibit.properties.result.text() == "Admissible"
    assert "Admissible" in tab.lists.exhibits_model.index(0, 0).data()


def test_that_an_answer_moves_no_other_question(
    tab: "EvidenceTab", exhibit: EvidenceAdded, qtbot: "QtBot", settle: Settle
) -> None:
    form = tab.exhibit.properties

    def tops() -> list[int]:
        QApplication.processEvents()
        return [row.mapTo(form, QPoint()).y() for row in form.rows.values() if row.isVisible()]

    before = tops()
    for question in ("T1", "T2", "L1"):
        answer(tab, qtbot, settle, question, "yes")
        assert tops() == before


def test_that_a_no_needs_its_explanation(
    tab: "EvidenceTab", desk: "Desk", exhibit: EvidenceAdded, qtbot: "QtBot", settle: Settle
) -> None:
    answer(tab, qtbot, settle, "T1", "no")
    assert tab.exhibit.properties.result.text() == "Defective"
    row = tab.exhibit.properties.rows["T1"]
    assert row._note.isVisible()
    qtbot.keyClicks(row._note, "compared on 26 Sept.")
    row._note.editingFinished.emit()
    settle(desk)
    with desk.workspace.read() as session:
        (given,) = property_answers(session, exhibit.id)
        assert admissible(session, exhibit.id).blocked_by == ()
    assert (given.answer, given.note) == ("no", "compared on 26 Sept.")


def test_that_questions_about_electronic_data_are_asked_of_nothing_else(
    tab: "EvidenceTab", exhibit: EvidenceAdded
) -> None:
    assert not tab.exhibit.properties.rows["T5"].isVisible()
    assert tab.exhibit.properties.rows["T6"].isVisible()


def test_that_tab_stops_once_at_a_question_and_arrows_go_on(
    tab: "EvidenceTab", exhibit: EvidenceAdded, qtbot: "QtBot", settle: Settle
) -> None:
    from PySide6.QtCore import Qt

    bar = tab.exhibit.properties.rows["T2"].answers
    assert [chip.focusPolicy() == Qt.FocusPolicy.StrongFocus for chip in bar.chips.values()] == [
        True,
        False,
        False,
    ]
    bar.focus_answer()
    qtbot.keyClick(bar.chips["yes"], Qt.Key.Key_Right)
    assert bar.chips["no"].hasFocus()
    assert bar.code == ""
    qtbot.keyClick(bar.chips["no"], Qt.Key.Key_3)
    assert bar.code == "open"


def test_that_what_we_hold_is_never_asked_of_the_complainant(
    tab: "EvidenceTab", desk: "Desk", settle: Settle
) -> None:
    assert tab.state is not None
    held = [item for item in tab.state.sheet.items if item.state is ItemState.HELD_BY_US]
    assert len(held) > 10
    for item in held:
        tab.show_item(item.id)
        assert not tab.item._ask.isVisible()
        assert "may not ask the complainant" in tab.item._why_not.accessibleName()


def test_that_a_paper_is_asked_for_once_and_again_only_with_a_reason(
    tab: "EvidenceTab", desk: "Desk", registered: Registered, qtbot: "QtBot", settle: Settle
) -> None:
    tab.show_item("C-02")
    tab.item.request_wanted.emit()
    next(each for each in tab.findChildren(ConfirmDialog) if each.isVisible())._on_confirm_clicked()
    settle(desk)
    assert tab.item.state.text() == "Asked for"
    with desk.workspace.write() as session:
        earlier = FactDraft("claim.supplement_sent_on", "2026-09-20", "寄件单")
        done = set_fact(session, registered.id, earlier, actor=desk.actor, clock=desk.clock)
    desk.bus.publish(done.changes)
    settle(desk)
    tab.show_item("P-04")
    tab.item.request_wanted.emit()
    next(each for each in tab.findChildren(ConfirmDialog) if each.isVisible())._on_confirm_clicked()
    settle(desk)
    assert tab.item.item is not None
    assert tab.item.item.state is ItemState.MISSING
    again = next(each for each in tab.findChildren(ConfirmDialog) if each.isVisible())
    qtbot.keyClicks(again._reason, "new hospital stay")
    again._on_confirm_clicked()
    settle(desk)
    assert tab.item.state.text() == "Asked for"


def test_that_exhibits_are_tied_to_an_item_and_untied(
    tab: "EvidenceTab", desk: "Desk", exhibit: EvidenceAdded, settle: Settle
) -> None:
    from PySide6.QtCore import Qt

    def decide(state: Qt.CheckState) -> tuple[str, ...]:
        tab.item.choice_wanted.emit()
        picker = next(each for each in tab.findChildren(ExhibitPicker) if each.isVisible())
        picker.list.item(0).setCheckState(state)
        picker._on_decide_clicked()
        settle(desk)
        with desk.workspace.read() as session:
            return evidence_row(session, exhibit.id).proves

    tab.show_item("C-01")
    assert decide(Qt.CheckState.Checked) == ("C-01",)
    assert tab.item.state.text() == "At hand"
    assert decide(Qt.CheckState.Unchecked) == ()
    assert tab.item.state.text() == "We hold it"


def test_that_the_list_can_show_only_what_is_needed_and_open(tab: "EvidenceTab") -> None:
    tab.show_item("C-01")
    everything = tab.lists.items_model.rowCount()
    tab.lists.needed_only.click()
    assert tab.state is not None
    assert tab.lists.items_model.rowCount() == len(tab.state.sheet.gaps) < everything
