"""The list of people: found by any part of a name, document, phone or address, shown masked."""

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget

from ui.kit.card import Card
from ui.kit.columns import Sort
from ui.kit.empty_state import EmptyState
from ui.kit.error_strip import ErrorStrip
from ui.kit.page import Page
from ui.kit.paged_model import PagedModel, Source
from ui.kit.search_box import SearchBox
from ui.kit.table import Table
from ui.persons.people_columns import people_columns
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.moment import today
from workbench.persons.model import PersonRow
from workbench.wording.naming import Wording


@dataclass(frozen=True, slots=True)
class PeopleQuery:
    """Words to look for, and the order."""

    text: str = ""
    sort: str = "last_received_on"
    descending: bool = True


class PeoplePage(Page):
    """Everybody in the workspace, whoever complained last first."""

    topics = frozenset({"persons", "complaints", "calendar"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(scrolls=False)
        self.header.show_title(self.tr("People"))
        self.setAccessibleName(self.tr("People"))
        self._desk = desk
        self._query = PeopleQuery()
        self._search = SearchBox(self.tr("Name, document, phone, address"), hint="/")
        self.header.set_search(self._search)
        wording = Wording(desk.preferences.language, desk.rulebook, desk.messages)
        columns = people_columns(wording, lambda: today(desk.clock))
        self._model = PagedModel(columns, _source(), desk.read, parent=self)
        self.table = Table(self._model, "people", memory=desk.preferences, accessible_name=self.tr("People"))
        self._empty = EmptyState("", icon_name="people")
        self._errors = ErrorStrip(desk.sentence)
        self._stack = QStackedWidget()
        card = Card(flush=True)
        card.add(self.table, 1)
        self._stack.addWidget(card)
        self._stack.addWidget(self._empty)
        self.body.addWidget(self._errors)
        self.body.addWidget(self._stack, 1)
        self.table.show_sort(Sort(self._query.sort, self._query.descending))
        self._connect()

    def activate(self, target: object | None) -> None:
        """Words to search for may come along."""
        if isinstance(target, str) and target:
            self._search.setText(target)
            self._query = replace(self._query, text=target)
        if self._model.query != self._query:
            self._model.load(self._query)

    def reload(self, _changes: Changes) -> None:
        """Ask again; the place in the list stays."""
        self._model.reload()

    def focus_search(self) -> None:
        """Into the search field, its text selected."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def take_focus(self) -> None:
        """Into the list."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self._search.searched.connect(self._on_search_searched)
        self._search.left_down.connect(self.take_focus)
        self.table.opened.connect(self._on_table_opened)
        self.table.sort_requested.connect(self._on_table_sort_requested)
        self._model.loaded.connect(self._on_model_loaded)
        self._model.failed.connect(self._errors.show_error)
        self._empty.acted.connect(self._on_empty_acted)

    def _on_search_searched(self, text: str) -> None:
        self._query = replace(self._query, text=text)
        self._model.load(self._query)

    def _on_table_sort_requested(self, sort: Sort) -> None:
        self._query = replace(self._query, sort=sort.key, descending=sort.descending)
        self._model.load(self._query)

    def _on_table_opened(self, row_id: object) -> None:
        row = self._model.row_at(self.table.currentIndex().row())
        if isinstance(row, PersonRow) and row.seq == row_id:
            self._desk.go("person", row.id)

    def _on_model_loaded(self) -> None:
        self._errors.show_error(None)
        count = self._model.rowCount()
        self.header.show_title(self.tr("People"), self.tr("%n person(s)", "", count) if count else "")
        if count:
            if self.table.current_id() is None:
                self.table.setCurrentIndex(self._model.index(0, 0))
        elif self._query.text.strip():
            text = self.tr("Nobody matches “{text}”.").format(text=self._query.text.strip())
            self._empty.show_state(text, self.tr("Show everybody"))
        else:
            text = self.tr("Nobody is here yet. People come in with the complaints that you log.")
            self._empty.show_state(text, self.tr("Log a complaint"))
        self._stack.setCurrentIndex(0 if count else 1)

    def _on_empty_acted(self) -> None:
        if self._query.text.strip():
            self._search.clear()
            self._on_search_searched("")
            self.focus_search()
        else:
            self._desk.go("intake")


def _source() -> Source:
    def fetch_ids(session: Any, query: PeopleQuery) -> list[int]:
        from workbench.persons.queries import person_seqs

        return person_seqs(session, query.text, sort=query.sort, descending=query.descending)

    def fetch_rows(session: Any, seqs: Any) -> list[PersonRow]:
        from workbench.persons.queries import person_rows

        return person_rows(session, seqs)

    return Source(fetch_ids, fetch_rows, lambda row: row.seq)
