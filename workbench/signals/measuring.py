"""The arithmetic of indicators: families of people, windows of days, strengths, bursts; it reads nothing."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean, pstdev
from typing import TypeVar

from workbench.clocks.rules import add_months

FULL = 100
# Beyond these many surnames an address is an office, no home.
SURNAMES_AT_HOME = 3
BASE_DAYS = 90
Z_ABOVE = 3.0
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Complainant:
    """Who complains, as far as families are told apart: surname and address folded, empty where not known."""

    id: str
    surname: str = ""
    address: str = ""


def graded(count: int, least: int) -> int:
    """Half strength at `least`, full at twice that; none below.

    Source: design.
    """
    least = max(1, least)
    if count < least:
        return 0
    return min(FULL, FULL // 2 + FULL * (count - least) // (2 * least))


def families(people: Iterable[Complainant]) -> int:
    """How many families people belong to.

    Who lives at one address is one family, and so is who bears one surname where no address tells them apart.
    An address of more surnames than `SURNAMES_AT_HOME` is no home: there each surname counts.
    Source: design; honest relatives lend each other a phone.
    """
    listed = list({person.id: person for person in people}.values())
    surnames: dict[str, set[str]] = {}
    for person in listed:
        if person.address:
            surnames.setdefault(person.address, set()).add(person.surname or person.id)
    groups = Groups(person.id for person in listed)
    for place, one in enumerate(listed):
        for other in listed[place + 1 :]:
            if _one_family(one, other, surnames):
                groups.join(one.id, other.id)
    return len(groups.groups())


def _one_family(one: Complainant, other: Complainant, surnames: dict[str, set[str]]) -> bool:
    same_name = bool(one.surname) and one.surname == other.surname
    if one.address and one.address == other.address:
        return same_name or len(surnames[one.address]) <= SURNAMES_AT_HOME
    return same_name and not (one.address and other.address)


class Groups:
    """Things that are joined pair by pair, and the groups they form (union-find)."""

    def __init__(self, items: Iterable[str]) -> None:
        self._above = {item: item for item in items}

    def join(self, one: str, other: str) -> None:
        """Put two, and all that hangs on them, into one group."""
        for item in (one, other):
            self._above.setdefault(item, item)
        self._above[self._head(one)] = self._head(other)

    def groups(self) -> list[list[str]]:
        """The groups, the largest first; within, as they were given."""
        found: dict[str, list[str]] = {}
        for item in self._above:
            found.setdefault(self._head(item), []).append(item)
        return sorted(found.values(), key=lambda group: (-len(group), group[0]))

    def _head(self, item: str) -> str:
        while (above := self._above[item]) != item:
            self._above[item] = item = self._above[above]
        return item


def fullest_window(items: Sequence[tuple[date, Item]], around: date, days: int) -> list[tuple[date, Item]]:
    """Of the stretches of so many days around a day, what the fullest one holds; everything for 0 days."""
    ordered = sorted(items, key=lambda item: item[0])
    if days <= 0:
        return ordered
    on = [item[0] for item in ordered]
    best: list[tuple[date, Item]] = []
    for first in sorted({*on, around}):
        last = first + timedelta(days=days - 1)
        if first <= around <= last:
            inside = ordered[bisect_left(on, first) : bisect_right(on, last)]
            best = max(best, inside, key=len)
    return best


@dataclass(frozen=True, slots=True)
class Burst:
    """How many came in the fullest days around one, and how many are usual."""

    first: date
    last: date
    count: int
    usual: float
    z: float


def burst(days_of: Sequence[date], around: date, days: int) -> Burst | None:
    """The fullest `days` in which a day lies, against the 90 days before; none where nothing came.

    A spread below one counts as one, so that the first few of a new product are no miracle.
    Source: design (z above 3 over 90 days).
    """
    inside = fullest_window([(day, None) for day in days_of], around, days)
    if not inside:
        return None
    first = inside[0][0]
    ordered = sorted(days_of)
    sums = [
        _between(ordered, start, start + timedelta(days=days - 1))
        for start in (first - timedelta(days=back) for back in range(days, BASE_DAYS + 1))
    ]
    usual, spread = fmean(sums), max(1.0, pstdev(sums))
    last = first + timedelta(days=days - 1)
    return Burst(first, last, len(inside), usual, (len(inside) - usual) / spread)


def contract_month(since: date, on: date) -> int:
    """In which month of a contract a day lies; the first is 1, before it 0.

    A month begins on the corresponding day, or on the last day of a month that has none.
    Source: 民法典 202.
    """
    if on < since:
        return 0
    begun = (on.year - since.year) * 12 + on.month - since.month
    return begun + (1 if on >= add_months(since, begun) else 0)


def _between(ordered: Sequence[date], first: date, last: date) -> int:
    return bisect_right(ordered, last) - bisect_left(ordered, first)
