"""A picture of one thing in the window, small enough to go into the program."""

import io
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QRect
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

WIDEST_PX, HIGHEST_PX = 1000, 720
COLOURS = 192


def close_up(part: str, window: QWidget) -> QPixmap:
    """The widget of this kind that can be seen, whole, but not endlessly high; dialogs are looked for first.

    Raises: LookupError when there is none.
    """
    tops = [top for top in QApplication.topLevelWidgets() if top is not window and top.isVisible()]
    for top in (*tops, window):
        for widget in (top, *top.findChildren(QWidget)):
            if type(widget).__name__ == part and widget.isVisible():
                high = HIGHEST_PX * max(widget.width(), WIDEST_PX) // WIDEST_PX
                return widget.grab(QRect(0, 0, widget.width(), min(widget.height(), high)))
    raise LookupError(f"{part} is not among {sorted({type(top).__name__ for top in tops})}")


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
