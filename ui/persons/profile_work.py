"""What the page of a person asks to be done about the profile over time; each through its dialog."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from ui.case.form_dialog import FormDialog
from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.jobs import JobContext, Work
from ui.persons.compare_dialog import CompareDialog
from ui.persons.decision_form import DecisionForm
from ui.persons.done_form import DoneForm
from ui.persons.edit_dialog import EditDialog
from ui.persons.person_view import PersonView
from ui.persons.portrait_dialog import PortraitDialog
from ui.persons.questionnaire_dialog import QuestionnaireDialog
from ui.persons.request_dialog import DECIDE, WITHDRAW, RequestDialog
from ui.persons.request_form import RequestForm
from ui.persons.request_words import RequestWords
from ui.persons.withdraw_form import WithdrawForm
from ui.shell.desk import Desk
from workbench.casefile.model import Exported
from workbench.changes import Changes
from workbench.moment import today
from workbench.persons.profile_editing import PersonEdit
from workbench.portraits.model import PortraitOrder
from workbench.profiles.model import (
    DecisionDraft,
    QuestionnaireDraft,
    RequestDraft,
    RequestKind,
    RequestRow,
    VersionKept,
)
from workbench.wording.profile_changes import ProfileChanges

Act = Callable[[Any], Any]
Deeds = Mapping[str, Callable[[PersonView, RequestRow], QDialog]]
D = TypeVar("D", bound=FormDialog)
# What carries out a request in words, by its kind.
_DONE = {
    RequestKind.ACCESS: "shown",
    RequestKind.DELETION: "restricted",
    RequestKind.EXPLANATION: "explained",
    RequestKind.HUMAN_DECISION: "decided_again",
}


class ProfileWork(QObject):
    """Opens the dialogs and keeps what comes out of them."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page

    def ask_answers(self, view: PersonView) -> QuestionnaireDialog:
        """Ask the calibrated questions."""
        dialog = QuestionnaireDialog(view.sources.wording, self._desk.sentence, self._today, self._page)
        dialog.show_state(view.profile.person_id, view.cases, view.profile.on)
        dialog.wanted.connect(lambda draft: self._keep_answers(draft, dialog))
        return _opened(dialog)

    def ask_version(self, view: PersonView) -> None:
        """Ask why a version is kept, and keep it."""
        question = Confirmation(
            question=self.tr("Keep the profile as it stands?"),
            consequences=(
                self.tr("It is kept with what changed since the version before, and why."),
                self.tr("Where nothing changed, none is kept."),
            ),
            verb=self.tr("Keep version"),
            reason_label=self.tr("Reason"),
        )
        dialog = ConfirmDialog(question, self._page)
        dialog.confirmed.connect(lambda reason: self._keep_version(view.profile.person_id, reason))
        dialog.open()

    def ask_comparison(self, view: PersonView) -> CompareDialog:
        """Let two versions be compared."""
        wording = view.sources.wording
        dialog = CompareDialog(ProfileChanges(view.sources.values), self._page)
        person_id = view.profile.person_id

        def ask(earlier: int, later: int) -> None:
            def read(session: Any, _context: JobContext) -> Any:
                from workbench.profiles.version_queries import compared

                return compared(session, person_id, earlier, later, wording.book)

            self._desk.read(read, dialog.show_changes, owner=dialog, latest="person.compare")

        dialog.asked.connect(ask)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show_state(view.record.versions, view.profile.on)
        dialog.open()
        return dialog

    def ask_export(self, view: PersonView, request_id: str = "") -> PortraitDialog:
        """Export the profile, or the copy that a request asks for."""
        dialog = PortraitDialog(self._desk.sentence, self._page, request_id)
        dialog.show_state(view.profile.person_id)
        dialog.wanted.connect(lambda order: self._export(order, dialog))
        return _opened(dialog)

    def ask_request(self, view: PersonView) -> RequestForm:
        """Enter a request."""
        dialog = RequestForm(view.sources.wording, self._desk.sentence, self._today, self._page)
        dialog.show_state(view.profile.person_id, view.profile.on)
        dialog.wanted.connect(lambda draft: self._register(draft, dialog))
        return _opened(dialog)

    def open_request(self, view: PersonView, request: RequestRow) -> RequestDialog:
        """Show a request with what comes next."""
        words = RequestWords(view.sources.wording, view.profile.on)
        title = self.tr("Request: {kind}").format(kind=words.kind(request))
        dialog = RequestDialog(title, words.lines(request), self._page)
        dialog.show_state(request, judged=bool(view.judged))
        deeds: Deeds = {DECIDE: self.ask_decision, WITHDRAW: self.ask_withdrawal}
        dialog.acted.connect(lambda deed: deeds.get(deed, self.carry_out)(view, request))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def ask_decision(self, view: PersonView, request: RequestRow) -> DecisionForm:
        """Decide a request."""
        dialog = DecisionForm(self._desk.sentence, self._today, self._page)
        dialog.show_state(request, view.profile.on)
        dialog.wanted.connect(lambda draft: self._decide(request, draft, dialog))
        return _opened(dialog)

    def ask_withdrawal(self, view: PersonView, request: RequestRow) -> WithdrawForm:
        """Carry out a correction by taking back a judgement."""
        dialog = WithdrawForm(view.judged, request.answer or "", self._desk.sentence, self._page)
        dialog.wanted.connect(lambda judgement_id: self._withdraw(request, judgement_id, dialog))
        return _opened(dialog)

    def carry_out(self, view: PersonView, request: RequestRow) -> QDialog:
        """Do what was granted: edit, export, or say what was done."""
        if request.kind is RequestKind.CORRECTION:
            return self._ask_edit(view, request)
        if request.kind is RequestKind.COPY:
            return self.ask_export(view, request.id)
        outcome = RequestWords(view.sources.wording, view.profile.on).outcome(request)
        dialog = DoneForm(outcome, self._desk.sentence, self._page)
        dialog.wanted.connect(lambda ref: self._note_done(request, ref, dialog))
        return _opened(dialog)

    def _ask_edit(self, view: PersonView, request: RequestRow) -> EditDialog:
        dialog = EditDialog(view.sources.wording, self._desk.sentence, self._today, self._page)
        dialog.show_state(view.sheet, unmasked=False)
        dialog.wanted.connect(lambda edit: self._correct(request, edit, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _keep_answers(self, draft: QuestionnaireDraft, dialog: FormDialog) -> None:
        def act(session: Any) -> Changes:
            from workbench.profiles.answering import keep_answers

            return keep_answers(session, draft, actor=self._desk.actor, clock=self._desk.clock)

        self._write(act, dialog)

    def _keep_version(self, person_id: str, reason: str) -> None:
        desk = self._desk

        def act(session: Any, _context: object) -> VersionKept:
            from workbench.profiles.versioning import keep_version

            return keep_version(session, person_id, reason, actor=desk.actor, clock=desk.clock)

        desk.write(act, self._on_version_kept, owner=self)

    def _on_version_kept(self, kept: VersionKept) -> None:
        if kept.number is None:
            self._desk.tell("profile.nothing_changed", {})
        else:
            self._desk.tell("profile.version_kept", {"number": str(kept.number)})

    def _register(self, draft: RequestDraft, dialog: FormDialog) -> None:
        def act(session: Any) -> Changes:
            from workbench.profiles.requesting import register_request

            return register_request(session, draft, actor=self._desk.actor, clock=self._desk.clock).changes

        self._write(act, dialog)

    def _decide(self, request: RequestRow, draft: DecisionDraft, dialog: FormDialog) -> None:
        def act(session: Any) -> Changes:
            from workbench.profiles.requesting import decide_request

            return decide_request(session, request.id, draft, actor=self._desk.actor, clock=self._desk.clock)

        self._write(act, dialog)

    def _note_done(self, request: RequestRow, ref: str, dialog: FormDialog) -> None:
        done = (_DONE[request.kind], ref)

        def act(session: Any) -> Changes:
            from workbench.profiles.requesting import note_done

            return note_done(session, request.id, done, actor=self._desk.actor, clock=self._desk.clock)

        self._write(act, dialog)

    def _correct(self, request: RequestRow, edit: PersonEdit, dialog: EditDialog) -> None:
        def act(session: Any) -> Changes:
            from workbench.profiles.requesting import correct_as_asked

            return correct_as_asked(session, request.id, edit, actor=self._desk.actor, clock=self._desk.clock)

        self._write(act, dialog)

    def _withdraw(self, request: RequestRow, judgement_id: str, dialog: FormDialog) -> None:
        desk = self._desk

        def act(session: Any) -> Changes:
            from workbench.profiles.requesting import withdraw_as_asked

            return withdraw_as_asked(session, request.id, judgement_id, actor=desk.actor, clock=desk.clock)

        self._write(act, dialog)

    def _export(self, order: PortraitOrder, dialog: PortraitDialog) -> None:
        desk = self._desk

        def run(context: JobContext) -> Exported:
            from workbench.portraits.commands import export_portrait

            return export_portrait(desk.workspace, order, actor=desk.actor, clock=desk.clock, watch=context)

        def done(made: Exported) -> None:
            desk.bus.publish(made.changes)
            dialog.show_done(made)

        # Not the desk's own writing: an export opens its sessions itself, and waits in the same lane.
        desk.jobs.write(Work(run, done, dialog.refuse, dialog, self.tr("Exporting the profile")))

    def _write(self, act: Act, dialog: FormDialog | EditDialog) -> None:
        def run(session: Any, _context: object) -> Any:
            return act(session)

        self._desk.write(run, lambda _made: dialog.accept(), dialog.refuse, owner=dialog)

    def _today(self) -> Any:
        return today(self._desk.clock)


def _opened(dialog: D) -> D:
    dialog.open()
    return dialog
