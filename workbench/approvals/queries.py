"""What was said to the matters of a case, for its page, its file and its letters."""

from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord, DemandRecord
from db.process import ApprovalRecord
from workbench.approvals.model import ApprovalRow, ApprovalScene, ApprovalSheet, Verdict
from workbench.awards.model import GOODWILL
from workbench.awards.queries import award_sheet
from workbench.handovers.queries import charge_of
from workbench.recusals.queries import standing_recusals
from workbench.rulebook.reading import Rulebook


def case_approvals(session: Session, complaint_id: str) -> list[ApprovalRow]:
    """Every approval and return of a case, oldest first: what form D06a lists."""
    row = ApprovalRecord
    statement: Select[*tuple[Any, ...]] = (
        select(
            row.id, row.matter, row.subject_id, row.level, row.approver, row.verdict,
            func.coalesce(row.opinion, ""), row.decided_on, row.recorded_by, row.recorded_at,
        )
        .where(row.complaint_id == complaint_id)
        .order_by(row.recorded_at, row.id)
    )  # fmt: skip
    return [_row(list(cells)) for cells in session.execute(statement)]


def approval_sheet(session: Session, complaint_id: str, book: Rulebook) -> ApprovalSheet:
    """Everything said so far and what is at issue now.

    Raises: UserError `complaint.unknown_case`.
    """
    scene = approval_scene(session, complaint_id, book)
    return ApprovalSheet(tuple(case_approvals(session, complaint_id)), scene)


def approval_scene(session: Session, complaint_id: str, book: Rulebook) -> ApprovalScene:
    """What an approval of a case is measured against.

    Raises: UserError `complaint.unknown_case`.
    """
    owner = charge_of(session, complaint_id).owner
    case = ComplaintRecord
    asked, received_on = session.execute(
        select(case.asked_fen, case.received_on).where(case.id == complaint_id)
    ).one()
    awards = award_sheet(session, complaint_id, book)
    demand = DemandRecord
    lawful = select(func.sum(demand.lawful_fen)).where(demand.complaint_id == complaint_id)
    lawful_fen = session.execute(lawful).scalar_one() or 0
    granted = awards.due_fen + awards.goodwill_fen
    return ApprovalScene(
        owner=owner,
        kept_away=tuple(row.name for row in standing_recusals(session, complaint_id)),
        received_on=received_on,
        # What is granted counts by the awards, or by what was found lawful where that is more.
        amounts={"asked": asked or 0, "granted": max(granted, lawful_fen), "goodwill": awards.goodwill_fen},
        awards={row.id: row.amount_fen for row in awards.standing(GOODWILL)},
    )


def _row(cells: list[Any]) -> ApprovalRow:
    cells[5] = Verdict(cells[5])
    return ApprovalRow(*cells)
