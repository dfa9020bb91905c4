"""What the graph draws: nodes with a place, bundles of edges between them, and what is selected."""

from dataclasses import dataclass, field

from workbench.links.model import Edge, EdgeKind, Hub, NodeKind

ICONS: dict[EdgeKind, str] = {
    EdgeKind.DOCUMENT: "file",
    EdgeKind.SAME_PERSON: "person",
    EdgeKind.ACCOUNT: "building",
    EdgeKind.PHONE: "phone",
    EdgeKind.DEVICE: "image",
    EdgeKind.FILE: "evidence",
    EdgeKind.EMAIL: "mail",
    EdgeKind.FAX: "phone-log",
    EdgeKind.WEB_ACCOUNT: "chat",
    EdgeKind.PROXY: "shield",
    EdgeKind.PROXY_ORG: "scale",
    EdgeKind.CONTRACT: "draft",
    EdgeKind.SENDER: "export",
    EdgeKind.ADDRESS: "flag",
    EdgeKind.TEMPLATE: "quote",
    EdgeKind.AGENT: "people",
}
FollowedHub = tuple[EdgeKind, str]


@dataclass(frozen=True, slots=True)
class GraphNode:
    """A person, a case, or a value that too many share; `x`, `y` is its middle in logical pixels."""

    id: str
    title: str
    note: str
    is_start: bool = False
    hub: Hub | None = None
    x: float = 0.0
    y: float = 0.0


@dataclass(frozen=True, slots=True)
class Bundle:
    """Everything that ties two nodes, the strongest first."""

    a: str
    b: str
    edges: tuple[Edge, ...] = ()
    hub: Hub | None = None

    @property
    def kinds(self) -> tuple[EdgeKind, ...]:
        """The kinds of its edges, each once."""
        if self.hub is not None:
            return (self.hub.kind,)
        return tuple(dict.fromkeys(edge.kind for edge in self.edges))

    def other(self, node_id: str) -> str:
        """The node at the other end."""
        return self.b if node_id == self.a else self.a


@dataclass(frozen=True)
class GraphState:
    """A whole graph; `by` says whether its nodes are people or cases. `more` nodes were left out."""

    by: NodeKind = NodeKind.PERSON
    start: tuple[str, ...] = ()
    nodes: dict[str, GraphNode] = field(default_factory=dict)
    bundles: tuple[Bundle, ...] = ()
    more: int = 0

    def at(self, node_id: str) -> tuple[Bundle, ...]:
        """What ties a node, the strongest first."""
        return tuple(bundle for bundle in self.bundles if node_id in (bundle.a, bundle.b))

    @property
    def kinds(self) -> tuple[EdgeKind, ...]:
        """The kinds that are drawn, in their order."""
        found = {kind for bundle in self.bundles for kind in bundle.kinds}
        return tuple(kind for kind in EdgeKind if kind in found)
