"""The cards below the profile: what changed and why, what the person asked, which papers went out."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit import metrics
from ui.persons.exports_card import ExportsCard
from ui.persons.record_view import RecordView
from ui.persons.request_words import RequestWords
from ui.persons.requests_card import RequestsCard
from ui.persons.versions_card import VersionsCard
from workbench.wording.naming import Wording
from workbench.wording.profile_changes import ProfileChanges
from workbench.wording.profile_values import ProfileValues


class ProfileRecord(QWidget):
    """The `…_wanted` signals ask for a dialog; `opened` carries a RequestRow."""

    keep_wanted = Signal()
    compare_wanted = Signal()
    export_wanted = Signal()
    request_wanted = Signal()
    opened = Signal(object)

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.versions = VersionsCard(ProfileChanges(ProfileValues(wording)))
        self.requests = RequestsCard(RequestWords(wording, date.min))
        self.exports = ExportsCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP)
        for card in (self.versions, self.requests, self.exports):
            column.addWidget(card)
        self.versions.keep_wanted.connect(self.keep_wanted)
        self.versions.compare_wanted.connect(self.compare_wanted)
        self.versions.export_wanted.connect(self.export_wanted)
        self.requests.wanted.connect(self.request_wanted)
        self.requests.opened.connect(self.opened)

    def show_state(self, view: RecordView, today: date) -> None:
        """Show another record as seen from a day."""
        self.versions.show_state(view.versions, today)
        self.requests.show_state(view.requests, today)
        self.exports.show_state(view.exports)
