"""The page of process figures."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.cases.case_filter import CaseFilter
from ui.figures.figure_card import FigureCard
from ui.figures.filter_row import FilterRow
from ui.figures.groups_card import GroupsCard
from ui.figures.model import Compared, FiguresState
from ui.kit.card_grid import CardGrid
from ui.kit.chip_painter import ChipState
from ui.kit.dates import whole_date
from ui.kit.empty_state import EmptyState
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import JobContext, Work
from ui.kit.page import Page
from ui.persons.plot_view import PlotView
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.clocks.rules import add_months
from workbench.figures.model import FIGURES, Figure, FigureFilter, Side, Volumes
from workbench.figures.queries import counted_cases, units
from workbench.figures.rules import groups_of, sheet_of
from workbench.moment import today
from workbench.plots.model import Look
from workbench.wording.naming import Wording

MONTHS_BACK = 12
CARD_WIDTH = 330


class FiguresPage(Page):
    """How the process does in a period; numbers open the cases behind them."""

    topics = frozenset(
        {
            "complaints", "contacts", "clocks", "checklists", "followups", "rectifications", "awards",
            "calendar",
        }
    )  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._wording = Wording(desk.preferences.language, desk.rulebook, desk.messages)
        self._compared = Compared()
        self._state: FiguresState | None = None
        self._errors = ErrorStrip(desk.sentence)
        self._filter = FilterRow(self._wording, self._today)
        self._empty = EmptyState("", self.tr("The last twelve months"), icon_name="analysis")
        self._content = QWidget()
        self._cards = {one: FigureCard(one, desk.messages, desk.preferences.language) for one in FIGURES}
        self._groups = GroupsCard(self._wording)
        self.header.show_title(self.tr("Process figures"))
        self._lay_out()
        self._connect()
        self._filter.show_state(self._last_year(), ())

    @property
    def cards(self) -> dict[str, FigureCard]:
        """The figures by their id."""
        return self._cards

    def activate(self, target: object | None) -> None:  # noqa: ARG002
        """Count anew: time goes on."""
        self._ask()

    def reload(self, _changes: Changes) -> None:
        """Something that counts changed."""
        self._ask()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.body.spacing())
        grid = CardGrid(least_width=CARD_WIDTH, most_columns=3)
        for card in self._cards.values():
            grid.addWidget(card)
        column.addLayout(grid)
        column.addWidget(self._groups)
        self.body.addWidget(self._errors)
        self.body.addWidget(self._filter)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._content)
        self.body.addStretch(1)
        self._content.hide()
        self._empty.hide()

    def _connect(self) -> None:
        self._filter.edited.connect(self._ask)
        self._empty.acted.connect(self._on_empty_acted)
        self._groups.compared.connect(self._on_compared)
        self._groups.cases_wanted.connect(self._open_cases)
        for card in self._cards.values():
            card.cases_wanted.connect(self._open_cases)
            card.plot_wanted.connect(self._on_plot_wanted)

    def _today(self) -> date:
        return today(self._desk.clock)

    def _last_year(self) -> FigureFilter:
        return FigureFilter(add_months(self._today(), -MONTHS_BACK), self._today())

    def _ask(self, _asked: FigureFilter | None = None) -> None:
        asked, compared, day = self._filter.asked, self._compared, self._today()

        def ask(session: Any, _context: JobContext) -> FiguresState:
            cases = counted_cases(session, asked)
            groups = groups_of(compared.figure_id, cases, compared.by, day)
            sheet = sheet_of(cases, asked, day)
            return FiguresState(sheet, day, compared, groups, tuple(units(session)))

        self._desk.read(ask, self._show, self._errors.show_error, latest="figures.page")

    def _show(self, state: FiguresState) -> None:
        self._errors.show_error(None)
        if state == self._state:
            return
        self._state = state
        asked, volumes = state.sheet.asked, state.sheet.volumes
        self._filter.show_state(asked, state.units)
        text = self.tr("received {first} to {last}")
        span = text.format(first=whole_date(asked.first), last=whole_date(asked.last))
        self.header.show_title(self.tr("Process figures"), span)
        self.header.show_chips(self._volumes(volumes))
        self._empty.setVisible(not volumes.cases)
        self._content.setVisible(bool(volumes.cases))
        if not volumes.cases:
            text = self.tr("No complaint was received in this period, or none that fits what is chosen.")
            self._empty.show_state(text, self.tr("The last twelve months"))
            return
        for card in self._cards.values():
            card.show_sheet(state.sheet)
        self._groups.show_state(state)

    def _volumes(self, volumes: Volumes) -> list[ChipState]:
        """Two measures side by side, with the reason why they differ."""
        reason = self._desk.messages.text("figures.volumes_counts")
        counts = (("cases", volumes.cases), ("matters", volumes.matters), ("pieces", volumes.pieces))
        told = ((name, {"count": str(count)}) for name, count in counts)
        return [
            ChipState(self._desk.messages.text(f"figures.volume_{name}", detail), reason=reason)
            for name, detail in told
        ]

    def _open_cases(self, figure: Figure, side: Side) -> None:
        seqs = figure.cases(side)
        names = {
            "hit": self.tr("{figure}: numerator"),
            "missed": self.tr("{figure}: the rest"),
            "beside": self.tr("{figure}: left out"),
            "counted": self.tr("{figure}: denominator"),
        }
        name = names[side].format(figure=self._desk.messages.text(f"figures.{figure.id}"))
        self._desk.go("cases", CaseFilter(picked=seqs, picked_as=name))

    def _on_compared(self, compared: Compared) -> None:
        self._compared = compared
        self._ask()

    def _on_empty_acted(self) -> None:
        self._filter.show_state(self._last_year(), self._state.units if self._state else ())
        self._ask()

    def _on_plot_wanted(self, plot: PlotView, look: Look) -> None:
        state = plot.state
        if state is not None:
            run = Work(
                lambda _context: state.draw(look), lambda made: plot.show_picture(look, made), owner=plot
            )
            self._desk.work(run)
