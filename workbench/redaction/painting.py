"""Paints boxes over a picture, with a short word on those that have room for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil, floor
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.redaction.model import Rect

if TYPE_CHECKING:
    from PIL import Image, ImageFont

FONT = Path(__file__).parents[2] / "resources" / "fonts" / "NotoSansSC-Bold.ttf"
BOX, LETTERS = (0, 0, 0), (255, 255, 255)
_LEAST_PX, _MOST_PX = 11, 60
_HEIGHT_SHARE, _WIDTH_SHARE = 0.62, 0.9

Pixels = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Box:
    """An area of a page and the mark that stands on it."""

    page: int
    rect: Rect
    mark: str = ""


def pixels_of(rect: Rect, size: tuple[int, int]) -> Pixels:
    """The pixels that an area touches, from left, top to before right, bottom."""
    width, height = size
    left, top = max(0, floor(rect.x0 * width)), max(0, floor(rect.y0 * height))
    return (
        left,
        top,
        min(width, max(left + 1, ceil(rect.x1 * width))),
        min(height, max(top + 1, ceil(rect.y1 * height))),
    )


def paint(picture: "Image.Image", boxes: Sequence[Box]) -> None:
    """Overwrite the areas in an RGB picture; all boxes come first, so that no mark hides under another."""
    from PIL import ImageDraw

    brush = ImageDraw.Draw(picture)
    places = [(pixels_of(box.rect, picture.size), box.mark) for box in boxes]
    for (left, top, right, bottom), _ in places:
        brush.rectangle((left, top, right - 1, bottom - 1), fill=BOX)
    for place, mark in places:
        font = _fitting(mark, place)
        if font is not None:
            middle = ((place[0] + place[2]) / 2, (place[1] + place[3]) / 2)
            brush.text(middle, mark, font=font, fill=LETTERS, anchor="mm")


def _fitting(mark: str, place: Pixels) -> "ImageFont.FreeTypeFont | None":
    width, height = place[2] - place[0], place[3] - place[1]
    size = min(int(height * _HEIGHT_SHARE), _MOST_PX)
    if not mark or size < _LEAST_PX:
        return None
    needed = _font(size).getlength(mark)
    if needed > width * _WIDTH_SHARE:
        size = int(size * width * _WIDTH_SHARE / needed)
    return _font(size) if size >= _LEAST_PX else None


@lru_cache(maxsize=64)
def _font(size: int) -> "ImageFont.FreeTypeFont":
    from PIL import ImageFont

    return ImageFont.truetype(str(FONT), size)
