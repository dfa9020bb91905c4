"""Cases parted by codes: each part is a view into one sorted list, so parts cost little and add up."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from workbench.analysis.intervals import wilson
from workbench.analysis.model import OTHER, Cell

if TYPE_CHECKING:
    import numpy as np
    from pandas import DataFrame, Series

    from workbench.analysis.model import Seqs

    Codes = np.ndarray[Any, np.dtype[np.int64]]
    Flags = np.ndarray[Any, np.dtype[np.bool_]]

_SIXTEEN_BITS = 2**15


@dataclass(frozen=True)
class Axis:
    """A code for every case: its place in `names`, or -1 where the case is left out."""

    places: "Codes"
    names: tuple[str, ...]


class Cases:
    """The frame, with axes that several tables ask for made once."""

    def __init__(self, frame: "DataFrame") -> None:
        self.frame = frame
        self.seqs: Seqs = frame["seq"].to_numpy()
        self._axes: dict[str, Axis] = {}

    def __len__(self) -> int:
        return len(self.seqs)

    def flags(self, column: str, value: int) -> "Flags":
        """Which cases are judged in one way: 1 hit, 0 missed, -1 not counted."""
        flags: Flags = self.frame[column].to_numpy() == value
        return flags

    def axis(self, column: str) -> Axis:
        """The codes of a column of the frame, most cases first; not known is a code of its own."""
        if column not in self._axes:
            self._axes[column] = _most_first(self.frame[column])
        return self._axes[column]

    @cached_property
    def months(self) -> Axis:
        """Months of receipt as `2026-09`, oldest first, empty ones between them too."""
        import numpy as np

        if not len(self):
            return Axis(np.zeros(0, np.int64), ())
        month = self.frame["received_on"].to_numpy().astype("datetime64[M]").astype(np.int64)
        first, last = int(month.min()), int(month.max())
        names = tuple(f"{1970 + one // 12}-{one % 12 + 1:02d}" for one in range(first, last + 1))
        return Axis(month - first, names)

    @cached_property
    def weekdays(self) -> Axis:
        """Days of the week, `0` for Monday."""
        # The first of January 1970 was a Thursday.
        days = self.frame["received_on"].to_numpy().astype("datetime64[D]").astype("int64")
        return Axis((days + 3) % 7, tuple(str(day) for day in range(7)))

    @cached_property
    def hours(self) -> Axis:
        """Hours of the day; cases whose hour is not known are left out."""
        import numpy as np

        hours = self.frame["hour"].to_numpy()
        return Axis(np.where(np.isnan(hours), -1, hours).astype(np.int64), tuple(map(str, range(24))))


def _most_first(column: "Series[Any]") -> Axis:
    import numpy as np

    codes, names = column.cat.codes.to_numpy().astype(np.int64), list(column.cat.categories)
    counts = np.bincount(codes, minlength=len(names))
    order = np.lexsort((np.array(names, dtype=object).astype(str), -counts)) if names else np.zeros(0, int)
    places = np.empty(len(names), np.int64)
    places[order] = np.arange(len(names))
    return Axis(places[codes] if len(codes) else codes, tuple(names[place] for place in order))


def in_order(axis: Axis, order: tuple[str, ...]) -> Axis:
    """The same with the codes in another order; codes that are not named come last."""
    import numpy as np

    listed = [*order, *(name for name in axis.names if name not in order)]
    kept = [name for name in listed if name in axis.names]
    to = np.array([kept.index(name) for name in axis.names], np.int64)
    return Axis(to[axis.places] if len(axis.names) else axis.places, tuple(kept))


def topmost(axis: Axis, most: int, rest: str = OTHER) -> Axis:
    """The same with what comes after the first ones put together."""
    import numpy as np

    if len(axis.names) <= most:
        return axis
    kept = axis.names[: most - 1]
    return Axis(np.minimum(axis.places, most - 1), (*kept, rest))


def enough(axis: Axis, least: int, rest: str) -> Axis:
    """The same with codes of too few cases put together; for axes with most cases first."""
    import numpy as np

    counts = np.bincount(axis.places[axis.places >= 0], minlength=len(axis.names))
    many = int((counts >= least).sum())
    if many == len(axis.names):
        return axis
    return Axis(np.minimum(axis.places, many), (*axis.names[:many], rest))


def without(axis: Axis, left_out: "Flags") -> Axis:
    """The same without some cases."""
    import numpy as np

    return Axis(np.where(left_out, -1, axis.places), axis.names)


def places_of(axis: Axis, name: str) -> "Flags":
    """The cases with one code."""
    import numpy as np

    return axis.places == axis.names.index(name) if name in axis.names else np.zeros(len(axis.places), bool)


def crossed(one: Axis, other: Axis) -> Axis:
    """Every pair of codes as one; left out where either is."""
    import numpy as np

    width = max(len(other.names), 1)
    both = one.places * width + other.places
    out = (one.places < 0) | (other.places < 0)
    names = tuple(f"{first}|{second}" for first in one.names for second in other.names)
    return Axis(np.where(out, -1, both), names)


def parts(axis: Axis, seqs: "Seqs") -> list["Seqs"]:
    """The cases of every code, in the order of the codes; those left out are in none."""
    import numpy as np

    # Sixteen bits are sorted by counting, many times faster.
    narrow = np.int16 if len(axis.names) < _SIXTEEN_BITS else np.int64
    order = np.argsort(axis.places.astype(narrow), kind="stable")
    counts = np.bincount(axis.places + 1, minlength=len(axis.names) + 1)
    ends = np.cumsum(counts)
    ordered = seqs[order]
    return [ordered[ends[place] : ends[place + 1]] for place in range(len(axis.names))]


def counted(axis: Axis, cases: Cases) -> Iterator[Cell]:
    """A cell for every code."""
    for name, part in zip(axis.names, parts(axis, cases.seqs), strict=True):
        yield Cell(name, "", part, value=float(len(part)))


def judged(axis: Axis, hits: "Flags", cases: Cases) -> list[Cell]:
    """A cell for every code that has cases: the share of hits among them with its interval."""
    import numpy as np

    found = []
    members = parts(Axis(axis.places, axis.names), cases.seqs)
    hitting = parts(Axis(np.where(hits, axis.places, -1), axis.names), cases.seqs)
    for name, part, hit in zip(axis.names, members, hitting, strict=True):
        if len(part):
            found.append(share(name, "", part, hit))
    return found


def share(row: str, column: str, cases: "Seqs", hits: "Seqs") -> Cell:
    """The share of hits with its interval."""
    low, high = wilson(len(hits), len(cases))
    return Cell(row, column, cases, hits, len(hits) / len(cases) if len(cases) else None, low, high)
