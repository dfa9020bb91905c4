"""The complainant in five lines, with the way to the whole profile."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.case.case_words import CaseWords
from ui.case.labels import fill, wrapped
from ui.case.model import CaseState
from ui.case.person_lines import person_lines
from ui.kit.card import Card
from ui.kit.chip import Chip


class PersonCard(Card):
    """`opened` carries the person's id."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Complainant"))
        self._person = ""
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self._open = Chip(self.tr("Profile"), icon_name="arrow-right", use="press")
        self._open.setAccessibleName(self.tr("Open the profile"))
        self._open.clicked.connect(lambda: self.opened.emit(self._person))
        self.body.addLayout(self._lines)
        self.add_action(self._open)

    def show_state(self, state: CaseState, words: CaseWords) -> None:
        """Show another case's complainant."""
        brief = state.brief
        self._open.setVisible(brief is not None)
        if brief is None:
            fill(self._lines, [wrapped(self.tr("Nobody is known yet."), "secondary")])
            return
        self._person = brief.person_id
        lines = enumerate(person_lines(brief, words))
        fill(self._lines, (wrapped(line, "" if place in (0, 2) else "secondary") for place, line in lines))
