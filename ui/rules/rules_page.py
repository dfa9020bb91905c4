"""The law as data: tables at the left, their rules in the middle, one rule in full at the right."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.card import Card
from ui.kit.cells import RowId
from ui.kit.chip import Chip
from ui.kit.empty_state import EmptyState
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import JobContext
from ui.kit.page import Page
from ui.kit.rows_model import RowsModel
from ui.kit.search_box import SearchBox
from ui.kit.table import Table
from ui.rules.model import RulesView, rules_view
from ui.rules.rule_area import RuleArea
from ui.rules.rule_columns import RuleColumns
from ui.rules.rule_deeds import RuleDeeds
from ui.rules.rule_panel import RulePanel
from ui.rules.table_list import TableList
from ui.rules.words import RuleWords
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.lawbook.queries import (
    RuleLine,
    RuleSheet,
    awaits_confirmation,
    matching,
    rule_lines,
    rule_sheet,
)
from workbench.rulebook.amending import Deed
from workbench.rulebook.reading import shipped_rulebook
from workbench.wording.naming import Wording


class RulesPage(Page):
    """`activate("clocks/C03")` shows a rule; Enter changes it, Space confirms it."""

    topics = frozenset({"rules"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(scrolls=False)
        self.setAccessibleName(self.tr("Rules"))
        self._desk = desk
        self._view: RulesView | None = None
        self._wanted: tuple[str, str] | None = None
        self._sheet: RuleSheet | None = None
        self.words = RuleWords(Wording(desk.preferences.language, desk.rulebook, desk.messages), self)
        self.tables = TableList(self.words.names)
        self.model = RowsModel(RuleColumns(self.words, self).columns(), lambda line: line.id, self)
        self.table = Table(
            self.model, "rules", memory=desk.preferences, accessible_name=self.tr("Rules of the table")
        )
        self.panel = RulePanel(self.words)
        self.search = SearchBox(self.tr("Search number, wording, citation"), hint="/")
        self.waiting = Chip(self.tr("To confirm only"), icon_name="scale", use="check")
        self.deeds = RuleDeeds(desk, self.words, self)
        self._error = ErrorStrip(desk.sentence)
        self._empty = EmptyState("", icon_name="scale")
        self._arrange()
        self._connect()

    @property
    def is_filled(self) -> bool:
        """Whether the rules have been read."""
        return self._view is not None

    def activate(self, target: object | None) -> None:
        """Show a rule by its key, or what was shown before."""
        if isinstance(target, str) and "/" in target:
            table, _, row = target.partition("/")
            self._wanted = (table, row)
        self._ask()

    def reload(self, _changes: Changes) -> None:
        """Ask again; table, rule and search stay."""
        self._ask()

    def focus_search(self) -> None:
        """Into the search field, its text selected."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def take_focus(self) -> None:
        """Into the list of rules."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete switches the rule off, or on again."""
        if event.key() == Qt.Key.Key_Delete and self._sheet is not None:
            self._decide("switch_off" if self._sheet.row.active else "switch_on")
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        self.header.show_title(self.tr("Rules"))
        self.header.set_search(self.search)
        self.body.addWidget(self._error)
        tables = Card(flush=True)
        tables.add(self.tables, 1)
        tables.setFixedWidth(self.tables.width() + 2)
        rules = QWidget()
        middle = QVBoxLayout(rules)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(metrics.GAP_SMALL)
        chips = QHBoxLayout()
        chips.addWidget(self.waiting)
        chips.addStretch(1)
        middle.addLayout(chips)
        card = Card(flush=True)
        card.add(self.table, 1)
        card.add(self._empty, 1)
        self._empty.hide()
        middle.addWidget(card, 1)
        self.body.addWidget(RuleArea(tables, rules, self.panel), 1)
        self.panel.hide()

    def _connect(self) -> None:
        self.tables.chosen.connect(lambda _table: self._show_lines())
        self.search.searched.connect(lambda _text: self._show_lines())
        self.search.left_down.connect(self.take_focus)
        self.waiting.toggled.connect(lambda _on: self._show_lines())
        self.table.current_changed.connect(self._on_table_current_changed)
        self.table.opened.connect(lambda _row: self._decide("change"))
        self.table.previewed.connect(lambda _row: self._decide("confirm"))
        self.panel.decided.connect(self._decide)
        self._error.acted.connect(lambda _key: self._ask())

    def _ask(self) -> None:
        def ask(session: Any, _context: JobContext) -> RulesView:
            return rules_view(session)

        self._desk.read(ask, self._show_view, self._on_failed, latest="rules")

    def _on_failed(self, error: Any) -> None:
        self._error.show_error(error, can_retry=True)

    def _show_view(self, view: RulesView) -> None:
        self._error.show_error(None)
        self._view = view
        subtitle = self.tr("%n to confirm", "", view.waiting)
        self.header.show_title(self.tr("Rules"), subtitle if view.waiting else "")
        self.tables.show_state(view)
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._make_way(wanted[0])
        self._show_lines(wanted[1] if wanted else None)

    def _make_way(self, table: str) -> None:
        """Let nothing that is set hide a rule that is asked for."""
        for part in (self.search, self.waiting, self.tables):
            part.blockSignals(True)
        self.search.clear()
        self.waiting.setChecked(False)
        self.tables.choose(table)
        for part in (self.search, self.waiting, self.tables):
            part.blockSignals(False)

    def _show_lines(self, wanted: str | None = None) -> None:
        if self._view is None:
            return
        kept = wanted or self.table.current_id()
        lines = self._lines(self._view)
        self.model.show_state(lines)
        self._empty.show_state(self.tr("No rule of this table fits."))
        self._empty.setVisible(not lines)
        self.table.setVisible(bool(lines))
        if not (kept is not None and self.table.select_id(kept)) and lines:
            self.table.selectRow(0)
        self._on_table_current_changed(self.table.current_id() if lines else None)

    def _lines(self, view: RulesView) -> tuple[RuleLine, ...]:
        lines = matching(rule_lines(view.book, self.tables.current_table()), self.search.text())
        return tuple(line for line in lines if not self.waiting.isChecked() or awaits_confirmation(line))

    def _on_table_current_changed(self, row_id: RowId | None) -> None:
        self.panel.setVisible(row_id is not None)
        self._sheet = None
        if row_id is None or self._view is None:
            return
        book = self._view.book
        self._sheet = rule_sheet(book, shipped_rulebook(), self.tables.current_table(), str(row_id))
        self.panel.show_state(self._sheet, book)

    def _decide(self, deed: Deed) -> None:
        if self._sheet is not None and not self.panel.buttons[deed].isHidden():
            self.deeds.decide(deed, self._sheet)
