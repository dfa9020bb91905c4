"""What the pages of our own in a pack are drawn from, and what comes of drawing them.

Nothing that stays inside the institution is in here: what is not named in these classes cannot get out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from workbench.audit.model import AuditHead
from workbench.catalogue.model import Catalogue, CatalogueHead
from workbench.evidence.model import Digests, FileFacts
from workbench.rulebook.model import Citation, Language
from workbench.rulebook.reading import Rulebook, shipped_rulebook

Rect = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class PackAsked:
    """Which pack the pages are for; `number` is the production's name, such as `ZJ-2026-0001`."""

    complaint_id: str
    number: str = ""
    production: int = 1
    recipient: str = ""
    language: Language = "zh"
    show_form: bool = False


@dataclass(frozen=True, slots=True)
class PageRange:
    """The pages of an exhibit or a group in the run: as numbers, and as stamped."""

    first: int
    last: int
    first_text: str
    last_text: str

    @property
    def pages(self) -> int:
        """How many there are."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class LinkArea:
    """A place on a page of our own that leads to another part: `exhibit:1-1`, `group:1`, `hashes` …

    `page` counts from 0 within its PDF; `rect` is left, bottom, right, top in points.
    """

    page: int
    rect: Rect
    target: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """Pages of our own as an archival PDF, the page (from 0) on which each part begins, and the links."""

    pdf: bytes
    pages: int
    starts: Mapping[str, int]
    links: tuple[LinkArea, ...] = ()


@dataclass(frozen=True, slots=True)
class PackCase:
    """What the cover says of the case."""

    head: CatalogueHead
    category: str | None
    state: str
    received_on: date
    closed_on: date | None
    handler: str
    institution: str
    retention_years: int


@dataclass(frozen=True, slots=True)
class PackEvent:
    """Something that happened, as the timeline of the pack tells it; texts are in the pack's language.

    `label` is the number of the exhibit that shows it ("1-1"); `effects` say what it does to periods.
    """

    number: int
    lane: str
    text: str
    on: date | None
    at: datetime | None
    subject: str
    source: str
    label: str = ""
    effects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PackElement:
    """An element in dispute, and the exhibits that go out for it."""

    element_id: str
    ground_id: str
    burden: str
    labels: tuple[str, ...]
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class CustodyLine:
    """A link of an exhibit's custody chain without what was noted for our own use."""

    position: int
    event: str
    at: str
    from_person: str | None
    to_person: str | None
    witness: str | None
    place: str | None
    carrier_no: str | None
    seal_no: str | None
    method: str
    sha256: str
    row_hash: str
    recorded_by: str


@dataclass(frozen=True, slots=True)
class SheetFile:
    """What travels for an exhibit: which file, under which name on the media, with which digests.

    `as_pages`: it is bound into the pack page by page, so it needs no sheet. `redacted`: not the original.
    """

    name: str
    digests: Digests
    facts: FileFacts
    as_pages: bool = True
    redacted: bool = False


@dataclass(frozen=True, slots=True)
class PackContent:
    """Everything to draw but the page numbers; `files` and `custody` by the exhibit's label.

    The catalogue in it holds what goes out only, without anything that only the inner list says. `remarks`
    stand on the closing sheet, such as which exhibit keeps the pack from being archival.
    """

    asked: PackAsked
    made_at: datetime
    made_by: str
    case: PackCase
    catalogue: Catalogue
    events: tuple[PackEvent, ...]
    elements: tuple[PackElement, ...]
    custody: Mapping[str, tuple[CustodyLine, ...]]
    files: Mapping[str, SheetFile]
    audit_head: AuditHead
    signer: str = ""
    remarks: tuple[str, ...] = ()
    book: Rulebook = field(default_factory=shipped_rulebook, compare=False)
