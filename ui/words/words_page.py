"""The word lists: codes at the left, their words with counts at the right; below, what was learnt."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import JobContext
from ui.kit.page import Page
from ui.kit.rows_model import RowsModel
from ui.kit.search_box import SearchBox
from ui.kit.table import Table
from ui.learning.model_deeds import model_card
from ui.shell.desk import Desk
from ui.words.code_list import CodeList, Place
from ui.words.names import WordNames
from ui.words.word_columns import WordColumns
from ui.words.word_deeds import WordDeeds
from workbench.changes import Changes
from workbench.text import search_key
from workbench.wording.naming import Wording
from workbench.words.model import WordRow, WordUse

LEAST_TABLE = 260


class WordsPage(Page):
    """`activate(("categories", "IB40.01"))` shows the words of a code."""

    topics = frozenset({"words"})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Words"))
        self._desk = desk
        self._rows: tuple[WordRow, ...] = ()
        wording = Wording(desk.preferences.language, desk.rulebook, desk.messages)
        self._names = WordNames(wording, self)
        self.codes = CodeList(self._names)
        self._told = WordColumns(self._names, self)
        self.model = RowsModel(self._told.columns(), lambda row: row.word, self)
        self.table = Table(
            self.model, "words", memory=desk.preferences, accessible_name=self.tr("Words of the list")
        )
        self.search = SearchBox(self.tr("Search words of this list"), hint="/")
        self.add = ActionButton(self.tr("Put a word in"), kind="primary", icon_name="plus")
        self.take_out = ActionButton(self.tr("Take out"))
        self.take_back = ActionButton(self.tr("Take back"))
        self.deeds = WordDeeds(desk, self._names, self)
        self._error = ErrorStrip(desk.sentence)
        self._card = Card(flush=True)
        self._arrange()
        self._connect()
        self.codes.choose(("categories", "IB10"))

    def activate(self, target: object | None) -> None:
        """Show a code's words, or what was shown before."""
        if isinstance(target, tuple) and self.codes.choose(target):
            return
        self._ask()

    def reload(self, _changes: Changes) -> None:
        """A word was put in or taken out."""
        self._ask()

    def focus_search(self) -> None:
        """Into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_focus(self) -> None:
        """Into the table."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Insert puts a word in, Delete takes one out or takes a decision back."""
        if event.key() == Qt.Key.Key_Insert:
            self.add.click()
        elif event.key() == Qt.Key.Key_Delete:
            (self.take_out if self.take_out.isEnabled() else self.take_back).click()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        self.header.show_title(self.tr("Words"))
        self.header.set_search(self.search)
        self.header.set_primary(self.add)
        self.body.addWidget(self._error)
        lists = Card(flush=True)
        lists.add(self.codes, 1)
        lists.setFixedWidth(self.codes.width() + 2)
        self._card.add_action(self.take_back)
        self._card.add_action(self.take_out)
        self.table.setMinimumHeight(LEAST_TABLE)
        self._card.add(self.table, 1)
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP)
        line.addWidget(lists)
        line.addWidget(self._card, 1)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        upper.setMinimumHeight(LEAST_TABLE + 160)
        self.body.addWidget(upper, 1)
        self.body.addWidget(model_card(self._desk))

    def _connect(self) -> None:
        self.codes.chosen.connect(lambda _place: self._ask())
        self.search.searched.connect(lambda _text: self._show_rows())
        self.search.left_down.connect(self.take_focus)
        self.table.current_changed.connect(lambda _word: self._offer())
        self.add.clicked.connect(lambda: self.deeds.add(self.codes.place))
        self.take_out.clicked.connect(lambda: self._decide(self.deeds.remove))
        self.take_back.clicked.connect(lambda: self._decide(self.deeds.take_back))
        self._error.acted.connect(lambda _key: self._ask())

    def _ask(self) -> None:
        place = self.codes.place

        def ask(session: Any, _context: JobContext) -> tuple[Place, tuple[WordRow, ...], dict[Place, int]]:
            from workbench.words.queries import own_counts, word_rows

            return place, word_rows(session, *place), own_counts(session)

        self._desk.read(ask, self._on_asked, self._on_failed, latest=f"words-{id(self)}")

    def _on_asked(self, found: tuple[Place, tuple[WordRow, ...], dict[Place, int]]) -> None:
        place, rows, counts = found
        self._error.show_error(None)
        self.codes.show_counts(counts)
        if place != self.codes.place:
            return
        self._rows = rows
        name, code = place
        named = self._names.code(name, code) if code else self._names.list(name)
        self._card.show_title(f"{code} {named}".strip(), self.tr("%n word(s)", "", len(rows)))
        self._told.uses = {}
        self._show_rows()
        self._count(place, rows)

    def _count(self, place: Place, rows: tuple[WordRow, ...]) -> None:
        """Counting goes through every narrative, so the words stand there first."""

        def ask(session: Any, _context: JobContext) -> tuple[Place, list[WordUse]]:
            from workbench.words.uses import word_uses

            return place, word_uses(session, *place, [row.word for row in rows])

        self._desk.read(ask, self._on_counted, self._on_failed, latest=f"uses-{id(self)}")

    def _on_counted(self, found: tuple[Place, list[WordUse]]) -> None:
        place, uses = found
        if place == self.codes.place:
            self._told.uses = {use.word: use for use in uses}
            self._show_rows()

    def _on_failed(self, error: Any) -> None:
        self._error.show_error(error, can_retry=True)

    def _show_rows(self) -> None:
        kept, wanted = self.table.current_id(), search_key(self.search.text())
        self.model.show_state([row for row in self._rows if wanted in search_key(row.word)])
        if kept is not None:
            self.table.select_id(kept)
        self._offer()

    def _row(self) -> WordRow | None:
        word = self.table.current_id()
        return next((row for row in self._rows if row.word == word), None)

    def _offer(self) -> None:
        row = self._row()
        self.take_out.setEnabled(row is not None and row.counts)
        self.take_back.setEnabled(row is not None and row.change is not None)

    def _decide(self, deed: Any) -> None:
        row = self._row()
        if row is not None:
            deed(row)
