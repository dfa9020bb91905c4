"""Carries a run on off the GUI thread; a child of the job runner, so that it outlives its page."""

import time
from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from ui.kit.jobs import Cancelled, Job, JobContext, Progress, Work
from ui.kit.progress_strip import ProgressState
from ui.shell.desk import Desk
from workbench.bulk.commands import begin_bulk
from workbench.bulk.model import BulkItem, BulkOrder, BulkOutcome, ItemState
from workbench.bulk.queries import bulk_items
from workbench.bulk.running import carry_on_bulk
from workbench.changes import Changes
from workbench.errors import MachineError, UserError

# Pages that show the exhibits ask for all of them anew, which at thousands would take most of the time: they
# are told only when there is half as much again.
TOLD_EVERY_S, TOLD_GROWTH = 3.0, 1.5


@dataclass(frozen=True, slots=True)
class RunWanted:
    """A run to begin, or one that began before."""

    complaint_id: str
    files: int
    order: BulkOrder | None = None
    bulk_id: str = ""


@dataclass(frozen=True, slots=True)
class RunEnded:
    """How a run stopped: `outcome` when it came to its end, `error` when it could not go on."""

    complaint_id: str
    outcome: BulkOutcome | None = None
    error: UserError | MachineError | None = None
    refused: tuple[BulkItem, ...] = ()


class BulkIntake(QObject):
    """`progressed` carries a ProgressState, `ended` a RunEnded."""

    progressed = Signal(object)
    ended = Signal(object)
    _safe = Signal(object)
    _done = Signal(object)

    def __init__(self, desk: Desk, wanted: RunWanted) -> None:
        super().__init__(desk.jobs)
        self._desk = desk
        self._wanted = wanted
        self._job: Job | None = None
        self._counts: Counter[ItemState] = Counter()
        self._last = ""
        self._told_at, self._told_done = time.monotonic(), 0
        self._over = False
        self._safe.connect(self._on_self_safe)
        self._done.connect(self._on_self_done)

    def start(self) -> None:
        """Begin, or go on."""
        title = self.tr("Importing %n file(s)", "", self._wanted.files)
        self._job = self._desk.work(Work(self._run, owner=self, title=title, stopped=self._on_self_stopped))
        self._job.progressed.connect(self._on_job_progressed)

    def cancel(self) -> None:
        """Stop; what is safe stays, the rest waits."""
        if self._job is not None:
            self._job.cancel()

    def _run(self, context: JobContext) -> None:
        """On the worker."""
        ended = RunEnded(self._wanted.complaint_id)
        try:
            ended = self._carried_on(context)
        except (UserError, MachineError) as error:
            ended = RunEnded(self._wanted.complaint_id, error=error)
        except Cancelled:
            pass
        finally:
            self._done.emit(ended)

    def _carried_on(self, context: JobContext) -> RunEnded:
        desk, bulk_id = self._desk, self._wanted.bulk_id
        if self._wanted.order is not None:
            with desk.workspace.write() as session:
                bulk_id = begin_bulk(session, self._wanted.order, actor=desk.actor, clock=desk.clock).id
        outcome = carry_on_bulk(
            desk.workspace, bulk_id, self._note, actor=desk.actor, clock=desk.clock, watch=context
        )
        with desk.workspace.read() as session:
            refused = bulk_items(session, bulk_id, (ItemState.REFUSED,))
        return RunEnded(self._wanted.complaint_id, outcome, refused=tuple(refused))

    def _note(self, item: BulkItem) -> None:
        self._counts[item.state] += 1
        self._last = item.name
        done = self._counts.total()
        grown = done >= self._told_done * TOLD_GROWTH
        if grown and time.monotonic() - self._told_at > TOLD_EVERY_S:
            self._told_at, self._told_done = time.monotonic(), done
            self._safe.emit(self._changes())

    def _changes(self) -> Changes:
        return Changes.of("evidence", "timeline", ids=(self._wanted.complaint_id,))

    def _on_self_safe(self, changes: Changes) -> None:
        self._desk.bus.publish(changes)

    def _on_job_progressed(self, progress: Progress) -> None:
        text = self.tr("Importing: {done} of {total} · {name}")
        done = self._counts.total()
        text = text.format(done=done, total=self._wanted.files, name=self._last).removesuffix(" · ")
        # Kilobytes: the bar counts in 32 bits.
        self.progressed.emit(ProgressState(text, progress.done >> 10, max(1, progress.total >> 10)))

    def _on_self_done(self, ended: RunEnded) -> None:
        if self._over:
            return
        self._over = True
        topics = ("evidence", "timeline", "checklists", "complaints")
        self._desk.bus.publish(Changes.of(*topics, ids=(self._wanted.complaint_id,)))
        self.ended.emit(ended)
        self.deleteLater()

    def _on_self_stopped(self) -> None:
        """A job that was cancelled before it began never came to tell what it did."""
        self._on_self_done(RunEnded(self._wanted.complaint_id))
