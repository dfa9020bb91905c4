"""Adds a trace of a known network."""

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.date_edit import DateEdit
from ui.kit.field_row import FieldRow
from workbench.links.model import KnownTraceDraft, TraceKind


class KnownForm(FormDialog):
    """`wanted` carries a KnownTraceDraft."""

    def __init__(self, words: CaseWords, parent: QWidget) -> None:
        super().__init__(words.problem, parent)
        self.name_it(self.tr("Add a known trace"), self.tr("Add"))
        self.add_lines([self.tr("Only what a finding of ours or a published judgment establishes.")])
        kinds = [Choice(kind.value, words.sentence(f"link.trace.{kind}", {})) for kind in TraceKind]
        self._kind = CodeCombo(kinds)
        self._value, self._network, self._source = QLineEdit(), QLineEdit(), QLineEdit()
        self._source.setPlaceholderText(self.tr("Our finding of a day, or the number of a judgment"))
        self._until = DateEdit(lambda: words.today)
        self.add_row("kind", FieldRow(self.tr("Kind"), self._kind))
        self.add_row("value", FieldRow(self.tr("Value"), self._value))
        self.add_row("network", FieldRow(self.tr("Network"), self._network))
        self.add_row("source", FieldRow(self.tr("Ground"), self._source))
        self.add_row("expires_on", FieldRow(self.tr("Until"), self._until))

    def draft(self) -> KnownTraceDraft:
        """What was typed."""
        until = self._until.value
        return KnownTraceDraft(
            self._kind.code or "",
            self._value.text(),
            self._network.text(),
            self._source.text(),
            until.isoformat() if until else self._until.text(),
        )
