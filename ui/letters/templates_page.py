"""The templates of letters: read, change with a check line by line, save with a reason, put back."""

import re
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.case.labels import fill, wrapped
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.columns import Cell, Column
from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import JobContext
from ui.kit.page import Page
from ui.kit.rows_model import RowsModel
from ui.kit.strip import Strip, StripState
from ui.kit.table import Table
from ui.kit.toast import ToastState
from ui.letters.code_editor import CodeEditor
from ui.letters.template_asking import TemplateState, template_check, template_list, template_state
from ui.letters.words import LetterWords
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.errors import Problem, UserError, WorkbenchError
from workbench.letters.model import LetterDone, TemplateRow

TemplateColumn = Column[TemplateRow]
LIST_PX, EDITOR_PX = 340, 760
_LINE = re.compile(r":(\d+)$")


class TemplatesPage(Page):
    """`desk.go("templates", template_id)`."""

    topics = frozenset({"templates", "rules"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(scrolls=False)
        self._desk, self._words = desk, LetterWords(desk, self)
        self._open = ""
        self._state: TemplateState | None = None
        self.header.show_title(self.tr("Letter templates"))
        self._strip = ErrorStrip(desk.sentence)
        self._result = Strip()
        self._result.acted.connect(self._on_result_acted)
        self._model = RowsModel(self._template_columns(), lambda row: row.id, self)
        self.table = Table(
            self._model, "letters.templates", memory=desk.preferences, accessible_name=self.tr("Templates")
        )
        self.table.setProperty("framed", True)
        self.table.current_changed.connect(self._on_table_current_changed)
        self.editor = CodeEditor(self.tr("Text of the template"))
        self.editor.edited.connect(self._on_editor_edited)
        self._versions = QVBoxLayout()
        self._versions.setSpacing(2)
        self._add_buttons()
        self._lay_out()
        self._on_editor_edited()

    def activate(self, target: object | None) -> None:
        """Show the list, at a template."""
        if isinstance(target, str):
            self._open = target
        self._ask()

    def reload(self, changes: Changes) -> None:  # noqa: ARG002
        """A template was saved."""
        self._ask()

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that is not saved."""
        return self._state is not None and self.editor.toPlainText() != self._state.text

    def _add_buttons(self) -> None:
        self.check = ActionButton(self.tr("Check"), icon_name="check", shortcut="Ctrl+Return")
        self.reset = ActionButton(self.tr("Put the shipped one back…"), icon_name="undo")
        self.save = ActionButton(self.tr("Save…"), kind="primary", icon_name="save", shortcut="Ctrl+S")
        self.header.add_button(self.check)
        self.header.add_button(self.reset)
        self.header.set_primary(self.save)
        self.check.clicked.connect(self._on_check_clicked)
        self.reset.clicked.connect(self._on_reset_clicked)
        self.save.clicked.connect(self._on_save_clicked)

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(metrics.GAP_SMALL, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        column.addWidget(self._result)
        column.addWidget(self.editor, 1)
        column.addLayout(self._versions)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(right)
        splitter.setSizes([LIST_PX, EDITOR_PX])
        splitter.setStretchFactor(1, 1)
        self.body.addWidget(self._strip)
        self.body.addWidget(splitter, 1)

    def _template_columns(self) -> tuple[TemplateColumn, ...]:
        return (
            TemplateColumn("id", self.tr("Code"), lambda row: Cell(row.id, muted=True), width=64),
            TemplateColumn(
                "name", self.tr("Name"), lambda row: self._words.name(row), width=200, elastic=True
            ),
            TemplateColumn("version", self.tr("Version"), self._version, width=84),
        )

    def _version(self, row: TemplateRow) -> Cell:
        if row.version:
            return Cell(self.tr("No. {number}").format(number=row.version), tone="accent", icon="pencil")
        return Cell(self.tr("Shipped"), muted=True)

    def _ask(self) -> None:
        self._desk.read(template_list, self._show_list, self._strip.show_error, latest="templates")

    def _show_list(self, rows: list[TemplateRow]) -> None:
        self._strip.show_error(None)
        self._model.show_state(rows)
        wanted = self._open or (rows[0].id if rows else "")
        if wanted:
            self.table.select_id(wanted)
            self._show_template(wanted)

    def _show_template(self, template_id: str) -> None:
        ask = partial(template_state, template_id)
        self._desk.read(ask, self._show_state, self._strip.show_error, latest="template")

    def _show_state(self, state: TemplateState) -> None:
        same = self._state is not None and self._state.id == state.id
        if same and self.is_changed and self._state is not None and self._state.text == state.text:
            return
        self._open, self._state = state.id, state
        self.editor.setPlainText(state.text)
        self.editor.mark_lines(())
        self._result.show_state(None)
        fill(self._versions, [wrapped(self._version_line(one), "secondary") for one in state.versions[:3]])
        self._on_editor_edited()

    def _version_line(self, one: Any) -> str:
        kind = self.tr("shipped one put back") if one.shipped else self.tr("changed")
        text = self.tr("Version {number}, {kind}, {when} by {who}: {reason}")
        return text.format(
            number=one.version,
            kind=kind,
            when=self._words.when(one.saved_at),
            who=one.saved_by,
            reason=one.reason,
        )

    def _on_table_current_changed(self, template_id: object) -> None:
        if not isinstance(template_id, str) or template_id == self._open:
            return
        if not self.is_changed:
            self._show_template(template_id)
            return
        question = self.tr("Leave the change unsaved?")
        lines = (self.tr("What was typed in {template} is lost.").format(template=self._open),)
        dialog = ConfirmDialog(Confirmation(question, lines, self.tr("Leave it"), danger=True), self)
        dialog.confirmed.connect(lambda _reason: self._show_template(template_id))
        dialog.rejected.connect(lambda: self.table.select_id(self._open))
        dialog.open()

    def _on_editor_edited(self) -> None:
        self.save.setEnabled(self.is_changed)
        shipped = self._state is None or not self._state.is_changed
        self.reset.setEnabled(not shipped)

    def _on_check_clicked(self) -> None:
        ask = partial(template_check, self.editor.toPlainText(), self._open)
        self._desk.read(ask, self._on_checked, self._on_refused, latest="template.check")

    def _on_checked(self, _name: str) -> None:
        self.editor.mark_lines(())
        self._result.show_state(StripState(self.tr("The template is in order."), "green", closable=True))

    def _on_refused(self, error: WorkbenchError) -> None:
        if not isinstance(error, UserError):
            self._strip.show_error(error)
            return
        lines = sorted({line for one in error.problems if (line := _line_of(one))})
        self.editor.mark_lines(tuple(lines))
        text = "\n".join(self._desk.sentence(problem) for problem in error.problems[:6])
        actions = tuple((str(line), self.tr("Line {line}").format(line=line)) for line in lines[:3])
        self._result.show_state(StripState(text, "red", actions=actions, closable=True))
        if lines:
            self.editor.go_to_line(lines[0])

    def _on_result_acted(self, key: str) -> None:
        self.editor.go_to_line(int(key))

    def _on_save_clicked(self) -> None:
        if not self.is_changed:
            return
        ask = partial(template_check, self.editor.toPlainText(), self._open)
        self._desk.read(ask, self._ask_reason, self._on_refused, latest="template.check")

    def _ask_reason(self, _name: str) -> None:
        question = self.tr("Save the changed template {template}?").format(template=self._open)
        lines = (
            self.tr("It becomes a new version; drafts begun before keep theirs."),
            self.tr("The change is on record with its reason."),
        )
        confirmation = Confirmation(question, lines, self.tr("Save"), reason_label=self.tr("Reason"))
        dialog = ConfirmDialog(confirmation, self)
        dialog.confirmed.connect(self._save)
        dialog.open()

    def _save(self, reason: str) -> None:
        text, actor, clock = self.editor.toPlainText(), self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> LetterDone:
            from workbench.letters.commands import save_template

            return save_template(session, text, reason=reason, actor=actor, clock=clock)

        self._desk.write(act, self._on_saved, self._on_refused, owner=self)

    def _on_saved(self, _done: LetterDone) -> None:
        self._state = None
        self._desk.say(ToastState(self.tr("The template is saved.")))

    def _on_reset_clicked(self) -> None:
        question = self.tr("Put the shipped template {template} back?").format(template=self._open)
        lines = (self.tr("The versions in between stay on record; drafts begun before keep theirs."),)
        verb, reason = self.tr("Put it back"), self.tr("Reason")
        dialog = ConfirmDialog(Confirmation(question, lines, verb, danger=True, reason_label=reason), self)
        dialog.confirmed.connect(self._reset)
        dialog.open()

    def _reset(self, reason: str) -> None:
        template_id, actor, clock = self._open, self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> LetterDone:
            from workbench.letters.commands import reset_template

            return reset_template(session, template_id, reason=reason, actor=actor, clock=clock)

        self._desk.write(act, self._on_saved, self._on_refused, owner=self)


def _line_of(problem: Problem) -> int:
    found = _LINE.search(problem.field)
    text = found.group(1) if found else problem.detail.get("line", "")
    return int(text) if text.isdigit() else 0
