"""Particulars of an exhibit beyond its catalogue entry, as typed, as kept and as asked for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

# What was given, by the id of the particular: text, ISO day or instant, value of a choice, `yes`, a number.
Particulars = Mapping[str, str]

GIVEN = "yes"


@dataclass(frozen=True, slots=True)
class ParticularsDraft:
    """Particulars as typed; an empty value takes one away, what is not named stays.

    `seen` is what the editor was looking at; without it nobody's work is guarded.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    values: Mapping[str, str] = field(default_factory=dict)
    seen: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class ParticularRow:
    """One particular as kept, by whom and when."""

    field: str
    value: str
    given_by: str
    given_at: datetime


@dataclass(frozen=True, slots=True)
class Asked:
    """The exhibit that particulars are asked of; `others` are the numbers of the case's other exhibits."""

    kind: str
    form: str
    others: frozenset[int] = frozenset()


def values_of(rows: Iterable[ParticularRow]) -> Particulars:
    """What was given, without by whom."""
    return {row.field: row.value for row in rows}
