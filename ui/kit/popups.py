"""Where a list or a calendar opens beside its field."""

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QWidget

GAP = 2


def popup_corner(field: QWidget, size: QSize) -> QPoint:
    """The top left corner on the screen: under the field, above it where the screen ends, never outside."""
    screen = field.screen().availableGeometry()
    corner = field.mapToGlobal(QPoint(0, field.height() + GAP))
    if corner.y() + size.height() > screen.bottom():
        corner.setY(field.mapToGlobal(QPoint(0, 0)).y() - size.height() - GAP)
    corner.setY(max(screen.top(), min(corner.y(), screen.bottom() - size.height())))
    corner.setX(max(screen.left(), min(corner.x(), screen.right() - size.width())))
    return corner
