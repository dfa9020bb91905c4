"""The field for a judged value: choices, a mark on a scale, an amount or words, as its facet wants it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.amount_edit import AmountEdit
from ui.kit.plain_editor import PlainEditor
from ui.persons.drop_down import DropDown
from workbench.money import format_amount
from workbench.rulebook.profile_model import Facet
from workbench.rulebook.reading import Rulebook
from workbench.wording.messages import Language

TEXT_HEIGHT = 58


class ValueEdit(QWidget):
    """`text` is the value as a JudgementDraft wants it."""

    edited = Signal()

    def __init__(self, book: Rulebook, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book, self._language = book, language
        self._choices = DropDown()
        self._amount = AmountEdit("value")
        self._words = PlainEditor("")
        self._words.setFixedHeight(TEXT_HEIGHT)
        self._shown: QWidget = self._words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for editor in (self._choices, self._amount, self._words):
            column.addWidget(editor)
        self._choices.currentIndexChanged.connect(self.edited)
        self._amount.edited.connect(self.edited)
        self._words.edited.connect(self.edited)
        self._show(self._words)

    @property
    def text(self) -> str:
        """The code, mark, amount or words that were given; empty for none."""
        if self._shown is self._choices:
            return self._choices.code
        if self._shown is self._amount:
            fen = self._amount.value_fen
            return self._amount.line.text().strip() if fen is None else format_amount(fen)
        return self._words.toPlainText()

    def show_facet(self, facet: Facet) -> None:
        """Ask for a value of another facet."""
        if facet.choices:
            self._offer([(choice.value, self._book.text(choice, self._language)) for choice in facet.choices])
        elif facet.kind == "number":
            marks = range(facet.lowest or 0, (facet.highest or 0) + 1)
            self._offer([(str(mark), str(mark)) for mark in marks])
        else:
            self._show(self._amount if facet.kind == "amount" else self._words)

    def _offer(self, choices: Sequence[tuple[str, str]]) -> None:
        blocked = self._choices.blockSignals(True)
        self._choices.clear()
        self._choices.addItem("—", "")
        for code, text in choices:
            self._choices.addItem(text, code)
        self._choices.blockSignals(blocked)
        self._show(self._choices)

    def _show(self, editor: QWidget) -> None:
        self._shown = editor
        for each in (self._choices, self._amount, self._words):
            each.setVisible(each is editor)
        editor.setAccessibleName(self.accessibleName())
        self.setFocusProxy(editor)
        self.edited.emit()
