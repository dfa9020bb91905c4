"""Complaints as typed (drafts), as registered, as listed and as shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, ClassVar, NamedTuple, NewType

from workbench.changes import Changes
from workbench.persons.model import PersonAccepted, PersonDraft

ComplaintId = NewType("ComplaintId", str)

REFUSE_UNKNOWN: dict[str, str] = {"extra": "forbid"}
NOBODY = PersonDraft()


@dataclass(frozen=True, slots=True)
class ReceiptDraft:
    """One way by which the complaint reached us, as typed."""

    __pydantic_config__: ClassVar[dict[str, str]] = REFUSE_UNKNOWN

    channel: str = ""
    received_on: str = ""
    letter_no: str = ""
    forwarded_by: str = ""
    reply_by: str = ""


@dataclass(frozen=True, slots=True)
class ContractDraft:
    """A policy, loan, card or account, as typed."""

    __pydantic_config__: ClassVar[dict[str, str]] = REFUSE_UNKNOWN

    number: str = ""
    kind: str = "policy"
    product: str = ""
    line: str = ""
    formed_on: str = ""
    effective_on: str = ""
    purchase_channel: str = ""
    yearly_premium: str = ""
    sales_agent: str = ""


@dataclass(frozen=True, slots=True)
class DemandDraft:
    """What is asked for, as typed."""

    __pydantic_config__: ClassVar[dict[str, str]] = REFUSE_UNKNOWN

    code: str = ""
    amount: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PartyDraft:
    """Another person with a role; the proxy fields belong to role `proxy` alone."""

    __pydantic_config__: ClassVar[dict[str, str]] = REFUSE_UNKNOWN

    role: str = ""
    person: PersonDraft = NOBODY
    proxy_for: str = ""
    proxy_scope: str = ""
    proxy_until: str = ""
    proxy_original_seen: bool | None = None
    proxy_paid: bool | None = None


@dataclass(frozen=True, slots=True)
class ComplaintDraft:
    """A complaint while it is being typed; every field is text, nothing is parsed yet."""

    __pydantic_config__: ClassVar[dict[str, str]] = REFUSE_UNKNOWN

    narrative: str = ""
    receipts: tuple[ReceiptDraft, ...] = ()
    complainant: PersonDraft = NOBODY
    complainant_roles: tuple[str, ...] = ()
    parties: tuple[PartyDraft, ...] = ()
    contracts: tuple[ContractDraft, ...] = ()
    demands: tuple[DemandDraft, ...] = ()
    category: str = ""
    cause: str = ""
    natures: tuple[str, ...] = ()
    complained_unit: str = ""
    handler: str = ""
    harm: str = ""
    severity_override: str = ""
    severity_reason: str = ""
    late_entry_reason: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptAccepted:
    """A receipt, ready to keep."""

    channel: str
    received_on: date
    letter_no: str | None
    forwarded_by: str | None
    reply_by: date | None


@dataclass(frozen=True, slots=True)
class ContractAccepted:
    """A contract, ready to keep."""

    number: str
    number_key: str
    kind: str
    product: str | None
    line: str | None
    formed_on: date | None
    effective_on: date | None
    purchase_channel: str | None
    yearly_premium_fen: int | None
    sales_agent: str | None


@dataclass(frozen=True, slots=True)
class DemandAccepted:
    """A demand, ready to keep; money in fen."""

    code: str
    asked_fen: int | None
    note: str | None


@dataclass(frozen=True, slots=True)
class PartyAccepted:
    """A party, ready to keep."""

    role: str
    person: PersonAccepted
    proxy_for: str | None = None
    proxy_scope: str | None = None
    proxy_until: date | None = None
    proxy_original_seen: bool | None = None
    proxy_paid: bool | None = None


@dataclass(frozen=True, slots=True)
class ComplaintAccepted:
    """A complaint whose every part was examined and found fit to register."""

    narrative: str
    receipts: tuple[ReceiptAccepted, ...]
    complainant: PersonAccepted
    complainant_roles: tuple[str, ...]
    parties: tuple[PartyAccepted, ...]
    contracts: tuple[ContractAccepted, ...]
    demands: tuple[DemandAccepted, ...]
    category: str | None
    cause: str | None
    natures: tuple[str, ...]
    complained_unit: str | None
    handler: str | None
    harm: str | None
    severity_override: int | None
    severity_reason: str | None
    late_entry_reason: str | None


@dataclass(frozen=True, slots=True)
class Registered:
    """A complaint that was just registered."""

    id: str
    case_no: str
    person_id: str
    person_known: bool
    changes: Changes


@dataclass(frozen=True, slots=True)
class DraftRow:
    """An unfinished complaint that waits for its author."""

    id: str
    title: str
    updated_at: datetime
    body: Mapping[str, Any]


class ComplaintRow(NamedTuple):
    """A case in a list; a tuple, because a page of frozen dataclasses takes longer to make than to query."""

    seq: int
    id: str
    case_no: str
    complainant_id: str | None
    complainant_name: str
    category: str | None
    first_demand: str | None
    asked_fen: int | None
    natures: tuple[str, ...]
    state: str
    severity: int
    channel: str
    due_clock: str | None
    due_statutory_on: date | None
    due_internal_on: date | None
    handler: str | None
    received_on: date
    closed_on: date | None


@dataclass(frozen=True, slots=True)
class ComplaintFilter:
    """What a list of cases is narrowed to; empty means all.

    A handler "" means nobody. `due_from` and `due_before` are both included. `seqs` names single cases.
    """

    query: str = ""
    states: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    category_prefixes: tuple[str, ...] = ()
    natures: tuple[str, ...] = ()
    handlers: tuple[str, ...] = ()
    due_from: date | None = None
    due_before: date | None = None
    open_only: bool = False
    person_id: str | None = None
    seqs: tuple[int, ...] | None = None
    sort: str = "case_no"
    descending: bool = True


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """A receipt of a case; `merged_from` names the merged case that it came with."""

    id: str
    channel: str
    received_on: date
    letter_no: str | None
    forwarded_by: str | None
    reply_by: date | None
    merged_from: str = ""


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A party of a case."""

    id: str
    person_id: str
    name: str
    role: str
    proxy_for: str | None
    proxy_scope: str | None
    proxy_until: date | None
    proxy_original_seen: bool | None
    proxy_paid: bool | None


