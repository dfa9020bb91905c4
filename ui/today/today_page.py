"""The page of the day: four lanes of what is due; below, what deserves a look and what is unfinished."""

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.case.target import CaseTarget
from ui.kit.action_button import ActionButton
from ui.kit.card_grid import CardGrid
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import JobContext
from ui.kit.page import Page
from ui.shell.desk import Desk
from ui.today.find_field import FindField
from ui.today.first_screen import FirstScreen, kept_screen
from ui.today.first_steps import FirstSteps
from ui.today.lane_card import LaneCard
from ui.today.line_delegate import HEIGHT
from ui.today.line_state import LaneState, LineState
from ui.today.spec import WORKLIST
from workbench.changes import Changes
from workbench.errors import WorkbenchError
from workbench.moment import branch_date

if TYPE_CHECKING:
    from ui.today.day_words import DayWords
    from ui.today.group_watch import GroupWatch
    from ui.today.notes_row import NotesRow
    from ui.today.today_view import TodayView
    from ui.today.worklist_work import WorklistWork
    from workbench.groups.model import Found
    from workbench.persons.resolving_model import LikelyPair

LANES, LANE_WIDTH = 4, 236
LEAST_ROWS, ROWS_IN_SMALL, ROWS_IN_LARGE = 2, 4, 14
# Header, heads of the lanes and the cards below them.
AROUND_LANES_PX = 370
MINUTE_MS = 60_000
PAUSE_MS = 400


