"""Weighs a registered case anew after something that counts has changed."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord, DemandRecord, ReceiptRecord
from workbench.complaints.filing import severity_as_json
from workbench.rulebook.reading import Rulebook
from workbench.severity.model import Severity, SeverityInputs
from workbench.severity.rules import assess_severity

_SAFETY = "personal_safety"


def judged_harm(basis: Mapping[str, Any], self_harm_words: str | None, book: Rulebook) -> str | None:
    """The harm that somebody judged, read from the arithmetic as it was kept.

    Words of self-harm count as danger to a person whether or not somebody judged so.
    """
    codes = [str(part["code"]) for part in basis.get("parts", ())]
    harms = [row.harm for code in codes if (row := book.severity.get(code)) is not None and row.harm]
    judged = (harm for harm in harms if not (harm == _SAFETY and self_harm_words))
    return next(judged, None)


def weigh_again(session: Session, complaint_id: str, book: Rulebook, *, harm: str | None) -> int:
    """Keep the severity of a case by what is known of it now; a chosen one stays.

    Returns: the one that counts.
    """
    case = ComplaintRecord
    known = session.execute(
        select(case.received_on, case.natures, case.self_harm_words, case.severity_override).where(
            case.id == complaint_id
        )
    ).one()
    inputs = SeverityInputs(
        amount_fen=_asked(session, complaint_id),
        harms=frozenset({harm} if harm else ()),
        channels=_channels(session, complaint_id),
        natures=frozenset(known.natures.split()),
        self_harm_words=tuple((known.self_harm_words or "").split()),
    )
    severity = assess_severity(inputs, book.severity.active(known.received_on), book.channels)
    counts: int = known.severity_override or severity.score
    _keep(session, complaint_id, severity, counts)
    return counts


def weigh_as_labelled(session: Session, complaint_id: str, book: Rulebook) -> int:
    """The same after a label came or went: the harm that was judged stays."""
    case = ComplaintRecord
    kept = session.execute(
        select(case.severity_basis, case.self_harm_words).where(case.id == complaint_id)
    ).one()
    harm = judged_harm(kept.severity_basis, kept.self_harm_words, book)
    return weigh_again(session, complaint_id, book, harm=harm)


def _asked(session: Session, complaint_id: str) -> int | None:
    row = DemandRecord
    statement = select(row.asked_fen).where(row.complaint_id == complaint_id)
    return sum(asked or 0 for asked in session.execute(statement).scalars()) or None


def _channels(session: Session, complaint_id: str) -> tuple[str, ...]:
    row = ReceiptRecord
    statement = select(row.channel).where(row.complaint_id == complaint_id).order_by(row.received_on, row.id)
    return tuple(session.execute(statement).scalars())


def _keep(session: Session, complaint_id: str, severity: Severity, counts: int) -> None:
    case = ComplaintRecord
    values = {"severity": counts, "severity_basis": severity_as_json(severity)}
    session.execute(update(case).where(case.id == complaint_id).values(**values))
