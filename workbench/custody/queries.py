"""Who holds the originals: of one exhibit, of a case, and of all that are out of the house."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session, aliased

from db.complaints import ComplaintRecord
from db.evidence import CustodyEventRecord, EvidenceRecord, FileMismatchRecord
from workbench.custody import rules
from workbench.custody.model import Away, CaseOriginals, LentRow, RedRow, Standing
from workbench.evidence.custody_model import CustodyEvent, CustodyRow
from workbench.evidence.mismatches import open_mismatch, open_mismatches
from workbench.evidence.queries import custody_chain, evidence_row

_EVENT, _EXHIBIT = CustodyEventRecord, EvidenceRecord
_BACK = (CustodyEvent.RETURNED, CustodyEvent.RECEIVED, CustodyEvent.STORED, CustodyEvent.DESTROYED)
_OUT = (CustodyEvent.LENT, CustodyEvent.SENT_TO_EXPERT)
LENT_AT_MOST = 200


def standing_of(session: Session, evidence_id: str) -> Standing:
    """How an exhibit stands: who holds it, whether it is sealed or lent, whether its file is whole.

    Raises: UserError `evidence.unknown`.
    """
    row = evidence_row(session, evidence_id)
    return rules.standing(custody_chain(session, evidence_id), open_mismatch(session, row.sha256))


def standings(session: Session, complaint_id: str) -> dict[str, Standing]:
    """How all exhibits of a case stand, by their ids."""
    exhibit = _EXHIBIT
    mine = exhibit.complaint_id == complaint_id
    asked = session.execute(select(exhibit.id, exhibit.sha256).where(mine))
    files: dict[str, str] = {row.id: row.sha256 for row in asked}
    red = open_mismatches(session, set(files.values()))
    columns: list[ColumnElement[Any]] = [getattr(_EVENT, name) for name in CustodyRow.__slots__]
    statement = select(_EVENT.evidence_id, *columns).join(exhibit, exhibit.id == _EVENT.evidence_id)
    chains: dict[str, list[CustodyRow]] = {evidence_id: [] for evidence_id in files}
    for evidence_id, *cells in session.execute(statement.where(mine).order_by(_EVENT.position)):
        chains[evidence_id].append(CustodyRow(*cells))
    return {key: rules.standing(chain, red.get(files[key])) for key, chain in chains.items()}


def lent_exhibits(session: Session, *, until: date | None = None, limit: int = LENT_AT_MOST) -> list[LentRow]:
    """Originals that are out of the house and have a day on which they are due back, the earliest first.

    Args:
        until: only those due back on or before this day.
    """
    ended = _ended()
    out = select(
        _EXHIBIT.id, _EXHIBIT.complaint_id, ComplaintRecord.case_no, _EXHIBIT.number, _EXHIBIT.title,
        _EVENT.event, _EVENT.to_person, _EVENT.due_back_on, ComplaintRecord.complainant_name,
    )  # fmt: skip
    statement = (
        out.select_from(_EVENT)
        .join(_EXHIBIT, _EXHIBIT.id == _EVENT.evidence_id)
        .join(ComplaintRecord, ComplaintRecord.id == _EXHIBIT.complaint_id)
        .where(_EVENT.due_back_on.is_not(None), ~ended.exists())
        .order_by(_EVENT.due_back_on, ComplaintRecord.case_no, _EXHIBIT.number)
        .limit(limit)
    )
    if until is not None:
        statement = statement.where(_EVENT.due_back_on <= until)
    return [LentRow(*row[:5], Away(row[5]), *row[6:]) for row in session.execute(statement)]


def red_exhibits(session: Session, *, limit: int = LENT_AT_MOST) -> list[RedRow]:
    """Exhibits whose file was found changed, gone or unreadable and not whole since, the latest first."""
    finding = FileMismatchRecord
    statement = (
        select(
            _EXHIBIT.id, _EXHIBIT.complaint_id, ComplaintRecord.case_no, _EXHIBIT.number, _EXHIBIT.title,
            finding.code, finding.found_at, ComplaintRecord.complainant_name,
        )
        .select_from(finding)
        .join(_EXHIBIT, _EXHIBIT.sha256 == finding.sha256)
        .join(ComplaintRecord, ComplaintRecord.id == _EXHIBIT.complaint_id)
        .where(finding.cleared_at.is_(None), _EXHIBIT.withdrawn_at.is_(None))
        .order_by(finding.found_at.desc(), finding.id.desc(), ComplaintRecord.case_no, _EXHIBIT.number)
        .limit(limit)
    )  # fmt: skip
    found: dict[str, RedRow] = {}
    for row in session.execute(statement):
        found.setdefault(row[0], RedRow(*row))
    return list(found.values())


def case_originals(session: Session, complaint_id: str) -> CaseOriginals:
    """What of a case's exhibits needs looking after; withdrawn ones count as long as they are out."""
    mine = _EXHIBIT.complaint_id == complaint_id
    out = (
        select(func.count())
        .select_from(_EVENT)
        .join(_EXHIBIT, _EXHIBIT.id == _EVENT.evidence_id)
        .where(mine, _EVENT.event.in_(_OUT), ~_ended().exists())
    )
    finding = FileMismatchRecord
    red = (
        select(func.count(_EXHIBIT.id.distinct()))
        .join(finding, finding.sha256 == _EXHIBIT.sha256)
        .where(mine, _EXHIBIT.withdrawn_at.is_(None), finding.cleared_at.is_(None))
    )
    return CaseOriginals(session.execute(out).scalar_one(), session.execute(red).scalar_one())


def _ended() -> Select[str]:
    """A later event that ends a loan, correlated to the event of the loan."""
    later = aliased(_EVENT)
    return select(later.id).where(
        later.evidence_id == _EVENT.evidence_id,
        later.position > _EVENT.position,
        later.event.in_((*_BACK, *_OUT)),
    )
