"""A month to pick a day from; closes when one is chosen or Esc is pressed."""

from datetime import date

from PySide6.QtCore import QDate, QSize, Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QAbstractItemView, QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from ui.kit.icons import icon
from ui.kit.theme import tokens

SIZE = QSize(328, 244)
ARROWS = {"qt_calendar_prevmonth": "chevron-left", "qt_calendar_nextmonth": "chevron-right"}


class CalendarPopup(QFrame):
    """`chosen` carries a date."""

    chosen = Signal(object)

    def __init__(self, shown: date, field: QWidget) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self.setObjectName("floating")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedSize(SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        self._calendar = QCalendarWidget()
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self._calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        self._calendar.clicked.connect(self._on_calendar_chosen)
        self._calendar.activated.connect(self._on_calendar_chosen)
        self._dress()
        for part in (self, self._calendar, *self._calendar.findChildren(QAbstractItemView)):
            part.setAccessibleName(field.accessibleName())
        column.addWidget(self._calendar)
        self._calendar.setFocus()

    def sizeHint(self) -> QSize:
        """Always the same."""
        return SIZE

    def _dress(self) -> None:
        quiet = QTextCharFormat()
        quiet.setForeground(QColor(tokens().secondary))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(day, quiet)
        self._calendar.setHeaderTextFormat(quiet)
        for name, drawing in ARROWS.items():
            button = self._calendar.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(icon(drawing, "text"))

    def _on_calendar_chosen(self, day: QDate) -> None:
        self.close()
        self.chosen.emit(date(day.year(), day.month(), day.day()))
