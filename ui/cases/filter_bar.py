"""The line of chips above the list: what it is narrowed to at the left, saved filters at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from ui.cases.case_filter import FACETS, CaseFilter
from ui.cases.choice_popup import ChoicePopup
from ui.cases.facets import Facet, bare_facets
from ui.cases.filter_chip import FilterChip
from ui.cases.saved_bar import SavedBar
from ui.kit import metrics
from ui.kit.flow_layout import FlowLayout
from ui.kit.icon_button import IconButton

NARROW = 820


class FilterBar(QWidget):
    """`edited` carries the new CaseFilter, `columns_wanted` the place for the menu of columns."""

    edited = Signal(object)
    columns_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = CaseFilter()
        self._facets = {facet.key: facet for facet in bare_facets()}
        self.chips: dict[str, FilterChip] = {}
        chips = QWidget()
        flow = FlowLayout(chips, spacing=metrics.GAP_SMALL)
        # As high as the bar for several cases, which takes this one's place without moving the list.
        flow.setContentsMargins(0, 4, 0, 4)
        for facet in self._facets.values():
            chip = FilterChip(facet.title)
            chip.clicked.connect(lambda _checked=False, key=facet.key: self._open(key))
            chip.cleared.connect(lambda key=facet.key: self._choose(key, ()))
            self.chips[facet.key] = chip
            flow.addWidget(chip)
        self.picked = FilterChip("")
        self.picked.cleared.connect(self._on_picked_cleared)
        self.picked.clicked.connect(self._on_picked_cleared)
        flow.addWidget(self.picked)
        self.picked.hide()
        self.saved = SavedBar()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(metrics.GAP_SMALL)
        self._line.addWidget(chips, 1)
        self._line.addLayout(self._tools())

    def set_facets(self, facets: Sequence[Facet]) -> None:
        """Offer these choices."""
        self._facets = {facet.key: facet for facet in facets}
        self.show_state(self._filter)

    def show_state(self, chosen: CaseFilter) -> None:
        """Show what the list is narrowed to."""
        self._filter = chosen
        for key in FACETS:
            codes = chosen.codes(key)
            self.chips[key].show_choice(self._facets[key].label(codes), active=bool(codes))
        self.picked.show_choice(chosen.picked_as, active=bool(chosen.picked_as))
        self.picked.setVisible(bool(chosen.picked_as))
        self.saved.show_filter(chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the saved filters take a line of their own."""
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        narrow = self.width() < NARROW
        self._line.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def _tools(self) -> QHBoxLayout:
        columns = IconButton("columns", self.tr("Choose columns"), size=metrics.CHIP_HEIGHT + 2)
        columns.clicked.connect(
            lambda: self.columns_wanted.emit(columns.mapToGlobal(columns.rect().bottomLeft()))
        )
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        line.addWidget(self.saved, 1)
        line.addWidget(columns)
        return line

    def _open(self, key: str) -> None:
        popup = ChoicePopup(self._facets[key], self._filter.codes(key), self)
        popup.edited.connect(lambda codes: self._choose(key, codes))
        popup.open_under(self.chips[key])

    def _on_picked_cleared(self) -> None:
        self._filter = self._filter.unpicked()
        self.show_state(self._filter)
        self.edited.emit(self._filter)

    def _choose(self, key: str, codes: tuple[str, ...]) -> None:
        self._filter = self._filter.with_codes(key, codes)
        self.show_state(self._filter)
        self.edited.emit(self._filter)
