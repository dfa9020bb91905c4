"""One registered refusal case on the desk's workspace, and the dialog that records a contact with it."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.contacts.contact_dialog import ContactDialog
from ui.contacts.model import CaseForContact
from ui.contacts.saving import case_for_contact
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, DemandDraft, PartyDraft, ReceiptDraft, Registered
from workbench.persons.model import PersonDraft

if TYPE_CHECKING:
    from ui.shell.desk import Desk

CASE = ComplaintDraft(
    narrative="你们短信说拒赔，可当时业务员根本没问过血压的事！",
    receipts=(ReceiptDraft(channel="CH01", received_on="2026-09-25"),),
    complainant=PersonDraft(name="欧阳晓锋", phones=("138 0000 6620",)),
    complainant_roles=("policyholder", "insured"),
    parties=(PartyDraft(role="proxy", person=PersonDraft(name="赵丽"), proxy_for="欧阳晓锋"),),
    demands=(DemandDraft(code="DM01", amount="36000.00"),),
    category="IB40",
    handler="陈一鸣",
)


@pytest.fixture
def registered(desk: "Desk") -> Registered:
    """The case."""
    with desk.workspace.write() as session:
        return register_complaint(session, CASE, actor=desk.actor, clock=desk.clock)


@pytest.fixture
def open_dialog(
    qtbot: QtBot, desk: "Desk", registered: Registered, settle: Callable[["Desk"], None]
) -> Iterator[Callable[[], ContactDialog]]:
    """Opens the dialog as the case page does: with what is known of the case now."""
    parent = QWidget()
    qtbot.addWidget(parent)
    opened: list[ContactDialog] = []

    def open_now() -> ContactDialog:
        settle(desk)
        with desk.workspace.read() as session:
            case: CaseForContact = case_for_contact(desk, registered.id)(session, None)
        dialog = ContactDialog(desk, case, parent)
        dialog.show()
        opened.append(dialog)
        return dialog

    yield open_now
    for dialog in opened:
        if shiboken6.isValid(dialog):
            dialog.close()
    settle(desk)
    qtbot.waitUntil(lambda: not any(shiboken6.isValid(dialog) for dialog in opened))
