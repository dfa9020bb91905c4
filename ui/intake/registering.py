"""Registers the draft, then takes its files in as evidence."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.groups.arrival import look_at_arrival
from ui.kit.jobs import JobContext, Work
from ui.kit.toast import ToastState
from ui.shell.desk import Desk
from workbench.complaints.model import ComplaintDraft, Registered
from workbench.errors import MachineError, UserError, WorkbenchError


@dataclass(frozen=True, slots=True)
class Registration:
    """A draft to register, the files that go with it, and the people whom the handler ruled out."""

    draft: ComplaintDraft
    draft_id: str | None = None
    files: tuple[Path, ...] = ()
    not_these: tuple[str, ...] = ()


class Registering(QObject):
    """`registered` carries what was registered, `failed` the error; files follow in the background."""

    registered = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._running = False

    @property
    def running(self) -> bool:
        """Whether a registration is on its way; a second one would make a second case."""
        return self._running

    def start(self, wanted: Registration) -> None:
        """Register, unless one is on its way."""
        if self._running:
            return
        self._running = True
        desk = self._desk

        def act(session: Any, _context: JobContext) -> Registered:
            return register(session, wanted, desk)

        desk.write(act, lambda done: self._on_registered(done, wanted), self._on_failed, owner=self)

    def _on_registered(self, done: Registered, wanted: Registration) -> None:
        self._running = False
        self._desk.say(ToastState(self.tr("Registered as {case_no}").format(case_no=done.case_no)))
        self._take_in(done.id, wanted.files)
        self.registered.emit(done)
        look_at_arrival(self._desk, done.id, self)

    def _on_failed(self, error: WorkbenchError) -> None:
        self._running = False
        self.failed.emit(error)

    def _take_in(self, complaint_id: str, files: Sequence[Path]) -> None:
        for path in files:
            title = self.tr("Taking in {name}").format(name=path.name)
            # The page may be gone by the time a large file is in: the desk alone tells how it went.
            self._desk.jobs.write(_taking_in(self._desk, complaint_id, path, title))


def register(session: Any, wanted: Registration, desk: Desk) -> Registered:
    """Register in a writing session, and remember who was ruled out."""
    from workbench.complaints.commands import register_complaint
    from workbench.persons.commands import decide_not_same

    done = register_complaint(
        session, wanted.draft, actor=desk.actor, clock=desk.clock, draft_id=wanted.draft_id
    )
    for other in wanted.not_these:
        if other != done.person_id:
            decide_not_same(session, done.person_id, other, actor=desk.actor, clock=desk.clock)
    return done


def _taking_in(desk: Desk, complaint_id: str, path: Path, title: str) -> Work[Any]:
    def run(context: JobContext) -> Any:
        from workbench.evidence.commands import add_evidence
        from workbench.evidence.model import Intake

        workspace: Any = desk.workspace
        intake = Intake(complaint_id, path)
        return add_evidence(workspace, intake, actor=desk.actor, clock=desk.clock, watch=context)

    def then(added: Any) -> None:
        desk.bus.publish(added.changes)

    def failed(error: WorkbenchError) -> None:
        told = error.problems if isinstance(error, UserError) else ()
        sentences = [desk.sentence(each) for each in told]
        if isinstance(error, MachineError):
            sentences.append(desk.sentence(error))
        desk.say(ToastState(f"{path.name}: {' '.join(sentences)}", "red"))

    return Work(run, then, failed, title=title)
