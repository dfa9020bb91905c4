"""The page of a person: who, what they want, how to talk; every value with its source."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.case.target import CaseTarget
from ui.kit.action_button import ActionButton
from ui.kit.card_grid import CardGrid
from ui.kit.chip_painter import ChipState
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import JobContext, Work
from ui.kit.page import Page
from ui.kit.strip import Strip, StripState
from ui.links.target import of_person
from ui.persons.cases_card import CasesCard
from ui.persons.fact_state import FactState
from ui.persons.history_card import HistoryCard
from ui.persons.links_card import LinksCard
from ui.persons.person_view import PersonView, person_view
from ui.persons.person_words import SEPARATOR
from ui.persons.person_work import Full, PersonWork
from ui.persons.plot_view import PlotView
from ui.persons.profile_card import ProfileCard
from ui.persons.profile_record import ProfileRecord
from ui.persons.profile_work import ProfileWork
from ui.persons.same_card import SameCard
from ui.persons.same_work import SameWork
from ui.persons.source_popup import SourcePopup
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.errors import WorkbenchError
from workbench.moment import today
from workbench.plots.model import Look
from workbench.timeline.model import EntryRow
from workbench.wording.naming import Wording

# Who, what they want and how to talk come first: that is what a handler needs with the person on the phone.
ORDER = ("A", "E", "I", "D", "H", "C", "B", "F", "G")
TALK, MOOD, BEHAVIOUR, MOTIVES = "I", "D", "C", "E"
CARD_WIDTH = 290
COVER = "cover"
REVEALED_BELOW = 10


class PersonPage(Page):
    """One person; the page lives on and shows one after the other."""

    topics = frozenset({"persons", "complaints", "contacts", "timeline", "calendar", "requests"})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._person_id = ""
        self._view: PersonView | None = None
        self._wording = Wording(desk.preferences.language, desk.rulebook, desk.messages)
        self._work = PersonWork(desk, self)
        self._errors = ErrorStrip(desk.sentence)
        self._alarm, self._revealed = Strip(), Strip()
        self._revealed_line = QWidget()
        self._history = HistoryCard(self._wording, desk.clock)
        self._cases = CasesCard(self._wording, desk.preferences)
        self._links = LinksCard(self._wording)
        self._record, self._profile_work = ProfileRecord(self._wording), ProfileWork(desk, self)
        self._cards = {letter: ProfileCard(desk.preferences.language) for letter in ORDER}
        self._same = SameCard()
        self._same_work = SameWork(desk, self._wording, self._same, self)
        self._content = QWidget()
        self._lay_out()
        self._add_buttons()
        self._connect()
        self._content.hide()

    @property
    def place(self) -> str:
        """The id of what is shown."""
        return self._person_id

    def activate(self, target: object | None) -> None:
        """The target is the id of a person."""
        if isinstance(target, str) and target:
            if target != self._person_id:
                self._work.cover()
                self._person_id, self._view = target, None
                self._content.hide()
                self._alarm.hide()
                self._show_head()
            self._ask()

    def reload(self, _changes: Changes) -> None:
        """Ask again; place and current lines stay."""
        if self._person_id:
            self._ask()

    def leave(self) -> None:
        """Nobody reads over a shoulder what was shown on another page."""
        self._work.cover()

    def take_focus(self) -> None:
        """Into the first card; before it is there, when it comes."""
        if self._view is not None:
            self._cards[ORDER[0]].list.setFocus()

    @property
    def cards(self) -> dict[str, ProfileCard]:
        """The cards of the profile by group."""
        return self._cards

    @property
    def record(self) -> ProfileRecord:
        """What changed, what was asked, what was exported."""
        return self._record

    @property
    def view(self) -> PersonView | None:
        """What is shown; none while it is read."""
        return self._view

    @property
    def profile_work(self) -> ProfileWork:
        """What the page asks to be done about the profile over time."""
        return self._profile_work

    @property
    def work(self) -> PersonWork:
        """What the page asks to be done."""
        return self._work

    def _lay_out(self) -> None:
        # What is filled stands in its place before: Qt styles everything in it anew for each new parent.
        self.body.addWidget(self._errors)
        self.body.addWidget(self._alarm)
        self.body.addWidget(self._content)
        self.body.addStretch(1)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.body.spacing())
        grid = CardGrid(least_width=CARD_WIDTH, most_columns=3, ragged=True)
        column.addWidget(self._same)
        column.addWidget(self._history)
        column.addLayout(grid)
        for letter in ORDER:
            grid.addWidget(self._cards[letter])
        column.addWidget(self._record)
        column.addWidget(self._cases)
        column.addWidget(self._links)
        holder = QVBoxLayout(self._revealed_line)
        holder.setContentsMargins(0, 0, 0, REVEALED_BELOW)
        holder.addWidget(self._revealed)
        self.header.add_below(self._revealed_line)

    def _add_buttons(self) -> None:
        reveal = ActionButton(self.tr("Show all (logged)"), icon_name="eye")
        reveal.clicked.connect(lambda: self._work.ask_reveal(self._person_id))
        judge = ActionButton(self.tr("Judge…"), icon_name="scale")
        judge.clicked.connect(self._on_judge_clicked)
        edit = ActionButton(self.tr("Edit…"), icon_name="pencil")
        edit.clicked.connect(self._on_edit_clicked)
        answers = ActionButton(self.tr("Questions…"), kind="quiet")
        answers.clicked.connect(lambda: self._with_view(self._profile_work.ask_answers))
        self._cards[MOTIVES].add_action(answers)
        self._buttons = [self.header.add_button(button) for button in (reveal, judge, edit)]
        for button in self._buttons:
            button.setEnabled(False)

    def _connect(self) -> None:
        self._work.revealed.connect(self._on_work_revealed)
        self._work.covered.connect(self._show_view)
        self._revealed.acted.connect(self._work.cover)
        self._errors.acted.connect(self._ask)
        self._same.left.connect(self.take_focus)
        self._history.opened.connect(self._on_history_opened)
        self._cases.opened.connect(lambda complaint_id: self._desk.go("case", complaint_id))
        self._links.opened.connect(lambda person_id: self._desk.go("person", person_id))
        self._links.graph_wanted.connect(lambda: self._desk.go("links", of_person(self._person_id)))
        record, work = self._record, self._profile_work
        record.keep_wanted.connect(lambda: self._with_view(work.ask_version))
        record.compare_wanted.connect(lambda: self._with_view(work.ask_comparison))
        record.export_wanted.connect(lambda: self._with_view(work.ask_export))
        record.request_wanted.connect(lambda: self._with_view(work.ask_request))
        record.opened.connect(lambda request: self._with_view(lambda view: work.open_request(view, request)))
        for card in self._cards.values():
            card.opened.connect(lambda fact, card=card: self._open_source(fact, card))
            card.plot_wanted.connect(self._on_plot_wanted)

    def _ask(self) -> None:
        person_id, wording, day = self._person_id, self._wording, today(self._desk.clock)

        def ask(session: Any, _context: JobContext) -> PersonView:
            return person_view(session, person_id, wording, day)

        self._desk.read(ask, self._on_view_read, self._on_view_failed, latest="person.page")
        self._same_work.show_person(person_id)

    def _on_view_read(self, view: PersonView) -> None:
        if view.profile.person_id != self._person_id:
            return
        first = self._view is None
        self._view = view
        self._errors.show_error(None)
        self._show_view()
        if first and self.isVisible():
            self.take_focus()

    def _on_view_failed(self, error: WorkbenchError) -> None:
        self._errors.show_error(error, can_retry=True)

    def _show_view(self) -> None:
        if self._view is None:
            return
        full = self._work.full
        shown = self._view.revealed(full) if full else self._view
        self._show_head()
        for group in shown.groups:
            title = self.tr("How to talk") if group.id == TALK else ""
            self._cards[group.id].show_state(group, title=title, note=self._note(group.id, shown))
            self._cards[group.id].show_plot(shown.plots.get(group.id))
        self._history.show_state(shown.entries, shown.mask)
        self._record.show_state(shown.record, shown.profile.on)
        self._cases.show_state(shown.cases, shown.profile.on)
        self._links.show_state(shown.links)
        self._alarm.show_state(StripState(shown.alarm, "red", icon="warning") if shown.alarm else None)
        self._content.show()

    def _show_head(self) -> None:
        view, full = self._view, self._work.full
        for button in self._buttons:
            button.setEnabled(view is not None)
        self._buttons[0].setEnabled(view is not None and not full)
        self._revealed.show_state(self._strip() if full else None)
        self._revealed_line.setVisible(bool(full))
        if view is None:
            self.header.show_title("…")
            self.header.show_chips([])
            return
        shown = view.revealed(full) if full else view
        self.header.show_title(shown.title, shown.subtitle)
        self.header.show_chips([self._counts(shown), *shown.alerts])
        self.setAccessibleName(shown.title)

    def _counts(self, view: PersonView) -> ChipState:
        complaints, still_open = view.profile.complaint_count, view.profile.open_count
        parts = [self.tr("%n complaint(s)", "", complaints)]
        if still_open:
            parts.append(self.tr("%n open", "", still_open))
        return ChipState(SEPARATOR.join(parts), "accent" if still_open else "neutral")

    def _strip(self) -> StripState:
        text = self.tr("Shown in full, and logged. Hidden again in two minutes or when you leave.")
        return StripState(text, "amber", actions=((COVER, self.tr("Hide now")),), icon="eye")

    def _note(self, group: str, view: PersonView) -> str:
        if group not in view.plots:
            return ""
        notes = {MOOD: self.tr("0 calm … 4 out of control"), BEHAVIOUR: self.tr("last 12 months")}
        return notes.get(group, "")

    def _open_source(self, fact: FactState, card: ProfileCard) -> None:
        popup = SourcePopup(fact, self)
        popup.case_wanted.connect(self._open_case)
        popup.withdraw_wanted.connect(self._work.ask_withdrawal)
        popup.open_beside(card.list.place())

    def _open_case(self, case_no: str) -> None:
        def ask(session: Any, _context: JobContext) -> str:
            from workbench.complaints.queries import complaint_id_of

            return complaint_id_of(session, case_no)

        self._desk.read(ask, lambda complaint_id: self._desk.go("case", complaint_id), owner=self)

    def _with_view(self, ask: Callable[[PersonView], object]) -> None:
        """Ask something about the person who is shown."""
        if self._view is not None:
            ask(self._view)

    def _on_judge_clicked(self) -> None:
        if self._view is not None:
            self._work.ask_judgement(self._view)

    def _on_edit_clicked(self) -> None:
        if self._view is not None:
            self._work.ask_changes(self._view)

    def _on_work_revealed(self, _full: Full) -> None:
        self._show_view()

    def _on_history_opened(self, entry: EntryRow) -> None:
        self._desk.go("case", CaseTarget(entry.complaint_id, "timeline", entry.id))

    def _on_plot_wanted(self, plot: PlotView, look: Look) -> None:
        state = plot.state
        if state is not None:
            run = Work(
                lambda _context: state.draw(look), lambda made: plot.show_picture(look, made), owner=plot
            )
            self._desk.work(run)
