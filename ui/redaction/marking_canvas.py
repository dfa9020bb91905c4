"""A page on which boxes are drawn, moved and sized, by mouse or by keyboard."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from ui.kit.painting import paint_focus
from ui.kit.spoken import Role, speak_as
from ui.kit.theme import tokens
from ui.redaction import box_painter
from ui.redaction.box_shapes import KEY_STEPS, Grip, grip_at, moved, shape_of, sized, stepped
from ui.redaction.model import Moved, ShownBox
from workbench.redaction.model import Rect

LEAST_PX = 4
SETTLED_MS = 700
TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
ZOOMS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
CURSORS = {
    Grip.BODY: Qt.CursorShape.SizeAllCursor,
    Grip.LEFT: Qt.CursorShape.SizeHorCursor,
    Grip.RIGHT: Qt.CursorShape.SizeHorCursor,
    Grip.TOP: Qt.CursorShape.SizeVerCursor,
    Grip.BOTTOM: Qt.CursorShape.SizeVerCursor,
}


@dataclass(slots=True)
class _Held:
    """What the mouse has taken hold of, and where it did."""

    grip: Grip | None
    start: QPointF
    rect: QRectF


class MarkingCanvas(QWidget):
    """`drawn` carries a Rect, `picked` the id of a box or nothing, `settled` a Moved, `unwanted` an id.

    `turned` and `zoomed` carry -1 or 1.
    """

    drawn = Signal(object)
    picked = Signal(str)
    settled = Signal(object)
    unwanted = Signal(str)
    turned = Signal(int)
    zoomed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        speak_as(self, Role.Canvas)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._pixmap = QPixmap()
        self._boxes: tuple[ShownBox, ...] = ()
        self._chosen = ""
        self._as_it_will_look = False
        self._held: _Held | None = None
        self._band = QRectF()
        self._shape: QRectF | None = None
        self._settling = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settling.timeout.connect(self.settle)

    @property
    def chosen(self) -> str:
        """The id of the chosen box, if any."""
        return self._chosen

    def sizeHint(self) -> QSize:
        """The size of the page as it is drawn."""
        return self._pixmap.deviceIndependentSize().toSize()

    def show_page(self, image: QImage, ratio: float, name: str) -> None:
        """Show a page drawn at a device pixel ratio."""
        self._pixmap = QPixmap.fromImage(image)
        self._pixmap.setDevicePixelRatio(ratio)
        self.setAccessibleName(name)
        self.resize(self.sizeHint())
        self.update()

    def show_boxes(self, boxes: Sequence[ShownBox], chosen: str) -> None:
        """Show the boxes of this page; what is being moved by hand goes on being moved."""
        if chosen != self._chosen:
            self.settle()
        self._boxes, self._chosen = tuple(boxes), chosen
        if self._held is None and not self._settling.isActive():
            self._shape = None
        self.update()

    def show_preview(self, on: bool) -> None:
        """Show the boxes as they will look on the copy, or so that one sees what lies under them."""
        self._as_it_will_look = on
        self.update()

    def settle(self) -> None:
        """Tell where a box was moved to by hand, if one was."""
        self._settling.stop()
        shape, self._shape = self._shape, None
        if shape is not None and self._chosen:
            self.settled.emit(Moved(self._chosen, self._fractions(shape)))

    def place_new(self, visible: QRectF) -> None:
        """Draw a box in the middle of what is seen of the page."""
        size = QPointF(min(120.0, visible.width() / 3), 28.0)
        corner = visible.center() - size / 2
        self.drawn.emit(self._fractions(QRectF(corner.x(), corner.y(), size.x(), size.y())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The page, the boxes, and what is being drawn."""
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._pixmap)
            box_painter.paint_edge(painter, QRectF(self.rect()))
            for box in self._boxes:
                shape = self._shape_now(box)
                if self._as_it_will_look:
                    box_painter.paint_solid(painter, shape, box.mark, offered=not box.id)
                else:
                    box_painter.paint_marked(
                        painter, shape, chosen=bool(box.id) and box.id == self._chosen, offered=not box.id
                    )
            if not self._band.isNull():
                box_painter.paint_band(painter, self._band)
            if self.hasFocus():
                paint_focus(painter, QRectF(self.rect()), tokens(), 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a box, or begin a new one."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position()
        box, grip = self._under(at)
        if (box.id if box else "") != self._chosen:
            self.settle()
        if box is not None:
            self._held = _Held(grip, at, self._shape_now(box))
            if box.id != self._chosen:
                self._chosen = box.id
                self.picked.emit(box.id)
        else:
            self._held = _Held(None, at, QRectF())
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw, move or size; without a button only the cursor tells what could be done."""
        at, held = event.position(), self._held
        if held is None:
            _, grip = self._under(at)
            self.setCursor(CURSORS[grip] if grip is not None else Qt.CursorShape.CrossCursor)
            return
        page = QRectF(self.rect())
        if held.grip is None:
            self._band = QRectF(held.start, at).normalized().intersected(page)
        else:
            self._shape = sized(held.rect, held.grip, at - held.start, page)
        self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Keep what was drawn or moved."""
        held, self._held = self._held, None
        band, self._band = self._band, QRectF()
        if held is None:
            return
        if held.grip is not None:
            self.settle()
        elif min(band.width(), band.height()) >= LEAST_PX:
            self.drawn.emit(self._fractions(band))
        elif self._chosen:
            self._chosen = ""
            self.picked.emit("")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the chosen box, with Shift they size it; Delete takes it away, Escape lets it go."""
        key = Qt.Key(event.key())
        box = next((each for each in self._boxes if each.id and each.id == self._chosen), None)
        if key in TURNS:
            self.turned.emit(TURNS[key])
        elif key in ZOOMS:
            self.zoomed.emit(ZOOMS[key])
        elif key == Qt.Key.Key_Insert:
            self.place_new(QRectF(self.visibleRegion().boundingRect()))
        elif box is not None and key in KEY_STEPS:
            change = stepped if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else moved
            far = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._shape = change(
                self._shape_now(box), KEY_STEPS[key] * (10 if far else 2), QRectF(self.rect())
            )
            self._settling.start()
            self.update()
        elif box is not None and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.unwanted.emit(box.id)
        elif box is not None and key == Qt.Key.Key_Escape:
            self.settle()
            self._chosen = ""
            self.picked.emit("")
            self.update()
        else:
            super().keyPressEvent(event)

    def _under(self, at: QPointF) -> tuple[ShownBox | None, Grip | None]:
        own = [box for box in self._boxes if box.id]
        for box in sorted(own, key=lambda each: each.id != self._chosen):
            grip = grip_at(self._shape_now(box), at)
            if grip is not None:
                return box, grip
        return None, None

    def _shape_now(self, box: ShownBox) -> QRectF:
        if self._shape is not None and box.id == self._chosen:
            return self._shape
        return shape_of(box.rect, self.size())

    def _fractions(self, shape: QRectF) -> Rect:
        width, height = max(self.width(), 1), max(self.height(), 1)
        sides = (shape.left() / width, shape.top() / height, shape.right() / width, shape.bottom() / height)
        return Rect(*(min(1.0, max(0.0, side)) for side in sides))
