"""Puts the keyboard's way through a form into reading order, also after rows came and went."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def put_in_reading_order(form: QWidget) -> None:
    """Tab goes the way the layouts read: top down, left to right."""
    for first, second in pairwise(_in_layouts_of(form)):
        QWidget.setTabOrder(first, second)


def in_reading_order(form: QWidget) -> Iterator[QWidget]:
    """Every control that Tab reaches, shown or not."""
    return (part for part in _in_layouts_of(form) if part.focusProxy() is None)


def _in_layouts_of(part: QWidget) -> Iterator[QWidget]:
    """The controls, and the parts that hand the keyboard to one of theirs.

    Qt enters such a part where it stands in the chain: left behind, it would lead Tab back.
    """
    proxy = part.focusProxy()
    hands_on = proxy is not None and part.isAncestorOf(proxy)
    if hands_on or (proxy is None and part.focusPolicy() & Qt.FocusPolicy.TabFocus):
        yield part
    inner = part.widget() if isinstance(part, QScrollArea) else None
    if inner is not None:
        yield from _in_layouts_of(inner)
    layout = part.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, nested = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield from _in_layouts_of(widget)
        elif nested is not None:
            yield from _in_layout(nested)
