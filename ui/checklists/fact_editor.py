"""The control that a fact is answered with, by its kind."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.checklists.words import ChecklistWords
from ui.evidence.answer_bar import AnswerBar
from ui.kit import metrics
from ui.kit.amount_edit import AmountEdit
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.date_edit import DateEdit
from ui.kit.plain_editor import PlainEditor
from workbench.checklists.model import FactValue
from workbench.moment import BRANCH_ZONE
from workbench.rulebook.checklist_model import Fact

YES, NO = "yes", "no"
LONG_PX = 52
# Texts that are sentences; the others are a name or a number.
LONG = (
    "disclosure.question_text",
    "cover.defined_term",
    "cover.unmet_part",
    "clause.text",
    "knew.how",
    "alternatives.reason",
    "refusal.late_reason",
    "options.list",
)


class FactEditor(QWidget):
    """`text` is what was typed, `show_value` shows an answer; `edited` and `submitted` tell of the person."""

    edited = Signal()
    submitted = Signal()

    def __init__(
        self, words: ChecklistWords, fact: Fact, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fact = fact
        self._words = words
        self._quiet = False
        self.control = self._made(today)
        self.control.setAccessibleName(words.text(fact))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.control)
        if not isinstance(self.control, AnswerBar):
            self.setFocusProxy(self.control)

    @property
    def is_long(self) -> bool:
        """Whether it needs the whole width."""
        return isinstance(self.control, PlainEditor)

    def focus_answer(self) -> None:
        """Put the keyboard into it."""
        if isinstance(self.control, AnswerBar):
            self.control.focus_answer()
        else:
            self.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def text(self) -> str:
        """What is typed, as a fact's draft takes it; empty for nothing."""
        control = self.control
        if isinstance(control, AnswerBar):
            return control.code
        if isinstance(control, DateEdit):
            return control.value.isoformat() if control.value else control.text().strip()
        if isinstance(control, CodeCombo):
            return control.code or ""
        if isinstance(control, AmountEdit):
            return control.line.text().strip()
        if isinstance(control, PlainEditor):
            return control.toPlainText().strip()
        return control.text().strip() if isinstance(control, QLineEdit) else ""

    def show_value(self, value: FactValue | None) -> None:
        """Show an answer without telling anybody."""
        self._quiet = True
        control = self.control
        if isinstance(control, AnswerBar):
            control.show_state("" if value is None else str(value))
        elif isinstance(control, DateEdit):
            control.show_state(value if isinstance(value, date) else None)
        elif isinstance(control, CodeCombo):
            control.show_state(str(value) if value is not None else None)
        elif isinstance(control, AmountEdit):
            control.show_state(value if isinstance(value, int) else None)
        elif isinstance(control, PlainEditor):
            control.setPlainText("" if value is None else str(value))
        elif isinstance(control, QLineEdit):
            control.setText(_plain(value))
            control.setToolTip(_plain(value))
            control.setCursorPosition(0)
        self._quiet = False

    def _made(self, today: Callable[[], date]) -> QWidget:
        fact = self._fact
        if fact.kind == "yes_no":
            return self._bar((Choice(YES, self.tr("Yes")), Choice(NO, self.tr("No"))))
        if fact.kind == "date":
            day = DateEdit(today)
            day.edited.connect(self._tell)
            day.returnPressed.connect(self.submitted)
            return day
        if fact.kind == "choice":
            choices = [
                Choice(each.value, each.zh if self._words.chinese else each.en) for each in fact.choices
            ]
            combo = CodeCombo(choices)
            combo.edited.connect(self._tell)
            return combo
        if fact.kind == "amount":
            amount = AmountEdit("value")
            amount.edited.connect(self._tell)
            return amount
        if fact.id in LONG:
            editor = PlainEditor(self._words.text(fact))
            editor.setFixedHeight(LONG_PX)
            editor.edited.connect(self._tell)
            editor.submitted.connect(self.submitted)
            return editor
        line = QLineEdit()
        line.textEdited.connect(self._tell)
        line.returnPressed.connect(self.submitted)
        return line

    def _bar(self, choices: Sequence[Choice]) -> AnswerBar:
        bar = AnswerBar(self._words.text(self._fact), choices)
        bar.setMinimumHeight(metrics.CONTROL_HEIGHT)
        bar.chosen.connect(self._tell)
        return bar

    def _tell(self, *_what: object) -> None:
        if not self._quiet:
            self.edited.emit()


def _plain(value: FactValue | None) -> str:
    if isinstance(value, datetime):
        return value.astimezone(BRANCH_ZONE).strftime("%Y-%m-%d %H:%M")
    return "" if value is None else str(value)
