"""What stands below the lanes: what waits for somebody, what deserves a look, what is unfinished."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.card_grid import CardGrid
from ui.today.alerts_card import AlertsCard
from ui.today.day_words import DayWords
from ui.today.drafts_card import DraftsCard
from ui.today.note_card import NoteCard
from ui.today.promises_card import PromisesCard
from ui.today.today_view import TodayView
from ui.today.waiting_card import WaitingCard
from ui.today.waiting_words import WaitingWords

CARD_WIDTH = 300


class NotesRow(QWidget):
    """A card is there only while something stands in it.

    `case_wanted` carries an id or a CaseTarget, `person_wanted` an id, `cases_wanted` a CaseFilter, the rest
    what it concerns.
    """

    case_wanted = Signal(object)
    person_wanted = Signal(str)
    cases_wanted = Signal(object)
    groups_wanted = Signal()
    review_wanted = Signal(str)
    resumed = Signal(object)
    discarded = Signal(object)
    kept = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.alerts, self.drafts, self.promises = AlertsCard(), DraftsCard(), PromisesCard()
        self.extensions = WaitingCard(self.tr("Decide or extend"))
        self.offers = WaitingCard(self.tr("Offered to you"))
        self.letters = WaitingCard(self.tr("Letters"))
        self.paused = WaitingCard(self.tr("Clocks standing still"))
        self.requests = WaitingCard(self.tr("Requests about personal data"))
        self.signals = WaitingCard(self.tr("Signals"))
        self.originals = WaitingCard(self.tr("Exhibits to look after"))
        self._waiting = (self.extensions, self.offers, self.letters, self.paused, self.originals)
        cards = CardGrid(least_width=CARD_WIDTH, most_columns=3, ragged=True)
        for card in self._in_order():
            cards.addWidget(card)
        self.setLayout(cards)
        self._connect()

    def show_state(self, view: TodayView, words: DayWords) -> None:
        """Show the day."""
        said, waiting = WaitingWords(words), view.waiting
        self.extensions.show_state([said.extension(line) for line in waiting.extensions])
        self.offers.show_state([said.offer(line) for line in waiting.offers])
        letters = (*waiting.undelivered, *waiting.letter_drafts)
        self.letters.show_state([said.letter(line) for line in letters])
        self.paused.show_state([said.paused(line) for line in waiting.paused])
        self.requests.show_state([said.request(line) for line in waiting.requests])
        self.signals.show_state([said.signal(line) for line in waiting.signals])
        self.originals.show_state([said.original(line) for line in waiting.originals])
        self.alerts.show_state(view.alerts, words)
        self.drafts.show_state(view.drafts, words)
        self.promises.show_state(view.promises, words)
        self.alerts.setVisible(bool(view.alerts.groups or view.alerts.repeats or self.alerts.has_found))
        self.drafts.setVisible(bool(view.drafts))
        self.promises.setVisible(bool(view.promises.lines))

    def _in_order(self) -> tuple[NoteCard, ...]:
        """The most urgent first."""
        first = (self.extensions, self.offers, self.originals, self.requests, self.signals)
        return (*first, self.alerts, self.promises, self.letters, self.drafts, self.paused)

    def _connect(self) -> None:
        self.alerts.person_wanted.connect(self.person_wanted)
        self.alerts.cases_wanted.connect(self.cases_wanted)
        self.alerts.groups_wanted.connect(self.groups_wanted)
        self.drafts.resumed.connect(self.resumed)
        self.drafts.discarded.connect(self.discarded)
        self.promises.opened.connect(self.case_wanted)
        self.promises.kept.connect(self.kept)
        self.requests.opened.connect(lambda person_id: self.person_wanted.emit(str(person_id)))
        self.signals.opened.connect(lambda review_id: self.review_wanted.emit(str(review_id)))
        for card in self._waiting:
            card.opened.connect(self.case_wanted)
