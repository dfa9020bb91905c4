"""Exhibits of a case and over all cases, what they prove, how they were judged, who held them."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.asking import CASE, ask
from db.complaints import ComplaintRecord
from db.evidence import (
    CustodyEventRecord,
    EvidenceFileRecord,
    EvidenceLinkRecord,
    EvidenceRecord,
    FileMismatchRecord,
    PropertyAnswerRecord,
)
from db.search import SearchTextRecord
from db.sqlite import contains
from workbench.errors import UserError
from workbench.evidence import rules
from workbench.evidence.custody_model import CustodyHead, CustodyRow
from workbench.evidence.model import (
    Admissibility,
    AnswerRow,
    Digests,
    EvidenceFilter,
    EvidenceRow,
    FileFacts,
    LinkRow,
    PropertyAnswer,
)
from workbench.rulebook.governing import governing_rulebook
from workbench.text import search_key

SEARCH_KIND = "evidence"
ELECTRONIC_KINDS = ("EK5",)

_EVIDENCE = EvidenceRecord
_FILE_COLUMNS = ("sm3", "size_bytes", "media_type", "pages")
_DIGESTS = select(EvidenceFileRecord.sha256, EvidenceFileRecord.sm3, EvidenceFileRecord.size_bytes).where(
    EvidenceFileRecord.sha256 == bindparam("sha256")
)
_HEAD = select(_EVIDENCE.custody_count, _EVIDENCE.custody_hash).where(_EVIDENCE.id == bindparam("evidence"))
_LAST = select(func.max(_EVIDENCE.number)).where(_EVIDENCE.complaint_id == CASE)
_SORTS: dict[str, ColumnElement[Any]] = {
    "added_at": _EVIDENCE.added_at.expression,
    "case_no": ComplaintRecord.case_no.expression,
    "number": _EVIDENCE.number.expression,
    "title": _EVIDENCE.title.expression,
    "kind": _EVIDENCE.kind.expression,
    "formed_on": _EVIDENCE.formed_on.expression,
    "size_bytes": EvidenceFileRecord.size_bytes.expression,
}


def evidence_rows(session: Session, complaint_id: str) -> list[EvidenceRow]:
    """The exhibits of a case by number, withdrawn ones included."""
    return sorted(_rows(session, _EVIDENCE.complaint_id, [complaint_id]), key=lambda row: row.number)


def evidence_row(session: Session, evidence_id: str) -> EvidenceRow:
    """One exhibit.

    Raises: UserError `evidence.unknown`.
    """
    row = next(iter(_rows(session, _EVIDENCE.id, [evidence_id])), None)
    if row is None:
        raise UserError.one("evidence", "evidence.unknown", value=evidence_id[:60])
    return row


def evidence_id_of(session: Session, complaint_id: str, number: int) -> str:
    """The id of an exhibit by its number in the case.

    Raises: UserError `evidence.unknown`.
    """
    found = session.execute(
        select(_EVIDENCE.id).where(_EVIDENCE.complaint_id == complaint_id, _EVIDENCE.number == number)
    ).scalar_one_or_none()
    if found is None:
        raise UserError.one("evidence", "evidence.unknown", value=str(number))
    return found


def evidence_ids(session: Session, chosen: EvidenceFilter) -> list[str]:
    """The ids of the exhibits that the list over all cases shows, in its order."""
    statement = (
        select(_EVIDENCE.id)
        .join(ComplaintRecord, ComplaintRecord.id == _EVIDENCE.complaint_id)
        .join(EvidenceFileRecord, EvidenceFileRecord.sha256 == _EVIDENCE.sha256)
    )
    if terms := search_key(chosen.query).split():
        own_text = and_(SearchTextRecord.source_id == _EVIDENCE.id, SearchTextRecord.kind == SEARCH_KIND)
        statement = statement.join(SearchTextRecord, own_text)
        statement = statement.where(*(contains(SearchTextRecord.body, term) for term in terms))
    if chosen.kinds:
        statement = statement.where(_EVIDENCE.kind.in_(chosen.kinds))
    if chosen.stances:
        statement = statement.where(_EVIDENCE.stance.in_(chosen.stances))
    if not chosen.with_withdrawn:
        statement = statement.where(_EVIDENCE.withdrawn_at.is_(None))
    order = _SORTS.get(chosen.sort, _SORTS["added_at"])
    if chosen.descending:
        statement = statement.order_by(order.desc(), _EVIDENCE.id.desc())
    else:
        statement = statement.order_by(order.is_(None), order, _EVIDENCE.id)
    return list(session.execute(statement).scalars())


def evidence_page(session: Session, ids: Sequence[str]) -> list[EvidenceRow]:
    """The rows of a page of that list, in the order asked for."""
    found = {row.id: row for row in _rows(session, _EVIDENCE.id, ids)}
    return [found[evidence_id] for evidence_id in ids if evidence_id in found]


def exhibits_of_file(session: Session, sha256: str) -> list[EvidenceRow]:
    """The exhibits of all cases that hold one content, by case and number."""
    rows = _rows(session, _EVIDENCE.sha256, [sha256])
    return sorted(rows, key=lambda row: (row.case_no, row.number))


def file_facts(session: Session, sha256: str) -> FileFacts:
    """What a stored file says of itself, as read when it was taken in.

    Raises: UserError `evidence.unknown`.
    """
    file = EvidenceFileRecord
    found = session.execute(
        select(file.media_type, file.pages, file.file_metadata).where(file.sha256 == sha256)
    ).one_or_none()
    if found is None:
        raise UserError.one("evidence", "evidence.unknown", value=sha256[:60])
    kept = found.file_metadata
    return FileFacts(found.media_type, found.pages, kept["facts"], tuple(kept["warnings"]))


def file_digests(session: Session, sha256: str) -> Digests | None:
    """The digests of a stored file as recorded when it was taken in, or None when it was never recorded."""
    found = ask(session, _DIGESTS, sha256=sha256).one_or_none()
    return Digests(*found) if found else None


def links(session: Session, complaint_id: str) -> list[LinkRow]:
    """Which exhibits of a case are tied to which element or item, by number."""
    link = EvidenceLinkRecord
    statement = (
        select(
            link.evidence_id,
            _EVIDENCE.number,
            link.target_id,
            link.linked_by,
            link.linked_at,
            _EVIDENCE.withdrawn_at,
        )
        .join(_EVIDENCE, _EVIDENCE.id == link.evidence_id)
        .where(link.complaint_id == complaint_id)
        .order_by(link.target_id, _EVIDENCE.number)
    )
    return [LinkRow(*row[:5], withdrawn=row[5] is not None) for row in session.execute(statement)]


def property_answers(session: Session, evidence_id: str) -> list[AnswerRow]:
    """The answers given about an exhibit, by question."""
    answer = PropertyAnswerRecord
    statement = (
        select(answer.question_id, answer.answer, answer.note, answer.answered_by, answer.answered_at)
        .where(answer.evidence_id == evidence_id)
        .order_by(answer.question_id)
    )
    return [AnswerRow(*row) for row in session.execute(statement)]


def admissible(session: Session, evidence_id: str) -> Admissibility:
    """Whether an exhibit may go into the pack, as answered so far.

    Raises: UserError `evidence.unknown`.
    """
    kind = evidence_row(session, evidence_id).kind
    answers = [
        PropertyAnswer(row.question_id, row.answer, row.note or "")
        for row in property_answers(session, evidence_id)
    ]
    return rules.admissibility(answers, governing_rulebook(session), electronic=kind in ELECTRONIC_KINDS)


def custody_chain(session: Session, evidence_id: str) -> list[CustodyRow]:
    """The links of an exhibit's custody chain, oldest first."""
    event = CustodyEventRecord
    columns: list[ColumnElement[Any]] = [getattr(event, name) for name in CustodyRow.__slots__]
    statement = select(*columns).where(event.evidence_id == evidence_id).order_by(event.position)
    return [CustodyRow(*row) for row in session.execute(statement)]


