"""Ends a pause of the period for the decision: on which day, and what ended it."""

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.case.case_words import CaseWords
from ui.case.clock_actions import ClockActions
from ui.case.clock_pause_dialog import typed_day
from ui.case.form_dialog import FormDialog
from ui.kit.choice_chips import ChoiceChips
from ui.kit.date_edit import DateEdit
from ui.kit.dates import whole_date
from ui.kit.field_row import FieldRow
from workbench.process.clock_model import PauseEndDraft


class ClockResumeDialog(FormDialog):
    """`wanted` carries a PauseEndDraft."""

    handbook = "clocks#pause"

    def __init__(self, actions: ClockActions, words: CaseWords, parent: QWidget) -> None:
        super().__init__(words.problem, parent)
        self.name_it(self.tr("End the pause"), self.tr("End the pause"))
        since = self.tr("{pause}: since {day}.")
        names = {pause.kind: words.wording.name("clock_events", pause.kind) for pause in actions.open_pauses}
        self.add_lines(
            [
                *(
                    since.format(pause=names[pause.kind], day=whole_date(pause.since))
                    for pause in actions.open_pauses
                ),
                self.tr("The days between are taken out of the period; the case goes back to where it was."),
            ]
        )
        self._kind = ChoiceChips(list(names.items()))
        self._kind.show_state(next(iter(names), ""))
        self._to, self._reason = DateEdit(lambda: words.today), QLineEdit()
        self._reason.setPlaceholderText(self.tr("Opinion no. …, outcome of the mediation …"))
        kind = self.add_row("kind", FieldRow(self.tr("What ended"), self._kind))
        kind.setVisible(len(names) > 1)
        self.add_row("to_on", FieldRow(self.tr("Ended on"), self._to))
        self.add_row("reason", FieldRow(self.tr("By what"), self._reason))

    def draft(self) -> PauseEndDraft:
        """What was typed."""
        return PauseEndDraft(self._kind.value, typed_day(self._to), self._reason.text())
