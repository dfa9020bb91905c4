"""Corrections on the overview: a pencil on each block, the parts of intake, the reason."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.case.case_page import CasePage
from ui.case.correction_dialog import CorrectionDialog
from ui.intake.contract_row import ContractRow
from ui.intake.demand_row import DemandRow
from ui.intake.party_row import PartyRow
from ui.intake.receipt_row import ReceiptRow
from ui.kit.field_message import FieldMessage
from ui.kit.icon_button import IconButton
from workbench.complaints.model import ComplaintSheet, Registered
from workbench.complaints.queries import complaint_sheet
from workbench.corrections.commands import correct_complaint
from workbench.corrections.model import CaseCorrection
from workbench.process.commands import move_case
from workbench.process.model import MoveDraft, NoticeDraft

if TYPE_CHECKING:
    from ui.shell.desk import Desk

Show = Callable[[Any], CasePage]
Settle = Callable[["Desk"], None]
Opened = Callable[[], Any]

PENCILS = (
    "Correct the demands",
    "Correct the classification",
    "Correct who is involved",
    "Correct the receipts, or add one",
    "Correct the contracts",
    "Correct the severity",
)


def sheet(desk: "Desk", case: Registered) -> ComplaintSheet:
    with desk.workspace.read() as session:
        return complaint_sheet(session, case.id)


def pencils(page: CasePage) -> dict[str, IconButton]:
    return {
        button.accessibleName(): button
        for button in page.findChildren(IconButton)
        if button.icon_name == "pencil" and button.isVisibleTo(page)
    }


@pytest.fixture
def correct(
    desk: "Desk", refusal: Registered, show: Show, opened: Opened, settle: Settle
) -> Callable[[str], Any]:
    """Opens the form of a block on the refusal."""

    def open_form(pencil: str) -> CorrectionDialog:
        page = show(refusal)
        pencils(page)[pencil].click()
        settle(desk)
        dialog = opened()
        assert isinstance(dialog, CorrectionDialog)
        return dialog

    return open_form


def rows(dialog: CorrectionDialog, kind: type[QWidget]) -> list[Any]:
    return [row for row in dialog.findChildren(kind) if row.isVisibleTo(dialog)]


def submit(dialog: CorrectionDialog, desk: "Desk", settle: Settle, reason: str = "复核") -> None:
    dialog._reason.setPlainText(reason)
    dialog.submit()
    settle(desk)


def test_that_each_block_has_a_pencil_that_the_keyboard_reaches(
    show: Show, refusal: Registered, nameless: Callable[[QWidget], list[QWidget]]
) -> None:
    page = show(refusal)
    assert tuple(pencils(page)) == PENCILS
    assert all(pencil.focusPolicy() & Qt.FocusPolicy.TabFocus for pencil in pencils(page).values())
    assert nameless(page) == []


def test_that_a_closed_case_has_no_pencils(desk: "Desk", show: Show, refusal: Registered) -> None:
    notice = NoticeDraft("2026-09-28", "handed", "撤回申请书")
    with desk.workspace.write() as session:
        draft = MoveDraft("withdrawn", reason="投诉人撤回", notice=notice)
        move_case(session, refusal.id, draft, actor=desk.actor, clock=desk.clock)
    assert pencils(show(refusal)) == {}


def test_that_the_keyboard_begins_in_the_first_field(correct: Callable[[str], Any]) -> None:
    dialog = correct("Correct the receipts, or add one")
    assert dialog.focusWidget() is rows(dialog, ReceiptRow)[0].channel


def test_that_an_amount_is_corrected(
    correct: Callable[[str], Any], desk: "Desk", refusal: Registered, settle: Settle
) -> None:
    dialog = correct("Correct the demands")
    first = rows(dialog, DemandRow)[0]
    first.amount.show_state(4_000_000)
    submit(dialog, desk, settle)
    assert [demand.asked_fen for demand in sheet(desk, refusal).demands] == [4_000_000, None]
    assert sheet(desk, refusal).revision == 2


def test_that_demands_are_added_and_taken_out(
    correct: Callable[[str], Any], desk: "Desk", refusal: Registered, settle: Settle
) -> None:
    dialog = correct("Correct the demands")
    _, second = rows(dialog, DemandRow)
    second.removed.emit()
    dialog.part.rows.rows.add()
    added = dialog.part.rows.rows.rows[-1]
    added.code.show_state("DM06")
    submit(dialog, desk, settle)
    assert [demand.code for demand in sheet(desk, refusal).demands] == ["DM01", "DM06"]


def test_that_a_letter_that_came_later_is_added(
    correct: Callable[[str], Any], desk: "Desk", refusal: Registered, settle: Settle
) -> None:
    dialog = correct("Correct the receipts, or add one")
    dialog.part.rows.rows.add()
    added = dialog.part.rows.rows.rows[-1]
    added.channel.show_state("CH02")
    added.letter.setText("杭银转33号")
    submit(dialog, desk, settle)
    receipts = sheet(desk, refusal).receipts
    assert [(receipt.channel, receipt.letter_no) for receipt in receipts] == [
        ("CH01", "浙金转〔2026〕1187号"),
        ("CH02", "杭银转33号"),
    ]


def test_that_problems_stand_beside_their_fields_and_what_was_typed_stays(
    correct: Callable[[str], Any], desk: "Desk", refusal: Registered, settle: Settle
) -> None:
    dialog = correct("Correct the receipts, or add one")
    dialog.part.rows.rows.add()
    dialog.part.rows.rows.rows[-1].letter.setText("杭银转33号")
    submit(dialog, desk, settle, reason="")
    problems = {line.text for line in dialog.findChildren(FieldMessage) if line.isVisibleTo(dialog)}
    assert {"Choose the channel.", "Give the reason."} <= problems
    assert dialog.part.rows.rows.rows[-1].letter.text() == "杭银转33号"
    assert len(sheet(desk, refusal).receipts) == 1


def test_that_category_and_natures_are_corrected(
    correct: Callable[[str], Any], desk: "Desk", refusal: Registered, settle: Settle
) -> None:
    dialog = correct("Correct the classification")
    part = dialog.part
    part.category.show_state("IB60")
    part.natures.show_state(("NA9",))
    submit(dialog, desk, settle)
    row = sheet(desk, refusal).row
    assert (row.category, row.natures) == ("IB60", ("NA9",))


def test_that_a_masked_number_is_read_only_and_stays(
    correct: Callable[[str], Any], desk: "Desk", refusal: Registered, settle: Settle
) -> None:
    dialog = correct("Correct the contracts")
    (row,) = rows(dialog, ContractRow)
    assert row.number.isReadOnly()
    assert row.number.text() != "P2024-0302-6620"
    row.product.setText("康宁终身")
    submit(dialog, desk, settle)
    (contract,) = sheet(desk, refusal).contracts
    assert (contract.number, contract.product) == ("P2024-0302-6620", "康宁终身")


def test_that_a_number_can_be_corrected_once_it_was_shown(
    desk: "Desk", refusal: Registered, show: Show, opened: Opened, settle: Settle
) -> None:
    page = show(refusal)
    page.showing.lift(refusal.id)
    settle(desk)
    pencils(page)["Correct the contracts"].click()
    settle(desk)
    dialog = opened()
    (row,) = rows(dialog, ContractRow)
    assert not row.number.isReadOnly()
    row.number.setText("P2024-0302-6621")
    submit(dialog, desk, settle)
    assert sheet(desk, refusal).contracts[0].number == "P2024-0302-6621"


def test_that_a_proxys_original_is_marked_as_seen_and_unseen(
    correct: Callable[[str], Any], desk: "Desk", refusal: Registered, settle: Settle
) -> None:
    dialog = correct("Correct who is involved")
    (row,) = rows(dialog, PartyRow)
    assert row.name.isReadOnly()
    row.proxy.seen.setChecked(True)
    submit(dialog, desk, settle)
    proxy = next(party for party in sheet(desk, refusal).parties if party.role == "proxy")
    assert (proxy.name, proxy.proxy_original_seen, proxy.proxy_for) == ("赵丽", True, "欧阳晓锋")
    dialog = correct("Correct who is involved")
    (row,) = rows(dialog, PartyRow)
    row.proxy.seen.setChecked(False)
    submit(dialog, desk, settle)
    proxy = next(party for party in sheet(desk, refusal).parties if party.role == "proxy")
    assert proxy.proxy_original_seen is False


def test_that_another_person_is_added(
    correct: Callable[[str], Any], desk: "Desk", refusal: Registered, settle: Settle
) -> None:
    dialog = correct("Correct who is involved")
    dialog.part.rows.rows.add()
    added = dialog.part.rows.rows.rows[-1]
    added.role.show_state("beneficiary")
    added.name.setText("欧阳明")
    dialog.part.roles.show_state(("insured",))
    submit(dialog, desk, settle)
    roles = {(party.name, party.role) for party in sheet(desk, refusal).parties}
    assert roles == {
        ("欧阳晓锋", "complainant"),
        ("欧阳晓锋", "insured"),
        ("赵丽", "proxy"),
        ("欧阳明", "beneficiary"),
    }


def test_that_harm_is_corrected_and_severity_follows(
    correct: Callable[[str], Any], desk: "Desk", refusal: Registered, settle: Settle
) -> None:
    dialog = correct("Correct the severity")
    dialog.part.form.harm.show_state("media")
    submit(dialog, desk, settle)
    assert sheet(desk, refusal).row.severity == 4


def test_that_a_colleague_who_was_faster_is_told_and_the_form_opens_anew(
    correct: Callable[[str], Any],
    desk: "Desk",
    refusal: Registered,
    opened: Opened,
    settle: Settle,
) -> None:
    dialog = correct("Correct the demands")
    with desk.workspace.write() as session:
        other = CaseCorrection(reason="同事更正", category="IB60")
        correct_complaint(session, refusal.id, other, actor=desk.actor, clock=desk.clock)
    rows(dialog, DemandRow)[0].amount.show_state(4_000_000)
    submit(dialog, desk, settle)
    assert "A colleague changed this record" in dialog.strip.accessibleName()
    assert sheet(desk, refusal).demands[0].asked_fen == 3_600_000
    dialog.strip.acted.emit("reload")
    settle(desk)
    again = opened()
    assert again is not dialog
    rows(again, DemandRow)[0].amount.show_state(4_000_000)
    submit(again, desk, settle)
    assert sheet(desk, refusal).demands[0].asked_fen == 4_000_000


def test_that_tab_goes_through_the_form_from_its_first_field_to_the_verb(
    correct: Callable[[str], Any], qtbot: QtBot
) -> None:
    dialog = correct("Correct the demands")
    reached: list[QWidget] = []
    while (focused := dialog.focusWidget()) not in reached:
        assert focused is not None
        reached.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    names = [each.accessibleName() or each.property("text") for each in reached]
    wanted = ["Demand", "Amount in yuan", "Add a demand", "Reason", "Cancel", "Correct"]
    assert [name for name in names if name in wanted] == [
        "Demand",
        "Amount in yuan",
        "Demand",
        "Amount in yuan",
        *wanted[2:],
    ]
