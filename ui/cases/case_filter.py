"""What the list of cases is narrowed to, as a person chose it: days stay words such as "this week"."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import Any

from workbench.complaints.model import ComplaintFilter
from workbench.rulebook.reading import Rulebook

OPEN, CLOSED = "open", "closed"
OVERDUE, TODAY, SOON, WEEK, MONTH = "overdue", "today", "soon", "week", "month"
SOON_DAYS = 3
FACETS = ("states", "dues", "channels", "categories", "natures", "handlers")


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """The query of the list: inside one part any code fits, between the parts all must.

    `picked` are the places of single cases that another page leads to, `picked_as` says what they are.
    """

    query: str = ""
    states: tuple[str, ...] = ()
    dues: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    natures: tuple[str, ...] = ()
    handlers: tuple[str, ...] = ()
    picked: tuple[int, ...] = ()
    picked_as: str = ""
    sort: str = "case_no"
    descending: bool = True

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return bool(self.query.strip() or self.picked_as) or any(self.codes(facet) for facet in FACETS)

    def unpicked(self) -> "CaseFilter":
        """The same without the cases that somebody was led to from elsewhere."""
        return replace(self, picked=(), picked_as="")

    def codes(self, facet: str) -> tuple[str, ...]:
        """What is chosen in one part."""
        chosen: tuple[str, ...] = getattr(self, facet)
        return chosen

    def with_codes(self, facet: str, codes: tuple[str, ...]) -> "CaseFilter":
        """The same with other choices in one part."""
        changed: dict[str, Any] = {facet: codes}
        return replace(self, **changed)

    def same_narrowing(self, other: "CaseFilter") -> bool:
        """Whether both leave out the same cases, however they are sorted."""
        return replace(self, sort=other.sort, descending=other.descending) == other

    def as_json(self) -> dict[str, Any]:
        """What is kept of it; the sorting is not part of a saved filter."""
        kept: dict[str, Any] = {facet: list(self.codes(facet)) for facet in FACETS if self.codes(facet)}
        return {**kept, **({"query": self.query} if self.query else {})}

    def complaint_filter(self, book: Rulebook, today: date) -> ComplaintFilter:
        """The same in days and states."""
        due_from, due_before = span(self.dues, today)
        plainly_open = self.states == (OPEN,)
        return ComplaintFilter(
            query=self.query,
            states=() if plainly_open else _states(self.states, book),
            open_only=plainly_open,
            due_from=due_from,
            due_before=due_before,
            channels=self.channels,
            category_prefixes=self.categories,
            natures=self.natures,
            handlers=self.handlers,
            seqs=self.picked if self.picked_as else None,
            sort=self.sort,
            descending=self.descending,
        )


STARTING = CaseFilter(states=(OPEN,))


def filter_of(kept: Mapping[str, Any]) -> CaseFilter:
    """The filter that was kept; what this version does not know is left out."""
    values: dict[str, Any] = {}
    for part in fields(CaseFilter):
        given = kept.get(part.name)
        if part.name in FACETS and isinstance(given, list):
            values[part.name] = tuple(code for code in given if isinstance(code, str))
        elif part.name == "query" and isinstance(given, str):
            values["query"] = given
    return CaseFilter(**values)


def span(dues: tuple[str, ...], today: date) -> tuple[date | None, date | None]:
    """First and last due date of what is chosen; every choice but "overdue" begins today, so they join up."""
    if not dues:
        return None, None
    ends = {
        OVERDUE: today - timedelta(days=1),
        TODAY: today,
        SOON: today + timedelta(days=SOON_DAYS),
        WEEK: today + timedelta(days=6 - today.weekday()),
        MONTH: _month_end(today),
    }
    last = max((ends[due] for due in dues if due in ends), default=None)
    return (None if OVERDUE in dues else today), last


def _month_end(today: date) -> date:
    return (today.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _states(chosen: tuple[str, ...], book: Rulebook) -> tuple[str, ...]:
    states: dict[str, None] = {}
    for code in chosen:
        if code in (OPEN, CLOSED):
            states.update((row.id, None) for row in book.states.values() if row.closed == (code == CLOSED))
        else:
            states[code] = None
    return tuple(states)
