"""What a crowd has in common that others have not: the words of its event, without which it is none."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from workbench.groups.clustering import crowds
from workbench.groups.telling import GENERAL_TEXTS, Weights, general_share, kind_of

# What half of the people of a crowd write, and others five times more rarely, is what it is about.
EVENT_SHARE = 0.5
LIFT = 5.0
EVENT_WORDS = 3
# Who writes less than this part of them, by how telling they are, is no member.
OWN_SHARE = 0.25
# Where a crowd has no event, closer likeness is asked of its members.
_CLOSER = 1.12


@dataclass(frozen=True, slots=True)
class Crowd:
    """Texts by position, and the words of their event with how many people write each, most telling first."""

    members: tuple[int, ...]
    words: Mapping[str, int]


@dataclass(frozen=True)
class Store:
    """The texts of a store in the order of their days, and who wrote each."""

    weights: Weights
    people: Sequence[str]
    days: Sequence[int]

    @cached_property
    def held(self) -> Counter[str]:
        """In how many texts each word stands."""
        return Counter(word for vector in self.weights.vectors for word in vector)


def events(
    store: Store,
    near: Mapping[int, Mapping[int, float]],
    level: float,
    accepts: Callable[[Crowd, float], bool],
) -> Iterator[Crowd]:
    """The crowds that are about one event and that are accepted at the likeness that holds them together.

    What is no such crowd is taken apart by asking for more likeness, until nothing hangs together.
    """
    for members in crowds(near, store.people):
        found = event_of(store, members)
        if found is not None and accepts(found, level):
            yield found
            continue
        closer = level * _CLOSER
        inside = set(members)
        nearer = {
            text: kept
            for text in members
            if (kept := {o: alike for o, alike in near[text].items() if alike >= closer and o in inside})
        }
        yield from events(store, nearer, closer, accepts)


def event_of(store: Store, members: Sequence[int]) -> Crowd | None:
    """The crowd without those who do not write of its event; None where it has none."""
    words = event_words(store, members)
    if _texts_words(words) < EVENT_WORDS:
        return None
    vectors, idf = store.weights.vectors, store.weights.idf
    least = OWN_SHARE * sum(idf[word] for word in words)
    kept = tuple(
        member for member in members if sum(idf[word] for word in words if word in vectors[member]) >= least
    )
    again = event_words(store, kept)
    return Crowd(kept, again) if _texts_words(again) >= EVENT_WORDS else None


def _texts_words(words: Mapping[str, int]) -> int:
    return sum(kind_of(word) == "word" for word in words)


def event_words(store: Store, members: Sequence[int]) -> dict[str, int]:
    """The words that half of the people of a crowd use and few others, with how many people do."""
    writers: dict[str, set[str]] = defaultdict(set)
    weight: dict[str, float] = defaultdict(float)
    inside: Counter[str] = Counter()
    for member in members:
        for word, told in store.weights.vectors[member].items():
            writers[word].add(store.people[member])
            weight[word] += told
            inside[word] += 1
    people = len({store.people[member] for member in members})
    others = len(store.people) - len(members) + GENERAL_TEXTS
    shared = [
        word
        for word, who in writers.items()
        if len(who) >= EVENT_SHARE * people
        and len(who) / people
        >= LIFT * (store.held[word] - inside[word] + GENERAL_TEXTS * general_share(word)) / others
    ]
    return {word: len(writers[word]) for word in sorted(shared, key=lambda word: (-weight[word], word))}
