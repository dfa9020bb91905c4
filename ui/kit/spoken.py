"""What a screen reader is told that a widget of ours is, where Qt could only guess."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

Role = QAccessible.Role


def speak_as(widget: QWidget, role: Role) -> None:
    """Give a widget its role; what it says is its accessible name and description."""
    widget._spoken_role = role  # type: ignore[attr-defined]
    _begin()


@cache
def _begin() -> None:
    QAccessible.installFactory(_interface)


def _interface(kind: str, thing: QObject) -> QAccessibleInterface | None:
    """Qt asks for each class that a thing is of, the nearest first; None leaves it to Qt."""
    role = getattr(thing, "_spoken_role", None)
    if role is None or kind != type(thing).__name__ or not isinstance(thing, QWidget):
        return None
    return QAccessibleWidget(thing, role)
