"""Grounds and elements: chosen, proved, refused with the reason in place, dead once a right has lapsed."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from ui.case.target import CaseTarget
from ui.checklists.ground_picker import GroundPicker
from ui.checklists.words import element_chip
from ui.evidence.exhibit_picker import ExhibitPicker
from ui.kit.chip import Chip
from ui.kit.confirm_dialog import ConfirmDialog
from workbench.checklists.model import ElementState, ElementView
from workbench.complaints.model import Registered
from workbench.evidence.model import EvidenceAdded, EvidenceDraft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.checklists.refusal_tab import RefusalTab
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]
Know = Callable[[str, str], None]
Ground = Callable[[str], None]
Bring = Callable[..., EvidenceAdded]


def element(tab: "RefusalTab", element_id: str) -> ElementView:
    assert tab.case is not None
    view = tab.case.element(element_id)
    assert view is not None
    return view


@pytest.fixture
def chosen(tab: "RefusalTab", desk: "Desk", ground: Ground, settle: Settle) -> "RefusalTab":
    """The tab with non-disclosure chosen, at its first element."""
    ground("RG01")
    settle(desk)
    tab.show_item("RG01.E1")
    settle(desk)
    return tab


def test_that_a_locked_step_of_the_grounds_says_so_in_the_punctuation_of_the_language(
    tab: "RefusalTab", settle: Settle, desk: "Desk"
) -> None:
    tab.show_item("4")
    settle(desk)
    assert ". Locked; first: " in tab.grounds.gate.text()
    assert "。" not in tab.grounds.gate.text()


def test_that_a_ground_is_picked_by_typing_and_one_not_in_use_cannot_be(
    tab: "RefusalTab", desk: "Desk", qtbot: "QtBot", settle: Settle
) -> None:
    tab.show_item("4")
    assert tab.grounds.empty.isVisible()
    tab.grounds.empty.acted.emit()
    picker = next(each for each in tab.findChildren(GroundPicker) if each.isVisible())
    items = {picker.list.item(row).data(Qt.ItemDataRole.UserRole): picker.list.item(row) for row in range(30)}
    assert not items["RB03"].flags() & Qt.ItemFlag.ItemIsEnabled
    assert "not in use yet" in items["RB03"].text()
    qtbot.keyClicks(picker.search, "rb03")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert picker.isVisible()
    assert not picker.choose.isEnabled()
    picker.search.clear()
    qtbot.keyClicks(picker.search, "rg02")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    settle(desk)
    assert list(tab.grounds.sections) == ["RG02"]
    assert tab.grounds.sections["RG02"].table.row_count() == 6


def test_that_nothing_is_proven_without_evidence_and_the_reason_stands_beside(
    chosen: "RefusalTab", desk: "Desk", settle: Settle
) -> None:
    chosen.grounds.detail.prove.click()
    settle(desk)
    assert "cannot be marked proven" in chosen.grounds.detail._refused.accessibleName()
    assert element(chosen, "RG01.E1").state is ElementState.OPEN


def test_that_chosen_evidence_carries_an_element(
    chosen: "RefusalTab", desk: "Desk", bring: Bring, settle: Settle
) -> None:
    bring("告知问卷.txt", EvidenceDraft(title="告知问卷", kind="EK5", form="electronic_original"))
    settle(desk)
    chosen.grounds.detail.choose.click()
    picker = next(each for each in chosen.findChildren(ExhibitPicker) if each.isVisible())
    picker.list.item(0).setCheckState(Qt.CheckState.Checked)
    picker._on_decide_clicked()
    settle(desk)
    assert element_chip(element(chosen, "RG01.E1")).text == "To decide"
    chosen.grounds.detail.prove.click()
    settle(desk)
    assert element_chip(element(chosen, "RG01.E1")).text == "Proven"
    chosen.grounds.detail.open_again.click()
    settle(desk)
    assert element(chosen, "RG01.E1").state is ElementState.OPEN


def test_that_a_file_dropped_on_an_element_is_taken_in_as_its_proof(
    chosen: "RefusalTab", desk: "Desk", tmp_path: Path, qtbot: "QtBot", settle: Settle
) -> None:
    path = tmp_path / "核保手册.txt"
    path.write_text("2021 版", encoding="utf-8")
    chosen.grounds.sections["RG01"].table.dropped.emit("RG01.E5", (path,))
    qtbot.waitUntil(lambda: not chosen.intake.busy, timeout=20_000)
    settle(desk)
    assert element(chosen, "RG01.E5").evidence == (1,)
    assert chosen.grounds.current_element() == "RG01.E5"
    assert "核保手册" in chosen.grounds.detail._exhibits[0].text()


def test_that_an_exhibit_of_an_element_opens_where_it_lies(
    chosen: "RefusalTab", desk: "Desk", bring: Bring, registered: Registered, settle: Settle, shell: object
) -> None:
    added = bring("问卷.txt", EvidenceDraft(proves=("RG01.E1",)))
    settle(desk)
    chosen.grounds.detail._exhibits[0].click()
    assert shell.visits == [("case", CaseTarget(registered.id, "evidence", added.id))]  # type: ignore[attr-defined]


def test_that_an_essential_element_cannot_be_set_aside_and_nobody_writes_a_reason_for_nothing(
    chosen: "RefusalTab",
) -> None:
    chosen.grounds.detail.set_aside.click()
    assert "essential" in chosen.grounds.detail._refused.accessibleName()
    assert not [each for each in chosen.findChildren(ConfirmDialog) if each.isVisible()]


def test_that_one_of_several_ways_is_set_aside_with_a_reason(
    tab: "RefusalTab", desk: "Desk", ground: Ground, qtbot: "QtBot", settle: Settle
) -> None:
    ground("RB01")
    settle(desk)
    assert tab.case is not None
    way = next(view for view in tab.case.sheet.grounds[0].elements if view.group)
    tab.show_item(way.id)
    tab.grounds.detail.set_aside.click()
    dialog = next(each for each in tab.findChildren(ConfirmDialog) if each.isVisible())
    qtbot.keyClicks(dialog._reason, "the card was not present")
    dialog._on_confirm_clicked()
    settle(desk)
    assert element(tab, way.id).state is ElementState.NOT_APPLICABLE
    assert element(tab, way.id).note == "the card was not present"


def test_that_facts_of_an_element_are_answered_in_place(
    chosen: "RefusalTab", desk: "Desk", qtbot: "QtBot", settle: Settle
) -> None:
    chosen.show_item("RG01.E5")
    detail = chosen.grounds.detail
    detail.answer.click()
    assert detail.facts.isVisible()
    row = detail.facts.rows["disclosure.material"]
    row.editor.control.chips["no"].click()  # type: ignore[attr-defined]
    qtbot.keyClicks(row.source, "underwriting manual 2021")
    qtbot.keyClick(row.source, Qt.Key.Key_Return)
    settle(desk)
    view = element(chosen, "RG01.E5")
    assert view.state is ElementState.CONFLICT
    assert element_chip(view).text == "Conflict"
    assert not detail.prove.isVisible()


def test_that_a_lapsed_right_is_told_with_its_date_and_what_is_still_possible(
    chosen: "RefusalTab", desk: "Desk", know: Know, settle: Settle
) -> None:
    assert not chosen.grounds.sections["RG01"].banner.isVisible()
    know("knew.on", "2026-07-28")
    settle(desk)
    banner = chosen.grounds.sections["RG01"].banner
    assert banner.isVisible()
    said = banner.accessibleName()
    assert "27 Aug" in said
    assert "Refund of premium" in said
    assert "legal counsel" in said
    assert element(chosen, "RG01.E7").state is ElementState.LAPSED


def test_that_arrows_run_through_the_elements_of_all_grounds(
    chosen: "RefusalTab", desk: "Desk", ground: Ground, qtbot: "QtBot", settle: Settle
) -> None:
    ground("RG02")
    settle(desk)
    chosen.show_item("RG01.E8")
    first, second = chosen.grounds.sections.values()
    first.table.setFocus()
    qtbot.keyClick(first.table, Qt.Key.Key_Down)
    assert chosen.grounds.current_element() == "RG01.E9"
    qtbot.keyClick(first.table, Qt.Key.Key_Down)
    assert chosen.grounds.current_element() == "RG02.E1"
    assert second.table.hasFocus()
    assert first.table.current_id() is None
    qtbot.keyClick(second.table, Qt.Key.Key_Up)
    assert chosen.grounds.current_element() == "RG01.E9"
    qtbot.keyClick(first.table, Qt.Key.Key_Return)
    assert chosen.grounds.detail.prove.hasFocus()


def test_that_a_ground_is_given_up_with_a_reason(
    chosen: "RefusalTab", desk: "Desk", qtbot: "QtBot", settle: Settle
) -> None:
    chosen.grounds.sections["RG01"].drop_wanted.emit("RG01")
    dialog = next(each for each in chosen.findChildren(ConfirmDialog) if each.isVisible())
    qtbot.keyClicks(dialog._reason, "the right has lapsed")
    dialog._on_confirm_clicked()
    settle(desk)
    assert chosen.grounds.sections == {}
    assert chosen.grounds.empty.isVisible()
    chosen.grounds.empty.acted.emit()


def test_that_an_element_asked_for_before_the_rows_came_is_shown(
    tab: "RefusalTab", desk: "Desk", ground: Ground, registered: Registered, settle: Settle
) -> None:
    ground("RG01")
    tab.show_case(registered.id)
    tab.show_item("RG01.E4")
    settle(desk)
    assert tab.grounds.current_element() == "RG01.E4"


def test_that_both_parts_fit_into_little_height(chosen: "RefusalTab", qtbot: "QtBot") -> None:
    chosen.resize(591, 233)
    qtbot.waitUntil(lambda: chosen.height() == 233)
    assert chosen.minimumSizeHint().height() <= 233
    assert chosen.grounds.detail.isVisible()
    assert chosen.steps.width() < 120


def test_that_a_review_that_holds_up_the_step_is_one_press_away(
    chosen: "RefusalTab", desk: "Desk", bring: Bring, registered: Registered, settle: Settle, shell: object
) -> None:
    added = bring("问卷.txt", EvidenceDraft(proves=("RG01.E1",)))
    settle(desk)
    chosen.show_item("7")
    (chip,) = [each for each in chosen.grounds.reviews.findChildren(Chip) if each.isVisible()]
    assert chip.text() == "Review exhibit 1"
    chip.click()
    wanted = CaseTarget(registered.id, "evidence", f"{added.id}:properties")
    assert shell.visits == [("case", wanted)]  # type: ignore[attr-defined]


def test_that_a_ground_tells_its_consequences_and_pitfalls_on_demand(chosen: "RefusalTab") -> None:
    section = chosen.grounds.sections["RG01"]
    section._on_about_clicked()
    assert "Refusing without rescinding" in section._about.accessibleName()
    section._on_about_clicked()
    assert section._about.isHidden()
