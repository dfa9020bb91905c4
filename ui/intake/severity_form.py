"""How serious and how urgent, with the arithmetic shown; another figure needs a reason."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.intake.choices_of import IntakeChoices
from ui.intake.field_line import FieldLine
from ui.intake.fields import Marked
from ui.intake.labelled import Labelled
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.field_row import FieldRow
from workbench.complaints.model import ComplaintDraft

SCORES = ("1", "2", "3", "4", "5")
SCORE_WIDTH = 88


class SeverityForm(QWidget):
    """`edited` after any change, `reordered` when the override is shown or hidden."""

    edited = Signal()
    reordered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.harm = CodeCombo(placeholder=self.tr("Not judged yet"))
        self.formula = QLabel("—")
        self.formula.setWordWrap(True)
        self.formula.setTextFormat(Qt.TextFormat.PlainText)
        self.formula.setMinimumHeight(metrics.CONTROL_HEIGHT)
        self.change = ActionButton(self.tr("Change"), kind="quiet")
        self.change.setAccessibleName(self.tr("Change the severity"))
        self.change.clicked.connect(self._on_change_clicked)
        self.score = CodeCombo(tuple(Choice(score, score) for score in SCORES), placeholder="1–5")
        self.score.setAccessibleName(self.tr("Severity, 1 to 5"))
        self.score.setFixedWidth(SCORE_WIDTH)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Why the severity is changed"))
        self.reason.setPlaceholderText(self.tr("Why the severity is changed"))
        harm_row = FieldRow(self.tr("Harm"), self.harm)
        line = FieldLine()
        self._marks: dict[str, Marked] = {
            "harm": harm_row,
            "severity_override": line.add(self.score),
            "severity_reason": line.add(self.reason, 1),
        }
        self._override = Labelled("", line, None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        for part in (harm_row, self._shown(), self._override):
            column.addWidget(part)
        self.harm.edited.connect(self._tell)
        self.score.edited.connect(self._tell)
        self.reason.textEdited.connect(self._tell)
        self._override.hide()

    def filled(self, draft: ComplaintDraft) -> ComplaintDraft:
        """The draft with what is typed here."""
        return replace(
            draft,
            harm=self.harm.code or "",
            severity_override=self.score.code or "",
            severity_reason=self.reason.text(),
        )

    def show_state(self, draft: ComplaintDraft) -> None:
        """Show a draft without telling anybody."""
        self.harm.show_state(draft.harm or None)
        self.score.show_state(draft.severity_override or None)
        self.reason.setText(draft.severity_reason)
        self._override.setVisible(bool(draft.severity_override or draft.severity_reason))

    def show_formula(self, text: str) -> None:
        """Show the arithmetic in words."""
        self.formula.setText(text)
        self.formula.setAccessibleName(text)

    def set_choices(self, choices: IntakeChoices) -> None:
        """Offer these harms."""
        self.harm.set_choices(choices.harms)

    def marks(self) -> Mapping[str, Marked]:
        """Where problems are shown."""
        return self._marks

    def _shown(self) -> Labelled:
        part = QWidget()
        line = QHBoxLayout(part)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.GAP_SMALL)
        line.addWidget(self.formula, 1)
        line.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        return Labelled(self.tr("Priority"), part, self.change)

    def _on_change_clicked(self) -> None:
        shown = self._override.isVisibleTo(self)
        self._override.setVisible(not shown)
        if shown:
            self.score.show_state(None)
            self.reason.clear()
            self.edited.emit()
        else:
            self.score.setFocus()
        self.reordered.emit()

    def _tell(self, *_ignored: object) -> None:
        self.edited.emit()
