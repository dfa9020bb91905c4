"""What the graph asks, on a reader's thread: who is tied to whom, their names, and where they stand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.links.model import Bundle, FollowedHub, GraphNode, GraphState
from ui.links.placing import places
from ui.links.target import LinkTarget
from workbench.links.model import Edge, Hub, NodeKind, Ties
from workbench.wording.naming import Wording

NODES_AT_MOST = 90
SECOND_STEP_AT_MOST = 40


@dataclass(frozen=True, slots=True)
class GraphAsk:
    """Where the graph begins, and the hubs that somebody wanted followed."""

    target: LinkTarget
    followed: tuple[FollowedHub, ...] = ()


def graph_state(session: Any, ask: GraphAsk, wording: Wording) -> GraphState:
    """The graph around its start; between several starts only what ties these to each other."""
    target = ask.target
    ties = _ties(session, target.by, target.ids, ask.followed, wording)
    pairs = _by_pair(ties.edges, target.by)
    start = _seen_start(session, target)
    ids = list(start)
    if len(start) == 1:
        ids = list(dict.fromkeys([*start, *(one for pair in pairs for one in pair)]))
    kept = ids[:NODES_AT_MOST]
    if 1 < len(kept) <= SECOND_STEP_AT_MOST and len(start) == 1:
        more = _ties(session, target.by, tuple(kept), (), wording)
        pairs = _by_pair((*ties.edges, *more.edges), target.by)
    shown = set(kept)
    bundles = [Bundle(*pair, tuple(edges)) for pair, edges in pairs.items() if shown.issuperset(pair)]
    nodes = _nodes(session, target.by, kept, start, wording)
    bundles = [bundle for bundle in bundles if bundle.a in nodes and bundle.b in nodes]
    return _placed(
        target.by, start, nodes, _with_hubs(bundles, nodes, ties.hubs, target.by), len(ids) - len(kept)
    )


def _ties(
    session: Any, by: NodeKind, ids: tuple[str, ...], followed: Sequence[FollowedHub], wording: Wording
) -> Ties:
    from workbench.links.queries import edges_of_cases, edges_of_people

    ask = edges_of_people if by is NodeKind.PERSON else edges_of_cases
    return ask(session, ids, book=wording.book, followed=followed)


def _by_pair(edges: Sequence[Edge], by: NodeKind) -> dict[tuple[str, str], list[Edge]]:
    """The edges between each two nodes, each shared value once."""
    pairs: dict[tuple[str, str], list[Edge]] = {}
    known: set[tuple[object, ...]] = set()
    for edge in edges:
        first, second = edge.ends(by)
        mark = (edge.kind, edge.key, frozenset((first, second)))
        if mark in known or not (first and second):
            continue
        known.add(mark)
        pair = (first, second) if (second, first) not in pairs else (second, first)
        pairs.setdefault(pair, []).append(edge)
    return pairs


def _seen_start(session: Any, target: LinkTarget) -> tuple[str, ...]:
    from workbench.links.whose import standing_cases, standing_people

    standing = standing_people if target.by is NodeKind.PERSON else standing_cases
    found = standing(session, target.ids)
    return tuple(dict.fromkeys(found[one] for one in target.ids if one in found))


def _nodes(
    session: Any, by: NodeKind, ids: Sequence[str], start: tuple[str, ...], wording: Wording
) -> dict[str, GraphNode]:
    from workbench.links.node_queries import case_nodes, person_nodes

    found: dict[str, GraphNode] = {}
    if by is NodeKind.PERSON:
        people = person_nodes(session, ids, masking=wording.masking)
        for one in ids:
            if one in people:
                name, count = people[one]
                found[one] = GraphNode(one, name or _anonymous(), _count(count), one in start)
        return found
    cases = case_nodes(session, ids, masking=wording.masking)
    for one in ids:
        if one in cases:
            case_no, name, state = cases[one]
            note = f"{name or _anonymous()} · {wording.name('states', state)}"
            found[one] = GraphNode(one, case_no, note, one in start)
    return found


def _with_hubs(
    bundles: list[Bundle], nodes: dict[str, GraphNode], hubs: Sequence[Hub], by: NodeKind
) -> tuple[Bundle, ...]:
    for hub in hubs:
        end = hub.end.person_id if by is NodeKind.PERSON else hub.end.complaint_id
        if end not in nodes:
            continue
        hub_id = f"hub:{hub.kind.value}:{hub.key}"
        text = QCoreApplication.translate("LinkGraph", "{count} share it, not followed")
        nodes[hub_id] = GraphNode(hub_id, hub.shared, text.format(count=hub.count), hub=hub)
        bundles.append(Bundle(str(end), hub_id, hub=hub))
    return tuple(bundles)


def _placed(
    by: NodeKind, start: tuple[str, ...], nodes: dict[str, GraphNode], bundles: tuple[Bundle, ...], more: int
) -> GraphState:
    spots = places(list(nodes), list(start), [(bundle.a, bundle.b) for bundle in bundles])
    placed = {one: replace(node, x=spots[one][0], y=spots[one][1]) for one, node in nodes.items()}
    return GraphState(by, start, placed, bundles, more)


def _count(count: int) -> str:
    return QCoreApplication.translate("LinkGraph", "Complaints: {count}").format(count=count)


def _anonymous() -> str:
    return QCoreApplication.translate("LinkGraph", "Anonymous")
