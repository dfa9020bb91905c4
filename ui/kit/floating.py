"""Floating panels: the only things here with a shadow."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QWidget

from ui.kit.theme import tokens


class Floating(QFrame):
    """A panel over the page, set off by a border and a soft shadow that follow the theme."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("floating")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._shadow = QGraphicsDropShadowEffect(self)
        self._shadow.setBlurRadius(28)
        self._shadow.setOffset(0, 6)
        self._shadow.setColor(QColor(tokens().shadow))
        self.setGraphicsEffect(self._shadow)

    def changeEvent(self, event: QEvent) -> None:
        """The shadow has the theme's darkness."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._shadow.setColor(QColor(tokens().shadow))
