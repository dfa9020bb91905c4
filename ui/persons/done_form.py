"""Notes what was done about a granted request."""

from PySide6.QtWidgets import QWidget

from ui.kit.error_strip import Sentence
from ui.kit.plain_editor import PlainEditor
from ui.persons.keep_dialog import KeepDialog

HEIGHT = 72


class DoneForm(KeepDialog):
    """`draft` is what was done, and where it can be seen."""

    def __init__(self, outcome: str, sentence: Sentence, parent: QWidget) -> None:
        super().__init__(sentence, parent)
        self.name(self.tr("What was done"), self.tr("Note as done"))
        self._ref = PlainEditor("")
        self._ref.setFixedHeight(HEIGHT)
        self._ref.submitted.connect(self.submit)
        self.add_words(outcome)
        self.add_row("ref", self.tr("What was done, and where it can be seen"), self._ref)

    @property
    def draft(self) -> str:
        """What was typed so far."""
        return self._ref.toPlainText()
