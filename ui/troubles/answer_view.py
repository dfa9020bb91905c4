"""One of the three questions that a trouble answers: a heading with an icon, and its lines."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.icon_view import IconView
from ui.kit.wrapped_label import WrappedLabel


class AnswerView(QWidget):
    """Several lines are told one under the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconView("info", "secondary", 18)
        self._heading = QLabel()
        self._heading.setProperty("role", "heading")
        self._lines: list[WrappedLabel] = []
        self._words = QVBoxLayout()
        self._words.setSpacing(3)
        self._words.addWidget(self._heading)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(metrics.GAP)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self._words, 1)

    def show_state(self, icon: str, heading: str, lines: tuple[str, ...]) -> None:
        """Show an answer."""
        self._icon.show_icon(icon, "accent")
        self._heading.setText(heading)
        while len(self._lines) < len(lines):
            self._lines.append(WrappedLabel())
            self._words.addWidget(self._lines[-1])
        for place, label in enumerate(self._lines):
            label.setText(lines[place] if place < len(lines) else "")
            label.setVisible(place < len(lines))
        self.setAccessibleName(f"{heading}: {' '.join(lines)}")
