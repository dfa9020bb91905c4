"""Files the parts of a new case: receipts, parties, contracts, demands, clocks, timeline, search."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from db.adding import add_row, add_rows
from db.clocks import ClockRecord
from db.complaints import (
    ComplaintContractRecord,
    ContractRecord,
    DemandRecord,
    NatureRecord,
    PartyRecord,
    ReceiptRecord,
)
from workbench.actor import Actor
from workbench.clocks.model import ComputedClock
from workbench.clocks.queries import work_calendar
from workbench.clocks.rules import compute, printed
from workbench.complaints.model import ComplaintAccepted, ContractAccepted, PartyAccepted, ReceiptAccepted
from workbench.ids import new_id
from workbench.moment import Clock
from workbench.money import format_amount
from workbench.persons.commands import keep_person
from workbench.persons.model import PersonAccepted
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.model import ClockRule
from workbench.rulebook.reading import Rulebook
from workbench.search.commands import SearchText
from workbench.severity.model import Severity, SeverityInputs
from workbench.severity.rules import assess_severity
from workbench.timeline.commands import append_entries, append_entry
from workbench.timeline.model import EntryDraft, EntryKind

FIRST_STATE = "registered"
DECISION_CLOCKS = ("C03", "C08")
BY_RECEIPT = "receipt"
# The clock of a forwarded letter, which names its own date.
REPLY_CLOCK = "C10"

_PROXY = ("proxy_for", "proxy_scope", "proxy_until", "proxy_original_seen", "proxy_paid")
_KNOWN_CONTRACT = select(ContractRecord.__table__).where(
    ContractRecord.number_key == bindparam("number_key"), ContractRecord.kind == bindparam("kind")
)


@dataclass(frozen=True, slots=True)
class Case:
    """What is known of a new case beside what was typed."""

    id: str
    case_no: str
    complainant_id: str
    handler_id: str | None
    severity: Severity
    self_harm_words: str | None
    clocks: tuple[ComputedClock, ...]


def first_receipt(accepted: ComplaintAccepted) -> ReceiptAccepted:
    """The earliest receipt; it drives the clocks."""
    return min(accepted.receipts, key=lambda receipt: receipt.received_on)


def received_on(accepted: ComplaintAccepted) -> date:
    """The day from which the clocks count."""
    return first_receipt(accepted).received_on


def severity_of(accepted: ComplaintAccepted, self_harm_words: str | None, book: Rulebook) -> Severity:
    """The severity by the shown arithmetic, from what is known at intake."""
    inputs = SeverityInputs(
        amount_fen=sum(demand.asked_fen or 0 for demand in accepted.demands) or None,
        harms=frozenset({accepted.harm} if accepted.harm else ()),
        channels=tuple(receipt.channel for receipt in accepted.receipts),
        natures=frozenset(accepted.natures),
        self_harm_words=tuple((self_harm_words or "").split()),
    )
    return assess_severity(inputs, book.severity.active(received_on(accepted)), book.channels)


def severity_as_json(severity: Severity) -> dict[str, Any]:
    """The arithmetic in a form to keep and to show later."""
    parts = [{"code": part.code, "points": part.points, **dict(part.detail)} for part in severity.parts]
    return {"score": severity.score, "formula": severity.formula, "parts": parts}


def file_parts(
    session: Session, case: Case, accepted: ComplaintAccepted, *, actor: Actor, clock: Clock
) -> None:
    """Write receipts, parties, contracts, demands, natures and clocks, and put them on the timeline."""
    entries: list[EntryDraft] = []
    for receipt in accepted.receipts:
        receipt_id = _add_receipt(session, case.id, receipt, actor, clock)
        entries.append(_received_entry(case.id, receipt_id, receipt, case.complainant_id))
        entries += _file_letter_clock(session, case.id, receipt_id, receipt, clock)
    _file_parties(session, case, accepted, actor=actor, clock=clock)
    for contract in accepted.contracts:
        contract_id = keep_contract(session, contract, clock=clock)
        add_row(session, ComplaintContractRecord, complaint_id=case.id, contract_id=contract_id)
        if contract.formed_on is not None:
            entries.append(formed_entry(case.id, contract_id, contract))
    demands = (
        {
            "id": new_id(clock), "complaint_id": case.id, "position": position, "code": demand.code,
            "asked_fen": demand.asked_fen, "note": demand.note,
        }
        for position, demand in enumerate(accepted.demands, start=1)
    )  # fmt: skip
    add_rows(session, DemandRecord, demands)
    label = {"complaint_id": case.id, "set_by": actor.name, "set_at": clock.now()}
    natures = ({"id": new_id(clock), "code": code, **label} for code in accepted.natures)
    add_rows(session, NatureRecord, natures)
    _add_clocks(session, case.id, case.clocks, clock)
    entries += [_started_entry(case.id, computed) for computed in case.clocks]
    append_entries(session, entries, actor=actor, clock=clock)


def first_clocks(
    session: Session, accepted: ComplaintAccepted, book: Rulebook, today: date
) -> tuple[ComputedClock, ...]:
    """The clocks that the first receipt starts, with their dates."""
    first = first_receipt(accepted)
    calendar = work_calendar(session, book)
    rules = receipt_clocks(first.channel, first.received_on, book)
    return tuple(compute(rule, first.received_on, calendar=calendar, today=today) for rule in rules)


def due_dates(clocks: Iterable[ComputedClock]) -> dict[str, Any]:
    """The clock of the decision and its dates, as the case carries them."""
    due: dict[str, Any] = {}
    for one in clocks:
        if one.clock_id in DECISION_CLOCKS:
            due = {
                "due_clock": one.clock_id,
                "due_statutory_on": one.statutory,
                "due_internal_on": one.internal,
            }
    return due


def receipt_clocks(channel: str, start: date, book: Rulebook) -> list[ClockRule]:
    """The rules of the clocks that a receipt by this channel starts."""
    rules = (book.clocks.on(clock_id, start) for clock_id in book.channels[channel].clocks)
    return [rule for rule in rules if rule is not None and rule.active and rule.amount is not None]


def file_clock(
    session: Session, complaint_id: str, computed: ComputedClock, *, actor: Actor, clock: Clock
) -> None:
    """Write a clock that a receipt starts and put it on the timeline."""
    _add_clocks(session, complaint_id, (computed,), clock)
    append_entry(session, _started_entry(complaint_id, computed), actor=actor, clock=clock)


def _file_letter_clock(
    session: Session, complaint_id: str, receipt_id: str, receipt: ReceiptAccepted, clock: Clock
) -> list[EntryDraft]:
    """Write the clock of a letter that names the day by which it wants an answer. Returns what to tell."""
    if receipt.reply_by is None:
        return []
    book = governing_rulebook(session)
    rule = book.clocks.on(REPLY_CLOCK, receipt.received_on)
    if rule is None or not rule.active:
        return []
    calendar = work_calendar(session, book)
    computed = printed(rule, receipt.received_on, receipt.reply_by, calendar=calendar)
    _add_clocks(session, complaint_id, (computed,), clock, receipt_id=receipt_id)
    return [_started_entry(complaint_id, computed)]


def _add_clocks(
    session: Session,
    complaint_id: str,
    clocks: Iterable[ComputedClock],
    clock: Clock,
    *,
    receipt_id: str | None = None,
) -> None:
    rows = (
        {
            "id": new_id(clock),
            "complaint_id": complaint_id,
            "rule_id": one.clock_id,
            "started_on": one.start,
            "nominal_on": one.nominal,
            "statutory_on": one.statutory,
            "internal_on": one.internal,
            "calendar_published": one.calendar_published,
            "started_by_fact": BY_RECEIPT,
            "receipt_id": receipt_id,
            "computed_at": clock.now(),
        }
        for one in clocks
    )
    add_rows(session, ClockRecord, rows)


def _started_entry(complaint_id: str, one: ComputedClock) -> EntryDraft:
    detail = {"clock": one.clock_id, "statutory": str(one.statutory), "internal": str(one.internal)}
    return EntryDraft(complaint_id, EntryKind.CLOCK, "clock.started", detail, occurred_on=one.start)


def search_texts(case: Case, accepted: ComplaintAccepted) -> tuple[SearchText, SearchText]:
    """Everything typed at intake, to be searched: the narrative, and the rest."""
    parts: list[str | None] = [case.case_no, accepted.handler, accepted.complained_unit]
    for person in (accepted.complainant, *(party.person for party in accepted.parties)):
        parts += _searchable(person)
    for receipt in accepted.receipts:
        parts += [receipt.letter_no, receipt.forwarded_by]
    for contract in accepted.contracts:
        parts += [contract.number, contract.product, contract.sales_agent]
    for demand in accepted.demands:
        parts += [demand.note, format_amount(demand.asked_fen) if demand.asked_fen else None]
    register = "\n".join(part for part in parts if part)
    return (
        SearchText(case.id, "narrative", case.id, accepted.narrative),
        SearchText(case.id, "register", case.id, register),
    )


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
    receipt_id = _add_receipt(session, complaint_id, receipt, actor, clock)
    entry = _received_entry(complaint_id, receipt_id, receipt, person_id)
    append_entry(session, entry, actor=actor, clock=clock)
    return receipt_id


def _add_receipt(
    session: Session, complaint_id: str, receipt: ReceiptAccepted, actor: Actor, clock: Clock
) -> str:
    receipt_id = new_id(clock)
    values = {name: getattr(receipt, name) for name in ReceiptAccepted.__slots__}
    by = {"recorded_at": clock.now(), "recorded_by": actor.name}
    add_row(session, ReceiptRecord, id=receipt_id, complaint_id=complaint_id, **values, **by)
    return receipt_id


def _received_entry(
    complaint_id: str, receipt_id: str, receipt: ReceiptAccepted, person_id: str | None
) -> EntryDraft:
    return EntryDraft(
        complaint_id,
        EntryKind.RECEIPT,
        "receipt.received",
        {"channel": receipt.channel, "letter_no": receipt.letter_no or ""},
        occurred_on=receipt.received_on,
        person_id=person_id,
        source_kind="receipt",
        source_id=receipt_id,
    )


def _file_parties(
    session: Session, case: Case, accepted: ComplaintAccepted, *, actor: Actor, clock: Clock
) -> None:
    roles = ("complainant", *accepted.complainant_roles)
    parties: dict[tuple[str, str], PartyAccepted | None] = {
        (case.complainant_id, role): None for role in roles
    }
    for party in accepted.parties:
        kept = keep_person(session, party.person, actor=actor, clock=clock)
        parties[kept.person_id, party.role] = party
    rows = (
        {
            "id": new_id(clock), "complaint_id": case.id, "person_id": person_id, "role": role,
            **{name: getattr(party, name, None) for name in _PROXY},
        }
        for (person_id, role), party in parties.items()
    )  # fmt: skip
    add_rows(session, PartyRecord, rows)


def keep_contract(session: Session, contract: ContractAccepted, *, clock: Clock) -> str:
    """The id of the contract of this kind and number, added when nobody named it before.

    What is new about a known contract is added; nothing that stands is overwritten.
    """
    same = {"number_key": contract.number_key, "kind": contract.kind}
    known = session.connection().execute(_KNOWN_CONTRACT, same).one_or_none()
    contract_id: str = new_id(clock) if known is None else known.id
    values = {name: getattr(contract, name) for name in ContractAccepted.__slots__}
    if known is None:
        add_row(session, ContractRecord, id=contract_id, created_at=clock.now(), **values)
        return contract_id
    new = {part: value for part, value in values.items() if value and getattr(known, part) is None}
    if new:
        session.execute(update(ContractRecord).where(ContractRecord.id == contract_id).values(**new))
    return contract_id


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
