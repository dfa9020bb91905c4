"""The timeline whole: kinds to narrow it, the strip, and the list that moves with it."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import rule
from ui.kit.icon_button import IconButton
from ui.timeline.entry_list import EntryList
from ui.timeline.entry_words import EntryWords
from ui.timeline.kind_chips import KindChips
from ui.timeline.model import CorrectionWanted, NoteWanted, TimelineState
from ui.timeline.note_row import NoteRow
from ui.timeline.strip_view import StripView
from ui.timeline.viewport import STEP
from workbench.timeline.model import EntryKind

LEAST_LIST_PX = 150


class TimelineView(QFrame):
    """Given `words`, it shows what `show_state` says; it never fetches.

    `note_wanted` carries a NoteWanted, `correction_wanted` a CorrectionWanted, `opened` the EntryRow whose
    source a person wants to see. Without `may_write` (a person over all cases) nothing can be added.
    """

    note_wanted = Signal(object)
    correction_wanted = Signal(object)
    opened = Signal(object)

    def __init__(self, words: EntryWords, parent: QWidget | None = None, *, may_write: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._state = TimelineState()
        self._list_leads = False
        self._chips = KindChips(words)
        self._strip = StripView(words)
        self._list = EntryList(words, may_correct=may_write)
        self._note = NoteRow(lambda: words.today)
        self._empty = QLabel(self.tr("Nothing has happened yet."))
        self._empty.setProperty("role", "secondary")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._list.setMinimumHeight(LEAST_LIST_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self._tool_line = self._tools(may_write=may_write)
        column.addLayout(self._tool_line)
        column.addLayout(_inset(self._strip))
        column.addWidget(rule())
        column.addLayout(_inset(self._note))
        column.addWidget(self._list, 1)
        column.addWidget(self._empty, 1)
        self._connect()
        self.show_state(self._state)
        # Until the first answer nobody knows whether there is nothing.
        self._empty.hide()

    @property
    def strip(self) -> StripView:
        """The drawing."""
        return self._strip

    @property
    def entry_list(self) -> EntryList:
        """The list."""
        return self._list

    def show_state(self, state: TimelineState) -> None:
        """Show other entries; place, zoom, kinds and the current entry stay where they can."""
        first = not self._state.entries
        self._state = state
        self._chips.show_state(state.entries)
        self._show_chosen()
        if first and state.opens_at is not None:
            self._list.scroll_to_day(state.opens_at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Never so low that the strip is cut or the list has no room; whoever holds it scrolls then."""
        super().resizeEvent(event)
        self._claim_height()

    def show_entry(self, entry_id: str) -> bool:
        """Go to an entry, whatever kinds are chosen; False when it is not here."""
        if self._list.select_entry(entry_id):
            return True
        if entry_id not in {entry.id for entry in self._state.entries}:
            return False
        self._chips.clear()
        return self._list.select_entry(entry_id)

    def start_note(self) -> None:
        """Let a note be written."""
        self._note.start()

    def note_kept(self) -> None:
        """The note was kept."""
        self._note.finish()
        self._list.setFocus()

    def note_refused(self, text: str) -> None:
        """The note was not kept: say why."""
        self._note.show_problem(text)

    def correction_kept(self) -> None:
        """The correction was kept."""
        self._list.correction_kept()

    def _tools(self, *, may_write: bool) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(13, 10, 10, 6)
        line.setSpacing(4)
        line.addWidget(self._chips, 1)
        closer = IconButton("plus", self.tr("Closer"))
        closer.clicked.connect(lambda: self._strip.zoom(STEP**2))
        farther = IconButton("minus", self.tr("Farther"))
        farther.clicked.connect(lambda: self._strip.zoom(STEP**-2))
        everything = ActionButton(self.tr("Show all"), kind="quiet")
        everything.clicked.connect(self._strip.show_all)
        for widget in (farther, closer, everything):
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        if may_write:
            note = ActionButton(self.tr("Add a note"), icon_name="plus")
            note.clicked.connect(self.start_note)
            line.addSpacing(metrics.GAP_SMALL)
            line.addWidget(note, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _connect(self) -> None:
        self._chips.changed.connect(self._on_chips_changed)
        self._strip.chosen.connect(self.show_entry)
        self._strip.moved.connect(self._on_strip_moved)
        self._list.current_changed.connect(self._on_list_current_changed)
        self._list.scrolled.connect(self._on_list_scrolled)
        self._list.elsewhere_wanted.connect(self.show_entry)
        self._list.opened.connect(self.opened)
        self._list.correction_wanted.connect(self._on_list_correction_wanted)
        self._note.wanted.connect(self._on_note_wanted)

    def _show_chosen(self) -> None:
        kinds: frozenset[EntryKind] = self._chips.kinds
        entries = tuple(e for e in self._state.entries if not kinds or e.kind in kinds)
        shown = replace(self._state, entries=entries)
        self._strip.show_state(shown)
        self._list.show_state(shown)
        self._list.setVisible(bool(entries))
        self._empty.setVisible(not entries)
        self._claim_height()
        self._show_band()

    def _claim_height(self) -> None:
        tools = self._tool_line.totalHeightForWidth(self.width())
        self.setMinimumHeight(tools + self._strip.height() + LEAST_LIST_PX + 16)

    def _show_band(self) -> None:
        self._strip.show_band(self._list.shown_days())

    def _on_chips_changed(self, _kinds: object) -> None:
        self._show_chosen()

    def _on_strip_moved(self) -> None:
        """The strip leads: the list goes to the first day that it shows."""
        self._list_leads = False
        self._list.scroll_to_day(self._strip.view.shown[0])
        self._show_band()

    def _on_list_scrolled(self, by_person: bool) -> None:
        """The list leads: the strip follows to the days in sight."""
        self._show_band()
        days = self._list.shown_days()
        self._list_leads = self._list_leads or by_person
        if self._list_leads and days is not None:
            self._strip.show_day(days[0])

    def _on_list_current_changed(self, entry_id: str) -> None:
        self._strip.show_current(entry_id)

    def _on_list_correction_wanted(self, wanted: CorrectionWanted) -> None:
        self.correction_wanted.emit(wanted)

    def _on_note_wanted(self, wanted: NoteWanted) -> None:
        self.note_wanted.emit(wanted)


def _inset(widget: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(13, 0, 13, 6)
    line.addWidget(widget)
    return line
