"""Does what the maintenance card asks for: backup, check, search index."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from ui.kit.jobs import Job, JobContext, Progress, Work
from ui.kit.progress_strip import ProgressState
from ui.kit.toast import ToastState
from ui.settings.maintenance_card import MaintenanceCard
from ui.settings.report_words import ReportWords
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.errors import WorkbenchError
from workbench.integrity.model import Finding, IntegrityReport

if TYPE_CHECKING:
    from ui.settings.unclaimed_deeds import UnclaimedDeeds


class UpkeepDeeds(QObject):
    """`failed` carries what went wrong."""

    failed = Signal(object)

    def __init__(self, desk: Desk, card: MaintenanceCard) -> None:
        super().__init__(card)
        self._desk, self._card = desk, card
        self._job: Job | None = None
        self._title = ""
        self._unclaimed: UnclaimedDeeds | None = None
        self._words = ReportWords(self._sentence, self)
        card.backup_wanted.connect(self.back_up)
        card.check_wanted.connect(self.check)
        card.rebuild_wanted.connect(self.rebuild)
        card.clear_up_wanted.connect(self._on_card_clear_up_wanted)
        card.cancelled.connect(self._on_card_cancelled)
        card.diagnostics_wanted.connect(self.show_diagnostics)

    def back_up(self) -> None:
        """Make a proven copy of the database."""
        desk = self._desk

        def run(context: JobContext) -> Path:
            from workbench.workspace.backups import back_up

            return back_up(desk.workspace, context, actor=desk.actor, clock=desk.clock)

        self._start(self.tr("Backing up"), run, self._on_backed_up, desk.jobs.write)

    def check(self) -> None:
        """Prove database, search index, evidence files and audit trail."""
        desk = self._desk

        def run(context: JobContext) -> IntegrityReport:
            from workbench.integrity.checking import check_workspace

            return check_workspace(desk.workspace, context)

        self._start(self.tr("Checking the workspace"), run, self._on_checked, desk.jobs.read)

    def rebuild(self) -> None:
        """Build the search index anew."""
        desk = self._desk

        def run(context: JobContext) -> int:
            from workbench.search.commands import rebuild_search

            with desk.workspace.write() as session:
                return rebuild_search(session, context, actor=desk.actor, clock=desk.clock)

        self._start(self.tr("Rebuilding the search index"), run, self._on_rebuilt, desk.jobs.write)

    def show_diagnostics(self) -> None:
        """Show what could be given away about the program and the workspace."""
        from ui.diagnostics.dialog import DiagnosticsDialog
        from ui.diagnostics.facts import Subject, program_facts

        desk = self._desk
        subject = Subject(desk.layout, program_facts(desk.preferences), desk.clock)
        DiagnosticsDialog(subject, desk.jobs, desk.messages, self._card.window()).open()

    def _start(
        self,
        title: str,
        run: Callable[[JobContext], Any],
        then: Callable[[Any], None],
        lane: Callable[[Work[Any]], Job],
    ) -> None:
        if self._job is not None:
            return
        self._title = title
        self._card.show_progress(ProgressState(title))
        self._job = lane(Work(run, then, self._on_failed, title=title))
        self._job.progressed.connect(self._on_progressed)

    def _end(self) -> None:
        self._job = None
        self._card.show_progress(None)

    def _on_progressed(self, progress: Progress) -> None:
        if self._job is not None:
            text = self._words.part(progress.code) or self._title
            self._card.show_progress(ProgressState(text, progress.done, progress.total))

    def _on_card_cancelled(self) -> None:
        # What was cancelled delivers nothing any more.
        if self._job is not None:
            self._job.cancel()
        self._end()

    def _on_card_clear_up_wanted(self) -> None:
        from ui.settings.unclaimed_deeds import UnclaimedDeeds

        if self._unclaimed is None:
            self._unclaimed = UnclaimedDeeds(self._desk, self._card)
            self._unclaimed.failed.connect(self.failed)
            self._unclaimed.done.connect(self._card.drop_report)
        self._unclaimed.open()

    def _on_failed(self, error: WorkbenchError) -> None:
        self._end()
        self.failed.emit(error)

    def _on_backed_up(self, copy: Path) -> None:
        self._end()
        self._desk.bus.publish(Changes.of("settings"))
        self._desk.say(ToastState(self.tr("Backed up and checked: {name}").format(name=copy.name)))

    def _on_checked(self, report: IntegrityReport) -> None:
        self._end()
        self._card.show_report(self._words.report(report))

    def _on_rebuilt(self, texts: int) -> None:
        self._end()
        self._desk.say(ToastState(self.tr("The search index holds %n text(s).", "", texts)))

    def _sentence(self, finding: Finding) -> str:
        return self._desk.messages.text(finding.code, finding.detail)
