"""A card: a surface with a thin line, a heading, an optional action and a body."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.elided_label import ElidedLabel
from ui.kit.section_label import SectionLabel
from ui.kit.wrapped_label import WrappedLabel


class Card(QFrame):
    """Put widgets into `body`; `head` is the heading's row, for chips and small actions at its right."""

    def __init__(
        self, title: str = "", parent: QWidget | None = None, *, note: str = "", flush: bool = False
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        self._title = SectionLabel(title)
        self._note = ElidedLabel(note, role="secondary")
        self._rule = rule()
        self._flush = flush
        self._heading = QWidget()
        self.head = QHBoxLayout(self._heading)
        self.head.setContentsMargins(14, 10, 14, 10 if flush else 0)
        self.head.setSpacing(metrics.GAP_SMALL)
        self.head.addWidget(self._title)
        self.head.addWidget(self._note)
        self.head.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(*((0, 0, 0, 0) if flush else (14, 10, 14, 12)))
        self.body.setSpacing(metrics.GAP_SMALL)
        outer.addWidget(self._heading)
        outer.addWidget(self._rule)
        outer.addLayout(self.body, 1)
        self.show_title(title, note)

    def show_title(self, title: str, note: str = "") -> None:
        """Change the heading and the note beside it."""
        self._title.setText(title)
        self._title.setToolTip(title)
        self._note.setText(note)
        self._title.setVisible(bool(title))
        self._note.setVisible(bool(note))
        self._heading.setVisible(bool(title or note))
        self._rule.setVisible(self._flush and bool(title or note))
        self.setAccessibleName(title)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Append a widget to the body."""
        self.body.addWidget(widget, stretch)

    def add_action(self, widget: QWidget) -> None:
        """Put a chip or a small button at the right of the heading."""
        self._heading.show()
        self.head.addWidget(widget, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def add_facts(self, facts: list[tuple[str, str]]) -> None:
        """Append lines of a label and its value."""
        for label, value in facts:
            line = QHBoxLayout()
            line.setSpacing(metrics.GAP_SMALL)
            name = ElidedLabel(label, role="secondary")
            name.setFixedWidth(76)
            text = WrappedLabel(value)
            line.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(text, 1)
            self.body.addLayout(line)


def rule(parent: QWidget | None = None) -> QFrame:
    """A thin line across."""
    line = QFrame(parent)
    line.setObjectName("rule")
    line.setFixedHeight(1)
    return line
