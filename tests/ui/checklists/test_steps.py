"""The steps: where to begin, what a gate demands, why a step is locked, and answers that are kept."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from ui.kit.confirm_dialog import ConfirmDialog
from workbench.checklists.model import ItemState, StepState
from workbench.complaints.model import Registered

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.checklists.refusal_tab import RefusalTab
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]
Know = Callable[[str, str], None]


def number(tab: "RefusalTab") -> int:
    assert tab.case is not None
    step = tab.case.step(tab.steps.current_id())
    assert step is not None
    return step.number


def state(tab: "RefusalTab", step: int) -> StepState:
    assert tab.case is not None
    found = tab.case.numbered(step)
    assert found is not None
    return found.state


def shown(part: QWidget) -> str:
    return "\n".join(label.text() for label in part.findChildren(QLabel) if label.isVisible())


def type_answer(tab: "RefusalTab", qtbot: "QtBot", key: str, text: str, source: str = "core system") -> None:
    row = tab.step.facts.rows[key]
    control = row.editor.control
    assert isinstance(control, QLineEdit)
    control.selectAll()
    qtbot.keyClicks(control, text)
    row.source.selectAll()
    qtbot.keyClicks(row.source, source)


def test_that_the_tab_opens_at_the_step_to_work_on_and_arrows_walk_on(
    tab: "RefusalTab", qtbot: "QtBot"
) -> None:
    assert number(tab) == 1
    assert tab.step.state.text() == "In progress"
    tab.take_focus()
    qtbot.keyClick(tab.steps, Qt.Key.Key_Down)
    qtbot.keyClick(tab.steps, Qt.Key.Key_Down)
    assert number(tab) == 3
    assert "3" in tab.step._title.text()
    qtbot.keyClick(tab.steps, Qt.Key.Key_Return)
    focused = tab.window().focusWidget()
    assert focused is not None
    assert tab.step.facts.isAncestorOf(focused)


def test_that_a_locked_step_says_what_it_waits_for_and_leads_there(tab: "RefusalTab") -> None:
    tab.show_item("8")
    assert tab.step.state.text() == "Locked"
    said = tab.step.lock.accessibleName()
    assert "Step 1" in said
    assert "When was the insurance contract formed?" in said or "formed" in said
    tab.step.lock.acted.emit("RF01")
    assert number(tab) == 1


def test_that_answers_with_their_source_open_the_next_step(
    tab: "RefusalTab", desk: "Desk", qtbot: "QtBot", settle: Settle
) -> None:
    type_answer(tab, qtbot, "policy.formed_on", "2021-03-02")
    type_answer(tab, qtbot, "policy.effective_on", "2021-03-03")
    rows = tab.step.facts.rows
    rows["policy.terms_version_attached"].editor.control.chips["yes"].click()  # type: ignore[attr-defined]
    rows["policy.premium_state"].editor.control.show_state("paid")  # type: ignore[attr-defined]
    rows["policy.premium_state"].editor.control.edited.emit("paid")  # type: ignore[attr-defined]
    assert tab.step.facts.save.isVisible()
    source = rows["policy.formed_on"].source
    qtbot.keyClick(source, Qt.Key.Key_Return)
    settle(desk)
    assert state(tab, 1) is StepState.DONE
    assert state(tab, 2) is StepState.OPEN
    assert number(tab) == 1
    assert not tab.step.facts.dirty
    assert tab.case is not None
    assert tab.case.facts["policy.formed_on"].source == "core system"


def test_that_one_wrong_answer_keeps_all_of_them_unsaved_and_says_so_beside_it(
    tab: "RefusalTab", desk: "Desk", qtbot: "QtBot", settle: Settle
) -> None:
    type_answer(tab, qtbot, "policy.formed_on", "2021-03-02")
    type_answer(tab, qtbot, "policy.effective_on", "2027-01-01")
    tab.step.facts.save.click()
    settle(desk)
    assert tab.case is not None
    assert "policy.formed_on" not in tab.case.facts
    assert tab.step.facts.rows["policy.effective_on"]._note.property("tone") == "red"
    assert tab.step.facts.rows["policy.formed_on"].editor.text() == "2021-03-02"


def test_that_what_is_typed_waits_while_another_step_is_looked_at_and_outlives_reloads(
    tab: "RefusalTab", desk: "Desk", know: Know, qtbot: "QtBot", settle: Settle
) -> None:
    type_answer(tab, qtbot, "policy.formed_on", "2021-03-02", source="policy file")
    tab.show_item("2")
    know("claim.event_type", "illness")
    settle(desk)
    tab.show_item("1")
    row = tab.step.facts.rows["policy.formed_on"]
    assert (row.editor.text(), row.source.text()) == ("2021-03-02", "policy file")
    assert tab.step.facts.save.isVisible()


def test_that_an_answer_without_a_source_is_told_to_prove_nothing(
    tab: "RefusalTab", desk: "Desk", qtbot: "QtBot", settle: Settle
) -> None:
    type_answer(tab, qtbot, "policy.formed_on", "2021-03-02", source="")
    tab.step.facts.save.click()
    settle(desk)
    assert "proves nothing" in tab.step.facts.rows["policy.formed_on"]._note.text()


def test_that_an_answer_is_taken_back_with_a_reason(
    tab: "RefusalTab", desk: "Desk", know: Know, qtbot: "QtBot", settle: Settle
) -> None:
    know("policy.formed_on", "2021-03-02")
    settle(desk)
    tab.step.facts.rows["policy.formed_on"]._withdraw.click()
    dialog = next(each for each in tab.findChildren(ConfirmDialog) if each.isVisible())
    qtbot.keyClicks(dialog._reason, "other policy")
    dialog._on_confirm_clicked()
    settle(desk)
    assert tab.case is not None
    assert "policy.formed_on" not in tab.case.facts


def test_that_premium_taken_after_knowing_is_recorded_and_turns_the_step_red(
    tab: "RefusalTab", desk: "Desk", know: Know, ground: Callable[[str], None], settle: Settle
) -> None:
    ground("RG01")
    know("knew.on", "2026-09-01")
    settle(desk)
    tab.show_item("6")
    payments = tab.step.payments
    payments.day._set(desk.clock.now().date())
    payments.amount.setText("-5")
    payments.record.click()
    settle(desk)
    assert payments.strip.isVisible()
    payments.amount.setText("1200")
    payments.record.click()
    settle(desk)
    assert not payments.strip.isVisible()
    assert "1,200.00" in shown(payments)
    assert state(tab, 6) is StepState.RED
    assert tab.case is not None
    assert tab.case.facts["premium.collected_after_knowing"].derived
    assert not tab.step.facts.rows["premium.collected_after_knowing"].editor.isEnabled()


def test_that_the_notice_asks_for_everything_at_once_and_never_for_what_we_hold(
    tab: "RefusalTab", desk: "Desk", ground: Callable[[str], None], settle: Settle
) -> None:
    ground("RG01")
    settle(desk)
    tab.show_item("3")
    papers = tab.step.papers
    assert tab.case is not None
    held = {item.id for item in tab.case.evidence.sheet.items if item.state is ItemState.HELD_BY_US}
    assert held
    assert held.isdisjoint(papers.boxes)
    ticked = {item for item, box in papers.boxes.items() if box.isChecked()}
    assert ticked == {"C-02", "P-04"}
    papers.ask.click()
    settle(desk)
    states = {item.id: item.state for item in tab.case.evidence.sheet.items}
    assert states["C-02"] is states["P-04"] is ItemState.REQUESTED
    assert "C-02" not in papers.boxes


def test_that_a_second_notice_needs_its_reason(
    tab: "RefusalTab", desk: "Desk", know: Know, qtbot: "QtBot", settle: Settle
) -> None:
    know("claim.supplement_sent_on", "2026-09-20")
    settle(desk)
    tab.show_item("3")
    tab.step.papers.ask.click()
    settle(desk)
    assert "given once" in tab.step.papers.result.accessibleName()
    dialog = next(each for each in tab.findChildren(ConfirmDialog) if each.isVisible())
    qtbot.keyClicks(dialog._reason, "the hospital sent the wrong pages")
    dialog._on_confirm_clicked()
    settle(desk)
    assert "second request" in tab.step.papers.result.accessibleName()
    assert "C-02" not in tab.step.papers.boxes


def test_that_a_case_without_a_refusal_is_calm_and_can_become_one(
    qtbot: "QtBot", desk: "Desk", register: Callable[..., Registered], settle: Settle
) -> None:
    from ui.checklists.asking import steps_done
    from ui.checklists.refusal_tab import RefusalTab

    other = register(refused=False)
    with desk.workspace.read() as session:
        assert steps_done(session, other.id) == ""  # its category is a refused claim
    tab = RefusalTab(desk)
    desk.bus.changed.connect(tab.reload)
    qtbot.addWidget(tab)
    tab.show()
    tab.show_case(other.id)
    settle(desk)
    assert tab.empty.isVisible()
    assert not tab.steps.isVisible()
    tab.empty.acted.emit()
    dialog = next(each for each in tab.findChildren(ConfirmDialog) if each.isVisible())
    qtbot.keyClicks(dialog._reason, "the claim was refused by text message")
    dialog._on_confirm_clicked()
    settle(desk)
    assert tab.steps.isVisible()
    with desk.workspace.read() as session:
        assert str(steps_done(session, other.id)).endswith("/15")


def test_that_what_is_typed_waits_while_another_case_is_looked_at(
    tab: "RefusalTab",
    desk: "Desk",
    registered: Registered,
    register: Callable[..., Registered],
    qtbot: "QtBot",
    settle: Settle,
) -> None:
    type_answer(tab, qtbot, "policy.formed_on", "2021-03-02", source="policy file")
    other = register()
    tab.show_case(other.id)
    settle(desk)
    assert tab.step.facts.rows["policy.formed_on"].editor.text() == ""
    assert not tab.step.facts.save.isVisible()
    tab.show_case(registered.id)
    settle(desk)
    row = tab.step.facts.rows["policy.formed_on"]
    assert (row.editor.text(), row.source.text()) == ("2021-03-02", "policy file")
    tab.step.facts.save.click()
    settle(desk)
    assert tab.case is not None
    assert tab.case.facts["policy.formed_on"].source == "policy file"


def test_that_a_long_name_of_a_step_has_two_lines_and_a_narrow_list_one(
    tab: "RefusalTab", qtbot: "QtBot"
) -> None:
    rows = [tab.steps.visualRect(tab.steps.model().index(row, 0)).height() for row in range(15)]
    assert min(rows) < max(rows)
    tab.resize(600, 640)
    qtbot.waitUntil(lambda: tab.steps.width() < 120)
    tab.steps.doItemsLayout()
    assert len({tab.steps.visualRect(tab.steps.model().index(row, 0)).height() for row in range(15)}) == 1


def test_that_the_keyboard_is_in_the_list_as_soon_as_the_steps_are_there(
    desk: "Desk", registered: Registered, qtbot: "QtBot", settle: Settle
) -> None:
    from ui.checklists.refusal_tab import RefusalTab

    tab = RefusalTab(desk)
    qtbot.addWidget(tab)
    tab.show()
    tab.activateWindow()
    tab.show_case(registered.id)
    tab.take_focus()
    settle(desk)
    qtbot.waitUntil(lambda: tab.steps.hasFocus())
