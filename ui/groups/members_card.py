"""Everybody in a group as a wall of progress: overdue first."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.groups.group_columns import member_columns
from ui.groups.words import GroupWords
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.chip import Chip
from ui.kit.rows_model import RowsModel
from ui.kit.table import Table
from ui.shell.desk import Desk
from workbench.groups.model import MemberRow

ROWS = 12


class MembersCard(Card):
    """`opened` carries a case's id, `leave_wanted` a member; a day or an outlet narrows the list."""

    opened = Signal(object)
    leave_wanted = Signal(object)
    join_wanted = Signal()
    list_wanted = Signal()
    narrowed = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent, flush=True)
        self._members: tuple[MemberRow, ...] = ()
        self._only: frozenset[str] = frozenset()
        self._can_change = False
        self._model = RowsModel(member_columns(GroupWords(desk)), parent=self)
        self.table = Table(
            self._model, "group_members", memory=desk.preferences, accessible_name=self.tr("Members")
        )
        self._chip = Chip("", "accent", use="remove")
        self._chip.removed.connect(lambda: self.narrow(()))
        self._join = ActionButton(self.tr("Add cases…"), icon_name="plus")
        self._join.clicked.connect(self.join_wanted)
        self._list = ActionButton(self.tr("From a list…"), icon_name="import")
        self._list.setToolTip(self.tr("A CSV file with case numbers, contract numbers or phones"))
        self._list.clicked.connect(self.list_wanted)
        self._leave = ActionButton(self.tr("Take out…"), kind="quiet")
        self._leave.clicked.connect(self._on_leave_clicked)
        for widget in (self._chip, self._join, self._list, self._leave):
            self.add_action(widget)
        self.add(self.table)
        self.table.opened.connect(self.opened)
        self.table.current_changed.connect(lambda _row: self._allow())

    def show_state(self, members: Sequence[MemberRow], *, is_open: bool) -> None:
        """Show other members."""
        self._members, self._can_change = tuple(members), is_open
        self._join.setVisible(is_open)
        self._list.setVisible(is_open)
        self._leave.setVisible(is_open)
        self.narrow(self._only)

    def narrow(self, case_nos: Collection[str]) -> None:
        """Show only these; nothing shows all again."""
        self._only = frozenset(case_nos)
        shown = [one for one in self._members if not self._only or one.case_no in self._only]
        self._model.show_state(shown)
        self.table.fit_height(ROWS)
        self._chip.setVisible(bool(self._only))
        self._chip.setText(self.tr("%n shown", "", len(shown)))
        self._chip.setToolTip(self.tr("Show all members"))
        self.show_title(self.tr("Members"), self.tr("%n case(s)", "", len(self._members)))
        if shown:
            self.table.setCurrentIndex(self._model.index(0, 0))
        self._allow()
        self.narrowed.emit(bool(self._only))

    def _on_leave_clicked(self) -> None:
        row = self._model.row_at(self.table.currentIndex().row())
        if row is not None:
            self.leave_wanted.emit(row)

    def _allow(self) -> None:
        self._leave.setEnabled(self._can_change and self.table.currentIndex().isValid())
