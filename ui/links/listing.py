"""Adds to the lists of known networks and agents, and takes off them."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.form_dialog import FormDialog
from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.jobs import JobContext
from ui.links.agent_form import AgentForm
from ui.links.known_form import KnownForm
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.links.commands import record_agent, record_known_trace, withdraw_known_trace
from workbench.links.model import AgentDraft, KnownTraceDraft, KnownTraceRow


class Listing(QObject):
    """For one dialog."""

    def __init__(self, desk: Desk, widget: QWidget, words: CaseWords) -> None:
        super().__init__(widget)
        self._desk = desk
        self._widget = widget
        self._words = words

    def add_known(self) -> None:
        """Ask for a trace of a network."""
        self._open(KnownForm(self._words, self._widget))

    def add_agent(self) -> None:
        """Ask for a sales agent."""
        self._open(AgentForm(self._words, self._widget))

    def withdraw_known(self, row: KnownTraceRow) -> None:
        """Ask why it goes."""
        question = Confirmation(
            self.tr("Take this off the list of known networks?"),
            (f"{row.network} · {row.shown}", self.tr("The trail keeps it and the reason.")),
            self.tr("Withdraw"),
            reason_label=self.tr("Reason"),
        )
        dialog = ConfirmDialog(question, self._widget)
        dialog.confirmed.connect(partial(self._on_withdrawn, row.id))
        dialog.open()

    def _open(self, dialog: FormDialog) -> None:
        actor, clock = self._desk.actor, self._desk.clock

        def act(draft: object, session: Any, _context: JobContext) -> Changes:
            if isinstance(draft, KnownTraceDraft):
                return record_known_trace(session, draft, actor=actor, clock=clock)[1]
            assert isinstance(draft, AgentDraft)
            return record_agent(session, draft, actor=actor, clock=clock)[1]

        def on_wanted(draft: object) -> None:
            self._desk.write(
                partial(act, draft), lambda _changes: dialog.accept(), dialog.refuse, owner=dialog
            )

        dialog.wanted.connect(on_wanted)
        dialog.open()

    def _on_withdrawn(self, known_id: str, reason: str) -> None:
        actor, clock = self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> Changes:
            return withdraw_known_trace(session, known_id, reason, actor=actor, clock=clock)

        self._desk.write(act, owner=self._widget)
