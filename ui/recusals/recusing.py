"""The dialogs about recusals: each opens, and does what was wanted."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.jobs import JobContext
from ui.kit.toast import ToastState
from ui.recusals.recusal_dialog import RecusalDialog
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.identity.names import is_same
from workbench.recusals.commands import declare_recusal, lift_recusal
from workbench.recusals.model import RecusalDraft, RecusalRow


class Recusing(QObject):
    """For one widget and one case at a time."""

    def __init__(self, desk: Desk, widget: QWidget, words: Callable[[], CaseWords]) -> None:
        super().__init__(widget)
        self._desk = desk
        self._widget = widget
        self._words = words
        self.complaint_id = ""
        self.names: Sequence[str] = ()

    def declare(self) -> None:
        """Ask who keeps away, and why."""
        dialog = RecusalDialog(self.names, self._words(), self._widget)
        case_id, actor, clock = self.complaint_id, self._desk.actor, self._desk.clock

        def on_wanted(draft: RecusalDraft) -> None:
            def act(session: Any, _context: JobContext) -> Changes:
                return declare_recusal(session, case_id, draft, actor=actor, clock=clock)

            done = partial(self._on_declared, dialog, draft.name)
            self._desk.write(act, done, dialog.refuse, owner=dialog)

        dialog.wanted.connect(on_wanted)
        dialog.open()

    def lift(self, row: RecusalRow) -> None:
        """Ask why it is lifted."""
        lines = (
            self.tr("{name} sees the case again and may work on it.").format(name=row.name),
            self.tr("That the recusal stood stays on record."),
        )
        question = Confirmation(
            self.tr("Lift the recusal of {name}?").format(name=row.name),
            lines,
            self.tr("Lift"),
            reason_label=self.tr("Reason"),
        )
        dialog = ConfirmDialog(question, self._widget)
        dialog.confirmed.connect(partial(self._on_lifted, row.id))
        dialog.open()

    def _on_lifted(self, recusal_id: str, reason: str) -> None:
        actor, clock = self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> Changes:
            return lift_recusal(session, recusal_id, reason, actor=actor, clock=clock)

        self._desk.write(act, owner=self._widget)

    def _on_declared(self, dialog: RecusalDialog, name: str, _changes: Changes) -> None:
        """Whoever kept themselves away cannot stay on the page of a case that they no longer see."""
        dialog.accept()
        if is_same(name, self._desk.actor.name):
            self._desk.say(ToastState(self.tr("You keep away from this case and do not see it any more.")))
            self._desk.go("today")
