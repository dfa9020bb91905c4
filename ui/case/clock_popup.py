"""Explains a deadline: from which day, under which rule, what was paused, which days off were crossed."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.case.case_words import CaseWords
from ui.case.model import ClockExplained
from ui.kit import metrics
from ui.kit.section_label import SectionLabel
from workbench.wording.clocks import explanation_lines

WIDTH = 420
HIGHEST = 520


class ClockPopup(QFrame):
    """Opens under a widget; Escape or a press elsewhere closes it."""

    def __init__(self, clock: ClockExplained, words: CaseWords, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("floating")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inside = QWidget()
        inside.setObjectName("body")
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        title = words.wording.name("clocks", clock.row.rule_id)
        column.addWidget(SectionLabel(title))
        told = clock.explanation
        lines = explanation_lines(told, words.wording, words.sentence) if told is not None else ()
        for line in lines:
            label = QLabel(line)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        area = QScrollArea(self)
        area.setAccessibleName(title)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(area)
        self._fit(column, area.verticalScrollBar().sizeHint().width())
        self.setAccessibleName(title)
        self.setAccessibleDescription("\n".join(lines))

    def _fit(self, column: QVBoxLayout, bar: int) -> None:
        """As high as its lines, the border and the screen allow."""
        self.ensurePolished()
        edges = self.contentsMargins().top() + self.contentsMargins().bottom() + 2
        # As narrow as with a scroll bar: it shall not come only because it might.
        needed = column.totalHeightForWidth(WIDTH - edges - bar) + edges
        room = self.screen().availableSize().height() - 2 * metrics.GAP_SMALL
        self.setFixedSize(WIDTH, min(needed, HIGHEST, room))

    def open_under(self, anchor: QWidget) -> None:
        """Show it below a widget, inside the screen."""
        corner = anchor.mapToGlobal(QPoint(0, anchor.height() + metrics.GAP_SMALL // 2))
        room = anchor.screen().availableGeometry()
        left = min(corner.x(), room.right() - self.width() - metrics.GAP_SMALL)
        top = min(corner.y(), room.bottom() - self.height() - metrics.GAP_SMALL)
        self.move(max(room.left(), left), max(room.top(), top))
        self.show()
        self.setFocus()
