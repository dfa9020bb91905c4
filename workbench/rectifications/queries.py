"""Root causes and rectifications of a case, and what is due to be mended."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.checklists import CaseFactRecord
from db.complaints import ComplaintRecord
from db.followups import RectificationRecord, RootCauseRecord
from workbench.errors import UserError
from workbench.rectifications.model import (
    Fault,
    Mended,
    RectificationDue,
    RectificationRow,
    RootCauseRow,
)

NONE_NEEDED = "rectification.none_needed"
DUE_AT_MOST = 500
_CAUSE, _MEND = RootCauseRecord, RectificationRecord


def mended(session: Session, complaint_id: str) -> Mended:
    """The root cause that counts, every rectification, and why none was needed."""
    fact = CaseFactRecord
    mine = (fact.complaint_id == complaint_id) & (fact.key == NONE_NEEDED)
    return Mended(
        root_cause=root_cause(session, complaint_id),
        rectifications=tuple(rectifications(session, complaint_id)),
        none_needed=session.execute(select(fact.value).where(mine)).scalar_one_or_none(),
    )


def root_cause(session: Session, complaint_id: str) -> RootCauseRow | None:
    """The newest root cause of a case, or none."""
    columns = [getattr(_CAUSE, name) for name in RootCauseRow.__slots__]
    statement = (
        select(*columns)
        .where(_CAUSE.complaint_id == complaint_id)
        .order_by(_CAUSE.recorded_at.desc(), _CAUSE.id.desc())
    )
    cells = session.execute(statement.limit(1)).one_or_none()
    if cells is None:
        return None
    values = dict(zip(RootCauseRow.__slots__, cells, strict=True))
    return RootCauseRow(**{**values, "whys": tuple(values["whys"]), "fault": Fault(values["fault"])})


def rectifications(session: Session, complaint_id: str) -> list[RectificationRow]:
    """Every rectification of a case by due date, dropped ones too."""
    mine = _columns().where(_MEND.complaint_id == complaint_id).order_by(_MEND.due_on, _MEND.id)
    return _rows(session.execute(mine))


def rectification(session: Session, complaint_id: str, rectification_id: str) -> RectificationRow:
    """One rectification of a case.

    Raises: UserError `rectification.unknown`.
    """
    mine = (_MEND.id == rectification_id) & (_MEND.complaint_id == complaint_id)
    found = _rows(session.execute(_columns().where(mine)))
    if not found:
        raise UserError.one("rectification_id", "rectification.unknown", value=rectification_id[:60])
    return found[0]


def due_rectifications(
    session: Session, today: date, *, until: date | None = None
) -> tuple[RectificationDue, ...]:
    """What is to be mended and due on a day, or becomes so until a later one; the earliest first.

    Also of closed cases: mending mostly takes longer than the complaint.
    """
    case = ComplaintRecord
    statement = (
        select(_MEND.id, case.id, case.case_no, _MEND.action, _MEND.owner, _MEND.due_on)
        .join(case, case.id == _MEND.complaint_id)
        .where(_MEND.done_on.is_(None), _MEND.dropped_at.is_(None), _MEND.due_on <= (until or today))
        .order_by(_MEND.due_on, case.case_no)
        .limit(DUE_AT_MOST)
    )
    return tuple(RectificationDue(*row, (row.due_on - today).days) for row in session.execute(statement))


def _columns() -> Any:
    return select(*(getattr(_MEND, name) for name in RectificationRow.__slots__))


def _rows(found: Iterable[Any]) -> list[RectificationRow]:
    return [RectificationRow(*list(cells)) for cells in found]
