"""Notes what was done about a granted request."""

from PySide6.QtWidgets import QWidget

from ui.case.form_dialog import FormDialog
from ui.case.labels import wrapped
from ui.kit.error_strip import Sentence
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor

HEIGHT = 72


class DoneForm(FormDialog):
    """`draft` is what was done, and where it can be seen."""

    def __init__(self, outcome: str, sentence: Sentence, parent: QWidget) -> None:
        super().__init__(sentence, parent)
        self.name_it(self.tr("What was done"), self.tr("Note as done"))
        self._ref = PlainEditor("")
        self._ref.setFixedHeight(HEIGHT)
        self._ref.submitted.connect(self.submit)
        self.column.addWidget(wrapped(outcome, "secondary"))
        self.add_row("ref", FieldRow(self.tr("What was done, and where it can be seen"), self._ref))

    def draft(self) -> str:
        """What was typed so far."""
        return self._ref.toPlainText()
