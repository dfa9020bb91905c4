"""The list of groups, and above it what may be one."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.case.labels import fill
from ui.groups.asking import all_found, group_list, recent_found
from ui.groups.found_card import FoundCard
from ui.groups.group_columns import group_columns
from ui.groups.opening import Opening
from ui.groups.words import GroupWords
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.error_strip import ErrorStrip
from ui.kit.page import Page
from ui.kit.rows_model import RowsModel
from ui.kit.section_label import SectionLabel
from ui.kit.table import Table
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.groups.model import Found, GroupRow
from workbench.moment import today

ROWS = 12


class GroupsPage(Page):
    """Looks for groups in the background; a person opens them."""

    topics = frozenset({"groups", "complaints"})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.header.show_title(self.tr("Groups"))
        self.setAccessibleName(self.tr("Groups"))
        self._desk = desk
        self._opening = Opening(desk, self)
        self._errors = ErrorStrip(desk.sentence)
        self._heading = SectionLabel(self.tr("Possible groups"))
        self._suggestions = QWidget()
        self._cards = QVBoxLayout(self._suggestions)
        self._model = RowsModel(group_columns(GroupWords(desk)), parent=self)
        self.table = Table(self._model, "groups", memory=desk.preferences, accessible_name=self.tr("Groups"))
        self._lay_out()
        self._connect()

    def activate(self, _target: object | None) -> None:
        """Ask anew; the day may have changed."""
        self._ask()

    def reload(self, _changes: Changes) -> None:
        """Ask again."""
        self._ask()

    def take_focus(self) -> None:
        """Into the list."""
        self.table.setFocus()

    def _lay_out(self) -> None:
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(metrics.GAP)
        self._everywhere = ActionButton(self.tr("Look through all cases"), icon_name="search")
        self.header.add_button(self._everywhere)
        card = Card(self.tr("Groups"), flush=True)
        card.add(self.table)
        self._none = SectionLabel("", small=True)
        for widget in (self._errors, self._heading, self._none, self._suggestions, card):
            self.body.addWidget(widget)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self._everywhere.clicked.connect(self._look_everywhere)
        self.table.opened.connect(lambda group_id: self._desk.go("group", group_id))

    def _ask(self) -> None:
        self._desk.read(group_list, self._show_groups, self._errors.show_error, latest="groups.list")
        self._say(self.tr("Looking among the cases of the last weeks…"))
        ask = recent_found(today(self._desk.clock))
        self._desk.read(ask, self._show_found, self._errors.show_error, latest="groups.found")

    def _look_everywhere(self) -> None:
        self._say(self.tr("Looking through all cases…"))
        title = self.tr("Looking for groups")
        self._desk.read(
            all_found, self._show_found, self._errors.show_error, latest="groups.found", title=title
        )

    def _show_groups(self, rows: list[GroupRow]) -> None:
        self._errors.show_error(None)
        self._model.show_state(rows)
        self.table.fit_height(ROWS)
        count = sum(row.closed_at is None for row in rows)
        self.header.show_title(self.tr("Groups"), self.tr("%n open", "", count) if count else "")

    def _show_found(self, found: list[Found]) -> None:
        words = GroupWords(self._desk)
        fill(self._cards, [self._card(one, words) for one in found])
        self._say("" if found else self.tr("Nothing stands out."))
        self.badge_changed.emit(len(found))

    def _card(self, one: Found, words: GroupWords) -> FoundCard:
        card = FoundCard(one, words)
        card.open_wanted.connect(self._opening.suggested)
        card.join_wanted.connect(self._opening.join)
        card.dismiss_wanted.connect(self._opening.dismiss)
        card.case_wanted.connect(lambda case_id: self._desk.go("case", case_id))
        return card

    def _say(self, text: str) -> None:
        self._none.setText(text)
        self._none.setVisible(bool(text))
