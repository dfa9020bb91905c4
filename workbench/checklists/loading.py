"""Gathers from the tables what the checklists look at."""

from collections import defaultdict
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.checklists import CaseFactRecord, GroundRecord, MarkRecord
from db.clocks import ClockRecord, SuspensionRecord
from db.complaints import (
    ComplaintContractRecord,
    ComplaintRecord,
    ContractPaymentRecord,
    ContractRecord,
    DemandRecord,
    PartyRecord,
    ReceiptRecord,
)
from db.contacts import ContactRecord
from db.evidence import EvidenceLinkRecord, EvidenceRecord, PropertyAnswerRecord
from db.persons import PersonRecord
from db.timeline import TimelineEntryRecord
from db.workspace import StaffRecord
from workbench.checklists.facts import from_json
from workbench.checklists.model import (
    CLAIM_DEMAND,
    CLAIMS_CATEGORY,
    REJECTED,
    Exhibit,
    FactValue,
    KnownFact,
    Mark,
    Payment,
    RefusalState,
)
from workbench.clocks.model import Pause
from workbench.complaints.merged import family
from workbench.errors import UserError
from workbench.evidence.model import PropertyAnswer, Stance
from workbench.evidence.queries import ELECTRONIC_KINDS
from workbench.evidence.rules import admissibility
from workbench.moment import branch_date
from workbench.recusals.queries import names_kept_away
from workbench.rulebook.reading import Rulebook

POLICY = "policy"
PAPER_REQUESTED = "checklist.paper_requested"
COMPLAINED_OF = "complained_employee"


def refusal_state(session: Session, complaint_id: str, book: Rulebook) -> RefusalState:
    """All that the checklists of a case look at.

    Raises: UserError `complaint.unknown_case`.
    """
    case = ComplaintRecord
    row = session.execute(
        select(case.received_on, case.category, case.natures, case.channel, StaffRecord.name)
        .outerjoin(StaffRecord, StaffRecord.id == case.handler_id)
        .where(case.id == complaint_id)
    ).one_or_none()
    if row is None:
        raise UserError.one("complaint", "complaint.unknown_case", value=complaint_id[:60])
    exhibits = _exhibits(session, complaint_id, book)
    parties = _parties(session, complaint_id)
    derived = _own_records(session, complaint_id, row.received_on, book)
    return RefusalState(
        received_on=row.received_on,
        category=row.category,
        natures=tuple(row.natures.split()),
        channels=tuple(dict.fromkeys((row.channel, *_channels(session, complaint_id)))),
        roles=tuple(dict.fromkeys(role for role, _ in parties)),
        handler=row.name,
        complained_of=names_kept_away(
            session, complaint_id, tuple(name for role, name in parties if role == COMPLAINED_OF)
        ),
        claim_rejected=_claim_rejected(session, complaint_id),
        grounds=chosen_grounds(session, complaint_id),
        facts=derived | _facts(session, complaint_id, book),
        marks=_marks(session, complaint_id),
        exhibits=tuple(exhibits.values()),
        links=_links(session, complaint_id, exhibits),
        payments=_payments(session, complaint_id),
        requests=_requests(session, complaint_id),
        suspensions=suspensions(session, complaint_id),
        own_amounts=_own_amounts(session, complaint_id),
    )


def chosen_grounds(session: Session, complaint_id: str) -> tuple[str, ...]:
    """The grounds chosen for a case and not dropped, in that order."""
    ground = GroundRecord
    statement = (
        select(ground.ground_id)
        .where(ground.complaint_id == complaint_id, ground.dropped_at.is_(None))
        .order_by(ground.chosen_at, ground.ground_id)
    )
    return tuple(session.execute(statement).scalars())


def suspensions(session: Session, complaint_id: str) -> dict[str, tuple[Pause, ...]]:
    """The recorded pauses of a case by their kind; one that has not ended is open."""
    row = SuspensionRecord
    statement = (
        select(row.kind, row.from_on, row.to_on)
        .where(row.complaint_id == complaint_id)
        .order_by(row.from_on, row.id)
    )
    found: dict[str, tuple[Pause, ...]] = {}
    for kind, first, last in session.execute(statement):
        found[kind] = (*found.get(kind, ()), Pause(first, last, kind))
    return found


def _own_amounts(session: Session, complaint_id: str) -> dict[str, int]:
    """The lengths set for single clocks; the latest clock of a rule counts."""
    clock = ClockRecord
    statement = (
        select(clock.rule_id, clock.own_amount)
        .where(clock.complaint_id == complaint_id)
        .order_by(clock.started_on, clock.id)
    )
    latest = {row.rule_id: row.own_amount for row in session.execute(statement)}
    return {rule: amount for rule, amount in latest.items() if amount is not None}


def _claim_rejected(session: Session, complaint_id: str) -> bool:
    """Whether a claim payment was denied, here or in a merged case, whatever the case is labelled."""
    demand, case = DemandRecord, ComplaintRecord
    statement = (
        select(demand.id)
        .join(case, case.id == demand.complaint_id)
        .where(
            demand.complaint_id.in_(family(session, complaint_id)),
            demand.code == CLAIM_DEMAND,
            demand.outcome == REJECTED,
            case.category.startswith(CLAIMS_CATEGORY),
        )
    )
    return session.execute(statement.limit(1)).scalar_one_or_none() is not None


def _channels(session: Session, complaint_id: str) -> list[str]:
    statement = select(ReceiptRecord.channel).where(ReceiptRecord.complaint_id == complaint_id)
    return list(session.execute(statement.order_by(ReceiptRecord.id)).scalars())


