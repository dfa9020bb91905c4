"""Gathers texts around centres: nobody joins a cluster through a neighbour alone.

First a union-find over likely pairs cuts the whole into heaps that have nothing to do with each other; then
each heap is split into stars: the text with the most neighbours becomes a centre, and only those that are
alike enough to the centre itself belong to it. So A–B and B–C never join A with a C that reads otherwise.
"""

from collections.abc import Callable, Iterable

Pair = tuple[int, int]


def heaps(pairs: Iterable[Pair]) -> list[list[int]]:
    """The connected parts of a graph, each in ascending order."""
    above: dict[int, int] = {}

    def head(item: int) -> int:
        while above.setdefault(item, item) != item:
            above[item] = above[above[item]]
            item = above[item]
        return item

    for one, other in pairs:
        low, high = sorted((head(one), head(other)))
        above[high] = low
    found: dict[int, list[int]] = {}
    for item in sorted(above):
        found.setdefault(head(item), []).append(item)
    return list(found.values())


def stars(
    neighbours: dict[int, set[int]],
    weight: dict[int, int],
    likeness: Callable[[int, int], float],
    least: float,
) -> list[dict[int, float]]:
    """The heap as stars: each a mapping of members to how much they are like the centre, which comes first.

    Args:
        weight: how many texts stand behind an item; a text sent ten times is the likelier centre.
    """
    left = set(neighbours)
    found = []
    degree = {item: weight[item] + sum(weight[one] for one in around) for item, around in neighbours.items()}
    for centre in sorted(left, key=lambda item: (-degree[item], item)):
        if centre not in left:
            continue
        star = {centre: 1.0}
        for item in sorted(neighbours[centre] & left):
            share = likeness(centre, item)
            if share >= least:
                star[item] = share
        left -= star.keys()
        found.append(star)
    return found
