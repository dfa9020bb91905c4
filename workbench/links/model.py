"""Traces and sales agents as typed and as shown; what an edge between two cases or people says."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

AS_TYPED: dict[str, object] = {"extra": "forbid", "coerce_numbers_to_str": True}
TOPICS = ("links", "persons", "audit")


class TraceKind(StrEnum):
    """What was seen in a case."""

    PHONE = "phone"
    ACCOUNT = "account"
    SENDER = "sender"
    RETURN_ADDRESS = "return_address"
    FAX = "fax"
    EMAIL = "email"
    WEB_ACCOUNT = "web_account"
    DEVICE = "device"
    PROXY_ORG = "proxy_org"


class EdgeKind(StrEnum):
    """What two ends share; the strongest first."""

    DOCUMENT = "document"
    SAME_PERSON = "same_person"
    ACCOUNT = "account"
    PHONE = "phone"
    DEVICE = "device"
    FILE = "file"
    EMAIL = "email"
    FAX = "fax"
    WEB_ACCOUNT = "web_account"
    PROXY = "proxy"
    PROXY_ORG = "proxy_org"
    CONTRACT = "contract"
    SENDER = "sender"
    ADDRESS = "address"
    TEMPLATE = "template"
    AGENT = "agent"


class SourceKind(StrEnum):
    """Where a shared value stands."""

    PERSON = "person"
    CONTRACT = "contract"
    PARTY = "party"
    RECEIPT = "receipt"
    EVIDENCE = "evidence"
    CONTACT = "contact"
    TEXT = "text"


class NodeKind(StrEnum):
    """What a graph is drawn of."""

    PERSON = "person"
    CASE = "case"


# What a person may name as the source of a trace.
TRACE_SOURCES = (SourceKind.RECEIPT, SourceKind.EVIDENCE, SourceKind.CONTACT)


@dataclass(frozen=True, slots=True)
class TraceDraft:
    """Something seen in a case, as typed.

    `source` is one of `TRACE_SOURCES`, `source_no` its number in the case (of an exhibit as catalogued; of a
    receipt or contact by its place, the first is 1). `seen_on` empty means the day of the source. `person_id`
    empty means the complainant.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = AS_TYPED

    kind: str = ""
    value: str = ""
    holder: str = ""
    source: str = ""
    source_no: str = "1"
    seen_on: str = ""
    person_id: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class TraceAccepted:
    """A trace, ready to keep."""

    kind: TraceKind
    value: str
    value_key: str
    holder: str | None
    seen_on: date
    note: str | None


@dataclass(frozen=True, slots=True)
class TraceRow:
    """A trace of a case; `value` in full, `shown` masked. `stands` is false once it was withdrawn."""

    id: str
    complaint_id: str
    case_no: str
    person_id: str | None
    kind: TraceKind
    value: str
    shown: str
    value_key: str
    holder: str | None
    holder_shown: str
    source: SourceKind
    source_no: str
    seen_on: date
    note: str | None
    recorded_by: str
    recorded_at: datetime
    withdrawn_at: datetime | None = None
    withdrawn_by: str | None = None
    withdrawn_reason: str | None = None

    @property
    def stands(self) -> bool:
        """Whether it was not withdrawn."""
        return self.withdrawn_at is None


@dataclass(frozen=True, slots=True)
class KnownTraceDraft:
    """A trace of a network that somebody established: our own finding or a published judgment, as typed."""

    __pydantic_config__: ClassVar[dict[str, object]] = AS_TYPED

    kind: str = ""
    value: str = ""
    network: str = ""
    source: str = ""
    expires_on: str = ""


@dataclass(frozen=True, slots=True)
class KnownTraceRow:
    """A trace of a known network; it counts until it expires or is withdrawn."""

    id: str
    kind: TraceKind
    value: str
    shown: str
    value_key: str
    network: str
    source: str
    expires_on: date
    recorded_by: str
    recorded_at: datetime
    withdrawn_at: datetime | None = None

    def counts_on(self, day: date) -> bool:
        """Whether it may be held against a case on a day."""
        return self.withdrawn_at is None and day <= self.expires_on


@dataclass(frozen=True, slots=True)
class KnownHit:
    """A value of a case that stands on the list of known networks."""

    complaint_id: str
    known: KnownTraceRow
    shown: str
    source: SourceKind
    source_no: str
    seen_on: date | None


@dataclass(frozen=True, slots=True)
class AgentDraft:
    """A sales agent by the name that stands on contracts, as typed; `left_on` empty: still here."""

    __pydantic_config__: ClassVar[dict[str, object]] = AS_TYPED

    name: str = ""
    left_on: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class AgentRow:
    """A sales agent."""

    id: str
    name: str
    name_key: str
    left_on: date | None
    source: str
    recorded_by: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class End:
    """One end of an edge: whose, in which case, and where the shared value stands there."""

    person_id: str | None
    complaint_id: str | None
    case_no: str
    source: SourceKind
    source_no: str = ""
    seen_on: date | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """Two ends that share a value. It says what is shared, never that two people are one.

    `shared` is masked; `key` is equal for everybody who shares it, and is never shown.
    """

    kind: EdgeKind
    key: str = field(repr=False)
    shared: str
    a: End
    b: End

    @property
    def source(self) -> SourceKind:
        """Where the value stands at the far end."""
        return self.b.source

    @property
    def seen_on(self) -> date | None:
        """The later of the two days."""
        return max((end.seen_on for end in (self.a, self.b) if end.seen_on is not None), default=None)

    def ends(self, by: NodeKind) -> tuple[str, str]:
        """The ids of the two nodes; empty where an end has none of that kind."""
        if by is NodeKind.PERSON:
            return self.a.person_id or "", self.b.person_id or ""
        return self.a.complaint_id or "", self.b.complaint_id or ""


@dataclass(frozen=True, slots=True)
class Hub:
    """A value that so many share that they are not followed unless somebody asks for it."""

    kind: EdgeKind
    key: str = field(repr=False)
    shared: str
    count: int
    end: End


@dataclass(frozen=True, slots=True)
class Ties:
    """The edges of some people or cases, and the values that too many share to be followed."""

    edges: tuple[Edge, ...] = ()
    hubs: tuple[Hub, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedFact:
    """What two people share, masked, and a case in which the other one stands with it."""

    kind: EdgeKind
    shared: str
    case_no: str
    complaint_id: str | None
    seen_on: date | None = None


@dataclass(frozen=True, slots=True)
class PersonLink:
    """Another person with the facts that link them; `not_same`: somebody decided that they are two."""

    person_id: str
    name: str
    complaint_count: int
    facts: tuple[SharedFact, ...]
    not_same: bool


@dataclass(frozen=True, slots=True)
class PersonLinks:
    """The strongest links first; `total` counts those that are not listed too."""

    links: tuple[PersonLink, ...]
    total: int
    hubs: tuple[Hub, ...] = ()
