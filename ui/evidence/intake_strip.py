"""Files being taken in, and what became of them, at the top of the tab where they were dropped."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.evidence.file_intake import FailedFile, FileIntake, FilesWanted, IntakeOutcome
from ui.evidence.words import EvidenceWords
from ui.kit.progress_strip import ProgressState, ProgressStrip
from ui.kit.strip import Strip, StripState
from ui.shell.desk import Desk
from workbench.errors import MachineError
from workbench.evidence.model import EvidenceAdded

# Said of nearly every file and asked for in the form anyway.
ROUTINE = (
    "evidence.suggested",
    "evidence.source_missing",
    "evidence.proves_missing",
    "evidence.reason_missing",
)


class IntakeStrip(QWidget):
    """Hidden while there is nothing to tell; `ended` carries the IntakeOutcome of a batch."""

    ended = Signal(object)

    def __init__(self, desk: Desk, words: EvidenceWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words = words
        self._intake: FileIntake | None = None
        self._queue: list[FilesWanted] = []
        self.progress = ProgressStrip()
        self.progress.cancelled.connect(self._on_progress_cancelled)
        self.result, self.failures = Strip(), Strip()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for strip in (self.progress, self.failures, self.result):
            column.addWidget(strip)
        for told in (self.result, self.failures):
            told.closed.connect(self._fit)
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether files are being taken in."""
        return self._intake is not None

    def take(self, wanted: FilesWanted) -> None:
        """Take files in, after those that are on their way."""
        if not wanted.paths:
            return
        self._queue.append(wanted)
        if self._intake is None:
            self._next()

    def clear(self) -> None:
        """Forget what was told; what runs goes on."""
        self.result.show_state(None)
        self.failures.show_state(None)
        self._fit()

    def _next(self) -> None:
        if not self._queue:
            return
        self.clear()
        self._intake = FileIntake(self._desk, self._queue.pop(0))
        self._intake.progressed.connect(self._on_intake_progressed)
        self._intake.ended.connect(self._on_intake_ended)
        self.progress.show_state(ProgressState(self.tr("Taking in files…")))
        self._fit()
        self._intake.start()

    def _on_progress_cancelled(self) -> None:
        self._queue.clear()
        if self._intake is not None:
            self._intake.cancel()

    def _on_intake_progressed(self, state: ProgressState) -> None:
        if self._intake is not None:
            self.progress.show_state(state)

    def _on_intake_ended(self, outcome: IntakeOutcome) -> None:
        self._intake = None
        self.progress.show_state(None)
        self.result.show_state(self._told(outcome))
        failed = "\n".join(dict.fromkeys(self._failure(each) for each in outcome.failed))
        self.failures.show_state(StripState(failed, "red", closable=True) if failed else None)
        self._fit()
        self.ended.emit(outcome)
        self._next()

    def _told(self, outcome: IntakeOutcome) -> StripState | None:
        if not outcome.added and not outcome.stopped:
            return None
        count = len(outcome.added)
        text = self.tr("%n file(s) taken in and hashed (SHA-256, SM3).", "", count)
        if outcome.stopped:
            rest = self.tr("Stopped; the rest was left out and left no trace.")
            text = f"{text} {rest}" if outcome.added else rest
        remarks = [line for added in outcome.added for line in self._remarks(added)]
        tone = "amber" if remarks or outcome.stopped else "green"
        return StripState(text, tone, "\n".join(remarks), closable=True)  # type: ignore[arg-type]

    def _remarks(self, added: EvidenceAdded) -> list[str]:
        remarks = [self._words.sentence(each) for each in added.warnings if each.code not in ROUTINE]
        said = self.tr("Exhibit {number}: {remark}")
        return [said.format(number=added.number, remark=remark) for remark in remarks]

    def _failure(self, failed: FailedFile) -> str:
        error = failed.error
        if isinstance(error, MachineError):
            return f"{failed.name}: {self._words.sentence(error)}"
        sentences = (self._words.sentence(problem) for problem in error.problems)
        return "\n".join(sentences)

    def _fit(self) -> None:
        self.setVisible(any(not strip.isHidden() for strip in (self.progress, self.result, self.failures)))