def custody_head(session: Session, evidence_id: str) -> CustodyHead:
    """The chain's length and last hash, as the exhibit keeps them."""
    found = ask(session, _HEAD, evidence=evidence_id).one_or_none()
    return CustodyHead(*found) if found else CustodyHead()


def next_number(session: Session, complaint_id: str) -> int:
    """The number of the next exhibit of a case; numbers are never given twice."""
    return (ask(session, _LAST, case=complaint_id).scalar_one() or 0) + 1


_JOINED = ("case_no", "proves", "mismatch", *_FILE_COLUMNS)
_NAMES = tuple(name for name in EvidenceRow.__slots__ if name not in _JOINED)


def _rows(session: Session, column: InstrumentedAttribute[str], values: Sequence[str]) -> list[EvidenceRow]:
    """The exhibits with one of these values in a column."""
    proved: dict[str, tuple[str, ...]] = {}
    for evidence_id, target_id in ask(session, _proving(column), values=values):
        proved[evidence_id] = (*proved.get(evidence_id, ()), target_id)
    keys = ("case_no", *_NAMES, *_FILE_COLUMNS, "mismatch")
    rows = ask(session, _exhibits(column), values=values)
    found = (dict(zip(keys, cells, strict=True)) for cells in rows)
    return [EvidenceRow(**cells, proves=proved.get(cells["id"], ())) for cells in found]


@cache
def _exhibits(column: InstrumentedAttribute[str]) -> Select[*tuple[Any, ...]]:
    columns: list[ColumnElement[Any]] = [getattr(_EVIDENCE, name) for name in _NAMES]
    columns += [getattr(EvidenceFileRecord, name) for name in _FILE_COLUMNS]
    finding = FileMismatchRecord
    open_finding = (
        select(finding.code)
        .where(finding.sha256 == _EVIDENCE.sha256, finding.cleared_at.is_(None))
        .order_by(finding.found_at.desc(), finding.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    return (
        select(ComplaintRecord.case_no, *columns, open_finding)
        .join(ComplaintRecord, ComplaintRecord.id == _EVIDENCE.complaint_id)
        .join(EvidenceFileRecord, EvidenceFileRecord.sha256 == _EVIDENCE.sha256)
        .where(column.in_(bindparam("values", expanding=True)))
    )


@cache
def _proving(column: InstrumentedAttribute[str]) -> Select[*tuple[Any, ...]]:
    link = EvidenceLinkRecord
    return (
        select(link.evidence_id, link.target_id)
        .join(_EVIDENCE, _EVIDENCE.id == link.evidence_id)
        .where(column.in_(bindparam("values", expanding=True)))
        .order_by(link.target_id)
    )
