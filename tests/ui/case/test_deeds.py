from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.case.case_page import CasePage
from ui.case.problem_line import ProblemLine
from ui.case.target import CaseTarget
from ui.contacts.contact_dialog import ContactDialog
from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.kit.code_combo import CodeCombo
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from workbench.checklists.commands import choose_ground
from workbench.complaints.model import ComplaintSheet, Registered
from workbench.complaints.queries import complaint_sheet
from workbench.contacts.commands import add_contact
from workbench.contacts.model import ContactDraft, PromiseDraft
from workbench.contacts.queries import open_promises
from workbench.handovers.queries import case_offer

if TYPE_CHECKING:
    from ui.shell.desk import Desk

Show = Callable[[Any], CasePage]
Settle = Callable[["Desk"], None]
Opened = Callable[[], Any]


def sheet(desk: "Desk", case: Registered) -> ComplaintSheet:
    with desk.workspace.read() as session:
        return complaint_sheet(session, case.id)


def press(box: QWidget, text: str) -> None:
    buttons = [b for b in box.findChildren(ActionButton) if b.text() == text and b.isVisibleTo(box)]
    chips = [c for c in box.findChildren(Chip) if c.state.text == text and c.isVisibleTo(box)]
    (buttons or chips)[0].click()


def named(box: QWidget, name: str) -> Any:
    found = [
        w for w in box.findChildren(QWidget) if w.accessibleName() == name and not isinstance(w, FieldRow)
    ]
    return found[0]


def words(box: QWidget) -> str:
    return "\n".join(label.text() for label in box.findChildren(QLabel) if label.isVisibleTo(box))


def tell(qtbot: QtBot, dialog: QWidget) -> None:
    """Fill in how the complainant was told."""
    day = named(dialog, "Day")
    qtbot.keyClicks(day, "today")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    press(dialog, "Told by phone")
    qtbot.keyClicks(named(dialog, "Proof"), "recording 0928")


def test_that_a_free_move_says_what_will_happen_and_then_happens(
    qtbot: QtBot, desk: "Desk", refusal: Registered, show: Show, opened: Opened, settle: Settle
) -> None:
    page = show(refusal)
    page.doors.move("identified")
    dialog = opened()
    assert "goes on the timeline" in words(dialog)
    assert sheet(desk, refusal).row.state == "registered"
    press(dialog, "Identity checked")
    settle(desk)
    settle(desk)
    assert sheet(desk, refusal).row.state == "identified"
    current = next(s for s in page.road.stepper.stations if s.phase == "current")
    assert current.state == "identified"


def test_that_going_back_needs_a_reason_which_stays_beside_its_field_until_given(
    qtbot: QtBot, desk: "Desk", refusal: Registered, show: Show, opened: Opened, settle: Settle,
    move: Callable[..., None],
) -> None:  # fmt: skip
    move(refusal.id, "identified")
    show(refusal).doors.move("registered")
    dialog = opened()
    press(dialog, "Registered")
    settle(desk)
    assert sheet(desk, refusal).row.state == "identified"
    assert any("reason" in row.problem_text for row in dialog.findChildren(FieldRow))
    qtbot.keyClicks(dialog.findChildren(PlainEditor)[0], "wrong document")
    press(dialog, "Registered")
    settle(desk)
    assert sheet(desk, refusal).row.state == "registered"


