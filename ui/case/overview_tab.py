"""The case as it was logged: words, people, contracts, demands, classification, severity, clocks."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.approvals.approvals_card import ApprovalsCard
from ui.approvals.approving import Approving
from ui.awards.awarding import Awarding
from ui.awards.awards_card import AwardsCard
from ui.case.arrivals_card import ArrivalsCard
from ui.case.case_asker import CaseAsker
from ui.case.classification_card import ClassificationCard
from ui.case.clocks_card import ClocksCard
from ui.case.contracts_card import ContractsCard
from ui.case.correctable_card import CorrectableCard
from ui.case.correcting import Correcting
from ui.case.correction_model import Block
from ui.case.demands_card import DemandsCard
from ui.case.doors import CaseDoors
from ui.case.masks import Masks, masks_of
from ui.case.model import Overview
from ui.case.own_words_card import OwnWordsCard
from ui.case.parties_card import PartiesCard
from ui.case.severity_card import SeverityCard
from ui.case.showing import Showing
from ui.case.tab import TabBody
from ui.kit.card_grid import CardGrid
from ui.kit.holding import held
from ui.links.trace_card import TraceCard
from ui.links.tracing import Tracing
from ui.precedents.reading import Reading
from ui.precedents.reading_card import ReadingCard
from ui.recusals.recusals_card import RecusalsCard
from ui.recusals.recusing import Recusing
from ui.shell.desk import Desk
from workbench.changes import Changes


class OverviewTab(TabBody):
    """Shows everything that intake logged; while the case is open, all of it can be corrected here."""

    topics = frozenset(
        {
            "complaints", "persons", "clocks", "contacts", "checklists", "calendar", "awards", "approvals",
            "recusals", "links", "followups", "words", "models",
        }
    )  # fmt: skip

    def __init__(self, desk: Desk, showing: Showing, asker: CaseAsker) -> None:
        super().__init__()
        self._desk = desk
        self._showing = showing
        self._asker = asker
        self._doors = CaseDoors(desk, self)
        self._correcting = Correcting(desk, showing, self)
        self._shown: tuple[Overview, Masks] | None = None
        self._narrative = OwnWordsCard()
        self._said = ReadingCard()
        self._reading = Reading(desk, self._said)
        self._awarding = Awarding(desk, self, self._doors.words)
        self._demands = DemandsCard()
        self._awards = AwardsCard()
        self._approving = Approving(desk, self, self._doors.words)
        self._approvals = ApprovalsCard()
        self._recusing = Recusing(desk, self, self._doors.words)
        self._recusals = RecusalsCard()
        self._tracing = Tracing(desk, self, self._doors.words)
        self._traces = TraceCard()
        self._classification = ClassificationCard()
        self._clocks = ClocksCard()
        self._parties = PartiesCard()
        self._receipts = ArrivalsCard()
        self._contracts = ContractsCard()
        self._severity = SeverityCard()
        self._lay_out()
        self._connect()

    def show_case(self, complaint_id: str) -> None:
        """Ask for another case."""
        for part in (self._doors, self._awarding, self._approving, self._recusing, self._tracing):
            part.complaint_id = complaint_id
        self._reading.show_case(complaint_id)
        self._ask()

    def reload(self, changes: Changes) -> None:  # noqa: ARG002
        """Something in it changed."""
        self._reading.ask()
        self._ask()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("body")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(self.tr("Overview"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        # Before it is filled: Qt styles everything in a widget anew whenever that gets another parent.
        area.setWidget(inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        cards = QWidget()
        column.addWidget(cards)
        self._grid = grid = CardGrid(cards, least_width=380, most_columns=2, ragged=True)
        for card in (
            self._narrative, self._said, self._demands, self._awards, self._classification, self._clocks,
            self._parties, self._receipts, self._contracts, self._traces, self._approvals,
            self._recusals, self._severity,
        ):  # fmt: skip
            grid.addWidget(card)
        column.addStretch(1)

    def _connect(self) -> None:
        self._said.opened.connect(partial(self._desk.go, "case"))
        self._narrative.reveal_wanted.connect(self._doors.reveal)
        self._doors.revealed.connect(self._showing.lift)
        self._showing.changed.connect(self._on_showing_changed)
        self._asker.overviewed.connect(self._show)
        self._demands.decide_wanted.connect(self._doors.decide)
        self._awards.add_wanted.connect(self._awarding.grant)
        self._awards.pay_wanted.connect(self._awarding.pay)
        self._awards.take_back_wanted.connect(self._awarding.take_back)
        self._approvals.add_wanted.connect(self._approving.record)
        self._recusals.add_wanted.connect(self._recusing.declare)
        self._recusals.lift_wanted.connect(self._recusing.lift)
        self._traces.add_wanted.connect(self._tracing.record)
        self._traces.withdraw_wanted.connect(self._tracing.withdraw)
        self._traces.graph_wanted.connect(self._tracing.graph)
        self._classification.add_wanted.connect(self._doors.add_nature)
        self._classification.remove_wanted.connect(self._doors.remove_nature)
        self._classification.assign_wanted.connect(self._doors.assign)
        self._clocks.extend_wanted.connect(self._doors.extend)
        self._clocks.pause_wanted.connect(self._doors.pause)
        self._clocks.resume_wanted.connect(self._doors.resume)
        self._clocks.restart_wanted.connect(self._doors.restart)
        self._clocks.length_wanted.connect(self._doors.set_length)
        self._clocks.date_wanted.connect(self._doors.record_date)
        self._parties.opened.connect(partial(self._desk.go, "person"))
        blocks: dict[Block, CorrectableCard] = {
            "classification": self._classification,
            "severity": self._severity,
            "demands": self._demands,
            "receipts": self._receipts,
            "contracts": self._contracts,
            "people": self._parties,
        }
        for block, card in blocks.items():
            card.correct_wanted.connect(partial(self._on_correct_wanted, block))

    def _on_correct_wanted(self, block: Block) -> None:
        self._correcting.open(self._doors.complaint_id, block)

    def _ask(self) -> None:
        self._asker.ask(self._doors.complaint_id, overview=True)

    def _on_showing_changed(self) -> None:
        if self._shown is not None and self._shown[0].case.id == self._doors.complaint_id:
            self._show(self._shown[0])

    def _show(self, overview: Overview) -> None:
        state, words = overview.case, self._doors.words()
        sheet = state.sheet
        masks = masks_of(sheet, lifted=self._showing.is_lifted(sheet.row.id))
        self._reading.show_masks(masks, words)
        if (overview, masks) == self._shown:
            return
        self._shown = (overview, masks)
        with held(self._grid):
            self._show_cards(overview, masks)

    def _show_cards(self, overview: Overview, masks: Masks) -> None:
        state, words = overview.case, self._doors.words()
        sheet = state.sheet
        self._narrative.show_state(sheet, masks)
        self._demands.show_state(sheet, words, masks)
        self._awarding.demands = sheet.demands
        self._awards.show_state(overview.awards, words, masks, open_case=sheet.row.closed_on is None)
        open_case = sheet.row.closed_on is None
        self._approvals.show_state(overview.approvals, words, open_case=open_case)
        self._recusing.names = state.handlers
        self._recusals.show_state(overview.recusals, words, open_case=open_case)
        parties = {party.person_id: masks.name(party.name) for party in sheet.parties}
        self._tracing.people = tuple(parties.items())
        self._traces.show_state(overview.traces, words, masks)
        self._classification.show_state(sheet, words)
        self._clocks.show_state(state, overview.clocks, words)
        self._parties.show_state(sheet, words, masks)
        self._receipts.show_state(sheet, words)
        self._contracts.show_state(sheet, words, masks)
        self._severity.show_state(state, words)
