"""The chips of the header: who it is, the natures, how urgent, what is due; most can be pressed."""

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.case.case_words import CaseWords
from ui.case.clock_popup import ClockPopup
from ui.case.model import CaseState
from ui.case.severity_lines import severity_text
from ui.kit import metrics
from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState, chip_width
from ui.kit.elided_label import ElidedLabel
from ui.kit.flow_layout import FlowLayout

Room = Literal["wide", "medium", "short", "tight"]
ROOMS: tuple[Room, ...] = ("wide", "medium", "short")


class HeaderChips(QWidget):
    """`explanation_wanted` asks for the overview, `ways_wanted` for the moves where the road is hidden,
    `group_wanted` for the group of an id.

    Where there is little room only the name, the state (without its road) and the due day are shown.
    """

    explanation_wanted = Signal()
    ways_wanted = Signal()
    group_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, spacing=6)
        self._state: CaseState | None = None
        self._words: CaseWords | None = None
        self._name = ""
        self._room: Room = "wide"
        self._road_hidden = False
        self._due: Chip | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(self.tr("Case"))

    def show_state(self, state: CaseState, words: CaseWords, name: str) -> None:
        """Show another case."""
        self._state, self._words, self._name = state, words, name
        self._rebuild()

    def show_room(self, room: Room, *, road_hidden: bool) -> None:
        """Say less where there is little room."""
        if (room, road_hidden) != (self._room, self._road_hidden):
            self._room, self._road_hidden = room, road_hidden
            self._rebuild()

    def most_for(self, free: int) -> Room:
        """How much can be said when so much room is left beside what is said now."""
        if self._state is None or self._words is None or self._state.clock is None:
            return "wide"
        widths = {room: chip_width(self._due_chip(room), self.font()) for room in ROOMS}
        now = widths.get(self._room, widths["short"])
        return next((room for room in ROOMS if widths[room] - now <= free), "short")

    def open_clock(self) -> None:
        """Explain the deadline."""
        if self._state is not None and self._words is not None and self._state.clock is not None:
            ClockPopup(self._state.clock, self._words, self).open_under(self._due or self)

    def _rebuild(self) -> None:
        self._flow.clear()
        self._due = None
        if self._state is None or self._words is None:
            return
        if self._name and not (self._road_hidden and self._room == "tight"):
            name = ElidedLabel(self._name)
            name.setFixedHeight(metrics.CHIP_HEIGHT)
            self._flow.addWidget(name)
        if self._road_hidden:
            here = self._words.state(self._state.sheet.row.state)
            ways = Chip(here, "accent", use="menu")
            ways.clicked.connect(self.ways_wanted)
            self._flow.addWidget(ways)
        self._add_originals(self._state)
        if self._room != "tight":
            self._add_group(self._state)
            self._add_natures(self._state, self._words)
            severity = self._chip(self._words.severity(self._state), severity_text(self._state, self._words))
            severity.clicked.connect(self.explanation_wanted)
        self._add_due(self._state, self._words)
        for place in range(self._flow.count()):
            item = self._flow.itemAt(place)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.show()
        self.updateGeometry()

    def _add_originals(self, state: CaseState) -> None:
        if state.originals.red:
            count = state.originals.red
            text = self.tr("%n exhibit(s) not whole", "", count)
            chip = Chip(text, "red", "warning")
            chip.setToolTip(self.tr("A stored file was found changed, gone or unreadable; see the evidence."))
            self._flow.addWidget(chip)

    def _add_group(self, state: CaseState) -> None:
        group = state.group
        if group is not None:
            chip = self._chip(ChipState(group.number, "accent", "group"), group.title)
            chip.setAccessibleName(self.tr("Group {number}").format(number=group.number))
            chip.clicked.connect(lambda: self.group_wanted.emit(group.id))

    def _add_natures(self, state: CaseState, words: CaseWords) -> None:
        reasons = {nature.code: words.nature_reason(nature) for nature in state.sheet.natures}
        shown = words.natures(state.sheet.row.natures)
        codes = [code for code in state.sheet.row.natures if code != "NA1"] or list(state.sheet.row.natures)
        for place, chip_state in enumerate(shown[:2]):
            tip = reasons.get(codes[place], "") if place < len(codes) else ""
            self._chip(chip_state, tip).clicked.connect(self.explanation_wanted)
        if len(shown) > 2:
            rest = "\n".join(chip.text for chip in shown[2:])
            self._chip(ChipState(f"+{len(shown) - 2}"), rest).clicked.connect(self.explanation_wanted)

    def _add_due(self, state: CaseState, words: CaseWords) -> None:
        due = words.due(state)
        if due is None:
            return
        if state.clock is None or state.sheet.row.closed_on is not None:
            self._flow.addWidget(Chip(due.text, due.tone, due.icon))
            return
        tip = self.tr("How this date came about")
        self._due = self._chip(self._due_chip(self._room), f"{due.text}\n{tip}")
        self._due.clicked.connect(self.open_clock)

    def _due_chip(self, room: Room) -> ChipState:
        if self._words is None or self._state is None or self._state.clock is None:
            return ChipState("")
        if room in ("wide", "medium"):
            return self._words.clock(self._state.clock, cited=room == "wide")
        return self._words.short_due(self._state.clock)

    def _chip(self, state: ChipState, tip: str) -> Chip:
        chip = Chip(state.text, state.tone, state.icon, use="press")
        chip.setToolTip(tip)
        chip.setAccessibleDescription(tip)
        self._flow.addWidget(chip)
        return chip
