"""`?`: what this page is for, and every shortcut."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.elided_label import ElidedLabel
from ui.kit.key_hint import KeyHint
from ui.kit.scrolled import reading_area
from ui.kit.section_label import SectionLabel


@dataclass(frozen=True, slots=True)
class ShortcutGroup:
    """A heading and its (key, what it does)."""

    heading: str
    keys: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class HelpState:
    """The page's own words, then groups of shortcuts."""

    title: str
    text: str
    groups: tuple[ShortcutGroup, ...]


class HelpSheet(QDialog):
    """Closes with Esc; scrolls where the window is small."""

    def __init__(self, state: HelpState, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(state.title)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 20)
        column.setSpacing(metrics.GAP)
        if state.text:
            column.addWidget(SectionLabel(state.title))
            text = QLabel(state.text)
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(text)
        for group in state.groups:
            column.addWidget(SectionLabel(group.heading))
            column.addLayout(_keys(group.keys))
        column.addStretch(1)
        area = reading_area(content, state.title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        available = parent.window().size()
        width = min(620, available.width() - 40)
        height = content.heightForWidth(width) if content.hasHeightForWidth() else content.sizeHint().height()
        self.resize(width, min(max(200, height + 2), available.height() - 40))


def _keys(keys: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(metrics.GAP)
    grid.setVerticalSpacing(6)
    half = (len(keys) + 1) // 2
    for place, (key, meaning) in enumerate(keys):
        column = 0 if place < half else 2
        row = place % half if half else 0
        grid.addWidget(KeyHint(key), row, column, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(ElidedLabel(meaning), row, column + 1)
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(3, 1)
    return grid
