"""Column widths that fill the room: the short stay whole, the long give way, until the table scrolls."""

from collections.abc import Sequence
from dataclasses import dataclass

LEAST_SHARE = 0.8
ELASTIC_SHARE = 0.6
MOST_SHARE = 2
LEAST_PX = 40


@dataclass(frozen=True, slots=True)
class Wish:
    """A column's width by design, what its cells need (0: not known yet), and whether it may be elided."""

    width: int
    need: int = 0
    elastic: bool = False

    @property
    def least(self) -> int:
        """What it keeps in a narrow table."""
        if self.elastic:
            return min(int(self.width * ELASTIC_SHARE), self.need or self.width)
        return self._held(self.need or int(self.width * LEAST_SHARE))

    @property
    def scrolled(self) -> int:
        """What it has in a table that scrolls sideways anyway: there is no reason to elide words."""
        return max(self.least, min(self.width, self.need or self.width))

    @property
    def ideal(self) -> int:
        """With this much nothing in it is elided, unless it is very long."""
        return max(self.least, self._held(self.need or self.width))

    def _held(self, width: int) -> int:
        return max(LEAST_PX, min(width, self.width * MOST_SHARE))


def fitted(wishes: Sequence[Wish], room: int) -> list[int]:
    """The widths of columns in `room`: all of it shared out, or more than that where even the least is."""
    least = [wish.least for wish in wishes]
    ideal = [wish.ideal for wish in wishes]
    if not wishes or sum(least) > room:
        return [wish.scrolled for wish in wishes]
    if sum(ideal) > room:
        return _shared(least, [most - few for few, most in zip(least, ideal, strict=True)], room)
    return _shared(ideal, [wish.width for wish in wishes], room)


def _shared(base: Sequence[int], weights: Sequence[int], room: int) -> list[int]:
    """What is left of the room beyond the base goes to the columns by weight."""
    left, total = room - sum(base), sum(weights)
    made = [few + left * weight // total for few, weight in zip(base, weights, strict=True)]
    made[-1] += room - sum(made)
    return made
