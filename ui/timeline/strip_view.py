"""The drawn strip: wheel and +/− zoom, dragging pans, arrow keys go from mark to mark."""

from datetime import date

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.kit.painting import paint_focus
from ui.kit.spoken import Role, speak_as
from ui.kit.theme import tokens
from ui.timeline.entry_words import EntryWords
from ui.timeline.model import TimelineState
from ui.timeline.strip_geometry import StripGeometry
from ui.timeline.strip_layout import PlacedMark, StripLayout
from ui.timeline.strip_painter import StripPainter
from ui.timeline.strip_scene import StripScene
from ui.timeline.strip_words import mark_text
from ui.timeline.undated_painter import paint_undated, undated_box
from ui.timeline.viewport import STEP, Viewport

DRAG_FROM_PX = 4
KEY_PAN = 0.25
WHEEL_NOTCH = 120.0


class StripView(QWidget):
    """`chosen` carries the id of an entry whose mark was clicked or reached by key; `moved`: it panned."""

    chosen = Signal(str)
    moved = Signal()

    def __init__(self, words: EntryWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._layout = StripLayout()
        self._view = Viewport.whole(words.today, words.today, 1.0)
        self._opens_at: date | None = None
        self._touched = False
        self._current = ""
        self._band: tuple[date, date] | None = None
        self._pressed_at: QPointF | None = None
        self._dragged_from: Viewport | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Timeline strip"))
        speak_as(self, Role.Chart)
        self.setAccessibleDescription(
            self.tr("Left and right go from mark to mark, plus and minus zoom, 0 shows everything.")
        )

    @property
    def view(self) -> Viewport:
        """What is shown."""
        return self._view

    @property
    def layout_of_marks(self) -> StripLayout:
        """The lanes and marks."""
        return self._layout

    def show_state(self, state: TimelineState) -> None:
        """Show other entries; the stretch of days stays where it was if it still can."""
        before, kept = self._layout, self._view
        self._layout = StripLayout(state.entries, state.deadlines, self._words.today)
        whole = Viewport.whole(self._layout.first, self._layout.last, self._field_width())
        same_days = (before.first, before.last) == (self._layout.first, self._layout.last)
        if not same_days:
            self._touched = False
        self._view = kept if before.by_id and same_days else self._opened(whole, state.opens_at)
        self._opens_at = state.opens_at
        if self._current not in self._layout.by_id:
            self._current = ""
        self.setFixedHeight(round(self._geometry().height))
        self.update()

    def show_current(self, entry_id: str) -> None:
        """Mark the entry that the list is at, and bring it into sight."""
        self._current = entry_id
        placed = self._layout.mark_of(entry_id, self._view)
        if placed is not None:
            self._view = self._view.showing(placed.days)
        self.update()

    def show_band(self, band: tuple[date, date] | None) -> None:
        """Shade the days that the list shows."""
        if band != self._band:
            self._band = band
            self.update()

    def show_day(self, day: date) -> None:
        """Bring a day into sight."""
        self._view = self._view.showing((day - self._view.first).days + 0.5, margin_px=0)
        self.update()

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Closer or farther, about a place or about the middle."""
        self._set_view(self._view.zoomed(factor, self._view.width_px / 2 if x is None else x))

    def show_all(self) -> None:
        """Everything at once."""
        self._set_view(Viewport.whole(self._view.first, self._view.last, self._field_width()))

    def sizeHint(self) -> QSize:
        """As wide as it gets."""
        return QSize(600, round(self._geometry().height))

    def minimumSizeHint(self) -> QSize:
        """It stays readable in a narrow window."""
        return QSize(200, round(self._geometry().height))

    def scene(self) -> StripScene:
        """What is painted now."""
        return StripScene(
            self._layout, self._view, self._geometry(), self._words, self._current, self._band,
            self.hasFocus(),
        )  # fmt: skip

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what can be seen."""
        painter, palette, scene = QPainter(self), tokens(), self.scene()
        StripPainter(painter, scene, palette, self.font()).paint()
        if self._layout.undated:
            paint_undated(painter, scene, palette, self.font())
        if self.hasFocus():
            paint_focus(painter, self.rect().toRectF(), palette, 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the days at the left; until a person moved it, show what is shown at first."""
        super().resizeEvent(event)
        if self._touched:
            self._view = self._view.resized(self._field_width())
        else:
            whole = Viewport.whole(self._layout.first, self._layout.last, self._field_width())
            self._view = self._opened(whole, self._opens_at)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer; sideways, or with Shift, it pans."""
        turn = event.angleDelta()
        if turn.x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._set_view(self._view.panned(-(turn.x() or turn.y()) / WHEEL_NOTCH * 60))
        else:
            x = event.position().x() - self._geometry().gutter
            self.zoom(STEP ** (turn.y() / WHEEL_NOTCH), x)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press may become a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at, self._dragged_from = event.position(), None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or show what can be clicked."""
        if self._pressed_at is None:
            over = self._entry_at(event.position()) is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.OpenHandCursor)
            return
        moved = self._pressed_at.x() - event.position().x()
        if self._dragged_from is None and abs(moved) >= DRAG_FROM_PX:
            self._dragged_from = self._view
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._dragged_from is not None:
            self._set_view(self._dragged_from.panned(moved))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses; in a cluster the next click chooses the next of its entries."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed_at is None:
            return
        dragged, self._pressed_at, self._dragged_from = self._dragged_from is not None, None, None
        if dragged:
            return
        entry_id = self._entry_at(event.position())
        if entry_id is not None:
            self.chosen.emit(entry_id)
        elif self.scene().says_beyond(event.position().x(), event.position().y()):
            self.show_all()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Zoom to a cluster, or closer to where it was clicked."""
        scene = self.scene()
        placed = scene.mark_at(event.position().x(), event.position().y())
        if placed is not None and placed.mark.first_on < placed.mark.last_on:
            first = (placed.mark.first_on - self._view.first).days
            last = (placed.mark.last_on - self._view.first).days + 1
            self._set_view(self._view.spanning(first, last))
        else:
            self.zoom(STEP**3, event.position().x() - scene.geometry.gutter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys, plus and minus, Home, End and 0."""
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            direction = 1 if key == Qt.Key.Key_Right else -1
            if shift:
                self._set_view(self._view.panned(direction * KEY_PAN * self._view.width_px))
            else:
                self._step(direction)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(STEP**2)
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.zoom(STEP**-2)
        elif key == Qt.Key.Key_0:
            self.show_all()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._step_to(0 if key == Qt.Key.Key_Home else -1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """A mark's tooltip says all that it holds."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            scene = self.scene()
            placed = scene.mark_at(event.pos().x(), event.pos().y())
            text = mark_text(scene.words, scene.entries(placed)) if placed else self._undated_text(event)
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def _undated_text(self, event: QHelpEvent) -> str:
        if not self._layout.undated or not undated_box(self.scene(), self.font()).contains(event.pos()):
            return ""
        return mark_text(self._words, [self._layout.by_id[each] for each in self._layout.undated])

    def _entry_at(self, spot: QPointF) -> str | None:
        """The entry that a click at a place chooses."""
        scene = self.scene()
        placed = scene.mark_at(spot.x(), spot.y())
        if placed is not None:
            return _next_of(placed.mark.entry_ids, self._current)
        if self._layout.undated and undated_box(scene, self.font()).contains(spot):
            return _next_of(self._layout.undated, self._current)
        return None

    def _step(self, direction: int) -> None:
        marks = self._layout.in_order(self._view)
        here = next((at for at, mark in enumerate(marks) if self._current in mark.mark.entry_ids), None)
        if here is None:
            self._step_to(0 if direction > 0 else -1)
        elif 0 <= here + direction < len(marks):
            self._choose(marks[here + direction])

    def _step_to(self, place: int) -> None:
        marks = self._layout.in_order(self._view)
        if marks:
            self._choose(marks[place])

    def _choose(self, placed: PlacedMark) -> None:
        self.chosen.emit(placed.mark.entry_ids[0])

    def _set_view(self, view: Viewport) -> None:
        if view != self._view:
            self._view, self._touched = view, True
            self.update()
            self.moved.emit()

    def _opened(self, whole: Viewport, opens_at: date | None) -> Viewport:
        if opens_at is None or opens_at <= whole.first:
            return whole
        return whole.spanning((opens_at - whole.first).days, (self._layout.latest - whole.first).days + 1)

    def _field_width(self) -> float:
        return max(1.0, float(self.width()) - self._geometry().gutter)

    def _geometry(self) -> StripGeometry:
        return StripGeometry(float(self.width()), self._layout.lanes, bool(self._layout.undated))


def _next_of(entry_ids: tuple[str, ...], current: str) -> str:
    if current in entry_ids:
        return entry_ids[(entry_ids.index(current) + 1) % len(entry_ids)]
    return entry_ids[0]
