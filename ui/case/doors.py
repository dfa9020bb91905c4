"""The dialogs of a case: each asks how the case stands now, opens, and does what was wanted."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.approvals.approving import Approving
from ui.case.asking import case_state
from ui.case.case_words import CaseWords
from ui.case.clock_actions import ClockActions
from ui.case.clock_date_dialog import ClockDateDialog
from ui.case.clock_length_dialog import ClockLengthDialog
from ui.case.clock_pause_dialog import ClockPauseDialog
from ui.case.clock_restart_dialog import ClockRestartDialog
from ui.case.clock_resume_dialog import ClockResumeDialog
from ui.case.deeds import PromiseKept, RevealWanted, deed_for
from ui.case.extension_dialog import ExtensionDialog
from ui.case.fact_dialog import FactDialog
from ui.case.form_dialog import FormDialog
from ui.case.handler_dialog import HandlerDialog
from ui.case.label_dialog import LabelDialog, NatureDraft
from ui.case.mending import mending
from ui.case.merge_choices import merge_choice
from ui.case.model import REFUSAL_TAB, CaseState
from ui.case.move_dialog import MoveDialog, MoveOrder
from ui.case.outcome_dialog import OutcomeDialog
from ui.case.target import CaseTarget
from ui.checklists.pursuing import ask_pursuit
from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.jobs import JobContext, Work
from ui.kit.toast import ToastState
from ui.shell.desk import Desk
from workbench.checklists.model import REFUSAL_NATURE, Done
from workbench.complaints.model import ComplaintRow
from workbench.complaints.queries import rows_of
from workbench.contacts.model import PromiseRow
from workbench.errors import MachineError, Problem, UserError, WorkbenchError
from workbench.moment import today
from workbench.process.model import Move
from workbench.process.proving import verify_case
from workbench.process.queries import merge_candidates
from workbench.process.roads import ARCHIVED
from workbench.rulebook.governing import governing_rulebook
from workbench.wording.naming import Wording

# The matter whose approval answers a question; which of the deciding ones it is, the dialog asks.
BY_APPROVAL = {"approval.approver": "", "approval.on": "", "approval.senior_reviewed_on": "senior_review"}


class CaseDoors(QObject):
    """For one widget and one case at a time; the page answers `export_wanted` and `contact_wanted`."""

    export_wanted = Signal()
    contact_wanted = Signal()
    revealed = Signal(str)

    def __init__(self, desk: Desk, widget: QWidget) -> None:
        super().__init__(widget)
        self._desk = desk
        self._widget = widget
        self._approving = Approving(desk, widget, self.words)
        self.complaint_id = ""

    def words(self) -> CaseWords:
        """The words of today in the language of the window."""
        wording = Wording(self._desk.preferences.language, self._desk.rulebook, self._desk.messages)
        return CaseWords(wording, today(self._desk.clock))

    def move(self, to_state: str) -> None:
        """Ask about a move, and make it."""
        self._with_state(partial(self._open_move, to_state))

    def extend(self) -> None:
        """Ask about the longer period, and take it."""
        self._with_state(self._open_extension)

    def pause(self) -> None:
        """Ask about a pause of the period, and begin it."""
        self._ask_clock(ClockPauseDialog)

    def resume(self) -> None:
        """Ask about the end of a pause, and end it."""
        self._ask_clock(ClockResumeDialog)

    def restart(self) -> None:
        """Ask about new facts, and count anew."""
        self._open(ClockRestartDialog(self.words(), self._widget))

    def set_length(self) -> None:
        """Ask about the length that contract or court set."""
        self._ask_clock(ClockLengthDialog)

    def record_date(self) -> None:
        """Ask which date of a clock became known, and for the date."""
        self._with_state(self._open_date)

    def assign(self) -> None:
        """Ask who handles the case."""
        self._with_state(lambda state: self._open(HandlerDialog(state, self.words(), self._widget)))

    def add_nature(self) -> None:
        """Ask for a label and its reason."""
        self._with_state(lambda state: self._open(LabelDialog(state.sheet, self.words(), self._widget)))

    def remove_nature(self, code: str) -> None:
        """Ask for the reason why a label goes."""
        self._with_state(
            lambda state: self._open(LabelDialog(state.sheet, self.words(), self._widget, removing=code))
        )

    def pursue_refusal(self) -> None:
        """Ask why the case is handled as a refusal, and open the checklist."""
        ask_pursuit(self._widget, self._on_pursuit_confirmed)

    def decide(self, place: int) -> None:
        """Ask what became of a demand, by its place in the case."""
        self._with_state(partial(self._open_outcome, place))

    def approve(self, matter: str = "") -> None:
        """Ask what somebody with authority said."""
        self._approving.complaint_id = self.complaint_id
        self._approving.record(matter)

    def answer(self, key: str) -> None:
        """Ask for a fact; who approved and when is known by recording the approval."""
        if key in BY_APPROVAL:
            self.approve(BY_APPROVAL[key])
            return
        fact = self._desk.rulebook.facts.get(key)
        if fact is not None:
            self._open(FactDialog(fact, self.words(), self._widget))

    def keep_promise(self, promise: PromiseRow) -> None:
        """Ask whether a promise was kept, and note it."""
        lines = (promise.text, self.tr("It goes on the timeline and cannot be taken back."))
        question = Confirmation(self.tr("Was this promise kept?"), lines, self.tr("It was kept"))
        dialog = ConfirmDialog(question, self._widget)
        dialog.confirmed.connect(lambda _reason: self.do(PromiseKept(promise.id)))
        dialog.open()

    def reveal(self) -> None:
        """Ask why names and numbers shall be shown, and note it."""
        lines = (
            self.tr("Names, numbers and addresses of this case are shown until you leave it."),
            self.tr("Who looked, when and why goes into the audit trail."),
        )
        question = Confirmation(
            self.tr("Show everything?"), lines, self.tr("Show"), reason_label=self.tr("Reason")
        )
        dialog = ConfirmDialog(question, self._widget)
        dialog.confirmed.connect(self._on_reveal_confirmed)
        dialog.open()

    def mend(self, problem: Problem) -> None:
        """Go to where a problem is mended."""
        found = mending(problem)
        match found.kind:
            case "demand":
                self.decide(int(found.target) if found.target.isdigit() else 0)
            case "fact":
                self.answer(found.target)
            case "handler":
                self.assign()
            case "approval":
                self.approve()
            case "export":
                self.export_wanted.emit()
            case "notice":
                self.move("informed")
            case "verify":
                self.verify()
            case "tab":
                self._desk.go("case", CaseTarget(self.complaint_id, found.target, found.item))

    def verify(self) -> None:
        """Hash the case's exhibits anew, and go on to the archive when all are sound."""
        desk, case_id = self._desk, self.complaint_id

        def run(context: JobContext) -> Done:
            return verify_case(desk.workspace, case_id, actor=desk.actor, clock=desk.clock, watch=context)

        title = self.tr("Verifying the exhibits")
        desk.work(Work(run, self._on_verified, self._on_verify_failed, self._widget, title))

    def do(self, draft: object, then: Callable[[Any], None] | None = None) -> None:
        """Do something to the case that needs no dialog."""
        self._desk.write(deed_for(self._desk, self.complaint_id, draft), then, owner=self._widget)

    def _ask_clock(self, dialog: Callable[[ClockActions, CaseWords, QWidget], FormDialog]) -> None:
        self._with_state(lambda state: self._open(dialog(state.clock_actions, self.words(), self._widget)))

    def _open_date(self, state: CaseState) -> None:
        dialog = ClockDateDialog(state.clock_actions, self.words(), self._widget)

        def on_wanted(key: object) -> None:
            dialog.accept()
            self.answer(str(key))

        dialog.wanted.connect(on_wanted)
        dialog.open()

    def _with_state(self, then: Callable[[CaseState], None]) -> None:
        case_id, day = self.complaint_id, today(self._desk.clock)

        def ask(session: Any, _context: JobContext) -> CaseState:
            return case_state(session, case_id, today=day)

        self._desk.read(ask, then, owner=self._widget)

    def _open(self, dialog: FormDialog) -> None:
        case_id = self.complaint_id

        def on_wanted(draft: object) -> None:
            deed = deed_for(self._desk, case_id, draft)
            self._desk.write(deed, partial(self._on_done, dialog), dialog.refuse, owner=dialog)

        dialog.wanted.connect(on_wanted)
        dialog.open()

    def _on_verified(self, done: Done) -> None:
        self._desk.bus.publish(done.changes)
        self._desk.say(ToastState(self.tr("All exhibits are as they came in.")))
        self.move(ARCHIVED)

    def _on_verify_failed(self, error: WorkbenchError) -> None:
        problems = error.problems if isinstance(error, UserError) else ()
        for problem in problems:
            self._desk.say(ToastState(self.words().problem(problem), "red"))
        if isinstance(error, MachineError):
            self._desk.say(ToastState(self.words().problem(error), "red"))

    def _open_move(self, to_state: str, state: CaseState) -> None:
        move = state.move_to(to_state)
        if move is None:
            text = self.tr('From here the case cannot go to "{state}".')
            self._desk.say(ToastState(text.format(state=self.words().state(to_state)), "amber"))
            return
        if "merged_into" in move.asks and move.free:
            self._desk.read(partial(_candidates, state.id), partial(self._ask_move, state, move), owner=self)
        else:
            self._ask_move(state, move, [])

    def _ask_move(self, state: CaseState, move: Move, rows: list[ComplaintRow]) -> None:
        candidates = tuple(merge_choice(row, self.words()) for row in rows)
        dialog = MoveDialog(MoveOrder(state, move, candidates), self.words(), self._widget)
        dialog.problem_pressed.connect(self.mend)
        self._open(dialog)

    def _open_extension(self, state: CaseState) -> None:
        if state.extension is not None:
            self._open(ExtensionDialog(state, state.extension, self.words(), self._widget))

    def _open_outcome(self, place: int, state: CaseState) -> None:
        if place < len(state.sheet.demands):
            self._open(OutcomeDialog(state.sheet.demands[place], self.words(), self._widget))

    def _on_done(self, dialog: FormDialog, result: object) -> None:
        warnings = getattr(result, "warnings", ())
        for problem in warnings:
            self._desk.say(ToastState(self.words().problem(problem), "amber"))
        dialog.accept()

    def _on_pursuit_confirmed(self, reason: str) -> None:
        checklist = CaseTarget(self.complaint_id, REFUSAL_TAB)
        self.do(NatureDraft(REFUSAL_NATURE, reason), lambda _changes: self._desk.go("case", checklist))

    def _on_reveal_confirmed(self, reason: str) -> None:
        self.do(RevealWanted(reason), lambda _changes: self.revealed.emit(self.complaint_id))


def _candidates(complaint_id: str, session: Any, _context: JobContext) -> list[ComplaintRow]:
    """The cases that could take this one in."""
    ids = merge_candidates(session, complaint_id, book=governing_rulebook(session))
    return rows_of(session, ids)
