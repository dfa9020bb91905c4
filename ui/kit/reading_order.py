"""Puts the keyboard's way into reading order, also after rows and cards came and went."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLayout, QScrollArea, QSplitter, QWidget


def put_in_reading_order(form: QWidget) -> None:
    """Tab goes the way the layouts read: top down, left to right."""
    for first, second in pairwise(_in_layouts_of(form)):
        QWidget.setTabOrder(first, second)


def in_reading_order(form: QWidget) -> Iterator[QWidget]:
    """Every control that Tab reaches, shown or not."""
    return (part for part in _in_layouts_of(form) if part.focusProxy() is None)


def step_in_reading_order(form: QWidget, here: QWidget | None, *, forward: bool) -> bool:
    """Put the keyboard on the next control in sight, after the last on the first; False from elsewhere."""
    stops = [part for part in _in_layouts_of(form, in_sight=True) if part.focusProxy() is None]
    if here not in stops:
        return False
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    there = stops[(stops.index(here) + (1 if forward else -1)) % len(stops)]
    there.setFocus(reason)
    _bring_into_sight(there)
    return True


def _bring_into_sight(part: QWidget) -> None:
    holder = part.parentWidget()
    while holder is not None:
        if isinstance(holder, QScrollArea):
            holder.ensureWidgetVisible(part)
        holder = holder.parentWidget()


def _in_layouts_of(part: QWidget, *, in_sight: bool = False) -> Iterator[QWidget]:
    """The controls, and the parts that hand the keyboard to one of theirs.

    Qt enters such a part where it stands in the chain: left behind, it would lead Tab back.
    """
    if in_sight and not (part.isVisible() and part.isEnabled()):
        return
    proxy = part.focusProxy()
    hands_on = proxy is not None and part.isAncestorOf(proxy)
    if hands_on or (proxy is None and part.focusPolicy() & Qt.FocusPolicy.TabFocus):
        yield part
    for inner in _held_without_layout(part):
        yield from _in_layouts_of(inner, in_sight=in_sight)
    layout = part.layout()
    if layout is not None:
        yield from _in_layout(layout, in_sight=in_sight)


def _held_without_layout(part: QWidget) -> list[QWidget]:
    match part:
        case QScrollArea():
            held: list[QWidget | None] = [part.widget()]
        case QSplitter():
            held = [part.widget(place) for place in range(part.count())]
        case QAbstractItemView():
            # What unfolds inside a list.
            direct = Qt.FindChildOption.FindDirectChildrenOnly
            held = [*part.viewport().findChildren(QWidget, options=direct)]
        case _:
            held = []
    return [widget for widget in held if widget is not None]


def _in_layout(layout: QLayout, *, in_sight: bool) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, nested = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield from _in_layouts_of(widget, in_sight=in_sight)
        elif nested is not None:
            yield from _in_layout(nested, in_sight=in_sight)
