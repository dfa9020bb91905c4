"""The root cause with the chain of answers that led to it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.fact_line import fact_line
from ui.case.labels import wrapped
from ui.case.masks import Masks
from ui.case.refilled_card import RefilledCard
from ui.followups.model import AfterState
from ui.followups.words import fault_names, fault_tone
from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.kit.dates import moment
from workbench.rectifications.model import RootCauseRow


class RootCauseCard(RefilledCard):
    """`record_wanted` asks for the form."""

    record_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Root cause"))
        self._button = ActionButton(self.tr("Record the root cause"), kind="quiet", icon_name="pencil")
        self._button.clicked.connect(self.record_wanted)
        self.add_action(self._button)

    def show_state(self, state: AfterState, words: CaseWords, masks: Masks) -> None:
        """Show another case's root cause."""
        self._button.setVisible(state.is_open)
        cause = state.mended.root_cause
        self._button.setText(self.tr("Record anew") if cause else self.tr("Record the root cause"))
        if cause is None:
            text = self.tr("Why did it happen? The archive asks for the root cause and a finding on fault.")
            self.refill([wrapped(text, "secondary")])
            return
        self.refill(self._lines(cause, state, words, masks))

    def _lines(self, cause: RootCauseRow, state: AfterState, words: CaseWords, masks: Masks) -> list[QWidget]:
        chip = Chip(fault_names()[cause.fault], fault_tone(cause.fault))
        lines = [fact_line(self.tr("Root"), masks.text(cause.finding), chip)]
        if cause.cause:
            lines.append(fact_line(self.tr("Cause"), words.wording.name("causes", cause.cause)))
        for place, why in enumerate(cause.whys, start=1):
            lines.append(fact_line(self.tr("Why? {number}").format(number=place), masks.text(why)))
        if cause.unit:
            lines.append(fact_line(self.tr("Unit"), cause.unit))
        text = self.tr("Recorded by {name}, {when}")
        when = moment(cause.recorded_at, state.today)
        lines.append(wrapped(text.format(name=cause.recorded_by, when=when), "hint"))
        return lines
