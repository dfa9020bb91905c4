"""The graph of links with its panel: begins at a person or at cases, and is walked from there."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.card import Card
from ui.kit.empty_state import EmptyState
from ui.kit.error_strip import ErrorStrip
from ui.kit.icon_button import IconButton
from ui.kit.jobs import JobContext
from ui.kit.section_label import SectionLabel
from ui.links.asking import GraphAsk, graph_state
from ui.links.edge_panel import EdgePanel
from ui.links.graph_view import STEP, GraphView
from ui.links.kind_words import KindWords
from ui.links.legend import Legend
from ui.links.model import GraphState
from ui.links.target import LinkTarget, of_case, of_person
from ui.shell.desk import Desk
from workbench.links.model import NodeKind
from workbench.wording.naming import Wording

LEAST_HEIGHT = 96


class LinkGraph(QWidget):
    """`shown` carries a GraphState. It opens cases and people by itself."""

    shown = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wording = Wording(desk.preferences.language, desk.rulebook, desk.messages)
        words = KindWords(desk.messages)
        self._trail: list[GraphAsk] = []
        self._state = GraphState()
        self._errors = ErrorStrip(desk.sentence)
        self.view = GraphView(words)
        self.panel = EdgePanel(words)
        self._legend = Legend(words)
        self._empty = EmptyState(
            self.tr("No one else shares a phone, account, address, device or text with this."),
            icon_name="link",
        )
        self._nowhere = EmptyState(
            self.tr("A graph begins at a person or a case: open one and follow its links."),
            self.tr("People"),
            icon_name="link",
        )
        self._more = SectionLabel("", small=True)
        self._back = IconButton("arrow-left", self.tr("Back to the graph before (Backspace)"))
        self._tools, self._card = QWidget(), Card(flush=True)
        self._lay_out()
        self._connect()
        self._show(self._state)
        self._show_parts()

    @property
    def state(self) -> GraphState:
        """What is drawn."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Begin at a person."""
        self.begin(of_person(person_id))

    def show_case(self, complaint_id: str) -> None:
        """Begin at a case."""
        self.begin(of_case(complaint_id))

    def begin(self, target: LinkTarget) -> None:
        """Begin anew."""
        self._trail = [GraphAsk(target)]
        self._show_parts()
        self._ask()

    def reload(self) -> None:
        """Ask again for what is shown."""
        if self._trail:
            self._ask()

    def centre(self, node_id: str) -> None:
        """Walk on to a node, or follow a value that many share."""
        node = self._state.nodes.get(node_id)
        if node is None:
            return
        here = self._trail[-1]
        if node.hub is not None:
            key = (node.hub.kind, node.hub.key)
            self._trail.append(replace(here, followed=(*here.followed, key)))
        elif self._state.start == (node_id,):
            return
        else:
            self._trail.append(GraphAsk(LinkTarget(self._state.by, (node_id,))))
        self._ask()

    def go_back(self) -> None:
        """To the graph before."""
        if len(self._trail) > 1:
            self._trail.pop()
            self._ask()

    def take_focus(self) -> None:
        """Into the graph."""
        self.view.setFocus()

    def _lay_out(self) -> None:
        tools = (
            (self._back, self.go_back),
            (IconButton("plus", self.tr("Closer (+)")), lambda: self.view.zoom(STEP**2)),
            (IconButton("minus", self.tr("Farther (-)")), lambda: self.view.zoom(STEP**-2)),
            (IconButton("search", self.tr("Show everything (0)")), self.view.show_all),
        )
        line = QHBoxLayout(self._tools)
        line.setContentsMargins(metrics.GAP_SMALL, metrics.GAP_SMALL, metrics.GAP_SMALL, metrics.GAP_SMALL)
        for button, deed in tools:
            button.clicked.connect(deed)
            line.addWidget(button)
        line.addWidget(self._more)
        line.addWidget(self._legend, 1)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._tools)
        left.addWidget(self.view, 1)
        left.addWidget(self._empty)
        left.addWidget(self._nowhere, 1)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.addLayout(left, 1)
        body.addWidget(self.panel)
        self._card.body.addLayout(body)
        self.view.setMinimumHeight(LEAST_HEIGHT)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._errors)
        outer.addWidget(self._card, 1)

    def _connect(self) -> None:
        self.view.selected.connect(self._on_view_selected)
        self.view.centre_wanted.connect(self.centre)
        self.view.back_wanted.connect(self.go_back)
        self.panel.centre_wanted.connect(self.centre)
        self.panel.case_wanted.connect(lambda complaint_id: self._desk.go("case", complaint_id))
        self.panel.person_wanted.connect(lambda person_id: self._desk.go("person", person_id))
        self._errors.acted.connect(self.reload)
        self._nowhere.acted.connect(lambda: self._desk.go("people"))

    def _ask(self) -> None:
        ask_for, wording = self._trail[-1], self._wording

        def ask(session: Any, _context: JobContext) -> GraphState:
            return graph_state(session, ask_for, wording)

        self._desk.read(ask, self._show, self._errors.show_error, latest="links.graph")

    def _show(self, state: GraphState) -> None:
        self._errors.show_error(None)
        self._state = state
        self.view.show_state(state)
        self._legend.show_state(state.kinds)
        self._back.setEnabled(len(self._trail) > 1)
        self._more.setText(self.tr("%n more not shown", "", state.more))
        self._more.setVisible(state.more > 0)
        self._empty.setVisible(bool(self._trail) and not state.bundles)
        self.shown.emit(state)

    def _show_parts(self) -> None:
        """At once, not with the answer: the keyboard goes into the graph before it is read."""
        begun = bool(self._trail)
        self._nowhere.setVisible(not begun)
        for part in (self.view, self.panel, self._tools):
            part.setVisible(begun)

    def _on_view_selected(self) -> None:
        self.panel.show_state(self._state, self.view.node, self.view.bundle)

    @property
    def by(self) -> NodeKind:
        """What the nodes are."""
        return self._state.by
