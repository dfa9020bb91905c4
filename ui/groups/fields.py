"""The fields of the small forms about groups, as data."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from ui.kit.choices import Choice

FieldKind = Literal["line", "text", "day", "number", "choice", "several"]


@dataclass(frozen=True, slots=True)
class Field:
    """One field: where problems about it belong, what it is called, what stands in it at first."""

    path: str
    label: str
    kind: FieldKind = "line"
    first: Any = None
    choices: Sequence[Choice] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked, what follows from it, and the draft that the answers make."""

    question: str
    verb: str
    fields: Sequence[Field]
    draft: Callable[[Mapping[str, Any]], object]
    lines: Sequence[str] = field(default_factory=tuple)
    today: Callable[[], date] = date.today
