"""Whether everything in sight has its room: nothing cut off, pressed together or out of reach."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QPushButton, QWidget

from tests.ui.accessibility.hearing import in_sight, name_of, path_of, takes_keys
from ui.kit.action_button import ActionButton
from ui.kit.elided_label import ElidedLabel

# Rounding, and what a style draws outside its own size hint.
SLACK_PX = 2
NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def cut_in(root: QWidget) -> Iterator[str]:
    """Whatever could not be seen whole or reached: `path: what is wrong`."""
    for part in in_sight(root):
        if not (takes_keys(part) or (isinstance(part, QLabel) and part.text())):
            continue
        for fault in _faults(part, root):
            yield f"{path_of(part, root)} “{_told(part)}”: {fault}"


def primary_in(root: QWidget) -> str:
    """The words of the one filled button, empty when there is none in sight."""
    for part in in_sight(root):
        if isinstance(part, ActionButton) and part.kind == "primary":
            return part.accessibleName() or part.text()
    return ""


def _told(part: QWidget) -> str:
    text = part.text() if isinstance(part, QLabel) else name_of(part)
    return text[:40].replace("\n", " ")


def _faults(part: QWidget, root: QWidget) -> Iterator[str]:
    holder = _where_cut(part, root)
    if holder is not None:
        yield f"cut off by {type(holder).__name__}"
    if isinstance(part, QPushButton) and part.width() < part.sizeHint().width() - SLACK_PX:
        yield f"its words need {part.sizeHint().width()} px and have {part.width()}"
    if isinstance(part, QLabel) and not isinstance(part, ElidedLabel) and not part.toolTip():
        needed = _needed(part)
        if part.height() < needed.height() - SLACK_PX or part.width() < needed.width() - SLACK_PX:
            yield f"its words need {needed.toTuple()} px and have {part.size().toTuple()}"


def _needed(label: QLabel) -> QSize:
    if label.wordWrap():
        # What is written by hand into a label has its room or is wrapped: the width is not asked for.
        return QSize(0, label.heightForWidth(label.width()))
    return label.sizeHint()


def _where_cut(part: QWidget, root: QWidget) -> QWidget | None:
    """The holder outside which a part of it lies, where no scroll bar brings it into sight."""
    area = QRect(QPoint(), part.size())
    at = part
    while at is not root:
        holder = at.parentWidget()
        if holder is None:
            return None
        area.translate(at.pos())
        scrolled = _scroll_area_of(holder)
        if scrolled is None and not _holds(holder.rect(), area):
            return holder
        if scrolled is not None:
            if scrolled.horizontalScrollBarPolicy() == NEVER and not _beside(holder.rect(), area):
                return scrolled
            # The area itself must be in sight; what is inside is brought there.
            area, at = QRect(QPoint(), scrolled.size()), scrolled
        else:
            at = holder
    return None


def _scroll_area_of(viewport: QWidget) -> QAbstractScrollArea | None:
    holder = viewport.parentWidget()
    if isinstance(holder, QAbstractScrollArea) and holder.viewport() is viewport:
        return holder
    return None


def _holds(outer: QRect, inner: QRect) -> bool:
    above = outer.top() - SLACK_PX <= inner.top() and inner.bottom() <= outer.bottom() + SLACK_PX
    return above and _beside(outer, inner)


def _beside(outer: QRect, inner: QRect) -> bool:
    return outer.left() - SLACK_PX <= inner.left() and inner.right() <= outer.right() + SLACK_PX
