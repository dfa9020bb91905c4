"""What the graph calls kinds and sources, in the person's language."""

from dataclasses import dataclass

from ui.kit.dates import whole_date
from workbench.links.edges import HUB_AT
from workbench.links.model import Edge, EdgeKind, End, Hub, TraceKind
from workbench.wording.messages import Messages


@dataclass(frozen=True)
class KindWords:
    """Says what is shared and where it stands."""

    messages: Messages

    def kind(self, kind: EdgeKind) -> str:
        """`收款账户`."""
        return self.messages.text(f"link.kind.{kind}")

    def trace(self, kind: TraceKind) -> str:
        """The kind of a recorded trace."""
        return self.messages.text(f"link.trace.{kind}")

    def source(self, end: End) -> str:
        """`2026-0917-0042 · 来件 1`."""
        told = self.messages.text(f"link.source.{end.source}", {"number": end.source_no}).strip()
        return f"{end.case_no} · {told}" if end.case_no else told

    def seen(self, edge: Edge) -> str:
        """The day of an edge; empty where none is known."""
        return whole_date(edge.seen_on) if edge.seen_on else ""

    def hub(self, hub: Hub) -> str:
        """`共用者超过 30，未展开（共 312）`."""
        return self.messages.text("link.hub", {"limit": str(HUB_AT), "count": str(hub.count)})
