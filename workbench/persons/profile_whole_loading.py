"""Reads what only the whole profile needs: payments, papers, settlements, letters."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select, union
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord, ContractPaymentRecord
from db.evidence import EvidenceLinkRecord, EvidenceRecord
from db.letters import LetterRecord
from db.process import AwardRecord
from db.timeline import TimelineEntryRecord
from workbench.moment import branch_date
from workbench.persons.profile_facts import LetterFact, PaperFact, PaymentFact, PersonFacts, WholeFacts

PAPER_REQUESTED = "checklist.paper_requested"
SETTLEMENT_LETTER = "D09"
SETTLED_BY = ("settlement", "goodwill")
# Beyond this a narrative says nothing new about how law is cited.
TEXT_AT_MOST = 20_000


def whole_facts(session: Session, facts: PersonFacts) -> WholeFacts:
    """All of it, for the person whose other rows were read."""
    own = [case.id for case in facts.own]
    return WholeFacts(
        payments=_payments(session, sorted({contract.id for contract in facts.contracts})),
        papers=_papers(session, own),
        settled=_settled(session, own),
        letters=_letters(session, own),
    )


def _payments(session: Session, contract_ids: Sequence[str]) -> tuple[PaymentFact, ...]:
    payment = ContractPaymentRecord
    rows = session.execute(
        select(payment.contract_id, payment.paid_on, payment.amount_fen)
        .where(payment.contract_id.in_(contract_ids), payment.kind == "premium")
        .order_by(payment.paid_on, payment.id)
    )
    return tuple(PaymentFact(*row) for row in rows)


def _papers(session: Session, complaint_ids: Sequence[str]) -> tuple[PaperFact, ...]:
    entry = TimelineEntryRecord
    asked = session.execute(
        select(entry.complaint_id, entry.detail, entry.occurred_on)
        .where(entry.complaint_id.in_(complaint_ids), entry.code == PAPER_REQUESTED)
        .order_by(entry.seq)
    ).all()
    came = _arrivals(session, complaint_ids) if asked else {}
    found = []
    for complaint_id, detail, asked_on in asked:
        days = [day for day in came.get((complaint_id, detail["item"]), ()) if day >= asked_on]
        found.append(PaperFact(complaint_id, detail["item"], asked_on, min(days, default=None)))
    return tuple(found)


def _arrivals(session: Session, complaint_ids: Sequence[str]) -> dict[tuple[str, str], list[date]]:
    link, exhibit = EvidenceLinkRecord, EvidenceRecord
    rows = session.execute(
        select(link.complaint_id, link.target_id, exhibit.added_at)
        .join(exhibit, exhibit.id == link.evidence_id)
        .where(link.complaint_id.in_(complaint_ids), exhibit.withdrawn_at.is_(None))
    )
    found: dict[tuple[str, str], list[date]] = {}
    for complaint_id, item, added_at in rows:
        found.setdefault((complaint_id, item), []).append(branch_date(added_at))
    return found


def _settled(session: Session, complaint_ids: Sequence[str]) -> tuple[str, ...]:
    letter, award = LetterRecord, AwardRecord
    agreed = select(letter.complaint_id).where(
        letter.complaint_id.in_(complaint_ids), letter.template_id == SETTLEMENT_LETTER,
        letter.issued_at.is_not(None), letter.dropped_at.is_(None),
    )  # fmt: skip
    granted = select(award.complaint_id).where(
        award.complaint_id.in_(complaint_ids), award.kind.in_(SETTLED_BY), award.withdrawn_at.is_(None)
    )
    return tuple(sorted(session.execute(union(agreed, granted)).scalars()))


def _letters(session: Session, complaint_ids: Sequence[str]) -> tuple[LetterFact, ...]:
    case = ComplaintRecord
    rows = session.execute(
        select(case.id, func.length(case.narrative), func.substr(case.narrative, 1, TEXT_AT_MOST))
        .where(case.id.in_(complaint_ids))
        .order_by(case.received_on, case.seq)
    )
    return tuple(LetterFact(*row) for row in rows)
