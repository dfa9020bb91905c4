"""The visible area of a page, and the band that is added below it as the page is looked at.

Source: ISO 32000-1 14.11.2 (page boundaries), 7.7.3.3 (/Rotate is clockwise, /UserUnit in 1/72 inch).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.binding.model import Rect

# Shorter edges of A4, by which the stamp of other pages is scaled.
A4 = (595.28, 841.89)
SIZE = 9.0
SMALLEST, LARGEST = 8.0, 90.0
QUARTER = 90
_FULL = 360

Matrix = tuple[float, float, float, float, float, float]


class NoArea(ValueError):
    """The boxes of a page leave nothing that could be seen."""


@dataclass(frozen=True, slots=True)
class View:
    """What is seen of a page: the area in the page's own units, the rotation, and the size of a unit."""

    area: Rect
    rotation: int
    unit: float

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as the page is looked at, in its own units."""
        width, height = self.area[2] - self.area[0], self.area[3] - self.area[1]
        return (width, height) if self.rotation % (2 * QUARTER) == 0 else (height, width)

    @property
    def upright(self) -> Matrix:
        """From places as looked at, counted from the lower left corner, to places on the page."""
        x0, y0, x1, y1 = self.area
        return {
            0: (1.0, 0.0, 0.0, 1.0, x0, y0),
            90: (0.0, 1.0, -1.0, 0.0, x1, y0),
            180: (-1.0, 0.0, 0.0, -1.0, x1, y1),
            270: (0.0, -1.0, 1.0, 0.0, x0, y1),
        }[self.rotation]

    @property
    def letter_size(self) -> float:
        """The size of the stamp's letters in units of the page; 9 pt on A4, larger on larger sheets."""
        shown = min(self.size) * self.unit * SIZE / A4[0]
        return min(max(shown, SMALLEST), LARGEST) / self.unit

    def widened(self, below: float, aside: float) -> Rect:
        """The area with a band below and margins at both sides, as looked at."""
        width, height = self.size
        a, b, c, d, e, f = self.upright
        corners = [
            (a * x + c * y + e, b * x + d * y + f) for x, y in ((-aside, -below), (width + aside, height))
        ]
        (x0, x1), (y0, y1) = (sorted(axis) for axis in zip(*corners, strict=True))
        return x0, y0, x1, y1


def view_of(media: Sequence[float], crop: Sequence[float] | None, rotation: float, unit: float) -> View:
    """What is seen of a page with these boxes.

    Raises: NoArea.
    """
    area = _sorted(media)
    if crop is not None:
        area = _common(area, _sorted(crop)) or area
    if not all(map(math.isfinite, area)) or min(area[2] - area[0], area[3] - area[1]) <= 0:
        raise NoArea
    turned = round(rotation / QUARTER) * QUARTER % _FULL
    return View(area, turned, unit if math.isfinite(unit) and unit > 0 else 1.0)


def _sorted(box: Sequence[float]) -> Rect:
    x0, y0, x1, y1 = box
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _common(one: Rect, other: Rect) -> Rect | None:
    """What two boxes share, none where they do not meet."""
    x0, y0 = max(one[0], other[0]), max(one[1], other[1])
    x1, y1 = min(one[2], other[2]), min(one[3], other[3])
    return (x0, y0, x1, y1) if x0 < x1 and y0 < y1 else None
