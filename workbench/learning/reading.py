"""A model's weights as words that people can read: of a code in general, and of one text."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from workbench.learning.features import MARK, Places, runs_in, vector
from workbench.learning.linear import Linear
from workbench.learning.model import Weighed
from workbench.suggestions.lexicon import fold

_MOST_SHOWN = 8
_MOST_RUNS = 24
# What fewer texts share could be a name or an address.
_LEAST_TEXTS = 3
_MOST_PLACES = 20
_MOST_TEXTS = 60
_LONGEST = 12
_LETTERS = re.compile(r"\w+")


def telling_words(linear: Linear, code: str, texts: Sequence[str]) -> tuple[str, ...]:
    """The pieces that speak most for a code over its texts, heaviest first; several texts share each."""
    spread = Counter[str]()
    weights: dict[str, float] = defaultdict(float)
    for text in texts[:_MOST_TEXTS]:
        for piece in weighed_words(linear, code, text, {}):
            word = fold(piece.word)
            spread[word] += 1
            weights[word] += piece.weight
    shared = [word for word, count in spread.items() if count >= _LEAST_TEXTS and len(word) <= _LONGEST]
    return tuple(sorted(shared, key=lambda word: (-weights[word], word))[:_MOST_SHOWN])


def weighed_words(
    linear: Linear, code: str, text: str, marked: Mapping[str, tuple[float, Sequence[tuple[int, int]]]]
) -> tuple[Weighed, ...]:
    """The pieces of a text that spoke most for a code, heaviest first.

    Runs that overlap are read as one piece; what the word lists found counts with their own words.

    Args:
        marked: by mark its value and the places of the words behind it.
    """
    runs = runs_in(text)
    features = vector(runs, linear.rarities, {name: value for name, (value, _) in marked.items()})
    pushes = {feature: linear.push(feature, code) * value for feature, value in features.items()}
    strong = sorted((f for f in pushes if pushes[f] > 0), key=lambda f: (-pushes[f], f))[:_MOST_RUNS]
    spans: list[tuple[int, int, float]] = []
    for feature in strong:
        places = _places(feature, runs, marked)
        for start, end in places:
            spans += _worded(text, start, end, pushes[feature] / len(places))
    return _joined(text, spans)


def _places(
    feature: str, runs: Places, marked: Mapping[str, tuple[float, Sequence[tuple[int, int]]]]
) -> Sequence[tuple[int, int]]:
    return marked[feature[1:]][1] if feature.startswith(MARK) else runs[feature]


def _worded(text: str, start: int, end: int, weight: float) -> Iterable[tuple[int, int, float]]:
    """The letters of a run, apart where punctuation divides them, each with its share of the weight."""
    words = list(_LETTERS.finditer(text, start, end))
    for word in words:
        yield (*word.span(), weight / len(words))


def _joined(text: str, spans: Iterable[tuple[int, int, float]]) -> tuple[Weighed, ...]:
    pieces: list[tuple[int, int, float]] = []
    for start, end, weight in sorted(spans):
        if pieces and start < pieces[-1][1]:
            first, last, so_far = pieces[-1]
            pieces[-1] = (first, max(last, end), so_far + weight)
        else:
            pieces.append((start, end, weight))
    weights: dict[str, float] = {}
    places: dict[str, list[tuple[int, int]]] = {}
    for start, end, weight in pieces:
        word = text[start:end]
        if _is_readable(word):
            weights[word] = weights.get(word, 0.0) + weight
            places.setdefault(word, []).append((start, end))
    heaviest = sorted(weights, key=lambda word: (-weights[word], places[word][0]))[:_MOST_SHOWN]
    return tuple(
        Weighed(word, round(weights[word], 4), tuple(places[word][:_MOST_PLACES])) for word in heaviest
    )


def _is_readable(run: str) -> bool:
    return len(run) > 1 and any(character.isalpha() for character in run)
