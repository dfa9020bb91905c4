"""Carries out what the bar under the list offers for several cases."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject

from ui.cases import bulk_work
from ui.cases.assign_dialog import AssignDialog
from ui.cases.bulk_bar import BulkBar
from ui.cases.case_list import CaseList
from ui.cases.move_all_dialog import MoveAllDialog
from ui.cases.move_report import MoveReport
from ui.cases.nature_dialog import NatureDialog
from ui.kit.choices import Choice
from ui.kit.jobs import JobContext
from ui.kit.page import Page
from ui.kit.toast import ToastState
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.errors import Problem
from workbench.handovers.model import OfferDraft
from workbench.process.bulk_model import BulkMoved
from workbench.process.model import MoveDraft
from workbench.process.roads import MERGED, REOPENED, main_road
from workbench.wording.naming import Wording


class BulkActions(QObject):
    """Asks first, then works in the background; an error is shown under the list."""

    def __init__(self, desk: Desk, cases: CaseList, bar: BulkBar, page: Page) -> None:
        super().__init__(page)
        self._desk = desk
        self._list = cases
        self._page = page
        self._handlers: tuple[str, ...] = ()
        bar.assign_wanted.connect(self._on_assign_wanted)
        bar.label_wanted.connect(self._on_label_wanted)
        bar.move_wanted.connect(self._on_move_wanted)
        bar.group_wanted.connect(self._on_group_wanted)
        bar.dropped.connect(cases.drop_selection)

    def set_handlers(self, handlers: Sequence[str]) -> None:
        """Offer these names."""
        self._handlers = tuple(handlers)

    def _on_assign_wanted(self) -> None:
        dialog = AssignDialog(self._list.table.selected_count(), self._handlers, self._page)
        dialog.chosen.connect(self._assign)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_label_wanted(self) -> None:
        dialog = NatureDialog(self._list.table.selected_count(), self._natures(), self._page)
        dialog.chosen.connect(self._label)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_move_wanted(self) -> None:
        dialog = MoveAllDialog(self._list.table.selected_count(), self._states(), self._page)
        dialog.chosen.connect(self._move)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_group_wanted(self) -> None:
        seqs = self._selected()

        def ask(session: Any, _context: JobContext) -> tuple[str, ...]:
            return bulk_work.numbers_of(session, seqs)

        def then(case_nos: tuple[str, ...]) -> None:
            from ui.groups.opening import Opening

            Opening(self._desk, self._page).chosen(case_nos)

        self._desk.read(ask, then, self._list.show_error, owner=self._page)

    def _move(self, draft: MoveDraft) -> None:
        seqs, desk = self._selected(), self._desk

        def act(session: Any, context: JobContext) -> BulkMoved:
            return bulk_work.move_chosen(
                session, seqs, draft, actor=desk.actor, clock=desk.clock, watch=context
            )

        title = self.tr("Moving %n case(s)", "", len(seqs))
        desk.write(act, self._on_moved, self._list.show_error, owner=self._page, title=title)

    def _on_moved(self, done: BulkMoved) -> None:
        state = self._wording().name("states", done.to_state)
        if not done.stopped and not done.warnings:
            text = self.tr("%n case(s) moved to {state}", "", len(done.moved)).format(state=state)
            self._desk.say(ToastState(text))
            return
        report = MoveReport(done, state, self._sentence, self._page)
        report.opened.connect(lambda case_id: self._desk.go("case", case_id))
        report.finished.connect(report.deleteLater)
        report.open()

    def _assign(self, draft: OfferDraft) -> None:
        seqs, desk = self._selected(), self._desk
        actor = desk.actor

        def act(session: Any, context: JobContext) -> Changes:
            return bulk_work.give_all(session, seqs, draft, actor=actor, clock=desk.clock, watch=context)

        def told(_changes: Changes) -> None:
            text = self.tr("%n case(s) assigned or offered to {name}", "", len(seqs)).format(name=draft.name)
            desk.say(ToastState(text))

        title = self.tr("Assigning %n case(s)", "", len(seqs))
        desk.write(act, told, self._list.show_error, owner=self._page, title=title)

    def _label(self, chosen: tuple[str, str]) -> None:
        seqs, desk = self._selected(), self._desk

        def act(session: Any, context: JobContext) -> Changes:
            return bulk_work.label_all(
                session, seqs, chosen, actor=desk.actor, clock=desk.clock, watch=context
            )

        def told(_changes: Changes) -> None:
            desk.say(ToastState(self.tr("Nature added to %n case(s)", "", len(seqs))))

        title = self.tr("Labelling %n case(s)", "", len(seqs))
        desk.write(act, told, self._list.show_error, owner=self._page, title=title)

    def _selected(self) -> list[int]:
        return [int(seq) for seq in self._list.table.selected_ids()]

    def _natures(self) -> list[Choice]:
        book, language = self._desk.rulebook, self._desk.preferences.language
        # A label that takes two people or a review is not set from here, where one decides.
        rows = (row for row in book.natures.values() if row.active and row.one_may_set)
        return [Choice(row.id, book.text(row, language)) for row in rows]

    def _states(self) -> list[Choice]:
        """Where several cases can go at once: along the road, merged, reopened; the rest asks for papers."""
        book, wording = self._desk.rulebook, self._wording()
        names = [*(state.id for state in main_road(book)), MERGED, REOPENED]
        return [Choice(name, wording.name("states", name)) for name in names]

    def _sentence(self, problem: Problem) -> str:
        return self._wording().sentence(problem.code, problem.detail)

    def _wording(self) -> Wording:
        return Wording(self._desk.preferences.language, self._desk.rulebook, self._desk.messages)
