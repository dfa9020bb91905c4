"""Where the parts of the strip stand: the gutter with the names, the scale, the lanes, the undated row."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from ui.timeline.strip_layout import PlacedMark
from ui.timeline.viewport import Viewport
from workbench.timeline.model import EntryKind

GUTTER_PX = 84.0
NARROW_GUTTER_PX = 28.0
NARROW_PX = 560.0
SCALE_PX = 26.0
LANE_PX = 26.0
EMOTION_PX = 42.0
UNDATED_PX = 28.0
MARK_RADIUS = 5.0
HIGHEST_EMOTION = 4
LEAST_LABEL_PX, MOST_LABEL_PX = 44.0, 220.0


@dataclass(frozen=True, slots=True)
class StripGeometry:
    """Places of the parts for a width and some lanes."""

    width: float
    lanes: tuple[EntryKind, ...]
    has_undated: bool

    @property
    def narrow(self) -> bool:
        """Whether the gutter has room for icons only."""
        return self.width < NARROW_PX

    @property
    def gutter(self) -> float:
        """The width of the gutter."""
        return NARROW_GUTTER_PX if self.narrow else GUTTER_PX

    @property
    def height(self) -> float:
        """The whole strip's height."""
        lanes = sum(lane_height(lane) for lane in self.lanes) or LANE_PX
        return SCALE_PX + lanes + (UNDATED_PX if self.has_undated else 0) + 4

    @property
    def field(self) -> QRectF:
        """Where the marks stand."""
        bottom = self.height - 4 - (UNDATED_PX if self.has_undated else 0)
        return QRectF(self.gutter, SCALE_PX, max(1.0, self.width - self.gutter), bottom - SCALE_PX)

    @property
    def undated(self) -> QRectF:
        """The row of entries without a day."""
        return QRectF(self.gutter, self.height - 4 - UNDATED_PX, self.width - self.gutter, UNDATED_PX)

    def lane(self, kind: EntryKind) -> QRectF:
        """The row of a lane, without the gutter."""
        above = self.lanes[: self.lanes.index(kind)]
        top = SCALE_PX + sum(lane_height(lane) for lane in above)
        return QRectF(self.gutter, top, self.width - self.gutter, lane_height(kind))

    def lane_at(self, y: float) -> EntryKind | None:
        """The lane at a height."""
        for kind in self.lanes:
            row = self.lane(kind)
            if row.top() <= y < row.bottom():
                return kind
        return None

    def centre(self, placed: PlacedMark, view: Viewport) -> QPointF:
        """The middle of a mark; an emotion stands the higher, the stronger it was."""
        row = self.lane(placed.mark.lane)
        y = row.center().y()
        level = placed.entry.detail.get("level", "") if placed.mark.lane is EntryKind.EMOTION else ""
        if level.isdigit():
            share = min(HIGHEST_EMOTION, int(level)) / HIGHEST_EMOTION
            y = row.bottom() - 9 - share * (row.height() - 18)
        return QPointF(self.gutter + view.x_of(placed.days), y)

    def label_box(self, centre: QPointF, reach: float, following: float | None = None) -> QRectF | None:
        """Where the words beside a mark go: between what it reaches, the next mark and the right edge.

        None where the mark itself is out of sight or the room is too small for a word.
        """
        if not self.field.left() <= centre.x() <= self.field.right():
            return None
        left = centre.x() + reach + 4
        end = self.field.right() if following is None else min(following - 12, self.field.right())
        room = min(end - left, MOST_LABEL_PX)
        return QRectF(left, centre.y() - 9, room, 18) if room >= LEAST_LABEL_PX else None


def lane_height(lane: EntryKind) -> float:
    """Emotions need room to rise."""
    return EMOTION_PX if lane is EntryKind.EMOTION else LANE_PX
