"""What a case shows in five dimensions, and what somebody concludes from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

AS_TYPED: dict[str, object] = {"extra": "forbid", "coerce_numbers_to_str": True}


class Dimension(StrEnum):
    """The five dimensions in their order."""

    TIME = "time"
    PEOPLE = "people"
    EVENT = "event"
    CHANNEL = "channel"
    REMEDY = "remedy"


@dataclass(frozen=True, slots=True)
class FactLine:
    """One thing that the program knows, as code and detail; `internal` ones stay inside the institution."""

    code: str
    detail: Mapping[str, str] = field(default_factory=dict)
    internal: bool = False


@dataclass(frozen=True, slots=True)
class DimensionSheet:
    """One dimension: computed facts, the typed finding and action, and the numbers of exhibits."""

    dimension: Dimension
    facts: tuple[FactLine, ...]
    finding: str = ""
    action: str = ""
    evidence: tuple[int, ...] = ()

    def outer(self) -> "DimensionSheet":
        """What may be shown outside: the facts that are not internal, and no conclusion of ours."""
        facts = tuple(fact for fact in self.facts if not fact.internal)
        return DimensionSheet(self.dimension, facts)


@dataclass(frozen=True, slots=True)
class FiveDimensions:
    """A case in five dimensions."""

    sheets: tuple[DimensionSheet, ...]

    def sheet(self, dimension: Dimension) -> DimensionSheet:
        """One of them."""
        return next(sheet for sheet in self.sheets if sheet.dimension is dimension)

    @property
    def open_findings(self) -> tuple[Dimension, ...]:
        """The dimensions that nobody has concluded anything on."""
        return tuple(sheet.dimension for sheet in self.sheets if not sheet.finding)


@dataclass(frozen=True, slots=True)
class DimensionDraft:
    """The conclusion on one dimension, as typed; `evidence` lists numbers of exhibits, such as `1, 3`."""

    __pydantic_config__: ClassVar[dict[str, object]] = AS_TYPED

    dimension: str = ""
    finding: str = ""
    action: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class FiveDraft:
    """The conclusions on some of the dimensions; those not named stay as they are."""

    __pydantic_config__: ClassVar[dict[str, object]] = AS_TYPED

    dimensions: tuple[DimensionDraft, ...] = ()
