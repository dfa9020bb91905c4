"""What a crowd has in common that others have not: the words of its event, without which it is none."""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, permutations

from workbench.groups.clustering import crowds
from workbench.groups.telling import GENERAL_TEXTS, Weights, general_texts, kind_of

# What half of the people of a crowd write, and others five times more rarely, is what it is about.
EVENT_SHARE = 0.5
LIFT = 5.0
EVENT_WORDS = 3
# Who writes less than this part of them, by how telling they are, is no member.
OWN_SHARE = 0.25
# Two texts with so large a part of their telling words in common are one letter.
SAME_WORDS = 0.7
# So many times the people that are asked for, within one window, and the days of the others are not asked.
_MULTITUDE = 2
# Where a crowd has no event, closer likeness is asked of its members.
_CLOSER = 1.12


@dataclass(frozen=True, slots=True)
class Crowd:
    """Texts by position, and the words of their event with how many people write each, most telling first."""

    members: tuple[int, ...]
    words: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a crowd: so many people within so many days."""

    people: int
    window_days: int


@dataclass(frozen=True)
class Store:
    """The texts of a store in the order of their days, who wrote each, and what is asked of a crowd."""

    weights: Weights
    people: Sequence[str]
    days: Sequence[int]
    asked: Asked

    @cached_property
    def held(self) -> Counter[str]:
        """In how many texts each word stands."""
        return Counter(word for vector in self.weights.vectors for word in vector)


def events(
    store: Store,
    near: Mapping[int, Mapping[int, float]],
    level: float,
    accepts: Callable[[Crowd, float], bool],
    around: int | None = None,
) -> Iterator[Crowd]:
    """The crowds that are about one event and that are accepted at the likeness that holds them together.

    What is no such crowd is taken apart by asking for more likeness, until nothing hangs together.

    Args:
        around: look only for the crowd of this text.
    """
    for members in crowds(near, store.people):
        if around is not None and around not in members:
            continue
        if len({store.people[member] for member in members}) < store.asked.people:
            continue
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
        yield from events(store, nearer, closer, accepts, around)


def event_of(store: Store, members: Sequence[int]) -> Crowd | None:
    """The crowd without those who do not write of its event or came apart; None where nothing is left."""
    words = event_words(store, members)
    if _texts_words(words) < EVENT_WORDS:
        return None
    vectors, idf = store.weights.vectors, store.weights.idf
    least = OWN_SHARE * sum(idf[word] for word in words)
    kept = tuple(
        member for member in members if sum(idf[word] for word in words if word in vectors[member]) >= least
    )
    kept = together(store, kept)
    if not kept:
        return None
    again = event_words(store, kept)
    return Crowd(kept, again) if _texts_words(again) >= EVENT_WORDS else None


def together(store: Store, members: Sequence[int]) -> tuple[int, ...]:
    """The members that came within one window with enough people of the crowd.

    Each text is near the next in time, so that a handful could be strung over a year. All stay where one
    window holds a multitude: whoever came before and after it is alike many.
    """
    kept: list[int] = []
    within: deque[int] = deque()
    people: Counter[str] = Counter()
    for member in members:
        within.append(member)
        people[store.people[member]] += 1
        while store.days[member] - store.days[within[0]] > store.asked.window_days:
            gone = store.people[within.popleft()]
            people[gone] -= 1
            if not people[gone]:
                del people[gone]
        if len(people) >= _MULTITUDE * store.asked.people:
            return tuple(members)
        if len(people) >= store.asked.people:
            last = kept[-1] if kept else -1
            kept += [one for one in within if one > last]
    return tuple(kept)


def one_letter(store: Store, crowd: Crowd) -> bool:
    """Whether at least half of the people sent nearly the words that somebody else sent."""
    words = [store.weights.vectors[member].keys() for member in crowd.members]
    people = [store.people[member] for member in crowd.members]
    copied = {
        person
        for (person, own), (other, theirs) in permutations(zip(people, words, strict=True), 2)
        if person != other and len(own & theirs) >= SAME_WORDS * len(own | theirs)
    }
    return 2 * len(copied) >= len(set(people))


def _texts_words(words: Mapping[str, int]) -> int:
    return sum(kind_of(word) == "word" for word in words)


def event_words(store: Store, members: Sequence[int]) -> dict[str, int]:
    """The words that half of the people of a crowd use and few others, with how many people do."""
    vectors = store.weights.vectors
    people = len({store.people[member] for member in members})
    inside = Counter(chain.from_iterable(vectors[member] for member in members))
    often = {word for word, texts in inside.items() if texts >= EVENT_SHARE * people}
    writers: dict[str, set[str]] = defaultdict(set)
    weight: dict[str, float] = defaultdict(float)
    for member in members:
        for word in often & vectors[member].keys():
            writers[word].add(store.people[member])
            weight[word] += vectors[member][word]
    others = len(store.people) - len(members) + GENERAL_TEXTS
    shared = [
        word
        for word, who in writers.items()
        if len(who) >= EVENT_SHARE * people
        and len(who) / people >= LIFT * (store.held[word] - inside[word] + general_texts(word)) / others
    ]
    return {word: len(writers[word]) for word in sorted(shared, key=lambda word: (-weight[word], word))}
