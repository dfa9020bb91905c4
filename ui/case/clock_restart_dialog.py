"""Starts the period for the decision anew: which new facts were received, and when."""

from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.clock_pause_dialog import typed_day
from ui.case.form_dialog import FormDialog
from ui.kit.date_edit import DateEdit
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from workbench.process.clock_model import RestartDraft

REASON_PX = 96


class ClockRestartDialog(FormDialog):
    """`wanted` carries a RestartDraft."""

    handbook = "clocks#pause"

    def __init__(self, words: CaseWords, parent: QWidget) -> None:
        super().__init__(words.problem, parent)
        self.name_it(self.tr("New facts or reasons were received"), self.tr("Count anew"))
        wording = words.wording
        event = wording.book.clock_events["R1"]
        cited = wording.several(wording.book.cite(place, wording.language) for place in event.citations)
        self.add_lines(
            [
                self.tr("The period for the decision counts anew from the day they were received."),
                self.tr("The present clock stays in the history. After its last day nothing starts anew."),
                self.tr(
                    "The same complaint told again without anything new does not count ({citation})."
                ).format(citation=cited),
            ]
        )
        self._on = DateEdit(lambda: words.today)
        self._reason = PlainEditor(self.tr("What is new"))
        self._reason.setFixedHeight(REASON_PX)
        self._reason.submitted.connect(self.submit)
        self.add_row("received_on", FieldRow(self.tr("Received on"), self._on))
        self.add_row("reason", FieldRow(self.tr("What is new"), self._reason))

    def draft(self) -> RestartDraft:
        """What was typed."""
        return RestartDraft(typed_day(self._on), self._reason.toPlainText())
