"""Offers, recusals and approvals on the page of a case."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from ui.approvals.approval_dialog import ApprovalDialog
from ui.case.case_page import CasePage
from ui.handovers.offer_bar import OfferBar
from ui.kit.code_combo import CodeCombo
from ui.kit.icon_button import IconButton
from ui.kit.plain_editor import PlainEditor
from ui.kit.suggest_edit import SuggestEdit
from workbench.actor import Actor
from workbench.approvals.queries import case_approvals
from workbench.complaints.model import Registered
from workbench.complaints.queries import complaint_sheet
from workbench.handovers.commands import offer_case
from workbench.handovers.model import OfferDraft
from workbench.handovers.queries import case_handovers
from workbench.recusals.queries import standing_recusals

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.shell.desk import Desk

Show = Callable[[Any], CasePage]
Opened = Callable[[], Any]
Settle = Callable[["Desk"], None]


def press(widget: QWidget, text: str) -> None:
    button = next(found for found in widget.findChildren(QPushButton) if found.text() == text)
    button.click()


def tool(widget: QWidget, name: str) -> IconButton:
    return next(found for found in widget.findChildren(IconButton) if found.accessibleName() == name)


@pytest.fixture
def offered(desk: "Desk", refusal: Registered) -> Registered:
    """陈一鸣's case, offered to 王敏."""
    with desk.workspace.write() as session:
        draft = OfferDraft("王敏", "on leave")
        offer_case(session, refusal.id, draft, actor=Actor("陈一鸣"), clock=desk.clock)
    return refusal


def test_that_whoever_is_offered_a_case_accepts_it_on_its_page(
    desk: "Desk", offered: Registered, show: Show, settle: Settle
) -> None:
    desk.preferences.staff_name = "王敏"
    bar = show(offered).findChildren(OfferBar)[0]
    assert bar.isVisible()
    assert bar.accessibleName().startswith("陈一鸣 offers you this case: on leave")
    press(bar, "Accept")
    settle(desk)
    with desk.workspace.read() as session:
        assert complaint_sheet(session, offered.id).row.handler == "王敏"
    assert not bar.isVisible()


def test_that_whoever_is_offered_a_case_declines_it_with_a_reason(
    qtbot: "QtBot", desk: "Desk", offered: Registered, show: Show, opened: Opened, settle: Settle
) -> None:
    desk.preferences.staff_name = "王敏"
    press(show(offered).findChildren(OfferBar)[0], "Decline")
    dialog = opened()
    qtbot.keyClicks(dialog.findChildren(PlainEditor)[0], "too many")
    press(dialog, "Decline")
    settle(desk)
    with desk.workspace.read() as session:
        (kept,) = case_handovers(session, offered.id)
        assert complaint_sheet(session, offered.id).row.handler == "陈一鸣"
    assert (kept.answer, kept.answer_reason) == ("declined", "too many")


def test_that_whoever_offered_a_case_waits_or_takes_it_back(
    qtbot: "QtBot", desk: "Desk", offered: Registered, show: Show, opened: Opened, settle: Settle
) -> None:
    bar = show(offered).findChildren(OfferBar)[0]
    assert "Offered to 王敏" in bar.accessibleName()
    press(bar, "Take back")
    dialog = opened()
    qtbot.keyClicks(dialog.findChildren(PlainEditor)[0], "staying")
    press(dialog, "Take back")
    settle(desk)
    assert not bar.isVisible()


def test_that_others_see_the_offer_and_can_do_nothing_about_it(
    desk: "Desk", offered: Registered, show: Show
) -> None:
    desk.preferences.staff_name = "李若水"
    bar = show(offered).findChildren(OfferBar)[0]
    assert bar.isVisible()
    assert [button.text() for button in bar.findChildren(QPushButton) if button.text()] == []


def test_that_whoever_keeps_themselves_away_leaves_the_page_and_nothing_stays_on_it(
    qtbot: "QtBot", desk: "Desk", refusal: Registered, show: Show, opened: Opened, settle: Settle, shell: Any
) -> None:
    page = show(refusal)
    tool(page, "Keep somebody away from this case").click()
    dialog = opened()
    dialog.findChildren(SuggestEdit)[0].setText("陈一鸣")
    qtbot.keyClicks(dialog.findChildren(PlainEditor)[0], "cousin")
    press(dialog, "Keep away")
    settle(desk)
    assert shell.visits[-1] == ("today", None)
    with desk.workspace.whole().read() as session:
        assert [row.name for row in standing_recusals(session, refusal.id)] == ["陈一鸣"]
    assert not page.tabs.stack.isVisible()
    assert not page.chips.isVisible()
    assert "2026-" not in page.header.accessibleName()


def test_that_a_page_shows_its_case_again_when_somebody_else_sits_down(
    desk: "Desk", refusal: Registered, show: Show
) -> None:
    from workbench.recusals.commands import declare_recusal
    from workbench.recusals.model import RecusalDraft

    with desk.workspace.write() as session:
        draft = RecusalDraft("李若水", "cousin")
        declare_recusal(session, refusal.id, draft, actor=desk.actor, clock=desk.clock)
    desk.preferences.staff_name = "李若水"
    page = show(refusal)
    assert not page.tabs.stack.isVisible()
    desk.preferences.staff_name = "陈一鸣"
    show(refusal)
    assert page.tabs.stack.isVisible()


def test_that_a_recusal_is_lifted_with_a_reason(
    qtbot: "QtBot", desk: "Desk", refusal: Registered, show: Show, opened: Opened, settle: Settle
) -> None:
    from workbench.recusals.commands import declare_recusal
    from workbench.recusals.model import RecusalDraft

    with desk.workspace.write() as session:
        draft = RecusalDraft("李若水", "cousin")
        declare_recusal(session, refusal.id, draft, actor=desk.actor, clock=desk.clock)
    tool(show(refusal), "Lift the recusal of 李若水").click()
    dialog = opened()
    qtbot.keyClicks(dialog.findChildren(PlainEditor)[0], "a namesake")
    press(dialog, "Lift")
    settle(desk)
    with desk.workspace.read() as session:
        assert standing_recusals(session, refusal.id) == []


def test_that_an_approval_is_recorded_and_too_low_a_level_is_refused_beside_its_field(
    desk: "Desk", refusal: Registered, show: Show, opened: Opened, settle: Settle
) -> None:
    tool(show(refusal), "Record an approval").click()
    settle(desk)
    dialog = opened()
    assert isinstance(dialog, ApprovalDialog)
    matter, _amount, _verdict, level = dialog.findChildren(CodeCombo)
    matter.show_state("refusal")
    level.show_state("head_of_complaints")
    dialog.findChildren(SuggestEdit)[0].setText("周岚")
    press(dialog, "Record")
    settle(desk)
    with desk.workspace.read() as session:
        assert case_approvals(session, refusal.id) == []
    level.show_state("superior")
    press(dialog, "Record")
    settle(desk)
    with desk.workspace.read() as session:
        (row,) = case_approvals(session, refusal.id)
    assert (row.matter, row.approver, row.level) == ("refusal", "周岚", "superior")


def test_that_every_control_of_the_dialogs_has_a_name(
    desk: "Desk",
    refusal: Registered,
    show: Show,
    opened: Opened,
    settle: Settle,
    nameless: Callable[[QWidget], list[str]],
) -> None:
    page = show(refusal)
    for name in ("Record an approval", "Keep somebody away from this case"):
        tool(page, name).click()
        settle(desk)
        dialog = opened()
        assert nameless(dialog) == []
        dialog.reject()
        settle(desk)
