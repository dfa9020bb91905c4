"""Cases by day as columns that can be clicked and walked."""

from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.kit.dates import short_date
from ui.kit.painting import paint_focus
from ui.kit.spoken import Role, speak_as
from ui.kit.theme import tokens

HEIGHT = 132
_LABEL_PX, _COUNT_PX, _WIDEST_PX = 22, 18, 44
_LABEL_EVERY_PX = 64


class DayBarsView(QWidget):
    """`chosen` carries the case numbers of a day; days without a case stand as gaps."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[tuple[date, tuple[str, ...]], ...] = ()
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Cases by day"))
        speak_as(self, Role.Chart)

    def show_state(self, days: Sequence[tuple[date, tuple[str, ...]]]) -> None:
        """Show other days."""
        known = dict(days)
        first, last = (min(known), max(known)) if known else (date.max, date.min)
        length = (last - first).days + 1 if known else 0
        every = (first + timedelta(days=step) for step in range(length))
        self._days = tuple((day, known.get(day, ())) for day in every)
        self._current = min(self._current, max(0, length - 1))
        told = "，".join(f"{short_date(day)} {len(cases)}" for day, cases in self._days if cases)
        self.setAccessibleDescription(told)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(320, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One column a day, its count above, days below where they have room."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = tokens()
        most = max((len(cases) for _, cases in self._days), default=1)
        step = max(1, ceil(_LABEL_EVERY_PX / max(self._slot(), 1)))
        for place, (day, cases) in enumerate(self._days):
            bar = self._bar(place, len(cases), most)
            current = place == self._current and self.hasFocus()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.amber if current else palette.accent))
            if cases:
                painter.drawRoundedRect(bar, 2, 2)
                painter.setPen(QColor(palette.text))
                above = QRectF(bar.left() - 20, bar.top() - _COUNT_PX, bar.width() + 40, _COUNT_PX)
                painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(len(cases)))
            if place % step == 0:
                painter.setPen(QColor(palette.secondary))
                below = QRectF(bar.center().x() - 32, HEIGHT - _LABEL_PX, 64, _LABEL_PX)
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter, short_date(day))
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), palette, 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the day under the mouse."""
        place = self._place(event.position())
        if place is not None:
            self._current = place
            self._choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right walk to the next day with a case, Enter chooses."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            self._walk(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
        else:
            super().keyPressEvent(event)

    def event(self, event: object) -> bool:
        """Say the day and its cases under the mouse."""
        if isinstance(event, QHelpEvent):
            place = self._place(QPointF(event.pos()))
            if place is not None:
                day, cases = self._days[place]
                QToolTip.showText(event.globalPos(), f"{short_date(day)}\n" + "\n".join(cases[:12]), self)
            return True
        return super().event(event)  # type: ignore[arg-type]

    def _walk(self, step: int) -> None:
        place = self._current + step
        while 0 <= place < len(self._days) and not self._days[place][1]:
            place += step
        if 0 <= place < len(self._days):
            self._current = place
            self.update()

    def _choose(self) -> None:
        if self._days and self._days[self._current][1]:
            self.chosen.emit(self._days[self._current][1])
        self.update()

    def _slot(self) -> float:
        return min(_WIDEST_PX, (self.width() - 8) / max(1, len(self._days)))

    def _bar(self, place: int, count: int, most: int) -> QRectF:
        slot = self._slot()
        room = HEIGHT - _LABEL_PX - _COUNT_PX
        height = room * count / max(1, most)
        left = 4 + place * slot + slot * 0.18
        return QRectF(left, HEIGHT - _LABEL_PX - height, max(2.0, slot * 0.64), height)

    def _place(self, at: QPointF) -> int | None:
        place = int((at.x() - 4) / max(1.0, self._slot()))
        return place if 0 <= place < len(self._days) else None
