"""Asks for a case once for all that shows it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.case.asking import case_overview, case_state
from ui.case.model import CaseState, Overview
from ui.case.tab import CaseTab
from ui.kit.jobs import JobContext
from ui.shell.desk import Desk
from workbench.moment import today


class CaseAsker(QObject):
    """The page wants to know how the case stands, the overview wants its cards: one question serves both.

    The counts of `tabs` come with the state. `answered` carries the CaseState, `overviewed` after it the
    Overview if that was wanted, `refused` an error.
    """

    answered = Signal(object)
    overviewed = Signal(object)
    refused = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.tabs: Sequence[CaseTab] = ()
        self._case = ""
        self._overview_owed = False
        self._holds = False
        self._held = False

    def ask(self, complaint_id: str, *, overview: bool = False) -> None:
        """Ask anew; an overview that is owed comes with the later answer."""
        self._overview_owed = overview or (self._overview_owed and complaint_id == self._case)
        self._case = complaint_id
        if self._holds:
            self._held = True
        else:
            self._send()

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Whatever is asked inside is asked once, at the end."""
        self._holds, self._held = True, False
        try:
            yield
        finally:
            self._holds = False
        if self._held:
            self._send()

    def _send(self) -> None:
        case_id, day, overview = self._case, today(self._desk.clock), self._overview_owed

        def ask(session: Any, _context: JobContext) -> tuple[CaseState, Overview | None]:
            state = case_state(session, case_id, today=day, tabs=self.tabs)
            return state, case_overview(session, state) if overview else None

        self._desk.read(ask, self._on_answered, self.refused.emit, latest="case.page", owner=self)

    def _on_answered(self, answer: tuple[CaseState, Overview | None]) -> None:
        state, overview = answer
        self.answered.emit(state)
        if overview is not None:
            self._overview_owed = False
            self.overviewed.emit(overview)
