"""The clocks of a case: listed with where they stand, paused, counted anew, lengthened, started by a date."""

import dataclasses
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from ui.case.case_page import CasePage
from ui.case.clock_popup import ClockPopup
from ui.case.clocks_card import ClocksCard
from ui.case.doors import CaseDoors
from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.kit.code_combo import CodeCombo
from ui.kit.plain_editor import PlainEditor
from workbench.complaints.model import Registered
from workbench.complaints.queries import complaint_sheet
from workbench.moment import FixedClock

if TYPE_CHECKING:
    from ui.shell.desk import Desk

Show = Callable[[Any], CasePage]
Settle = Callable[["Desk"], None]
Opened = Callable[[], Any]


def card_of(page: CasePage) -> ClocksCard:
    return page.findChildren(ClocksCard)[0]


def chips(box: QWidget) -> list[str]:
    return [chip.state.text for chip in box.findChildren(Chip) if chip.isVisibleTo(box)]


def press(box: QWidget, text: str) -> None:
    shown = [chip for chip in box.findChildren(Chip) if chip.isVisibleTo(box)]
    buttons: list[Any] = [b for b in box.findChildren(ActionButton) if b.text() == text]
    buttons += [chip for chip in shown if chip.state.text == text]
    buttons[0].click()


def named(box: QWidget, name: str) -> Any:
    return [w for w in box.findChildren(QWidget) if w.accessibleName() == name][-1]


def fill_day(qtbot: QtBot, box: QWidget, name: str, day: str) -> None:
    field = named(box, name)
    qtbot.keyClicks(field, day)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def row(desk: "Desk", case: Registered) -> Any:
    with desk.workspace.read() as session:
        return complaint_sheet(session, case.id).row


def words(box: QWidget) -> str:
    return "\n".join(label.text() for label in box.findChildren(QLabel) if label.isVisibleTo(box))


def test_that_a_pause_takes_the_date_away_and_its_end_brings_it_back(
    qtbot: QtBot, desk: "Desk", refusal: Registered, show: Show, opened: Opened, settle: Settle
) -> None:
    card = card_of(show(refusal))
    assert {"Extend…", "Pause…", "More"} <= set(chips(card))
    press(card, "Pause…")
    settle(desk)
    dialog = opened()
    assert "Complaint Measures 18(2)" in words(dialog)
    fill_day(qtbot, dialog, "Began on", "2026-09-25")
    qtbot.keyClicks(named(dialog, "Reason"), "appraisal of the device")
    qtbot.keyClicks(named(dialog, "Papers"), "order no. 12")
    fill_day(qtbot, dialog, "Day", "2026-09-25")
    press(dialog, "Told by phone")
    qtbot.keyClicks(named(dialog, "Proof"), "recording 0925")
    press(dialog, "Pause")
    settle(desk)
    settle(desk)
    assert (row(desk, refusal).state, row(desk, refusal).due_statutory_on) == ("paused", None)
    assert any(text.startswith("Paused since 25 Sep") for text in chips(card))
    assert "Pause…" not in chips(card)
    press(card, "End the pause…")
    settle(desk)
    dialog = opened()
    fill_day(qtbot, dialog, "Ended on", "2026-09-28")
    qtbot.keyClicks(named(dialog, "By what"), "opinion no. 7")
    press(dialog, "End the pause")
    settle(desk)
    settle(desk)
    assert row(desk, refusal).state == "registered"
    assert row(desk, refusal).due_statutory_on is not None
    assert "End the pause…" not in chips(card)


def test_that_a_pause_nobody_was_told_of_is_refused_beside_its_fields(
    qtbot: QtBot, desk: "Desk", refusal: Registered, show: Show, opened: Opened, settle: Settle
) -> None:
    press(card_of(show(refusal)), "Pause…")
    settle(desk)
    dialog = opened()
    press(dialog, "Pause")
    settle(desk)
    assert dialog.isVisible()
    assert row(desk, refusal).state == "registered"


def test_that_new_facts_count_anew_and_the_old_clock_stays(
    qtbot: QtBot, desk: "Desk", refusal: Registered, show: Show, opened: Opened, settle: Settle
) -> None:
    card = card_of(show(refusal))
    action = next(one for one in card.menu().actions() if one.text().startswith("New facts"))
    action.trigger()
    dialog = opened()
    fill_day(qtbot, dialog, "Received on", "2026-09-28")
    qtbot.keyClicks(dialog.findChildren(PlainEditor)[0], "a recording of the sale")
    press(dialog, "Count anew")
    settle(desk)
    settle(desk)
    names = [text for text in words(card).splitlines() if text == "Decision (simple)"]
    assert len(names) == 2
    assert any(text.startswith("Ended 28 Sep") for text in chips(card))


def test_that_a_date_starts_a_clock_whose_length_the_contract_may_set(
    qtbot: QtBot, desk: "Desk", refusal: Registered, show: Show, opened: Opened, settle: Settle
) -> None:
    card = card_of(show(refusal))
    next(one for one in card.menu().actions() if one.text().startswith("Record a date")).trigger()
    settle(desk)
    dialog = opened()
    dialog.findChildren(CodeCombo)[0].show_state("claim.papers_received_on")
    press(dialog, "Go on")
    answer = opened()
    fill_day(qtbot, answer, "Answer", "2026-09-10")
    qtbot.keyClicks(named(answer, "Known from"), "receipt of the papers")
    press(answer, "Save")
    settle(desk)
    settle(desk)
    assert "Assessment" in words(card)
    next(one for one in card.menu().actions() if one.text().startswith("Set the length")).trigger()
    settle(desk)
    dialog = opened()
    qtbot.keyClicks(named(dialog, "Days"), "20")
    qtbot.keyClicks(named(dialog, "Where it stands"), "clause 3.2")
    press(dialog, "Set")
    settle(desk)
    settle(desk)
    with desk.workspace.read() as session:
        clocks = {one.rule_id: one for one in complaint_sheet(session, refusal.id).clocks}
    assert (clocks["K02"].own_amount, clocks["K02"].own_reason) == (20, "clause 3.2")


@pytest.mark.qt_log_ignore("does not support grabbing")
def test_that_an_explanation_is_read_whole_and_named(
    refusal: Registered, show: Show, settle: Settle, desk: "Desk", nameless: Callable[[QWidget], list[str]]
) -> None:
    card = card_of(show(refusal))
    press(card, next(text for text in chips(card) if "left" in text))
    settle(desk)
    popup = card.window().findChildren(ClockPopup)[-1]
    area = popup.findChildren(QScrollArea)[0]
    assert area.verticalScrollBar().maximum() == 0
    assert popup.height() <= popup.screen().availableSize().height()
    assert nameless(popup) == []


def test_that_a_period_that_is_over_says_that_it_cannot_be_extended(
    desk: "Desk", refusal: Registered, page: CasePage, opened: Opened, settle: Settle
) -> None:
    over = dataclasses.replace(desk, clock=FixedClock(datetime(2026, 12, 1, 2, tzinfo=UTC)))
    doors = CaseDoors(over, page)
    doors.complaint_id = refusal.id
    page.show()
    doors.extend()
    settle(desk)
    dialog = opened()
    assert "can no longer be extended" in words(dialog)
    (verb,) = [button for button in dialog.findChildren(ActionButton) if button.text() == "Extend"]
    assert not verb.isEnabled()
    assert not [label for label in dialog.findChildren(QLabel) if label.text() == "Reason"]
