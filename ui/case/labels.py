"""Plain labels that wrap, and layouts emptied of theirs; what was typed is never read as markup."""

from collections.abc import Iterable

from PySide6.QtWidgets import QLabel, QLayout, QWidget

from ui.kit.holding import held
from ui.kit.wrapped_label import WrappedLabel


def wrapped(text: str, role: str = "", *, tone: str = "") -> QLabel:
    """A label over as many lines as it needs, its text selectable."""
    label = WrappedLabel(text)
    if role:
        label.setProperty("role", role)
    if tone:
        label.setProperty("tone", tone)
    return label


def points_kept(text: str) -> str:
    """The same with every point kept to the words before it, so that no line begins with one."""
    return text.replace(" · ", "\u00a0· ")


def empty(layout: QLayout) -> None:
    """Remove and free every widget of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def fill(layout: QLayout, widgets: Iterable[QWidget]) -> None:
    """Put other widgets into a layout, in sight at once: Qt alone would show them in its next round."""
    box = layout.parentWidget()
    with held(box.layout() if box is not None else None):
        empty(layout)
        for widget in widgets:
            layout.addWidget(widget)
            widget.show()
