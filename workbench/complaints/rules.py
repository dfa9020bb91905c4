"""What is wrong with a complaint as typed, and what is fit to register; lists everything at once."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from workbench.complaints.examining import Examiner
from workbench.complaints.model import (
    ComplaintAccepted,
    ComplaintDraft,
    ContractAccepted,
    ContractDraft,
    DemandAccepted,
    DemandDraft,
    PartyAccepted,
    PartyDraft,
    ReceiptAccepted,
    ReceiptDraft,
)
from workbench.errors import Problem
from workbench.identity.ages import age
from workbench.identity.names import name_match_key
from workbench.persons.model import PersonAccepted, PersonDraft
from workbench.persons.rules import examine_person
from workbench.recusals.model import COMPLAINED_EMPLOYEE
from workbench.rulebook.reading import Rulebook
from workbench.text import NARRATIVE_MAX_CHARS, search_key

# Entered later than this after receipt, a complaint says why (domain trap: received is not created).
LATE_ENTRY_DAYS = 3
MONEY_DEMANDS = ("DM01", "DM02")
GUARDIAN = "guardian"
CHILD_AGE, FULL_AGE = 14, 18


@dataclass(frozen=True, slots=True)
class Examination:
    """The problems found; `accepted` is there when none of them is an error."""

    problems: tuple[Problem, ...]
    accepted: ComplaintAccepted | None


def examine(draft: ComplaintDraft, book: Rulebook, today: date) -> Examination:
    """Everything that is wrong with a draft, and its parsed form when nothing is."""
    examiner = Examiner(book, today)
    narrative = examiner.safe_text(draft.narrative, "narrative", NARRATIVE_MAX_CHARS)
    if narrative is None and not examiner.refused:
        examiner.refuse("narrative", "complaint.narrative_empty")
    accepted = ComplaintAccepted(
        narrative=narrative or "",
        receipts=_receipts(examiner, draft),
        complainant=_person(examiner, draft.complainant, "complainant"),
        complainant_roles=examine_codes(examiner, draft.complainant_roles, "complainant_roles", "roles"),
        parties=tuple(
            examine_party(examiner, party, f"parties.{n}") for n, party in enumerate(draft.parties)
        ),
        contracts=_contracts(examiner, draft.contracts),
        demands=tuple(
            examine_demand(examiner, demand, f"demands.{n}") for n, demand in enumerate(draft.demands)
        ),
        category=examiner.code(draft.category, "category", book.categories),
        cause=examiner.code(draft.cause, "cause", book.causes),
        natures=examine_natures(examiner, draft.natures),
        complained_unit=examiner.text(draft.complained_unit, "complained_unit"),
        handler=examiner.text(draft.handler, "handler", 100),
        harm=examine_harm(examiner, draft.harm),
        severity_override=examine_override(examiner, draft),
        severity_reason=examiner.safe_text(draft.severity_reason, "severity_reason"),
        late_entry_reason=examiner.safe_text(draft.late_entry_reason, "late_entry_reason"),
    )
    _look_over_the_whole(examiner, accepted)
    return Examination(tuple(examiner.problems), None if examiner.refused else accepted)


def contract_key(number: str) -> str:
    """Equal for two spellings of one contract number."""
    return search_key(number).replace(" ", "").replace("-", "")


def _receipts(examiner: Examiner, draft: ComplaintDraft) -> tuple[ReceiptAccepted, ...]:
    if not draft.receipts:
        examiner.refuse("receipts", "complaint.no_receipt")
    found = (examine_receipt(examiner, receipt, f"receipts.{n}") for n, receipt in enumerate(draft.receipts))
    return tuple(receipt for receipt in found if receipt is not None)


def examine_receipt(examiner: Examiner, draft: ReceiptDraft, field: str) -> ReceiptAccepted | None:
    """A receipt as typed, or None when it cannot be kept."""
    channel = examiner.code(draft.channel, f"{field}.channel", examiner.book.channels)
    if not draft.channel.strip():
        examiner.refuse(f"{field}.channel", "complaint.channel_missing")
    received_on = examiner.day(draft.received_on, f"{field}.received_on")
    if not draft.received_on.strip():
        examiner.refuse(f"{field}.received_on", "complaint.received_on_missing")
    reply_by = examiner.day(draft.reply_by, f"{field}.reply_by", may_be_future=True)
    if reply_by and received_on and reply_by < received_on:
        examiner.refuse(f"{field}.reply_by", "complaint.reply_before_receipt", received_on=str(received_on))
    letter_no = examiner.text(draft.letter_no, f"{field}.letter_no", 200)
    forwarded_by = examiner.text(draft.forwarded_by, f"{field}.forwarded_by", 200)
    if channel is None or received_on is None:
        return None
    return ReceiptAccepted(channel, received_on, letter_no, forwarded_by, reply_by)


def _person(examiner: Examiner, draft: PersonDraft, field: str) -> PersonAccepted:
    problems, person = examine_person(draft, field, examiner.today)
    examiner.problems.extend(problems)
    return person


def examine_codes(examiner: Examiner, typed: Iterable[str], field: str, table_name: str) -> tuple[str, ...]:
    """The codes that the table has, each once."""
    table = getattr(examiner.book, table_name)
    codes = (examiner.code(code, f"{field}.{n}", table) for n, code in enumerate(typed))
    return tuple(dict.fromkeys(code for code in codes if code))


def examine_natures(
    examiner: Examiner, typed: Iterable[str], standing: Iterable[str] = ()
) -> tuple[str, ...]:
    """The natures that one person may set alone, and those that stand already; the others are pointed out.

    Nobody is suspected on one person's word: the label is left to a second person who looks at the case,
    or to a review.
    """
    codes = examine_codes(examiner, typed, "natures", "natures")
    natures, settled = examiner.book.natures, set(standing)
    alone = tuple(code for code in codes if natures[code].one_may_set or code in settled)
    for code in codes:
        if code in alone:
            continue
        if natures[code].by_review:
            examiner.warn("natures", "complaint.nature_by_review", nature=code)
        else:
            people = str(natures[code].people_needed)
            examiner.warn("natures", "complaint.nature_needs_people", nature=code, people=people)
    return alone


def examine_party(examiner: Examiner, draft: PartyDraft, field: str) -> PartyAccepted:
    """Another person as typed, with the role and what belongs to a proxy."""
    role = examiner.code(draft.role, f"{field}.role", examiner.book.roles)
    if not draft.role.strip():
        examiner.refuse(f"{field}.role", "complaint.role_missing")
    party = PartyAccepted(role or "", _person(examiner, draft.person, f"{field}.person"))
    if role != "proxy":
        return party
    if not draft.proxy_for.strip():
        examiner.refuse(f"{field}.proxy_for", "complaint.proxy_for_missing")
    if draft.proxy_original_seen is not True:
        examiner.warn(f"{field}.proxy_original_seen", "complaint.proxy_original_not_seen")
    return replace(
        party,
        proxy_for=examiner.text(draft.proxy_for, f"{field}.proxy_for", 200),
        proxy_scope=examiner.safe_text(draft.proxy_scope, f"{field}.proxy_scope"),
        proxy_until=examiner.day(draft.proxy_until, f"{field}.proxy_until", may_be_future=True),
        proxy_original_seen=draft.proxy_original_seen,
        proxy_paid=draft.proxy_paid,
    )


def _contracts(examiner: Examiner, drafts: tuple[ContractDraft, ...]) -> tuple[ContractAccepted, ...]:
    found = (examine_contract(examiner, draft, f"contracts.{n}") for n, draft in enumerate(drafts))
    contracts = [contract for contract in found if contract is not None]
    seen: set[tuple[str, str]] = set()
    for position, contract in enumerate(contracts):
        if (contract.kind, contract.number_key) in seen:
            examiner.refuse(f"contracts.{position}.number", "complaint.contract_twice", value=contract.number)
        seen.add((contract.kind, contract.number_key))
    return tuple(contracts)


def examine_contract(examiner: Examiner, draft: ContractDraft, field: str) -> ContractAccepted | None:
    """A contract as typed, or None when it has no number."""
    number = examiner.text(draft.number, f"{field}.number", 100)
    kind = examiner.code(draft.kind or "policy", f"{field}.kind", examiner.book.contract_kinds)
    formed_on = examiner.day(draft.formed_on, f"{field}.formed_on")
    contract = ContractAccepted(
        number=number or "",
        number_key=contract_key(number or ""),
        kind=kind or "policy",
        product=examiner.text(draft.product, f"{field}.product", 200),
        line=examiner.code(draft.line, f"{field}.line", examiner.book.lines),
        formed_on=formed_on,
        effective_on=examiner.day(draft.effective_on, f"{field}.effective_on", may_be_future=True),
        purchase_channel=examiner.text(draft.purchase_channel, f"{field}.purchase_channel", 100),
        yearly_premium_fen=examiner.money(draft.yearly_premium, f"{field}.yearly_premium"),
        sales_agent=examiner.text(draft.sales_agent, f"{field}.sales_agent", 100),
    )
    if number is None:
        if any((draft.product, draft.formed_on, draft.effective_on)):
            examiner.refuse(f"{field}.number", "complaint.contract_number_missing")
        return None
    return contract


def examine_demand(examiner: Examiner, draft: DemandDraft, field: str) -> DemandAccepted:
    """A demand as typed."""
    code = examiner.code(draft.code, f"{field}.code", examiner.book.demands)
    if not draft.code.strip():
        examiner.refuse(f"{field}.code", "complaint.demand_code_missing")
    asked_fen = examiner.money(draft.amount, f"{field}.amount")
    if code in MONEY_DEMANDS and not draft.amount.strip():
        examiner.warn(f"{field}.amount", "complaint.amount_missing")
    return DemandAccepted(code or "", asked_fen, examiner.safe_text(draft.note, f"{field}.note", 2000))


def examine_harm(examiner: Examiner, typed: str) -> str | None:
    """The harm as judged, or None when none is or nobody knows it."""
    if typed and all(row.harm != typed for row in examiner.book.severity.values()):
        examiner.refuse("harm", "complaint.unknown_code", value=typed[:40])
        return None
    return typed or None


def examine_override(examiner: Examiner, draft: ComplaintDraft) -> int | None:
    """The severity that somebody chose, or None; it needs a reason."""
    typed = draft.severity_override.strip()
    if not typed:
        return None
    if typed not in {"1", "2", "3", "4", "5"}:
        examiner.refuse("severity_override", "complaint.severity_out_of_range", value=typed[:20])
        return None
    if not draft.severity_reason.strip():
        examiner.refuse("severity_reason", "complaint.severity_reason_missing")
    return int(typed)


def _look_over_the_whole(examiner: Examiner, accepted: ComplaintAccepted) -> None:
    if accepted.receipts:
        received_on = min(receipt.received_on for receipt in accepted.receipts)
        late = examiner.today - received_on > timedelta(days=LATE_ENTRY_DAYS)
        if late and accepted.late_entry_reason is None:
            days = str((examiner.today - received_on).days)
            examiner.warn("late_entry_reason", "complaint.entered_late", days=days)
        _look_at_age(examiner, accepted, received_on)
    if not accepted.demands:
        examiner.warn("demands", "complaint.no_demand")
    _look_at_handler(examiner, accepted)


def _look_at_handler(examiner: Examiner, accepted: ComplaintAccepted) -> None:
    """Nobody handles a complaint about themselves.

    Source: 办法 17.
    """
    handler = name_match_key(accepted.handler or "")
    about = (party.person.name_key for party in accepted.parties if party.role == COMPLAINED_EMPLOYEE)
    if handler and handler in about:
        examiner.refuse("handler", "recusal.kept_away", name=accepted.handler or "")


def _look_at_age(examiner: Examiner, accepted: ComplaintAccepted, received_on: date) -> None:
    """A minor complains through a guardian; the data of a child need the guardian's consent.

    Source: 民法典 第十九条, 第二十条; 个人信息保护法 第三十一条.
    """
    born = accepted.complainant.birth_on
    if born is None or born > received_on or any(party.role == GUARDIAN for party in accepted.parties):
        return
    years = age(born, received_on)
    if years < FULL_AGE:
        code = "complaint.child_without_guardian" if years < CHILD_AGE else "complaint.minor_without_guardian"
        examiner.warn("complainant.name", code, years=str(years))
