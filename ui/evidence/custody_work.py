"""Does what the custody section asks for: proving the file, recording an act, printing a form."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from ui.evidence.custody_dialog import CustodyDialog
from ui.evidence.custody_fields import ActScene
from ui.evidence.exhibit_panel import CUSTODY, ExhibitPanel
from ui.evidence.model import ExhibitDetail
from ui.evidence.words import EvidenceWords
from ui.kit.jobs import Job, JobContext, Work
from ui.kit.toast import ToastState
from ui.shell.desk import Desk
from workbench.casefile.model import Exported
from workbench.changes import Changes
from workbench.custody.commands import CustodyAdded, record_act
from workbench.custodyforms.model import FormKind, FormOrder
from workbench.errors import UserError, WorkbenchError
from workbench.evidence.custody_model import CustodyDraft
from workbench.evidence.verify import Verified, verify_exhibit_on_record


class CustodyWork(QObject):
    """A child of its panel; works on the exhibit that is shown there."""

    def __init__(self, desk: Desk, panel: ExhibitPanel, words: EvidenceWords) -> None:
        super().__init__(panel)
        self._desk = desk
        self._panel = panel
        self._words = words
        self._detail: ExhibitDetail | None = None
        self._verifying: Job | None = None
        panel.custody.verify_wanted.connect(self._on_verify_wanted)
        panel.custody.cancelled.connect(self.stop)
        panel.custody.event_wanted.connect(self._on_event_wanted)
        panel.custody.form_wanted.connect(self._on_form_wanted)
        panel.red.acted.connect(self._on_red_acted)

    def show_detail(self, detail: ExhibitDetail) -> None:
        """Another exhibit is shown, or the same one anew."""
        self._detail = detail

    def stop(self) -> None:
        """The job runner drops what is stopped, so no result ever reaches another exhibit."""
        if self._verifying is not None:
            self._verifying.cancel()
            self._verifying = None
        self._panel.custody.show_progress(False)

    def print_to(self, kind: FormKind, target: Path) -> None:
        """Write a form there, on record in the register of exports."""
        if self._detail is None:
            return
        desk, actor, clock = self._desk, self._desk.actor, self._desk.clock
        order = FormOrder(self._detail.row.id, kind, target, desk.preferences.language)

        def run(context: JobContext) -> Exported:
            from workbench.custodyforms.commands import print_form

            return print_form(desk.workspace, order, actor=actor, clock=clock, watch=context)

        def then(made: Exported) -> None:
            desk.bus.publish(made.changes)
            said = self.tr("{number} written to {path}; it stands in the register of exports.")
            desk.say(ToastState(said.format(number=made.number, path=made.path), "green"))

        # Not the desk's own writing: an export opens its sessions itself, and waits in the same lane.
        desk.jobs.write(Work(run, then, self._panel.strip.show_error, self, self.tr("Printing a form")))

    def _on_red_acted(self, _key: str) -> None:
        self._panel.open_section(CUSTODY)
        self._on_verify_wanted()

    def _on_verify_wanted(self) -> None:
        if self._detail is None:
            return
        evidence_id, desk = self._detail.row.id, self._desk
        actor, clock = desk.actor, desk.clock
        self._panel.custody.show_progress(True)

        def run(context: JobContext) -> Verified:
            return verify_exhibit_on_record(
                desk.workspace, evidence_id, actor=actor, clock=clock, watch=context
            )

        self._verifying = desk.work(Work(run, self._on_verified, self._on_verify_failed))

    def _on_verified(self, verified: Verified) -> None:
        self._verifying = None
        self._panel.custody.show_report(verified.report)
        if verified.changes.topics:
            self._desk.bus.publish(verified.changes)

    def _on_verify_failed(self, error: WorkbenchError) -> None:
        self._verifying = None
        self._panel.custody.show_error(error)

    def _on_event_wanted(self) -> None:
        if self._detail is None:
            return
        detail = self._detail
        scene = ActScene(detail.standing, self._desk.actor.name, detail.siblings)
        dialog = CustodyDialog(self._words, scene, self._panel)
        dialog.wanted.connect(lambda draft: self._record(dialog, detail.row.id, draft))
        dialog.open()

    def _record(self, dialog: CustodyDialog, evidence_id: str, draft: CustodyDraft) -> None:
        desk = self._desk
        actor, clock = desk.actor, desk.clock

        def run(context: JobContext) -> CustodyAdded:
            workspace = desk.workspace
            return record_act(workspace, evidence_id, draft, actor=actor, clock=clock, watch=context)

        def then(added: CustodyAdded) -> None:
            desk.bus.publish(added.changes)
            if added.warnings:
                said = "\n".join(self._words.sentence(problem) for problem in added.warnings)
                desk.say(ToastState(said, "amber"))
            dialog.accept()

        def refused(error: WorkbenchError) -> None:
            dialog.show_error(error)
            if isinstance(error, UserError) and any(one.field == "evidence" for one in error.problems):
                # The file was found changed: that is on record, so everything that shows it is red now.
                desk.bus.publish(Changes.of("evidence", "timeline", "complaints", ids=(evidence_id,)))

        desk.work(Work(run, then, refused, owner=dialog))

    def _on_form_wanted(self, kind: str) -> None:
        if self._detail is None:
            return
        row, chosen = self._detail.row, FormKind(kind)
        name = self._words.said(f"custody.form.title.{chosen.label}", {})
        dialog = QFileDialog(self._panel, name, "", self.tr("PDF files (*.pdf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{row.case_no} {row.number} {name}.pdf")
        dialog.fileSelected.connect(lambda path: self.print_to(chosen, Path(path)))
        dialog.open()
