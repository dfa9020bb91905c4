"""Gives the case to another handler."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.case.model import CaseState
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.field_row import FieldRow


@dataclass(frozen=True, slots=True)
class HandlerDraft:
    """Who shall handle the case."""

    name: str


class HandlerDialog(FormDialog):
    """`wanted` carries a HandlerDraft."""

    def __init__(self, state: CaseState, words: CaseWords, parent: QWidget) -> None:
        super().__init__(words.problem, parent)
        self.name_it(self.tr("Who handles this case?"), self.tr("Assign"))
        now = state.sheet.row.handler
        if now:
            self.add_lines([self.tr("Now: {name}").format(name=now)])
        self.add_lines([self.tr("Nobody may handle a complaint about themselves.")])
        self._handler = CodeCombo([Choice(name, name) for name in state.handlers])
        self._handler.show_state(now)
        self.add_row("handler", FieldRow(self.tr("Handler"), self._handler))

    def draft(self) -> HandlerDraft:
        """Who was chosen."""
        return HandlerDraft(self._handler.code or "")
