"""One group: everybody in it, what they ask for, who speaks for them, what was said and sent."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.groups.about_card import AboutCard
from ui.groups.asking import GroupState, group_state
from ui.groups.doors import GroupDoors
from ui.groups.list_door import ListDoor
from ui.groups.matrix_card import MatrixCard
from ui.groups.members_card import MembersCard
from ui.groups.notices_card import NoticesCard
from ui.groups.questions_card import QuestionsCard
from ui.groups.spread_card import SpreadCard
from ui.groups.unequal_card import UnequalCard
from ui.groups.words import GroupWords
from ui.kit.action_button import ActionButton
from ui.kit.card_grid import CardGrid
from ui.kit.chip_painter import ChipState
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import JobContext
from ui.kit.page import Page
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.moment import today


class GroupPage(Page):
    """One group after the other; target: its id."""

    topics = frozenset({"groups", "complaints", "persons", "clocks", "awards"})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.header.show_title(self.tr("Group"))
        self.setAccessibleName(self.tr("Group"))
        self._desk = desk
        self._group = ""
        self._errors = ErrorStrip(desk.sentence)
        self.doors = GroupDoors(desk, self, self._errors.show_error)
        self.lists = ListDoor(desk, self, self._errors.show_error)
        self.about = AboutCard()
        self.members = MembersCard(desk)
        self.spread = SpreadCard()
        self.matrix = MatrixCard()
        self.questions = QuestionsCard()
        self.notices = NoticesCard()
        self.unequal = UnequalCard()
        self._close = ActionButton(self.tr("Close the group…"), icon_name="check")
        self._lay_out()
        self._connect()

    @property
    def place(self) -> str:
        """The id of what is shown."""
        return self._group

    def activate(self, target: object | None) -> None:
        """Show a group."""
        if isinstance(target, str) and target:
            self._group = target
        self._ask()

    def reload(self, _changes: Changes) -> None:
        """Ask again."""
        self._ask()

    def take_focus(self) -> None:
        """Into the members."""
        self.members.table.setFocus()

    def _lay_out(self) -> None:
        self.header.add_button(self._close)
        self.body.addWidget(self._errors)
        self.body.addWidget(self._grid((self.about, self.spread, self.unequal), ragged=True))
        self.body.addWidget(self.members)
        self.body.addWidget(self._grid((self.questions, self.notices)))
        self.body.addWidget(self.matrix)
        self.body.addStretch(1)

    def _grid(self, cards: Sequence[QWidget], *, ragged: bool = False) -> QWidget:
        box = QWidget()
        grid = CardGrid(box, least_width=380, most_columns=2, ragged=ragged)
        for card in cards:
            grid.addWidget(card)
        return box

    def _connect(self) -> None:
        doors, go = self.doors, self._desk.go
        self._close.clicked.connect(doors.close)
        self.about.grade_wanted.connect(doors.grade)
        self.about.staff_wanted.connect(doors.staff)
        self.about.elect_wanted.connect(doors.elect)
        self.members.join_wanted.connect(doors.join)
        self.members.list_wanted.connect(lambda: self.lists.choose(self._group))
        self.members.leave_wanted.connect(doors.leave)
        self.members.opened.connect(self._open_member)
        self.matrix.chosen.connect(self._open_number)
        self.spread.chosen.connect(self.members.narrow)
        self.questions.ask_wanted.connect(doors.ask)
        self.questions.change_wanted.connect(doors.change)
        self.questions.approve_wanted.connect(doors.approve)
        self.questions.withdraw_wanted.connect(doors.withdraw)
        self.notices.note_wanted.connect(doors.note)
        self.unequal.case_wanted.connect(lambda case_id: go("case", case_id))
        QShortcut(QKeySequence("Esc"), self).activated.connect(lambda: self.members.narrow(()))

    def _ask(self) -> None:
        group_id, day = self._group, today(self._desk.clock)

        def ask(session: Any, _context: JobContext) -> GroupState:
            return group_state(session, group_id, day)

        if group_id:
            self._desk.read(ask, self._show, self._errors.show_error, latest="groups.page")

    def _show(self, state: GroupState) -> None:
        self._errors.show_error(None)
        self.doors.state = state
        words, sheet = GroupWords(self._desk), state.sheet
        self.header.show_title(sheet.number, sheet.title)
        people = self.tr("%n person(s)", "", sheet.people)
        closed = [ChipState(self.tr("Closed"), "green", "check")] if sheet.closed_at else []
        self.header.show_chips([words.grade(sheet.grade), ChipState(people, "neutral", "people"), *closed])
        self._close.setVisible(sheet.closed_at is None)
        self.members.show_state(state.wall, is_open=sheet.closed_at is None)
        for card in (self.about, self.spread, self.matrix, self.questions, self.notices, self.unequal):
            card.show_state(state, words)

    def _open_member(self, member_id: str) -> None:
        self._open(lambda one: one.id == member_id)

    def _open_number(self, case_no: str) -> None:
        self._open(lambda one: one.case_no == case_no)

    def _open(self, wanted: Any) -> None:
        members = self.doors.state.wall if self.doors.state is not None else ()
        for one in members:
            if wanted(one):
                self._desk.go("case", one.complaint_id)
                return
