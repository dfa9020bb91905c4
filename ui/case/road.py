"""The road of the case in the header, with the ways that lie beside it in a menu."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ui.case.case_words import CaseWords
from ui.case.model import CaseState
from ui.case.stepper_view import Station, StepperView
from ui.kit import metrics
from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState
from workbench.process.model import Move, RoadStep


class RoadBar(QWidget):
    """`move_wanted` carries a state; the others ask for the longer period and for the refusal checklist."""

    move_wanted = Signal(str)
    extend_wanted = Signal()
    refusal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: CaseState | None = None
        self._words: CaseWords | None = None
        self.stepper = StepperView()
        self.stepper.pressed.connect(self.move_wanted)
        self._aside = Chip(use="label")
        self._aside.hide()
        self.others = Chip(self.tr("Other ways"), use="menu")
        self.others.clicked.connect(self._on_others_clicked)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 4)
        line.setSpacing(metrics.GAP_SMALL)
        line.addWidget(self.stepper, 1)
        line.addWidget(self._aside)
        line.addWidget(self.others)

    def show_state(self, state: CaseState, words: CaseWords) -> None:
        """Show another case's road."""
        self._state, self._words = state, words
        self.stepper.show_state([self._station(step, state, words) for step in state.road])
        here = state.sheet.row.state
        aside = all(step.state != here for step in state.road)
        self._aside.setVisible(aside)
        self._aside.show_state(ChipState(words.state(here), "amber", "flag"))
        self.others.setVisible(bool(self._side_moves()) or state.extension is not None or state.may_refuse)

    def menu(self, *, whole: bool = False) -> QMenu:
        """The ways beside the road, and the longer period; `whole`: those along the road too."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._words is None or self._state is None:
            return menu
        if self._state.extension is not None:
            name = self._words.wording.name("clocks", self._state.extension.clock_id)
            text = self.tr("Extend the period: {clock}…").format(clock=name)
            menu.addAction(text, self.extend_wanted.emit)
        if self._state.may_refuse:
            menu.addAction(self.tr("Handle as a refusal…"), self.refusal_wanted.emit)
        menu.addSeparator()
        for move in self._state.moves if whole else self._side_moves():
            text = self.tr("{state}…").format(state=self._words.state(move.to_state))
            menu.addAction(text, partial(self.move_wanted.emit, move.to_state))
        return menu

    def _station(self, step: RoadStep, state: CaseState, words: CaseWords) -> Station:
        move = state.move_to(step.state)
        return Station(step.state, words.state(step.state), step.phase, move is not None, self._tip(move))

    def _tip(self, move: Move | None) -> str:
        if move is None:
            return ""
        if move.problems:
            return self.tr("%n thing(s) in the way", "", len(move.problems))
        return self.tr("Go back here") if move.kind == "back" else self.tr("The case can move here")

    def _side_moves(self) -> list[Move]:
        if self._state is None:
            return []
        on_road = {step.state for step in self._state.road}
        return [move for move in self._state.moves if move.to_state not in on_road]

    def _on_others_clicked(self) -> None:
        self.menu().popup(self.others.mapToGlobal(self.others.rect().bottomLeft()))
