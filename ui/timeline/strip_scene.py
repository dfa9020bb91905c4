"""All that the strip's painting needs to know at one moment."""

from dataclasses import dataclass
from datetime import date

from ui.timeline.entry_words import EntryWords
from ui.timeline.strip_geometry import SCALE_PX, StripGeometry
from ui.timeline.strip_layout import PlacedMark, StripLayout
from ui.timeline.viewport import Viewport
from workbench.timeline.model import EntryRow


@dataclass(frozen=True, slots=True)
class StripScene:
    """`current` is the entry that has the keyboard, `band` the days that the list shows."""

    layout: StripLayout
    view: Viewport
    geometry: StripGeometry
    words: EntryWords
    current: str = ""
    band: tuple[date, date] | None = None
    focused: bool = False

    def entries(self, placed: PlacedMark) -> list[EntryRow]:
        """The entries of a mark."""
        return [self.layout.by_id[entry_id] for entry_id in placed.mark.entry_ids]

    def holds_current(self, placed: PlacedMark) -> bool:
        """Whether a mark holds the entry that has the keyboard."""
        return bool(self.current) and self.current in placed.mark.entry_ids

    def x_of_day(self, day: date, part: float = 0.0) -> float:
        """Where a day stands in the widget."""
        return self.geometry.gutter + self.view.x_of_day(day, part)

    def says_beyond(self, x: float, y: float) -> bool:
        """Whether a place is that of the words about what lies before the left edge."""
        before = self.layout.count_before(self.view)
        return before > 0 and y < SCALE_PX and x < self.geometry.gutter

    def mark_at(self, x: float, y: float) -> PlacedMark | None:
        """The mark under a place, with some room around it for unsteady hands."""
        lane = self.geometry.lane_at(y)
        if lane is None or x < self.geometry.gutter:
            return None
        near = [
            (abs(self.geometry.gutter + self.view.x_of(placed.days) - x), place, placed)
            for place, placed in enumerate(self.layout.marks(lane, self.view))
        ]
        distance, _, placed = min(near, default=(99.0, 0, None))
        return placed if distance <= 11 else None
