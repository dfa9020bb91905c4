"""Asks for the reason why something is not mended, or why nothing has to be."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor

REASON_PX = 68


@dataclass(frozen=True, slots=True)
class ReasonAsked:
    """What is asked, what follows from it, and the draft that a reason makes."""

    question: str
    lines: Sequence[str]
    verb: str
    draft: Callable[[str], object]


class ReasonDialog(FormDialog):
    """`wanted` carries the draft."""

    def __init__(self, asked: ReasonAsked, words: CaseWords, parent: QWidget) -> None:
        super().__init__(words.problem, parent)
        self._asked = asked
        self._reason = PlainEditor(self.tr("Reason"))
        self._reason.setFixedHeight(REASON_PX)
        self._reason.submitted.connect(self.submit)
        self.name_it(asked.question, asked.verb)
        self.add_lines(asked.lines)
        self.add_row("reason", FieldRow(self.tr("Reason"), self._reason))

    def draft(self) -> object:
        """What was typed."""
        return self._asked.draft(self._reason.toPlainText())
