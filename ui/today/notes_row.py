"""What stands below the lanes: what deserves a look, what is unfinished, what was promised."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.card_grid import CardGrid
from ui.today.alerts_card import AlertsCard
from ui.today.day_words import DayWords
from ui.today.drafts_card import DraftsCard
from ui.today.promises_card import PromisesCard
from ui.today.today_view import TodayView

CARD_WIDTH = 300


class NotesRow(QWidget):
    """`case_wanted` and `person_wanted` carry ids, `cases_wanted` a CaseFilter, the rest what it concerns."""

    case_wanted = Signal(str)
    person_wanted = Signal(str)
    cases_wanted = Signal(object)
    resumed = Signal(object)
    discarded = Signal(object)
    kept = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.alerts, self.drafts, self.promises = AlertsCard(), DraftsCard(), PromisesCard()
        cards = CardGrid(least_width=CARD_WIDTH, most_columns=3)
        for card in (self.alerts, self.drafts, self.promises):
            cards.addWidget(card)
        self.setLayout(cards)
        self.alerts.person_wanted.connect(self.person_wanted)
        self.alerts.cases_wanted.connect(self.cases_wanted)
        self.drafts.resumed.connect(self.resumed)
        self.drafts.discarded.connect(self.discarded)
        self.promises.opened.connect(self.case_wanted)
        self.promises.kept.connect(self.kept)

    def show_state(self, view: TodayView, words: DayWords) -> None:
        """Show the day."""
        self.alerts.show_state(view.alerts, words)
        self.drafts.show_state(view.drafts, words)
        self.promises.show_state(view.promises, words)
