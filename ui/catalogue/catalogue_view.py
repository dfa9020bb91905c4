"""The catalogue of a case's evidence: grouped, numbered, decided, and exported."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from ui.case.tab import TabBody
from ui.case.target import CaseTarget
from ui.catalogue.catalogue_bar import CatalogueBar
from ui.catalogue.catalogue_deeds import CatalogueDeeds
from ui.catalogue.catalogue_head import CatalogueHead
from ui.catalogue.catalogue_lines import EXHIBIT, MISSING, ListLine, columns_of, export_keys, lines_of
from ui.catalogue.catalogue_table import CatalogueTable, Drop
from ui.catalogue.export_deeds import CatalogueExports
from ui.catalogue.lines_model import LinesModel
from ui.catalogue.moving import Move, dropped, stepped
from ui.kit import metrics
from ui.kit.card import Card, rule
from ui.kit.empty_state import EmptyState
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import JobContext
from ui.shell.desk import Desk
from workbench.catalogue.model import (
    CatalogueEntry,
    CatalogueOptions,
    CatalogueOrder,
    CatalogueSheet,
    LeftOut,
)
from workbench.catalogue.naming import topic_name
from workbench.catalogue.words import CatalogueWords
from workbench.changes import Changes

# Below this height the lists have the room, and the bar says only what can be done.
LOW_PX = 420


class CatalogueView(TabBody):
    """Two tables of the same lines, the inner and the outward list; below them the chosen line in words."""

    topics = frozenset({"evidence", "catalogue", "packs", "complaints", "calendar"})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._complaint_id = self._wanted = ""
        self.state: CatalogueSheet | None = None
        self._words = CatalogueWords(desk.preferences.language, desk.rulebook)
        self.models = [LinesModel(columns_of(self._words, outer=outer), self) for outer in (False, True)]
        names = (self.tr("Inner list of evidence"), self.tr("Outward list of evidence"))
        self.tables = [
            CatalogueTable(model, f"catalogue-{kind}", memory=desk.preferences, accessible_name=name)
            for model, kind, name in zip(self.models, ("inner", "outer"), names, strict=True)
        ]
        self.head, self.bar = CatalogueHead(), CatalogueBar()
        self.strip = ErrorStrip(desk.sentence)
        self.deeds, self.exports = CatalogueDeeds(desk, self), CatalogueExports(desk, self)
        self.lists, self._stack = QStackedWidget(), QStackedWidget()
        nothing, go = self.tr("The case has no evidence yet."), self.tr("Go to the evidence")
        self._nothing = EmptyState(nothing, go, icon_name="evidence")
        self._arrange()
        self._connect()

    @property
    def table(self) -> CatalogueTable:
        """The table on screen."""
        return self.tables[self.lists.currentIndex()]

    @property
    def line(self) -> ListLine | None:
        """The line that has the keyboard."""
        return self.models[self.lists.currentIndex()].line_at(self.table.currentIndex().row())

    def show_case(self, complaint_id: str) -> None:
        """Show another case, or the same one again."""
        if complaint_id != self._complaint_id:
            self.state, self._wanted = None, ""
            self.strip.show_error(None)
        self._complaint_id = complaint_id
        self._ask()

    def show_item(self, item: str) -> None:
        """Go to an exhibit by its id."""
        self._wanted = item
        self._go_to_wanted()

    def reload(self, _changes: Changes) -> None:
        """Ask again; the chosen line stays."""
        self._ask()

    def take_focus(self) -> None:
        """Into the table."""
        self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In little height the lists come first."""
        super().resizeEvent(event)
        self.bar.fold(low=self.height() < LOW_PX)

    def show_outer(self, outer: bool) -> None:
        """Show the outward list, or the inner one; the chosen exhibit stays chosen."""
        chosen = self.table.current_id()
        self.lists.setCurrentIndex(int(outer))
        self.head.show_outer(outer)
        if chosen is not None:
            self.table.select_id(chosen)
        self.bar.show_line(self.line)

    def export(self, ending: str, path: Path | None = None) -> None:
        """Export the list that is shown, with the columns that are shown."""
        outer = bool(self.lists.currentIndex())
        keys = export_keys(self.table.visible_keys())
        options = CatalogueOptions(outer=outer, columns=keys, show_form="form" in keys)
        if path is not None:
            self.exports.write(CatalogueOrder(self._complaint_id, path, options))
        elif self.state is not None:
            name = self._words.say("list_outer" if outer else "list_inner")
            self.exports.ask(self._complaint_id, f"{self.state.head.case_no} {name}", ending, options)

    def _arrange(self) -> None:
        for table in self.tables:
            self.lists.addWidget(table)
        card = Card(flush=True)
        card.body.addWidget(self.lists, 1)
        card.body.addWidget(rule())
        card.body.addWidget(self.bar)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        column.addWidget(self.head)
        column.addWidget(card, 1)
        self._stack.addWidget(shown)
        self._stack.addWidget(self._nothing)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(metrics.GAP_SMALL)
        outer.addWidget(self.strip)
        outer.addWidget(self._stack, 1)

    def _connect(self) -> None:
        for table in self.tables:
            table.current_changed.connect(lambda _id: self.bar.show_line(self.line))
            table.opened.connect(lambda _id: self._open())
            table.previewed.connect(lambda _id: self._choose())
            table.dropped.connect(self._on_dropped)
            table.step_wanted.connect(self._step)
            table.rename_wanted.connect(self._rename)
        self.bar.open_wanted.connect(self._open)
        self.bar.choose_wanted.connect(self._choose)
        self.bar.rules_wanted.connect(lambda: self._with_entry(self.deeds.leave_to_rules))
        self.bar.step_wanted.connect(self._step)
        self.bar.rename_wanted.connect(self._rename)
        self.bar.remove_wanted.connect(self._remove)
        self.head.outer_toggled.connect(self.show_outer)
        self.head.missing_wanted.connect(lambda: self._go_to(lambda entry: bool(entry.missing)))
        self.head.open_wanted.connect(lambda: self._go_to(lambda entry: entry.left_out is LeftOut.ADVERSE))
        self.head.group_wanted.connect(lambda: self.deeds.make_group(self._complaint_id))
        self.head.anew_wanted.connect(lambda: self.deeds.propose_anew(self._complaint_id))
        self.head.columns_wanted.connect(lambda spot: self.table.column_menu().popup(spot))
        self.head.export_wanted.connect(self.export)
        self.deeds.failed.connect(self.strip.show_error)
        self.exports.failed.connect(self.strip.show_error)
        self._nothing.acted.connect(lambda: self._desk.go("case", CaseTarget(self._complaint_id, "evidence")))

    def _ask(self) -> None:
        complaint_id, desk = self._complaint_id, self._desk
        if not complaint_id:
            return
        options = CatalogueOptions(language=desk.preferences.language)
        order = CatalogueOrder(complaint_id, Path(), options)

        def ask(session: Any, _context: JobContext) -> CatalogueSheet:
            from workbench.catalogue.gathering import gather_sheet

            return gather_sheet(session, order, actor=desk.actor, clock=desk.clock)

        def asked(sheet: CatalogueSheet) -> None:
            if complaint_id == self._complaint_id:
                self._show(sheet)

        desk.read(ask, asked, self.strip.show_error, latest=f"catalogue-{id(self)}", owner=self)

    def _show(self, sheet: CatalogueSheet) -> None:
        self.state = sheet
        self._stack.setCurrentIndex(0 if any(True for _ in sheet.catalogue.entries) else 1)
        self.head.show_state(sheet.catalogue)
        outward = replace(sheet, options=replace(sheet.options, outer=True))
        for model, shown, outer in zip(self.models, (sheet, outward), (False, True), strict=True):
            model.show_state(lines_of(shown, self._words, outer=outer))
        misses = any(entry.missing for entry in sheet.catalogue.entries)
        self.tables[0].show_used(MISSING, used=misses)
        self._go_to_wanted()
        self.bar.show_line(self.line)

    def _go_to_wanted(self) -> None:
        if self._wanted and self.table.select_id(f"{EXHIBIT}{self._wanted}"):
            self._wanted = ""

    def _go_to(self, fits: Callable[[CatalogueEntry], bool]) -> None:
        """The next exhibit of the inner list that fits, from the one that has the keyboard."""
        self.show_outer(False)
        lines = self._lines()
        here = self.table.currentIndex().row() + 1
        for line in (*lines[here:], *lines[:here]):
            if line.entry is not None and fits(line.entry):
                self.table.select_id(line.id)
                self.table.setFocus()
                return

    def _lines(self) -> list[ListLine]:
        model = self.models[self.lists.currentIndex()]
        lines = (model.line_at(row) for row in range(model.rowCount()))
        return [line for line in lines if line is not None]

    def _with_entry(self, act: Callable[[CatalogueEntry], None]) -> None:
        line = self.line
        if line is not None and line.entry is not None:
            act(line.entry)

    def _open(self) -> None:
        target = self._complaint_id
        self._with_entry(lambda entry: self._desk.go("case", CaseTarget(target, "evidence", entry.row.id)))

    def _choose(self) -> None:
        def ask(entry: CatalogueEntry) -> None:
            if entry.left_out is None or not entry.left_out.final:
                self.deeds.choose(entry, self._words)

        self._with_entry(ask)

    def _step(self, step: int) -> None:
        if self.line is not None:
            self._move(stepped(self._lines(), self.line, step))

    def _on_dropped(self, drop: Drop) -> None:
        self._move(dropped(self._lines(), drop))

    def _move(self, move: Move | None) -> None:
        if move is not None:
            self.strip.show_error(None)
            self.deeds.move(self._complaint_id, move)

    def _rename(self) -> None:
        line = self.line
        if line is not None:
            about = line.group.element_id
            usual = "" if about is None else topic_name(about, self._words.wording)
            self.deeds.rename_group(self._complaint_id, line, usual)

    def _remove(self) -> None:
        """An empty group goes at once; for a full one, ask where its exhibits go."""
        line = self.line
        if line is None:
            return
        group = line.group
        if not group.entries:
            self.deeds.remove_group(self._complaint_id, group.id)
            return
        menu = QMenu(self)
        menu.addSection(self.tr("Move its exhibits to"))
        others = self.state.catalogue.groups if self.state else ()
        for other in (each for each in others if each.id != group.id):
            into = partial(self.deeds.remove_group, self._complaint_id, group.id, other.id)
            menu.addAction(self._words.group_title(other).replace("&", "&&"), into)
        menu.popup(self.bar.remove.mapToGlobal(QPoint(0, self.bar.remove.height())))
