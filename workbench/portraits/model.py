"""What a portrait is asked to be, and what goes into it. All texts are masked unless that was lifted."""

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from workbench.persons.profile_model import Profile
from workbench.profiles.model import RequestRow, Version
from workbench.rulebook.model import Language
from workbench.rulebook.reading import Rulebook, shipped_rulebook

KIND, COPY_KIND = "portrait", "person_copy"


@dataclass(frozen=True, slots=True)
class PortraitOptions:
    """For our own use, or a copy for the person; in full only with a reason.

    `request_id`: the granted request that a copy answers; who asked was checked, so it is in full.
    """

    for_person: bool = False
    unmasked: bool = False
    reason: str = ""
    request_id: str = ""
    language: Language = "zh"


INTERNAL = PortraitOptions()


@dataclass(frozen=True, slots=True)
class PortraitOrder:
    """A portrait to be made: of whom, where to, and what kind."""

    person_id: str
    path: Path
    options: PortraitOptions = INTERNAL


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case of the person; the narrative only in a copy: it is what they wrote themselves."""

    case_no: str
    received_on: date
    channel: str
    category: str | None
    state: str
    closed_on: date | None
    narrative: str = ""


@dataclass(frozen=True, slots=True)
class PortraitContent:
    """Everything that is printed but the number."""

    options: PortraitOptions
    made_at: datetime
    made_by: str
    institution: str
    demo: bool
    name: str
    profile: Profile
    cases: tuple[CaseLine, ...]
    versions: tuple[Version, ...] = ()
    requests: tuple[RequestRow, ...] = ()
    book: Rulebook = field(default_factory=shipped_rulebook, compare=False)
