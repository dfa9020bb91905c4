"""Sales agents of whom something is recorded: whether and when they left."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.fact_line import fact_line
from ui.case.labels import wrapped
from ui.case.refilled_card import RefilledCard
from ui.kit.dates import whole_date
from ui.kit.icon_button import IconButton
from workbench.links.model import AgentRow

BUTTON_PX = 24


class AgentsCard(RefilledCard):
    """`add_wanted`."""

    add_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Sales agents"))
        add = IconButton("plus", self.tr("Record a sales agent"), size=BUTTON_PX)
        add.clicked.connect(self.add_wanted)
        self.add_action(add)

    def show_state(self, rows: Sequence[AgentRow], words: CaseWords) -> None:
        """Show them by their names, masked."""
        lines = [self._line(row, words.wording.masking.name(row.name)) for row in rows]
        empty = self.tr("None yet: record who left, by the name that stands on contracts.")
        self.refill(lines or [wrapped(empty, "secondary")])

    def _line(self, row: AgentRow, name: str) -> QWidget:
        left = (
            self.tr("left on {day}").format(day=whole_date(row.left_on))
            if row.left_on
            else self.tr("still here")
        )
        return fact_line(name, left, note=f"{row.source} · {row.recorded_by}")
