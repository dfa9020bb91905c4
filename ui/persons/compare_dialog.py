"""Two versions of a profile beside each other: what changed from the one to the other, and why."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.dates import moment
from ui.kit.field_row import FieldRow
from ui.kit.reading_dialog import ReadingDialog
from ui.persons.changes_table import ChangesTable
from ui.persons.drop_down import DropDown
from workbench.profiles.model import Change, Version
from workbench.wording.profile_changes import ProfileChanges

WIDTH, ROWS = 900, 12


class CompareDialog(ReadingDialog):
    """`asked` carries the two numbers, the earlier one first."""

    asked = Signal(int, int)

    def __init__(self, words: ProfileChanges, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.setWindowTitle(self.tr("Compare versions"))
        self.setAccessibleName(self.windowTitle())
        self.setMinimumWidth(min(WIDTH, round(self.screen().availableSize().width() * 0.9)))
        self._earlier, self._later = DropDown(), DropDown()
        self._changes = ChangesTable(words, "profile-comparison")
        self._none = QLabel(self.tr("Nothing changed between these two."))
        self._none.setProperty("role", "secondary")
        close = ActionButton(self.tr("Close"))
        close.show_hint("Esc")
        close.clicked.connect(self.reject)
        choice = QHBoxLayout()
        choice.setSpacing(metrics.GAP)
        choice.addWidget(FieldRow(self.tr("From version"), self._earlier), 1)
        choice.addWidget(FieldRow(self.tr("To version"), self._later), 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 20)
        column.setSpacing(metrics.GAP)
        for part in (choice, foot):
            column.addLayout(part)
        column.insertWidget(1, self._changes, 1)
        column.insertWidget(2, self._none)
        for combo in (self._earlier, self._later):
            combo.currentIndexChanged.connect(self._ask)

    def show_state(self, versions: Sequence[Version], today: date) -> None:
        """Offer these versions, the newest first; the two latest are compared at once."""
        for combo, place in ((self._earlier, 1), (self._later, 0)):
            blocked = combo.blockSignals(True)
            combo.clear()
            for one in versions:
                line = f"{one.number} · {moment(one.made_at, today)} · {self._words.reason(one)}"
                combo.addItem(line, one.number)
            combo.setCurrentIndex(min(place, len(versions) - 1))
            combo.blockSignals(blocked)
        self._ask()

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Show what changed."""
        self._changes.show_state(changes, ROWS)
        self._changes.setVisible(bool(changes))
        self._none.setVisible(not changes)
        self.adjustSize()

    def _ask(self) -> None:
        chosen = sorted((int(self._earlier.currentData() or 0), int(self._later.currentData() or 0)))
        self.asked.emit(chosen[0], chosen[1])
