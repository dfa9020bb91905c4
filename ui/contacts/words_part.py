"""What was said, in the person's own words, and what follows from it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.contacts.form_parts import add_row, column_of
from ui.kit.field_row import FieldRow
from ui.kit.form import FieldProblems
from ui.kit.plain_editor import PlainEditor
from workbench.contacts.model import ContactDraft

HEIGHTS = {"said": 128, "facts": 84, "demand": 56}


class WordsPart(QWidget):
    """Words, facts and demand apart: mixing them is how a file loses its worth."""

    edited = Signal()
    submitted = Signal()

    def __init__(self, problems: FieldProblems, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = column_of(self)
        labels = {
            "said": (self.tr("Own words"), self.tr("What the person said, word for word")),
            "facts": (self.tr("Facts"), self.tr("What can be checked: dates, amounts, papers, names")),
            "demand": (self.tr("Demand"), self.tr("What is asked for now")),
        }
        self._editors: dict[str, PlainEditor] = {}
        for name, (label, placeholder) in labels.items():
            editor = PlainEditor(label, placeholder=placeholder)
            editor.setFixedHeight(HEIGHTS[name])
            editor.textChanged.connect(self.edited)
            editor.submitted.connect(self.submitted)
            self._editors[name] = editor
            add_row(column, problems, name, FieldRow(label, editor))
        column.addStretch(1)
        self.setFocusProxy(self._editors["said"])

    @property
    def has_words(self) -> bool:
        """Whether anything was written down."""
        return any(editor.toPlainText().strip() for editor in self._editors.values())

    def show_state(self, draft: ContactDraft) -> None:
        """Show its fields of a draft."""
        for name, editor in self._editors.items():
            editor.setPlainText(getattr(draft, name))

    def written(self, draft: ContactDraft) -> ContactDraft:
        """The draft with its fields as they stand here."""
        said, facts, demand = (self._editors[name].toPlainText() for name in ("said", "facts", "demand"))
        return replace(draft, said=said, facts=facts, demand=demand)
