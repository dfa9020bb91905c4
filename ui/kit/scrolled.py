"""Room for what may be larger than the window: around controls, or around words that are only read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.kit.spoken import Role, speak_as


def scrolled(content: QWidget) -> QScrollArea:
    """Around controls: the keyboard goes to them, and they are brought into sight."""
    content.setObjectName("body")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area


def reading_area(content: QWidget, name: str) -> QScrollArea:
    """Around words alone: it takes the keyboard itself, so that they can be scrolled, and shows it."""
    area = scrolled(content)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    area.setAccessibleName(name)
    area.setProperty("ringed", True)
    speak_as(area, Role.Document)
    return area
