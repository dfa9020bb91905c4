"""Shows all that diagnostics would give away, file by file, and saves exactly that."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.diagnostics.facts import Subject
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import Job, JobContext, Jobs, Progress, Work
from ui.kit.places import documents_folder
from ui.kit.progress_strip import ProgressState, ProgressStrip
from ui.kit.strip import Strip, StripState
from ui.kit.wrapped_label import WrappedLabel
from ui.messages import Messages
from workbench.diagnostics.model import Diagnostics, DiagnosticsFile, DiagnosticsMade
from workbench.errors import WorkbenchError
from workbench.moment import BRANCH_ZONE

WANTED_SIZE = (920, 640)
SCREEN_SHARE = 0.94
LIST_PX = 172


class DiagnosticsDialog(QDialog):
    """Gathers when it is opened, with or without a workspace; needs neither a desk nor an open database."""

    def __init__(
        self, subject: Subject, jobs: Jobs, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._subject, self._jobs = subject, jobs
        self._gathered: Diagnostics | None = None
        self._job: Job | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Diagnostics"))
        self.names, self.text = QListWidget(), QPlainTextEdit()
        self._error = ErrorStrip(messages.sentence)
        self._done = Strip()
        self._progress = ProgressStrip()
        self._close = ActionButton(self.tr("Close"))
        self.save = ActionButton(self.tr("Save…"), kind="primary", icon_name="save")
        self._progress.cancelled.connect(self.reject)
        self._close.clicked.connect(self.reject)
        self.save.clicked.connect(self._on_save_clicked)
        self.names.currentRowChanged.connect(self._on_names_row_changed)
        self._lay_out()
        room = self.screen().availableSize() * SCREEN_SHARE
        self.resize(min(WANTED_SIZE[0], room.width()), min(WANTED_SIZE[1], room.height()))
        self._gather()

    def show_files(self, files: Sequence[DiagnosticsFile]) -> None:
        """List the files; the first one is read."""
        self.names.addItems([file.name for file in files])
        self.names.setCurrentRow(0)
        self.names.setFocus()
        self.save.setEnabled(True)

    def save_to(self, path: Path) -> None:
        """Write what is shown."""
        gathered, layout = self._gathered, self._subject.layout
        if gathered is None:
            return

        def run(_context: JobContext) -> DiagnosticsMade:
            from workbench.diagnostics.commands import save_diagnostics

            return save_diagnostics(gathered, path, layout=layout)

        self._done.show_state(None)
        self._error.show_error(None)
        self._jobs.read(Work(run, self._on_saved, self._error.show_error, self))

    def done(self, result: int) -> None:
        """Nobody waits for what was not gathered yet."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    def _gather(self) -> None:
        subject = self._subject

        def run(context: JobContext) -> Diagnostics:
            from workbench.diagnostics.commands import gather_diagnostics

            return gather_diagnostics(
                layout=subject.layout, program=subject.program, clock=subject.clock, watch=context
            )

        self._progress.show_state(ProgressState(self.tr("Gathering")))
        self._job = self._jobs.read(Work(run, self._on_gathered, self._on_failed, self))
        self._job.progressed.connect(self._on_job_progressed)

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("What would be given away"))
        heading.setProperty("role", "heading")
        note = WrappedLabel(
            self.tr(
                "For whoever looks after the program. There is no case, no name and no number of a person in "
                "it. Look through the files before you give them away: the zip holds what you see, no more."
            )
        )
        note.setProperty("role", "secondary")
        self.names.setObjectName("choices")
        self.names.setAccessibleName(self.tr("Files in the zip"))
        self.names.setFixedWidth(LIST_PX)
        self.text.setAccessibleName(self.tr("Text of the file"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.save.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 20)
        column.setSpacing(metrics.GAP)
        for widget in (heading, note, self._error, self._done, self._progress):
            column.addWidget(widget)
        beside = QHBoxLayout()
        beside.setSpacing(metrics.GAP_SMALL)
        beside.addWidget(self.names)
        beside.addWidget(self.text, 1)
        column.addLayout(beside, 1)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        self._close.show_hint("Esc")
        self._close.setAutoDefault(False)
        self.save.show_hint("Ctrl+S")
        self.save.setDefault(True)
        QShortcut(QKeySequence.StandardKey.Save, self).activated.connect(self.save.click)
        line.addStretch(1)
        line.addWidget(self._close)
        line.addWidget(self.save)
        return line

    def _on_job_progressed(self, progress: Progress) -> None:
        if self._job is not None:
            self._progress.show_state(ProgressState(self.tr("Gathering"), progress.done, progress.total))

    def _on_gathered(self, gathered: Diagnostics) -> None:
        self._job = None
        self._gathered = gathered
        self._progress.show_state(None)
        self.show_files(gathered.files)

    def _on_failed(self, error: WorkbenchError) -> None:
        self._job = None
        self._progress.show_state(None)
        self._error.show_error(error)

    def _on_names_row_changed(self, row: int) -> None:
        if self._gathered is not None and row >= 0:
            self.text.setPlainText(self._gathered.files[row].text)

    def _on_save_clicked(self) -> None:
        made_at = self._subject.clock.now().astimezone(BRANCH_ZONE)
        name = self.tr("Diagnostics {when}.zip").format(when=f"{made_at:%Y-%m-%d %H%M}")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save diagnostics"), str(documents_folder() / name), self.tr("Zip file (*.zip)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def _on_saved(self, made: DiagnosticsMade) -> None:
        text = self.tr("Saved: {path}").format(path=made.path)
        self._done.show_state(StripState(text, "green"))
        self._close.setFocus()
