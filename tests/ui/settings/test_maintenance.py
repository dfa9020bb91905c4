"""Backup, check and search index on the settings page."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLabel
from sqlalchemy import update

from db.search import SearchTextRecord
from ui.kit.action_button import ActionButton
from ui.kit.strip import Strip
from ui.settings.maintenance_card import MaintenanceCard
from ui.settings.settings_page import SettingsPage
from ui.shell.desk import Desk
from workbench.actor import Actor
from workbench.audit.queries import audit_rows
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, DemandDraft, ReceiptDraft
from workbench.persons.model import PersonDraft

Settle = Callable[[Desk], None]
Ask = Callable[[Callable[[Any], Any]], Any]


def card(page: SettingsPage) -> MaintenanceCard:
    found = page.findChild(MaintenanceCard)
    assert isinstance(found, MaintenanceCard)
    return found


def press(page: SettingsPage, text: str) -> None:
    buttons = (each for each in card(page).findChildren(ActionButton) if each.isVisible())
    next(each for each in buttons if each.text() == text).click()


def report(page: SettingsPage) -> str:
    strip = next(each for each in card(page).findChildren(Strip))
    return "\n".join(label.text() for label in strip.findChildren(QLabel)) if strip.isVisible() else ""


def spoil_search(desk: Desk) -> None:
    draft = ComplaintDraft(
        narrative="理赔太慢了，一直没有人联系我。",
        receipts=(ReceiptDraft("CH01", "2026-09-27"),),
        complainant=PersonDraft(name="欧阳晓锋"),
        demands=(DemandDraft("DM01"),),
    )
    with desk.workspace.write() as session:
        register_complaint(session, draft, actor=Actor("陈一鸣"), clock=desk.clock)
        session.execute(
            update(SearchTextRecord).where(SearchTextRecord.kind == "narrative").values(body="别的话")
        )


def test_that_a_sound_workspace_is_called_sound(page: SettingsPage, desk: Desk, settle: Settle) -> None:
    press(page, "Check the workspace")
    settle(desk)
    assert "The workspace is sound." in report(page)
    assert "audit entries: 1" in report(page)


def test_that_a_broken_search_index_is_named_and_mended_where_it_is_told(
    page: SettingsPage, desk: Desk, shell: Any, settle: Settle, ask: Ask
) -> None:
    spoil_search(desk)
    press(page, "Check the workspace")
    settle(desk)
    assert "2026-0927-0001" in report(page)
    strip = card(page).findChild(Strip)
    assert isinstance(strip, Strip)
    next(each for each in strip.findChildren(ActionButton)).click()
    settle(desk)
    assert "search index holds" in shell.said[-1].text
    assert ask(lambda session: list(audit_rows(session)))[-1].action == "search.rebuild_index"
    press(page, "Check the workspace")
    settle(desk)
    assert "The workspace is sound." in report(page)


def test_that_the_keyboard_is_back_on_the_pressed_button_when_the_work_is_over(
    page: SettingsPage, desk: Desk, settle: Settle
) -> None:
    page.activateWindow()
    button = next(b for b in card(page).findChildren(ActionButton) if b.text() == "Check the workspace")
    button.setFocus()
    button.click()
    settle(desk)
    assert button.hasFocus()


def test_that_one_thing_runs_at_a_time_and_can_be_stopped(
    page: SettingsPage, desk: Desk, settle: Settle
) -> None:
    press(page, "Check the workspace")
    names = ("Back up now", "Check the workspace", "Rebuild the search index")
    buttons = [each for each in card(page).findChildren(ActionButton) if each.text() in names]
    assert [each.isEnabled() for each in buttons] == [False] * 3
    press(page, "Cancel")
    assert [each.isEnabled() for each in buttons] == [True] * 3
    settle(desk)
    assert report(page) == ""


def test_that_a_failed_backup_is_told_on_the_page(page: SettingsPage, desk: Desk, settle: Settle) -> None:
    desk.workspace.layout.backups.rmdir()
    desk.workspace.layout.backups.write_bytes(b"in the way")
    press(page, "Back up now")
    settle(desk)
    assert str(desk.workspace.layout.backups) in " ".join(
        label.text() for label in page.findChildren(QLabel) if label.isVisible()
    )
    assert next(each for each in card(page).findChildren(ActionButton)).isEnabled()
