"""Signs and reviews, as far as whoever asks may see them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from db.signals import ObservedSignRecord, ReviewedCaseRecord, SignalReviewRecord, SignalStepRecord
from workbench.errors import UserError
from workbench.links.whose import chunks, source_numbers
from workbench.recusals.hiding import is_hidden
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.masking import masking_of
from workbench.signals.freezing import thawed
from workbench.signals.model import Assessment, ReviewedCase, ReviewRow, ReviewSheet, SignRow, Status, StepRow
from workbench.signals.scoring import limits_of

_REVIEW, _REVIEWED, _STEP = SignalReviewRecord, ReviewedCaseRecord, SignalStepRecord
_SIGN, _CASE = ObservedSignRecord, ComplaintRecord


def case_signs(session: Session, complaint_id: str) -> list[SignRow]:
    """What people saw in a case, in the order it was recorded; withdrawn signs are there too."""
    return _signs(session, _SIGN.complaint_id == complaint_id)


def sign_row(session: Session, sign_id: str) -> SignRow:
    """One sign.

    Raises: UserError `signal.unknown_sign`.
    """
    found = _signs(session, _SIGN.id == sign_id)
    if not found or is_hidden(session, found[0].complaint_id):
        raise UserError.one("sign", "signal.unknown_sign", value=sign_id[:60])
    return found[0]


def reviews(session: Session) -> list[ReviewRow]:
    """All reviews of which every case may be seen, the latest first."""
    statement = _review_rows().order_by(_REVIEW.seq.desc())
    return [row for row in map(_review, session.execute(statement)) if _visible(session, row)]


def case_reviews(session: Session, complaint_id: str) -> list[ReviewRow]:
    """The reviews of a case, the latest first."""
    mine = select(_REVIEWED.review_id).where(_REVIEWED.complaint_id == complaint_id)
    statement = _review_rows().where(_REVIEW.id.in_(mine)).order_by(_REVIEW.seq.desc())
    return [row for row in map(_review, session.execute(statement)) if _visible(session, row)]


def review_sheet(session: Session, review_id: str) -> ReviewSheet:
    """A review with its cases as they stood when it was proposed, and what was done.

    Raises: UserError `signal.unknown_review`, also where a case of it is kept from whoever asks.
    """
    found = session.execute(_review_rows().where(_REVIEW.id == review_id)).one_or_none()
    row = _review(found) if found else None
    if row is None or not _visible(session, row):
        raise UserError.one("review", "signal.unknown_review", value=review_id[:60])
    return ReviewSheet(row, _cases(session, review_id), _steps(session, review_id))


def reviews_due(session: Session, on: date) -> list[ReviewRow]:
    """Proposals that wait for a second person, and labels that end soon."""
    warn = limits_of(governing_rulebook(session).signal_limits).get("warn_days", 0)
    until = on + timedelta(days=max(0, warn))
    found = []
    for row in reviews(session):
        status = row.status(on)
        ends_soon = row.expires_on is not None and row.expires_on <= until
        if status is Status.PROPOSED or (status is Status.CONFIRMED and ends_soon):
            found.append(row)
    return found


def standing_reviews(session: Session, complaint_ids: Iterable[str], on: date) -> dict[str, str]:
    """By case the review that is open or holds on a day; the whole store counts, whoever asks."""
    found: dict[str, str] = {}
    for some in chunks(complaint_ids):
        statement = (
            select(_REVIEWED.complaint_id, _REVIEW.id)
            .join(_REVIEW, _REVIEW.id == _REVIEWED.review_id)
            .where(_REVIEWED.complaint_id.in_(some), stands(on))
        )
        found |= {row[0]: row[1] for row in session.execute(statement)}
    return found


def stands(on: date) -> ColumnElement[bool]:
    """The condition that a review is open, or confirmed and not yet over."""
    holds = (_REVIEW.verdict == "confirmed") & (_REVIEW.expires_on >= on)
    return _REVIEW.ended_at.is_(None) & (_REVIEW.verdict.is_(None) | holds)


def _review_rows() -> Select[*tuple[Any, ...]]:
    return select(*(getattr(_REVIEW, name) for name in ReviewRow.__slots__))


def _review(row: Any) -> ReviewRow:
    return ReviewRow(**row._mapping)


def _visible(session: Session, row: ReviewRow) -> bool:
    """Whether none of its cases is kept from whoever asks; a part of a review would tell of the rest."""
    mine = select(_REVIEWED.complaint_id).where(_REVIEWED.review_id == row.id)
    shown = list(session.execute(mine).scalars())
    return len(shown) == row.case_count and not any(is_hidden(session, one) for one in shown)


def _cases(session: Session, review_id: str) -> tuple[ReviewedCase, ...]:
    rows = session.execute(
        select(
            _CASE.id, _CASE.case_no, _CASE.complainant_name, _CASE.received_on, _CASE.state, _REVIEWED.signals
        )
        .join(_REVIEWED, _REVIEWED.complaint_id == _CASE.id)
        .where(_REVIEWED.review_id == review_id)
        .order_by(_REVIEWED.score.desc(), _CASE.seq)
    ).all()
    masking = masking_of(governing_rulebook(session))
    kept = [thawed(row.signals, row.id, row.case_no) for row in rows]
    seen = _seen(
        session, {line.complaint_id for one in kept for hit in one.findings for line in hit.evidence}
    )
    return tuple(
        ReviewedCase(_as_seen(one, seen), masking.name(row.complainant_name), row.received_on, row.state)
        for one, row in zip(kept, rows, strict=True)
    )


def _seen(session: Session, complaint_ids: set[str]) -> set[str]:
    """The cases that may be seen."""
    found: set[str] = set()
    for some in chunks(complaint_ids):
        found |= set(session.execute(select(_CASE.id).where(_CASE.id.in_(some))).scalars())
    return {one for one in found if not is_hidden(session, one)}


def _as_seen(kept: Assessment, seen: set[str]) -> Assessment:
    """Without evidence in cases that are kept from whoever asks."""
    findings = tuple(
        replace(hit, evidence=tuple(line for line in hit.evidence if line.complaint_id in seen))
        for hit in kept.findings
    )
    return replace(kept, findings=findings)


def _steps(session: Session, review_id: str) -> tuple[StepRow, ...]:
    columns = [getattr(_STEP, name) for name in StepRow.__slots__]
    statement = select(*columns).where(_STEP.review_id == review_id)
    ordered = statement.order_by(_STEP.recorded_at, _STEP.id)
    return tuple(StepRow(**row._mapping) for row in session.execute(ordered))


def _signs(session: Session, condition: ColumnElement[bool]) -> list[SignRow]:
    names = [name for name in SignRow.__slots__ if name not in ("case_no", "source", "source_no")]
    columns = [getattr(_SIGN, name) for name in names]
    rows = session.execute(
        select(*columns, _CASE.case_no, _SIGN.source_kind, _SIGN.source_id)
        .join(_CASE, _CASE.id == _SIGN.complaint_id)
        .where(condition)
        .order_by(_SIGN.recorded_at, _SIGN.id)
    ).all()
    numbers = source_numbers(session, {row.complaint_id for row in rows})
    return [
        SignRow(
            **{name: getattr(row, name) for name in (*names, "case_no")},
            source=row.source_kind,
            source_no=numbers.get(row.source_id or "", ""),
        )
        for row in rows
    ]
