"""Which stretch of days the strip shows: zooming and panning as arithmetic, without a widget."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

FINEST_DAY_PX = 240.0
STEP = 1.25


@dataclass(frozen=True, slots=True)
class Viewport:
    """The days from `first` to `last` (both included) on a scale; `left` is the day at the left edge.

    `left` counts days from `first`, with fractions; `width_px` is what can be seen of the scale.
    """

    first: date
    last: date
    width_px: float
    left: float = 0.0
    day_px: float = 1.0

    @classmethod
    def whole(cls, first: date, last: date, width_px: float) -> "Viewport":
        """Everything at once."""
        view = cls(first, last, max(1.0, width_px))
        return replace(view, day_px=view.coarsest)

    @property
    def days(self) -> int:
        """How many days there are in all."""
        return (self.last - self.first).days + 1

    @property
    def coarsest(self) -> float:
        """The scale at which all days fit."""
        return self.width_px / self.days

    @property
    def right(self) -> float:
        """The day at the right edge."""
        return self.left + self.width_px / self.day_px

    @property
    def shows_all(self) -> bool:
        """Whether there is nothing beyond the edges."""
        return self.day_px <= self.coarsest * 1.0001

    @property
    def shown(self) -> tuple[date, date]:
        """The first and last day of which anything is seen."""
        most = self.days - 1
        return self._day(min(most, int(self.left))), self._day(min(most, int(self.right)))

    def x_of(self, days: float) -> float:
        """Where a day stands, from the left edge."""
        return (days - self.left) * self.day_px

    def x_of_day(self, day: date, part: float = 0.0) -> float:
        """Where a date stands; `part` of the day has passed."""
        return self.x_of((day - self.first).days + part)

    def day_at(self, x: float) -> float:
        """Which day stands at a place."""
        return self.left + x / self.day_px

    def zoomed(self, factor: float, x: float) -> "Viewport":
        """Closer (factor above 1) or farther, with what stands at `x` staying there."""
        finest = max(FINEST_DAY_PX, self.coarsest)
        day_px = min(finest, max(self.coarsest, self.day_px * factor))
        held = self.day_at(x)
        return replace(self, day_px=day_px, left=held - x / day_px)._held()

    def panned(self, by_px: float) -> "Viewport":
        """Moved along; positive shows later days."""
        return replace(self, left=self.left + by_px / self.day_px)._held()

    def resized(self, width_px: float) -> "Viewport":
        """The same days at the left in another width; what showed all still does."""
        if self.shows_all:
            return Viewport.whole(self.first, self.last, width_px)
        changed = replace(self, width_px=max(1.0, width_px))
        return replace(changed, day_px=max(changed.day_px, changed.coarsest))._held()

    def showing(self, days: float, margin_px: float = 40.0) -> "Viewport":
        """Moved so that a day is seen: by a little when it is near the edge, else into the middle."""
        x = self.x_of(days)
        if not 0 <= x <= self.width_px:
            return self.panned(x - self.width_px / 2)
        return self.panned(min(0.0, x - margin_px) or max(0.0, x - self.width_px + margin_px))

    def spanning(self, first: float, last: float) -> "Viewport":
        """Zoomed to a stretch of days, with some room at both sides."""
        room = max(0.5, (last - first) * 0.1)
        wanted = max(1.0, last - first + 2 * room)
        day_px = min(max(FINEST_DAY_PX, self.coarsest), max(self.coarsest, self.width_px / wanted))
        middle = (first + last) / 2
        return replace(self, day_px=day_px, left=middle - self.width_px / day_px / 2)._held()

    def _held(self) -> "Viewport":
        most = max(0.0, self.days - self.width_px / self.day_px)
        return replace(self, left=min(most, max(0.0, self.left)))

    def _day(self, number: int) -> date:
        return self.first + timedelta(days=number)
