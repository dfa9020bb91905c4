"""The drawn graph: arrows walk, Tab goes along the edges of a node, Enter centres, Backspace goes back."""

from PySide6.QtCore import QEvent, QPointF, QSize, QSizeF, Qt, Signal
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

from ui.kit.keys import is_enter
from ui.kit.spoken import Role, speak_as
from ui.kit.theme import tokens
from ui.links.graph_painter import GraphPainter
from ui.links.graph_scene import GraphScene, Lens
from ui.links.kind_words import KindWords
from ui.links.model import Bundle, GraphState
from ui.links.walking import nearest

STEP, WHEEL_NOTCH, DRAG_FROM_PX = 1.15, 120.0, 4
_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class GraphView(QWidget):
    """`selected`: another node or edge; `centre_wanted` carries a node's id; `back_wanted`."""

    selected = Signal()
    centre_wanted = Signal(str)
    back_wanted = Signal()

    def __init__(self, words: KindWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._state = GraphState()
        self._lens = Lens(QSizeF(self.size()))
        self._touched = False
        self._node = ""
        self._bundle: Bundle | None = None
        self._pressed_at: QPointF | None = None
        self._dragged = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Graph of links"))
        speak_as(self, Role.Chart)
        self.show_state(self._state)

    @property
    def node(self) -> str:
        """The node that is selected."""
        return self._node

    @property
    def bundle(self) -> Bundle | None:
        """The edge that is selected, if one is."""
        return self._bundle

    def show_state(self, state: GraphState) -> None:
        """Show another graph, whole; what was selected stays so where it is still there."""
        self._state, self._touched = state, False
        kept = self._node if self._node in state.nodes else next(iter(state.start), "")
        self._lens = Lens.fitting(state, QSizeF(self.size()))
        self._select(kept, None)

    def select_node(self, node_id: str) -> None:
        """Go to a node and bring it into sight."""
        node = self._state.nodes.get(node_id)
        if node is not None:
            self._lens = self._lens.showing(node)
            self._select(node_id, None)

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Closer or farther."""
        self._touched = True
        self._lens = self._lens.zoomed(factor, at or QPointF(self.rect().center()))
        self.update()

    def show_all(self) -> None:
        """Everything at once."""
        self._touched = False
        self._lens = Lens.fitting(self._state, QSizeF(self.size()))
        self.update()

    def scene(self) -> GraphScene:
        """What is painted now."""
        return GraphScene(self._state, self._lens, self._node, self._bundle, self.hasFocus())

    def sizeHint(self) -> QSize:
        """As large as it gets."""
        return QSize(640, 440)

    def minimumSizeHint(self) -> QSize:
        """It stays readable in a small window."""
        return QSize(280, 220)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what can be seen."""
        painter = QPainter(self)
        GraphPainter(painter, self.scene(), tokens(), self.font(), self._words).paint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Until a person moved it, everything stays in sight."""
        super().resizeEvent(event)
        size = QSizeF(self.size())
        self._lens = self._lens.resized(size) if self._touched else Lens.fitting(self._state, size)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer."""
        self.zoom(STEP ** (event.angleDelta().y() / WHEEL_NOTCH), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press may become a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or show what can be clicked."""
        if self._pressed_at is None:
            scene = self.scene()
            over = scene.node_at(event.position()) or scene.bundle_at(event.position())
            self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.OpenHandCursor)
            return
        by = event.position() - self._pressed_at
        if self._dragged or by.manhattanLength() >= DRAG_FROM_PX:
            self._dragged = self._touched = True
            self._lens = self._lens.panned(by)
            self._pressed_at = event.position()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click selects a node or an edge."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed_at is None:
            return
        self._pressed_at = None
        if self._dragged:
            return
        scene = self.scene()
        node = scene.node_at(event.position())
        bundle = None if node else scene.bundle_at(event.position())
        if node:
            self._select(node, None)
        elif bundle is not None:
            self._select(self._node if self._node in (bundle.a, bundle.b) else bundle.a, bundle)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Centre on a node."""
        node = self.scene().node_at(event.position())
        if node:
            self.centre_wanted.emit(node)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, centre, go back, zoom."""
        way = _WAYS.get(Qt.Key(event.key()))
        if way is not None:
            self.select_node(nearest(self._state.nodes, self._node, way) or "")
        elif is_enter(event) and self._node:
            self.centre_wanted.emit(self._bundle.other(self._node) if self._bundle else self._node)
        elif event.key() == Qt.Key.Key_Backspace:
            self.back_wanted.emit()
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(1 / STEP if event.key() == Qt.Key.Key_Minus else STEP)
        elif event.key() == Qt.Key.Key_0:
            self.show_all()
        elif event.key() == Qt.Key.Key_Home:
            self.select_node(next(iter(self._state.start), ""))
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes along the edges of the node, and on to what follows after the last."""
        bundles = self._state.at(self._node)
        here = bundles.index(self._bundle) if self._bundle in bundles else -1 if forward else len(bundles)
        place = here + (1 if forward else -1)
        if 0 <= place < len(bundles):
            self._select(self._node, bundles[place])
            return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes with the keyboard."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """A node's tooltip says what may be cut off in its box."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            node = self._state.nodes.get(self.scene().node_at(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), f"{node.title}\n{node.note}" if node else "", self)
            return True
        return super().event(event)

    def _select(self, node: str, bundle: Bundle | None) -> None:
        self._node, self._bundle = node, bundle
        self.setAccessibleDescription(self._spoken())
        self.update()
        self.selected.emit()

    def _spoken(self) -> str:
        keys = self.tr("Arrows walk, Tab goes along the edges, Enter centres, Backspace goes back.")
        node = self._state.nodes.get(self._node)
        if node is None:
            return keys
        if self._bundle is not None:
            other = self._state.nodes[self._bundle.other(self._node)]
            kinds = ", ".join(self._words.kind(kind) for kind in self._bundle.kinds)
            return f"{node.title} – {other.title}: {kinds}"
        edges = self.tr("%n link(s)", "", len(self._state.at(self._node)))
        return f"{node.title}, {node.note}, {edges}. {keys}"
