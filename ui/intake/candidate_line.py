"""One person who may be meant: masked name, reasons, earlier cases, and what to answer."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.kit.action_button import ActionButton
from ui.kit.flow_layout import FlowLayout

SAME, NOT_SAME, LOOK, UNDO = "same", "not_same", "look", "undo"


@dataclass(frozen=True, slots=True)
class CandidateState:
    """What is shown of a candidate; `chosen` when somebody said that it is this one."""

    person_id: str
    name: str
    reasons: str
    complaint_count: int
    chosen: bool = False


class CandidateLine(QWidget):
    """`answered` carries (person id, answer)."""

    answered = Signal(object)

    def __init__(self, state: CandidateState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        text = QLabel(self._text())
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=4)
        self.buttons = {answer: self._button(answer, label) for answer, label in self._answers()}
        for button in self.buttons.values():
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(text)
        column.addWidget(buttons)

    def _text(self) -> str:
        state = self.state
        lead = self.tr("Taken as {name}") if state.chosen else self.tr("May be the same person: {name}")
        cases = self.tr("%n earlier case(s)", "", state.complaint_count)
        return " · ".join((lead.format(name=state.name), state.reasons, cases))

    def _answers(self) -> tuple[tuple[str, str], ...]:
        look = ((LOOK, self.tr("Show earlier case")),) if self.state.complaint_count else ()
        if self.state.chosen:
            return ((UNDO, self.tr("Undo")), *look)
        return ((SAME, self.tr("Is the same")), (NOT_SAME, self.tr("Is not")), *look)

    def _button(self, answer: str, label: str) -> ActionButton:
        button = ActionButton(label, kind="quiet")
        button.setAccessibleName(f"{label}: {self.state.name}")
        button.clicked.connect(lambda: self.answered.emit((self.state.person_id, answer)))
        return button
