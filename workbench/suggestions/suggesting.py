"""The one door to suggestions: a text in, everything that its words suggest out."""

from datetime import date
from pathlib import Path

from workbench.suggestions.alerts import alerts_in
from workbench.suggestions.amounts import amounts_in
from workbench.suggestions.entities import Read, entities_in
from workbench.suggestions.hits import Hits, hits_of
from workbench.suggestions.lexicon import fold
from workbench.suggestions.lexicons import SHIPPED, Lexicons
from workbench.suggestions.model import Entity, Keyword, Suggestions
from workbench.suggestions.recitals import outside_recitals
from workbench.suggestions.rules import (
    demands_of,
    emotion_of,
    natures_of,
    rank,
    rank_categories,
    reading_length,
    speaks_of_finance,
    urgency_of,
)
from workbench.suggestions.segmentation import Token, prepare
from workbench.suggestions.summary import Weights, summary_of

READ_CHARS = 20_000
KEYWORDS = 12

__all__ = ["READ_CHARS", "prepare", "suggest"]


def suggest(
    text: str, *, lexicons: Lexicons = SHIPPED, on: date | None = None, cache_dir: Path | None = None
) -> Suggestions:
    """What a complaint's words suggest, from its first `READ_CHARS` characters.

    Words of the lists are found as plain substrings, short or ambiguous ones (`tokens` in the lists) only
    where the segmenter sees a whole word. The first call loads it, so call it off the window's thread.

    Args:
        lexicons: the word lists in force, see `workbench.words.queries.governing_lexicons`.
        on: the day on which it was said, for 昨天 and days without a year.
        cache_dir: where the segmenter may keep its compiled dictionary (see `prepare`).
    """
    read = text[:READ_CHARS]
    if not read.strip():
        return Suggestions(read_chars=len(read))
    segmenter = prepare(cache_dir, lexicons)
    folded = fold(read)
    # Traditional writing is cut by the simplified words of the dictionary; every character keeps its place.
    words = segmenter.tokens(folded)
    tokens = _places(words)

    happened = outside_recitals(folded)

    def hits(name: str) -> dict[str, Hits]:
        return hits_of(lexicons.lexicon(name), read, folded, tokens, stands=happened)

    amounts = amounts_in(read)
    # Even a recital tells which sector a text is about.
    sectors, length = hits_of(lexicons.lexicon("sectors"), read, folded, tokens), reading_length(read)
    telling = segmenter.telling_words(words)
    demands = demands_of(lexicons.lexicon("demands"), read, folded, tokens, amounts)
    places = [(one.start, one.end) for one in words]
    entities = entities_in(Read(read, folded, places, on, segmenter.is_common), amounts)
    return Suggestions(
        keywords=_without_names(telling, entities)[:KEYWORDS],
        category=rank_categories(hits("categories"), sectors, length),
        cause=rank("cause", hits("causes"), length) if speaks_of_finance(sectors, length) else (),
        natures=natures_of(hits("natures")),
        demands=demands,
        emotion=emotion_of(lexicons.lexicon("emotions"), read, folded, tokens),
        alerts=alerts_in(read, lexicons),
        urgency=urgency_of(hits("urgency")),
        amounts=amounts,
        entities=entities,
        summary=summary_of(read, _weights(telling), demands, entities),
        read_chars=len(read),
        truncated=len(text) > READ_CHARS,
    )


def _places(words: list[Token]) -> dict[str, list[tuple[int, int]]]:
    places: dict[str, list[tuple[int, int]]] = {}
    for token in words:
        places.setdefault(fold(token.word), []).append((token.start, token.end))
    return places


def _without_names(telling: tuple[Keyword, ...], entities: tuple[Entity, ...]) -> tuple[Keyword, ...]:
    """The telling words that name no person and no secret: they say nothing of the matter."""
    named = [(one.start, one.end) for one in entities if one.kind in {"person", "secret", "card"}]
    return tuple(one for one in telling if not any(start <= one.places[0][0] < end for start, end in named))


def _weights(telling: tuple[Keyword, ...]) -> Weights:
    return Weights(
        {one.word: [start for start, _ in one.places] for one in telling},
        {one.word: one.weight for one in telling},
    )
