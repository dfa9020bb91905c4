"""Clears up the evidence store: shows what no exhibit names, and does what is decided about it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.evidence.words import EvidenceWords
from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.jobs import JobContext, Work
from ui.kit.toast import ToastState
from ui.settings.unclaimed_dialog import AdoptionWanted, UnclaimedDialog
from ui.shell.desk import Desk
from workbench.evidence.model import Adoption, AsideDraft, EvidenceAdded, EvidenceDraft, SetAside, Unclaimed
from workbench.wording.naming import Wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.changes import Changes


class UnclaimedDeeds(QObject):
    """`failed` carries what went wrong outside the dialog, `done` says that the store is not as it was."""

    failed = Signal(object)
    done = Signal()

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        wording = Wording(desk.preferences.language, desk.rulebook, desk.messages)
        self._words = EvidenceWords(wording, desk.clock)

    def open(self) -> None:
        """Ask what there is, and show it."""
        dialog = UnclaimedDialog(self._desk, self._words, self._window)
        dialog.adopt_wanted.connect(lambda wanted: self._adopt(dialog, wanted))
        dialog.aside_wanted.connect(lambda found: self._confirm_aside(dialog, found))
        self._ask(dialog, dialog.open)

    def _ask(self, dialog: UnclaimedDialog, then: Callable[[], object] = lambda: None) -> None:
        desk = self._desk

        def run(_context: JobContext) -> "Sequence[Unclaimed]":
            from workbench.evidence.unclaimed import unclaimed

            return unclaimed(desk.workspace)

        def show(files: "Sequence[Unclaimed]") -> None:
            if files:
                then()
            dialog.show_files(files)

        desk.jobs.read(Work(run, show, self.failed.emit, dialog))

    def _adopt(self, dialog: UnclaimedDialog, wanted: AdoptionWanted) -> None:
        desk = self._desk

        def run(context: JobContext) -> EvidenceAdded:
            from workbench.complaints.queries import complaint_id_of
            from workbench.evidence.commands import adopt_orphan

            with desk.workspace.read() as session:
                complaint_id = complaint_id_of(session, wanted.case_no)
            adoption = Adoption(complaint_id, wanted.file.sha256, wanted.name, EvidenceDraft())
            return adopt_orphan(desk.workspace, adoption, actor=desk.actor, clock=desk.clock, watch=context)

        def then(added: EvidenceAdded) -> None:
            text = self.tr("Listed as exhibit {number} of {case_no}.")
            said = text.format(number=added.number, case_no=wanted.case_no.strip())
            self._finish(dialog, said, added.changes)

        self._write(dialog, run, then, self.tr("Adding to the case"))

    def _confirm_aside(self, dialog: UnclaimedDialog, found: Unclaimed) -> None:
        lines = (
            self.tr("It leaves the evidence store and is kept in the folder “set-aside” of the workspace."),
            self.tr("The audit trail says who set it aside, when and why."),
        )
        asked = Confirmation(
            self.tr("Set this file aside?"), lines, self.tr("Set aside"), reason_label=self.tr("Reason")
        )
        confirm = ConfirmDialog(asked, dialog)
        confirm.confirmed.connect(lambda reason: self._set_aside(dialog, found, reason))
        confirm.open()

    def _set_aside(self, dialog: UnclaimedDialog, found: Unclaimed, reason: str) -> None:
        desk = self._desk

        def run(_context: JobContext) -> SetAside:
            from workbench.evidence.setting_aside import set_aside

            draft = AsideDraft(found.name, reason)
            return set_aside(desk.workspace, draft, actor=desk.actor, clock=desk.clock)

        def then(moved: SetAside) -> None:
            self._finish(dialog, self.tr("Set aside: {name}").format(name=moved.path.name), moved.changes)

        self._write(dialog, run, then, self.tr("Setting aside"))

    def _write(
        self,
        dialog: UnclaimedDialog,
        run: Callable[[JobContext], Any],
        then: Callable[[Any], None],
        title: str,
    ) -> None:
        dialog.show_busy(True)
        self._desk.jobs.write(Work(run, then, dialog.show_error, dialog, title))

    def _finish(self, dialog: UnclaimedDialog, said: str, changes: "Changes") -> None:
        self._desk.bus.publish(changes)
        self._desk.say(ToastState(said))
        self.done.emit()
        self._ask(dialog)
