"""Does what the panel of an exhibit asks for: reading, saving, judging, exporting, withdrawing."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from ui.evidence.asking import exhibit_detail
from ui.evidence.attachment_work import AttachmentWork
from ui.evidence.catalogue_form import CatalogueEdit
from ui.evidence.custody_work import CustodyWork
from ui.evidence.exhibit_panel import ExhibitPanel
from ui.evidence.model import ExhibitDetail
from ui.evidence.particulars_form import ParticularsEdit
from ui.evidence.words import EvidenceWords
from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.jobs import Job, JobContext, Progress, Work
from ui.kit.progress_strip import ProgressState
from ui.kit.toast import ToastState
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.custody.commands import CustodyAdded
from workbench.custody.exporting import export_original
from workbench.errors import Conflict, WorkbenchError
from workbench.evidence.commands import answer_question, edit_evidence, withdraw_evidence
from workbench.evidence.model import PropertyAnswer
from workbench.evidence.particulars_commands import keep_particulars


class ExhibitWork(QObject):
    """A child of its panel. `shown` tells that the exhibit asked for is on screen."""

    shown = Signal(str)

    def __init__(self, desk: Desk, panel: ExhibitPanel, words: EvidenceWords) -> None:
        super().__init__(panel)
        self._desk = desk
        self._panel = panel
        self._words = words
        self._evidence_id = ""
        self._targets: tuple[str, ...] = ()
        self._detail: ExhibitDetail | None = None
        self.custody = CustodyWork(desk, panel, words)
        self._attachments = AttachmentWork(desk, panel)
        self._exporting: Job | None = None
        self._connect()

    @property
    def evidence_id(self) -> str:
        """The exhibit that is shown or asked for."""
        return self._evidence_id

    def show_exhibit(self, evidence_id: str, targets: tuple[str, ...]) -> None:
        """Ask for an exhibit, anew when it is the one shown."""
        if evidence_id != self._evidence_id:
            self._panel.strip.show_error(None)
            self.custody.stop()
        self._evidence_id, self._targets = evidence_id, targets
        today = self._words.today
        self._desk.read(
            lambda session, _context: exhibit_detail(session, evidence_id, today),
            self._on_detail_asked,
            self._panel.strip.show_error,
            latest=f"exhibit-{id(self)}",
        )

    def _connect(self) -> None:
        panel = self._panel
        panel.catalogue.save_wanted.connect(self._on_save_wanted)
        panel.properties.answered.connect(self._on_answered)
        panel.particulars.save_wanted.connect(self._on_particulars_wanted)
        panel.export_wanted.connect(self._on_export_wanted)
        panel.withdraw_wanted.connect(self._on_withdraw_wanted)
        panel.redact_wanted.connect(lambda: self._desk.go("redaction", self._evidence_id))
        panel.progress.cancelled.connect(self._on_export_cancelled)

    def _on_detail_asked(self, detail: ExhibitDetail) -> None:
        if detail.row.id == self._evidence_id:
            self._detail = detail
            self.custody.show_detail(detail)
            self._attachments.show_detail(detail)
            self._panel.show_detail(detail, self._targets)
            self.shown.emit(detail.row.id)

    def _on_save_wanted(self, edit: CatalogueEdit) -> None:
        actor, clock = self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> Changes:
            return edit_evidence(
                session, edit.evidence_id, edit.draft, edit.revision, actor=actor, clock=clock
            )

        self._desk.write(act, self._on_saved, self._panel.catalogue.show_error)

    def _on_saved(self, _changes: Changes) -> None:
        self._panel.catalogue.show_saved()
        self.show_exhibit(self._evidence_id, self._targets)

    def _on_particulars_wanted(self, edit: ParticularsEdit) -> None:
        actor, clock = self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> Changes:
            return keep_particulars(session, edit.evidence_id, edit.draft, actor=actor, clock=clock)

        self._desk.write(act, self._on_particulars_kept, self._on_particulars_refused)

    def _on_particulars_kept(self, _changes: Changes) -> None:
        self._panel.particulars.show_saved()
        self.show_exhibit(self._evidence_id, self._targets)

    def _on_particulars_refused(self, error: WorkbenchError) -> None:
        """What stands now is asked for, so that somebody can take it over or keep their own."""
        self._panel.particulars.show_error(error)
        if isinstance(error, Conflict):
            self.show_exhibit(self._evidence_id, self._targets)

    def _on_answered(self, evidence_id: str, answer: PropertyAnswer) -> None:
        actor, clock = self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> Changes:
            return answer_question(session, evidence_id, answer, actor=actor, clock=clock)

        self._desk.write(act, None, self._on_answer_refused)

    def _on_answer_refused(self, error: WorkbenchError) -> None:
        """The choice was made on screen at once; what stands is shown again."""
        self._panel.strip.show_error(error)
        self.show_exhibit(self._evidence_id, self._targets)

    def _on_export_wanted(self) -> None:
        if self._detail is None:
            return
        dialog = QFileDialog(self._panel, self.tr("Export the original"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(self._detail.row.original_name)
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        dialog.open()

    def export_to(self, target: Path) -> None:
        """Copy the original there, on record in the custody chain."""
        evidence_id, desk = self._evidence_id, self._desk
        actor, clock = desk.actor, desk.clock
        text = self.tr("Exporting {name}").format(name=target.name)

        def run(context: JobContext) -> CustodyAdded:
            workspace = desk.workspace
            return export_original(workspace, evidence_id, target, actor=actor, clock=clock, watch=context)

        def then(added: CustodyAdded) -> None:
            self._exporting = None
            self._panel.progress.show_state(None)
            desk.bus.publish(added.changes)
            said = self.tr("Exported to {path}; the custody chain says so.").format(path=target)
            desk.say(ToastState(said, "green"))

        def stopped() -> None:
            # In the status bar perhaps: then nobody else told us.
            if job is self._exporting:
                self._exporting = None
                self._panel.progress.show_state(None)

        self._panel.strip.show_error(None)
        self._panel.progress.show_state(ProgressState(text))
        job = self._exporting = desk.work(Work(run, then, self._on_export_failed, self, text, stopped))
        job.progressed.connect(lambda progress: self._show_export(text, progress))

    def _show_export(self, text: str, progress: Progress) -> None:
        done, total = progress.done >> 10, max(1, progress.total >> 10)
        if self._exporting is not None and done < total:
            self._panel.progress.show_state(ProgressState(text, done, total))

    def _on_export_failed(self, error: WorkbenchError) -> None:
        self._exporting = None
        self._panel.progress.show_state(None)
        self._panel.strip.show_error(error)
        # The file may have been found changed, which is on record now.
        self.show_exhibit(self._evidence_id, self._targets)

    def _on_export_cancelled(self) -> None:
        if self._exporting is not None:
            self._exporting.cancel()
            self._exporting = None
        self._panel.progress.show_state(None)

    def _on_withdraw_wanted(self) -> None:
        if self._detail is None:
            return
        row = self._detail.row
        question = self.tr("Withdraw exhibit {number}, {title}?").format(number=row.number, title=row.title)
        lines = [self.tr("It no longer proves anything; number, file and history stay.")]
        if row.proves:
            names = "; ".join(self._words.target(target) for target in row.proves)
            lines.append(self.tr("These lose it: {names}").format(names=names))
        lines.append(self.tr("The timeline says so. It cannot be undone; the file can be added again."))
        confirmation = Confirmation(
            question, tuple(lines), self.tr("Withdraw"), danger=True, reason_label=self.tr("Reason")
        )
        dialog = ConfirmDialog(confirmation, self._panel)
        dialog.confirmed.connect(self._withdraw)
        dialog.open()

    def _withdraw(self, reason: str) -> None:
        evidence_id, actor, clock = self._evidence_id, self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> Changes:
            return withdraw_evidence(session, evidence_id, reason, actor=actor, clock=clock)

        self._desk.write(act, None, self._panel.strip.show_error)
