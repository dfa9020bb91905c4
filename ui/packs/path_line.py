"""The line a path is typed in: while nobody types, a long one shows where it begins and where it ends."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame

AIR_PX = 2  # as Qt keeps beside the text of a line


class PathLine(QLineEdit):
    """Elides in the middle; with the keyboard in it, it is a line as any other."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the path in short where it is too long."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inner = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        inner = inner.adjusted(AIR_PX, 0, -AIR_PX, 0)
        metrics = self.fontMetrics()
        if self.hasFocus() or metrics.horizontalAdvance(self.text()) <= inner.width():
            super().paintEvent(event)
            return
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideMiddle, inner.width())
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        role = self.foregroundRole()
        self.style().drawItemText(
            painter, inner, Qt.AlignmentFlag.AlignVCenter, option.palette, self.isEnabled(), shown, role
        )
