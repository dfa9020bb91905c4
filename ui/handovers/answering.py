"""Answers an offer, or takes it back."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.jobs import JobContext
from ui.kit.toast import ToastState
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.errors import WorkbenchError
from workbench.handovers.commands import accept_case, decline_case, take_back_offer


class Answering(QObject):
    """For one widget and one case at a time; `failed` hears what went wrong."""

    def __init__(self, desk: Desk, widget: QWidget, failed: Callable[[WorkbenchError], None]) -> None:
        super().__init__(widget)
        self._desk = desk
        self._widget = widget
        self._failed = failed
        self.complaint_id = ""

    def accept(self) -> None:
        """Take charge."""
        case_id, actor, clock = self.complaint_id, self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> Changes:
            return accept_case(session, case_id, actor=actor, clock=clock)

        self._desk.write(act, self._on_accepted, self._failed, owner=self._widget)

    def decline(self) -> None:
        """Ask why not, and say so."""
        lines = (self.tr("The case stays where it is. Whoever offered it reads your reason."),)
        self._ask(
            Confirmation(
                self.tr("Decline this case?"), lines, self.tr("Decline"), reason_label=self.tr("Reason")
            ),
            decline_case,
        )

    def take_back(self) -> None:
        """Ask why it stays, and take the offer back."""
        lines = (self.tr("The case stays where it is. That it was offered stays on record."),)
        self._ask(
            Confirmation(
                self.tr("Take the offer back?"), lines, self.tr("Take back"), reason_label=self.tr("Reason")
            ),
            take_back_offer,
        )

    def _ask(self, question: Confirmation, command: Callable[..., Changes]) -> None:
        dialog = ConfirmDialog(question, self._widget)
        dialog.confirmed.connect(partial(self._on_confirmed, command))
        dialog.open()

    def _on_confirmed(self, command: Callable[..., Changes], reason: str) -> None:
        case_id, actor, clock = self.complaint_id, self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> Changes:
            return command(session, case_id, reason, actor=actor, clock=clock)

        self._desk.write(act, None, self._failed, owner=self._widget)

    def _on_accepted(self, _changes: Changes) -> None:
        self._desk.say(ToastState(self.tr("You are in charge of this case now.")))
