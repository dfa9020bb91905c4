"""All exhibits of all cases in one list, searched and narrowed, and the proof of the whole store."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.case.target import CaseTarget
from ui.evidence.evidence_columns import EvidenceColumns
from ui.evidence.evidence_filter import EvidenceFilterBar
from ui.evidence.verify_card import VerifyCard
from ui.evidence.words import EvidenceWords
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.cells import RowId
from ui.kit.columns import Sort
from ui.kit.empty_state import EmptyState
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import Job, JobContext, Progress, Work
from ui.kit.page import Page
from ui.kit.paged_model import PagedModel, Source
from ui.kit.search_box import SearchBox
from ui.kit.table import Table
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.complaints.queries import complaint_id_of
from workbench.errors import WorkbenchError
from workbench.evidence.model import EvidenceFilter, EvidenceRow
from workbench.evidence.queries import evidence_id_of, evidence_ids, evidence_page
from workbench.evidence.verify import Verified, verify_evidence_on_record
from workbench.wording.naming import Wording

VERIFY = "verify"


class EvidencePage(Page):
    """Enter opens the case at the exhibit; `activate("verify")` starts the proof, a text searches."""

    topics = frozenset({"evidence", "calendar"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(scrolls=False)
        self.setAccessibleName(self.tr("Evidence"))
        self._desk = desk
        self._verifying: Job | None = None
        self._passed_to: QWidget | None = None
        self.chosen = EvidenceFilter()
        wording = Wording(desk.preferences.language, desk.rulebook, desk.messages)
        words = EvidenceWords(wording, desk.clock)
        source = Source(
            evidence_ids, lambda session, ids: evidence_page(session, [str(each) for each in ids])
        )
        self.model = PagedModel(EvidenceColumns(words, self).columns(), source, desk.read, self)
        self.table = Table(
            self.model, "evidence", memory=desk.preferences, accessible_name=self.tr("Exhibits of all cases")
        )
        self.search = SearchBox(self.tr("Search names, sources and notes"), hint="/")
        self.filters = EvidenceFilterBar(words)
        self.verify = VerifyCard(words)
        self._error = ErrorStrip(words.sentence)
        self.empty = EmptyState("", icon_name="evidence")
        self._card = Card(flush=True)
        self.verify_button = ActionButton(self.tr("Verify all"), icon_name="shield")
        self.pack_button = ActionButton(self.tr("Check a pack…"), icon_name="evidence")
        self._arrange()
        self._connect()
        self._show_filter()

    def activate(self, target: object | None) -> None:
        """Words to search for may come along, or the wish to verify."""
        if target == VERIFY:
            self._on_verify_clicked()
        elif isinstance(target, str) and target:
            self.search.setText(target)
            self._on_search_searched(target)

    def reload(self, _changes: Changes) -> None:
        """Ask again; rows, selection and place stay."""
        self.model.reload()

    def focus_search(self) -> None:
        """Into the search field, its text selected."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def take_focus(self) -> None:
        """Into the list."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        self.header.show_title(self.tr("Evidence"))
        self.header.set_search(self.search)
        self.header.add_button(self.pack_button)
        self.header.add_button(self.verify_button)
        self._card.add(self.table, 1)
        self._card.add(self.empty, 1)
        self.empty.hide()
        for part in (self.filters, self._error, self.verify):
            self.body.addWidget(part)
        self.body.addWidget(self._card, 1)

    def _connect(self) -> None:
        self.search.searched.connect(self._on_search_searched)
        self.search.left_down.connect(self.take_focus)
        self.filters.edited.connect(self._on_filters_edited)
        self.table.opened.connect(self._on_table_opened)
        self.table.sort_requested.connect(self._on_table_sort_requested)
        self.model.loaded.connect(self._on_model_loaded)
        self.model.failed.connect(lambda error: self._error.show_error(error, can_retry=True))
        self._error.acted.connect(lambda _key: self._show_filter())
        self.empty.acted.connect(self._on_empty_acted)
        self.pack_button.clicked.connect(lambda: self._desk.go("pack-check"))
        self.verify_button.clicked.connect(self._on_verify_clicked)
        self.verify.cancelled.connect(self._on_verify_cancelled)
        self.verify.fault_opened.connect(self._on_fault_opened)
        self.verify.result.closed.connect(self.take_focus)

    def _show_filter(self) -> None:
        self.filters.show_state(self.chosen)
        self.table.show_sort(Sort(self.chosen.sort, self.chosen.descending))
        self.model.load(self.chosen)

    def _on_model_loaded(self) -> None:
        self._error.show_error(None)
        count = self.model.rowCount()
        self.header.show_title(self.tr("Evidence"), self.tr("%n exhibit(s)", "", count))
        narrowed = replace(self.chosen, sort="", descending=True) != EvidenceFilter(sort="")
        if narrowed:
            self.empty.show_state(self.tr("No exhibit fits this filter."), self.tr("Show all exhibits"))
        else:
            self.empty.show_state(self.tr("What is added as evidence of a case is listed here too."))
        self.empty.setVisible(count == 0)
        self.table.setVisible(count > 0)
        if count and self.table.current_id() is None:
            self.table.selectRow(0)

    def _on_search_searched(self, text: str) -> None:
        self.chosen = replace(self.chosen, query=text.strip())
        self._show_filter()

    def _on_filters_edited(self, chosen: EvidenceFilter) -> None:
        self.chosen = chosen
        self._show_filter()

    def _on_table_sort_requested(self, sort: Sort) -> None:
        self.chosen = replace(self.chosen, sort=sort.key, descending=sort.descending)
        self._show_filter()

    def _on_empty_acted(self) -> None:
        self.search.setText("")
        self.chosen = EvidenceFilter(sort=self.chosen.sort, descending=self.chosen.descending)
        self._show_filter()

    def _on_table_opened(self, row_id: RowId) -> None:
        row = self.model.row_at(self.model.row_of(row_id))
        if isinstance(row, EvidenceRow):
            self._desk.go("case", CaseTarget(row.complaint_id, "evidence", row.id))

    def _on_verify_clicked(self) -> None:
        if self._verifying is not None:
            return
        workspace, actor, clock = self._desk.workspace, self._desk.actor, self._desk.clock

        def run(context: JobContext) -> Verified:
            return verify_evidence_on_record(workspace, actor=actor, clock=clock, watch=context)

        title = self.tr("Verifying all evidence")
        self._pause_button()
        self.verify.show_progress(0, 0)
        work = Work(
            run, self._on_verified, self._on_verify_failed, title=title, stopped=self._on_verify_stopped
        )
        self._verifying = self._desk.work(work)
        self._verifying.progressed.connect(self._on_verify_progressed)

    def _on_verify_progressed(self, progress: Progress) -> None:
        if self._verifying is not None:
            self.verify.show_progress(progress.done, progress.total)

    def _on_verified(self, verified: Verified) -> None:
        self._end_verifying()
        self.verify.show_report(verified.report)
        if verified.changes.topics:
            self._desk.bus.publish(verified.changes)

    def _on_verify_failed(self, error: WorkbenchError) -> None:
        self._end_verifying()
        self.verify.show_error(error)

    def _on_verify_cancelled(self) -> None:
        if self._verifying is not None:
            self._verifying.cancel()

    def _on_verify_stopped(self) -> None:
        """Somebody stopped it, here or in the status bar."""
        self._end_verifying()
        self.verify.clear()

    def _pause_button(self) -> None:
        """A button that cannot be pressed passes the keyboard on; remember to whom, to give it back."""
        focused = self.verify_button.hasFocus()
        self.verify_button.setEnabled(False)
        self._passed_to = self.window().focusWidget() if focused else None

    def _end_verifying(self) -> None:
        self._verifying = None
        self.verify_button.setEnabled(True)
        if self._passed_to is not None and self._passed_to is self.window().focusWidget():
            self.verify_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._passed_to = None

    def _on_fault_opened(self, place: tuple[str, int]) -> None:
        case_no, number = place

        def ask(session: Any, _context: JobContext) -> CaseTarget:
            complaint_id = complaint_id_of(session, case_no)
            return CaseTarget(complaint_id, "evidence", evidence_id_of(session, complaint_id, number))

        self._desk.read(ask, lambda target: self._desk.go("case", target), owner=self)
