"""Draws the strip: scale, lanes, deadlines, marks; only what can be seen."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from ui.kit import fonts, metrics
from ui.kit.icons import paint_icon, token_colour
from ui.kit.painting import paint_frame
from ui.kit.palette import Tokens
from ui.timeline.entry_words import emotion_level
from ui.timeline.mark_painter import paint_mark
from ui.timeline.model import ICONS
from ui.timeline.strip_geometry import SCALE_PX
from ui.timeline.strip_layout import PlacedMark
from ui.timeline.strip_scene import StripScene
from ui.timeline.tick_words import earlier_text, tick_text
from workbench.timeline.model import EntryKind

HALO_PX = 3.0
RING_PX = 4.0


class StripPainter:
    """One painting of one scene."""

    def __init__(self, painter: QPainter, scene: StripScene, tokens: Tokens, font: QFont) -> None:
        self._painter = painter
        self._scene = scene
        self._tokens = tokens
        self._font = fonts.sized(font, metrics.HINT_PX)
        self._bold = fonts.sized(font, metrics.HINT_PX, bold=True)
        self._measure = QFontMetricsF(self._font)

    def paint(self) -> None:
        """Everything, from the back to the front."""
        field = self._scene.geometry.field
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_gutter()
        self._painter.save()
        self._painter.setClipRect(QRectF(field.left(), 0, field.width(), self._scene.geometry.height))
        self._paint_band()
        self._paint_scale()
        self._paint_lines()
        self._paint_today()
        self._paint_deadlines()
        for lane in self._scene.geometry.lanes:
            self._paint_lane(lane)
        self._painter.restore()

    def _paint_gutter(self) -> None:
        geometry = self._scene.geometry
        rows = [(geometry.lane(lane), ICONS[lane], self._scene.words.lane(lane)) for lane in geometry.lanes]
        self._painter.setFont(self._font)
        for row, icon_name, name in rows:
            middle = row.center().y()
            paint_icon(self._painter, QRectF(2, round(middle - 7), 14, 14), icon_name, self._tokens.secondary)
            if not geometry.narrow:
                box = QRectF(22, row.top(), geometry.gutter - 28, row.height())
                self._text(box, name, self._tokens.secondary)
        before = self._scene.layout.count_before(self._scene.view)
        if before:
            box = QRectF(2, 0, geometry.gutter - 8, SCALE_PX - 4)
            self._text(box, earlier_text(before, short=geometry.narrow), self._tokens.accent)

    def _paint_band(self) -> None:
        if self._scene.band is None or self._scene.view.shows_all:
            return
        field = self._scene.geometry.field
        left = self._scene.x_of_day(self._scene.band[0])
        right = self._scene.x_of_day(self._scene.band[1], 1.0)
        area = QRectF(left, field.top(), right - left, field.height())
        self._painter.fillRect(area, QColor(self._tokens.hover))

    def _paint_scale(self) -> None:
        geometry, view = self._scene.geometry, self._scene.view
        start = self._scene.x_of_day(view.shown[0])
        edge = geometry.field.left()
        for tick in self._scene.layout.ticks(view):
            x = start + tick.x
            self._line(x, SCALE_PX - 6, geometry.field.bottom(), self._tokens.line)
            colour = self._tokens.text if tick.major else self._tokens.secondary
            self._painter.setFont(self._bold if tick.major else self._font)
            room = QRectF(max(x + 4, edge), 0, 96, SCALE_PX - 4)
            if x + 4 >= edge:
                self._text(room, tick_text(tick), colour)

    def _paint_lines(self) -> None:
        geometry = self._scene.geometry
        for lane in geometry.lanes:
            row = geometry.lane(lane)
            self._painter.setPen(QPen(QColor(self._tokens.line), 1))
            self._painter.drawLine(row.topLeft(), row.topRight())

    def _paint_today(self) -> None:
        x = self._scene.x_of_day(self._scene.words.today, 0.5)
        field = self._scene.geometry.field
        if field.left() <= x <= field.right():
            self._line(x, SCALE_PX - 8, field.bottom(), self._tokens.accent, dashed=True)

    def _paint_deadlines(self) -> None:
        field = self._scene.geometry.field
        for deadline in self._scene.layout.deadlines:
            x = self._scene.x_of_day(deadline.on, 1.0)
            if not field.left() <= x <= field.right() + 200:
                continue
            colour = token_colour(self._tokens, deadline.token)
            self._line(x, 18, field.bottom(), colour, width=1.5)
            self._flag(x, deadline.text, colour)

    def _flag(self, x: float, text: str, colour: str) -> None:
        field = self._scene.geometry.field
        width = self._measure.horizontalAdvance(text) + 10
        left = max(field.left(), min(x - width / 2, field.right() - width))
        box = QRectF(left, 2, width, 16)
        paint_frame(self._painter, box, fill=self._tokens.surface, border=colour, radius=4)
        self._painter.setFont(self._font)
        self._painter.setPen(QColor(colour))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_lane(self, lane: EntryKind) -> None:
        placed = self._scene.layout.marks(lane, self._scene.view)
        centres = [self._centre(mark) for mark in placed]
        if lane is EntryKind.EMOTION:
            self._paint_curve(centres)
        for place, (mark, centre) in enumerate(zip(placed, centres, strict=True)):
            following = centres[place + 1].x() if place + 1 < len(centres) else None
            self._paint_mark(mark, centre, following)

    def _paint_curve(self, centres: list[QPointF]) -> None:
        self._painter.setPen(QPen(QColor(self._tokens.control_line), 1.5))
        if len(centres) > 1:
            self._painter.drawPolyline(centres)

    def _paint_mark(self, placed: PlacedMark, centre: QPointF, following: float | None) -> None:
        scene = self._scene
        entry = placed.entry
        many = len(placed.mark.entry_ids)
        level = emotion_level(entry)
        text = str(level) if level is not None else str(many) if many > 1 else ""
        current = scene.holds_current(placed)
        colour = token_colour(self._tokens, scene.words.token(entry))
        corrected = entry.corrected_by_id is not None and many == 1
        self._painter.setFont(self._bold)
        radius = paint_mark(self._painter, centre, text, colour, self._tokens, hollow=corrected)
        if current:
            self._ring(centre, radius)
        # An emotion's figure says it all, and its curve would run through the words.
        if many == 1 and level is None:
            box = scene.geometry.label_box(centre, radius + (RING_PX if current else 0), following)
            if box is not None:
                self._label(box, scene.words.short(entry), strong=current)

    def _ring(self, centre: QPointF, radius: float) -> None:
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(self._tokens.accent), 2))
        self._painter.drawEllipse(centre, radius + 3, radius + 3)

    def _label(self, box: QRectF, text: str, *, strong: bool) -> None:
        """Words with a rim of the ground's colour, so that no line of the scale runs through them."""
        shown = self._measure.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        path = QPainterPath()
        base = box.center().y() + (self._measure.ascent() - self._measure.descent()) / 2
        path.addText(QPointF(box.left(), base), self._font, shown)
        self._painter.strokePath(path, QPen(QColor(self._tokens.surface), HALO_PX))
        self._painter.setFont(self._font)
        self._text(box, shown, self._tokens.text if strong else self._tokens.secondary)

    def _centre(self, placed: PlacedMark) -> QPointF:
        return self._scene.geometry.centre(placed, self._scene.view)

    def _text(self, box: QRectF, text: str, colour: str) -> None:
        measure = QFontMetricsF(self._painter.font())
        shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        self._painter.setPen(QColor(colour))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _line(
        self, x: float, top: float, bottom: float, colour: str, *, width: float = 1.0, dashed: bool = False
    ) -> None:
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        self._painter.setPen(QPen(QColor(colour), width, style))
        self._painter.drawLine(QPointF(x, top), QPointF(x, bottom))
