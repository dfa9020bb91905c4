"""The working calendar by which deadlines are counted, year by year."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.kit import metrics
from ui.kit.card import Card
from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState
from ui.kit.icon_button import IconButton
from ui.settings.year_view import YearView
from workbench.clocks.calendar import WorkCalendar


class CalendarCard(Card):
    """Shows one year; the chip says whether it is published or computed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Calendar"))
        self._calendar: WorkCalendar | None = None
        self._year = 0
        self._label = QLabel()
        self._label.setProperty("role", "heading")
        self._state = Chip()
        self._view = YearView()
        before = IconButton("chevron-left", self.tr("Year before"))
        after = IconButton("chevron-right", self.tr("Year after"))
        before.clicked.connect(lambda: self._turn(-1))
        after.clicked.connect(lambda: self._turn(1))
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP_SMALL)
        for widget in (before, self._label, after, self._state):
            line.addWidget(widget)
        line.addStretch(1)
        for tone, icon, text in (
            ("green", "check", self.tr("Day off")),
            ("amber", "clock", self.tr("Worked")),
        ):
            line.addWidget(Chip(text, "green" if tone == "green" else "amber", icon))
        self.body.addLayout(line)
        self.add(self._view)

    def show_state(self, calendar: WorkCalendar, year: int) -> None:
        """Show a calendar, at a year unless another is being looked at."""
        self._calendar = calendar
        self._year = self._year or year
        self._turn(0)

    def _turn(self, years: int) -> None:
        if self._calendar is None:
            return
        self._year += years
        published = self._calendar.is_published(self._year)
        self._label.setText(str(self._year))
        text = (
            self.tr("published by the State Council") if published else self.tr("not yet published: computed")
        )
        self._state.show_state(
            ChipState(text, "green" if published else "amber", "check" if published else "alert")
        )
        self._view.show_state(self._calendar, self._year)
