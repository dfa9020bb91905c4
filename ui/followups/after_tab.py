"""What comes after the decision: who was asked, what was learnt, what is mended, and what it all shows."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.case.masks import masks_of
from ui.case.tab import TabBody
from ui.followups.asking import after_state
from ui.followups.dimension_card import DimensionCard
from ui.followups.doors import AfterDoors
from ui.followups.follow_ups_card import FollowUpsCard
from ui.followups.model import AfterState
from ui.followups.rectifications_card import RectificationsCard
from ui.followups.root_cause_card import RootCauseCard
from ui.kit import metrics
from ui.kit.card_grid import CardGrid
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import JobContext
from ui.kit.section_label import SectionLabel
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.dimensions.model import Dimension
from workbench.followups.model import Occasion
from workbench.moment import today


class AfterTab(TabBody):
    """Items to go to: an occasion (`D3`) opens its form, `five` and `cause` bring their cards into sight."""

    topics = frozenset(
        {
            "complaints",
            "followups",
            "rectifications",
            "dimensions",
            "checklists",
            "contacts",
            "clocks",
            "persons",
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._case = ""
        self._wanted = ""
        self.doors = AfterDoors(desk, self)
        self._strip = ErrorStrip(desk.sentence)
        self._follow_ups = FollowUpsCard()
        self._cause = RootCauseCard()
        self._mends = RectificationsCard()
        self._five = {dimension: DimensionCard(dimension) for dimension in Dimension}
        self._five_heading = SectionLabel(self.tr("Five dimensions"))
        self._area = QScrollArea()
        self._lay_out()
        self._connect()

    def show_case(self, complaint_id: str) -> None:
        """Ask for another case."""
        self._case = complaint_id
        self._ask()

    def show_item(self, item: str) -> None:
        """Go to a card, or open the form of an occasion, now or when the answer is there."""
        self._wanted = item
        if self.doors.state is not None and self.doors.state.sheet.row.id == self._case:
            self._go()

    def reload(self, changes: Changes) -> None:  # noqa: ARG002
        """Something changed."""
        self._ask()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("body")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAccessibleName(self.tr("Follow-up and rectification"))
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP)
        column.addWidget(self._strip)
        column.addWidget(self._grid((self._follow_ups, self._cause, self._mends), 380))
        column.addWidget(self._five_heading)
        column.addWidget(self._grid(tuple(self._five.values()), 300, most_columns=3))
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def _grid(self, cards: tuple[QWidget, ...], least_width: int, most_columns: int = 2) -> QWidget:
        box = QWidget()
        grid = CardGrid(box, least_width=least_width, most_columns=most_columns, ragged=True)
        for card in cards:
            grid.addWidget(card)
        return box

    def _connect(self) -> None:
        self._follow_ups.record_wanted.connect(self.doors.follow_up)
        self._cause.record_wanted.connect(self.doors.root_cause)
        self._mends.add_wanted.connect(self.doors.rectify)
        self._mends.none_wanted.connect(self.doors.nothing_needed)
        self._mends.finish_wanted.connect(self.doors.finish)
        self._mends.drop_wanted.connect(self.doors.drop)
        for card in self._five.values():
            card.conclude_wanted.connect(self.doors.conclude)

    def _ask(self) -> None:
        case_id, day = self._case, today(self._desk.clock)

        def ask(session: Any, _context: JobContext) -> AfterState:
            return after_state(session, case_id, day)

        if case_id:
            self._desk.read(ask, self._show, self._strip.show_error, latest="case.after")

    def _show(self, state: AfterState) -> None:
        self._strip.show_error(None)
        if state == self.doors.state:
            self._go()
            return
        self.doors.state = state
        words, masks = self.doors.words(), masks_of(state.sheet)
        self._follow_ups.show_state(state, masks)
        self._cause.show_state(state, words, masks)
        self._mends.show_state(state, masks)
        for card in self._five.values():
            card.show_state(state, words, masks)
        self.counter_changed.emit(str(len(state.stand.rows)) if state.stand.rows else "")
        self._go()

    def _go(self) -> None:
        """What somebody came for, once."""
        wanted, self._wanted = self._wanted, ""
        if wanted in set(Occasion):
            self.doors.follow_up(wanted)
        elif wanted == "cause":
            self._area.ensureWidgetVisible(self._cause)
        elif wanted == "mend":
            self._area.ensureWidgetVisible(self._mends)
        elif wanted:
            dimension = wanted.removeprefix("five.")
            card = self._five[Dimension(dimension)] if dimension in set(Dimension) else self._five_heading
            self._area.ensureWidgetVisible(card)
