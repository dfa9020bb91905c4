"""Exports the case file: shows what will be in it and what will be recorded before it happens."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.case.counting import Counting
from ui.case.export_lines import export_lines
from ui.case.labels import fill, wrapped
from ui.case.model import CaseState
from ui.case.path_edit import PathEdit
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.choice_chips import ChoiceChips
from ui.kit.error_strip import ErrorStrip
from ui.kit.field_row import FieldRow
from ui.kit.form import FieldProblems
from ui.kit.jobs import Job, JobContext, Progress, Work
from ui.kit.plain_editor import PlainEditor
from ui.kit.progress_strip import ProgressState, ProgressStrip
from ui.kit.strip import Strip, StripState
from ui.shell.desk import Desk
from workbench.casefile.model import CaseFileOptions, CaseFileOrder, Exported
from workbench.errors import UserError, WorkbenchError

WIDTH = 560
REASON_PX = 64
FILE, FOLDER = "file", "folder"


class ExportDialog(QDialog):
    """`exported` carries what was written."""

    exported = Signal(object)

    def __init__(self, desk: Desk, state: CaseState, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._state = desk, state
        self._job: Job | None = None
        self._done: Exported | None = None
        self.setWindowTitle(self.tr("Export the case file {case_no}").format(case_no=state.sheet.row.case_no))
        self.setAccessibleName(self.windowTitle())
        self._internal = QCheckBox(self.tr("With the inner volume: profile, approvals, scores (internal)"))
        self._unmasked = QCheckBox(self.tr("Names, documents and phones in full"))
        self._reason = PlainEditor(self.tr("Reason"), placeholder=self.tr("Why it must be unmasked"))
        self._language = ChoiceChips((("zh", "中文"), ("en", "English")))
        self._path = PathEdit(state.sheet.row.case_no)
        self._lines = QVBoxLayout()
        self._progress, self._strip, self._result = ProgressStrip(), ErrorStrip(desk.sentence), Strip()
        self._problems = FieldProblems(desk.sentence)
        self._export = ActionButton(self.tr("Export"), kind="primary", icon_name="export")
        self._close = ActionButton(self.tr("Close"))
        self._lay_out()
        self._connect()
        self._language.show_state(desk.preferences.language)
        self._on_option_changed()

    @property
    def options(self) -> CaseFileOptions:
        """What was chosen."""
        language = "en" if self._language.value == "en" else "zh"
        reason = self._reason.toPlainText() if self._unmasked.isChecked() else ""
        return CaseFileOptions(
            self._internal.isChecked(), self._unmasked.isChecked(), reason, "en" if language == "en" else "zh"
        )

    def start(self) -> None:
        """Export now, unless it runs already or nothing says why masks are lifted."""
        if not self._export.isEnabled():
            return
        options = self.options
        if options.unmasked and not options.reason.strip():
            self._problems.show(UserError.one("reason", "casefile.reason_missing").problems)
            self._reason.setFocus()
            return
        self._problems.show(())
        self._strip.show_error(None)
        self._result.show_state(None)
        order = CaseFileOrder(self._state.id, self._path.path, options)
        self._run(order)

    def reject(self) -> None:
        """Escape stops what runs, then closes."""
        if self._job is not None:
            self._job.cancel()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the dialog stops what runs."""
        if self._job is not None:
            self._job.cancel()
        super().closeEvent(event)

    def _run(self, order: CaseFileOrder) -> None:
        desk, actor, clock = self._desk, self._desk.actor, self._desk.clock

        def run(context: JobContext) -> Exported:
            from workbench.casefile.commands import export_case_file

            return export_case_file(desk.workspace, order, actor=actor, clock=clock, watch=context)

        # Not the desk's own writing: an export opens its sessions itself, and waits in the same lane.
        title = self.tr("Exporting {case_no}").format(case_no=self._state.sheet.row.case_no)
        self._show_busy(True)
        work = Work(run, self._on_exported, self._on_failed, self, title, stopped=self._on_stopped)
        self._job = desk.jobs.write(work)
        self._job.progressed.connect(self._on_job_progressed)

    def _lay_out(self) -> None:
        self.setMinimumWidth(min(WIDTH, round(self.screen().availableSize().width() * 0.9)))
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 16)
        column.setSpacing(metrics.GAP)
        column.addWidget(wrapped(self.windowTitle(), "heading"))
        column.addWidget(self._internal)
        column.addWidget(self._unmasked)
        self._reason.setFixedHeight(REASON_PX)
        self._reason_row = self._problems.bind("reason", FieldRow(self.tr("Reason"), self._reason))
        column.addWidget(self._reason_row)
        column.addWidget(FieldRow(self.tr("Language"), self._language))
        column.addWidget(self._problems.bind("path", FieldRow(self.tr("Save as"), self._path)))
        column.addWidget(wrapped(self.tr("What will happen"), "secondary"))
        self._lines.setSpacing(2)
        column.addLayout(self._lines)
        for strip in (self._progress, self._strip, self._result):
            column.addWidget(strip)
        column.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        line.addStretch(1)
        line.addWidget(self._close)
        line.addWidget(self._export)
        column.addLayout(line)

    def _connect(self) -> None:
        self._internal.toggled.connect(self._on_option_changed)
        self._unmasked.toggled.connect(self._on_option_changed)
        self._export.setAutoDefault(False)
        self._close.setAutoDefault(False)
        self._close.show_hint("Esc")
        self._export.show_hint("Ctrl+Return")
        self._export.clicked.connect(self.start)
        self._close.clicked.connect(self.reject)
        self._reason.submitted.connect(self.start)
        self._progress.cancelled.connect(self._on_progress_cancelled)
        self._result.acted.connect(self._on_result_acted)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.start)

    def _show_busy(self, busy: bool) -> None:
        self._export.setEnabled(not busy)
        for control in (self._internal, self._unmasked, self._reason_row, self._path):
            control.setEnabled(not busy)
        text = self._desk.messages.text("casefile.progress")
        self._progress.show_state(ProgressState(text) if busy else None)

    def _on_option_changed(self) -> None:
        self._reason_row.setVisible(self._unmasked.isChecked())
        lines = export_lines(self._state, self.options)
        fill(self._lines, (wrapped(f"·  {line}") for line in lines))

    def _on_job_progressed(self, progress: Progress) -> None:
        text = self._desk.messages.text(progress.code or "casefile.progress")
        self._progress.show_state(ProgressState(text, progress.done, progress.total))

    def _on_progress_cancelled(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_stopped(self) -> None:
        self._job = None
        self._show_busy(False)

    def _on_exported(self, done: Exported) -> None:
        self._on_stopped()
        self._done = done
        self._desk.bus.publish(done.changes)
        pages = Counting().pages(done.pages)
        text = self.tr("Exported as {number}, {pages}").format(number=done.number, pages=pages)
        actions = ((FILE, self.tr("Open the file")), (FOLDER, self.tr("Open its folder")))
        self._result.show_state(StripState(text, "green", str(done.path), actions))
        self.exported.emit(done)

    def _on_failed(self, error: WorkbenchError) -> None:
        self._on_stopped()
        if isinstance(error, UserError):
            self._strip.show_problems(self._problems.show(error.problems))
        else:
            self._strip.show_error(error)

    def _on_result_acted(self, key: str) -> None:
        if self._done is not None:
            place: Path = self._done.path if key == FILE else self._done.path.parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))
