"""The tab of what comes after a decision, as a handler uses it."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from sqlalchemy import select

from db.complaints import ComplaintRecord
from db.followups import FollowUpRecord
from ui.case.mending import mending
from ui.followups.after_tab import AfterTab
from ui.followups.follow_up_dialog import FollowUpDialog
from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from workbench.errors import Problem

Dialog = Callable[[], Any]


def words(widget: QWidget) -> str:
    """Everything that can be read on a widget."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    chips = [chip.text() for chip in widget.findChildren(Chip) if chip.isVisibleTo(widget)]
    return "\n".join([*labels, *chips])


def press(widget: QWidget, name: str) -> None:
    """Press the button that is called so, by its words or its name."""
    buttons = [b for b in widget.findChildren(ActionButton) if b.isVisibleTo(widget)]
    found = [b for b in buttons if name in (b.text(), b.accessibleName())]
    assert found, [button.text() for button in buttons]
    found[0].click()


def answer(dialog: FollowUpDialog, name: str, value: str) -> None:
    """Press a chip of the form."""
    chips = {
        "reached": dialog._reached, "outcome": dialog._scores["outcome"], "occasion": dialog._occasion,
    }[name]  # fmt: skip
    chips._chips[value].click()


def asked(dialog: FollowUpDialog) -> list[bool]:
    """Which of the questions are there."""
    return [row.isVisibleTo(dialog) for row in dialog._answers]


def rows(desk: Any, *columns: Any) -> list[Any]:
    with desk.workspace.read() as session:
        return [tuple(row) for row in session.execute(select(*columns))]


def test_that_the_plan_says_what_is_due(tab: AfterTab) -> None:
    said = words(tab)
    assert "After 3 days" in said and "Due since 27 Sep" in said
    assert "Counted from 24 September 2026" in said


def test_that_nobody_who_was_not_reached_is_asked_anything(tab: AfterTab, dialog: Dialog) -> None:
    press(tab, "Record a follow-up")
    form = dialog()
    assert not any(asked(form))
    answer(form, "reached", "yes")
    assert all(asked(form))
    answer(form, "outcome", "5")
    answer(form, "reached", "no")
    assert not any(asked(form))
    draft = form.draft()
    assert draft.reached is False and draft.outcome_score == "" and draft.contact_again is None
    assert "Not reached is never satisfied" in words(form)


def test_that_a_low_score_says_what_it_will_do_before_it_is_saved(
    tab: AfterTab, dialog: Dialog, desk: Any, settle: Any
) -> None:
    press(tab, "Record a follow-up")
    form = dialog()
    answer(form, "reached", "yes")
    answer(form, "outcome", "3")
    assert "taken up again" not in words(form)
    answer(form, "outcome", "2")
    assert "the case is taken up again when this is saved" in words(form)
    press(form, "Save and take up again")
    settle(desk)
    assert "what the person is not content with" in words(form)
    assert rows(desk, FollowUpRecord.id) == []
    form._said.setPlainText("道歉太敷衍")
    press(form, "Save and take up again")
    settle(desk)
    assert rows(desk, ComplaintRecord.state) == [("investigating",)]
    assert any("taken up again" in toast.text for toast in desk.shell.said)


def test_that_a_vain_try_is_kept_and_counted(tab: AfterTab, dialog: Dialog, desk: Any, settle: Any) -> None:
    press(tab, "Record a follow-up")
    answer(dialog(), "reached", "no")
    press(dialog(), "Save")
    settle(desk)
    assert rows(desk, FollowUpRecord.reached, FollowUpRecord.outcome_score) == [(False, None)]
    assert "1 try" in words(tab).replace("1 try(s)", "1 try")


def test_that_an_occasion_named_from_elsewhere_opens_its_form(tab: AfterTab, dialog: Dialog) -> None:
    tab.show_item("D15")
    assert dialog().draft().occasion == "D15"


def test_that_a_place_named_from_elsewhere_waits_for_its_case(
    tab: AfterTab, dialog: Dialog, case_id: str, desk: Any, settle: Any
) -> None:
    tab.doors.state = None
    tab.show_case(case_id)
    tab.show_item("D3")
    settle(desk)
    assert dialog().draft().occasion == "D3"


def test_that_the_root_cause_and_what_is_mended_are_recorded(
    tab: AfterTab, dialog: Dialog, desk: Any, settle: Any
) -> None:
    press(tab, "Record the root cause")
    form = dialog()
    press(form, "Save")
    settle(desk)
    assert "Write down what the root cause is." in words(form)
    form._whys[0].setText("提前挂断")
    form._whys[1].setText("排班不足")
    form._finding.setPlainText("高峰只排两人")
    form._unit.setText("客服部")
    form._fault._chips["full"].click()
    press(form, "Save")
    settle(desk)
    assert "At fault" in words(tab)
    press(tab, "Add a rectification")
    form = dialog()
    form._action.setPlainText("增加坐席")
    form._owner.setText("周岚")
    form._due.setText("2026-10-31")
    press(form, "Add")
    settle(desk)
    assert "周岚 · until 31 October 2026" in words(tab)
    press(tab, "It is done: 增加坐席")
    form = dialog()
    form._proof.setPlainText("排班表")
    press(form, "It is done")
    settle(desk)
    assert "Done 28 Sep" in words(tab)


def test_that_nothing_needed_is_offered_only_without_fault(
    tab: AfterTab, dialog: Dialog, desk: Any, settle: Any
) -> None:
    offered = next(b for b in tab.findChildren(ActionButton) if b.text() == "Nothing needed")
    assert not offered.isVisibleTo(tab)
    press(tab, "Record the root cause")
    form = dialog()
    form._finding.setPlainText("客户误解")
    form._fault._chips["none"].click()
    press(form, "Save")
    settle(desk)
    assert offered.isVisibleTo(tab)
    press(tab, "Nothing needed")
    form = dialog()
    form._reason.setPlainText("个案")
    press(form, "Nothing needed")
    settle(desk)
    assert "Not at fault, nothing to be mended: 个案" in words(tab)


def test_that_a_dimension_is_concluded(tab: AfterTab, dialog: Dialog, desk: Any, settle: Any) -> None:
    assert words(tab).count("No finding yet") == 5
    press(tab, "Conclude on: Time")
    form = dialog()
    form._finding.setPlainText("当日联系")
    form._evidence.setText("9")
    press(form, "Save")
    settle(desk)
    assert "has no exhibit number" in words(form)
    form._evidence.setText("")
    press(form, "Save")
    settle(desk)
    assert words(tab).count("No finding yet") == 4 and "当日联系" in words(tab)


def test_that_every_control_has_a_name(tab: AfterTab, dialog: Dialog, nameless: Any) -> None:
    assert nameless(tab) == []
    press(tab, "Record a follow-up")
    answer(dialog(), "reached", "yes")
    assert nameless(dialog()) == []


@pytest.mark.parametrize(
    ("fact", "item"),
    [
        ("five.time.finding", "five.time"),
        ("rectification.root_cause", "cause"),
        ("rectification.owner", "mend"),
        ("rectification.due_on", "mend"),
    ],
)
def test_that_what_the_archive_asks_for_leads_here(fact: str, item: str) -> None:
    found = mending(Problem(f"facts.{fact}", "process.fact_missing", {"fact": fact}))
    assert (found.kind, found.target, found.item) == ("tab", "after", item)
