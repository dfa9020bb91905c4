"""Where the nodes stand: alike for alike graphs, and never one upon another."""

import math
from collections.abc import Sequence

NODE_WIDTH, NODE_HEIGHT = 136.0, 42.0
GAP_X, GAP_Y = 36.0, 34.0
RINGS = (10, 16, 24, 40)
RING_PX = 200.0
SEED = 20260917
ITERATIONS = 60
PUSHES = 300
WIDER_THAN_HIGH = 1.5
Spot = tuple[float, float]


def places(ids: Sequence[str], start: Sequence[str], pairs: Sequence[tuple[str, str]]) -> dict[str, Spot]:
    """The middle of every node in logical pixels; the start stands in the middle of all."""
    if not ids:
        return {}
    first = _rings(ids, start)
    return _apart(_sprung(ids, start, pairs, first), set(start[:1]))


def _rings(ids: Sequence[str], start: Sequence[str]) -> dict[str, Spot]:
    """The start in the middle, the others around it in rings, in their order."""
    spots: dict[str, Spot] = {}
    middle = [one for one in ids if one in set(start)]
    for place, one in enumerate(middle):
        turn = 2 * math.pi * place / len(middle)
        reach = 0.0 if len(middle) == 1 else RING_PX * len(middle) / 8
        spots[one] = (reach * math.cos(turn), reach * math.sin(turn))
    rest = [one for one in ids if one not in spots]
    ring, done = 0, 0
    while done < len(rest):
        room = RINGS[min(ring, len(RINGS) - 1)]
        some = rest[done : done + room]
        reach = RING_PX * (ring + 1 + (len(middle) > 1) * len(middle) / 8)
        for place, one in enumerate(some):
            turn = 2 * math.pi * (place + ring / 2) / len(some) - math.pi / 2
            spots[one] = (WIDER_THAN_HIGH * reach * math.cos(turn), reach * math.sin(turn))
        done, ring = done + room, ring + 1
    return spots


def _sprung(
    ids: Sequence[str], start: Sequence[str], pairs: Sequence[tuple[str, str]], first: dict[str, Spot]
) -> dict[str, Spot]:
    """Pulled together where they are tied; around a single start the rings stay as they are."""
    if len(start) == 1 or not pairs:
        return first
    import networkx

    graph: networkx.Graph[str] = networkx.Graph()
    graph.add_nodes_from(ids)
    graph.add_edges_from(pairs)
    span = max(max(abs(x), abs(y)) for x, y in first.values()) or 1.0
    unit = {one: (x / span, y / span) for one, (x, y) in first.items()}
    sprung = networkx.spring_layout(
        graph, pos=unit, seed=SEED, iterations=ITERATIONS, k=2.2 / math.sqrt(len(ids))
    )
    scale = RING_PX * math.sqrt(len(ids)) / 1.4
    return {one: (float(x) * scale * WIDER_THAN_HIGH, float(y) * scale) for one, (x, y) in sprung.items()}


def _apart(spots: dict[str, Spot], held: set[str]) -> dict[str, Spot]:
    """Pushed off each other until no two overlap."""
    places = {one: [x, y] for one, (x, y) in spots.items()}
    ids = list(places)
    for _ in range(PUSHES):
        moved = False
        for number, one in enumerate(ids):
            for other in ids[number + 1 :]:
                moved |= _push(places[one], places[other], one in held, other in held)
        if not moved:
            break
    return {one: (round(x, 1), round(y, 1)) for one, (x, y) in places.items()}


def _push(one: list[float], other: list[float], one_held: bool, other_held: bool) -> bool:
    across, down = other[0] - one[0], other[1] - one[1]
    lacking_x = NODE_WIDTH + GAP_X - abs(across)
    lacking_y = NODE_HEIGHT + GAP_Y - abs(down)
    if lacking_x <= 0.5 or lacking_y <= 0.5:
        return False
    axis = 0 if lacking_x < lacking_y else 1
    lacking = lacking_x if axis == 0 else lacking_y
    way = 1.0 if (across, down)[axis] >= 0 else -1.0
    for spot, held, other_is_held, sign in (
        (one, one_held, other_held, -1),
        (other, other_held, one_held, 1),
    ):
        if not held:
            spot[axis] += sign * way * lacking * (1.0 if other_is_held else 0.5)
    return True
