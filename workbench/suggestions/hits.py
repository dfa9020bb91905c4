"""What of a word list a text holds: words, whole tokens and patterns, without overlaps inside one code."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from workbench.suggestions.lexicon import Entry, Lexicon
from workbench.suggestions.model import Reason

Places = Mapping[str, list[tuple[int, int]]]
NO_TOKENS: Places = {}

_MAX_PLACES = 20


@dataclass(frozen=True, slots=True)
class Hits:
    """The words of one code that a text holds, strongest first, with their points together.

    `strongest` is what the strongest of them is worth by itself.
    """

    score: float
    reasons: tuple[Reason, ...]
    strongest: float = 0.0


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    points: float


def hits_of(
    words: Lexicon,
    text: str,
    folded: str,
    tokens: Places = NO_TOKENS,
    *,
    stands: Callable[[int], bool] = lambda _start: True,
) -> dict[str, Hits]:
    """By code, what the text holds of a word list.

    A word counts fully once and by a quarter for each of four repetitions, so that length alone wins nothing.

    Args:
        folded: `lexicon.fold(text)`.
        tokens: the places of every token of the segmented text, by its folded form.
        stands: whether a hit that begins at a place counts.
    """
    places = words.words_at(folded)
    found: dict[str, Hits] = {}
    silenced = tuple(
        entry.code for entry in words.entries if any(sign.search(folded) for sign in entry.silenced_by)
    )
    for entry in words.entries:
        if entry.code.startswith(silenced):
            continue
        kept = _without_overlaps(_candidates(entry, folded, places, tokens), _excluded(entry, places))
        kept = [hit for hit in kept if stands(hit.start)]
        if kept:
            found[entry.code] = _summed(text, folded, kept)
    return found


def _candidates(entry: Entry, folded: str, places: Places, tokens: Places) -> Iterator[_Hit]:
    for word in entry.points.keys() & places.keys():
        yield from (_Hit(start, end, entry.points[word]) for start, end in places[word])
    for word, points in entry.token_points.items():
        yield from (_Hit(start, end, points) for start, end in tokens.get(word, ()))
    for pattern, points in entry.patterns:
        yield from (_Hit(*match.span(), points) for match in pattern.finditer(folded))


def _excluded(entry: Entry, places: Places) -> list[tuple[int, int]]:
    return [place for word in entry.unless for place in places.get(word, ())]


def _without_overlaps(candidates: Iterable[_Hit], excluded: list[tuple[int, int]]) -> list[_Hit]:
    """The longest hits first; one inside an excluded phrase or touching a longer hit is dropped."""
    kept: list[_Hit] = []
    taken: set[int] = set()
    for hit in sorted(candidates, key=lambda h: (h.start - h.end, h.start, -h.points)):
        inside = any(start <= hit.start and hit.end <= end for start, end in excluded)
        span = range(hit.start, hit.end)
        if not inside and taken.isdisjoint(span):
            taken.update(span)
            kept.append(hit)
    return sorted(kept, key=lambda h: h.start)


def _summed(text: str, folded: str, kept: list[_Hit]) -> Hits:
    by_word: dict[str, list[_Hit]] = {}
    for hit in kept:
        by_word.setdefault(re.sub(r"\s+", "", folded[hit.start : hit.end]), []).append(hit)
    groups = sorted(by_word.values(), key=lambda group: (-group[0].points, group[0].start))
    score = sum(group[0].points * (1 + 0.25 * min(len(group) - 1, 4)) for group in groups)
    reasons = tuple(
        Reason(text[group[0].start : group[0].end], tuple((h.start, h.end) for h in group[:_MAX_PLACES]))
        for group in groups
    )
    return Hits(score, reasons, groups[0][0].points)
