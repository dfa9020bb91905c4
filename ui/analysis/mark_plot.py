"""A picture whose marks say their value under the pointer and open their cases, by mouse or keyboard."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QToolTip, QWidget

from ui.kit.theme import tokens
from ui.persons.plot_view import PlotState, PlotView
from workbench.plots.model import Drawn, Look, Spot

_STEPS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class MarkState:
    """What is drawn, and what each of its marks says."""

    name: str
    marks: tuple[str, ...]
    draw: Callable[[Look], Drawn]
    height_px: int


class MarkPlot(PlotView):
    """`wanted` carries the Look to draw; `show_drawn` takes the picture; `picked` tells the mark's number."""

    picked = Signal(int)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(language, parent)
        self._marks: tuple[str, ...] = ()
        self._spots: tuple[Spot, ...] = ()
        self._under, self._current = -1, -1
        self.drawn_by: Callable[[Look], Drawn] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Where the marks are, once drawn."""
        return self._spots

    @property
    def current(self) -> int:
        """The mark that the keyboard is on, or -1."""
        return self._current

    def show_marks(self, state: MarkState) -> None:
        """Show another plot; the picture follows."""
        self._marks, self.drawn_by = state.marks, state.draw
        self._spots, self._under, self._current = (), -1, -1
        draw = state.draw
        self.show_state(
            PlotState(state.name, " · ".join(state.marks), lambda look: draw(look).content, state.height_px)
        )
        # A tooltip of all would hide the picture; each mark says its own.
        self.setToolTip("")

    def show_drawn(self, look: Look, drawn: Drawn) -> None:
        """Show what was drawn, with the places of its marks."""
        self._spots = drawn.spots
        self.show_picture(look, drawn.content)

    def mark_at(self, where: QPointF) -> int:
        """The mark at a place, or -1."""
        inside = (s.mark for s in self._spots if QRectF(s.x, s.y, s.width, s.height).contains(where))
        return next(inside, -1)

    def go_to(self, mark: int) -> None:
        """Put the keyboard on a mark, and say it."""
        if not 0 <= mark < len(self._marks):
            return
        self._current = mark
        self.setAccessibleDescription(self._marks[mark])
        spot = next((one for one in self._spots if one.mark == mark), None)
        if spot is not None and self.isVisible():
            corner = QPoint(round(spot.x + spot.width / 2), round(spot.y + spot.height / 2))
            QToolTip.showText(self.mapToGlobal(corner), self._marks[mark], self)
        self.update()

    def place_of(self, mark: int) -> QPoint:
        """Where a mark is on the screen."""
        spot = next((one for one in self._spots if one.mark == mark), None)
        corner = QPoint(0, 0) if spot is None else QPoint(round(spot.x + 12), round(spot.y + spot.height))
        return self.mapToGlobal(corner)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say the value under the pointer."""
        mark = self.mark_at(event.position())
        if mark != self._under:
            self._under = mark
            self.setCursor(Qt.CursorShape.PointingHandCursor if mark >= 0 else Qt.CursorShape.ArrowCursor)
            text = self._marks[mark] if 0 <= mark < len(self._marks) else ""
            QToolTip.showText(event.globalPosition().toPoint(), text, self)
            self.update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        self._under = -1
        self.update()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the cases of the mark."""
        mark = self.mark_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and mark >= 0:
            self._current = mark
            self.picked.emit(mark)
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from mark to mark, Enter opens one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._current >= 0:
            self.picked.emit(self._current)
        elif event.key() in _STEPS and self._spots:
            self.go_to(_next(self._spots, self._current, _STEPS[Qt.Key(event.key())]))
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._spots:
            self.go_to(0 if event.key() == Qt.Key.Key_Home else len(self._marks) - 1)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The value goes with the keyboard."""
        QToolTip.hideText()
        super().focusOutEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Drawn only when it comes on screen."""
        super().showEvent(event)
        self._pause.start(0)

    def _ask(self) -> None:
        if self.isVisible():
            super()._ask()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, with a frame round the mark under the pointer and the one under the keyboard."""
        super().paintEvent(event)
        painter = QPainter(self)
        shown = {self._under} | ({self._current} if self.hasFocus() else set())
        for spot in self._spots:
            if spot.mark in shown:
                pen = QPen(QColor(tokens().accent), 2 if spot.mark == self._current else 1)
                painter.setPen(pen)
                painter.drawRoundedRect(QRectF(spot.x, spot.y, spot.width, spot.height), 3, 3)


def _next(spots: Sequence[Spot], current: int, step: tuple[int, int]) -> int:
    """The nearest mark in the direction of an arrow; where none lies there, the next in order."""
    here = next((spot for spot in spots if spot.mark == current), None)
    if here is None:
        return spots[0].mark
    across, down = step
    found: list[tuple[float, int]] = []
    for spot in spots:
        dx = (spot.x + spot.width / 2) - (here.x + here.width / 2)
        dy = (spot.y + spot.height / 2) - (here.y + here.height / 2)
        ahead, aside = dx * across + dy * down, abs(dx * down) + abs(dy * across)
        if ahead > 1 and aside <= max(here.width * abs(down), here.height * abs(across)):
            found.append((ahead, spot.mark))
    if found:
        return min(found)[1]
    order = [spot.mark for spot in spots]
    place = order.index(current) + (1 if across + down > 0 else -1)
    return order[max(0, min(place, len(order) - 1))]
