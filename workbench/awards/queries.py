"""What is granted in a case."""

from functools import cache
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from db.asking import CASE, ask
from db.process import ApprovalRecord, AwardRecord
from workbench.awards.model import DUE, GOODWILL, AwardRow, AwardSheet
from workbench.rulebook.reading import Rulebook

MATTER = "goodwill"
APPROVED = "approved"


def award_sheet(session: Session, complaint_id: str, book: Rulebook) -> AwardSheet:
    """Everything granted in a case, in the order it was."""
    approved = _approved(session, complaint_id)
    rows = []
    for found in ask(session, _granted(), case=complaint_id):
        kind = book.awards.get(found.kind)
        side = kind.side if kind is not None else DUE
        said = approved.get(found.id, approved.get(None, False))
        rows.append(AwardRow(side=side, approved=side != GOODWILL or said, **found._mapping))
    return AwardSheet(tuple(rows))


@cache
def _granted() -> Select[*tuple[Any, ...]]:
    row = AwardRecord
    return (
        select(
            row.id, row.kind, row.amount_fen, row.basis, row.payee, row.demand_id, row.due_on, row.paid_on,
            row.paid_proof, row.note, row.recorded_by, row.recorded_at, row.withdrawn_at,
            row.withdrawn_reason,
        )
        .where(row.complaint_id == CASE)
        .order_by(row.id)
    )  # fmt: skip


def _approved(session: Session, complaint_id: str) -> dict[str | None, bool]:
    """What was last said to each amount; without a subject it was said to goodwill as a whole."""
    said = ask(session, _said(), case=complaint_id)
    return {found.subject_id: found.verdict == APPROVED for found in said}


@cache
def _said() -> Select[*tuple[Any, ...]]:
    row = ApprovalRecord
    mine = (row.complaint_id == CASE) & (row.matter == MATTER)
    return select(row.subject_id, row.verdict).where(mine).order_by(row.id)
