"""Draws a line of a profile card: label, value, and after it the source in small secondary text."""

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.kit import fonts, metrics
from ui.kit.cells import Index
from ui.kit.icons import token_colour
from ui.kit.painting import paint_focus, paint_frame
from ui.kit.palette import Tokens
from ui.kit.theme import tokens
from ui.persons.fact_model import FACT_ROLE
from ui.persons.fact_state import FactState

PADDING_X, PADDING_Y = 6, 3
LABEL_SHARE, LABEL_LEAST, LABEL_MOST = 0.31, 60, 116
GLUE, WIDE_SPACE = "\u2060", "\u2002"


class FactDelegate(QStyledItemDelegate):
    """Heights follow from the width; `height` answers for a layout before anything is shown."""

    def __init__(self, font: QFont, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._font = font
        self._heights: dict[tuple[FactState, int], int] = {}
        self._widest_label = 0.0

    def use_font(self, font: QFont) -> None:
        """Measure with another font from now on."""
        self._font = font
        self._heights.clear()

    def fit(self, facts: tuple[FactState, ...]) -> None:
        """Give the labels of these lines no more room than they need."""
        measure = QFontMetricsF(fonts.sized(self._font, metrics.SMALL_PX))
        self._widest_label = max((measure.horizontalAdvance(fact.label) for fact in facts), default=0.0)
        self._heights.clear()

    def height(self, fact: FactState, width: int) -> int:
        """How high a line is at a width."""
        key = (fact, width)
        if key not in self._heights:
            if len(self._heights) > 500:
                self._heights.clear()
            label_width, value_width = self._columns(width)
            label = _laid_out(self._label(fact, ""), label_width)
            value = _laid_out(self._value(fact, None), value_width)
            content = max(_bottom(label), _bottom(value))
            self._heights[key] = round(content + 0.49) + 2 * PADDING_Y
        return self._heights[key]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The view's width, and the height that goes with it."""
        fact = index.data(FACT_ROLE)
        width = option.rect.width()
        return QSize(width, self.height(fact, width)) if fact is not None else QSize(0, 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One line with its hover ground and focus ring."""
        fact = index.data(FACT_ROLE)
        if fact is None:
            return
        palette = tokens()
        area = option.rect
        painter.save()
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if option.state & QStyle.StateFlag.State_MouseOver or focused:
            paint_frame(painter, QRectF(area), fill=palette.hover, border="", radius=4)
        label_width, value_width = self._columns(area.width())
        top = area.top() + PADDING_Y
        label_colour = palette.secondary if fact.mark else token_colour(palette, fact.tone)
        label = _laid_out(self._label(fact, label_colour), label_width)
        label.draw(painter, QPointF(area.left() + PADDING_X, top + self._label_drop()))
        painter.setPen(QColor(palette.text))
        value = _laid_out(self._value(fact, palette), value_width)
        value.draw(painter, QPointF(_value_left(area, label_width), top))
        if focused:
            paint_focus(painter, QRectF(area), palette, 4)
        painter.restore()

    def _columns(self, width: int) -> tuple[int, int]:
        inner = max(0, width - 2 * PADDING_X)
        share = min(LABEL_MOST, max(LABEL_LEAST, inner * LABEL_SHARE))
        label = round(min(share, self._widest_label + 4))
        return label, max(40, inner - label - metrics.GAP)

    def _label(self, fact: FactState, colour: str) -> QTextLayout:
        layout = QTextLayout(fact.label, fonts.sized(self._font, metrics.SMALL_PX))
        if colour and fact.label:
            span = _span(0, len(fact.label), None, colour)
            layout.setFormats([span])
        return layout

    def _label_drop(self) -> float:
        """Small text sits a little lower so that the base lines of both columns meet."""
        return (metrics.TEXT_PX - metrics.SMALL_PX) * 1.1

    def _value(self, fact: FactState, palette: Tokens | None) -> QTextLayout:
        text = fact.text.replace("\n", " ")
        mark = f"{WIDE_SPACE}{_glued(fact.mark)}" if fact.mark else ""
        source = f"{WIDE_SPACE}{_glued(fact.source)}" if fact.source else ""
        layout = QTextLayout(f"{text}{mark}{source}", fonts.sized(self._font, metrics.TEXT_PX))
        small = fonts.sized(self._font, metrics.HINT_PX)
        amber, secondary = (palette.amber, palette.secondary) if palette else ("", "")
        layout.setFormats(
            [
                _span(len(text), len(mark), small, amber),
                _span(len(text) + len(mark), len(source), small, secondary),
            ]
        )
        return layout


def _value_left(area: QRect, label_width: int) -> float:
    return area.left() + PADDING_X + label_width + metrics.GAP


def _span(start: int, length: int, font: QFont | None, colour: str) -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    span.start, span.length = start, length
    look = QTextCharFormat()
    if font is not None:
        look.setFont(font)
    if colour:
        look.setForeground(QColor(colour))
    span.format = look
    return span


def _glued(text: str) -> str:
    """Text that moves to the next line whole rather than be broken."""
    return GLUE.join(text.replace(" ", "\u00a0"))


def _laid_out(layout: QTextLayout, width: int) -> QTextLayout:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout


def _bottom(layout: QTextLayout) -> float:
    return layout.boundingRect().bottom()
