"""Where a decision about a rule is typed: the open fields where it is changed, the day, the reason."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.date_edit import DateEdit
from ui.kit.error_strip import ErrorStrip
from ui.kit.field_row import FieldRow
from ui.kit.form import FieldProblems
from ui.kit.plain_editor import PlainEditor
from ui.rules.field_editor import FieldEditor
from ui.rules.words import RuleWords
from workbench.errors import MachineError, Problem, UserError, WorkbenchError
from workbench.lawbook.forms import form_of, read_form
from workbench.lawbook.model import RuleDraft
from workbench.lawbook.queries import RuleSheet
from workbench.rulebook.amending import Deed

WIDTH, FORM_HEIGHT, PLAIN_HEIGHT = 620, 620, 300
SCREEN_SHARE = 0.92

Sentence = Callable[[Problem | MachineError], str]
Today = Callable[[], date]


class DecisionDialog(QDialog):
    """`submitted` carries the draft; the dialog stays open until the decision was done."""

    submitted = Signal(object)

    def __init__(
        self,
        deed: Deed,
        sheet: RuleSheet,
        words: RuleWords,
        sentence: Sentence,
        today: Today,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._sheet, self._words = sheet, words
        self._strip = ErrorStrip(sentence)
        self._problems = FieldProblems(sentence)
        specs = form_of(sheet.table, sheet.row) if deed == "change" else ()
        self.editors = [FieldEditor(spec, words.names, today) for spec in specs]
        self.day = DateEdit(today)
        self.day.show_state((deed == "take_back" and sheet.standing.effective_from) or today())
        self.reason = PlainEditor(self.tr("Reason"))
        self.reason.setFixedHeight(64)
        self.check = ActionButton(self.tr("See what changes"), kind="primary")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"{words.verb(deed)} · {sheet.row.id}")
        self._lay_out()
        room = self.screen().availableSize() * SCREEN_SHARE
        wanted = FORM_HEIGHT if self.editors else PLAIN_HEIGHT
        self.resize(min(WIDTH, room.width()), min(wanted, room.height()))
        self.reason.submitted.connect(self._submit)
        self.check.clicked.connect(self._submit)
        (self.editors[0] if self.editors else self.reason).setFocus()

    def show_busy(self, busy: bool) -> None:
        """No second question while one is being answered."""
        self.check.setEnabled(not busy)

    def show_error(self, error: WorkbenchError) -> None:
        """Show everything that is wrong, each problem at its field."""
        self.show_busy(False)
        problems = error.problems if isinstance(error, UserError) else ()
        homeless = self._problems.show(problems)
        if isinstance(error, UserError):
            self._strip.show_problems(homeless)
            self._problems.focus_first(problems)
        else:
            self._strip.show_error(error)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 20)
        column.setSpacing(metrics.GAP)
        heading = QLabel(f"{self._sheet.row.id}  {self._words.text(self._sheet.line)}")
        heading.setWordWrap(True)
        heading.setProperty("role", "heading")
        column.addWidget(self._strip)
        column.addWidget(heading)
        if self.editors:
            column.addWidget(self._form(), 1)
        day = FieldRow(self.tr("From day"), self.day)
        reason = FieldRow(self.tr("Reason"), self.reason, note=self.tr("Kept with the decision for good."))
        column.addWidget(self._problems.bind("effective_from", day))
        column.addWidget(self._problems.bind("reason", reason))
        if not self.editors:
            column.addStretch(1)
        column.addLayout(self._buttons())

    def _form(self) -> QScrollArea:
        form = QWidget()
        form.setObjectName("body")
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, metrics.GAP_SMALL, 0)
        column.setSpacing(metrics.GAP_SMALL)
        for editor in self.editors:
            row = FieldRow(self._words.names.field(editor.spec.name), editor, note=self._hint(editor))
            column.addWidget(self._problems.bind(f"fields.{editor.spec.name}", row))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(form)
        return area

    def _hint(self, editor: FieldEditor) -> str:
        return {
            "words": self.tr("One a line."),
            "pairs": self.tr("One a line: Chinese | English"),
            "citations": self.tr("One a line: law.article.paragraph.item, such as BXF2015.16.3"),
        }.get(editor.spec.kind, "")

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        line.addStretch(1)
        cancel = ActionButton(self.tr("Cancel"))
        cancel.show_hint("Esc")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.check.show_hint("Ctrl+Return")
        line.addWidget(cancel)
        line.addWidget(self.check)
        return line

    def _submit(self) -> None:
        if not self.check.isEnabled():
            return
        self._problems.show(())
        self._strip.show_error(None)
        typed = {editor.spec.name: editor.text for editor in self.editors}
        try:
            fields = read_form(self._sheet.table, self._sheet.row, typed)
        except UserError as refused:
            self.show_error(refused)
            return
        self.show_busy(True)
        day = self.day.value.isoformat() if self.day.value else self.day.text()
        draft = RuleDraft(self._sheet.table, self._sheet.row.id, day, self.reason.toPlainText(), fields)
        self.submitted.emit(draft)
