"""What the page of the day asks to be done: throw a draft away, say that a promise was kept."""

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.toast import ToastState
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.complaints.model import DraftRow
from workbench.today.model import DueLine


class TodayWork(QObject):
    """Writes through the desk; pages that show what changed hear of it from there."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page

    def discard(self, draft: DraftRow) -> None:
        """Throw a draft away at once, and offer to bring it back."""
        desk = self._desk

        def act(session: Any, _context: object) -> Changes:
            from workbench.complaints.commands import discard_draft

            return discard_draft(session, draft.id, actor=desk.actor, clock=desk.clock)

        desk.write(act, lambda _changes: self._offer_undo(draft), owner=self)

    def ask_kept(self, due: DueLine) -> None:
        """Ask once more before a promise counts as kept: that stays on the timeline."""
        question = Confirmation(
            question=self.tr("Was this promise kept?"),
            consequences=(
                f"{due.case_no} · {due.text or ''}",
                self.tr("It leaves the lanes, and the timeline notes that it was kept, by whom and when."),
            ),
            verb=self.tr("It was kept"),
        )
        dialog = ConfirmDialog(question, self._page)
        dialog.confirmed.connect(lambda _reason: self._keep(due))
        dialog.open()

    def _keep(self, due: DueLine) -> None:
        desk = self._desk

        def act(session: Any, _context: object) -> Changes:
            from workbench.contacts.commands import keep_promise

            return keep_promise(session, due.source_id, actor=desk.actor, clock=desk.clock)

        desk.write(act, owner=self)

    def _offer_undo(self, draft: DraftRow) -> None:
        text = self.tr("The draft was thrown away.")
        self._desk.say(ToastState(text, "neutral", self.tr("Undo"), lambda: self._restore(draft)))

    def _restore(self, draft: DraftRow) -> None:
        desk = self._desk

        def act(session: Any, _context: object) -> None:
            from workbench.complaints.commands import save_draft
            from workbench.complaints.draft_body import draft_of, files_of

            typed, files = draft_of(draft.body), files_of(draft.body)
            save_draft(session, typed, draft.id, files=files, actor=desk.actor, clock=desk.clock)

        desk.write(act, changes=Changes.of("drafts", ids=(draft.id,)))
