"""Makes a pack, or only looks whether one could be made, off the window's thread."""

from PySide6.QtCore import QObject, Signal

from ui.kit.jobs import Job, JobContext, Progress, Work
from ui.kit.progress_strip import ProgressState
from ui.packs.model import Looked
from ui.shell.desk import Desk
from workbench.packs.model import PackMade, PackOrder


class PackBuilding(QObject):
    """One piece of work at a time, for `complaint_id`; `ended` comes before what it brought."""

    progressed = Signal(object)
    ended = Signal()
    made = Signal(object)
    looked = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._title = ""
        self.complaint_id = ""

    @property
    def busy(self) -> bool:
        """Whether something runs."""
        return self._job is not None

    def build(self, order: PackOrder) -> None:
        """Make the pack."""
        desk, actor, clock = self._desk, self._desk.actor, self._desk.clock

        def run(context: JobContext) -> PackMade:
            from workbench.packs.commands import export_pack

            return export_pack(desk.workspace, order, actor=actor, clock=clock, watch=context)

        self._begin(self.tr("Making the pack"), order)
        work = Work(run, self._on_made, self._on_failed, self, self._title, stopped=self._end)
        self._job = desk.jobs.write(work)
        self._job.progressed.connect(self._on_progressed)

    def look(self, order: PackOrder) -> None:
        """Hash, open and measure everything that would go in."""
        desk, clock = self._desk, self._desk.clock

        def run(context: JobContext) -> Looked:
            from ui.packs.asking import looked_over

            return looked_over(desk.workspace, order, clock.now(), context)

        self._begin(self.tr("Checking what goes in"), order)
        work = Work(run, self._on_looked, self._on_failed, self, self._title, stopped=self._end)
        self._job = desk.work(work)
        self._job.progressed.connect(self._on_progressed)

    def stop(self) -> None:
        """Give up; nothing is left behind."""
        if self._job is not None:
            self._job.cancel()

    def _begin(self, title: str, order: PackOrder) -> None:
        self._title, self.complaint_id = title, order.complaint_id
        self.progressed.emit(ProgressState(title))

    def _end(self) -> None:
        self._job = None
        self.progressed.emit(None)
        self.ended.emit()

    def _on_progressed(self, progress: Progress) -> None:
        if self._job is None:
            return
        step = self._desk.messages.text(progress.code) if progress.code else self._title
        # Bytes do not fit into what a bar counts with.
        scale = 1 << max(0, progress.total.bit_length() - 30)
        self.progressed.emit(ProgressState(step, progress.done // scale, progress.total // scale))

    def _on_made(self, made: PackMade) -> None:
        self._end()
        self._desk.bus.publish(made.changes)
        self.made.emit(made)

    def _on_looked(self, looked: Looked) -> None:
        self._end()
        self.looked.emit(looked)

    def _on_failed(self, error: object) -> None:
        self._end()
        self.failed.emit(error)
