"""Files the parts of a new case: receipts, parties, contracts, demands, clocks, timeline, search."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.adding import add_row
from db.clocks import ClockRecord
from db.complaints import (
    ComplaintContractRecord,
    ComplaintRecord,
    ContractRecord,
    DemandRecord,
    NatureRecord,
    PartyRecord,
    ReceiptRecord,
)
from workbench.actor import Actor
from workbench.clocks.model import ComputedClock
from workbench.clocks.queries import work_calendar
from workbench.clocks.rules import compute
from workbench.complaints.model import ComplaintAccepted, ContractAccepted, ReceiptAccepted
from workbench.ids import new_id
from workbench.moment import Clock, today
from workbench.money import format_amount
from workbench.persons.commands import keep_person
from workbench.persons.model import PersonAccepted
from workbench.rulebook.model import ClockRule
from workbench.rulebook.reading import Rulebook
from workbench.search.commands import SearchText, index_new
from workbench.severity.model import Severity, SeverityInputs
from workbench.severity.rules import assess_severity
from workbench.suggestions.alerts import self_harm_words
from workbench.timeline.commands import append_entry
from workbench.timeline.model import EntryDraft, EntryKind

FIRST_STATE = "registered"
DECISION_CLOCKS = ("C03", "C08")
BY_RECEIPT = "receipt"


@dataclass(frozen=True, slots=True)
class Case:
    """The ids under which a new case is filed."""

    id: str
    case_no: str
    complainant_id: str
    handler_id: str | None


def first_receipt(accepted: ComplaintAccepted) -> ReceiptAccepted:
    """The earliest receipt; it drives the clocks."""
    return min(accepted.receipts, key=lambda receipt: receipt.received_on)


def received_on(accepted: ComplaintAccepted) -> date:
    """The day from which the clocks count."""
    return first_receipt(accepted).received_on


def severity_of(accepted: ComplaintAccepted, book: Rulebook) -> Severity:
    """The severity by the shown arithmetic, from what is known at intake."""
    inputs = SeverityInputs(
        amount_fen=sum(demand.asked_fen or 0 for demand in accepted.demands) or None,
        harms=frozenset({accepted.harm} if accepted.harm else ()),
        channels=tuple(receipt.channel for receipt in accepted.receipts),
        natures=frozenset(accepted.natures),
        self_harm_words=tuple((self_harm_words(accepted.narrative) or "").split()),
    )
    return assess_severity(inputs, book.severity.active(received_on(accepted)), book.channels)


def severity_as_json(severity: Severity) -> dict[str, Any]:
    """The arithmetic in a form to keep and to show later."""
    parts = [{"code": part.code, "points": part.points, **dict(part.detail)} for part in severity.parts]
    return {"score": severity.score, "formula": severity.formula, "parts": parts}


def file_parts(
    session: Session, case: Case, accepted: ComplaintAccepted, *, actor: Actor, clock: Clock
) -> None:
    """Write receipts, parties, contracts, demands and natures, and put them on the timeline."""
    for receipt in accepted.receipts:
        file_receipt(session, case.id, receipt, person_id=case.complainant_id, actor=actor, clock=clock)
    _file_parties(session, case, accepted, actor=actor, clock=clock)
    for contract in accepted.contracts:
        _file_contract(session, case, contract, actor=actor, clock=clock)
    for position, demand in enumerate(accepted.demands, start=1):
        add_row(
            session,
            DemandRecord,
            id=new_id(clock),
            complaint_id=case.id,
            position=position,
            code=demand.code,
            asked_fen=demand.asked_fen,
            note=demand.note,
        )
    for code in accepted.natures:
        values = {"id": new_id(clock), "complaint_id": case.id, "code": code}
        add_row(session, NatureRecord, **values, set_by=actor.name, set_at=clock.now())


def start_clocks(
    session: Session, case: Case, accepted: ComplaintAccepted, book: Rulebook, *, actor: Actor, clock: Clock
) -> None:
    """Start the clocks of the first receipt's channel and write the decision's due dates on the case."""
    start = received_on(accepted)
    calendar = work_calendar(session, book)
    for rule in receipt_clocks(first_receipt(accepted).channel, start, book):
        computed = compute(rule, start, calendar=calendar, today=today(clock))
        file_clock(session, case.id, computed, actor=actor, clock=clock)
        if rule.id in DECISION_CLOCKS:
            due = {"due_statutory_on": computed.statutory, "due_internal_on": computed.internal}
            session.execute(
                update(ComplaintRecord).where(ComplaintRecord.id == case.id).values(due_clock=rule.id, **due)
            )


def receipt_clocks(channel: str, start: date, book: Rulebook) -> list[ClockRule]:
    """The rules of the clocks that a receipt by this channel starts."""
    rules = (book.clocks.on(clock_id, start) for clock_id in book.channels[channel].clocks)
    return [rule for rule in rules if rule is not None and rule.active and rule.amount is not None]


def file_clock(
    session: Session, complaint_id: str, computed: ComputedClock, *, actor: Actor, clock: Clock
) -> None:
    """Write a clock that a receipt starts and put it on the timeline."""
    add_row(
        session,
        ClockRecord,
        id=new_id(clock),
        complaint_id=complaint_id,
        rule_id=computed.clock_id,
        started_on=computed.start,
        nominal_on=computed.nominal,
        statutory_on=computed.statutory,
        internal_on=computed.internal,
        calendar_published=computed.calendar_published,
        started_by_fact=BY_RECEIPT,
        computed_at=clock.now(),
    )
    dates = {"statutory": str(computed.statutory), "internal": str(computed.internal)}
    entry = EntryDraft(
        complaint_id,
        EntryKind.CLOCK,
        "clock.started",
        {"clock": computed.clock_id, **dates},
        occurred_on=computed.start,
    )
    append_entry(session, entry, actor=actor, clock=clock)


def index_case(session: Session, case: Case, accepted: ComplaintAccepted) -> None:
    """Make everything typed at intake searchable."""
    index_new(session, SearchText(case.id, "narrative", case.id, accepted.narrative))
    parts: list[str | None] = [case.case_no, accepted.handler, accepted.complained_unit]
    for person in (accepted.complainant, *(party.person for party in accepted.parties)):
        parts += _searchable(person)
    for receipt in accepted.receipts:
        parts += [receipt.letter_no, receipt.forwarded_by]
    for contract in accepted.contracts:
        parts += [contract.number, contract.product, contract.sales_agent]
    for demand in accepted.demands:
        parts += [demand.note, format_amount(demand.asked_fen) if demand.asked_fen else None]
    index_new(session, SearchText(case.id, "register", case.id, "\n".join(part for part in parts if part)))


def _searchable(person: PersonAccepted) -> list[str | None]:
    document = [person.document.normal] if person.document else []
    return [person.name, *document, *(phone.normal for phone in person.phones), *person.texts.values()]


def file_receipt(
    session: Session,
    complaint_id: str,
    receipt: ReceiptAccepted,
    *,
    person_id: str | None,
    actor: Actor,
    clock: Clock,
) -> str:
    """Write one receipt and put it on the timeline. Returns its id."""
    receipt_id = new_id(clock)
    values = {name: getattr(receipt, name) for name in ReceiptAccepted.__slots__}
    by = {"recorded_at": clock.now(), "recorded_by": actor.name}
    add_row(session, ReceiptRecord, id=receipt_id, complaint_id=complaint_id, **values, **by)
    entry = EntryDraft(
        complaint_id,
        EntryKind.RECEIPT,
        "receipt.received",
        {"channel": receipt.channel, "letter_no": receipt.letter_no or ""},
        occurred_on=receipt.received_on,
        person_id=person_id,
        source_kind="receipt",
        source_id=receipt_id,
    )
    append_entry(session, entry, actor=actor, clock=clock)
    return receipt_id


def _file_parties(
    session: Session, case: Case, accepted: ComplaintAccepted, *, actor: Actor, clock: Clock
) -> None:
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    for role in dict.fromkeys(("complainant", *accepted.complainant_roles)):
        rows[case.complainant_id, role] = {}
    for party in accepted.parties:
        kept = keep_person(session, party.person, actor=actor, clock=clock)
        rows[kept.person_id, party.role] = {
            "proxy_for": party.proxy_for,
            "proxy_scope": party.proxy_scope,
            "proxy_until": party.proxy_until,
            "proxy_original_seen": party.proxy_original_seen,
            "proxy_paid": party.proxy_paid,
        }
    for (person_id, role), proxy in rows.items():
        row = {"id": new_id(clock), "complaint_id": case.id, "person_id": person_id, "role": role}
        add_row(session, PartyRecord, **row, **proxy)


def keep_contract(session: Session, contract: ContractAccepted, *, clock: Clock) -> str:
    """The id of the contract of this kind and number, added when nobody named it before.

    What is new about a known contract is added; nothing that stands is overwritten.
    """
    known = session.execute(
        select(ContractRecord).where(
            ContractRecord.number_key == contract.number_key, ContractRecord.kind == contract.kind
        )
    ).scalar_one_or_none()
    values = {name: getattr(contract, name) for name in ContractAccepted.__slots__}
    if known is None:
        contract_id = new_id(clock)
        add_row(session, ContractRecord, id=contract_id, created_at=clock.now(), **values)
        return contract_id
    new = {part: value for part, value in values.items() if value and getattr(known, part) is None}
    if new:
        session.execute(update(ContractRecord).where(ContractRecord.id == known.id).values(**new))
    return known.id


def _file_contract(
    session: Session, case: Case, contract: ContractAccepted, *, actor: Actor, clock: Clock
) -> None:
    contract_id = keep_contract(session, contract, clock=clock)
    add_row(session, ComplaintContractRecord, complaint_id=case.id, contract_id=contract_id)
    if contract.formed_on is not None:
        entry = formed_entry(case.id, contract_id, contract)
        append_entry(session, entry, actor=actor, clock=clock)


def formed_entry(complaint_id: str, contract_id: str, contract: ContractAccepted) -> EntryDraft:
    """That a contract was formed, for the timeline of a case that is about it."""
    return EntryDraft(
        complaint_id,
        EntryKind.CONTRACT,
        "contract.formed",
        {"number": contract.number, "product": contract.product or ""},
        occurred_on=contract.formed_on,
        source_kind="contract",
        source_id=contract_id,
    )
