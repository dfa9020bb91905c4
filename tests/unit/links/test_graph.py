"""Where nodes stand, and which one an arrow key reaches."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui.links.model import GraphNode
from ui.links.placing import NODE_HEIGHT, NODE_WIDTH, places
from ui.links.walking import nearest


def star(count: int) -> tuple[list[str], list[tuple[str, str]]]:
    ids = [f"n{number}" for number in range(count)]
    return ids, [("n0", other) for other in ids[1:]]


@pytest.mark.parametrize("starts", [1, 3])
@pytest.mark.parametrize("count", [3, 12, 66])
def test_that_no_node_stands_upon_another(count: int, starts: int) -> None:
    ids, pairs = star(count)
    spots = places(ids, ids[:starts], pairs)
    assert set(spots) == set(ids)
    for one, other in combinations(spots.values(), 2):
        assert abs(one[0] - other[0]) >= NODE_WIDTH or abs(one[1] - other[1]) >= NODE_HEIGHT


def test_that_alike_graphs_look_alike() -> None:
    ids, pairs = star(20)
    assert places(ids, ids[:4], pairs) == places(ids, ids[:4], pairs)


def test_that_one_start_stands_in_the_middle() -> None:
    ids, pairs = star(9)
    assert places(ids, ["n0"], pairs)["n0"] == (0.0, 0.0)


def test_that_nothing_has_no_place() -> None:
    assert places([], [], []) == {}
    assert places(["a"], ["a"], []) == {"a": (0.0, 0.0)}


@given(st.integers(2, 30))
@settings(max_examples=20)
def test_that_every_node_can_be_reached_by_arrow_keys(count: int) -> None:
    ids, pairs = star(count)
    spots = places(ids, ["n0"], pairs)
    nodes = {one: GraphNode(one, one, "", x=x, y=y) for one, (x, y) in spots.items()}
    reached, waiting = {"n0"}, ["n0"]
    while waiting:
        here = waiting.pop()
        for way in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            there = nearest(nodes, here, way)
            if there is not None and there not in reached:
                reached.add(there)
                waiting.append(there)
    assert reached == set(ids)


def test_that_an_arrow_goes_to_the_nearest_ahead_and_nowhere_where_nothing_is() -> None:
    spots = {"a": (0, 0), "b": (100, 10), "c": (300, 0), "d": (20, 200)}
    nodes = {one: GraphNode(one, one, "", x=x, y=y) for one, (x, y) in spots.items()}
    assert nearest(nodes, "a", (1, 0)) == "b"
    assert nearest(nodes, "a", (0, 1)) == "d"
    assert nearest(nodes, "a", (-1, 0)) is None
    assert nearest(nodes, "gone", (1, 0)) == "a"
    assert nearest({}, "a", (1, 0)) is None