class TodayPage(Page):
    """The number in the rail is what is overdue and due today; it is kept up from other pages too.

    The lanes of the last start stand in until the first answer comes; all else is imported only then.
    """

    topics = frozenset(
        {"complaints", "groups", "contacts", "clocks", "persons", "drafts", "calendar", "settings"}
        | {"letters", "followups", "handovers", "rules", "signals", "evidence"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._view: TodayView | None = None
        self._screen: FirstScreen | None = None
        self._notes: NotesRow | None = None
        self._listing: WorklistWork | None = None
        self._groups: GroupWatch | None = None
        self._errors = ErrorStrip(desk.sentence)
        self._first = FirstSteps()
        self._lanes = tuple(LaneCard() for _lane in range(LANES))
        self._content = QWidget()
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._counting = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.header.show_title(self.tr("Today"))
        self.setAccessibleName(self.tr("Today"))
        self._add_actions()
        self._lay_out()
        self._connect()
        self._minute.start()

    @property
    def lanes(self) -> tuple[LaneCard, ...]:
        """Overdue, today, three working days, later."""
        return self._lanes

    def activate(self, target: object | None) -> None:
        """The day may have changed since the last visit; the worklist may be asked for at once."""
        if self._view is None:
            self._show_kept()
        self._ask()
        if target == WORKLIST:
            self._ask_worklist()

    @property
    def is_filled(self) -> bool:
        """Whether the lanes are on screen."""
        return self._content.isVisibleTo(self) or self._first.isVisibleTo(self)

    def reload(self, _changes: Changes) -> None:
        """Ask again; the current line stays."""
        self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A higher window shows more lines."""
        super().resizeEvent(event)
        if event.oldSize().height() != event.size().height():
            self._show_lanes()

    def take_focus(self) -> None:
        """Into the first lane that holds anything, else to what can be done first."""
        filled = next((lane.list for lane in self._lanes if lane.list.isVisibleTo(self)), None)
        if filled is not None:
            filled.setFocus()
        elif self._first.isVisibleTo(self):
            self._first.take_focus()
        elif self._view is not None and self.header.primary is not None:
            self.header.primary.setFocus()

    def _add_actions(self) -> None:
        field = FindField(self.tr("Find cases, people, evidence, law, commands"))
        field.clicked.connect(self._desk.find)
        self.header.set_search(field)
        listing = ActionButton(self.tr("Worklist…"), icon_name="export")
        listing.show_hint("Ctrl+P")
        listing.clicked.connect(self._ask_worklist)
        self.header.add_button(listing)
        log = ActionButton(self.tr("Log a complaint"), kind="primary", icon_name="plus")
        log.show_hint("Ctrl+N")
        log.clicked.connect(lambda: self._desk.go("intake"))
        self.header.set_primary(log)

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.body.spacing())
        lanes = CardGrid(least_width=LANE_WIDTH, most_columns=4)
        for lane in self._lanes:
            lanes.addWidget(lane)
        column.addLayout(lanes)
        self.body.addWidget(self._errors)
        self.body.addWidget(self._first)
        self.body.addWidget(self._content)
        self.body.addStretch(1)
        self._first.hide()
        self._content.hide()

    def _connect(self) -> None:
        self._minute.timeout.connect(self._on_minute_timeout)
        self._counting.timeout.connect(self._count)
        self._desk.bus.changed.connect(self._on_bus_changed)
        self._errors.acted.connect(self._ask)
        self._first.wanted.connect(self._desk.go)
        for place, lane in enumerate(self._lanes):
            lane.opened.connect(self._open_line)
            lane.more_wanted.connect(lambda place=place: self._show_rest(place))
            lane.list.sideways.connect(lambda step, place=place: self._go_sideways(place, step))

    def _show_kept(self) -> None:
        desk = self._desk
        screen = kept_screen(desk.layout, desk.preferences.language, self._today(), desk.actor.name)
        if screen is not None:
            self._screen = screen
            self.header.show_title(self.tr("Today"), screen.heading)
            self._show_lanes()
            self._content.show()
            self.badge_changed.emit(screen.pressing)

    def _ask(self) -> None:
        day, viewer = self._today(), self._desk.actor.name

        def ask(session: Any, _context: JobContext) -> "TodayView":
            from ui.today.today_view import today_view
            from workbench.rulebook.governing import governing_rulebook

            return today_view(session, day, governing_rulebook(session), viewer)

        self._desk.read(ask, self._on_view_read, self._on_view_failed, latest="today.page")

    def _on_view_read(self, view: "TodayView") -> None:
        first = self._view is None and self._screen is None
        self._view, self._screen = view, None
        self._errors.show_error(None)
        self._show_view()
        self.badge_changed.emit(view.pressing)
        self._watch_groups()
        if first and self.isVisible():
            self.take_focus()

    def _watch_groups(self) -> None:
        if self._groups is None:
            from ui.today.group_watch import GroupWatch

            self._groups = GroupWatch(self._desk, self)
            self._groups.found.connect(self._on_groups_found)
            self._groups.alike.connect(self._on_alike_found)
        self._groups.look_soon()

    def _on_groups_found(self, found: "list[Found]") -> None:
        self.notes.alerts.show_found(tuple(found))
        self._show_view()

    def _on_alike_found(self, pairs: "list[LikelyPair]") -> None:
        self.notes.alerts.show_alike(tuple(pairs))
        self._show_view()

    def _on_view_failed(self, error: WorkbenchError) -> None:
        self._errors.show_error(error, can_retry=True)

    def _show_view(self) -> None:
        view = self._view
        if view is None:
            return
        words = self._words()
        self.header.show_title(self.tr("Today"), words.heading(view.heading))
        self._show_lanes()
        self.notes.show_state(view, words)
        starting = view.is_new and not view.drafts
        self._first.setVisible(starting)
        self._content.setVisible(not starting)

    def _show_lanes(self) -> None:
        states = self._lane_states()
        if states:
            rows = min(self._room(), max(LEAST_ROWS, *(len(state.lines) for state in states)))
            for lane, state in zip(self._lanes, states, strict=True):
                lane.show_state(state, rows)

    def _lane_states(self) -> tuple[LaneState, ...]:
        if self._view is not None:
            return self._words().lanes(self._view.lanes)
        return self._screen.lanes if self._screen is not None else ()

    @property
    def notes(self) -> "NotesRow":
        """The cards below the lanes, made when there is something to show in them."""
        if self._notes is None:
            from ui.today.notes_row import NotesRow
            from ui.today.today_work import TodayWork

            notes, work = NotesRow(), TodayWork(self._desk, self)
            notes.case_wanted.connect(self._open_case)
            notes.person_wanted.connect(lambda person_id: self._desk.go("person", person_id))
            notes.cases_wanted.connect(lambda wanted: self._desk.go("cases", wanted))
            notes.groups_wanted.connect(lambda: self._desk.go("groups"))
            notes.review_wanted.connect(lambda review_id: self._desk.go("signals", review_id))
            notes.resumed.connect(lambda draft: self._desk.go("intake", draft.id))
            notes.discarded.connect(work.discard)
            notes.kept.connect(work.ask_kept)
            self._column.addWidget(notes)
            self._notes = notes
        return self._notes

    def _words(self) -> "DayWords":
        from ui.today.day_words import DayWords
        from workbench.wording.naming import Wording

        desk = self._desk
        wording = Wording(desk.preferences.language, desk.rulebook, desk.messages)
        return DayWords(wording, desk.clock.now())

    def _room(self) -> int:
        """How many lines a lane shows before it scrolls, so that the cards below stay in sight."""
        return max(ROWS_IN_SMALL, min(ROWS_IN_LARGE, (self.height() - AROUND_LANES_PX) // HEIGHT))

    def _go_sideways(self, place: int, step: int) -> None:
        """To the next lane that holds anything, at the same height."""
        row = self._lanes[place].list.currentIndex().row()
        while 0 <= (place := place + step) < len(self._lanes):
            lane = self._lanes[place].list
            if lane.isVisibleTo(self):
                lane.go(row)
                lane.setFocus()
                return

    def _show_rest(self, place: int) -> None:
        from ui.cases.case_filter import OPEN, OVERDUE, SOON, TODAY, WEEK, CaseFilter

        # The list of cases knows spans of days, not lanes; these come nearest.
        due = (OVERDUE, TODAY, SOON, WEEK)[place]
        wanted = CaseFilter(states=(OPEN,), dues=(due,), sort="due_internal_on", descending=False)
        self._desk.go("cases", wanted)

    def _ask_worklist(self) -> None:
        from ui.today.worklist_work import WorklistWork

        if self._listing is None:
            self._listing = WorklistWork(self._desk, self)
        self._listing.ask()

    def _open_line(self, line: LineState) -> None:
        self._open_case(CaseTarget(line.complaint_id, line.tab) if line.tab else line.complaint_id)

    def _open_case(self, target: CaseTarget | str) -> None:
        self._desk.go("case", target)

    def _on_minute_timeout(self) -> None:
        """A promise is late by the clock; at midnight everything moves on by a lane."""
        if self._view is not None and self._view.heading.on != self._today():
            self._ask()
        else:
            self._show_lanes()

    def _on_bus_changed(self, changes: Changes) -> None:
        """While another page is on screen only the number in the rail is asked for."""
        if not self.isVisible() and not changes.topics.isdisjoint(self.topics):
            self._counting.start()

    def _count(self) -> None:
        day = self._today()

        def ask(session: Any, _context: JobContext) -> int:
            from ui.today.today_view import pressing_count
            from workbench.rulebook.governing import governing_rulebook

            return pressing_count(session, day, governing_rulebook(session))

        self._desk.read(ask, self.badge_changed.emit, latest="today.count", owner=self)

    def _today(self) -> date:
        return branch_date(self._desk.clock.now())