@dataclass(frozen=True, slots=True)
class ContractRow:
    """A contract of a case."""

    id: str
    number: str
    kind: str
    product: str | None
    line: str | None
    formed_on: date | None
    effective_on: date | None
    purchase_channel: str | None
    yearly_premium_fen: int | None
    sales_agent: str | None


@dataclass(frozen=True, slots=True)
class DemandRow:
    """A demand of a case; money in fen. `merged_from` names the merged case that it came with."""

    id: str
    code: str
    asked_fen: int | None
    note: str | None
    lawful_fen: int | None
    outcome: str | None
    merged_from: str = ""


@dataclass(frozen=True, slots=True)
class NatureRow:
    """A nature label with who set it and why."""

    code: str
    reason: str | None
    set_by: str
    set_at: datetime


@dataclass(frozen=True, slots=True)
class StateChangeRow:
    """A step the case took."""

    from_state: str
    to_state: str
    reason: str | None
    changed_at: datetime
    changed_by: str


@dataclass(frozen=True, slots=True)
class ClockRow:
    """A clock of a case; while `paused_since` is set its dates are the earliest possible."""

    id: str
    rule_id: str
    started_on: date
    nominal_on: date
    statutory_on: date
    internal_on: date
    calendar_published: bool
    ended_on: date | None
    ended_by: str | None = None
    paused_since: date | None = None
    own_amount: int | None = None
    own_reason: str | None = None
    receipt_id: str | None = None


@dataclass(frozen=True, slots=True)
class ComplaintSheet:
    """A case with everything that was logged at intake.

    `merged_into` is the number of the case that took this one in, `merged` those that this one took in.
    """

    row: ComplaintRow
    narrative: str
    cause: str | None
    complained_unit: str | None
    severity_basis: Mapping[str, Any]
    severity_override: int | None
    severity_reason: str | None
    self_harm_words: str | None
    late_entry_reason: str | None
    registered_at: datetime
    registered_by: str
    revision: int
    merged_into: str | None = None
    merged: tuple[str, ...] = ()
    receipts: tuple[ReceiptRow, ...] = ()
    parties: tuple[PartyRow, ...] = ()
    contracts: tuple[ContractRow, ...] = ()
    demands: tuple[DemandRow, ...] = ()
    natures: tuple[NatureRow, ...] = ()
    states: tuple[StateChangeRow, ...] = ()
    clocks: tuple[ClockRow, ...] = field(default=())
