"""The dialogs of the roads beside the main one, and what the side panel says of the way on."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.case.case_page import CasePage
from ui.case.locked_move import LockedMove
from ui.case.problem_line import ProblemLine
from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.kit.code_combo import CodeCombo
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from workbench.checklists.model import FactDraft
from workbench.checklists.recording import set_fact
from workbench.complaints.model import ComplaintSheet, Registered
from workbench.complaints.queries import complaint_sheet
from workbench.process.commands import move_case, set_demand_outcome
from workbench.process.model import MoveDraft, NoticeDraft, OutcomeDraft, ReviewRequest

if TYPE_CHECKING:
    from ui.shell.desk import Desk

Show = Callable[[Any], CasePage]
Settle = Callable[["Desk"], None]
Opened = Callable[[], Any]
Move = Callable[..., None]
ROAD = ("identified", "assigned", "contacted", "investigating", "proposed", "in_approval")
PROOF = NoticeDraft("2026-09-28", "handed", "signed receipt")


def sheet(desk: "Desk", case: Registered) -> ComplaintSheet:
    with desk.workspace.read() as session:
        return complaint_sheet(session, case.id)


def press(box: QWidget, text: str) -> None:
    buttons = [b for b in box.findChildren(ActionButton) if b.text() == text and b.isVisibleTo(box)]
    chips = [c for c in box.findChildren(Chip) if c.state.text == text and c.isVisibleTo(box)]
    (buttons or chips)[0].click()


def named(box: QWidget, name: str) -> Any:
    found = box.findChildren(QWidget)
    return next(w for w in found if w.accessibleName() == name and not isinstance(w, FieldRow))


def words(box: QWidget) -> str:
    return "\n".join(label.text() for label in box.findChildren(QLabel) if label.isVisibleTo(box))


def problems(box: QWidget) -> str:
    return " / ".join(row.problem_text for row in box.findChildren(FieldRow) if row.problem_text)


def prove(qtbot: QtBot, dialog: QWidget, *, day: str = "Day") -> None:
    field = named(dialog, day)
    qtbot.keyClicks(field, "today")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    press(dialog, "Handed over")
    qtbot.keyClicks(named(dialog, "Proof"), "signed receipt")


def decide(desk: "Desk", case: Registered) -> None:
    """Take the case to where its decision is made known."""
    actor, clock = desk.actor, desk.clock
    facts = {"decision.finding": "our fault", "approval.approver": "周岚", "approval.on": "2026-09-28"}
    with desk.workspace.write() as session:
        for demand in complaint_sheet(session, case.id).demands:
            draft = OutcomeDraft(demand.id, "granted")
            set_demand_outcome(session, case.id, draft, actor=actor, clock=clock)
        for key, value in facts.items():
            set_fact(session, case.id, FactDraft(key, value, "file"), actor=actor, clock=clock)
        for state in (*ROAD, "decided"):
            move_case(session, case.id, MoveDraft(state), actor=actor, clock=clock)
        move_case(session, case.id, MoveDraft("informed", notice=PROOF), actor=actor, clock=clock)


def test_that_a_case_is_merged_into_one_that_is_chosen_from_a_list(
    qtbot: QtBot, desk: "Desk", ordinary: Registered, refusal: Registered, show: Show, opened: Opened,
    settle: Settle,
) -> None:  # fmt: skip
    show(ordinary).doors.move("merged")
    settle(desk)
    dialog = opened()
    assert "earliest receipt" in words(dialog)
    combo = dialog.findChild(CodeCombo)
    qtbot.keyClicks(combo, refusal.case_no)
    qtbot.keyClick(combo, Qt.Key.Key_Return)
    assert combo.code == refusal.case_no
    qtbot.keyClicks(dialog.findChildren(PlainEditor)[0], "the same matter")
    press(dialog, "Merged")
    settle(desk)
    settle(desk)
    assert sheet(desk, ordinary).merged_into == refusal.case_no
    assert sheet(desk, refusal).merged == (ordinary.case_no,)


def test_that_declining_asks_who_raised_it(
    desk: "Desk", ordinary: Registered, show: Show, opened: Opened, settle: Settle, move: Move
) -> None:
    move(ordinary.id, "identified")
    show(ordinary).doors.move("declined")
    dialog = opened()
    assert "handled like any other" in words(dialog)
    press(dialog, "Not handled")
    settle(desk)
    assert "Say why it is not handled" in problems(dialog)
    assert sheet(desk, ordinary).row.state == "identified"


def test_that_a_review_names_a_reviewer_who_had_no_part_in_it(
    qtbot: QtBot, desk: "Desk", ordinary: Registered, show: Show, opened: Opened, settle: Settle
) -> None:
    decide(desk, ordinary)
    page = show(ordinary)
    page.doors.move("under_review")
    dialog = opened()
    assert named(dialog, "Asked by").text() == "赵丽"
    named(dialog, "Reviewer").setText("陈一鸣")
    prove(qtbot, dialog, day="Received on")
    qtbot.keyClicks(dialog.findChildren(PlainEditor)[0], "not satisfied")
    press(dialog, "Under review")
    settle(desk)
    assert "somebody else must review it" in problems(dialog)
    named(dialog, "Reviewer").setText("省公司 高峰")
    press(dialog, "Under review")
    settle(desk)
    settle(desk)
    assert sheet(desk, ordinary).row.state == "under_review"
    assert "省公司 高峰" in words(page)


@pytest.mark.parametrize(("to_state", "verdict"), [("informed", "Upheld"), ("investigating", "")])
def test_that_a_review_is_left_by_three_findings_and_a_proved_notice(
    qtbot: QtBot, desk: "Desk", ordinary: Registered, show: Show, opened: Opened, settle: Settle,
    to_state: str, verdict: str,
) -> None:  # fmt: skip
    decide(desk, ordinary)
    request = MoveDraft("under_review", "x", PROOF, review=ReviewRequest("赵丽", "高峰"))
    with desk.workspace.write() as session:
        move_case(session, ordinary.id, request, actor=desk.actor, clock=desk.clock)
    show(ordinary).doors.move(to_state)
    dialog = opened()
    button = "Informed" if to_state == "informed" else "Investigation"
    press(dialog, button)
    settle(desk)
    assert "about the procedure" in problems(dialog) and "Enter the day" in problems(dialog)
    for name in ("Procedure", "Time limit", "Outcome"):
        qtbot.keyClicks(named(dialog, name), "looked at")
    if verdict:
        press(dialog, verdict)
    prove(qtbot, dialog)
    press(dialog, button)
    settle(desk)
    settle(desk)
    assert sheet(desk, ordinary).row.state == to_state


def test_that_a_suit_needs_its_court_and_number(
    qtbot: QtBot, desk: "Desk", ordinary: Registered, show: Show, opened: Opened, settle: Settle
) -> None:
    show(ordinary).doors.move("litigated")
    dialog = opened()
    prove(qtbot, dialog, day="Received on")
    qtbot.keyClicks(dialog.findChildren(PlainEditor)[0], "sued")
    press(dialog, "In court or arbitration")
    settle(desk)
    assert "docket number" in problems(dialog)
    press(dialog, "Court")
    qtbot.keyClicks(named(dialog, "Name"), "District Court")
    qtbot.keyClicks(named(dialog, "Docket number"), "2026-123")
    press(dialog, "In court or arbitration")
    settle(desk)
    settle(desk)
    assert sheet(desk, ordinary).row.state == "litigated"


def test_that_the_side_panel_says_what_locks_the_way_on_and_leads_there(
    desk: "Desk", ordinary: Registered, show: Show, opened: Opened, settle: Settle, move: Move
) -> None:
    move(ordinary.id, *ROAD)
    page = show(ordinary)
    locked = page.findChildren(LockedMove)[0]
    assert locked.isVisibleTo(page)
    assert "Decided" in words(locked)
    lines = {words(line): line for line in locked.findChildren(ProblemLine)}
    finding = next(line for text, line in lines.items() if "Findings" in text)
    press(finding, "Fill in")
    assert opened().windowTitle() == "Findings and responsibility"
    assert "In charge: 陈一鸣" in words(page)


def test_that_a_free_way_on_shows_no_locks(ordinary: Registered, show: Show) -> None:
    page = show(ordinary)
    assert not page.findChildren(LockedMove)[0].isVisibleTo(page)
