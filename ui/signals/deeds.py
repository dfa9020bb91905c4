"""The dialogs about signals: each opens, and does what was wanted."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.jobs import JobContext
from ui.kit.toast import ToastState
from ui.shell.desk import Desk
from ui.signals.decision_dialog import DecisionDialog
from ui.signals.proposal_dialog import ProposalDialog
from ui.signals.sign_dialog import SignDialog
from ui.signals.step_dialog import StepDialog
from ui.signals.words import SignalWords
from workbench.changes import Changes
from workbench.moment import today
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook
from workbench.signals import commands, signs
from workbench.signals.model import Network, ReviewRow, SignRow, Status
from workbench.wording.naming import Wording

Act = Callable[[Any, Any], Changes]


class SignalDeeds(QObject):
    """For one widget."""

    def __init__(self, desk: Desk, widget: QWidget) -> None:
        super().__init__(widget)
        self._desk = desk
        self._widget = widget
        self.book: Rulebook = desk.rulebook

    def learn(self, session: Any) -> None:
        """Read the rules as the legal department left them; on a reader's thread."""
        self.book = governing_rulebook(session)

    def words(self) -> SignalWords:
        """Today's words."""
        desk = self._desk
        return SignalWords(Wording(desk.preferences.language, self.book, desk.messages), today(desk.clock))

    def case_words(self) -> CaseWords:
        """What the forms say problems with."""
        words = self.words()
        return CaseWords(words.wording, words.today)

    def note_sign(self, complaint_id: str) -> None:
        """Ask what was observed."""
        actor, clock = self._desk.actor, self._desk.clock

        def act(session: Any, draft: Any) -> Changes:
            return signs.add_sign(session, complaint_id, draft, actor=actor, clock=clock)[1]

        self._run(SignDialog(self.case_words(), self._widget), act, self.tr("The observation is kept."))

    def withdraw_sign(self, row: SignRow) -> None:
        """Ask why it is taken back."""
        question = Confirmation(
            self.tr("Withdraw this observation?"),
            (row.what, self.tr("It counts no more and stays on record with the reason.")),
            self.tr("Withdraw"),
            reason_label=self.tr("Reason"),
        )
        actor, clock = self._desk.actor, self._desk.clock
        self._confirm(
            question,
            lambda session, reason: signs.withdraw_sign(session, row.id, reason, actor=actor, clock=clock),
        )

    def propose(self, network: Network) -> None:
        """Ask for title and reason."""
        actor, clock = self._desk.actor, self._desk.clock

        def act(session: Any, draft: Any) -> Changes:
            return commands.propose_review(session, draft, actor=actor, clock=clock)[1]

        dialog = ProposalDialog(network, self.words(), self._widget, self.case_words())
        self._run(dialog, act, self.tr("The review is suggested and waits for a second person."))

    def decide(self, row: ReviewRow) -> None:
        """Ask for the verdict."""
        actor, clock = self._desk.actor, self._desk.clock

        def act(session: Any, draft: Any) -> Changes:
            return commands.decide_review(session, row.id, draft, actor=actor, clock=clock)

        self._run(
            DecisionDialog(row, self.case_words(), self._widget), act, self.tr("The review is decided.")
        )

    def take_step(self, row: ReviewRow, step_id: str) -> None:
        """Ask what was done."""
        actor, clock = self._desk.actor, self._desk.clock

        def act(session: Any, draft: Any) -> Changes:
            return commands.record_step(session, row.id, draft, actor=actor, clock=clock)

        step = self.book.signal_steps[step_id]
        self._run(StepDialog(step, self.case_words(), self._widget), act, self.tr("The step is kept."))

    def end(self, row: ReviewRow) -> None:
        """Ask why it ends."""
        waits = row.status(today(self._desk.clock)) is Status.PROPOSED
        question = self._taking_back(row) if waits else self._ending(row)
        actor, clock = self._desk.actor, self._desk.clock
        self._confirm(
            question,
            lambda session, reason: commands.end_review(session, row.id, reason, actor=actor, clock=clock),
        )

    def _taking_back(self, row: ReviewRow) -> Confirmation:
        return Confirmation(
            self.tr("Take back “{title}”?").format(title=row.title),
            (
                self.tr("It waits for nobody any more; no case was marked."),
                self.tr("That it was suggested, and why it was taken back, stays on record."),
            ),
            self.tr("Take back"),
            reason_label=self.tr("Reason"),
        )

    def _ending(self, row: ReviewRow) -> Confirmation:
        return Confirmation(
            self.tr("End “{title}”?").format(title=row.title),
            (
                self.tr("The mark is taken off its cases at once."),
                self.tr("What was proposed and decided stays on record."),
            ),
            self.tr("End"),
            reason_label=self.tr("Reason"),
        )

    def _run(self, dialog: FormDialog, act: Act, done: str) -> None:
        def on_wanted(draft: object) -> None:
            def doing(session: Any, _context: JobContext) -> Changes:
                return act(session, draft)

            def then(_changes: Changes) -> None:
                dialog.accept()
                self._desk.say(ToastState(done, "green"))

            self._desk.write(doing, then, dialog.refuse, owner=dialog)

        dialog.wanted.connect(on_wanted)
        dialog.open()

    def _confirm(self, question: Confirmation, act: Act) -> None:
        dialog = ConfirmDialog(question, self._widget)

        def on_confirmed(reason: str) -> None:
            def doing(session: Any, _context: JobContext) -> Changes:
                return act(session, reason)

            self._desk.write(doing, owner=self._widget)

        dialog.confirmed.connect(on_confirmed)
        dialog.open()
