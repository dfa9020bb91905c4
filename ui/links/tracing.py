"""The dialogs about traces of a case: each opens, and does what was wanted."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.jobs import JobContext
from ui.links.target import of_case
from ui.links.trace_dialog import TraceDialog
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.links.commands import record_trace, withdraw_trace
from workbench.links.model import TraceDraft, TraceRow
from workbench.links.sources import SourceRow, trace_sources


class Tracing(QObject):
    """For one widget and one case at a time; `people` are the parties, id and masked name."""

    def __init__(self, desk: Desk, widget: QWidget, words: Callable[[], CaseWords]) -> None:
        super().__init__(widget)
        self._desk = desk
        self._widget = widget
        self._words = words
        self.complaint_id = ""
        self.people: Sequence[tuple[str, str]] = ()

    def graph(self) -> None:
        """Show what ties the case to others."""
        self._desk.go("links", of_case(self.complaint_id))

    def record(self) -> None:
        """Ask what was seen, and where."""
        case_id = self.complaint_id

        def ask(session: Any, _context: JobContext) -> list[SourceRow]:
            return trace_sources(session, case_id)

        self._desk.read(ask, partial(self._on_sources, case_id), owner=self._widget)

    def withdraw(self, row: TraceRow) -> None:
        """Ask why it is withdrawn."""
        kind = self._words().sentence(f"link.trace.{row.kind}", {})
        lines = (
            f"{kind}　{row.shown}",
            self.tr("It ties this case to no other any more."),
            self.tr("It stays on record with the reason."),
        )
        question = Confirmation(
            self.tr("Withdraw this trace?"), lines, self.tr("Withdraw"), reason_label=self.tr("Reason")
        )
        dialog = ConfirmDialog(question, self._widget)
        dialog.confirmed.connect(partial(self._on_withdrawn, row.id))
        dialog.open()

    def _on_sources(self, case_id: str, sources: list[SourceRow]) -> None:
        dialog = TraceDialog(sources, self.people, self._words(), self._widget)
        actor, clock = self._desk.actor, self._desk.clock

        def on_wanted(draft: TraceDraft) -> None:
            def act(session: Any, _context: JobContext) -> Changes:
                return record_trace(session, case_id, draft, actor=actor, clock=clock)[1]

            self._desk.write(act, lambda _changes: dialog.accept(), dialog.refuse, owner=dialog)

        dialog.wanted.connect(on_wanted)
        dialog.open()

    def _on_withdrawn(self, trace_id: str, reason: str) -> None:
        actor, clock = self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> Changes:
            return withdraw_trace(session, trace_id, reason, actor=actor, clock=clock)

        self._desk.write(act, owner=self._widget)
