"""The marks of the strip by lane, laid out once for each zoom and found again by place."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ui.timeline.model import Deadline, lane_of
from ui.timeline.viewport import Viewport
from workbench.timeline.model import EntryKind, EntryRow
from workbench.timeline.strip import MARK_PX, Mark, Tick, strip, whole_span

# A mark with a count in it needs more room than a plain one.
MARK_ROOM_PX = 20.0
_SPREAD = MARK_PX / MARK_ROOM_PX
NO_DAY = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark with its place in days from the first day of the scale, and the entry whose colour it takes."""

    mark: Mark
    days: float
    entry: EntryRow


class StripLayout:
    """Lanes and marks of some entries; asking again at the same zoom costs nothing."""

    def __init__(
        self, entries: Sequence[EntryRow] = (), deadlines: Sequence[Deadline] = (), today: date = NO_DAY
    ) -> None:
        self._entries = [replace(entry, kind=lane_of(entry.kind)) for entry in entries]
        self.by_id = {entry.id: entry for entry in entries}
        self.deadlines = tuple(deadlines)
        self.undated = tuple(entry.id for entry in entries if entry.occurred_on is None)
        self._days = sorted(entry.occurred_on for entry in entries if entry.occurred_on is not None)
        dated = {entry.kind for entry in self._entries if entry.occurred_on is not None}
        self.lanes = tuple(kind for kind in EntryKind if kind in dated)
        self.first, self.last = self._span(today)
        self.latest = self._latest(today)
        self._day_px = 0.0
        self._marks: dict[EntryKind, list[PlacedMark]] = {}
        self._mark_of: dict[str, PlacedMark] = {}

    def marks(self, lane: EntryKind, view: Viewport) -> list[PlacedMark]:
        """The marks of a lane that can be seen, with one neighbour beyond each edge."""
        self._lay_out(view)
        placed = self._marks.get(lane, [])
        first = bisect_left(placed, view.left, key=lambda mark: mark.days)
        last = bisect_left(placed, view.right, key=lambda mark: mark.days)
        return placed[max(0, first - 1) : last + 1]

    def mark_of(self, entry_id: str, view: Viewport) -> PlacedMark | None:
        """The mark that holds an entry; none for an undated one."""
        self._lay_out(view)
        if not self._mark_of:
            self._mark_of = {
                held: mark for lane in self._marks.values() for mark in lane for held in mark.mark.entry_ids
            }
        return self._mark_of.get(entry_id)

    def in_order(self, view: Viewport) -> list[PlacedMark]:
        """All marks from left to right, over all lanes."""
        self._lay_out(view)
        return sorted((mark for lane in self._marks.values() for mark in lane), key=lambda mark: mark.days)

    def count_before(self, view: Viewport) -> int:
        """How many entries lie before the first day that can be seen."""
        return bisect_left(self._days, view.shown[0])

    def count_after(self, view: Viewport) -> int:
        """How many entries lie after the last day that can be seen."""
        return len(self._days) - bisect_right(self._days, view.shown[1])

    def ticks(self, view: Viewport) -> tuple[Tick, ...]:
        """The lines of the scale that can be seen; their `x` counts from the first day shown."""
        first, last = view.shown
        return strip((), first=first, last=last, width_px=((last - first).days + 1) * view.day_px).ticks

    def _lay_out(self, view: Viewport) -> None:
        if self._day_px == view.day_px:
            return
        self._day_px = view.day_px
        day_px = view.day_px * _SPREAD
        laid = strip(self._entries, first=self.first, last=self.last, width_px=view.days * day_px)
        self._marks, self._mark_of = {}, {}
        for mark in laid.marks:
            placed = PlacedMark(mark, mark.x / day_px, self._speaker(mark))
            self._marks.setdefault(mark.lane, []).append(placed)

    def _speaker(self, mark: Mark) -> EntryRow:
        """The entry whose colour a mark takes: of emotions the strongest, else the first."""
        if mark.lane is EntryKind.EMOTION:
            felt = (self.by_id[entry_id] for entry_id in mark.entry_ids)
            return max(felt, key=lambda entry: entry.detail.get("level", ""))
        return self.by_id[mark.entry_ids[0]]

    def _span(self, today: date) -> tuple[date, date]:
        first, last = whole_span(self._entries, today)
        return first, max(last, self._latest(today) + timedelta(days=max(3, (last - first).days // 20)))

    def _latest(self, today: date) -> date:
        """The last day on which anything happened or will have to."""
        return max([today, *(deadline.on for deadline in self.deadlines), *self._days[-1:]])
