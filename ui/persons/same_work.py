"""Asks who may be the same person, and does what somebody decides about it."""

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.jobs import JobContext
from ui.kit.toast import ToastState
from ui.persons.merge_dialog import MergeDialog
from ui.persons.pair_state import PreviewState, preview_state
from ui.persons.same_card import MERGE, NOT_SAME, OPEN, UNMERGE, SameCard
from ui.persons.same_state import SameState, same_state
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.errors import WorkbenchError
from workbench.wording.naming import Wording


class SameWork(QObject):
    """A child of the page; keeps its card right."""

    def __init__(self, desk: Desk, wording: Wording, card: SameCard, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._wording, self._card, self._page = desk, wording, card, page
        self._person_id = ""
        card.acted.connect(self._on_card_acted)

    def show_person(self, person_id: str) -> None:
        """Ask about a person."""
        if person_id != self._person_id:
            self._card.hide()
        self._person_id = person_id
        wording = self._wording

        def ask(session: Any, _context: JobContext) -> tuple[str, SameState]:
            return person_id, same_state(session, person_id, wording)

        self._desk.read(ask, self._on_read, self._on_failed, latest="person.same", owner=self)

    def _on_read(self, found: tuple[str, SameState]) -> None:
        person_id, state = found
        if person_id == self._person_id:
            self._card.show_state(state)

    def _on_failed(self, _error: WorkbenchError) -> None:
        # The page says so itself: it asks for the same person.
        self._card.hide()

    def _on_card_acted(self, wanted: tuple[str, str]) -> None:
        what, about = wanted
        if what == OPEN:
            self._desk.go("person", about)
        elif what == MERGE:
            self._compare((self._person_id, about), None)
        elif what == NOT_SAME:
            self._rule_out(about)
        elif what == UNMERGE:
            self._ask_unmerge(about)

    def _compare(self, pair: tuple[str, str], dialog: MergeDialog | None) -> None:
        wording = self._wording

        def ask(session: Any, _context: JobContext) -> PreviewState:
            from workbench.persons.merging import merge_preview

            return preview_state(merge_preview(session, *pair), wording)

        def then(state: PreviewState) -> None:
            shown = dialog or self._dialog()
            shown.show_state(state)
            shown.open()

        self._desk.read(ask, then, dialog.refuse if dialog else None, owner=dialog or self)

    def _dialog(self) -> MergeDialog:
        dialog = MergeDialog(self._desk.sentence, self._page)
        dialog.wanted.connect(lambda wanted: self._merge(wanted, dialog))
        dialog.swapped.connect(lambda pair: self._compare(pair, dialog))
        return dialog

    def _merge(self, wanted: tuple[str, str, str], dialog: MergeDialog) -> None:
        desk = self._desk
        kept_id, gone_id, reason = wanted

        def act(session: Any, _context: object) -> Any:
            from workbench.persons.merging_commands import merge_people

            return merge_people(session, kept_id, gone_id, reason=reason, actor=desk.actor, clock=desk.clock)

        def then(_done: Any) -> None:
            dialog.accept()
            self._say(self.tr("The two records are one now."))
            if kept_id != self._person_id:
                desk.go("person", kept_id)

        desk.write(act, then, dialog.refuse, owner=dialog)

    def _rule_out(self, other_id: str) -> None:
        desk, person_id = self._desk, self._person_id

        def act(session: Any, _context: object) -> Changes:
            from workbench.persons.commands import decide_not_same

            decide_not_same(session, person_id, other_id, actor=desk.actor, clock=desk.clock)
            return Changes.of("persons", ids=(person_id, other_id))

        def then(_changes: Changes) -> None:
            said, back = self.tr("Remembered: these are two people."), self.tr("Undo")
            desk.say(ToastState(said, "neutral", back, lambda: self._take_back(person_id, other_id)))

        desk.write(act, then, owner=self)

    def _take_back(self, person_id: str, other_id: str) -> None:
        desk, reason = self._desk, self.tr("undone at once")

        def act(session: Any, _context: object) -> Changes:
            from workbench.persons.commands import withdraw_not_same

            withdraw_not_same(session, person_id, other_id, reason=reason, actor=desk.actor, clock=desk.clock)
            return Changes.of("persons", ids=(person_id, other_id))

        desk.write(act, owner=self)

    def _ask_unmerge(self, merge_id: str) -> None:
        question = Confirmation(
            question=self.tr("Take this merge back?"),
            consequences=(
                self.tr("What was moved then moves back, with what those cases got since."),
                self.tr("New cases of the kept record stay with it."),
            ),
            verb=self.tr("Take back"),
            reason_label=self.tr("Reason"),
        )
        dialog = ConfirmDialog(question, self._page)
        dialog.confirmed.connect(lambda reason: self._unmerge(merge_id, reason))
        dialog.open()

    def _unmerge(self, merge_id: str, reason: str) -> None:
        desk = self._desk

        def act(session: Any, _context: object) -> Any:
            from workbench.persons.unmerging import unmerge

            return unmerge(session, merge_id, reason=reason, actor=desk.actor, clock=desk.clock)

        def then(done: Any) -> None:
            count = sum(done.rows.values())
            self._say(self.tr("Two records again; %n row(s) moved back.", "", count))

        desk.write(act, then, owner=self)

    def _say(self, text: str) -> None:
        self._desk.say(ToastState(text))
