"""Work off the GUI thread: one write lane, a few readers; results come back on the GUI thread."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from workbench.errors import MachineError, WorkbenchError

T = TypeVar("T")
Failed = Callable[[WorkbenchError], None]

READERS = 3
PROGRESS_EVERY_S = 0.05


class Cancelled(WorkbenchError):
    """The person (or a newer request) stopped the job."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is; `code` names the step for the presenter, `total` 0 means unknown."""

    done: int
    total: int
    code: str = ""


@dataclass(frozen=True)
class Work(Generic[T]):
    """What to run and whom to tell; nothing is told to an owner that has been deleted meanwhile.

    A bound method of a widget is its own owner; give `owner` when `then` is a lambda or a plain function.
    `title` puts the job into the status bar. `stopped` hears that somebody cancelled it, from wherever.
    """

    run: Callable[["JobContext"], T]
    then: Callable[[T], None] | None = None
    failed: Failed | None = None
    owner: QObject | None = None
    title: str = ""
    stopped: Callable[[], None] | None = None


class JobContext:
    """What the work sees of its job: it may report progress and should look whether it was cancelled."""

    def __init__(self, tell: Callable[[Progress], None]) -> None:
        self._tell = tell
        self._stop = threading.Event()
        self._told_at = 0.0

    def progress(self, done: int, total: int, code: str = "") -> None:
        """Report how far it is; reports within 50 ms of the last are dropped, the final one never is."""
        now = time.monotonic()
        if (total and done >= total) or now - self._told_at >= PROGRESS_EVERY_S:
            self._told_at = now
            self._tell(Progress(done, total, code))

    def cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        return self._stop.is_set()

    def check(self) -> None:
        """Raise Cancelled when somebody asked to stop."""
        if self._stop.is_set():
            raise Cancelled

    def cancel(self) -> None:
        """Ask to stop."""
        self._stop.set()


@dataclass(frozen=True, slots=True)
class Outcome:
    """A result, a foreseen error, or a defect of ours."""

    job: "Job"
    value: object = None
    error: WorkbenchError | None = None
    defect: Exception | None = None


class Job(QObject):
    """One running piece of work; a child of Jobs until its outcome was delivered."""

    progressed = Signal(object)
    finished = Signal(object)

    def __init__(self, work: Work[Any], *, writes: bool, parent: QObject) -> None:
        super().__init__(parent)
        self.work = work
        self.writes = writes
        self.context = JobContext(self.progressed.emit)

    @property
    def title(self) -> str:
        """What the status bar calls it; empty for short reads."""
        return self.work.title

    def cancel(self) -> None:
        """Ask the work to stop. A read's result is dropped; a write that was done all the same is told."""
        self.context.cancel()

    def run(self) -> None:
        """On the worker: do the work and hand its outcome to the GUI thread."""
        self.finished.emit(self._outcome())

    def _outcome(self) -> Outcome:
        try:
            self.context.check()
            return Outcome(self, value=self.work.run(self.context))
        except WorkbenchError as error:
            return Outcome(self, error=error)
        except Exception as defect:  # noqa: BLE001 - whatever a job does wrong, the window outlives it
            return Outcome(self, defect=defect)


class Jobs(QObject):
    """The runner. Reads run beside each other, writes one after the other in the order they were asked for.

    `defect` carries an exception nobody foresaw, `unhandled` a foreseen error whose work had no `failed`.
    """

    running_changed = Signal()
    defect = Signal(object)
    unhandled = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._write_lane = QThreadPool()
        self._write_lane.setMaxThreadCount(1)
        self._read_lane = QThreadPool()
        self._read_lane.setMaxThreadCount(READERS)
        self._running: list[Job] = []
        self._latest: dict[str, Job] = {}
        self._closed = False

    @property
    def running(self) -> list[Job]:
        """Jobs that have not delivered yet, oldest first."""
        return list(self._running)

    def read(self, work: Work[T]) -> Job:
        """Run beside other reads."""
        return self._start(Job(work, writes=False, parent=self), self._read_lane)

    def write(self, work: Work[T]) -> Job:
        """Run after every write asked for before it."""
        return self._start(Job(work, writes=True, parent=self), self._write_lane)

    def latest(self, key: str, work: Work[T]) -> Job:
        """Read, and drop the unfinished read of the same key: for searches while typing."""
        earlier = self._latest.get(key)
        if earlier is not None:
            earlier.cancel()
        job = self.read(work)
        self._latest[key] = job
        return job

    def close(self, wait_ms: int = 30_000) -> bool:
        """Cancel reads, let writes end, take no more work; returns whether all ended in time."""
        self._closed = True
        for job in self._running:
            if not job.writes:
                job.cancel()
        return self._write_lane.waitForDone(wait_ms) and self._read_lane.waitForDone(wait_ms)

    def _start(self, job: Job, lane: QThreadPool) -> Job:
        if self._closed:
            job.deleteLater()
            return job
        job.finished.connect(self._on_job_finished, Qt.ConnectionType.QueuedConnection)
        self._running.append(job)
        lane.start(job.run)
        self.running_changed.emit()
        return job

    def _on_job_finished(self, outcome: Outcome) -> None:
        job = outcome.job
        self._running.remove(job)
        for key in [key for key, latest in self._latest.items() if latest is job]:
            del self._latest[key]
        self.running_changed.emit()
        try:
            self._deliver(job.work, outcome)
        finally:
            job.deleteLater()

    def _deliver(self, work: Work[Any], outcome: Outcome) -> None:
        error = outcome.error
        if outcome.defect is not None:
            self.defect.emit(outcome.defect)
            error = MachineError("app.unexpected")
        dropped = outcome.job.context.cancelled() and not outcome.job.writes
        if not alive(work.owner, work.then, work.failed, work.stopped):
            return
        if dropped or isinstance(error, Cancelled):
            if work.stopped is not None:
                work.stopped()
        elif error is None:
            if work.then is not None:
                work.then(outcome.value)
        elif work.failed is not None:
            work.failed(error)
        elif outcome.defect is None:
            self.unhandled.emit(error)


def alive(*owners: object) -> bool:
    """Whether none of these widgets (or of the widgets whose bound methods these are) has been deleted."""
    objects = (getattr(owner, "__self__", owner) for owner in owners)
    return all(shiboken6.isValid(each) for each in objects if isinstance(each, QObject))
