"""Does what the card of updates asks for: look at a file, install it, go back, close."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QFileDialog

from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.jobs import Job, JobContext, Progress, Work
from ui.kit.toast import ToastState
from ui.shell.desk import Desk
from ui.updates.card import UpdatesCard
from ui.updates.dialog import UpdateDialog
from ui.updates.model import Standing, current_standing
from workbench.errors import MachineError, WorkbenchError
from workbench.updating.model import Applied, UpdateFacts


class UpdateDeeds(QObject):
    """`failed` carries what went wrong outside of the dialog. `ask` tells how the program stands."""

    failed = Signal(object)

    def __init__(self, desk: Desk, card: UpdatesCard, ask: Callable[[], Standing] = current_standing) -> None:
        super().__init__(card)
        self._desk, self._card, self._ask = desk, card, ask
        self._standing: Standing | None = None
        self._dialog: UpdateDialog | None = None
        self._job: Job | None = None
        card.file_wanted.connect(self._on_file_wanted)
        card.back_wanted.connect(self._on_back_wanted)
        card.close_wanted.connect(self._close_program)

    def look(self) -> None:
        """Ask how the program stands and show it."""
        self._desk.work(Work(lambda _context: self._ask(), self._on_looked, self._on_look_failed, owner=self))

    def open(self, path: Path) -> None:
        """Check a file and show what it is."""
        if self._standing is None:
            return
        self._dialog = UpdateDialog(self._desk, path.name, self._card)
        self._dialog.apply_wanted.connect(lambda: self._apply(path))
        self._dialog.finished.connect(self._on_dialog_finished)
        self._dialog.close_wanted.connect(self._close_program)
        self._dialog.open()
        standing = self._standing

        def check(context: JobContext) -> UpdateFacts:
            from workbench.updating.applying import check_update

            to = standing.installation
            return check_update(path, to=to, keys=standing.keys, allow_older=False, watch=context)

        self._start(check, self._on_checked)

    def _apply(self, path: Path) -> None:
        standing, by, clock = self._standing, self._desk.actor.name, self._desk.clock
        if standing is None:
            return

        def apply(context: JobContext) -> Applied:
            from workbench.updating.applying import Order, apply_update

            order = Order(by=by, clock=clock)
            to = standing.installation
            return apply_update(path, to=to, keys=standing.keys, order=order, watch=context)

        self._start(apply, self._on_applied)

    def _go_back(self) -> None:
        standing, by, clock = self._standing, self._desk.actor.name, self._desk.clock
        if standing is None:
            return

        def go_back(_context: JobContext) -> Applied:
            from workbench.updating.applying import Order, roll_back

            return roll_back(standing.installation, order=Order(by=by, clock=clock))

        self._desk.work(Work(go_back, self._on_went_back, self.failed.emit, owner=self))

    def _start(self, run: Callable[[JobContext], object], then: Callable[..., None]) -> None:
        # What was stopped too late was done all the same: look again.
        work = Work(run, then, self._on_failed, owner=self, stopped=self.look)
        if self._dialog is not None:
            self._dialog.show_progress(Progress(0, 0, "check"))
        self._job = self._desk.work(work)
        self._job.progressed.connect(self._on_progressed)

    def _on_looked(self, standing: Standing) -> None:
        self._standing = standing
        self._card.show_state(standing)

    def _on_look_failed(self, error: WorkbenchError) -> None:
        if isinstance(error, MachineError):
            self._card.show_error(error)
        else:
            self.failed.emit(error)

    def _on_file_wanted(self) -> None:
        kinds = self.tr("Update files (*.cwupdate)")
        chosen, _ = QFileDialog.getOpenFileName(self._card, self.tr("Update from a file"), "", kinds)
        if chosen:
            self.open(Path(chosen))

    def _on_back_wanted(self) -> None:
        if self._standing is None:
            return
        before = self._standing.installation.previous
        confirmation = Confirmation(
            self.tr("Go back to version {version}?").format(version=before),
            (
                self.tr("It starts from the next start on; the present version is kept."),
                self._desk.messages.text("update.schema_note"),
            ),
            self.tr("Go back"),
        )
        dialog = ConfirmDialog(confirmation, self._card)
        dialog.confirmed.connect(lambda _reason: self._go_back())
        dialog.open()

    def _on_progressed(self, progress: Progress) -> None:
        if self._dialog is not None and self._job is not None:
            self._dialog.show_progress(progress)

    def _on_checked(self, facts: UpdateFacts) -> None:
        self._job = None
        if self._dialog is not None and self._standing is not None:
            self._dialog.show_offer(facts, self._standing.installation.version)

    def _on_applied(self, done: Applied) -> None:
        self._job = None
        self.look()
        if self._dialog is not None:
            self._dialog.show_done(done.version)

    def _on_went_back(self, done: Applied) -> None:
        self.look()
        text = self.tr("Version {version} starts from the next start on.").format(version=done.version)
        self._desk.say(ToastState(text))

    def _on_failed(self, error: WorkbenchError) -> None:
        self._job = None
        if self._dialog is not None:
            self._dialog.show_error(error)

    def _on_dialog_finished(self, _result: int) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = self._dialog = None

    def _close_program(self) -> None:
        QApplication.closeAllWindows()
