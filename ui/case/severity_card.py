"""Severity and priority with every point that made them."""

from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.correctable_card import CorrectableCard
from ui.case.labels import wrapped
from ui.case.model import CaseState
from ui.case.severity_lines import priority_lines, severity_lines


class SeverityCard(CorrectableCard):
    """The arithmetic in the open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name_it(self.tr("Severity and priority"), self.tr("Correct the severity"))

    def show_state(self, state: CaseState, words: CaseWords) -> None:
        """Show another case's."""
        score = self.tr("severity {score}").format(score=state.sheet.row.severity)
        self.show_title(self.tr("Severity and priority"), f"{state.priority.level} · {score}")
        lines: list[QWidget] = [wrapped(line) for line in severity_lines(state.sheet, words)]
        lines += [wrapped(line, "secondary") for line in priority_lines(state, words)]
        self.show_lines(lines, open_case=state.sheet.row.closed_on is None)
