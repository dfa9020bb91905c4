"""What a case file is asked to be, what goes into it, and what came out.

Every text in the content is masked already, unless masking was lifted with a reason.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal

from workbench.audit.model import AuditHead
from workbench.casefile.course_model import Course, InnerCourse
from workbench.changes import Changes
from workbench.checklists.model import ElementView, ItemView, KnownFact, RefusalSheet
from workbench.complaints.model import (
    ClockRow,
    ContractRow,
    NatureRow,
    ReceiptRow,
)
from workbench.contacts.model import ContactRow
from workbench.dimensions.model import FiveDimensions
from workbench.evidence.custody_model import CustodyRow
from workbench.evidence.model import Admissibility
from workbench.followups.model import FollowUpRow
from workbench.persons.profile_model import Profile
from workbench.rectifications.model import Mended
from workbench.rulebook.model import Language
from workbench.rulebook.reading import Rulebook, shipped_rulebook
from workbench.timeline.model import EntryKind

# Source: 保险法 87 (ten years, the longest that may apply); counting from closing is our own choice.
RETENTION_YEARS = 10

NOTHING_MENDED = Mended()
NO_COURSE, NO_INNER_COURSE = Course(), InnerCourse()
Recusal = Literal["unknown", "clear", "conflict"]


@dataclass(frozen=True, slots=True)
class CaseFileOptions:
    """What to put in: the inner volume, unmasked data (with a reason), and in which language."""

    internal: bool = False
    unmasked: bool = False
    reason: str = ""
    language: Language = "zh"


OUTER_VOLUME = CaseFileOptions()


@dataclass(frozen=True, slots=True)
class CaseFileOrder:
    """A case file to be made: of which case, where to, and what is in it."""

    complaint_id: str
    path: Path
    options: CaseFileOptions = OUTER_VOLUME


@dataclass(frozen=True, slots=True)
class Exported:
    """A case file that was written and entered in the register."""

    path: Path
    number: str
    sha256: str
    size_bytes: int
    pages: int
    changes: Changes


@dataclass(frozen=True, slots=True)
class Stamp:
    """What identifies one export: its number, and the head of the audit chain before it."""

    number: str
    head: AuditHead


@dataclass(frozen=True, slots=True)
class ExportRow:
    """An export in the register."""

    number: str
    kind: str
    internal: bool
    unmasked: bool
    reason: str | None
    sha256: str
    size_bytes: int
    pages: int
    audit_count: int
    audit_head: str
    exported_at: datetime
    exported_by: str


@dataclass(frozen=True, slots=True)
class Cover:
    """What the cover says."""

    case_no: str
    complainants: tuple[str, ...]
    category: str | None
    state: str
    received_on: date
    closed_on: date | None
    handler: str | None
    institution: str
    demo: bool
    retention_years: int


@dataclass(frozen=True, slots=True)
class PartySheet:
    """A party as the registration form shows it; documents are pairs of type and number."""

    name: str
    anonymity: str
    roles: tuple[str, ...]
    documents: tuple[tuple[str, str], ...] = ()
    phones: tuple[str, ...] = ()
    address: str = ""
    email: str = ""
    proxy_for: str = ""
    proxy_scope: str = ""
    proxy_until: date | None = None
    proxy_original_seen: bool | None = None


@dataclass(frozen=True, slots=True)
class DemandLine:
    """A demand as the outer volume shows it."""

    code: str
    asked_fen: int | None
    note: str
    outcome: str | None


@dataclass(frozen=True, slots=True)
class Registration:
    """The registration form."""

    narrative: str
    cause: str | None
    natures: tuple[str, ...]
    complained_unit: str
    late_entry_reason: str
    registered_at: datetime
    registered_by: str
    first_contact_at: datetime | None
    recusal: Recusal
    receipts: tuple[ReceiptRow, ...] = ()
    parties: tuple[PartySheet, ...] = ()
    contracts: tuple[ContractRow, ...] = ()
    demands: tuple[DemandLine, ...] = ()
    clocks: tuple[ClockRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """An entry of the timeline; `corrects`, `corrected_by` and `contact` are numbers as printed."""

    number: int
    kind: EntryKind
    code: str
    detail: Mapping[str, str]
    words: str
    on: date | None
    at: datetime | None
    recorded_by: str
    exhibit: str = ""
    contact: int | None = None
    corrects: int | None = None
    corrected_by: int | None = None


@dataclass(frozen=True, slots=True)
class ExhibitSheet:
    """An exhibit as the list of evidence shows it."""

    number: int
    title: str
    original_name: str
    kind: str
    source: str
    formed_on: date | None
    copies: int
    pages: int | None
    media_type: str
    size_bytes: int
    sha256: str
    sm3: str
    proves: tuple[str, ...]
    added_at: datetime
    added_by: str
    withdrawn: bool
    custody: CustodyRow | None = None
    custody_count: int = 0


@dataclass(frozen=True, slots=True)
class ExhibitPicture:
    """A picture among the evidence; a withheld one is told, not shown."""

    number: int
    title: str
    sha256: str
    path: Path
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class InnerExhibit:
    """What only the inner volume says of an exhibit."""

    number: int
    title: str
    form: str
    holder: str
    why_no_original: str | None
    stance: str
    settlement_talk: bool
    note: str
    withdrawn_reason: str
    review: Admissibility
    particulars: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SeveritySheet:
    """How severity came about; `basis` as it was kept at intake."""

    score: int
    basis: Mapping[str, Any]
    override: int | None
    reason: str
    self_harm_words: str


@dataclass(frozen=True, slots=True)
class InnerDemand:
    """What the law grants of a demand, as noted for our own use."""

    code: str
    asked_fen: int | None
    lawful_fen: int | None


@dataclass(frozen=True, slots=True)
class InnerVolume:
    """What stays inside the institution."""

    profile: Profile | None
    severity: SeveritySheet
    natures: tuple[NatureRow, ...]
    demands: tuple[InnerDemand, ...]
    facts: tuple[KnownFact, ...]
    moves: tuple[Event, ...]
    exhibits: tuple[InnerExhibit, ...]
    items: tuple[ItemView, ...]
    noted_items: tuple[ItemView, ...]
    noted_elements: tuple[ElementView, ...]
    events: tuple[Event, ...]
    mended: Mended = NOTHING_MENDED
    course: InnerCourse = NO_INNER_COURSE


@dataclass(frozen=True, slots=True)
class CaseFileContent:
    """Everything that is printed but the stamp; nothing in it is an id.

    `book`: the rules as they stood for the complaint, by which codes are named.
    """

    options: CaseFileOptions
    made_at: datetime
    made_by: str
    fixed_clock: bool
    cover: Cover
    registration: Registration
    events: tuple[Event, ...]
    contacts: tuple[ContactRow, ...]
    refusal: RefusalSheet | None
    items: tuple[ItemView, ...]
    exhibits: tuple[ExhibitSheet, ...]
    pictures: tuple[ExhibitPicture, ...]
    kept_back: int
    five: FiveDimensions
    inner: InnerVolume | None
    follow_ups: tuple[FollowUpRow, ...] = ()
    course: Course = NO_COURSE
    book: Rulebook = field(default_factory=shipped_rulebook, compare=False)
