"""The list of what stands in the way: single things, then the steps of the refusal with their counts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.case.case_words import CaseWords
from ui.case.hindrances import Hindrance, Hindrances, StepHindrances, hindrances
from ui.case.mending import mending_verb
from ui.case.problem_line import ProblemLine
from ui.kit import metrics
from ui.kit.section_label import SectionLabel
from workbench.errors import Problem

FEW = 3


class HindranceList(QWidget):
    """`pressed` carries the problem that somebody wants to mend; a step stands for all that it waits for."""

    pressed = Signal(object)

    def __init__(
        self, problems: tuple[Problem, ...], words: CaseWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._show(hindrances(problems, words.problem))

    def _show(self, found: Hindrances) -> None:
        heading = self.tr("%n thing(s) still stand in the way", "", found.count)
        self._column.addWidget(SectionLabel(heading))
        self._column.addSpacing(metrics.GAP_SMALL)
        for each in found.single:
            self._add(each)
        for place, step in enumerate(found.steps):
            self._add_step(step, first=place == 0)

    def _add_step(self, step: StepHindrances, *, first: bool) -> None:
        """The step to go on with says its first things, the others how many they are."""
        name = self._words.refusal_step(step.number)
        text = self.tr("Step {number} {name}: {things}").format(
            number=step.number, name=name, things=self.tr("%n thing(s)", "", len(step.held))
        )
        self._add(Hindrance(step.problem, text))
        if first:
            few = step.held if len(step.held) <= FEW else step.held[: FEW - 1]
            for each in few:
                self._add(each, under_step=True)

    def _add(self, hindrance: Hindrance, *, under_step: bool = False) -> None:
        line = ProblemLine(hindrance.problem, hindrance.text, mending_verb(hindrance.problem))
        if under_step:
            line.setContentsMargins(metrics.GAP_LARGE, 0, 0, 0)
        line.pressed.connect(self.pressed)
        self._column.addWidget(line)
