"""One dimension: its tables as cards."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.analysis.model import AnalysisState
from ui.analysis.table_card import TableCard
from ui.kit.card_grid import CardGrid
from workbench.analysis.model import TABLES
from workbench.analysis.words import AnalysisWords
from workbench.dimensions.model import Dimension

CARD_WIDTH = 460
ROOTS = "event.roots"


class DimensionPart(QWidget):
    """`cases_wanted` carries an Opening."""

    cases_wanted = Signal(object)

    def __init__(self, dimension: Dimension, words: AnalysisWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        columns = 1 if dimension is Dimension.REMEDY else 2
        grid = CardGrid(least_width=CARD_WIDTH, most_columns=columns)
        self.cards = {table_id: TableCard(table_id, words) for table_id in TABLES[dimension]}
        for card in self.cards.values():
            card.cases_wanted.connect(self.cases_wanted)
            grid.addWidget(card)
        column.addLayout(grid)

    def show_state(self, state: AnalysisState) -> None:
        """Show the tables of another period."""
        for table_id, card in self.cards.items():
            card.show_table(state.analysis.table(table_id))
        if ROOTS in self.cards:
            self.cards[ROOTS].show_whys(state.analysis.whys)
