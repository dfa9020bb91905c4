"""Granting, paying and taking back on the case page."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.awards.award_dialog import AwardDialog
from ui.case.case_asker import CaseAsker
from ui.case.overview_tab import OverviewTab
from ui.case.showing import Showing
from ui.kit.amount_edit import AmountEdit
from ui.kit.chip import Chip
from ui.kit.code_combo import CodeCombo
from ui.kit.icon_button import IconButton
from workbench.awards.commands import grant_award
from workbench.awards.model import AwardDraft, AwardSheet
from workbench.awards.queries import award_sheet
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, DemandDraft, ReceiptDraft, Registered
from workbench.persons.model import PersonDraft
from workbench.rulebook.reading import shipped_rulebook

if TYPE_CHECKING:
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]
DRAFT = ComplaintDraft(
    narrative="短信说拒赔。",
    receipts=(ReceiptDraft(channel="CH06", received_on="2026-09-24"),),
    complainant=PersonDraft(name="欧阳晓锋", phones=("138 0000 6620",)),
    demands=(DemandDraft(code="DM01", amount="36000.00"),),
    category="IB40.01",
    handler="陈一鸣",
)


@pytest.fixture
def case(desk: "Desk") -> Registered:
    with desk.workspace.write() as session:
        return register_complaint(session, DRAFT, actor=desk.actor, clock=desk.clock)


@pytest.fixture
def tab(qtbot: QtBot, desk: "Desk", case: Registered, settle: Settle) -> OverviewTab:
    tab = OverviewTab(desk, Showing(), CaseAsker(desk))
    qtbot.addWidget(tab)
    tab.resize(1100, 700)
    tab.show()
    tab.show_case(case.id)
    settle(desk)
    return tab


def sheet(desk: "Desk", case: Registered) -> AwardSheet:
    with desk.workspace.read() as session:
        return award_sheet(session, case.id, shipped_rulebook())


def button(box: QWidget, name: str) -> IconButton:
    return next(b for b in box.findChildren(IconButton) if b.accessibleName() == name and b.isVisibleTo(box))


def field(box: QWidget, name: str) -> Any:
    kinds = (CodeCombo, QLineEdit)
    return next(w for kind in kinds for w in box.findChildren(kind) if w.accessibleName() == name)


def words(box: QWidget) -> str:
    labels = [label.text() for label in box.findChildren(QLabel) if label.isVisibleTo(box)]
    return "\n".join(labels + [chip.state.text for chip in box.findChildren(Chip) if chip.isVisibleTo(box)])


def grant(desk: "Desk", case: Registered, *typed: str) -> None:
    with desk.workspace.write() as session:
        grant_award(session, case.id, AwardDraft(*typed), actor=desk.actor, clock=desk.clock)


def test_that_an_amount_due_is_granted_by_the_dialog(
    desk: "Desk", tab: OverviewTab, case: Registered, settle: Settle
) -> None:
    button(tab, "Grant an amount").click()
    dialog = tab.findChild(AwardDialog)
    assert dialog is not None
    field(dialog, "What is granted").show_state("claim_part")
    dialog.findChild(AmountEdit).line.setText("12000")  # type: ignore[union-attr]
    field(dialog, "Clause or provision").setText("条款 2.3 条")
    dialog.submit()
    settle(desk)
    assert [(row.kind, row.amount_fen) for row in sheet(desk, case).rows] == [("claim_part", 1_200_000)]


def test_that_goodwill_asks_for_its_reason_instead_of_a_clause(
    desk: "Desk", tab: OverviewTab, case: Registered, settle: Settle
) -> None:
    button(tab, "Grant an amount").click()
    dialog = tab.findChild(AwardDialog)
    assert dialog is not None
    kind = field(dialog, "What is granted")
    kind.show_state("settlement")
    kind.edited.emit("settlement")
    assert "Legal reason" in words(dialog) and "Clause or provision" not in words(dialog)
    dialog.findChild(AmountEdit).line.setText("500")  # type: ignore[union-attr]
    dialog.submit()
    settle(desk)
    assert sheet(desk, case).rows == () and dialog.isVisible()
    assert "116" in words(dialog)


def test_that_the_two_sums_stand_apart_and_goodwill_waits_for_its_approval(
    desk: "Desk", tab: OverviewTab, case: Registered, settle: Settle
) -> None:
    grant(desk, case, "claim_part", "12000", "条款 2.3 条")
    grant(desk, case, "settlement", "500", "dispute")
    tab.show_case(case.id)
    settle(desk)
    shown = words(tab)
    assert "Due by contract or law　¥12,000.00" in shown
    assert "Beyond the contract (goodwill, settlement)　¥500.00" in shown
    assert "Awaits approval" in shown and "Not paid yet" in shown


def test_that_a_payment_of_unapproved_goodwill_is_stopped_with_the_reason(
    desk: "Desk", tab: OverviewTab, case: Registered, settle: Settle
) -> None:
    grant(desk, case, "settlement", "500", "dispute")
    tab.show_case(case.id)
    settle(desk)
    button(tab, "Record the payment: Settlement").click()
    dialog = next(d for d in tab.findChildren(QDialog) if d.isVisible())
    field(dialog, "Proof").setText("流水 1")
    dialog.submit()  # type: ignore[attr-defined]
    settle(desk)
    assert "Goodwill is not approved yet" in words(dialog)
    assert sheet(desk, case).rows[0].paid_on is None
