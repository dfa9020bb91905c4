"""Decides about rules: form, what it will do, then the decision itself."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.jobs import JobContext
from ui.kit.toast import ToastState
from ui.rules.decision_dialog import DecisionDialog
from ui.rules.words import RuleWords
from ui.shell.desk import Desk
from workbench.lawbook.model import RuleChange, RuleDraft
from workbench.lawbook.queries import RuleSheet
from workbench.moment import today
from workbench.rulebook.amending import Deed


class RuleDeeds(QObject):
    """Opens its dialogs over a window."""

    def __init__(self, desk: Desk, words: RuleWords, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._words, self._window = desk, words, window

    def decide(self, deed: Deed, sheet: RuleSheet) -> DecisionDialog:
        """Open the form for a decision about a rule."""
        clock = self._desk.clock
        dialog = DecisionDialog(
            deed, sheet, self._words, self._desk.sentence, lambda: today(clock), self._window
        )
        dialog.submitted.connect(lambda draft: self._preview(dialog, deed, draft))
        dialog.open()
        return dialog

    def _preview(self, dialog: DecisionDialog, deed: Deed, draft: RuleDraft) -> None:
        actor, clock = self._desk.actor, self._desk.clock

        def ask(session: Any, _context: JobContext) -> RuleChange:
            from workbench.lawbook.foreseeing import change_by

            return change_by(session, deed, draft, actor=actor, clock=clock)

        then = partial(self._confirm, dialog, draft)
        self._desk.read(ask, then, dialog.show_error, owner=dialog)

    def _confirm(self, dialog: DecisionDialog, draft: RuleDraft, change: RuleChange) -> None:
        dialog.show_busy(False)
        asked = Confirmation(
            self._words.question(change),
            self._words.consequences(change, today(self._desk.clock)),
            self._words.verb(change.deed),
            danger=change.deed == "switch_off",
        )
        confirm = ConfirmDialog(asked, dialog)
        confirm.confirmed.connect(lambda _reason: self._write(dialog, draft, change.deed))
        confirm.open()

    def _write(self, dialog: DecisionDialog, draft: RuleDraft, deed: Deed) -> None:
        actor, clock = self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> RuleChange:
            from workbench.lawbook.commands import decide

            return decide(session, deed, draft, actor=actor, clock=clock)

        def done(change: RuleChange) -> None:
            dialog.accept()
            self._desk.say(ToastState(self._words.done(change)))

        dialog.show_busy(True)
        title = self.tr("Computing deadlines anew")
        self._desk.write(act, done, dialog.show_error, owner=dialog, title=title)
