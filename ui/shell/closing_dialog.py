"""A last backup before the window closes: shown while it runs, and when it does not succeed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.icon_view import IconView
from ui.kit.jobs import Job, JobContext, Jobs, Progress, Work
from workbench.errors import WorkbenchError

BackUp = Callable[[JobContext], object]
Sentences = Callable[[WorkbenchError], list[str]]


class ClosingDialog(QDialog):
    """Accepted when the window may close; rejected when the person wants to stay."""

    handbook = "backup"

    def __init__(self, jobs: Jobs, back_up: BackUp, sentences: Sentences, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs, self._back_up, self._sentences = jobs, back_up, sentences
        self._job: Job | None = None
        self.setWindowTitle(self.tr("Closing"))
        self.setMinimumWidth(420)
        self._icon = IconView("save", "accent", 20)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._stay = ActionButton(self.tr("Back to the window"))
        self._again = ActionButton(self.tr("Try again"), kind="primary")
        self._close = ActionButton(self.tr("Close without a backup"))
        self._stay.clicked.connect(self.reject)
        self._again.clicked.connect(self._start)
        self._close.clicked.connect(self._on_close_clicked)
        self._arrange()
        self._start()

    def reject(self) -> None:
        """Escape goes back to the window, once the backup is stopped."""
        self._stop()
        super().reject()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 20)
        column.setSpacing(metrics.GAP)
        heading = QHBoxLayout()
        heading.setSpacing(metrics.GAP_SMALL)
        heading.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        heading.addWidget(self._text, 1)
        column.addLayout(heading)
        column.addWidget(self._bar)
        buttons = QHBoxLayout()
        buttons.setSpacing(metrics.GAP_SMALL)
        buttons.addStretch(1)
        for button in (self._stay, self._close, self._again):
            buttons.addWidget(button)
        column.addLayout(buttons)

    def _start(self) -> None:
        self._show("save", self.tr("Making a backup; the window closes by itself."), failed=False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self._text.text())
        self._job = self._jobs.write(Work(self._back_up, self._on_done, self._on_failed))
        self._job.progressed.connect(self._on_progressed)

    def _show(self, icon: str, text: str, *, failed: bool) -> None:
        self._icon.show_icon(icon, "red" if failed else "accent")
        self._text.setText(text)
        self._bar.setVisible(not failed)
        self._again.setVisible(failed)

    def _stop(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.cancel()

    def _on_progressed(self, progress: Progress) -> None:
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)

    def _on_done(self, _result: object) -> None:
        self._job = None
        self.accept()

    def _on_failed(self, error: WorkbenchError) -> None:
        self._job = None
        self._show("warning", " ".join(self._sentences(error)), failed=True)

    def _on_close_clicked(self) -> None:
        self._stop()
        self.accept()
