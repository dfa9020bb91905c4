"""Gathers from the tables what the checklists look at."""

from collections import defaultdict
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from db.asking import CASE, ask
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
from db.evidence import (
    EvidenceLinkRecord,
    EvidenceParticularRecord,
    EvidenceRecord,
    PropertyAnswerRecord,
)
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
from workbench.evidence.particulars_model import Particulars
from workbench.evidence.queries import ELECTRONIC_KINDS
from workbench.evidence.rules import admissibility
from workbench.evidence.weakness import Judged, weaknesses
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
    row = ask(session, _case(), case=complaint_id).one_or_none()
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


@cache
def _case() -> Select[*tuple[Any, ...]]:
    case = ComplaintRecord
    return (
        select(case.received_on, case.category, case.natures, case.channel, StaffRecord.name)
        .outerjoin(StaffRecord, StaffRecord.id == case.handler_id)
        .where(case.id == CASE)
    )


def chosen_grounds(session: Session, complaint_id: str) -> tuple[str, ...]:
    """The grounds chosen for a case and not dropped, in that order."""
    return tuple(ask(session, _grounds(), case=complaint_id).scalars())


@cache
def _grounds() -> Select[str]:
    ground = GroundRecord
    return (
        select(ground.ground_id)
        .where(ground.complaint_id == CASE, ground.dropped_at.is_(None))
        .order_by(ground.chosen_at, ground.ground_id)
    )


def suspensions(session: Session, complaint_id: str) -> dict[str, tuple[Pause, ...]]:
    """The recorded pauses of a case by their kind; one that has not ended is open."""
    found: dict[str, tuple[Pause, ...]] = {}
    for kind, first, last in ask(session, _suspended(), case=complaint_id):
        found[kind] = (*found.get(kind, ()), Pause(first, last, kind))
    return found


@cache
def _suspended() -> Select[*tuple[Any, ...]]:
    row = SuspensionRecord
    statement = select(row.kind, row.from_on, row.to_on).where(row.complaint_id == CASE)
    return statement.order_by(row.from_on, row.id)


def _own_amounts(session: Session, complaint_id: str) -> dict[str, int]:
    """The lengths set for single clocks; the latest clock of a rule counts."""
    latest = {row.rule_id: row.own_amount for row in ask(session, _lengths(), case=complaint_id)}
    return {rule: amount for rule, amount in latest.items() if amount is not None}


@cache
def _lengths() -> Select[*tuple[Any, ...]]:
    clock = ClockRecord
    statement = select(clock.rule_id, clock.own_amount).where(clock.complaint_id == CASE)
    return statement.order_by(clock.started_on, clock.id)


def _claim_rejected(session: Session, complaint_id: str) -> bool:
    """Whether a claim payment was denied, here or in a merged case, whatever the case is labelled."""
    members = family(session, complaint_id)
    return ask(session, _denied(), members=members).scalar_one_or_none() is not None


@cache
def _denied() -> Select[str]:
    demand, case = DemandRecord, ComplaintRecord
    statement = (
        select(demand.id)
        .join(case, case.id == demand.complaint_id)
        .where(
            demand.complaint_id.in_(bindparam("members", expanding=True)),
            demand.code == CLAIM_DEMAND,
            demand.outcome == REJECTED,
            case.category.startswith(CLAIMS_CATEGORY),
        )
    )
    return statement.limit(1)


def _channels(session: Session, complaint_id: str) -> list[str]:
    return list(ask(session, _received_by(), case=complaint_id).scalars())


@cache
def _received_by() -> Select[str]:
    receipt = ReceiptRecord
    return select(receipt.channel).where(receipt.complaint_id == CASE).order_by(receipt.id)


def _parties(session: Session, complaint_id: str) -> list[tuple[str, str]]:
    return [(role, name) for role, name in ask(session, _named(), case=complaint_id)]


@cache
def _named() -> Select[*tuple[Any, ...]]:
    return (
        select(PartyRecord.role, PersonRecord.name)
        .join(PersonRecord, PersonRecord.id == PartyRecord.person_id)
        .where(PartyRecord.complaint_id == CASE)
        .order_by(PartyRecord.id)
    )


def _own_records(
    session: Session, complaint_id: str, received_on: date, book: Rulebook
) -> dict[str, KnownFact]:
    """Facts that intake and contacts recorded: receipt, first contact, the only policy's dates and kind."""
    values: dict[str, FactValue] = {"complaint.received_on": received_on}
    first = ask(session, _reached(), case=complaint_id).scalar_one_or_none()
    if first is not None:
        values["contact.first_on"] = branch_date(first)
    policies = ask(session, _policies(), case=complaint_id).all()
    if len(policies) == 1:
        dates = {"policy.formed_on": policies[0].formed_on, "policy.effective_on": policies[0].effective_on}
        values |= {key: day for key, day in dates.items() if day is not None}
        line = book.lines.get(policies[0].line or "")
        if line is not None:
            values["policy.life"] = "yes" if line.life else "no"
    return {key: KnownFact(key, value, derived=True) for key, value in values.items()}


@cache
def _reached() -> Select[Any]:
    contact = ContactRecord
    statement = select(contact.started_at).where(contact.complaint_id == CASE, contact.answered)
    return statement.order_by(contact.started_at).limit(1)


@cache
def _policies() -> Select[*tuple[Any, ...]]:
    link, contract = ComplaintContractRecord, ContractRecord
    return (
        select(contract.formed_on, contract.effective_on, contract.line)
        .join(link, link.contract_id == contract.id)
        .where(link.complaint_id == CASE, contract.kind == POLICY)
    )


