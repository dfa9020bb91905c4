"""One view of a graph: scale and offset, what is selected, and what lies under a spot."""

import math
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF

from ui.links.model import Bundle, GraphNode, GraphState
from ui.links.placing import NODE_HEIGHT, NODE_WIDTH

LEAST_SCALE, MOST_SCALE, FITTING_MOST = 0.3, 2.0, 1.0
MARGIN_PX = 24.0
NEAR_PX = 9.0


@dataclass(frozen=True)
class Lens:
    """How the graph lies on the widget: `middle` is the spot of the graph at the widget's middle."""

    size: QSizeF
    scale: float = 1.0
    middle: QPointF = field(default_factory=QPointF)

    @classmethod
    def fitting(cls, state: GraphState, size: QSizeF) -> "Lens":
        """Everything at once, never larger than life."""
        if not state.nodes or size.isEmpty():
            return cls(size)
        xs = [node.x for node in state.nodes.values()]
        ys = [node.y for node in state.nodes.values()]
        width = max(xs) - min(xs) + NODE_WIDTH + 2 * MARGIN_PX
        height = max(ys) - min(ys) + NODE_HEIGHT + 2 * MARGIN_PX
        scale = min(FITTING_MOST, size.width() / width, size.height() / height)
        middle = QPointF((max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2)
        return cls(size, max(LEAST_SCALE, scale), middle)

    def spot(self, x: float, y: float) -> QPointF:
        """Where a spot of the graph lies on the widget."""
        half = QPointF(self.size.width() / 2, self.size.height() / 2)
        return (QPointF(x, y) - self.middle) * self.scale + half

    def under(self, at: QPointF) -> QPointF:
        """Which spot of the graph lies under a spot of the widget."""
        half = QPointF(self.size.width() / 2, self.size.height() / 2)
        return (at - half) / self.scale + self.middle

    def zoomed(self, factor: float, at: QPointF) -> "Lens":
        """Closer or farther, with what lies under a spot staying there."""
        held = self.under(at)
        scale = min(MOST_SCALE, max(LEAST_SCALE, self.scale * factor))
        turned = replace(self, scale=scale)
        return replace(turned, middle=turned.middle + held - turned.under(at))

    def panned(self, by: QPointF) -> "Lens":
        """Moved along with the pointer."""
        return replace(self, middle=self.middle - by / self.scale)

    def resized(self, size: QSizeF) -> "Lens":
        """The same spot in the middle of another size."""
        return replace(self, size=size)

    def showing(self, node: GraphNode) -> "Lens":
        """Moved so that a whole node is seen."""
        box = self.box(node).adjusted(-MARGIN_PX, -MARGIN_PX, MARGIN_PX, MARGIN_PX)
        across = min(0.0, self.size.width() - box.right()) + max(0.0, -box.left())
        down = min(0.0, self.size.height() - box.bottom()) + max(0.0, -box.top())
        return self.panned(QPointF(across, down))

    def box(self, node: GraphNode) -> QRectF:
        """Where a node lies on the widget."""
        middle = self.spot(node.x, node.y)
        width, height = NODE_WIDTH * self.scale, NODE_HEIGHT * self.scale
        return QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)


@dataclass(frozen=True)
class GraphScene:
    """What is painted: the graph, the lens, the node the keyboard is at and the edge that was chosen."""

    state: GraphState
    lens: Lens
    node: str = ""
    bundle: Bundle | None = None
    focused: bool = False

    def node_at(self, at: QPointF) -> str:
        """The node under a spot, the uppermost first."""
        hit = [node.id for node in self.state.nodes.values() if self.lens.box(node).contains(at)]
        return hit[-1] if hit else ""

    def bundle_at(self, at: QPointF) -> Bundle | None:
        """The edge under a spot."""
        near = [(self._distance(bundle, at), place) for place, bundle in enumerate(self.state.bundles)]
        best = min(near, default=(math.inf, 0))
        return self.state.bundles[best[1]] if best[0] <= NEAR_PX else None

    def line(self, bundle: Bundle) -> tuple[QPointF, QPointF]:
        """From middle to middle."""
        a, b = self.state.nodes[bundle.a], self.state.nodes[bundle.b]
        return self.lens.spot(a.x, a.y), self.lens.spot(b.x, b.y)

    def _distance(self, bundle: Bundle, at: QPointF) -> float:
        a, b = self.line(bundle)
        along = b - a
        length = along.x() ** 2 + along.y() ** 2
        if not length:
            return math.inf
        to = at - a
        part = min(1.0, max(0.0, (to.x() * along.x() + to.y() * along.y()) / length))
        gap = at - (a + along * part)
        return math.hypot(gap.x(), gap.y())
