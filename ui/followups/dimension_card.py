"""One dimension: what is known of it, what somebody concludes, and what is done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.fact_line import fact_line
from ui.case.labels import wrapped
from ui.case.masks import Masks
from ui.case.refilled_card import RefilledCard
from ui.followups.model import AfterState
from ui.followups.words import dimension_name
from ui.kit.action_button import ActionButton
from ui.kit.card import rule
from workbench.dimensions.model import Dimension, DimensionSheet


class DimensionCard(RefilledCard):
    """`conclude_wanted` carries the DimensionSheet."""

    conclude_wanted = Signal(object)

    def __init__(self, dimension: Dimension, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._dimension = dimension
        self._sheet: DimensionSheet | None = None
        name = dimension_name(dimension)
        self.show_title(name)
        self._button = ActionButton(self.tr("Conclude"), kind="quiet", icon_name="pencil")
        self._button.setAccessibleName(self.tr("Conclude on: {dimension}").format(dimension=name))
        self._button.clicked.connect(lambda: self.conclude_wanted.emit(self._sheet))
        self.add_action(self._button)

    def show_state(self, state: AfterState, words: CaseWords, masks: Masks) -> None:
        """Show another case's dimension."""
        sheet = self._sheet = state.five.sheet(self._dimension)
        self._button.setVisible(state.is_open)
        lines: list[QWidget] = [
            wrapped(words.sentence(fact.code, fact.detail), "secondary") for fact in sheet.facts
        ]
        lines.append(rule())
        if sheet.finding:
            lines.append(fact_line(self.tr("Finding"), masks.text(sheet.finding)))
        else:
            lines.append(wrapped(self.tr("No finding yet; the archive asks for one."), tone="amber"))
        if sheet.action:
            lines.append(fact_line(self.tr("Action"), masks.text(sheet.action)))
        if sheet.evidence:
            lines.append(fact_line(self.tr("Exhibits"), " ".join(map(str, sheet.evidence))))
        self.refill(lines)
