"""The rules that apply now: where they stand, what they say for this case, how sure that is."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.case.case_words import CaseWords, certainty_text
from ui.case.labels import fill, wrapped
from ui.case.model import CaseState, LawLine
from ui.kit.card import Card


class LawCard(Card):
    """Hidden when no rule is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Rules that apply"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self.body.addLayout(self._lines)

    def show_state(self, state: CaseState, words: CaseWords) -> None:
        """Show another case's rules."""
        self.setVisible(bool(state.law))
        fill(self._lines, (self._line(line, words) for line in state.law))

    def _line(self, line: LawLine, words: CaseWords) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        place = wrapped(words.law(line), "heading")
        place.setToolTip(words.law_in_full(line))
        said = line.zh if words.wording.language == "zh" else line.en
        column.addWidget(place)
        column.addWidget(wrapped(said))
        column.addWidget(wrapped(certainty_text(line.certainty), "hint"))
        return block
