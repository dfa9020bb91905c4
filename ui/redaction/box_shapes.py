"""Boxes in pixels: where they can be taken hold of, how they move and grow within the page."""

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt

from workbench.redaction.model import Rect

GRIP_PX = 5.0
LEAST_PX = 4.0
KEY_STEPS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


class Grip(Enum):
    """A part of a box that can be held."""

    BODY = auto()
    LEFT = auto()
    RIGHT = auto()
    TOP = auto()
    BOTTOM = auto()


def shape_of(rect: Rect, size: QSize) -> QRectF:
    """A box on a page of that size."""
    width, height = size.width(), size.height()
    return QRectF(QPointF(rect.x0 * width, rect.y0 * height), QPointF(rect.x1 * width, rect.y1 * height))


def grip_at(shape: QRectF, at: QPointF) -> Grip | None:
    """What of a box lies under a point; small boxes are held by their outer side."""
    if not shape.adjusted(-GRIP_PX, -GRIP_PX, GRIP_PX, GRIP_PX).contains(at):
        return None
    inside = min(GRIP_PX, shape.width() / 4, shape.height() / 4)
    if at.x() >= shape.right() - inside:
        return Grip.RIGHT
    if at.x() <= shape.left() + inside:
        return Grip.LEFT
    if at.y() >= shape.bottom() - inside:
        return Grip.BOTTOM
    return Grip.TOP if at.y() <= shape.top() + inside else Grip.BODY


def moved(shape: QRectF, step: QPointF, page: QRectF) -> QRectF:
    """The box somewhere else, still on the page."""
    left = min(max(shape.left() + step.x(), page.left()), page.right() - shape.width())
    top = min(max(shape.top() + step.y(), page.top()), page.bottom() - shape.height())
    return QRectF(left, top, shape.width(), shape.height())


def stepped(shape: QRectF, step: QPointF, page: QRectF) -> QRectF:
    """The box with its lower right corner somewhere else."""
    right = min(max(shape.right() + step.x(), shape.left() + LEAST_PX), page.right())
    bottom = min(max(shape.bottom() + step.y(), shape.top() + LEAST_PX), page.bottom())
    return QRectF(shape.topLeft(), QPointF(right, bottom))


def sized(shape: QRectF, grip: Grip, by: QPointF, page: QRectF) -> QRectF:
    """The box after the mouse has pulled at a part of it."""
    if grip is Grip.BODY:
        return moved(shape, by, page)
    left, top, right, bottom = shape.left(), shape.top(), shape.right(), shape.bottom()
    if grip is Grip.LEFT:
        left = max(page.left(), min(left + by.x(), right - LEAST_PX))
    elif grip is Grip.RIGHT:
        right = min(page.right(), max(right + by.x(), left + LEAST_PX))
    elif grip is Grip.TOP:
        top = max(page.top(), min(top + by.y(), bottom - LEAST_PX))
    else:
        bottom = min(page.bottom(), max(bottom + by.y(), top + LEAST_PX))
    return QRectF(QPointF(left, top), QPointF(right, bottom))
