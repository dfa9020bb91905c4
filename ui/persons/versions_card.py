"""What changed in the profile lately and why; kept versions, and the paper."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.dates import moment
from ui.persons.changes_table import ChangesTable
from workbench.profiles.model import Version
from workbench.wording.profile_changes import ProfileChanges

SEPARATOR = " · "


class VersionsCard(Card):
    """`keep_wanted`, `compare_wanted` and `export_wanted` ask for a dialog."""

    keep_wanted = Signal()
    compare_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, words: ProfileChanges, parent: QWidget | None = None) -> None:
        super().__init__("", parent, flush=True)
        self._words = words
        self._keep = ActionButton(self.tr("Keep version…"), kind="quiet")
        self._compare = ActionButton(self.tr("Compare…"), kind="quiet")
        self._export = ActionButton(self.tr("Export profile…"), kind="quiet", icon_name="export")
        self._keep.clicked.connect(self.keep_wanted)
        self._compare.clicked.connect(self.compare_wanted)
        self._export.clicked.connect(self.export_wanted)
        for button in (self._compare, self._keep, self._export):
            self.add_action(button)
        self.changes = ChangesTable(words, "person-changes")
        self._told = QLabel()
        self._told.setProperty("role", "secondary")
        self._told.setWordWrap(True)
        self._told.setContentsMargins(14, 10, 14, 12)
        self.add(self._told)
        self.add(self.changes)

    def show_state(self, versions: Sequence[Version], today: date) -> None:
        """Show what the newest version changed."""
        self._compare.setEnabled(len(versions) > 1)
        newest = versions[0] if versions else None
        self.show_title(self.tr("What changed"), self._headnote(newest, today))
        shown = newest.changes if newest else ()
        self.changes.show_state(shown)
        self.changes.setVisible(bool(shown))
        self._told.setText(self._empty(newest))
        self._told.setVisible(not shown)

    def _headnote(self, newest: Version | None, today: date) -> str:
        if newest is None:
            return ""
        kept = self.tr("version {number}").format(number=newest.number)
        reason = self._words.reason(newest)
        return SEPARATOR.join((kept, moment(newest.made_at, today), newest.made_by, reason))

    def _empty(self, newest: Version | None) -> str:
        if newest is None:
            return self.tr("No version yet. One is kept when a case is decided or ends, or when you do.")
        return self.tr("The first version; there is nothing before it to compare with.")
