"""What a review found about procedure, time limit and outcome, and its verdict."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.choice_chips import ChoiceChips
from ui.kit.field_row import FieldRow
from ui.kit.form import FieldProblems
from ui.kit.plain_editor import PlainEditor
from workbench.process.model import ReviewFindings, ReviewVerdict

TEXT_PX = 56


class FindingsFields(QWidget):
    """`submitted` when somebody finishes a text with Ctrl+Enter; `anew`: the case is handled anew."""

    submitted = Signal()

    def __init__(self, problems: FieldProblems, *, anew: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        verdicts: tuple[tuple[str, str], ...] = (
            (ReviewVerdict.UPHELD, self.tr("Upheld")),
            (ReviewVerdict.CHANGED, self.tr("Changed")),
        )
        if anew:
            verdicts = ((ReviewVerdict.REDO, self.tr("To be handled anew")),)
        self._verdict = ChoiceChips(verdicts)
        if anew:
            self._verdict.show_state(ReviewVerdict.REDO)
        self._texts = {
            "procedure": PlainEditor(self.tr("Procedure")),
            "time_limit": PlainEditor(self.tr("Time limit")),
            "outcome": PlainEditor(self.tr("Outcome")),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        names = (self.tr("Procedure"), self.tr("Time limit"), self.tr("Outcome"))
        for name, (key, editor) in zip(names, self._texts.items(), strict=True):
            editor.setFixedHeight(TEXT_PX)
            editor.submitted.connect(self.submitted)
            column.addWidget(problems.bind(f"findings.{key}", FieldRow(name, editor)))
        row = FieldRow(self.tr("Verdict"), self._verdict)
        column.addWidget(problems.bind("findings.verdict", row))

    @property
    def draft(self) -> ReviewFindings:
        """As typed."""
        parts = {key: editor.toPlainText() for key, editor in self._texts.items()}
        return ReviewFindings(**parts, verdict=self._verdict.value)
