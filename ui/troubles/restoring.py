"""Lists and proves the backups of a damaged workspace; lets it go on from one, here or in another folder."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.dates import moment
from ui.kit.jobs import Job, JobContext, Progress, Work
from ui.kit.progress_strip import ProgressState
from ui.kit.strip import StripState
from ui.shell.entrance import Entrance
from ui.shell.preferences import default_staff_name
from ui.troubles.copies_card import CopiesCard, CopyRow
from ui.troubles.model import ELSEWHERE, RESTORE
from ui.troubles.trouble_page import TroublePage
from workbench.actor import Actor
from workbench.errors import WorkbenchError
from workbench.moment import today
from workbench.workspace.copies import BackupCopy, CopyProof
from workbench.workspace.model import Layout
from workbench.workspace.rescuing import Rescued


class Restoring(QObject):
    """`restored` carries the folder of the workspace that is sound again, and what is to be said of it."""

    restored = Signal(object, str)

    def __init__(self, entrance: Entrance, page: TroublePage, root: Path) -> None:
        super().__init__(page)
        self._at, self._page, self._root = entrance, page, root
        self._today = today(entrance.clock)
        self._rows: tuple[CopyRow, ...] = ()
        self._recorded = 0
        self._job: Job | None = None
        self._card = CopiesCard(self._today)
        self._card.chosen.connect(self._on_card_chosen)
        page.add_card(self._card)
        page.progress.cancelled.connect(self._on_progress_cancelled)
        self._on_card_chosen(None)
        entrance.jobs.read(Work(self._list, self._on_listed, owner=self))

    def restore(self) -> None:
        """Ask once more, and let the workspace go on from the chosen backup."""
        row = self._card.current
        if row is None or not row.is_sound:
            return
        lines = (
            self._goes_on(row),
            self._is_missing(row),
            self.tr(
                "The damaged database is kept in a folder of its own within “backups”; nothing is deleted."
            ),
            self.tr("It is put on record who restored what."),
        )
        self._ask(self.tr("Restore this backup?"), lines, self.tr("Restore"), partial(self._restore, row))

    def restore_elsewhere(self) -> None:
        """Ask for an empty folder, and make a workspace of the chosen backup there."""
        row = self._card.current
        if row is None or not row.is_sound:
            return
        beside = str(self._root.parent)
        chosen = QFileDialog.getExistingDirectory(
            self._page, self.tr("Empty folder for the restored workspace"), beside
        )
        if chosen:
            self.confirm_elsewhere(row, Path(chosen))

    def confirm_elsewhere(self, row: CopyRow, target: Path) -> None:
        """Ask once more."""
        lines = (
            self._goes_on(row),
            self._is_missing(row),
            self.tr("Evidence and letters are copied to {path}.").format(path=target),
            self.tr("The damaged workspace stays as it is: {path}.").format(path=self._root),
        )
        question = self.tr("Restore into another folder?")
        self._ask(question, lines, self.tr("Restore there"), partial(self._rescue, row, target))

    def _list(self, _context: JobContext) -> tuple[int, list[BackupCopy]]:
        from workbench.workspace.copies import backup_copies
        from workbench.workspace.heads import outside_head

        layout = Layout(self._root)
        return outside_head(layout).count, backup_copies(layout)

    def _on_listed(self, listed: tuple[int, list[BackupCopy]]) -> None:
        self._recorded, copies = listed
        self._rows = tuple(map(CopyRow, copies))
        self._card.show_state(self._rows)
        self._prove_next()

    def _prove_next(self) -> None:
        """One copy after the other, the newest first: a large one takes a while."""
        row = next((row for row in self._rows if row.proof is None), None)
        if row is None:
            return

        def prove(_context: JobContext) -> CopyProof:
            from workbench.workspace.copies import prove_copy

            return prove_copy(row.copy.path)

        self._at.jobs.read(Work(prove, self._on_proven, owner=self))

    def _on_proven(self, proof: CopyProof) -> None:
        self._rows = tuple(
            CopyRow(row.copy, proof, self._lost(row.copy, proof)) if row.copy.path == proof.path else row
            for row in self._rows
        )
        self._card.show_state(self._rows)
        self._prove_next()

    def _lost(self, copy: BackupCopy, proof: CopyProof) -> int | None:
        """What was put on record after a copy; None where nobody knows."""
        if not self._recorded or not proof.is_sound:
            return None
        # A backup is itself put on record after its copy was taken.
        own = 1 if copy.why == "backup" else 0
        return max(0, self._recorded - proof.entries - own)

    def _ask(self, question: str, lines: tuple[str, ...], verb: str, then: "partial[None]") -> None:
        dialog = ConfirmDialog(Confirmation(question, lines, verb), self._page)
        dialog.confirmed.connect(lambda _reason: then())
        dialog.open()

    def _restore(self, row: CopyRow) -> None:
        def run(_context: JobContext) -> Path:
            from workbench.workspace.restoring import restore

            return restore(self._root, row.copy.path, actor=self._actor, clock=self._at.clock)

        self._begin(
            self.tr("Restoring the backup…"), Work(run, self._on_restored, self._on_failed, owner=self)
        )

    def _rescue(self, row: CopyRow, target: Path) -> None:
        def run(context: JobContext) -> Rescued:
            from workbench.workspace.rescuing import rescue

            return rescue(self._root, row.copy.path, target, context, actor=self._actor, clock=self._at.clock)

        work = Work(run, self._on_rescued, self._on_failed, owner=self)
        self._begin(self.tr("Copying evidence and letters…"), work, can_cancel=True)

    def _begin(self, title: str, work: Work[Any], *, can_cancel: bool = False) -> None:
        self._title = title
        self._allow(False)
        self._page.strip.show_state(None)
        self._page.progress.show_state(ProgressState(title, can_cancel=can_cancel))
        self._job = self._at.jobs.write(work)
        self._job.progressed.connect(self._on_job_progressed)

    def _on_job_progressed(self, progress: Progress) -> None:
        self._page.progress.show_state(ProgressState(self._title, progress.done, progress.total))

    def _on_progress_cancelled(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._end()

    def _on_restored(self, aside: Path) -> None:
        self._end()
        kept = self.tr("Restored. The damaged database is kept in {path}.").format(path=aside)
        self.restored.emit(self._root, kept)

    def _on_rescued(self, done: Rescued) -> None:
        self._end()
        said = self.tr("Restored into {path}.").format(path=done.root)
        if done.unread:
            said += " " + self.tr(
                "%n file(s) could not be read; check the workspace in the settings.", "", len(done.unread)
            )
        self.restored.emit(done.root, said)

    def _on_failed(self, error: WorkbenchError) -> None:
        self._end()
        self._page.strip.show_state(StripState(" ".join(self._at.messages.sentences(error)), "red"))

    def _end(self) -> None:
        self._job = None
        self._page.progress.show_state(None)
        self._on_card_chosen(self._card.current)

    def _on_card_chosen(self, row: CopyRow | None) -> None:
        self._allow(row is not None and row.is_sound and self._job is None)

    def _allow(self, allowed: bool) -> None:
        for key in (RESTORE, ELSEWHERE):
            self._page.offer(key, offered=allowed)

    @property
    def _actor(self) -> Actor:
        return Actor(self._at.preferences.staff_name or default_staff_name())

    def _goes_on(self, row: CopyRow) -> str:
        words = self.tr("Work goes on from the backup of {when}.")
        return words.format(when=moment(row.copy.made_at, self._today))

    def _is_missing(self, row: CopyRow) -> str:
        if row.lost is None:
            return self.tr("What was put on record after it is missing.")
        if row.lost == 0:
            return self.tr("Nothing was put on record after it.")
        return self.tr("%n step(s) that were put on record after it are missing.", "", row.lost)
