"""Corrections as typed, the case they are made on, and what is fit to keep of them."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Generic, TypeVar

from workbench.changes import Changes
from workbench.complaints.model import (
    REFUSE_UNKNOWN,
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
from workbench.persons.model import PersonDraft

NEW = "new"


@dataclass(frozen=True, slots=True)
class ReceiptChange:
    """A receipt to correct, or a further one; None leaves a part as it is, an empty text takes it away.

    Without `id` it is about the receipt of the same channel and day, else a further one; `new` says so.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = REFUSE_UNKNOWN

    id: str = ""
    removed: bool = False
    channel: str | None = None
    received_on: str | None = None
    letter_no: str | None = None
    forwarded_by: str | None = None
    reply_by: str | None = None


@dataclass(frozen=True, slots=True)
class DemandChange:
    """A demand to correct, or one more; None leaves a part as it is, an empty text takes it away.

    Without `id` it is about the demand of the same code, else one more; `new` says so.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = REFUSE_UNKNOWN

    id: str = ""
    removed: bool = False
    code: str | None = None
    amount: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ContractChange:
    """A contract to correct, or one more; None leaves a part as it is, an empty text takes it away.

    Without `id` it is about the contract of the same number, else one more.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = REFUSE_UNKNOWN

    id: str = ""
    removed: bool = False
    number: str | None = None
    kind: str | None = None
    product: str | None = None
    line: str | None = None
    formed_on: str | None = None
    effective_on: str | None = None
    purchase_channel: str | None = None
    yearly_premium: str | None = None
    sales_agent: str | None = None


@dataclass(frozen=True, slots=True)
class PartyChange:
    """A role to correct, or one more; None leaves a part as it is, an empty text takes it away.

    `person` says that it is somebody else; what is known of a person is corrected at the person.
    Without `id` it is about the same role of the person of the same name, else one more.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = REFUSE_UNKNOWN

    id: str = ""
    removed: bool = False
    role: str | None = None
    person: PersonDraft | None = None
    proxy_for: str | None = None
    proxy_scope: str | None = None
    proxy_until: str | None = None
    proxy_original_seen: bool | None = None
    proxy_paid: bool | None = None


Change = ReceiptChange | DemandChange | ContractChange | PartyChange


@dataclass(frozen=True, slots=True)
class CaseCorrection:
    """What was entered wrongly or is still to be entered, and why; None leaves a part as it is.

    `revision` is that of the case as it was read; without it the case is corrected as it stands.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = REFUSE_UNKNOWN

    reason: str
    revision: int | None = None
    narrative: str | None = None
    category: str | None = None
    cause: str | None = None
    natures: tuple[str, ...] | None = None
    complained_unit: str | None = None
    handler: str | None = None
    harm: str | None = None
    severity_override: str | None = None
    severity_reason: str | None = None
    late_entry_reason: str | None = None
    complainant_roles: tuple[str, ...] | None = None
    receipts: tuple[ReceiptChange, ...] = ()
    parties: tuple[PartyChange, ...] = ()
    contracts: tuple[ContractChange, ...] = ()
    demands: tuple[DemandChange, ...] = ()


@dataclass(frozen=True, slots=True)
class StandingReceipt:
    """A receipt as it stands, in the form in which it could be typed."""

    id: str
    draft: ReceiptDraft


@dataclass(frozen=True, slots=True)
class StandingDemand:
    """A demand as it stands; `outcome` is there once it was decided."""

    id: str
    draft: DemandDraft
    outcome: str | None


@dataclass(frozen=True, slots=True)
class StandingContract:
    """A contract as it stands; `shared` when other cases are about it too."""

    id: str
    draft: ContractDraft
    shared: bool


@dataclass(frozen=True, slots=True)
class StandingParty:
    """A role as it stands, and who has it."""

    id: str
    person_id: str
    draft: PartyDraft


@dataclass(frozen=True, slots=True)
class CaseFields:
    """What a case says of itself, in the form in which it could be typed."""

    narrative: str
    category: str
    cause: str
    natures: tuple[str, ...]
    complained_unit: str
    handler: str
    harm: str
    severity_override: str
    severity_reason: str
    late_entry_reason: str
    complainant_roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StandingCase:
    """A case as it stands, every part with its id; receipts by day, the rest in the order of entry."""

    id: str
    case_no: str
    revision: int
    complainant_id: str | None
    registered_on: date
    severity: int
    fields: CaseFields
    receipts: tuple[StandingReceipt, ...]
    parties: tuple[StandingParty, ...]
    contracts: tuple[StandingContract, ...]
    demands: tuple[StandingDemand, ...]


Standing = TypeVar("Standing")
Accepted = TypeVar("Accepted")


@dataclass(frozen=True, slots=True)
class Edit(Generic[Standing, Accepted]):
    """What becomes of a part: without `standing` it is added, without `accepted` it is removed.

    `field` is its path in the correction.
    """

    field: str
    standing: Standing | None
    accepted: Accepted | None


ReceiptEdit = Edit[StandingReceipt, ReceiptAccepted]
DemandEdit = Edit[StandingDemand, DemandAccepted]
ContractEdit = Edit[StandingContract, ContractAccepted]
PartyEdit = Edit[StandingParty, PartyAccepted]


@dataclass(frozen=True, slots=True)
class FieldsAccepted:
    """What a case says of itself, ready to keep."""

    narrative: str
    category: str | None
    cause: str | None
    natures: tuple[str, ...]
    complained_unit: str | None
    handler: str | None
    harm: str | None
    severity_override: int | None
    severity_reason: str | None
    late_entry_reason: str | None
    complainant_roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CorrectionAccepted:
    """A correction whose every part was examined; only edits that change something are in it.

    `changed` names the fields that somebody typed and that read otherwise than before.
    """

    reason: str
    fields: FieldsAccepted
    changed: tuple[str, ...]
    receipts: tuple[ReceiptEdit, ...]
    parties: tuple[PartyEdit, ...]
    contracts: tuple[ContractEdit, ...]
    demands: tuple[DemandEdit, ...]


@dataclass(frozen=True, slots=True)
class Corrected:
    """A case that was just corrected; `clocks` are the rules whose dates or end changed."""

    id: str
    case_no: str
    revision: int
    clocks: tuple[str, ...]
    warnings: tuple[Problem, ...]
    changes: Changes
