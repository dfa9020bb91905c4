"""Puts the keyboard's way through a form into reading order, also after rows came and went."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def put_in_reading_order(form: QWidget) -> None:
    """Tab goes the way the layouts read: top down, left to right."""
    for first, second in pairwise(in_reading_order(form)):
        QWidget.setTabOrder(first, second)


def in_reading_order(part: QWidget) -> Iterator[QWidget]:
    """Every control that Tab reaches, shown or not."""
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
        yield part
    inner = part.widget() if isinstance(part, QScrollArea) else None
    if inner is not None:
        yield from in_reading_order(inner)
    layout = part.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, nested = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield from in_reading_order(widget)
        elif nested is not None:
            yield from _in_layout(nested)
