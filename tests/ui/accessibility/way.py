"""The way that Tab takes through a window, there and back."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from tests.ui.accessibility.hearing import controls, name_of, path_of, takes_keys

# Controls of one line may stand a little higher or lower than each other.
SAME_LINE_PX = 12
MOST_PRESSES = 400
NOTHING, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def faults_of_way(window: QWidget) -> Iterator[str]:
    """Whatever Tab leaves out, where it is caught, and where it goes up or left again."""
    wanted = controls(window)
    if not wanted:
        return
    forth, back = walked(window, wanted[0], back=False), walked(window, wanted[0], back=True)
    first = min(wanted, key=lambda part: part.mapTo(window, QPoint()).toTuple()[::-1])
    for way, keys in ((forth, "Tab"), (back, "Shift+Tab")):
        if way and way[-1] is not way[0]:
            yield f"{keys} does not come around: caught at {_told(way[-1], window)}"
        # What the way itself exchanged (a picture goes on, and a panel tells of it) is not looked for.
        still = [part for part in wanted if isValid(part) and takes_keys(part) and part.isVisible()]
        for part in still:
            if part not in way:
                yield f"{keys} never reaches {_told(part, window)}"
    for one, other in pairwise(forth[:-1]):
        # From the last it goes around to the first.
        if one in wanted and other in wanted and other is not first and _goes_back(one, other):
            yield f"from {_told(one, window)} Tab goes back to {_told(other, window)}"


def walked(window: QWidget, start: QWidget, *, back: bool) -> list[QWidget]:
    """Every stop from one control until it comes around, or until it can go no further."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    way = [start]
    key, modifier = (Qt.Key.Key_Backtab, SHIFT) if back else (Qt.Key.Key_Tab, NOTHING)
    for _press in range(MOST_PRESSES):
        here = window.focusWidget()
        if here is None:
            break
        QApplication.sendEvent(here, QKeyEvent(QEvent.Type.KeyPress, key, modifier))
        now = window.focusWidget()
        if now is None or now is here:
            # Inside a picture or a table it may go from thing to thing, but not for ever.
            continue
        way.append(now)
        if now in way[:-1]:
            break
    return way


def _goes_back(first: QWidget, second: QWidget) -> bool:
    """Whether the second stands before the first for who reads line by line, or column by column."""
    one, other = _side_by_side(first, second)
    down, right = other.y() - one.y(), other.x() - one.x()
    if abs(down) <= SAME_LINE_PX:
        return right < 0
    return down < 0 and right <= 0


def _side_by_side(first: QWidget, second: QWidget) -> tuple[QWidget, QWidget]:
    """The two, or the parts that hold them, inside whatever holds both: a card goes before another card."""
    above = _with_holders(first)
    below: QWidget = second
    for holder in _with_holders(second):
        if holder in above:
            at = above.index(holder)
            # What holds the second begins before it.
            return (above[at - 1], below) if at else (first, first)
        below = holder
    return first, second


def _with_holders(part: QWidget) -> list[QWidget]:
    holders = [part]
    while (holder := holders[-1].parentWidget()) is not None:
        holders.append(holder)
    return holders


def _told(part: QWidget, window: QWidget) -> str:
    return f"{path_of(part, window)} “{name_of(part)[:30]}”"
