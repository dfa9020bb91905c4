"""Explains a deadline: from which day, under which rule, what was paused, which days off were crossed."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ui.case.case_words import CaseWords
from ui.case.clock_lines import clock_lines
from ui.case.model import ClockExplained
from ui.kit import metrics
from ui.kit.section_label import SectionLabel

WIDTH = 380


class ClockPopup(QFrame):
    """Opens under a widget; Escape or a press elsewhere closes it."""

    def __init__(self, clock: ClockExplained, words: CaseWords, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("floating")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        title = words.wording.name("clocks", clock.row.rule_id)
        column.addWidget(SectionLabel(title))
        lines = clock_lines(clock, words)
        for line in lines:
            label = QLabel(line)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        self.setFixedSize(WIDTH, column.totalHeightForWidth(WIDTH))
        self.setAccessibleName(title)
        self.setAccessibleDescription("\n".join(lines))

    def open_under(self, anchor: QWidget) -> None:
        """Show it below a widget, inside the screen."""
        corner = anchor.mapToGlobal(QPoint(0, anchor.height() + metrics.GAP_SMALL // 2))
        room = anchor.screen().availableGeometry()
        left = min(corner.x(), room.right() - self.width() - metrics.GAP_SMALL)
        self.move(max(room.left(), left), corner.y())
        self.show()
        self.setFocus()
