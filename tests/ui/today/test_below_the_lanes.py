"""Alerts with their reasons, drafts that can be thrown away and brought back, promises, first steps."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from tests.ui.today.conftest import Log, Settle
from ui.kit.confirm_dialog import ConfirmDialog
from workbench.complaints.commands import save_draft
from workbench.complaints.model import ComplaintDraft
from workbench.complaints.queries import drafts
from workbench.persons.model import PersonDraft

if TYPE_CHECKING:
    from tests.conftest import RecordingShell
    from ui.shell.desk import Desk
    from ui.today.today_page import TodayPage

Opened = Callable[[], "TodayPage"]
DRAFT = ComplaintDraft(narrative="五年前买的重疾险，电话 13800006620", complainant=PersonDraft(name="何文澜"))


def words(card: QWidget) -> str:
    return "\n".join(label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card))


def press(card: QWidget, name: str) -> None:
    buttons = [b for b in card.findChildren(QAbstractButton) if b.accessibleName().startswith(name)]
    buttons[0].click()


def test_that_somebody_who_complains_again_is_pointed_out_with_the_cases(
    log: Log, open_page: Opened, shell: "RecordingShell", moving: "Desk"
) -> None:
    first = log("欧阳晓锋", "2026-03-08")
    draft = ComplaintDraft(
        narrative="又来了",
        receipts=DRAFT.receipts,
        complainant=PersonDraft(name="欧阳晓锋", same_as=first.person_id),
    )
    again(moving, draft)
    page = open_page()
    assert "欧阳*锋 · 2 complaint" in words(page.notes.alerts)
    assert "0002, 0001" in words(page.notes.alerts)
    press(page.notes.alerts, "Look")
    assert shell.visits == [("person", first.person_id)]


def test_that_people_who_may_stand_there_twice_are_counted_quietly(
    open_page: Opened, shell: "RecordingShell", moving: "Desk", settle: Settle
) -> None:
    for name in ("方采云", "方彩云"):
        person = PersonDraft(name=name, email="f@letters.example", same_as="new")
        again(moving, ComplaintDraft(narrative="问结算利率", complainant=person))
    page = open_page()
    assert "records" not in words(page.notes.alerts)
    assert page._groups is not None
    page._groups.look()
    settle(moving)
    assert "1 pair" in words(page.notes.alerts)
    assert "方*云 – 方*云: same e-mail" in words(page.notes.alerts)
    press(page.notes.alerts, "Look")
    assert shell.visits[0][0] == "person"


def again(desk: "Desk", draft: ComplaintDraft) -> None:
    from dataclasses import replace

    from workbench.complaints.commands import register_complaint
    from workbench.complaints.model import ReceiptDraft

    received = (ReceiptDraft(channel="CH06", received_on="2026-09-25"),)
    with desk.workspace.write() as session:
        register_complaint(session, replace(draft, receipts=received), actor=desk.actor, clock=desk.clock)


def keep(desk: "Desk") -> None:
    with desk.workspace.write() as session:
        save_draft(session, DRAFT, "draft-1", actor=desk.actor, clock=desk.clock)


def kept(desk: "Desk") -> list[str]:
    with desk.workspace.read() as session:
        return [row.id for row in drafts(session)]


def test_that_a_draft_is_gone_on_with(moving: "Desk", open_page: Opened, shell: "RecordingShell") -> None:
    keep(moving)
    page = open_page()
    assert "五年前买的重疾险" in words(page.notes.drafts)
    assert "13800006620" not in words(page.notes.drafts)
    press(page.notes.drafts, "Continue")
    assert shell.visits == [("intake", "draft-1")]


def test_that_a_draft_thrown_away_can_be_brought_back_whole(
    moving: "Desk", open_page: Opened, shell: "RecordingShell", settle: Settle
) -> None:
    keep(moving)
    page = open_page()
    press(page.notes.drafts, "Discard")
    settle(moving)
    assert kept(moving) == []
    assert "Nothing is left unfinished." in words(page.notes.drafts)
    (toast,) = shell.said
    assert toast.act is not None
    toast.act()
    settle(moving)
    with moving.workspace.read() as session:
        (row,) = drafts(session)
    assert row.body["complainant"]["name"] == "何文澜"
    assert "五年前买的重疾险" in words(page.notes.drafts)


def test_that_a_promise_is_kept_only_after_one_more_question(
    log: Log, moving: "Desk", open_page: Opened, settle: Settle
) -> None:
    log("赵敏", "2026-09-28", promise=("2026-10-20", ""))
    page = open_page()
    assert "0001 赵* · 回电说明进展" in words(page.notes.promises)
    press(page.notes.promises, "Kept")
    dialog = page.findChild(ConfirmDialog)
    assert dialog is not None
    assert "0001 赵* · 回电说明进展" in words(page.notes.promises)
    dialog._confirm.click()
    settle(moving)
    assert "Nothing is promised." in words(page.notes.promises)


def test_that_everything_that_takes_the_keyboard_has_a_name(
    log: Log, moving: "Desk", open_page: Opened, nameless: Callable[[QWidget], list[str]]
) -> None:
    log("赵敏", "2026-09-10", promise=("2026-10-20", ""))
    keep(moving)
    assert nameless(open_page()) == []


def test_that_a_workspace_without_cases_says_where_to_begin(
    open_page: Opened, shell: "RecordingShell"
) -> None:
    page = open_page()
    assert page._first.isVisible()
    assert not page._content.isVisible()
    assert page._first._main.hasFocus()
    press(page._first, "")
    assert shell.visits == [("settings", None)]


def test_that_the_first_case_replaces_the_first_steps(
    log: Log, open_page: Opened, moving: "Desk", settle: Settle
) -> None:
    from workbench.changes import Changes

    page = open_page()
    log("赵敏", "2026-09-28")
    moving.bus.publish(Changes.of("complaints"))
    settle(moving)
    assert not page._first.isVisible()
    assert page._content.isVisible()
