"""The dialog about an approval: opens, and records what was said."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.approvals.approval_dialog import ApprovalDialog
from ui.case.case_words import CaseWords
from ui.kit.jobs import JobContext
from ui.shell.desk import Desk
from workbench.approvals.commands import record_approval
from workbench.approvals.model import ApprovalDraft, ApprovalRecorded, ApprovalScene
from workbench.approvals.queries import approval_scene
from workbench.complaints.queries import handlers
from workbench.rulebook.governing import governing_rulebook

Known = tuple[ApprovalScene, tuple[str, ...]]


class Approving(QObject):
    """For one widget and one case at a time."""

    def __init__(self, desk: Desk, widget: QWidget, words: Callable[[], CaseWords]) -> None:
        super().__init__(widget)
        self._desk = desk
        self._widget = widget
        self._words = words
        self.complaint_id = ""

    def record(self, matter: str = "") -> None:
        """Ask what was said, about a matter where one is meant."""
        case_id = self.complaint_id

        def ask(session: Any, _context: JobContext) -> Known:
            scene = approval_scene(session, case_id, governing_rulebook(session))
            return scene, tuple(handlers(session))

        self._desk.read(ask, partial(self._open, case_id, matter), owner=self._widget)

    def _open(self, case_id: str, matter: str, known: Known) -> None:
        scene, names = known
        dialog = ApprovalDialog(scene, names, self._words(), self._widget, matter=matter)
        actor, clock = self._desk.actor, self._desk.clock

        def on_wanted(draft: ApprovalDraft) -> None:
            def act(session: Any, _context: JobContext) -> ApprovalRecorded:
                return record_approval(session, case_id, draft, actor=actor, clock=clock)

            self._desk.write(act, lambda _made: dialog.accept(), dialog.refuse, owner=dialog)

        dialog.wanted.connect(on_wanted)
        dialog.open()
