"""From node to node by arrow key: the nearest one in that direction."""

from collections.abc import Mapping

from ui.links.model import GraphNode

# What lies aside counts this much farther than what lies ahead.
ASIDE = 2.0
Direction = tuple[int, int]


def nearest(nodes: Mapping[str, GraphNode], here: str, way: Direction) -> str | None:
    """The node that lies ahead, if there is one."""
    origin = nodes.get(here)
    if origin is None:
        return next(iter(nodes), None)
    best: tuple[float, str] | None = None
    for node in nodes.values():
        across, down = node.x - origin.x, node.y - origin.y
        ahead = across * way[0] + down * way[1]
        aside = abs(across * way[1]) + abs(down * way[0])
        if node.id == here or ahead <= 0 or aside > ASIDE * ahead:
            continue
        rank = (ahead + ASIDE * aside, node.id)
        best = rank if best is None or rank < best else best
    return best[1] if best else None
