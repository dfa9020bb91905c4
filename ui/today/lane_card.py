"""A lane: its name as a chip, how many lines, the lines, and the way to the rest."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState
from ui.kit.elided_label import ElidedLabel
from ui.today.lane_list import LaneList
from ui.today.line_state import LaneState


class LaneCard(Card):
    """`opened` carries a LineState, `more_wanted` that the rest of the lane is asked for."""

    opened = Signal(object)
    more_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, flush=True)
        self._chip = Chip()
        self._count = QLabel()
        self._count.setProperty("role", "heading")
        self._note = ElidedLabel("", role="secondary")
        self.list = LaneList()
        self._empty = QLabel()
        self._empty.setProperty("role", "secondary")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(14, 0, 14, 0)
        self._more = ActionButton("", kind="quiet")
        # The head shows a chip in place of a title; a title would be said twice.
        self.head.insertWidget(0, self._chip)
        self.head.insertWidget(1, self._count)
        self.add_action(self._note)
        self._rule.show()
        self.add(self.list)
        self.add(self._empty, 1)
        self.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignHCenter)
        self.body.addStretch(0)
        self.list.opened.connect(self.opened)
        self._more.clicked.connect(self.more_wanted)

    def show_state(self, lane: LaneState, rows: int) -> None:
        """Show a lane, high enough for so many lines."""
        name = f"{lane.title} {lane.total}"
        self.setAccessibleName(name)
        self.list.setAccessibleName(name)
        self._chip.show_state(ChipState(lane.title, lane.tone, lane.icon))
        self._count.setText(str(lane.total))
        self._note.setText(lane.note)
        self.list.show_state(lane.lines)
        self.list.show_rows(rows)
        self.list.setVisible(bool(lane.lines))
        self._empty.setText(lane.empty)
        self._empty.setMinimumHeight(self.list.height())
        self._empty.setVisible(not lane.lines)
        hidden = lane.total - len(lane.lines)
        self._more.setText(self.tr("%n more", "", hidden))
        self._more.setVisible(hidden > 0)
