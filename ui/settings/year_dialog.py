"""Where a year's notice of days off is typed or pasted."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.error_strip import ErrorStrip
from ui.kit.field_row import FieldRow
from ui.kit.form import FieldProblems
from ui.kit.plain_editor import PlainEditor
from workbench.clocks.model import YearDraft
from workbench.errors import MachineError, Problem, UserError, WorkbenchError

WANTED_SIZE = (600, 460)
SCREEN_SHARE = 0.94

Sentence = Callable[[Problem | MachineError], str]


class YearDialog(QDialog):
    """`submitted` carries the draft; the dialog stays open until it was taken over."""

    submitted = Signal(object)

    def __init__(self, draft: YearDraft, sentence: Sentence, parent: QWidget) -> None:
        super().__init__(parent)
        self._year = draft.year
        self._strip = ErrorStrip(sentence)
        self._problems = FieldProblems(sentence)
        self._notice = QLineEdit(draft.notice)
        self._off = _editor(self.tr("Days off"), draft.days_off, least=92)
        self._worked = _editor(self.tr("Days to be worked"), draft.days_worked, least=48)
        self._worked.setMaximumHeight(84)
        self._off.setPlaceholderText(self.tr("Spring Festival: 2-5 to 2-12"))
        self._check = ActionButton(self.tr("See what changes"), kind="primary")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Days off in {year}").format(year=draft.year))
        self._lay_out()
        room = self.screen().availableSize() * SCREEN_SHARE
        self.resize(min(WANTED_SIZE[0], room.width()), min(WANTED_SIZE[1], room.height()))
        for editor in (self._off, self._worked):
            editor.submitted.connect(self._submit)
        self._check.clicked.connect(self._submit)
        self._notice.setFocus()

    @property
    def draft(self) -> YearDraft:
        """What is typed."""
        return YearDraft(self._year, self._notice.text(), _lines(self._off), _lines(self._worked))

    def show_busy(self, busy: bool) -> None:
        """No second question while one is being answered."""
        self._check.setEnabled(not busy)

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
        self._make_room()

    def _make_room(self) -> None:
        """Grow with the problems: a dialog does not do so by itself for words that wrap."""
        layout = self.layout()
        wanted = layout.totalHeightForWidth(self.width()) if layout is not None else 0
        room = round(self.screen().availableSize().height() * SCREEN_SHARE)
        self.resize(self.width(), min(max(self.height(), wanted), room))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 20)
        column.setSpacing(metrics.GAP)
        hint = QLabel(
            self.tr(
                "Paste the lines of the notice, one holiday a line. "
                "Days to be worked may stand in the same lines or in the field of their own."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("role", "secondary")
        column.addWidget(self._strip)
        column.addWidget(hint)
        number = FieldRow(self.tr("Notice no."), self._notice)
        column.addWidget(self._problems.bind("notice", number))
        days_off = FieldRow(self.tr("Days off"), self._off)
        column.addWidget(self._problems.bind("days_off", days_off), 3)
        worked = FieldRow(self.tr("Worked"), self._worked)
        column.addWidget(self._problems.bind("days_worked", worked), 1)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        line.addStretch(1)
        cancel = ActionButton(self.tr("Cancel"))
        cancel.show_hint("Esc")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._check.show_hint("Ctrl+Return")
        line.addWidget(cancel)
        line.addWidget(self._check)
        return line

    def _submit(self) -> None:
        if self._check.isEnabled():
            self._problems.show(())
            self._strip.show_error(None)
            self.show_busy(True)
            self.submitted.emit(self.draft)


def _editor(name: str, lines: tuple[str, ...], *, least: int) -> PlainEditor:
    editor = PlainEditor(name)
    editor.setPlainText("\n".join(lines))
    editor.setMinimumHeight(least)
    return editor


def _lines(editor: PlainEditor) -> tuple[str, ...]:
    return tuple(editor.toPlainText().splitlines())
