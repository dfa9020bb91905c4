"""Does what the panel of a checklist item asks for: tying, asking the complainant, setting aside."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from ui.evidence.exhibit_picker import ExhibitPicker, Picked
from ui.evidence.item_panel import ItemPanel
from ui.evidence.model import CaseEvidence
from ui.evidence.tying import tying
from ui.evidence.words import EvidenceWords
from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.jobs import JobContext
from ui.shell.desk import Desk
from workbench.checklists.commands import set_mark
from workbench.checklists.model import Done, ItemState, MarkDraft
from workbench.errors import UserError, WorkbenchError

SECOND_REQUEST = "checklist.second_request_reason"
OPEN = "open"


class ItemWork(QObject):
    """A child of its panel."""

    def __init__(self, desk: Desk, panel: ItemPanel, words: EvidenceWords) -> None:
        super().__init__(panel)
        self._desk = desk
        self._panel = panel
        self._words = words
        self._state: CaseEvidence | None = None
        panel.choice_wanted.connect(self._on_choice_wanted)
        panel.request_wanted.connect(self._on_request_wanted)
        panel.set_aside_wanted.connect(self._on_set_aside_wanted)
        panel.reopen_wanted.connect(lambda: self._mark(OPEN))

    def set_case(self, state: CaseEvidence) -> None:
        """Work on this case from now on."""
        self._state = state

    def _name(self) -> str:
        item = self._panel.item
        return "" if item is None else self._words.wording.name("evidence_items", item.id)

    def _on_choice_wanted(self) -> None:
        item, state = self._panel.item, self._state
        if item is None or state is None:
            return
        target = item.id
        question = self.tr("Which exhibits are this: {name}?").format(name=self._name())
        picker = ExhibitPicker(question, self._words, self._panel)
        tied = [exhibit.id for exhibit in state.exhibits if target in exhibit.row.proves]
        picker.show_exhibits(state.exhibits, tied)
        picker.decided.connect(lambda picked: self._tie(picked, target))
        picker.open()

    def _tie(self, picked: Picked, target: str) -> None:
        if picked.added or picked.removed:
            self._desk.write(tying(self._desk, picked, target), None, self._panel.strip.show_error)

    def _on_request_wanted(self) -> None:
        self._ask_to_request("")

    def _ask_to_request(self, reason_label: str) -> None:
        state = self._state
        others = len(state.requests.items) - 1 if state is not None else 0
        lines = [
            self.tr("The timeline says that the complainant was asked today."),
            self.tr("Missing papers are to be asked for once, in one notice (Insurance Law 22)."),
        ]
        if others > 0:
            lines.append(self.tr("%n more paper(s) may be asked for; ask for all of them now.", "", others))
        question = self.tr("Ask the complainant for: {name}?").format(name=self._name())
        confirmation = Confirmation(question, tuple(lines), self.tr("Asked"), reason_label=reason_label)
        self._confirm(confirmation, lambda reason: self._mark(ItemState.REQUESTED.value, reason))

    def _on_set_aside_wanted(self) -> None:
        question = self.tr("Not applicable: {name}?").format(name=self._name())
        lines = (self.tr("The checklist no longer asks for it; the reason stays on record."),)
        confirmation = Confirmation(question, lines, self.tr("Set aside"), reason_label=self.tr("Reason"))
        self._confirm(confirmation, lambda reason: self._mark(ItemState.NOT_APPLICABLE.value, reason))

    def _confirm(self, confirmation: Confirmation, then: Callable[[str], None]) -> None:
        dialog = ConfirmDialog(confirmation, self._panel)
        dialog.confirmed.connect(then)
        dialog.open()

    def _mark(self, state: str, note: str = "") -> None:
        item, case = self._panel.item, self._state
        if item is None or case is None:
            return
        draft = MarkDraft(item.id, state, note)
        complaint_id, actor, clock = case.complaint_id, self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> Done:
            return set_mark(session, complaint_id, draft, actor=actor, clock=clock)

        self._panel.strip.show_error(None)
        self._desk.write(act, None, self._on_mark_failed)

    def _on_mark_failed(self, error: WorkbenchError) -> None:
        again = isinstance(error, UserError) and any(p.code == SECOND_REQUEST for p in error.problems)
        self._panel.strip.show_error(error)
        if again:
            self._ask_to_request(self.tr("Why ask a second time"))
