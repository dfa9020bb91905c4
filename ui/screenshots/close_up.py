"""A picture of one thing in the window, small enough to go into the program."""

import io
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from ui.kit.page import Page
from ui.kit.theme import tokens

WIDEST_PX, HIGHEST_PX = 1000, 720
COLOURS = 192
# Room around a part, the least height, and how much of both edges may hold scroll bars and lines.
MARGIN_PX, LEAST_PX, EDGE_PX = 12, 120, 24


def close_up(part: str, window: QWidget, high: int = 0) -> QPixmap:
    """The widget of this kind that can be seen, whole, but not endlessly high; dialogs are looked for first.

    Raises: LookupError when there is none.
    """
    tops = [top for top in QApplication.topLevelWidgets() if top is not window and top.isVisible()]
    for top in (*tops, window):
        for widget in (top, *top.findChildren(QWidget)):
            if type(widget).__name__ == part and widget.isVisible():
                return _trimmed(widget, high)
    raise LookupError(f"{part} is not among {sorted({type(top).__name__ for top in tops})}")


def _trimmed(widget: QWidget, high: int) -> QPixmap:
    """What there is to see of it: empty room below is left out, a part of a page gets some around it."""
    most = high or HIGHEST_PX * max(widget.width(), WIDEST_PX) // WIDEST_PX
    image = widget.grab(QRect(0, 0, widget.width(), min(widget.height(), most))).toImage()
    ground = image.pixelColor(image.width() // 2, image.height() - 1)
    used = image.height()
    while used > LEAST_PX and all(
        image.pixelColor(x, used - 1) == ground for x in range(EDGE_PX, image.width() - EDGE_PX, 3)
    ):
        used -= 1
    margin = 0 if widget.isWindow() or isinstance(widget, Page) else MARGIN_PX
    size = QSize(image.width() + 2 * margin, min(used + MARGIN_PX, image.height()) + 2 * margin)
    whole = QPixmap(size)
    whole.fill(QColor(tokens().page))
    with QPainter(whole) as painter:
        painter.drawImage(
            QPoint(margin, margin), image, QRect(0, 0, image.width(), size.height() - 2 * margin)
        )
    return whole


def write_small(picture: QPixmap, path: Path) -> None:
    """Write it as PNG with a palette, at most 1000 pixels wide; equal pictures give equal bytes."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    with Image.open(io.BytesIO(bytes(buffer.data().data()))) as taken:
        plain = taken.convert("RGB")
    if plain.width > WIDEST_PX:
        height = round(plain.height * WIDEST_PX / plain.width)
        plain = plain.resize((WIDEST_PX, height), Image.Resampling.LANCZOS)
    few = plain.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    path.parent.mkdir(parents=True, exist_ok=True)
    few.save(path, "PNG", optimize=True)
