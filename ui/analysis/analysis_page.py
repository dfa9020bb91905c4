"""The page of analysis: a period, what narrows it, and seven parts."""

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTabBar, QWidget

from ui.analysis.changes_part import ChangesPart
from ui.analysis.dimension_part import DimensionPart
from ui.analysis.doors import AnalysisDoors
from ui.analysis.drawing_plots import PlotDrawer
from ui.analysis.measures_part import MeasuresPart
from ui.analysis.model import AnalysisState, Opening
from ui.cases.case_filter import CaseFilter
from ui.figures.filter_row import FilterRow
from ui.kit.action_button import ActionButton
from ui.kit.chip_painter import ChipState
from ui.kit.empty_state import EmptyState
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import JobContext
from ui.kit.page import Page
from ui.shell.desk import Desk
from workbench.analysis.words import AnalysisWords
from workbench.changes import Changes
from workbench.clocks.rules import add_months
from workbench.dimensions.model import Dimension
from workbench.errors import WorkbenchError
from workbench.figures.model import FigureFilter, Volumes
from workbench.moment import today

MONTHS_BACK = 12
CHANGES, MEASURES = "changes", "measures"


class AnalysisPage(Page):
    """All cases of a period in five dimensions; numbers open the cases behind them."""

    topics = frozenset(
        {
            "complaints", "contacts", "clocks", "checklists", "followups", "rectifications", "awards",
            "persons", "analysis",
        }
    )  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._words = AnalysisWords(desk.preferences.language, desk.rulebook, desk.messages)
        self._state: AnalysisState | None = None
        self._errors = ErrorStrip(desk.sentence)
        self._filter = FilterRow(self._words.wording, self._today)
        self._empty = EmptyState(self.tr("Counting the cases…"), icon_name="dimensions")
        self.tabs = QTabBar()
        self.parts: dict[str, QWidget] = {one: DimensionPart(one, self._words) for one in Dimension}
        self.changes, self.measures = ChangesPart(self._words), MeasuresPart(self._words)
        self.parts |= {CHANGES: self.changes, MEASURES: self.measures}
        self.doors = AnalysisDoors(desk, self._words, self)
        self._drawer = PlotDrawer(desk, self)
        self._mark = ActionButton(self.tr("Mark a change…"))
        self._type = ActionButton(self.tr("Type an amount…"))
        self._export = ActionButton(self.tr("Export…"), kind="primary", icon_name="export")
        self._lay_out()
        self._connect()
        self._filter.show_state(self._last_year(), ())

    @property
    def state(self) -> AnalysisState | None:
        """What is shown."""
        return self._state

    def activate(self, target: object | None) -> None:
        """Count anew: time goes on; a target names a part."""
        if target in self.parts:
            self.tabs.setCurrentIndex(list(self.parts).index(str(target)))
        self._ask()

    def reload(self, _changes: Changes) -> None:
        """Something that counts changed."""
        self._ask()

    def ask_for(self, asked: FigureFilter) -> None:
        """Show another period."""
        self._filter.show_state(asked, self._state.units if self._state else ())
        self._ask()

    def _lay_out(self) -> None:
        self.header.show_title(self.tr("Analysis"))
        self.header.add_button(self._mark)
        self.header.add_button(self._type)
        self.header.set_primary(self._export)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName(self.tr("Parts of the analysis"))
        self.header.add_below(self.tabs)
        for widget in (self._errors, self._filter, self._empty):
            self.body.addWidget(widget)
        for key, part in self.parts.items():
            self.tabs.addTab(self._words.say(key))
            self.body.addWidget(part)
            part.hide()
        self.body.addStretch(1)

    def _connect(self) -> None:
        self._filter.edited.connect(self._ask)
        self._empty.acted.connect(self._on_empty_acted)
        self.tabs.currentChanged.connect(self._on_tabs_current_changed)
        for keys, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self._step, step))
        self._mark.clicked.connect(self._on_marking_wanted)
        self._type.clicked.connect(self.doors.type_amount)
        self._export.clicked.connect(self._on_export_clicked)
        self.changes.marking_wanted.connect(self._on_marking_wanted)
        self.changes.withdrawal_wanted.connect(self.doors.withdraw)
        self.changes.block_wanted.connect(self._on_block_wanted)
        self.changes.cards_changed.connect(lambda: self._drawer.follow(self.changes))
        self.measures.typing_wanted.connect(self.doors.type_amount)
        for part in self.parts.values():
            part.cases_wanted.connect(self._open_cases)  # type: ignore[attr-defined]
            self._drawer.follow(part)

    def _today(self) -> date:
        return today(self._desk.clock)

    def _last_year(self) -> FigureFilter:
        return FigureFilter(add_months(self._today(), -MONTHS_BACK), self._today())

    def _ask(self, _asked: FigureFilter | None = None) -> None:
        asked, on = self._filter.asked, self._today()

        def ask(session: Any, _context: JobContext) -> AnalysisState:
            # Pandas takes longer to load than the window to appear.
            from ui.analysis.asking import analysis_state

            return analysis_state(session, asked, on)

        title = self.tr("Counting cases")
        self._desk.read(ask, self._show, self._on_failed, latest="analysis.page", title=title)

    def _show(self, state: AnalysisState) -> None:
        self._errors.show_error(None)
        self._state = state
        asked, volumes = state.period.asked, state.analysis.volumes
        self._filter.show_state(asked, state.units)
        self.header.show_chips(self._volumes(volumes))
        self._empty.show_state(
            self.tr("No complaint was received in this period, or none that fits what is chosen."),
            self.tr("The last twelve months"),
        )
        for part in self.parts.values():
            part.show_state(state)  # type: ignore[attr-defined]
        self._export.setEnabled(bool(volumes.cases))
        self._show_part()

    def _step(self, step: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())

    def _on_tabs_current_changed(self, _place: int) -> None:
        self._show_part()
        self.show_top()

    def _on_failed(self, error: WorkbenchError) -> None:
        self._errors.show_error(error)
        if self._state is None:
            self._empty.hide()

    def _show_part(self) -> None:
        """What needs cases says so where there are none yet; changes and measures are there without."""
        shown = list(self.parts)[self.tabs.currentIndex()]
        cases = self._state.analysis.volumes.cases if self._state else 0
        nothing = self._state is None or (not cases and shown not in (CHANGES, MEASURES))
        self._empty.setVisible(nothing)
        for key, part in self.parts.items():
            part.setVisible(key == shown and not nothing)

    def _volumes(self, volumes: Volumes) -> list[ChipState]:
        """Two measures side by side, with the reason why they differ."""
        reason = self._desk.messages.text("figures.volumes_counts")
        counts = (("cases", volumes.cases), ("matters", volumes.matters), ("pieces", volumes.pieces))
        told = ((name, {"count": str(count)}) for name, count in counts)
        return [
            ChipState(self._desk.messages.text(f"figures.volume_{name}", detail), reason=reason)
            for name, detail in told
        ]

    def _open_cases(self, opening: Opening) -> None:
        self._desk.go("cases", CaseFilter(picked=opening.seqs, picked_as=opening.name))

    def _on_block_wanted(self, change: Any, block: Any) -> None:
        if self._state is not None:
            self.doors.regroup(self._state, change, block, self.changes.show_effect)

    def _on_marking_wanted(self) -> None:
        self.doors.mark(self._state)

    def _on_export_clicked(self) -> None:
        if self._state is not None:
            self.doors.export(self._state)

    def _on_empty_acted(self) -> None:
        self.ask_for(self._last_year())