def _facts(session: Session, complaint_id: str, book: Rulebook) -> dict[str, KnownFact]:
    return {
        key: KnownFact(key, from_json(book.facts[key].kind, value), source, number, by, at)
        for key, value, source, number, by, at in ask(session, _recorded(), case=complaint_id)
        if key in book.facts
    }


@cache
def _recorded() -> Select[*tuple[Any, ...]]:
    fact, exhibit = CaseFactRecord, EvidenceRecord
    return (
        select(fact.key, fact.value, fact.source, exhibit.number, fact.recorded_by, fact.recorded_at)
        .outerjoin(exhibit, exhibit.id == fact.evidence_id)
        .where(fact.complaint_id == CASE)
        .order_by(fact.id)
    )


def _marks(session: Session, complaint_id: str) -> dict[str, Mark]:
    return {
        item_id: Mark(item_id, state, note, by, branch_date(at))
        for item_id, state, note, by, at in ask(session, _marked(), case=complaint_id)
    }


@cache
def _marked() -> Select[*tuple[Any, ...]]:
    mark = MarkRecord
    columns = (mark.item_id, mark.state, mark.note, mark.marked_by, mark.marked_at)
    return select(*columns).where(mark.complaint_id == CASE)


def _exhibits(session: Session, complaint_id: str, book: Rulebook) -> dict[str, Exhibit]:
    """The exhibits by id, without those withdrawn."""
    answers: dict[str, list[PropertyAnswer]] = defaultdict(list)
    for row in ask(session, _answered(), case=complaint_id):
        answers[row.evidence_id].append(PropertyAnswer(row.question_id, row.answer, row.note or ""))
    given: dict[str, dict[str, str]] = defaultdict(dict)
    for evidence_id, name, value in ask(session, _given(), case=complaint_id):
        given[evidence_id][name] = value
    return {
        row.id: Exhibit(
            number=row.number,
            title=row.title,
            form=row.form,
            review=admissibility(answers[row.id], book, electronic=row.kind in ELECTRONIC_KINDS),
            settlement_talk=row.settlement_talk,
            adverse=row.stance == Stance.ADVERSE,
            weak=bool(weaknesses(_judged(row, given[row.id], answers[row.id]), book)),
        )
        for row in ask(session, _shown(), case=complaint_id)
    }


def _judged(row: Any, given: Particulars, answers: list[PropertyAnswer]) -> Judged:
    said = {answer.question_id: answer.answer for answer in answers}
    return Judged(row.kind, row.form, given, said)


@cache
def _given() -> Select[*tuple[Any, ...]]:
    evidence, particular = EvidenceRecord, EvidenceParticularRecord
    return (
        select(particular.evidence_id, particular.field, particular.value)
        .join(evidence, evidence.id == particular.evidence_id)
        .where(evidence.complaint_id == CASE, evidence.withdrawn_at.is_(None))
    )


@cache
def _answered() -> Select[*tuple[Any, ...]]:
    evidence, answer = EvidenceRecord, PropertyAnswerRecord
    return (
        select(answer.evidence_id, answer.question_id, answer.answer, answer.note)
        .join(evidence, evidence.id == answer.evidence_id)
        .where(evidence.complaint_id == CASE, evidence.withdrawn_at.is_(None))
    )


@cache
def _shown() -> Select[*tuple[Any, ...]]:
    evidence = EvidenceRecord
    columns = (
        evidence.id, evidence.number, evidence.title, evidence.form, evidence.kind, evidence.settlement_talk,
        evidence.stance,
    )  # fmt: skip
    mine = (evidence.complaint_id == CASE) & evidence.withdrawn_at.is_(None)
    return select(*columns).where(mine).order_by(evidence.number)


def _links(
    session: Session, complaint_id: str, exhibits: dict[str, Exhibit]
) -> dict[str, tuple[Exhibit, ...]]:
    found: dict[str, list[Exhibit]] = defaultdict(list)
    for target_id, evidence_id in ask(session, _linked(), case=complaint_id):
        if evidence_id in exhibits:
            found[target_id].append(exhibits[evidence_id])
    return {
        target_id: tuple(sorted(linked, key=lambda exhibit: exhibit.number))
        for target_id, linked in found.items()
    }


@cache
def _linked() -> Select[*tuple[Any, ...]]:
    link = EvidenceLinkRecord
    return select(link.target_id, link.evidence_id).where(link.complaint_id == CASE)


def _requests(session: Session, complaint_id: str) -> tuple[tuple[str, date], ...]:
    rows = ask(session, _requested(), case=complaint_id)
    return tuple((row.detail["item"], row.occurred_on) for row in rows)


@cache
def _requested() -> Select[*tuple[Any, ...]]:
    entry = TimelineEntryRecord
    mine = (entry.complaint_id == CASE) & (entry.code == PAPER_REQUESTED)
    return select(entry.detail, entry.occurred_on).where(mine).order_by(entry.seq)


def _payments(session: Session, complaint_id: str) -> tuple[Payment, ...]:
    return tuple(Payment(*row) for row in ask(session, _paid(), case=complaint_id))


@cache
def _paid() -> Select[*tuple[Any, ...]]:
    payment, link = ContractPaymentRecord, ComplaintContractRecord
    return (
        select(payment.paid_on, payment.amount_fen, payment.kind)
        .join(link, link.contract_id == payment.contract_id)
        .where(link.complaint_id == CASE)
        .order_by(payment.paid_on, payment.id)
    )
