"""The history of a person over all cases: the strip at once, the list when it is asked for."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.kit.action_button import ActionButton
from ui.kit.card import Card, rule
from ui.timeline.entry_list import EntryList
from ui.timeline.entry_words import EntryWords
from ui.timeline.kind_chips import KindChips
from ui.timeline.model import TimelineState
from ui.timeline.strip_view import StripView
from workbench.moment import Clock
from workbench.timeline.model import EntryKind, EntryRow
from workbench.wording.naming import Wording

LIST_HEIGHT = 264
BESIDE_FROM = 860
CHIPS_STRETCH = 1000


class HistoryCard(Card):
    """`opened` carries the EntryRow whose case somebody wants to see."""

    opened = Signal(object)

    def __init__(self, wording: Wording, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.show_title(self.tr("History"), self.tr("all cases · wheel zooms"))
        self._mask: Callable[[str], str] = str
        self._entries: tuple[EntryRow, ...] = ()
        words = EntryWords(wording, clock, lambda text: self._mask(text))
        self._chips = KindChips(words)
        self._strip = StripView(words)
        self._list = EntryList(words, may_correct=False)
        self._rule = rule()
        self._empty = QLabel(self.tr("Nothing has happened yet."))
        self._empty.setProperty("role", "secondary")
        self._toggle = ActionButton(self.tr("Show list"), kind="quiet")
        self._chip_row = QHBoxLayout()
        self.body.addLayout(self._chip_row)
        self._chip_row.addWidget(self._chips)
        self.add_action(self._toggle)
        self._list.setFixedHeight(LIST_HEIGHT)
        for part in (self._strip, self._rule, self._list, self._empty):
            self.add(part)
        self._toggle.clicked.connect(self._on_toggle_clicked)
        self._chips.changed.connect(self._show_chosen)
        self._strip.chosen.connect(self._on_strip_chosen)
        self._list.current_changed.connect(self._strip.show_current)
        self._list.opened.connect(self.opened)
        self._unfold(False)

    @property
    def strip(self) -> StripView:
        """The drawing."""
        return self._strip

    @property
    def entry_list(self) -> EntryList:
        """The list under it."""
        return self._list

    def show_state(self, entries: tuple[EntryRow, ...], mask: Callable[[str], str]) -> None:
        """Show other entries, their words masked."""
        self._entries, self._mask = entries, mask
        self._chips.show_state(entries)
        self._show_chosen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The kinds stand beside the heading where there is room, else under it."""
        super().resizeEvent(event)
        beside = self.width() >= BESIDE_FROM
        if beside != (self.head.indexOf(self._chips) >= 0):
            (self._chip_row if beside else self.head).removeWidget(self._chips)
            if beside:
                place = self.head.count() - 2
                self.head.insertWidget(place, self._chips, CHIPS_STRETCH, Qt.AlignmentFlag.AlignVCenter)
            else:
                self._chip_row.addWidget(self._chips)

    def _show_chosen(self) -> None:
        kinds = self._chips.kinds
        shown = tuple(entry for entry in self._entries if not kinds or entry.kind in kinds)
        state = TimelineState(shown, names_case=True, opens_at=_first_heard(shown))
        self._strip.show_state(replace(state, names_case=False))
        self._list.show_state(state)
        for part in (self._chips, self._strip, self._toggle):
            part.setVisible(bool(self._entries))
        self._empty.setVisible(not self._entries)
        self._unfold(bool(self._entries) and not self._list.isHidden())

    def _unfold(self, unfolded: bool) -> None:
        self._list.setVisible(unfolded)
        self._rule.setVisible(unfolded)
        self._toggle.setText(self.tr("Hide list") if unfolded else self.tr("Show list"))

    def _on_toggle_clicked(self) -> None:
        self._unfold(self._list.isHidden())

    def _on_strip_chosen(self, entry_id: str) -> None:
        self._unfold(True)
        self._list.select_entry(entry_id)
        self._strip.show_current(entry_id)


def _first_heard(entries: tuple[EntryRow, ...]) -> date | None:
    """The day of the first complaint: contracts lie years before and would squeeze all that came after."""
    days = (entry.occurred_on for entry in entries if entry.kind is EntryKind.RECEIPT and entry.occurred_on)
    return min(days, default=None)
