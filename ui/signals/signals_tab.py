"""The signals of a case: seventeen indicators, what each rests on, and what they come to."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.case.tab import TabBody
from ui.case.target import CaseTarget
from ui.kit import metrics
from ui.kit.card import Card
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import JobContext
from ui.kit.rows_model import RowsModel
from ui.kit.table import Table
from ui.links.target import of_case
from ui.shell.desk import Desk
from ui.signals.asking import tab_state
from ui.signals.columns import SignalColumns
from ui.signals.deeds import SignalDeeds
from ui.signals.evidence_card import EvidenceCard
from ui.signals.model import TabState
from ui.signals.signs_card import SignsCard
from ui.signals.verdict_card import VerdictCard
from workbench.changes import Changes
from workbench.moment import today
from workbench.signals.model import Evidence, Standing

SIDE_PX = 348
_TABS = {"evidence": "evidence", "contact": "records"}


class SignalsTab(TabBody):
    """Computed when it is looked at; nothing of it is kept until a review is suggested."""

    topics = frozenset({"signals", "links", "prints", "complaints", "evidence", "persons"})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._case = ""
        self.state: TabState | None = None
        self.deeds = SignalDeeds(desk, self)
        self._columns = SignalColumns(self.deeds.words(), self)
        self._strip = ErrorStrip(desk.sentence)
        self.verdict = VerdictCard()
        self.signs = SignsCard()
        self.evidence = EvidenceCard()
        self.model = RowsModel(self._columns.indicators(), lambda row: row.indicator, self)
        name = self.tr("Indicators")
        self.table = Table(self.model, "signals.indicators", memory=desk.preferences, accessible_name=name)
        self._lay_out()
        self._connect()

    def show_case(self, complaint_id: str) -> None:
        """Ask for another case."""
        if complaint_id != self._case:
            self.state = None
            self.model.show_state(())
        self._case = complaint_id
        self._ask()

    def reload(self, changes: Changes) -> None:  # noqa: ARG002
        """Something changed."""
        self._ask()

    def _lay_out(self) -> None:
        card = Card(self.tr("Indicators"), flush=True)
        self.table.setMinimumHeight(120)
        card.add(self.table, 1)
        left = QVBoxLayout()
        left.setSpacing(metrics.GAP)
        left.addWidget(self._strip)
        left.addWidget(card, 1)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, metrics.GAP_SMALL, 0)
        column.setSpacing(metrics.GAP)
        for part in (self.verdict, self.evidence, self.signs):
            column.addWidget(part)
        column.addStretch(1)
        inside = QWidget()
        inside.setObjectName("body")
        inside.setLayout(column)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFixedWidth(SIDE_PX)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Advice and evidence"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(metrics.GAP)
        outer.addLayout(left, 1)
        outer.addWidget(area)

    def _connect(self) -> None:
        self.table.current_changed.connect(lambda _row: self._show_evidence())
        self.verdict.sign_wanted.connect(lambda: self.deeds.note_sign(self._case))
        self.verdict.graph_wanted.connect(lambda: self._desk.go("links", of_case(self._case)))
        self.verdict.propose_wanted.connect(self.deeds.propose)
        self.verdict.review_wanted.connect(lambda review_id: self._desk.go("signals", review_id))
        self.signs.withdraw_wanted.connect(self.deeds.withdraw_sign)
        self.evidence.line_wanted.connect(self._open)

    def _ask(self) -> None:
        case_id, day = self._case, today(self._desk.clock)

        def ask(session: Any, _context: JobContext) -> TabState:
            self.deeds.learn(session)
            return tab_state(session, case_id, day)

        if case_id:
            self._desk.read(ask, self._show, self._strip.show_error, latest="case.signals")

    def _show(self, state: TabState) -> None:
        self._strip.show_error(None)
        if state.found.complaint_id != self._case:
            return
        self.state = state
        self._columns.words = words = self.deeds.words()
        chosen = self.table.current_id()
        # What was seen comes first; among the rest the order of the rule book stays.
        rows = sorted(state.found.findings, key=lambda one: one.standing is not Standing.HIT)
        self.model.show_state(rows)
        self.table.select_id(chosen or rows[0].indicator)
        self.verdict.show_state(state, words)
        self.signs.show_state(state.signs, words)
        self._show_evidence()

    def _show_evidence(self) -> None:
        chosen = self.table.current_id()
        rows = self.state.found.findings if self.state else ()
        row = next((one for one in rows if one.indicator == chosen), None)
        self.evidence.show_state(row, self.deeds.words())

    def _open(self, line: Evidence) -> None:
        tab = _TABS.get(line.source, "overview")
        self._desk.go("case", CaseTarget(line.complaint_id, tab))
