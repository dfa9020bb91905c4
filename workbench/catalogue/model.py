"""The catalogue of a case's evidence as it stands, what a person decides about it, and its export."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from workbench.changes import Changes
from workbench.evidence.model import Admissibility, EvidenceRow
from workbench.rulebook.model import Language


class Choice(StrEnum):
    """What a person decided about an exhibit; without a decision the rules decide."""

    IN = "in"
    OUT = "out"


class LeftOut(StrEnum):
    """Why an exhibit does not go out; each is the code of a sentence."""

    WITHDRAWN = "catalogue.withdrawn"
    INTERNAL = "catalogue.internal"
    SETTLEMENT = "catalogue.settlement"
    ADVERSE = "catalogue.adverse"
    CHOSEN_OUT = "catalogue.chosen_out"

    @property
    def final(self) -> bool:
        """Whether nobody may put it in all the same."""
        return self in (LeftOut.WITHDRAWN, LeftOut.INTERNAL)


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """An exhibit in its group.

    `label` is its number in the outward list ("1-1"), empty when it is left out; `missing` names the fields
    that the list must state and that are empty.
    """

    label: str
    row: EvidenceRow
    included: bool
    left_out: LeftOut | None = None
    missing: tuple[str, ...] = ()
    choice: Choice | None = None
    reason: str | None = None

    @property
    def key(self) -> str:
        """How the pages of a pack refer to it: `exhibit:1-1`."""
        return f"exhibit:{self.label}"

    @property
    def adverse(self) -> bool:
        """Whether it speaks against us, which a person has to weigh."""
        return self.row.stance == "adverse"


@dataclass(frozen=True, slots=True)
class CatalogueGroup:
    """Exhibits about one question in dispute; `number` is 0 while nothing of it goes out.

    `kept` tells groups that somebody made or confirmed from proposed ones, whose `id` is made of what they
    are about. `element_id` is what the group is about: an element, an item of the evidence list, or nothing.
    """

    number: int
    id: str
    title: str
    element_id: str | None
    entries: tuple[CatalogueEntry, ...]
    kept: bool = False

    @property
    def key(self) -> str:
        """How the pages of a pack refer to it: `group:1`."""
        return f"group:{self.number}"

    @property
    def included(self) -> tuple[CatalogueEntry, ...]:
        """The exhibits that go out, in order."""
        return tuple(entry for entry in self.entries if entry.included)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All exhibits of a case in their groups; `settled` once the arrangement is written down."""

    groups: tuple[CatalogueGroup, ...]
    settled: bool = False

    @property
    def entries(self) -> Iterator[CatalogueEntry]:
        """Every exhibit, in order."""
        return (entry for group in self.groups for entry in group.entries)

    @property
    def outward_groups(self) -> tuple[CatalogueGroup, ...]:
        """The groups of which something goes out, in order."""
        return tuple(group for group in self.groups if group.number)

    @property
    def included(self) -> tuple[CatalogueEntry, ...]:
        """The exhibits that go out, in order."""
        return tuple(entry for entry in self.entries if entry.included)

    @property
    def left_out(self) -> tuple[CatalogueEntry, ...]:
        """The exhibits that stay, in order."""
        return tuple(entry for entry in self.entries if not entry.included)


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group as kept; without a title it is called what it is about."""

    id: str
    position: int
    title: str
    element_id: str | None


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """Where an exhibit was put, and what was decided about it."""

    evidence_id: str
    group_id: str | None
    position: int | None
    choice: Choice | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class GroupDraft:
    """A new group as typed; without a title it is called what it is about."""

    complaint_id: str
    title: str = ""
    element_id: str = ""


@dataclass(frozen=True, slots=True)
class MoveDraft:
    """An exhibit to be put into a group, before the exhibit at `position` (from 0), or last."""

    evidence_id: str
    group_id: str
    position: int | None = None


@dataclass(frozen=True, slots=True)
class ChoiceDraft:
    """An exhibit to be taken in or out with a reason, or to be left to the rules again."""

    evidence_id: str
    choice: Choice | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PageSpan:
    """The pages of an exhibit in a pack, as numbers and as stamped."""

    first: int
    last: int
    first_text: str = ""
    last_text: str = ""

    @property
    def pages(self) -> int:
        """How many there are."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class CatalogueHead:
    """What stands above the list."""

    case_no: str
    case_title: str
    court_no: str
    submitted_by: str
    opponents: tuple[str, ...]
    demo: bool = False


@dataclass(frozen=True, slots=True)
class CatalogueOptions:
    """Which list is made and with which columns; an empty choice means the usual ones."""

    outer: bool = False
    columns: tuple[str, ...] = ()
    show_form: bool | None = None
    reason: str = ""
    language: Language = "zh"


INNER_LIST = CatalogueOptions()


@dataclass(frozen=True, slots=True)
class CatalogueOrder:
    """A list to be written; the ending of the path decides the format."""

    complaint_id: str
    path: Path
    options: CatalogueOptions = INNER_LIST


@dataclass(frozen=True, slots=True)
class CatalogueSheet:
    """All that a list is made of; `reviews` by exhibit, `spans` where pages are known."""

    options: CatalogueOptions
    head: CatalogueHead
    catalogue: Catalogue
    reviews: dict[str, Admissibility]
    made_at: datetime
    made_by: str
    made_on: date
    number: str = ""
    spans: dict[str, PageSpan] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CatalogueMade:
    """A list that was written and entered in the register."""

    path: Path
    number: str
    sha256: str
    size_bytes: int
    pages: int
    groups: int
    exhibits: int
    changes: Changes
