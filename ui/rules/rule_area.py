"""Tables, list and rule side by side; in a narrow window the rule stands below and the page scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QWidget

from ui.kit import metrics

BESIDE_FROM_WIDTH = 800
LIST_HEIGHT, RULE_HEIGHT, UNLIMITED = 260, 300, 16777215


class RuleArea(QScrollArea):
    """`rule` keeps its own widest size; below the list it takes the whole width."""

    def __init__(self, tables: QWidget, rules: QWidget, rule: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rule, self._widest = rule, rule.maximumWidth()
        self.setAccessibleName(self.tr("Rules"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lists = QWidget()
        pair = QHBoxLayout(self._lists)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(metrics.GAP)
        pair.addWidget(tables)
        pair.addWidget(rules, 1)
        content = QWidget()
        content.setObjectName("body")
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(metrics.GAP)
        self._line.addWidget(self._lists, 3)
        self._line.addWidget(rule, 1)
        self.setWidget(content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the rule beside the list, or below it."""
        super().resizeEvent(event)
        beside = self.width() >= BESIDE_FROM_WIDTH
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if direction == self._line.direction():
            return
        self._line.setDirection(direction)
        self._lists.setMinimumHeight(0 if beside else LIST_HEIGHT)
        self._rule.setMinimumHeight(0 if beside else RULE_HEIGHT)
        self._rule.setMaximumWidth(self._widest if beside else UNLIMITED)
