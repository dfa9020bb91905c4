"""Whether it can be seen where the keyboard is: a control with and without it, in pictures."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from ui.kit.palette import contrast

AROUND_PX = 3
# WCAG 2.1, 1.4.11: what tells a state stands out 3:1; 2.4.7: the keyboard can be seen.
STANDS_OUT = 3.0
# A bar beside one row of a list is the least that catches an eye; a caret alone (16) does not.
LEAST_PX = 60


def is_seen(window: QWidget, control: QWidget, elsewhere: QWidget) -> bool:
    """Whether a control with the keyboard differs from itself without it, by enough and strongly enough."""
    area = QRect(control.mapTo(window, QPoint()), control.size())
    area.adjust(-AROUND_PX, -AROUND_PX, AROUND_PX, AROUND_PX)
    elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
    without = _picture(window, area)
    control.setFocus(Qt.FocusReason.TabFocusReason)
    return _changed(without, _picture(window, area)) >= LEAST_PX


def _picture(window: QWidget, area: QRect) -> QImage:
    return window.grab(area.intersected(window.rect())).toImage().convertToFormat(QImage.Format.Format_RGB32)


def _changed(one: QImage, other: QImage) -> int:
    """How many pixels changed to a colour that stands out from what was there."""
    first, second = bytes(one.constBits()), bytes(other.constBits())
    pairs: dict[tuple[bytes, bytes], int] = {}
    for at in range(0, len(first), 4):
        pair = first[at : at + 3], second[at : at + 3]
        if pair[0] != pair[1]:
            pairs[pair] = pairs.get(pair, 0) + 1
    return sum(count for (was, now), count in pairs.items() if contrast(_hex(was), _hex(now)) >= STANDS_OUT)


def _hex(pixel: bytes) -> str:
    blue, green, red = pixel
    return f"#{red:02x}{green:02x}{blue:02x}"