def _parties(session: Session, complaint_id: str) -> list[tuple[str, str]]:
    statement = (
        select(PartyRecord.role, PersonRecord.name)
        .join(PersonRecord, PersonRecord.id == PartyRecord.person_id)
        .where(PartyRecord.complaint_id == complaint_id)
        .order_by(PartyRecord.id)
    )
    return [(role, name) for role, name in session.execute(statement)]


def _own_records(
    session: Session, complaint_id: str, received_on: date, book: Rulebook
) -> dict[str, KnownFact]:
    """Facts that intake and contacts recorded: receipt, first contact, the only policy's dates and kind."""
    values: dict[str, FactValue] = {"complaint.received_on": received_on}
    first = session.execute(
        select(ContactRecord.started_at)
        .where(ContactRecord.complaint_id == complaint_id, ContactRecord.answered)
        .order_by(ContactRecord.started_at)
        .limit(1)
    ).scalar_one_or_none()
    if first is not None:
        values["contact.first_on"] = branch_date(first)
    link, contract = ComplaintContractRecord, ContractRecord
    policies = session.execute(
        select(contract.formed_on, contract.effective_on, contract.line)
        .join(link, link.contract_id == contract.id)
        .where(link.complaint_id == complaint_id, contract.kind == POLICY)
    ).all()
    if len(policies) == 1:
        dates = {"policy.formed_on": policies[0].formed_on, "policy.effective_on": policies[0].effective_on}
        values |= {key: day for key, day in dates.items() if day is not None}
        line = book.lines.get(policies[0].line or "")
        if line is not None:
            values["policy.life"] = "yes" if line.life else "no"
    return {key: KnownFact(key, value, derived=True) for key, value in values.items()}


def _facts(session: Session, complaint_id: str, book: Rulebook) -> dict[str, KnownFact]:
    fact = CaseFactRecord
    statement = (
        select(
            fact.key, fact.value, fact.source, EvidenceRecord.number, fact.recorded_by, fact.recorded_at
        )
        .outerjoin(EvidenceRecord, EvidenceRecord.id == fact.evidence_id)
        .where(fact.complaint_id == complaint_id)
        .order_by(fact.id)
    )  # fmt: skip
    return {
        key: KnownFact(key, from_json(book.facts[key].kind, value), source, number, by, at)
        for key, value, source, number, by, at in session.execute(statement)
        if key in book.facts
    }


def _marks(session: Session, complaint_id: str) -> dict[str, Mark]:
    mark = MarkRecord
    statement = select(mark.item_id, mark.state, mark.note, mark.marked_by, mark.marked_at).where(
        mark.complaint_id == complaint_id
    )
    return {
        item_id: Mark(item_id, state, note, by, branch_date(at))
        for item_id, state, note, by, at in session.execute(statement)
    }


def _exhibits(session: Session, complaint_id: str, book: Rulebook) -> dict[str, Exhibit]:
    """The exhibits by id, without those withdrawn."""
    evidence, answer = EvidenceRecord, PropertyAnswerRecord
    mine = (evidence.complaint_id == complaint_id) & evidence.withdrawn_at.is_(None)
    answers: dict[str, list[PropertyAnswer]] = defaultdict(list)
    for row in session.execute(
        select(answer.evidence_id, answer.question_id, answer.answer, answer.note)
        .join(evidence, evidence.id == answer.evidence_id)
        .where(mine)
    ):
        answers[row.evidence_id].append(PropertyAnswer(row.question_id, row.answer, row.note or ""))
    statement = select(
        evidence.id, evidence.number, evidence.title, evidence.form, evidence.kind,
        evidence.settlement_talk, evidence.stance,
    ).where(mine).order_by(evidence.number)  # fmt: skip
    return {
        row.id: Exhibit(
            number=row.number,
            title=row.title,
            form=row.form,
            review=admissibility(answers[row.id], book, electronic=row.kind in ELECTRONIC_KINDS),
            settlement_talk=row.settlement_talk,
            adverse=row.stance == Stance.ADVERSE,
        )
        for row in session.execute(statement)
    }


def _links(
    session: Session, complaint_id: str, exhibits: dict[str, Exhibit]
) -> dict[str, tuple[Exhibit, ...]]:
    link = EvidenceLinkRecord
    statement = select(link.target_id, link.evidence_id).where(link.complaint_id == complaint_id)
    found: dict[str, list[Exhibit]] = defaultdict(list)
    for target_id, evidence_id in session.execute(statement):
        if evidence_id in exhibits:
            found[target_id].append(exhibits[evidence_id])
    return {
        target_id: tuple(sorted(linked, key=lambda exhibit: exhibit.number))
        for target_id, linked in found.items()
    }


def _requests(session: Session, complaint_id: str) -> tuple[tuple[str, date], ...]:
    entry = TimelineEntryRecord
    mine = (entry.complaint_id == complaint_id) & (entry.code == PAPER_REQUESTED)
    statement = select(entry.detail, entry.occurred_on).where(mine).order_by(entry.seq)
    return tuple((row.detail["item"], row.occurred_on) for row in session.execute(statement))


def _payments(session: Session, complaint_id: str) -> tuple[Payment, ...]:
    payment, link = ContractPaymentRecord, ComplaintContractRecord
    statement = (
        select(payment.paid_on, payment.amount_fen, payment.kind)
        .join(link, link.contract_id == payment.contract_id)
        .where(link.complaint_id == complaint_id)
        .order_by(payment.paid_on, payment.id)
    )
    return tuple(Payment(*row) for row in session.execute(statement))
