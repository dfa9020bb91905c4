"""Takes files in as evidence off the GUI thread, and tells of each as soon as it is safe."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.kit.jobs import Cancelled, Job, JobContext, Progress, Work
from ui.kit.progress_strip import ProgressState
from ui.shell.desk import Desk
from workbench.errors import MachineError, UserError
from workbench.evidence.commands import add_evidence
from workbench.evidence.model import NOTHING_TYPED, EvidenceAdded, EvidenceDraft, Intake
from workbench.text import printable


@dataclass(frozen=True, slots=True)
class FilesWanted:
    """Files to take into a case, and what is known of them already."""

    complaint_id: str
    paths: tuple[Path, ...]
    draft: EvidenceDraft = NOTHING_TYPED


@dataclass(frozen=True, slots=True)
class FailedFile:
    """A file that was not taken in, and why."""

    name: str
    error: UserError | MachineError


@dataclass(frozen=True, slots=True)
class IntakeOutcome:
    """What became of the files; when somebody stopped it, those not begun are simply not there."""

    added: tuple[EvidenceAdded, ...]
    failed: tuple[FailedFile, ...]
    stopped: bool


@dataclass
class _Batch:
    """The worker's own notes."""

    added: list[EvidenceAdded] = field(default_factory=list)
    failed: list[FailedFile] = field(default_factory=list)
    stopped: bool = False


class FileIntake(QObject):
    """One batch; a child of the job runner, so that it outlives the page that started it.

    `progressed` carries a ProgressState, `ended` the IntakeOutcome. What was taken in before somebody
    stopped it stays taken in and is told like the rest.
    """

    progressed = Signal(object)
    ended = Signal(object)
    _safe = Signal(object)
    _done = Signal(object)

    def __init__(self, desk: Desk, wanted: FilesWanted) -> None:
        super().__init__(desk.jobs)
        self._desk = desk
        self._wanted = wanted
        self._job: Job | None = None
        self._place = 0
        self._over = False
        self._safe.connect(self._on_self_safe)
        self._done.connect(self._on_self_done)

    def start(self) -> None:
        """Begin."""
        title = self.tr("Taking in %n file(s)", "", len(self._wanted.paths))
        self._job = self._desk.work(Work(self._run, owner=self, title=title, stopped=self._on_self_stopped))
        self._job.progressed.connect(self._on_job_progressed)

    def cancel(self) -> None:
        """Stop after what is safe already."""
        if self._job is not None:
            self._job.cancel()

    def _run(self, context: JobContext) -> None:
        """On the worker: one file after the other; a file that fails does not keep the next one out."""
        batch = _Batch()
        sizes = _Sizes(self._wanted.paths)
        try:
            for place, path in enumerate(self._wanted.paths):
                self._place = place
                context.check()
                self._take(path, batch, _FileWatch(context, sizes, place))
        except Cancelled:
            batch.stopped = True
        finally:
            self._done.emit(IntakeOutcome(tuple(batch.added), tuple(batch.failed), batch.stopped))

    def _take(self, path: Path, batch: _Batch, watch: "_FileWatch") -> None:
        intake = Intake(self._wanted.complaint_id, path, self._wanted.draft)
        desk = self._desk
        try:
            added = add_evidence(desk.workspace, intake, actor=desk.actor, clock=desk.clock, watch=watch)
        except (UserError, MachineError) as error:
            batch.failed.append(FailedFile(printable(path.name), error))
            return
        batch.added.append(added)
        self._safe.emit(added)

    def _on_self_safe(self, added: EvidenceAdded) -> None:
        self._desk.bus.publish(added.changes)

    def _on_job_progressed(self, progress: Progress) -> None:
        paths = self._wanted.paths
        name = printable(paths[self._place].name)
        text = self.tr("Taking in {name} ({place} of {total})")
        text = text.format(name=name, place=self._place + 1, total=len(paths))
        # Kilobytes: the bar counts in 32 bits.
        self.progressed.emit(ProgressState(text, progress.done >> 10, max(1, progress.total >> 10)))

    def _on_self_done(self, outcome: IntakeOutcome) -> None:
        if not self._over:
            self._over = True
            self.ended.emit(outcome)
            self.deleteLater()

    def _on_self_stopped(self) -> None:
        """A job that was cancelled before it began never came to tell what it did."""
        self._on_self_done(IntakeOutcome((), (), stopped=True))


class _Sizes:
    """How many bytes there are before each file and in all; a file that cannot be asked counts none."""

    def __init__(self, paths: Sequence[Path]) -> None:
        sizes = [_size(path) for path in paths]
        self.before = [sum(sizes[:place]) for place in range(len(sizes))]
        self.total = sum(sizes)


class _FileWatch:
    """Tells of one file's bytes as a part of all."""

    def __init__(self, context: JobContext, sizes: _Sizes, place: int) -> None:
        self._context = context
        self._sizes = sizes
        self._place = place

    def progress(self, done: int, _total: int, code: str = "") -> None:
        """Bytes of the file that are copied and hashed."""
        self._context.progress(self._sizes.before[self._place] + done, self._sizes.total, code)

    def check(self) -> None:
        """Stop when somebody asked to."""
        self._context.check()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0
