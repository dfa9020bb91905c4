"""A card of lines below the lanes; what is empty says so, what is too long says how much is left out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.kit.card import Card
from ui.today.note_line import NoteLine


class NoteCard(Card):
    """Subclasses make the lines; the keyboard stays at its place when the lines are made anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, flush=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._empty = _quiet("")
        self._rest = _quiet("")
        self.body.addLayout(self._lines)
        self.add(self._empty)
        self.add(self._rest)
        self.body.addStretch(1)

    def show_heading(self, title: str, empty: str) -> None:
        """Name the card, and say what stands in it when there is nothing."""
        self.show_title(title)
        self._empty.setText(empty)

    def show_lines(self, lines: Sequence[NoteLine], rest: str = "") -> None:
        """Show other lines, and what is said about those left out."""
        place = self._focused()
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, line in enumerate(lines):
            line.show_rule(number > 0)
            self._lines.addWidget(line)
        self._empty.setVisible(not lines)
        self._rest.setText(rest)
        self._rest.setVisible(bool(rest))
        if place is not None:
            self._focus_again(place)

    def _focused(self) -> int | None:
        """Which line holds the keyboard."""
        for place in range(self._lines.count()):
            item = self._lines.itemAt(place)
            widget = item.widget() if item is not None else None
            if widget is not None and widget.isAncestorOf(self.focusWidget() or self):
                return place
        return None

    def _focus_again(self, place: int) -> None:
        count = self._lines.count()
        item = self._lines.itemAt(min(place, count - 1)) if count else None
        widget = item.widget() if item is not None else None
        for child in widget.findChildren(QWidget) if widget is not None else ():
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus:
                child.setFocus()
                return


def _quiet(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "secondary")
    label.setWordWrap(True)
    label.setContentsMargins(14, 10, 14, 12)
    return label
