"""Writes what becomes of receipts; the clocks follow by themselves afterwards."""

from sqlalchemy import delete, update

from db.complaints import ReceiptRecord
from workbench.complaints import filing
from workbench.complaints.model import ReceiptAccepted
from workbench.corrections.differences import differing, told, values_of
from workbench.corrections.model import StandingReceipt
from workbench.corrections.work import Work
from workbench.timeline.model import EntryDraft, EntryKind

PATH = "receipts"


def write_receipts(work: Work) -> None:
    """Add, correct and remove receipts."""
    for edit in work.accepted.receipts:
        if edit.standing is None and edit.accepted is not None:
            _add(work, edit.accepted)
        elif edit.standing is not None and edit.accepted is None:
            _remove(work, edit.standing)
        elif edit.standing is not None and edit.accepted is not None:
            _correct(work, edit.standing, edit.accepted)


def _add(work: Work, receipt: ReceiptAccepted) -> None:
    desk = work.desk
    receipt_id = filing.file_receipt(
        desk.session,
        work.case_id,
        receipt,
        person_id=work.standing.complainant_id,
        actor=desk.actor,
        clock=desk.clock,
    )
    work.note(receipt_id, PATH, None, values_of(receipt))


def _correct(work: Work, standing: StandingReceipt, receipt: ReceiptAccepted) -> None:
    row = ReceiptRecord
    values = {name: getattr(receipt, name) for name in ReceiptAccepted.__slots__}
    work.desk.session.execute(update(row).where(row.id == standing.id).values(**values))
    before, after = values_of(standing.draft), values_of(receipt)
    names = differing(before, after)
    detail = {"channel": receipt.channel, "changes": told(before, after, names)}
    entry = EntryDraft(
        work.case_id,
        EntryKind.RECEIPT,
        "correction.receipt",
        detail,
        occurred_on=receipt.received_on,
        person_id=work.standing.complainant_id,
        source_kind="receipt",
        source_id=standing.id,
    )
    work.tell(entry)
    work.note(standing.id, PATH, *({name: each[name] for name in names} for each in (before, after)))


def _remove(work: Work, standing: StandingReceipt) -> None:
    row = ReceiptRecord
    work.desk.session.execute(delete(row).where(row.id == standing.id))
    detail = {"channel": standing.draft.channel, "received_on": standing.draft.received_on}
    entry = EntryDraft(
        work.case_id,
        EntryKind.RECEIPT,
        "correction.receipt_removed",
        detail,
        person_id=work.standing.complainant_id,
        source_kind="receipt",
        source_id=standing.id,
    )
    work.tell(entry)
    work.note(standing.id, PATH, values_of(standing.draft), None)
