"""Areas to black out as drawn, as found and as kept; copies made without them; what proves it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, NamedTuple

from workbench.changes import Changes

DRAWN = "drawn"


class Pattern(StrEnum):
    """What can be looked for in the words of a file."""

    RESIDENT_ID = "resident_id"
    PHONE = "phone"
    CARD = "card"
    EMAIL = "email"
    POLICY = "policy"
    PLATE = "plate"
    NAME = "name"
    WORD = "word"


class Rect(NamedTuple):
    """A rectangle in fractions of the page as it is shown, from its upper left corner.

    Of a text, `page` is the line and `x0` to `x1` are the characters of it, counted from 0.
    """

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class AreaDraft:
    """An area as drawn or accepted; `reason` is an id of the reasons or words of one's own."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    page: int
    x0: float
    y0: float
    x1: float
    y1: float
    reason: str
    kind: str = DRAWN

    @property
    def rect(self) -> Rect:
        """Where it lies."""
        return Rect(self.x0, self.y0, self.x1, self.y1)


@dataclass(frozen=True, slots=True)
class AreaRow:
    """An area as kept."""

    id: str
    evidence_id: str
    page: int
    x0: float
    y0: float
    x1: float
    y1: float
    kind: str
    reason: str
    made_by: str
    made_at: datetime

    @property
    def rect(self) -> Rect:
        """Where it lies."""
        return Rect(self.x0, self.y0, self.x1, self.y1)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look for: patterns, and people's names, numbers of policies and words as they are typed."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    patterns: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    policies: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where something wanted stands; `rects` are several where it runs over a line's end.

    `text` is for the eyes of who decides on it and is never kept.
    """

    kind: str
    page: int
    rects: tuple[Rect, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found; `unsearched` are pages that are pictures, so nothing could be read there."""

    hits: tuple[Hit, ...]
    pages: int
    unsearched: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Proof:
    """What was checked on a copy before it was kept; every figure is of a check that held."""

    pages: int
    drawn_pages: tuple[int, ...]
    areas: int
    strings_searched: int
    objects_searched: int
    worst_inside: float
    worst_outside: float
    # Pages where words that were covered elsewhere still stand to be read with the eye.
    still_visible: tuple[int, ...] = ()
    checks: tuple[str, ...] = ()

    def plain(self) -> dict[str, object]:
        """As the store keeps it."""
        names = Proof.__slots__
        values = {name: getattr(self, name) for name in names}
        return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}


@dataclass(frozen=True, slots=True)
class RedactedCopy:
    """A copy of an exhibit without its redacted areas, in the store under its own hash."""

    id: str
    evidence_id: str
    version: int
    sha256: str
    sm3: str
    size_bytes: int
    media_type: str
    pages: int | None
    area_ids: tuple[str, ...]
    proof: Mapping[str, object] = field(default_factory=dict)
    made_by: str = ""
    made_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RedactionStanding:
    """How an exhibit stands: areas to black out, and whether `copy` was made with exactly these.

    `applied` is true too when there is nothing to black out; then there is no copy to use.
    """

    areas: int
    applied: bool
    copy: RedactedCopy | None


@dataclass(frozen=True, slots=True)
class AreasAdded:
    """The areas that are new."""

    ids: tuple[str, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class RedactionMade:
    """The copy that was made and proven."""

    copy: RedactedCopy
    changes: Changes
