"""The status bar: workspace, user, saved or not; running jobs and the last backup."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from ui.kit import metrics
from ui.kit.elided_label import ElidedLabel
from ui.kit.icon_button import IconButton
from ui.kit.icon_view import IconView

if TYPE_CHECKING:
    from ui.kit.jobs import Job, Jobs, Progress

HEIGHT = 27


@dataclass(frozen=True, slots=True)
class StatusState:
    """Sentences already in the person's language; empty ones are left out."""

    workspace: str = ""
    demo: str = ""
    user: str = ""
    backup: str = ""
    is_backed_up: bool = False


class StatusBar(QFrame):
    """Facts at the left, running work at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setFixedHeight(HEIGHT)
        self._jobs: Jobs | None = None
        self._job: Job | None = None
        self._workspace = ElidedLabel(role="secondary")
        self._demo = ElidedLabel(role="secondary")
        self._demo.setProperty("tone", "amber")
        self._user = ElidedLabel(role="secondary")
        self._saved_icon = IconView("check", "green", 12)
        self._saved = ElidedLabel(role="secondary")
        self._work = ElidedLabel(role="secondary")
        self._bar = QProgressBar()
        self._bar.setFixedWidth(90)
        self._bar.setTextVisible(False)
        self._cancel = IconButton("close", self.tr("Cancel the running job"), size=20)
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self._backup = ElidedLabel(role="secondary")
        self._backup_icon = IconView("check", "green", 12)
        self._arrange()
        self.show_state(StatusState())
        self._show_work([])

    def _arrange(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 1, 14, 0)
        line.setSpacing(6)
        for widget in (self._workspace, self._demo):
            line.addWidget(widget)
        line.addSpacing(10)
        line.addWidget(self._user)
        line.addSpacing(10)
        line.addWidget(self._saved_icon)
        line.addWidget(self._saved)
        line.addStretch(1)
        for running in (self._work, self._bar, self._cancel):
            line.addWidget(running, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addSpacing(10)
        line.addWidget(self._backup)
        line.addWidget(self._backup_icon)

    def watch(self, jobs: "Jobs") -> None:
        """Follow the jobs that have a title."""
        self._jobs = jobs
        jobs.running_changed.connect(self._on_jobs_running_changed)

    def show_state(self, state: StatusState) -> None:
        """Show other facts."""
        self._workspace.setText(state.workspace)
        self._demo.setText(state.demo)
        self._user.setText(state.user)
        self._backup.setText(state.backup)
        for label in (self._workspace, self._demo, self._user, self._backup):
            label.setVisible(bool(label.text()))
        self._backup_icon.setVisible(state.is_backed_up)
        self._saved_icon.setVisible(bool(state.workspace))
        self._saved.setVisible(bool(state.workspace))

    def _show_work(self, running: "list[Job]") -> None:
        saving = any(job.writes for job in running)
        self._saved.setText(self.tr("Saving…") if saving else self.tr("Saved"))
        self._saved_icon.show_icon("clock" if saving else "check", "secondary" if saving else "green")
        job = next((job for job in running if job.title), None)
        if job is not None and job is not self._job:
            job.progressed.connect(self._on_job_progressed)
            self._bar.setRange(0, 0)
        self._job = job
        for widget in (self._work, self._bar, self._cancel):
            widget.setVisible(job is not None)
        if job is not None:
            self._work.setText(job.title)
            self._bar.setAccessibleName(job.title)
            self._bar.setFixedHeight(metrics.GAP_SMALL - 2)

    def _on_jobs_running_changed(self) -> None:
        if self._jobs is not None:
            self._show_work(self._jobs.running)

    def _on_job_progressed(self, progress: "Progress") -> None:
        if self.sender() is self._job:
            self._bar.setRange(0, progress.total)
            self._bar.setValue(progress.done)

    def _on_cancel_clicked(self) -> None:
        if self._job is not None:
            self._job.cancel()
