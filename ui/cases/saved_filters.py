"""The filters that a person saved, as the list of chips shows them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ui.cases.case_filter import CaseFilter, filter_of

MOST_SAVED = 12


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter with the name it was saved under."""

    name: str
    filter: CaseFilter


def read_saved(kept: Sequence[Mapping[str, Any]]) -> tuple[SavedFilter, ...]:
    """The saved filters as the workspace keeps them; entries without a name are left out."""
    named = ((str(each.get("name") or "").strip(), each) for each in kept)
    return tuple(SavedFilter(name, filter_of(each)) for name, each in named if name)


def as_kept(saved: Sequence[SavedFilter]) -> list[dict[str, Any]]:
    """What the workspace keeps."""
    return [{"name": each.name, **each.filter.as_json()} for each in saved]


def with_saved(saved: Sequence[SavedFilter], new: SavedFilter) -> tuple[SavedFilter, ...]:
    """The list with one more; an equal name is replaced, the oldest gives way beyond a dozen."""
    others = [each for each in saved if each.name != new.name]
    return (*others, new)[-MOST_SAVED:]


def without(saved: Sequence[SavedFilter], name: str) -> tuple[SavedFilter, ...]:
    """The list without one name."""
    return tuple(each for each in saved if each.name != name)
