"""Files without an exhibit: found by the check, added to a case or set aside from its report."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtWidgets import QLabel, QWidget

from ui.kit.action_button import ActionButton
from ui.kit.confirm_dialog import ConfirmDialog
from ui.settings.maintenance_card import MaintenanceCard
from ui.settings.settings_page import SettingsPage
from ui.settings.unclaimed_dialog import UnclaimedDialog
from ui.shell.desk import Desk
from workbench.audit.queries import audit_rows
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, DemandDraft, ReceiptDraft, Registered
from workbench.evidence.queries import evidence_rows
from workbench.evidence.store import take_in
from workbench.evidence.verify import verify_evidence
from workbench.persons.model import PersonDraft

Settle = Callable[[Desk], None]
Ask = Callable[[Callable[[Any], Any]], Any]


@pytest.fixture
def case(desk: Desk) -> Registered:
    """A case that the file may belong to."""
    draft = ComplaintDraft(
        narrative="理赔太慢了，一直没有人联系我。",
        receipts=(ReceiptDraft("CH01", "2026-09-27"),),
        complainant=PersonDraft(name="欧阳晓锋"),
        demands=(DemandDraft("DM01"),),
    )
    with desk.workspace.write() as session:
        return register_complaint(session, draft, actor=desk.actor, clock=desk.clock)


@pytest.fixture
def orphan(desk: Desk, tmp_path: Path) -> str:
    """The hash of a letter that was stored when the power went."""
    path = tmp_path / "来信.txt"
    path.write_text("业务员没有问过血压。", encoding="utf-8")
    return take_in(desk.workspace.layout.evidence, path).digests.sha256


@pytest.fixture
def dialog(page: SettingsPage, desk: Desk, case: Registered, orphan: str, settle: Settle) -> UnclaimedDialog:
    """Opened from what the check found."""
    press(page, "Check the workspace")
    settle(desk)
    press(page, "Look at the files without an exhibit…")
    settle(desk)
    settle(desk)
    found = page.findChild(UnclaimedDialog)
    assert isinstance(found, UnclaimedDialog) and found.isVisible()
    return found


def press(box: QWidget, text: str) -> None:
    buttons = (each for each in box.findChildren(ActionButton) if each.isVisible())
    next(each for each in buttons if each.text() == text).click()


def words(box: QWidget) -> str:
    return "\n".join(label.text() for label in box.findChildren(QLabel) if label.isVisible())


def test_that_a_found_file_is_looked_at_and_added_to_its_case(
    dialog: UnclaimedDialog, desk: Desk, shell: Any, case: Registered, orphan: str, settle: Settle, ask: Ask
) -> None:
    assert "1 file(s) without an exhibit" in words(dialog)
    assert dialog._viewer.text.toPlainText() == "业务员没有问过血压。"
    dialog._case_no.setText(f" {case.case_no}")
    dialog._name.setText("投诉信.txt")
    press(dialog, "Add to the case")
    settle(desk)
    settle(desk)
    (row,) = ask(lambda session: evidence_rows(session, case.id))
    assert (row.sha256, row.title, row.original_name) == (orphan, "投诉信", "投诉信.txt")
    assert case.case_no in shell.said[-1].text
    assert not shiboken6.isValid(dialog)


def test_that_a_case_that_does_not_exist_is_told_at_its_field(
    dialog: UnclaimedDialog, desk: Desk, settle: Settle
) -> None:
    dialog._case_no.setText("2026-0000-0000")
    press(dialog, "Add to the case")
    settle(desk)
    assert "2026-0000-0000" in words(dialog)
    assert dialog._adopt.isEnabled()


def test_that_a_file_is_set_aside_with_a_reason_and_the_old_report_goes(
    page: SettingsPage, dialog: UnclaimedDialog, desk: Desk, orphan: str, settle: Settle, ask: Ask
) -> None:
    press(dialog, "Set aside…")
    confirm = dialog.findChild(ConfirmDialog)
    assert isinstance(confirm, ConfirmDialog)
    confirm.confirmed.emit("nobody knows where it came from")
    settle(desk)
    settle(desk)
    assert (desk.workspace.layout.set_aside / f"{orphan}.txt").is_file()
    assert verify_evidence(desk.workspace).sound
    assert ask(lambda session: list(audit_rows(session)))[-1].action == "evidence.set_aside"
    card = page.findChild(MaintenanceCard)
    assert card is not None and "fault" not in words(card)


def test_that_a_file_that_is_not_ours_can_only_be_set_aside(
    page: SettingsPage, desk: Desk, settle: Settle, nameless: Callable[[QWidget], list[str]]
) -> None:
    (desk.workspace.layout.evidence / "Thumbs.db").write_bytes(b"windows")
    press(page, "Check the workspace")
    settle(desk)
    press(page, "Look at the files without an exhibit…")
    settle(desk)
    dialog = page.findChild(UnclaimedDialog)
    assert isinstance(dialog, UnclaimedDialog)
    assert (dialog._adopt.isEnabled(), dialog._aside.isEnabled()) == (False, True)
    assert not dialog._case_no.isEnabled()
    assert nameless(dialog) == []
