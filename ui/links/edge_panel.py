"""Beside the graph: who is selected, and what they share with whom, masked, with source and day."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.case.labels import fill, wrapped
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.section_label import SectionLabel
from ui.links.edge_line import EdgeLine
from ui.links.kind_words import KindWords
from ui.links.model import Bundle, GraphNode, GraphState
from workbench.links.model import NodeKind

WIDTH = 300


class EdgePanel(QWidget):
    """`case_wanted` and `person_wanted` carry ids; `centre_wanted` the id of the selected node."""

    case_wanted = Signal(str)
    person_wanted = Signal(str)
    centre_wanted = Signal(str)

    def __init__(self, words: KindWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._shown: tuple[object, ...] = ()
        self.setFixedWidth(WIDTH)
        inside = QWidget()
        inside.setObjectName("body")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(metrics.GAP, metrics.GAP_SMALL, metrics.GAP, metrics.GAP)
        self._column.setSpacing(metrics.GAP_SMALL)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAccessibleName(self.tr("What is shared"))
        area.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def show_state(self, state: GraphState, node_id: str, bundle: Bundle | None) -> None:
        """Show what ties a node, or one edge of it."""
        if (state, node_id, bundle) == self._shown:
            return
        self._shown = (state, node_id, bundle)
        node = state.nodes.get(node_id)
        if node is None:
            fill(self._column, [wrapped(self.tr("Nothing is selected."), "secondary")])
            return
        bundles = (bundle,) if bundle is not None else state.at(node_id)
        fill(self._column, [*self._head(state, node), *self._lines(state, node_id, bundles)])

    def _head(self, state: GraphState, node: GraphNode) -> Iterator[QWidget]:
        yield wrapped(node.title, "heading")
        yield wrapped(node.note, "secondary")
        if node.hub is not None:
            yield wrapped(self._words.hub(node.hub), "secondary")
            yield self._button(self.tr("Follow it"), partial(self.centre_wanted.emit, node.id))
            return
        if state.by is NodeKind.PERSON:
            yield self._button(self.tr("Open the person"), partial(self.person_wanted.emit, node.id))
        else:
            yield self._button(self.tr("Open the case"), partial(self.case_wanted.emit, node.id))
        if node.id not in state.start or len(state.start) > 1:
            yield self._button(self.tr("Centre here"), partial(self.centre_wanted.emit, node.id))

    def _lines(self, state: GraphState, node_id: str, bundles: tuple[Bundle, ...]) -> Iterator[QWidget]:
        if not bundles:
            yield wrapped(self.tr("Shares nothing with anybody here."), "secondary")
        for bundle in bundles:
            other = state.nodes[bundle.other(node_id)]
            yield SectionLabel(self.tr("With {name}").format(name=other.title), small=True)
            if bundle.hub is not None:
                yield wrapped(self._words.hub(bundle.hub), "secondary")
            for edge in bundle.edges:
                line = EdgeLine(edge, self._words)
                line.case_wanted.connect(self.case_wanted)
                yield line

    def _button(self, text: str, deed: "partial[None]") -> ActionButton:
        button = ActionButton(text)
        button.clicked.connect(deed)
        return button
