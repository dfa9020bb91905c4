"""Crowds in a store of texts: alike beyond this store's own chance, about one event, of enough people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.groups.background import USUAL, settle
from workbench.groups.clustering import neighbours
from workbench.groups.concentration import concentration, one_place
from workbench.groups.events import Asked, Crowd, Store, events, one_letter
from workbench.groups.likeness import Index, Pairs, alike, index_of
from workbench.groups.telling import Held, weigh
from workbench.watch import UNWATCHED, Watch

# Fewer people hardly bend the background of a store.
_BENDING_PEOPLE = 10
# Powers of ten by which chance must fail to explain time and place: where the texts alone would do, and
# where they would not.
LIKELY, _SURE = 3.0, 8.0
# Among fewer texts neither words nor days tell an event from a kind of case.
_FEW_TEXTS = 30
# There, so many times the people are asked for, or one outlet or product of their own, or one letter.
_MORE_PEOPLE = 2


@dataclass(frozen=True, slots=True)
class Text:
    """What detection reads of a case: its day as a number, who complains, its words and registered facts."""

    day: int
    person: str
    words: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Detected:
    """The crowds by position, largest first, and the likeness that this store asked for."""

    crowds: tuple[Crowd, ...]
    threshold: float


def detect(
    texts: Sequence[Text], *, window_days: int, least_people: int, watch: Watch = UNWATCHED
) -> Detected:
    """The crowds among texts in the order of their days."""
    if len({text.person for text in texts}) < least_people:
        return Detected((), USUAL)
    finder = _finder(texts, Asked(least_people, window_days), watch)
    threshold = settle(finder.index, _near(finder.index, window_days), finder.bending)
    found = finder.crowds(threshold)
    return Detected(tuple(sorted(found, key=lambda crowd: (-len(crowd.members), crowd.members))), threshold)


def crowds_around(
    texts: Sequence[Text], place: int, threshold: float, *, asked: Asked, held: Held
) -> list[Crowd]:
    """The crowd that holds one text, by texts and people alone: nothing is asked of time and place.

    Args:
        place: which of the texts, that are in the order of their days.
        threshold: the likeness to ask for.
        held: the words of the store, of which these texts are but some.
    """
    return _finder(texts, asked, held=held).around(place, threshold)


def threshold_of(texts: Sequence[Text], asked: Asked, every: int) -> float:
    """The likeness that a store asks for, read from every so many of its texts."""
    if len({text.person for text in texts}) < asked.people:
        return USUAL
    finder = _finder(texts, asked)
    return settle(finder.index, every * _near(finder.index, asked.window_days), finder.bending)


def _finder(
    texts: Sequence[Text], asked: Asked, watch: Watch = UNWATCHED, held: Held | None = None
) -> "_Finder":
    weights = weigh([text.words for text in texts], held)
    store = Store(weights, [text.person for text in texts], [text.day for text in texts], asked)
    index = index_of(weights.vectors, store.days)
    return _Finder(store, index, alike(index, asked.window_days, watch), held.texts if held else len(texts))


@dataclass(frozen=True, slots=True)
class _Finder:
    store: Store
    index: Index
    pairs: Pairs
    texts: int

    def crowds(self, threshold: float) -> list[Crowd]:
        """The crowds above the threshold, and below it those that time, outlet or product hold together."""

        def accepts(crowd: Crowd, level: float) -> bool:
            if not self._enough(crowd):
                return False
            found, most = concentration(self.store, crowd)
            return found >= (min(LIKELY, most / 2) if level >= threshold else _SURE)

        start = min(threshold, USUAL)
        return list(events(self.store, neighbours(self.pairs, start), start, accepts))

    def around(self, place: int, threshold: float) -> list[Crowd]:
        """The crowd of one text above the threshold."""

        def accepts(crowd: Crowd, level: float) -> bool:  # noqa: ARG001
            return place in crowd.members and self._enough(crowd)

        return list(events(self.store, neighbours(self.pairs, threshold), threshold, accepts, place))

    def bending(self, threshold: float) -> list[int]:
        """The texts of crowds that are large enough to bend the background."""

        def accepts(crowd: Crowd, level: float) -> bool:  # noqa: ARG001
            return self._people(crowd) >= _BENDING_PEOPLE

        found = events(self.store, neighbours(self.pairs, threshold), threshold, accepts)
        return sorted(member for crowd in found for member in crowd.members)

    def _enough(self, crowd: Crowd) -> bool:
        """Whether enough people stand in a crowd; where there are few texts, more is asked."""
        people, asked = self._people(crowd), self.store.asked.people
        if self.texts >= _FEW_TEXTS or people >= _MORE_PEOPLE * asked:
            return people >= asked
        return people >= asked and (one_place(self.store, crowd) or one_letter(self.store, crowd))

    def _people(self, crowd: Crowd) -> int:
        return len({self.store.people[member] for member in crowd.members})


def _near(index: Index, window_days: int) -> float:
    """With how many others a text is compared, on average."""
    import numpy as np

    days = index.days
    after = np.searchsorted(days, days + window_days, "right")
    before = np.searchsorted(days, days - window_days, "left")
    return float(np.mean(after - before))
