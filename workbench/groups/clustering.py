"""Crowds among texts: each member has several others close by, and all share the words of one event."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from workbench.groups.likeness import Pairs

# So many other people with a text alike make a text the core of a crowd.
CORE_PEOPLE = 3
# What at least half of the people of a crowd write is what it is about.
EVENT_SHARE = 0.5


def neighbours(pairs: Pairs, threshold: float) -> dict[int, dict[int, float]]:
    """Who is alike whom, both ways."""
    found: dict[int, dict[int, float]] = defaultdict(dict)
    kept = pairs.likeness >= threshold
    for first, second, likeness in zip(
        pairs.first[kept].tolist(), pairs.second[kept].tolist(), pairs.likeness[kept].tolist(), strict=True
    ):
        found[first][second] = likeness
        found[second][first] = likeness
    return found


def crowds(near: Mapping[int, Mapping[int, float]], people: Sequence[str]) -> list[tuple[int, ...]]:
    """Texts that hang together by density, a person counted once however much they wrote; largest first."""
    cores = {
        text
        for text, others in near.items()
        if len({people[other] for other in others} - {people[text]}) >= CORE_PEOPLE
    }
    crowd_of: dict[int, int] = {}
    for text in sorted(cores):
        if text not in crowd_of:
            for reached in _reached(text, near, cores):
                crowd_of[reached] = text
    for text in sorted(near.keys() - cores):
        beside = [(likeness, -other) for other, likeness in near[text].items() if other in cores]
        if beside:
            crowd_of[text] = crowd_of[-max(beside)[1]]
    found: dict[int, list[int]] = defaultdict(list)
    for text, crowd in sorted(crowd_of.items()):
        found[crowd].append(text)
    return sorted(
        (tuple(members) for members in found.values()), key=lambda members: (-len(members), members)
    )


def _reached(start: int, near: Mapping[int, Mapping[int, float]], cores: set[int]) -> Iterator[int]:
    """The cores that hang together with one; two that have nobody in common are no bridge."""
    seen, waiting = {start}, [start]
    while waiting:
        text = waiting.pop()
        yield text
        for other in near[text]:
            if other not in cores or other in seen:
                continue
            if not near[text].keys().isdisjoint(near[other].keys()):
                seen.add(other)
                waiting.append(other)
