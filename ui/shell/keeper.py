"""Keeps the workspace: opens, makes and closes it on the write lane, one after the other."""

import contextlib
import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.kit.jobs import Cancelled, JobContext, Jobs, Work
from ui.messages import Messages
from ui.shell import doors
from ui.shell.awaited import AwaitedWorkspace
from workbench.actor import Actor
from workbench.errors import MachineError, WorkbenchError
from workbench.moment import Clock

if TYPE_CHECKING:
    from workbench.workspace.opening import Workspace

Door = Callable[[], "Workspace"]
LastDeed = Callable[["Workspace"], None]

_log = logging.getLogger(__name__)


class WorkspaceKeeper(QObject):
    """`opened` carries the workspace, `failed` the error; the one that was open before is closed first.

    `began` when work on one begins, `stepped` with the code of every step of opening that may take long.
    `last_deed` is done on the write lane with a workspace that is about to be closed.
    """

    began = Signal()
    opened = Signal(object)
    failed = Signal(object)
    told = Signal(str)
    stepped = Signal(str)

    def __init__(self, jobs: Jobs, clock: Clock, last_deed: LastDeed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._clock = clock
        self._last_deed = last_deed
        self._workspace: Workspace | None = None
        self._last: Door | None = None
        self._closed = False

    def open(self, folder: Path, awaited: AwaitedWorkspace | None = None) -> None:
        """Open a workspace that exists; `awaited` hears of it first, on the worker."""
        self._pass(partial(doors.open_workspace, folder, self._clock, self.stepped.emit), awaited)

    def create(self, wanted: doors.NewWorkspace) -> None:
        """Make a new one."""
        self._pass(partial(doors.create_workspace, wanted, self._clock))

    def create_demo(self, folder: Path, messages: Messages) -> None:
        """Play the demonstration and open it; `told` carries each step."""
        self._pass(partial(doors.make_demo, folder, self._clock, messages, self.told.emit))

    def retry(self) -> None:
        """Try again what failed."""
        if self._last is not None:
            self._pass(self._last)

    def is_backup_due(self) -> bool:
        """Whether anything was put on record, or is just being written, since the last backup."""
        workspace = self._workspace
        if workspace is None:
            return False
        if any(job.writes for job in self._jobs.running):
            return True
        try:
            return doors.is_backup_due(workspace)
        except MachineError:
            # The backup itself will say what is wrong with the machine.
            return True

    def back_up(self, actor: Actor, context: JobContext) -> None:
        """On the write lane: copy what is open, if that is due.

        Raises: MachineError when the copy did not pass its proof.
        """
        if self._workspace is not None:
            doors.back_up_if_due(self._workspace, actor, context)

    def close(self) -> None:
        """Close what is open or about to be, when the writes before it are done; nothing is opened again."""
        self._closed = True
        self._let_go()

    def _let_go(self) -> None:
        workspace, self._workspace = self._workspace, None
        if workspace is not None:
            self._jobs.write(Work(lambda _context: self._finish(workspace)))

    def _finish(self, workspace: "Workspace") -> None:
        try:
            self._last_deed(workspace)
        except WorkbenchError as error:
            _log.warning("what should have been left for the next start was not: %s", error)
        finally:
            workspace.close()

    def _pass(self, door: Door, awaited: AwaitedWorkspace | None = None) -> None:
        self._last = door
        self._let_go()
        self.began.emit()

        def run(_context: JobContext) -> "Workspace":
            with contextlib.ExitStack() as undoing:
                if awaited is not None:
                    undoing.callback(awaited.give_up)
                workspace = door()
                if self._closed:
                    workspace.close()
                    raise Cancelled
                undoing.pop_all()
            if awaited is not None:
                # Here, not where the window hears of it: the window itself might be waiting.
                awaited.arrive(workspace)
            return workspace

        self._jobs.write(Work(run, self._on_opened, self._on_failed))

    def _on_opened(self, workspace: "Workspace") -> None:
        self._workspace = workspace
        self.opened.emit(workspace)

    def _on_failed(self, error: WorkbenchError) -> None:
        self.failed.emit(error)
