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
from workbench.clocks.queries import work_calendar
from workbench.clocks.rules import compute
from workbench.complaints.model import ComplaintAccepted, ContractAccepted, ReceiptAccepted
from workbench.ids import new_id
from workbench.moment import Clock, today
from workbench.money import format_amount
from workbench.persons.commands import keep_person
from workbench.persons.model import PersonAccepted
from workbench.rulebook.reading import Rulebook
from workbench.search.commands import SearchText, index_new
from workbench.severity.model import Severity, SeverityInputs
from workbench.severity.rules import assess_severity
from workbench.suggestions.alerts import self_harm_words
from workbench.timeline.commands import append_entry
from workbench.timeline.model import EntryDraft, EntryKind

FIRST_STATE = "registered"
DECISION_CLOCKS = ("C03", "C08")


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
    _file_receipts(session, case, accepted, actor=actor, clock=clock)
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
    for clock_id in book.channels[first_receipt(accepted).channel].clocks:
        rule = book.clocks.on(clock_id, start)
        if rule is None or not rule.active or rule.amount is None:
            continue
        computed = compute(rule, start, calendar=calendar, today=today(clock))
        add_row(
            session,
            ClockRecord,
            id=new_id(clock),
            complaint_id=case.id,
            rule_id=clock_id,
            started_on=start,
            nominal_on=computed.nominal,
            statutory_on=computed.statutory,
            internal_on=computed.internal,
            calendar_published=computed.calendar_published,
            started_by_fact="receipt",
            computed_at=clock.now(),
        )
        if clock_id in DECISION_CLOCKS:
            due = {"due_statutory_on": computed.statutory, "due_internal_on": computed.internal}
            session.execute(
                update(ComplaintRecord).where(ComplaintRecord.id == case.id).values(due_clock=clock_id, **due)
            )
        detail = {"clock": clock_id, "statutory": str(computed.statutory), "internal": str(computed.internal)}
        entry = EntryDraft(case.id, EntryKind.CLOCK, "clock.started", detail, occurred_on=start)
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


def _file_receipts(
    session: Session, case: Case, accepted: ComplaintAccepted, *, actor: Actor, clock: Clock
) -> None:
    for receipt in accepted.receipts:
        receipt_id = new_id(clock)
        add_row(
            session,
            ReceiptRecord,
            id=receipt_id,
            complaint_id=case.id,
            channel=receipt.channel,
            received_on=receipt.received_on,
            letter_no=receipt.letter_no,
            forwarded_by=receipt.forwarded_by,
            reply_by=receipt.reply_by,
            recorded_at=clock.now(),
            recorded_by=actor.name,
        )
        detail = {"channel": receipt.channel, "letter_no": receipt.letter_no or ""}
        entry = EntryDraft(
            case.id,
            EntryKind.RECEIPT,
            "receipt.received",
            detail,
            occurred_on=receipt.received_on,
            person_id=case.complainant_id,
            source_kind="receipt",
            source_id=receipt_id,
        )
        append_entry(session, entry, actor=actor, clock=clock)


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


def _file_contract(
    session: Session, case: Case, contract: ContractAccepted, *, actor: Actor, clock: Clock
) -> None:
    known = session.execute(
        select(ContractRecord).where(
            ContractRecord.number_key == contract.number_key, ContractRecord.kind == contract.kind
        )
    ).scalar_one_or_none()
    values = {name: getattr(contract, name) for name in ContractAccepted.__slots__}
    if known is None:
        contract_id = new_id(clock)
        add_row(session, ContractRecord, id=contract_id, created_at=clock.now(), **values)
    else:
        contract_id = known.id
        new = {part: value for part, value in values.items() if value and getattr(known, part) is None}
        if new:
            session.execute(update(ContractRecord).where(ContractRecord.id == contract_id).values(**new))
    add_row(session, ComplaintContractRecord, complaint_id=case.id, contract_id=contract_id)
    if contract.formed_on is not None:
        entry = EntryDraft(
            case.id,
            EntryKind.CONTRACT,
            "contract.formed",
            {"number": contract.number, "product": contract.product or ""},
            occurred_on=contract.formed_on,
            source_kind="contract",
            source_id=contract_id,
        )
        append_entry(session, entry, actor=actor, clock=clock)
