"""Labels and values below each other; the widgets stay, only their texts change."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui.kit import metrics
from ui.kit.wrapped_label import WrappedLabel


class FactLines(QWidget):
    """Lines without a value are left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(metrics.GAP_LARGE)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._lines: list[tuple[QLabel, QLabel]] = []

    def show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show other lines."""
        shown = [line for line in lines if line[1]]
        while len(self._lines) < len(shown):
            self._add_line()
        for place, (name, text) in enumerate(self._lines):
            if place < len(shown):
                name.setText(shown[place][0])
                text.setText(shown[place][1])
            name.setVisible(place < len(shown))
            text.setVisible(place < len(shown))

    def _add_line(self) -> None:
        name, text = QLabel(), WrappedLabel()
        name.setProperty("role", "secondary")
        row = len(self._lines)
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(text, row, 1)
        self._lines.append((name, text))
