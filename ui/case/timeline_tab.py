"""The case's timeline on the case page."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from ui.case.deeds import deed_for
from ui.case.masks import Masks, masks_of
from ui.case.showing import Showing
from ui.case.tab import TabBody
from ui.case.target import CaseTarget
from ui.kit.dates import short_date
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import JobContext
from ui.kit.toast import ToastState
from ui.shell.desk import Desk
from ui.timeline.entry_words import EntryWords
from ui.timeline.model import CorrectionWanted, Deadline, NoteWanted, TimelineState
from ui.timeline.timeline_view import TimelineView
from workbench.changes import Changes
from workbench.complaints.model import ComplaintSheet
from workbench.complaints.queries import complaint_sheet
from workbench.errors import WorkbenchError
from workbench.moment import today
from workbench.timeline.model import EntryRow
from workbench.timeline.queries import case_entries
from workbench.wording.naming import Wording

# Where the source of an entry is shown.
TABS = {
    "contact": "records", "promise": "records", "evidence": "evidence", "export": "documents",
    "receipt": "overview", "contract": "overview", "demand": "overview", "clock": "overview",
    "fact": "refusal", "letter": "documents",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stream:
    """The case and everything that happened in it."""

    sheet: ComplaintSheet
    entries: tuple[EntryRow, ...]


class TimelineTab(TabBody):
    """Notes and corrections are written here; an entry leads to what it came from."""

    topics = frozenset(
        {"timeline", "contacts", "complaints", "clocks", "evidence", "checklists", "exports", "calendar"}
    )

    def __init__(self, desk: Desk, showing: Showing) -> None:
        super().__init__()
        self._desk = desk
        self._showing = showing
        self._case = ""
        self._wanted = ""
        self._focus_owed = False
        self._masks = Masks()
        wording = Wording(desk.preferences.language, desk.rulebook, desk.messages)
        self._strip = ErrorStrip(desk.sentence)
        self._view = TimelineView(EntryWords(wording, desk.clock, self._mask))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._strip)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._view)
        column.addWidget(area, 1)
        self._view.note_wanted.connect(self._on_note_wanted)
        self._view.correction_wanted.connect(self._on_correction_wanted)
        self._view.opened.connect(self._on_entry_opened)
        showing.changed.connect(self._ask)

    def show_case(self, complaint_id: str) -> None:
        """Ask for another case."""
        if complaint_id != self._case:
            self._view.show_state(TimelineState())
        self._case = complaint_id
        self._ask()

    def show_item(self, item: str) -> None:
        """Go to an entry, now or when the entries are there."""
        self._wanted = "" if self._view.show_entry(item) else item

    def reload(self, changes: Changes) -> None:  # noqa: ARG002
        """Something happened."""
        self._ask()

    def take_focus(self) -> None:
        """Into the list; before its entries are there, when they come."""
        self._focus_owed = self._view.entry_list.isHidden()
        if not self._focus_owed:
            self._view.entry_list.setFocus()

    def _mask(self, text: str) -> str:
        return self._masks.text(text)

    def _ask(self) -> None:
        case_id = self._case

        def ask(session: Any, _context: JobContext) -> Stream:
            return Stream(complaint_sheet(session, case_id), tuple(case_entries(session, case_id)))

        if case_id:
            self._desk.read(ask, self._show, self._strip.show_error, latest="case.timeline")

    def _show(self, stream: Stream) -> None:
        self._strip.show_error(None)
        row = stream.sheet.row
        self._masks = masks_of(stream.sheet, lifted=self._showing.is_lifted(row.id))
        self._view.show_state(
            TimelineState(stream.entries, self._deadlines(stream.sheet), opens_at=row.received_on)
        )
        if self._wanted:
            self._view.show_entry(self._wanted)
            self._wanted = ""
        if self._focus_owed and self.isVisible():
            self.take_focus()

    def _deadlines(self, sheet: ComplaintSheet) -> tuple[Deadline, ...]:
        due = sheet.row.due_statutory_on
        if due is None or sheet.row.closed_on is not None:
            return ()
        late = due < today(self._desk.clock)
        text = self.tr("Statutory {day}").format(day=short_date(due, today(self._desk.clock)))
        return (Deadline(due, text, "red" if late else "amber"),)

    def _on_note_wanted(self, wanted: NoteWanted) -> None:
        deed = deed_for(self._desk, self._case, wanted)
        self._desk.write(deed, lambda _done: self._view.note_kept(), self._on_note_refused, owner=self)

    def _on_note_refused(self, error: WorkbenchError) -> None:
        self._view.note_refused(" ".join(self._desk.messages.sentences(error)))

    def _on_correction_wanted(self, wanted: CorrectionWanted) -> None:
        deed = deed_for(self._desk, self._case, wanted)
        self._desk.write(deed, self._on_corrected, self._strip.show_error, owner=self)

    def _on_corrected(self, _changes: Changes) -> None:
        self._view.correction_kept()
        self._desk.say(ToastState(self.tr("Corrected; the earlier entry stays readable.")))

    def _on_entry_opened(self, entry: EntryRow) -> None:
        tab = TABS.get(entry.source_kind or "")
        if tab is not None:
            self._desk.go("case", CaseTarget(entry.complaint_id, tab, entry.source_id or ""))
