"""The road of the case: a dot and a name for each state, the ways that are open can be pressed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.kit import fonts, metrics
from ui.kit.painting import paint_focus
from ui.kit.palette import Tokens
from ui.kit.spoken import Role, speak_as
from ui.kit.theme import tokens

HEIGHT = 30
DOT = 4.0
GAP = 5.0
SPACE = 18.0
LEAST_SPACE = 8.0


@dataclass(frozen=True, slots=True)
class Station:
    """A state on the road; `open` when the case can be moved there, `tip` says what is in the way."""

    state: str
    name: str
    phase: str
    open: bool = False
    tip: str = ""


class StepperView(QWidget):
    """`pressed` carries the state of a station that is open. Where there is little room only names near
    the current one are written."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stations: tuple[Station, ...] = ()
        self._focused = 0
        self._boxes: list[QRectF] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("State of the case"))
        speak_as(self, Role.Graphic)

    @property
    def stations(self) -> tuple[Station, ...]:
        """What is shown."""
        return self._stations

    def show_state(self, stations: Sequence[Station]) -> None:
        """Show another road."""
        self._stations = tuple(stations)
        self._focused = self._current()
        self._boxes = []
        self._speak()
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(400, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Dots alone need little."""
        return QSize(160, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dots and names."""
        painter, palette = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = self._names()
        self._boxes = self._places(shown)
        for place, (station, box) in enumerate(zip(self._stations, self._boxes, strict=True)):
            self._paint_station(painter, palette, station, box, named=place in shown)
            if self.hasFocus() and place == self._focused:
                paint_focus(painter, box.adjusted(-4, -2, 4, 2), palette, metrics.CONTROL_RADIUS)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be pressed."""
        place = self._place_at(event.position())
        can = place is not None and self._stations[place].open
        self.setCursor(Qt.CursorShape.PointingHandCursor if can else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press a station."""
        place = self._place_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self._press(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go along the road, Enter and Space press."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and self._stations:
            self._focused = min(len(self._stations) - 1, max(0, self._focused + step))
            self._speak()
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._stations:
            self._press(self._focused)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """What is in the way, or that it can be pressed."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._place_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if place is None else self._tip(place), self)
            return True
        return super().event(event)

    def _paint_station(
        self, painter: QPainter, palette: Tokens, station: Station, box: QRectF, *, named: bool
    ) -> None:
        ahead = station.phase == "future"
        colour = palette.secondary if ahead else palette.accent
        middle = QPointF(box.left() + DOT, box.center().y())
        painter.setPen(QPen(QColor(palette.field_line if ahead else colour), 1.5))
        painter.setBrush(QColor(palette.surface if ahead else colour))
        painter.drawEllipse(middle, DOT - 0.5, DOT - 0.5)
        if not named:
            return
        current = station.phase == "current"
        painter.setFont(fonts.sized(self.font(), metrics.SMALL_PX, bold=current))
        painter.setPen(QColor(palette.accent if current else palette.secondary if ahead else palette.text))
        text = box.adjusted(2 * DOT + GAP, 0, 2, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, station.name)

    def _names(self) -> set[int]:
        """Which stations are named: all, else as many around the current one as fit."""
        everything = set(range(len(self._stations)))
        if self._width_of(everything) <= self.width():
            return everything
        current = self._current()
        shown = {current}
        for distance in range(1, len(self._stations)):
            for place in (current + distance, current - distance):
                if place in everything and self._width_of(shown | {place}) <= self.width():
                    shown.add(place)
        return shown

    def _places(self, shown: set[int]) -> list[QRectF]:
        count = len(self._stations)
        free = self.width() - sum(self._station_width(place, place in shown) for place in range(count)) - 8
        space = min(SPACE, max(LEAST_SPACE, free / max(1, count - 1)))
        boxes, x = [], 4.0
        for place in range(count):
            width = self._station_width(place, place in shown)
            boxes.append(QRectF(x, 4, width, HEIGHT - 8))
            x += width + space
        return boxes

    def _width_of(self, shown: set[int]) -> float:
        count = len(self._stations)
        widths = sum(self._station_width(place, place in shown) for place in range(count))
        return widths + LEAST_SPACE * max(0, count - 1) + 8

    def _station_width(self, place: int, named: bool) -> float:
        station = self._stations[place]
        if not named:
            return 2 * DOT
        font = fonts.sized(self.font(), metrics.SMALL_PX, bold=station.phase == "current")
        return 2 * DOT + GAP + QFontMetricsF(font).horizontalAdvance(station.name) + 1

    def _current(self) -> int:
        return next((at for at, station in enumerate(self._stations) if station.phase == "current"), 0)

    def _place_at(self, spot: QPointF) -> int | None:
        near = (at for at, box in enumerate(self._boxes) if box.adjusted(-4, -4, 4, 4).contains(spot))
        return next(near, None)

    def _press(self, place: int) -> None:
        if self._stations[place].open:
            self.pressed.emit(self._stations[place].state)

    def _tip(self, place: int) -> str:
        station = self._stations[place]
        return f"{station.name}\n{station.tip}" if station.tip else station.name

    def _speak(self) -> None:
        if self._stations:
            station = self._stations[self._focused]
            self.setAccessibleDescription(f"{station.name} {station.tip}".strip())
