"""The dialogs about amounts: each opens, and does what was wanted."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.awards.award_dialog import AwardDialog
from ui.awards.paid_dialog import PaidDialog
from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.jobs import JobContext
from ui.kit.toast import ToastState
from ui.shell.desk import Desk
from workbench.awards.commands import grant_award, pay_award, withdraw_award
from workbench.awards.model import AwardDraft, AwardRow, PaidDraft
from workbench.checklists.model import Done
from workbench.complaints.model import DemandRow
from workbench.money import format_amount


class Awarding(QObject):
    """For one widget and one case at a time."""

    def __init__(self, desk: Desk, widget: QWidget, words: Callable[[], CaseWords]) -> None:
        super().__init__(widget)
        self._desk = desk
        self._widget = widget
        self._words = words
        self.complaint_id = ""
        self.demands: Sequence[DemandRow] = ()

    def grant(self) -> None:
        """Ask what is granted."""
        self._open(AwardDialog(self.demands, self._words(), self._widget))

    def pay(self, award: AwardRow) -> None:
        """Ask when it was paid, and by what that is proved."""
        self._open(PaidDialog(award, self._words(), self._widget))

    def take_back(self, award: AwardRow) -> None:
        """Ask why it is taken back."""
        name = self._words().wording.name("awards", award.kind)
        lines = (
            f"{name}　¥{format_amount(award.amount_fen)}",
            self.tr("It stays on record with the reason."),
        )
        question = Confirmation(
            self.tr("Take this amount back?"), lines, self.tr("Take back"), reason_label=self.tr("Reason")
        )
        dialog = ConfirmDialog(question, self._widget)
        dialog.confirmed.connect(partial(self._on_taken_back, award.id))
        dialog.open()

    def _on_taken_back(self, award_id: str, reason: str) -> None:
        case_id, actor, clock = self.complaint_id, self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> Done:
            return withdraw_award(session, case_id, award_id, reason=reason, actor=actor, clock=clock)

        self._desk.write(act, owner=self._widget)

    def _open(self, dialog: FormDialog) -> None:
        case_id, actor, clock = self.complaint_id, self._desk.actor, self._desk.clock

        def act(draft: object, session: Any, _context: JobContext) -> Done:
            if isinstance(draft, AwardDraft):
                return grant_award(session, case_id, draft, actor=actor, clock=clock)
            assert isinstance(draft, PaidDraft)
            return pay_award(session, case_id, draft, actor=actor, clock=clock)

        def on_wanted(draft: object) -> None:
            done = partial(self._on_done, dialog)
            self._desk.write(partial(act, draft), done, dialog.refuse, owner=dialog)

        dialog.wanted.connect(on_wanted)
        dialog.open()

    def _on_done(self, dialog: FormDialog, done: Done) -> None:
        for problem in done.warnings:
            self._desk.say(ToastState(self._words().problem(problem), "amber"))
        dialog.accept()
