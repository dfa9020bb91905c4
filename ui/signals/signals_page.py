"""Reviews that wait, hold or are over, and what a look through the store suggests."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.case.target import CaseTarget
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.empty_state import EmptyState
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import JobContext
from ui.kit.page import Page
from ui.kit.rows_model import RowsModel
from ui.kit.strip import Strip, StripState
from ui.kit.table import Table
from ui.links.target import of_cases
from ui.shell.desk import Desk
from ui.signals.columns import SignalColumns
from ui.signals.deeds import SignalDeeds
from ui.signals.model import Candidate
from ui.signals.review_panel import ReviewPanel
from workbench.changes import Changes
from workbench.moment import today
from workbench.signals.model import ReviewRow, ReviewSheet, Status

# What it takes to suggest a review, on the page of rules.
LIMITS = "signal_limits/review_points"


class SignalsPage(Page):
    """`activate(review_id)` shows a review."""

    topics = frozenset({"signals", "prints"})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Signals"))
        self._desk = desk
        self._wanted, self._known = "", set[str]()
        self._candidates: tuple[Candidate, ...] | None = None
        self.deeds = SignalDeeds(desk, self)
        self._told = SignalColumns(self.deeds.words(), self)
        self._strip = Strip()
        self._error = ErrorStrip(desk.sentence)
        self.found = RowsModel(self._told.candidates(), parent=self)
        self.reviews = RowsModel(self._told.reviews(), parent=self)
        name = self.tr("Suggested for a review")
        self.found_table = Table(self.found, "signals.found", memory=desk.preferences, accessible_name=name)
        name = self.tr("Reviews")
        self.review_table = Table(
            self.reviews, "signals.reviews", memory=desk.preferences, accessible_name=name
        )
        self._empty = EmptyState(
            self.tr(
                "Nothing is suggested: in no cases of the last year do two independent indicators come "
                "together with enough points."
            ),
            self.tr("Points and indicators"),
            icon_name="shield",
        )
        self._none = EmptyState(self.tr("No review was suggested yet."), icon_name="checklist")
        self.again = ActionButton(self.tr("Look through again"), icon_name="refresh")
        self.propose = ActionButton(self.tr("Suggest the review"), kind="primary")
        self.ties = ActionButton(self.tr("What ties them"), icon_name="link")
        self.panel = ReviewPanel()
        self._found_card = Card(self.tr("Suggested for a review"), flush=True)
        self._arrange()
        self._connect()

    def activate(self, target: object | None) -> None:
        """Show the reviews, one of them where it is named."""
        self._wanted = target if isinstance(target, str) else ""
        self._ask()
        if self._candidates is None:
            self._look()

    def reload(self, changes: Changes) -> None:  # noqa: ARG002
        """A review was suggested, decided or ended, something was observed, or letters became comparable."""
        self._ask()
        self._look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F5 looks through the store again."""
        if event.key() == Qt.Key.Key_F5:
            self.again.click()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        self.header.show_title(self.tr("Signals"))
        self.header.add_button(self.again)
        self._say_taboos()
        self.body.addWidget(self._strip)
        self.body.addWidget(self._error)
        self._found_card.add_action(self.ties)
        self._found_card.add_action(self.propose)
        for part in (self.found_table, self._empty):
            self._found_card.add(part)
        self.body.addWidget(self._found_card)
        card = Card(self.tr("Reviews"), flush=True)
        for part in (self.review_table, self._none):
            card.add(part)
        self.body.addWidget(card)
        self.body.addWidget(self.panel)
        self.body.addStretch(1)
        self._offer()

    def _connect(self) -> None:
        self.again.clicked.connect(self._look)
        self._empty.acted.connect(lambda: self._desk.go("rules", LIMITS))
        self.propose.clicked.connect(self._on_propose_clicked)
        self.ties.clicked.connect(self._on_ties_clicked)
        self.found_table.current_changed.connect(lambda _row: self._offer())
        self.found_table.opened.connect(lambda _row: self._on_ties_clicked())
        self.review_table.current_changed.connect(self._on_review_chosen)
        self.panel.decide_wanted.connect(self.deeds.decide)
        self.panel.end_wanted.connect(self.deeds.end)
        self.panel.step_wanted.connect(self.deeds.take_step)
        self.panel.case_wanted.connect(lambda case_id: self._desk.go("case", CaseTarget(case_id, "signals")))
        self.panel.graph_wanted.connect(lambda ids: self._desk.go("links", of_cases(ids)))

    def _say_taboos(self) -> None:
        words = self.deeds.words()
        rows = words.wording.book.signal_taboos.active(words.today)
        named = words.wording.several(words.wording.name("signal_taboos", row.id) for row in rows)
        told = self.tr("Signals are for looking inside only: {taboos}.").format(taboos=named)
        advice = "\n".join(words.row_rule(row) for row in rows)
        self._strip.setToolTip(advice)
        self._strip.show_state(StripState(told, "neutral"))

    def _ask(self) -> None:
        def ask(session: Any, _context: JobContext) -> list[ReviewRow]:
            from workbench.signals.queries import reviews

            self.deeds.learn(session)
            return reviews(session)

        self._desk.read(ask, self._show, self._error.show_error, latest="signals.reviews")

    def _show(self, rows: list[ReviewRow]) -> None:
        self._error.show_error(None)
        self._told.words = words = self.deeds.words()
        waiting = sum(row.status(words.today) is Status.PROPOSED for row in rows)
        self.badge_changed.emit(waiting)
        fresh = {row.id for row in rows} - self._known
        new_one = next(iter(fresh)) if self._known and len(fresh) == 1 else ""
        chosen = self._wanted or new_one or self.review_table.current_id()
        self._wanted, self._known = "", {row.id for row in rows}
        self.reviews.show_state(rows)
        self._none.setVisible(not rows)
        self.review_table.setVisible(bool(rows))
        self.review_table.fit_height(10)
        if rows and not self.review_table.select_id(chosen or rows[0].id):
            self.review_table.select_id(rows[0].id)
        self._on_review_chosen(self.review_table.current_id())

    def _look(self) -> None:
        """Go through the store in the background; what is there stays until the answer comes."""
        day = today(self._desk.clock)

        def ask(session: Any, context: JobContext) -> tuple[Candidate, ...]:
            from workbench.signals.scanning import candidates

            return tuple(map(Candidate, candidates(session, on=day, watch=context)))

        self.again.setEnabled(False)
        self._found_card.show_title(self.tr("Suggested for a review"), self.tr("looking…"))
        title = self.tr("Looking for signals")
        self._desk.read(ask, self._show_found, self._on_failed, latest="signals.found", title=title)

    def _show_found(self, found: tuple[Candidate, ...]) -> None:
        self._candidates = found
        self.again.setEnabled(True)
        note = self.tr("%n network(s), cases of the last year", "", len(found))
        self._found_card.show_title(self.tr("Suggested for a review"), note)
        self.found.show_state(found)
        self._empty.setVisible(not found)
        self.found_table.setVisible(bool(found))
        self.found_table.fit_height(6)
        if found:
            self.found_table.select_id(found[0].id)
        self._offer()

    def _on_failed(self, error: Any) -> None:
        self.again.setEnabled(True)
        self._error.show_error(error)

    def _candidate(self) -> Candidate | None:
        chosen = self.found_table.current_id()
        return next((one for one in self._candidates or () if one.id == chosen), None)

    def _offer(self) -> None:
        there = self._candidate() is not None
        for button in (self.propose, self.ties):
            button.setVisible(there)

    def _on_propose_clicked(self) -> None:
        if (chosen := self._candidate()) is not None:
            self.deeds.propose(chosen.network)

    def _on_ties_clicked(self) -> None:
        if (chosen := self._candidate()) is not None:
            self._desk.go("links", of_cases(tuple(case.complaint_id for case in chosen.network.cases)))

    def _on_review_chosen(self, review_id: object) -> None:
        if not isinstance(review_id, str):
            self.panel.show_state(None, self.deeds.words(), "")
            return

        def ask(session: Any, _context: JobContext) -> ReviewSheet:
            from workbench.signals.queries import review_sheet

            return review_sheet(session, review_id)

        self._desk.read(ask, self._show_review, self._error.show_error, latest="signals.review")

    def _show_review(self, sheet: ReviewSheet) -> None:
        if sheet.row.id == self.review_table.current_id():
            self.panel.show_state(sheet, self.deeds.words(), self._desk.actor.name)
