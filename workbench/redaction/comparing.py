"""Compares a page or picture before and after: solid where it was covered, the same everywhere else."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.redaction.painting import Box, Pixels, paint, pixels_of

if TYPE_CHECKING:
    from PIL import Image

# Differences of brightness, 0 to 255, averaged over squares of TILE_PX: what resampling and JPEG cause.
TILE_PX = 8
INSIDE_AT_MOST = 16.0
OUTSIDE_AT_MOST = 24.0
# Where a box ends, a picture that is drawn at another size has a soft edge.
EDGE_PX = 2


@dataclass(frozen=True, slots=True)
class Difference:
    """The greatest difference of a square inside the boxes from a painted box, and outside from before."""

    inside: float
    outside: float


def difference(before: "Image.Image", after: "Image.Image", boxes: Sequence[Box]) -> Difference:
    """How far a picture is from the one before with boxes painted on it.

    What is inside is compared with boxes on an empty page, so nothing that was there can pass for them.
    """
    from PIL import Image, ImageChops

    if after.size != before.size:
        after = after.resize(before.size)
    blank = Image.new("RGB", before.size, (255, 255, 255))
    paint(blank, boxes)
    places = [pixels_of(box.rect, before.size) for box in boxes]
    inside = ImageChops.difference(blank, after)
    outside = ImageChops.difference(before, after)
    for left, top, right, bottom in places:
        outside.paste((0, 0, 0), (left - EDGE_PX, top - EDGE_PX, right + EDGE_PX, bottom + EDGE_PX))
    return Difference(_worst_inside(inside, places), _brightest(outside.reduce(TILE_PX)))


def _worst_inside(inside: "Image.Image", places: Sequence[Pixels]) -> float:
    worst = 0.0
    for left, top, right, bottom in places:
        across, down = min(EDGE_PX, (right - left - 1) // 2), min(EDGE_PX, (bottom - top - 1) // 2)
        core = inside.crop((left + across, top + down, right - across, bottom - down))
        factor = (min(TILE_PX, core.width), min(TILE_PX, core.height))
        worst = max(worst, _brightest(core.reduce(factor)))
    return worst


def _brightest(picture: "Image.Image") -> float:
    return float(max(picture.tobytes()))
