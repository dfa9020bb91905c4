"""The page of the graph: what ties a person or a case to others, to be walked along."""

from ui.kit.action_button import ActionButton
from ui.kit.page import Page
from ui.links.link_graph import LinkGraph
from ui.links.model import GraphState
from ui.links.target import LinkTarget
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.links.model import NodeKind


class LinkPage(Page):
    """The target is a LinkTarget."""

    topics = frozenset({"links", "persons", "complaints", "evidence", "recusals"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(scrolls=False)
        self._desk = desk
        self.graph = LinkGraph(desk)
        self.graph.shown.connect(self._on_graph_shown)
        known = ActionButton(self.tr("Known networks and agents…"), icon_name="shield")
        known.clicked.connect(self._on_known_clicked)
        self.header.show_title(self.tr("Links"))
        self.header.add_button(known)
        self.body.addWidget(self.graph, 1)

    def activate(self, target: object | None) -> None:
        """Begin where the target says; without one the graph stays as it was."""
        if isinstance(target, LinkTarget):
            self.graph.begin(target)
        else:
            self.graph.reload()

    def reload(self, _changes: Changes) -> None:
        """Something that ties changed."""
        self.graph.reload()

    def take_focus(self) -> None:
        """Into the graph."""
        self.graph.take_focus()

    def _on_graph_shown(self, state: GraphState) -> None:
        start = state.nodes.get(next(iter(state.start), ""))
        name = start.title if start is not None and len(state.start) == 1 else ""
        note = self.tr("What is shared says nothing yet of anybody; open the source before you conclude.")
        self.header.show_title(
            self.tr("Links of {name}").format(name=name) if name else self.tr("Links"), note
        )
        others = len(state.nodes) - len(state.start)
        if state.by is NodeKind.PERSON:
            self.setAccessibleName(self.tr("%n other(s)", "", max(0, others)))

    def _on_known_clicked(self) -> None:
        from ui.links.known_dialog import KnownDialog

        KnownDialog(self._desk, self).open()
