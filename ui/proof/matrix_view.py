"""The table of proof of a case: which element is proven by what, which is bare, what stands on too little."""

from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.case.tab import TabBody
from ui.case.target import CaseTarget
from ui.evidence.words import EvidenceWords
from ui.kit import metrics
from ui.kit.card import Card, rule
from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState
from ui.kit.empty_state import EmptyState
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import JobContext
from ui.kit.toast import ToastState
from ui.proof.legend import Legend
from ui.proof.matrix_bar import MatrixBar
from ui.proof.matrix_delegate import MatrixDelegate
from ui.proof.matrix_model import MatrixModel
from ui.proof.matrix_table import MatrixTable
from ui.proof.proof_words import ProofWords
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.evidence.commands import link_evidence, unlink_evidence
from workbench.moment import today
from workbench.proof.model import Cell, Column, Matrix, Row, Verdict
from workbench.proof.queries import matrix as matrix_of
from workbench.wording.naming import Wording

LOW_PX = 420
FACTS, ITEMS = ("element", "other"), ("item",)


class MatrixView(TabBody):
    """Above the table the gaps in words, below it what the chosen cell means and what can be done."""

    topics = frozenset({"evidence", "checklists", "complaints", "calendar", "custody"})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._complaint_id = self._wanted = ""
        self.state: Matrix | None = None
        wording = Wording(desk.preferences.language, desk.rulebook, desk.messages)
        words = EvidenceWords(wording, desk.clock)
        self._words = ProofWords(words)
        self.model = MatrixModel(self._words, self)
        self._delegate = MatrixDelegate(self._words)
        self.table = MatrixTable(self.model, self._delegate)
        self.bar = MatrixBar(self._words)
        self.strip = ErrorStrip(words.sentence)
        self.bare, self.weak, self.missing = Chip(use="press"), Chip(use="press"), Chip(use="press")
        self.only_gaps = Chip(self.tr("Only gaps"), icon_name="filter", use="check")
        self._nothing = EmptyState(words.said("proof.nothing_to_prove", {}), icon_name="checklist")
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()

    def show_case(self, complaint_id: str) -> None:
        """Show another case, or the same one again."""
        if complaint_id != self._complaint_id:
            self.state, self._wanted = None, ""
            self.bar.show_cell(None, None, None)
        self._complaint_id = complaint_id
        self._ask()

    def show_item(self, item: str) -> None:
        """Go to an element or an item of the checklist."""
        self._wanted = item
        if self.state is not None:
            self._go_to_wanted()

    def reload(self, _changes: Changes) -> None:
        """Ask again; the chosen cell stays."""
        self._ask()

    def take_focus(self) -> None:
        """Into the table."""
        self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In little height the table comes first."""
        super().resizeEvent(event)
        low = self.height() < LOW_PX
        self._legend.setVisible(not low)
        self._line.setVisible(not low)
        self.bar.fold(low=low)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(metrics.GAP_SMALL)
        for chip in (self.bare, self.weak, self.missing):
            head.addWidget(chip)
        head.addStretch(1)
        head.addWidget(self.only_gaps)
        card = Card(flush=True)
        card.body.addWidget(self.table, 1)
        self._legend = Legend()
        self._line = rule()
        for part in (self._line, self._legend, rule(), self.bar):
            card.body.addWidget(part)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        column.addLayout(head)
        column.addWidget(card, 1)
        self._stack.addWidget(shown)
        self._stack.addWidget(self._nothing)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(metrics.GAP_SMALL)
        outer.addWidget(self.strip)
        outer.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.table.current_changed.connect(self._on_current_changed)
        self.table.opened.connect(lambda _index: self._open_exhibit())
        self.table.row_opened.connect(lambda _index: self._open_row())
        self.table.tie_wanted.connect(lambda _index: self._tie())
        self.bar.exhibit_wanted.connect(self._open_exhibit)
        self.bar.row_wanted.connect(self._open_row)
        self.bar.tie_wanted.connect(self._tie)
        self.only_gaps.toggled.connect(lambda _on: self._show_table())
        self.bare.clicked.connect(lambda: self._go_to_next(Verdict.BARE, FACTS))
        self.weak.clicked.connect(lambda: self._go_to_next(Verdict.WEAK, FACTS))
        self.missing.clicked.connect(lambda: self._go_to_next(Verdict.BARE, ITEMS))

    def _ask(self) -> None:
        complaint_id, day = self._complaint_id, today(self._desk.clock)
        if complaint_id:
            self._desk.read(
                lambda session, _context: matrix_of(session, complaint_id, today=day),
                self._on_asked,
                self.strip.show_error,
                latest=f"matrix-{id(self)}",
            )

    def _on_asked(self, state: Matrix) -> None:
        if state.complaint_id != self._complaint_id:
            return
        self.state = state
        self.strip.show_error(None)
        self._stack.setCurrentIndex(0 if state.rows else 1)
        self._show_counts(state)
        self._show_table()
        self._go_to_wanted()

    def _show_counts(self, state: Matrix) -> None:
        bare, weak, missing = len(state.bare), len(state.weak), len(state.missing)
        self.bare.show_state(ChipState(self.tr("%n without evidence", "", bare), "red", "warning"))
        self.weak.show_state(ChipState(self.tr("%n resting on too little", "", weak), "amber", "alert"))
        text = self.tr("%n item(s) missing", "", missing)
        self.missing.show_state(ChipState(text, "neutral", "checklist"))
        said = self._words.words.said
        self.bare.setToolTip(said("proof.bare_count", {"count": str(bare)}))
        self.weak.setToolTip(said("proof.weak_count", {"count": str(weak)}))
        self.missing.setToolTip(said("proof.missing_count", {"count": str(missing)}))
        for chip, count in ((self.bare, bare), (self.weak, weak), (self.missing, missing)):
            chip.setVisible(count > 0)

    def _show_table(self) -> None:
        """Lay the table anew with the chosen cell where it was."""
        if self.state is None:
            return
        row, column, _ = self._chosen()
        self.model.show_state(self.state, only_gaps=self.only_gaps.isChecked())
        place = self.model.place_of(row.target_id) if row else -1
        if place < 0:
            place = 1 if self.model.rowCount() > 1 else 0
        exhibits = [each.evidence_id for each in self.state.columns]
        across = exhibits.index(column.evidence_id) + 1 if column and column.evidence_id in exhibits else 0
        self.table.go_to(place, across)
        self._on_current_changed(self.table.currentIndex())

    def _go_to_wanted(self) -> None:
        place = self.model.place_of(self._wanted)
        if self._wanted and place >= 0:
            self._wanted = ""
            self.table.go_to(place)

    def _go_to_next(self, verdict: Verdict, kinds: tuple[str, ...]) -> None:
        place = self.model.next_of(verdict, kinds, self.table.currentIndex().row())
        if place >= 0:
            self.table.go_to(place)
            self.table.setFocus()

    def _chosen(self) -> tuple[Row | None, Column | None, Cell | None]:
        index = self.table.currentIndex()
        return self.model.row_at(index), self.model.column_at(index), self.model.cell_at(index)

    def _on_current_changed(self, index: QModelIndex) -> None:
        model = self.model
        self.bar.show_cell(model.row_at(index), model.column_at(index), model.cell_at(index))

    def _open_exhibit(self) -> None:
        _, column, _ = self._chosen()
        if column is not None:
            self._desk.go("case", CaseTarget(self._complaint_id, "evidence", column.evidence_id))

    def _open_row(self) -> None:
        row, _, _ = self._chosen()
        if row is not None:
            tab = "evidence" if row.kind == "item" else "refusal"
            self._desk.go("case", CaseTarget(self._complaint_id, tab, row.target_id))

    def _tie(self) -> None:
        row, column, cell = self._chosen()
        if row is None or column is None or column.withdrawn:
            return
        tied = cell is not None and not cell.facts
        self._set_tie(column, row, tie=not tied, tell=True)

    def _set_tie(self, column: Column, row: Row, *, tie: bool, tell: bool) -> None:
        actor, clock, command = self._desk.actor, self._desk.clock, link_evidence if tie else unlink_evidence

        def act(session: Any, _context: JobContext) -> Changes:
            return command(session, column.evidence_id, (row.target_id,), actor=actor, clock=clock)

        def then(_changes: Changes) -> None:
            if tell:
                text = (
                    self.tr("Exhibit {number} tied: {name}")
                    if tie
                    else self.tr("Exhibit {number} untied: {name}")
                )
                said = text.format(number=column.number, name=self._words.name(row))
                undo = lambda: self._set_tie(column, row, tie=not tie, tell=False)  # noqa: E731
                self._desk.say(ToastState(said, "green", self.tr("Undo"), undo))

        self._desk.write(act, then, self.strip.show_error, owner=self)
