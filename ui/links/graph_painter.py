"""Draws a graph: lines with the kind of what is shared, boxes with names; nothing is said by colour alone."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.kit import fonts, metrics
from ui.kit.icons import paint_icon
from ui.kit.painting import paint_frame
from ui.kit.palette import Tokens
from ui.links.graph_scene import GraphScene
from ui.links.kind_words import KindWords
from ui.links.label_places import TRIED, LabelPlaces, centred
from ui.links.model import ICONS, Bundle, GraphNode
from workbench.links.model import NodeKind

ICON_PX = 14
# Smaller than this nobody reads words; icons stay.
WORDS_FROM = 0.62
NOTE_FROM = 0.55
LABEL_HEIGHT = 18.0
MANY, FEW, MANY_LIT = 60, 12, 24
SMALL_TEXT_PX, WIDER_WHEN_SMALL = 10, 12.0
# Labels of one node's edges stand apart where its lines do: farther out.
OUTWARD = 0.6


@dataclass(frozen=True, slots=True)
class _Label:
    """Words on a line, with the room they take."""

    bundle: Bundle
    text: str
    box: QRectF


class GraphPainter:
    """One painting of one scene."""

    def __init__(
        self, painter: QPainter, scene: GraphScene, tokens: Tokens, font: QFont, words: KindWords
    ) -> None:
        self._painter = painter
        self._scene = scene
        self._tokens = tokens
        self._words = words
        self._scale = scene.lens.scale
        self._small = fonts.sized(font, metrics.HINT_PX)
        size = max(9, round(metrics.TEXT_PX * min(1.0, max(0.72, self._scale))))
        self._title = fonts.sized(font, size, bold=True)
        self._note = fonts.sized(font, max(9, size - 2))

    def paint(self) -> None:
        """Everything, from the back to the front: what is selected last."""
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bundles = self._scene.state.bundles
        chosen = [bundle for bundle in bundles if self._is_lit(bundle)]
        others = [bundle for bundle in bundles if bundle not in chosen]
        for bundle in others:
            self._line(bundle, lit=False)
        for bundle in chosen:
            self._line(bundle, lit=True)
        told = self._labels([*chosen, *(bundle for bundle in others if self._is_told(bundle))])
        crowded = len(chosen) > MANY_LIT
        for label in told:
            if crowded or label.bundle not in chosen:
                self._label(label, lit=label.bundle in chosen)
        for node in self._scene.state.nodes.values():
            self._box(node)
        for label in () if crowded else told:
            if label.bundle in chosen:
                self._label(label, lit=True)

    def _labels(self, bundles: Sequence[Bundle]) -> list[_Label]:
        """The words on the lines, the selected first; what finds no room is not said twice over."""
        state, lens = self._scene.state, self._scene.lens
        many = len(state.bundles) > MANY
        places = LabelPlaces([] if many else [lens.box(node) for node in state.nodes.values()])
        found = []
        for bundle in bundles:
            lit = self._is_lit(bundle)
            text = self._told(bundle, lit=lit)
            wide = QFontMetricsF(self._small).horizontalAdvance(text) + 4 if text else 0.0
            size, spots = QSizeF(ICON_PX + 8 + wide, LABEL_HEIGHT), self._spots(bundle)
            box = None if many else places.place(spots, size)
            if box is None and (many or lit):
                box = centred(spots[0], size)
            if box is not None:
                found.append(_Label(bundle, text, box))
        return found

    def _told(self, bundle: Bundle, *, lit: bool) -> str:
        """The word of the strongest kind where there is room, and how many more there are."""
        kinds = bundle.kinds
        crowded = len(self._scene.state.bundles) > MANY and self._scene.bundle != bundle
        word = "" if crowded or (self._scale < WORDS_FROM and not lit) else self._words.kind(kinds[0])
        return f"{word} +{len(kinds) - 1}".strip() if len(kinds) > 1 else word

    def _is_lit(self, bundle: Bundle) -> bool:
        if self._scene.bundle is not None:
            return bundle == self._scene.bundle
        return self._scene.node in (bundle.a, bundle.b)

    def _is_told(self, bundle: Bundle) -> bool:
        """Of a clique that shares one value, words on every line would hide the people."""
        state = self._scene.state
        around = len(state.start) == 1 and len(state.bundles) > FEW
        return not around or state.start[0] in (bundle.a, bundle.b)

    def _line(self, bundle: Bundle, *, lit: bool) -> None:
        a, b = self._scene.line(bundle)
        colour = self._tokens.accent if lit else self._tokens.field_line
        thick = lit and len(self._scene.state.bundles) <= MANY
        pen = QPen(QColor(colour), 2.0 if thick else 1.2)
        if bundle.hub is not None:
            pen.setStyle(Qt.PenStyle.DashLine)
        self._painter.setPen(pen)
        self._painter.drawLine(a, b)

    def _label(self, label: _Label, *, lit: bool) -> None:
        box = label.box
        ground = self._tokens.accent_ground if lit else self._tokens.page
        border = self._tokens.accent if lit else self._tokens.line
        paint_frame(self._painter, box, fill=ground, border=border, radius=9)
        colour = self._tokens.accent if lit else self._tokens.secondary
        spot = QRectF(round(box.left() + 4), round(box.center().y() - ICON_PX / 2), ICON_PX, ICON_PX)
        paint_icon(self._painter, spot, ICONS[label.bundle.kinds[0]], colour)
        if label.text:
            self._text(box.adjusted(ICON_PX + 7, 0, -3, 0), label.text, colour, self._small)

    def _spots(self, bundle: Bundle) -> list[QPointF]:
        """Spots of what is seen of the line between the two boxes, the best first."""
        a, b = self._scene.line(bundle)
        nodes, lens = self._scene.state.nodes, self._scene.lens
        first = _leaving(a, b, lens.box(nodes[bundle.a]))
        last = _leaving(b, a, lens.box(nodes[bundle.b]))
        toward = 0.5
        if self._scene.node in (bundle.a, bundle.b):
            toward = OUTWARD if self._scene.node == bundle.a else 1 - OUTWARD
        return [a + (b - a) * (first + (1 - last - first) * part) for part in (toward, *TRIED)]

    def _box(self, node: GraphNode) -> None:
        box, chosen = self._scene.lens.box(node), node.id == self._scene.node
        if self._scale < NOTE_FROM:
            wider = WIDER_WHEN_SMALL * self._scale
            box = box.adjusted(-wider, -wider / 2, wider, wider / 2)
        tokens = self._tokens
        fill = tokens.selection if chosen else tokens.accent_ground if node.is_start else tokens.surface
        fill = tokens.amber_ground if node.hub is not None and not chosen else fill
        border = tokens.accent if chosen or node.is_start else tokens.control_line
        width = 2.0 if chosen else 1.0
        paint_frame(self._painter, box, fill=fill, border=border, radius=8 * self._scale, width=width)
        if chosen and self._scene.focused:
            paint_frame(
                self._painter, box.adjusted(-3, -3, 3, 3), fill="", border=tokens.accent,
                radius=8 * self._scale + 3, width=1.5,
            )  # fmt: skip
        self._words_in(box, node)

    def _words_in(self, box: QRectF, node: GraphNode) -> None:
        if self._scale < NOTE_FROM:
            self._only_title(box, node)
            return
        icon = ICON_PX * min(1.0, max(0.7, self._scale))
        left, top = box.left() + 8 * self._scale, box.top() + 6 * self._scale
        name = "plus" if node.hub is not None else self._icon(node)
        paint_icon(
            self._painter, QRectF(round(left), round(top + 1), icon, icon), name, self._tokens.secondary
        )
        text = QRectF(left + icon + 5, box.top(), box.right() - left - icon - 9, box.height())
        half = box.height() / 2
        title = text.adjusted(0, 3 * self._scale, 0, -half)
        self._text(title, node.title, self._tokens.text, self._title)
        note = QRectF(left, text.top() + half, box.right() - left - 6, half - 2 * self._scale)
        self._text(note, node.note, self._tokens.secondary, self._note)

    def _only_title(self, box: QRectF, node: GraphNode) -> None:
        """Seen from afar: the name, of a number its end."""
        font = fonts.sized(self._title, SMALL_TEXT_PX)
        by_name = self._scene.state.by is NodeKind.PERSON and node.hub is None
        elided = Qt.TextElideMode.ElideRight if by_name else Qt.TextElideMode.ElideLeft
        shown = QFontMetricsF(font).elidedText(node.title, elided, box.width() - 4)
        self._painter.setFont(font)
        self._painter.setPen(QColor(self._tokens.text))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def _icon(self, node: GraphNode) -> str:
        if node.is_start:
            return "star"
        return "person" if self._scene.state.by is NodeKind.PERSON else "cases"

    def _text(self, box: QRectF, text: str, colour: str, font: QFont) -> None:
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        self._painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _leaving(start: QPointF, end: QPointF, box: QRectF) -> float:
    """Which part of a line from the middle of a box lies inside it."""
    across, down = abs(end.x() - start.x()), abs(end.y() - start.y())
    share_x = box.width() / 2 / across if across else math.inf
    share_y = box.height() / 2 / down if down else math.inf
    return min(0.45, share_x, share_y)
