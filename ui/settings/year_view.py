"""A year on one page: days off, worked weekend days, and whether the State Council has published it."""

from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.kit import fonts, metrics
from ui.kit.dates import month_name, whole_date
from ui.kit.painting import paint_frame
from ui.kit.palette import Tokens
from ui.kit.theme import tokens
from workbench.clocks.calendar import WorkCalendar

MONTH_WIDTH = 168
DAY = 22
HEAD = 24
MONTH_HEIGHT = HEAD + 6 * DAY + 10


class YearView(QWidget):
    """Twelve months; a day off is marked 休, a worked weekend day 班, each in its colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calendar: WorkCalendar | None = None
        self._year = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_state(self, calendar: WorkCalendar, year: int) -> None:
        """Show a year of a calendar."""
        self._calendar, self._year = calendar, year
        self.setAccessibleName(self._spoken())
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Fewer months beside each other are more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All rows of months."""
        return -(-12 // self._columns(width)) * MONTH_HEIGHT

    def sizeHint(self) -> QSize:
        """Four months beside each other."""
        return QSize(4 * MONTH_WIDTH, 3 * MONTH_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """One month."""
        return QSize(MONTH_WIDTH, MONTH_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Twelve months."""
        if self._calendar is None:
            return
        painter = QPainter(self)
        for month in range(1, 13):
            self._paint_month(painter, month)

    def event(self, event: QEvent) -> bool:
        """The tooltip of a day says why it is off or worked."""
        if isinstance(event, QHelpEvent):
            day = self._day_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), self._reason(day) if day else "", self)
            return True
        return super().event(event)

    def _paint_month(self, painter: QPainter, month: int) -> None:
        palette = tokens()
        left, top = self._corner(month)
        painter.setFont(fonts.sized(self.font(), metrics.SMALL_PX, bold=True))
        painter.setPen(QColor(palette.text))
        painter.drawText(
            QRectF(left, top, MONTH_WIDTH, HEAD), Qt.AlignmentFlag.AlignVCenter, month_name(month)
        )
        painter.setFont(fonts.sized(self.font(), metrics.HINT_PX))
        for day in _days(self._year, month):
            self._paint_day(painter, palette, day)

    def _paint_day(self, painter: QPainter, palette: Tokens, day: date) -> None:
        colour, ground = self._tone(palette, day)
        box = self._box(day)
        if ground:
            # A worked weekend day has a frame, a day off has none: not told apart by colour alone.
            border = colour if day.weekday() >= 5 and ground == palette.amber_ground else ""
            paint_frame(painter, box.adjusted(1, 1, -1, -1), fill=ground, border=border, radius=4)
        painter.setPen(QColor(colour))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(day.day))

    def _tone(self, palette: Tokens, day: date) -> tuple[str, str]:
        assert self._calendar is not None  # narrowing: nothing is painted before show_state
        works = self._calendar.is_working_day(day)
        if works and day.weekday() >= 5:
            return palette.amber, palette.amber_ground
        if works:
            return palette.text, ""
        off = self._calendar.day_off(day)
        if day.weekday() < 5 or (off is not None and off.holiday):
            return palette.green, palette.green_ground
        return palette.secondary, ""

    def _reason(self, day: date) -> str:
        if self._calendar is None:
            return ""
        if self._calendar.is_working_day(day):
            state = self.tr("worked instead of another day") if day.weekday() >= 5 else self.tr("working day")
        elif self._calendar.is_statutory_holiday(day):
            state = self.tr("public holiday")
        else:
            state = self.tr("weekend") if day.weekday() >= 5 else self.tr("day off")
        return f"{whole_date(day)} · {state}"

    def _spoken(self) -> str:
        if self._calendar is None:
            return ""
        days = [day for month in range(1, 13) for day in _days(self._year, month)]
        off = sum(day.weekday() < 5 and not self._calendar.is_working_day(day) for day in days)
        worked = sum(day.weekday() >= 5 and self._calendar.is_working_day(day) for day in days)
        return self.tr("Calendar {year}: {off} weekdays off, {worked} weekend days worked").format(
            year=self._year, off=off, worked=worked
        )

    def _columns(self, width: int) -> int:
        return next((n for n in (6, 4, 3, 2) if n * MONTH_WIDTH <= width), 1)

    def _corner(self, month: int) -> tuple[int, int]:
        columns = self._columns(self.width())
        stride = self.width() // columns
        return (month - 1) % columns * stride, (month - 1) // columns * MONTH_HEIGHT

    def _box(self, day: date) -> QRectF:
        left, top = self._corner(day.month)
        week = (day.day + day.replace(day=1).weekday() - 1) // 7
        return QRectF(left + day.weekday() * DAY, top + HEAD + week * DAY, DAY, DAY)

    def _day_at(self, x: int, y: int) -> date | None:
        days = (day for month in range(1, 13) for day in _days(self._year, month))
        return next((day for day in days if self._box(day).contains(x, y)), None)


def _days(year: int, month: int) -> list[date]:
    after = date(year + month // 12, month % 12 + 1, 1)
    first = date(year, month, 1)
    return [date(year, month, number) for number in range(1, (after - first).days + 1)]
