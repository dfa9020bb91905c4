"""The working calendar by which deadlines are counted, year by year."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState
from ui.kit.elided_label import ElidedLabel
from ui.kit.icon_button import IconButton
from ui.settings.model import SettingsState
from ui.settings.year_view import YearView
from ui.settings.year_words import YearWords


class CalendarCard(Card):
    """Shows one year and where it comes from; `enter_wanted` and `withdraw_wanted` carry the year."""

    enter_wanted = Signal(int)
    withdraw_wanted = Signal(int)

    def __init__(self, words: YearWords, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self.show_title(self.tr("Calendar"))
        self._state: SettingsState | None = None
        self._year = 0
        self._label = QLabel()
        self._label.setProperty("role", "heading")
        self._chip = Chip()
        self._source = ElidedLabel(role="secondary")
        self._enter = ActionButton(self.tr("Enter the notice…"), icon_name="plus")
        self._mend = ActionButton(self.tr("Correct…"), icon_name="pencil")
        self._withdraw = ActionButton(self.tr("Withdraw…"), icon_name="undo")
        self._enter.clicked.connect(lambda: self.enter_wanted.emit(self._year))
        self._mend.clicked.connect(lambda: self.enter_wanted.emit(self._year))
        self._withdraw.clicked.connect(lambda: self.withdraw_wanted.emit(self._year))
        self._view = YearView()
        self.body.addLayout(self._year_line())
        self.body.addLayout(self._origin())
        self.add(self._view)

    @property
    def year(self) -> int:
        """The year that is shown."""
        return self._year

    def show_state(self, state: SettingsState, year: int) -> None:
        """Show a calendar, at a year unless another is being looked at."""
        self._state = state
        self._year = self._year or year
        self._turn(0)

    def _year_line(self) -> QHBoxLayout:
        before = IconButton("chevron-left", self.tr("Year before"))
        after = IconButton("chevron-right", self.tr("Year after"))
        before.clicked.connect(lambda: self._turn(-1))
        after.clicked.connect(lambda: self._turn(1))
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        for widget in (before, self._label, after, self._chip):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(Chip(self.tr("Day off"), "green", "check"))
        line.addWidget(Chip(self.tr("Worked"), "amber", "clock"))
        return line

    def _origin(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        line.addWidget(self._source, 1)
        for button in (self._mend, self._withdraw, self._enter):
            line.addWidget(button)
        return line

    def _turn(self, years: int) -> None:
        if self._state is None:
            return
        self._year += years
        calendar = self._state.calendar
        published = calendar.is_published(self._year)
        self._label.setText(str(self._year))
        text = (
            self.tr("published by the State Council") if published else self.tr("not yet published: computed")
        )
        self._chip.show_state(
            ChipState(text, "green" if published else "amber", "check" if published else "alert")
        )
        self._view.show_state(calendar, self._year)
        self._offer(self._state)

    def _offer(self, state: SettingsState) -> None:
        """Offer what can be done: only the next year is entered, only the last one withdrawn."""
        row = next((row for row in state.years if row.year == self._year), None)
        own = [entered.year for entered in state.entered if not state.is_shipped(entered.year)]
        self._source.setText(self._words.source(row) if row is not None else "")
        self._enter.setVisible(self._year == state.calendar.published_years()[-1] + 1)
        self._mend.setVisible(self._year in own)
        self._withdraw.setVisible(bool(own) and self._year == own[-1])
