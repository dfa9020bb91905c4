"""Changes what was typed about a person; what a colleague changed in between is shown first."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.error_strip import ErrorStrip, Sentence
from ui.kit.strip import Strip, StripState
from ui.persons.edit_form import EditForm
from workbench.errors import Conflict, UserError, WorkbenchError
from workbench.persons.model import PersonSheet
from workbench.persons.profile_editing import examine_edit, touched
from workbench.wording.naming import Wording

WIDTH, HEIGHT = 540, 620
MINE, THEIRS = "mine", "theirs"


class EditDialog(QDialog):
    """`wanted` carries a PersonEdit; the page keeps it and then accepts, or shows what is wrong."""

    wanted = Signal(object)

    def __init__(
        self, wording: Wording, sentence: Sentence, today: Callable[[], date], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._sheet: PersonSheet | None = None
        self._unmasked = False
        self.setWindowTitle(self.tr("Edit typed facts"))
        self._form = EditForm(wording, sentence, today)
        self._errors = ErrorStrip(sentence)
        self._conflict = Strip()
        self._save = ActionButton(self.tr("Save changes"), kind="primary", shortcut="Ctrl+Return")
        self._save.setDefault(True)
        self._form.edited.connect(self._examine)
        self._conflict.acted.connect(self._on_conflict_acted)
        self._save.clicked.connect(self._on_save_clicked)
        self._lay_out()
        room = parent.screen().availableGeometry()
        self.resize(min(WIDTH, room.width()), min(HEIGHT, room.height() - 60))

    @property
    def form(self) -> EditForm:
        """The fields."""
        return self._form

    def show_state(self, sheet: PersonSheet, *, unmasked: bool) -> None:
        """Show what stands; `unmasked` where somebody has just shown it on purpose."""
        self._sheet, self._unmasked = sheet, unmasked
        self._form.show_state(sheet, unmasked=unmasked)
        self._conflict.show_state(None)
        self._errors.show_error(None)
        self._save.setEnabled(False)

    def refuse(self, error: WorkbenchError) -> None:
        """It was not kept: say so at the fields, or offer the choice a colleague's change asks for."""
        self._save.setEnabled(True)
        if isinstance(error, Conflict) and isinstance(error.current, PersonSheet):
            self._show_conflict(error.current)
            return
        problems = list(error.problems) if isinstance(error, UserError) else []
        homeless = self._form.show_problems(problems)
        self._errors.show_error(None if problems and not homeless else error)
        self._form.focus_first(problems)

    def _show_conflict(self, current: PersonSheet) -> None:
        self._form.rebase(current, unmasked=self._unmasked)
        self._sheet = current
        actions = ((THEIRS, self.tr("Take theirs")), (MINE, self.tr("Save mine all the same")))
        text = self.tr("A colleague changed this person meanwhile.")
        advice = self.tr(
            "What stands now is written under the fields that differ; your changes are still here."
        )
        self._conflict.show_state(StripState(text, "amber", advice, actions))

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        holder.setObjectName("body")
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, 10, 0)
        inner.addWidget(self._form)
        inner.addStretch(1)
        area.setWidget(holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, 14, 20)
        column.setSpacing(metrics.GAP)
        column.addWidget(self._conflict)
        column.addWidget(self._errors)
        column.addWidget(area, 1)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        cancel = ActionButton(self.tr("Cancel"))
        cancel.show_hint("Esc")
        cancel.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 10, 0)
        line.setSpacing(metrics.GAP_SMALL)
        line.addStretch(1)
        line.addWidget(cancel)
        line.addWidget(self._save)
        return line

    def _examine(self) -> None:
        """Say what is wrong while it is typed."""
        if self._sheet is not None:
            edit = self._form.edit
            problems, _accepted = examine_edit(edit, self._sheet, self._today())
            self._form.show_problems(problems)
            self._save.setEnabled(bool(touched(edit)))

    def _on_conflict_acted(self, key: str) -> None:
        if key == THEIRS and self._sheet is not None:
            self.show_state(self._sheet, unmasked=self._unmasked)
        else:
            self._on_save_clicked()

    def _on_save_clicked(self) -> None:
        if self._save.isEnabled():
            self._save.setEnabled(False)
            self.wanted.emit(self._form.edit)