def test_that_what_stands_in_the_way_is_listed_and_leads_to_where_it_is_mended(
    qtbot: QtBot, desk: "Desk", ordinary: Registered, show: Show, opened: Opened, settle: Settle,
    move: Callable[..., None],
) -> None:  # fmt: skip
    move(ordinary.id, "identified", "assigned", "contacted", "investigating", "proposed", "in_approval")
    show(ordinary).doors.move("decided")
    dialog = opened()
    lines = {words(line): line for line in dialog.findChildren(ProblemLine)}
    assert any("no outcome yet" in text for text in lines)
    finding = next(line for text, line in lines.items() if "Findings and responsibility" in text)
    verb = next(button for button in dialog.findChildren(ActionButton) if button.text() == "Decided")
    assert not verb.isEnabled()
    press(finding, "Fill in")
    qtbot.waitUntil(lambda: not shown(dialog))
    answer = opened()
    assert answer.windowTitle() == "Findings and responsibility"
    qtbot.keyClicks(answer.findChildren(PlainEditor)[0], "We hung up on her; our fault.")
    qtbot.keyClick(
        answer.findChildren(PlainEditor)[0], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    qtbot.waitUntil(lambda: not shown(answer))
    show(ordinary).doors.move("decided")
    assert "Findings" not in words(opened())


def test_that_a_refusal_far_from_its_end_says_how_much_each_step_waits_for(
    desk: "Desk", refusal: Registered, show: Show, opened: Opened, settle: Settle, shell: Any,
    move: Callable[..., None],
) -> None:  # fmt: skip
    move(refusal.id, "identified", "assigned", "contacted", "investigating", "proposed", "in_approval")
    with desk.workspace.write() as session:
        choose_ground(session, refusal.id, "RG01", actor=desk.actor, clock=desk.clock)
    page = show(refusal)
    page.doors.move("decided")
    dialog = opened()
    lines = {words(line): line for line in dialog.findChildren(ProblemLine)}
    steps = [text for text in lines if text.startswith("Step ")]
    assert len(steps) > 5 and len(lines) <= len(steps) + 8
    first, fourth = steps[0], next(text for text in steps if text.startswith("Step 4 "))
    assert first.startswith("Step 1 ")
    assert dialog.height() < page.height()
    press(lines[fourth], "Go there")
    settle(desk)
    assert shell.visits[-1] == ("case", CaseTarget(refusal.id, "refusal", "4"))


def test_that_a_withdrawal_needs_day_way_and_proof_and_closes_the_case(
    qtbot: QtBot, desk: "Desk", refusal: Registered, show: Show, opened: Opened, settle: Settle
) -> None:
    page = show(refusal)
    page.doors.move("withdrawn")
    dialog = opened()
    assert "it can be reopened" in words(dialog)
    press(dialog, "Withdrawn")
    settle(desk)
    problems = " / ".join(row.problem_text for row in dialog.findChildren(FieldRow) if row.problem_text)
    assert "Enter the day" in problems and "Name the proof" in problems and "reason" in problems
    day = named(dialog, "Received on")
    qtbot.keyClicks(day, "today")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    press(dialog, "Handed over")
    qtbot.keyClicks(named(dialog, "Proof"), "signed letter, exhibit 3")
    qtbot.keyClicks(dialog.findChildren(PlainEditor)[0], "settled with her")
    press(dialog, "Withdrawn")
    settle(desk)
    settle(desk)
    row = sheet(desk, refusal).row
    assert (row.state, row.closed_on is not None) == ("withdrawn", True)
    assert any(chip.state.text.startswith("Closed") for chip in page.chips.findChildren(Chip))


def test_that_a_demand_is_decided_where_it_stands(
    qtbot: QtBot, desk: "Desk", refusal: Registered, show: Show, opened: Opened, settle: Settle
) -> None:
    page = show(refusal)
    press(page, "Undecided")
    dialog = opened()
    assert "¥36,000.00" in words(dialog)
    press(dialog, "Granted in part")
    press(dialog, "Save")
    settle(desk)
    assert any("lawful amount" in row.problem_text for row in dialog.findChildren(FieldRow))
    qtbot.keyClicks(named(dialog, "Amount in yuan"), "12000")
    press(dialog, "Save")
    settle(desk)
    demand = sheet(desk, refusal).demands[0]
    assert (demand.outcome, demand.lawful_fen) == ("partly", 1_200_000)
    settle(desk)
    assert any(chip.state.text == "Granted in part" for chip in page.findChildren(Chip))


def test_that_labels_are_added_and_taken_off_with_a_reason(
    qtbot: QtBot, desk: "Desk", refusal: Registered, show: Show, opened: Opened, settle: Settle
) -> None:
    page = show(refusal)
    press(page, "Add a label")
    dialog = opened()
    chooser = dialog.findChildren(CodeCombo)[0]
    # The label that a review sets is not offered.
    qtbot.keyClicks(chooser, "NA4")
    qtbot.keyClick(chooser, Qt.Key.Key_Return)
    assert chooser.code is None
    chooser.selectAll()
    qtbot.keyClicks(chooser, "NA9")
    qtbot.keyClick(chooser, Qt.Key.Key_Return)
    press(dialog, "Add")
    settle(desk)
    assert any("reason" in row.problem_text.lower() for row in dialog.findChildren(FieldRow))
    qtbot.keyClicks(dialog.findChildren(PlainEditor)[0], "76 years old")
    press(dialog, "Add")
    settle(desk)
    settle(desk)
    assert sheet(desk, refusal).row.natures == ("NA2", "NA9")
    named(page, "Take the label Refusal off").removed.emit()
    removing = opened()
    qtbot.keyClicks(removing.findChildren(PlainEditor)[0], "no refusal after all")
    press(removing, "Take off")
    settle(desk)
    assert sheet(desk, refusal).row.natures == ("NA9",)


def test_that_the_case_is_offered_to_a_colleague_and_stays_until_accepted(
    qtbot: QtBot, desk: "Desk", refusal: Registered, show: Show, opened: Opened, settle: Settle
) -> None:
    from workbench.workspace.commands import add_staff

    with desk.workspace.write() as session:
        add_staff(session, "李若水", actor=desk.actor, clock=desk.clock)
    press(show(refusal), "Offer to…")
    dialog = opened()
    chooser = dialog.findChildren(CodeCombo)[0]
    chooser.show_state("李若水")
    qtbot.keyClicks(dialog.findChildren(PlainEditor)[0], "on leave")
    press(dialog, "Offer")
    settle(desk)
    with desk.workspace.read() as session:
        offer = case_offer(session, refusal.id)
    assert offer is not None
    assert (offer.from_name, offer.to_name, offer.reason) == ("陈一鸣", "李若水", "on leave")
    assert sheet(desk, refusal).row.handler == "陈一鸣"


def test_that_the_longer_period_shows_its_dates_before_it_is_taken(
    qtbot: QtBot, desk: "Desk", refusal: Registered, show: Show, opened: Opened, settle: Settle
) -> None:
    page = show(refusal)
    page.doors.extend()
    dialog = opened()
    assert "26 October 2026" in words(dialog) or "October 26" in words(dialog)
    qtbot.keyClicks(dialog.findChildren(PlainEditor)[0], "two hospitals to ask")
    press(dialog, "Extend")
    settle(desk)
    assert sheet(desk, refusal).row.due_clock == "C03", "nobody was told"
    tell(qtbot, dialog)
    press(dialog, "Extend")
    settle(desk)
    assert sheet(desk, refusal).row.due_clock == "C04"


def test_that_names_and_numbers_are_shown_only_on_purpose_and_masked_again(
    qtbot: QtBot, desk: "Desk", refusal: Registered, show: Show, opened: Opened, settle: Settle
) -> None:
    from workbench.audit.queries import audit_rows_about

    page = show(refusal)
    assert "13800006620" not in words(page) and "欧阳晓锋" not in words(page)
    press(page, "Masked · show")
    dialog = opened()
    qtbot.keyClicks(dialog.findChildren(PlainEditor)[0], "to call back")
    press(dialog, "Show")
    settle(desk)
    settle(desk)
    assert "13800006620" in words(page) and "欧阳晓锋" in words(page)
    with desk.workspace.read() as session:
        newest = audit_rows_about(session, f"complaint:{refusal.id}")[0]
    assert (newest.action, newest.after) == ("complaint.reveal", {"reason": "to call back"})
    page.leave()
    show(refusal)
    assert "13800006620" not in words(page) and "欧阳晓锋" not in words(page)


def test_that_a_promise_is_ticked_only_after_it_was_asked_about(
    qtbot: QtBot, desk: "Desk", refusal: Registered, show: Show, opened: Opened, settle: Settle
) -> None:
    promise = PromiseDraft("call back", "2026-09-29")
    draft = ContactDraft(kind="phone_in", started_at="2026-09-28 10:00", said="call me", promises=(promise,))
    with desk.workspace.write() as session:
        add_contact(session, refusal.id, draft, actor=desk.actor, clock=desk.clock)
    page = show(refusal)
    box = named(page, "Kept: call back")
    assert isinstance(box, QCheckBox)
    box.click()
    assert not box.isChecked()
    press(opened(), "It was kept")
    settle(desk)
    settle(desk)
    with desk.workspace.read() as session:
        assert open_promises(session, refusal.id) == []
    assert "call back" not in words(page)


def test_that_the_main_button_takes_the_next_step(
    qtbot: QtBot, desk: "Desk", refusal: Registered, show: Show
) -> None:
    page = show(refusal)
    primary = page.header.primary
    assert primary is not None and primary.text() == "Next: Call the complainant"
    primary.click()
    qtbot.waitUntil(lambda: bool(page.findChildren(ContactDialog)))
    page.findChildren(ContactDialog)[0].close()


@pytest.mark.parametrize(
    ("keys", "title"), [("Ctrl+L", "Record a contact"), ("Ctrl+E", "Export the case file")]
)
def test_that_a_key_opens_the_form_for_a_contact_and_the_export(
    qtbot: QtBot, refusal: Registered, show: Show, opened: Opened, keys: str, title: str
) -> None:
    page = show(refusal)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.keyClick(page, Qt.Key.Key_L if keys.endswith("L") else Qt.Key.Key_E,
                   Qt.KeyboardModifier.ControlModifier)  # fmt: skip
    assert opened().windowTitle().startswith(title)


def shown(dialog: QWidget) -> bool:
    import shiboken6

    return shiboken6.isValid(dialog) and dialog.isVisible()
