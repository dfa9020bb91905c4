"""The one door to suggestions: a text in, everything that its words suggest out."""

from pathlib import Path

from workbench.suggestions.alerts import alerts_in
from workbench.suggestions.amounts import amounts_in
from workbench.suggestions.hits import hits_of
from workbench.suggestions.lexicon import fold, lexicon
from workbench.suggestions.model import Suggestions
from workbench.suggestions.rules import (
    demands_of,
    emotion_of,
    natures_of,
    rank,
    rank_categories,
    reading_length,
    speaks_of_finance,
)
from workbench.suggestions.segmentation import Token, prepare

READ_CHARS = 20_000
KEYWORDS = 12

__all__ = ["READ_CHARS", "prepare", "suggest"]


def suggest(text: str, *, cache_dir: Path | None = None) -> Suggestions:
    """What a complaint's words suggest, from its first `READ_CHARS` characters.

    Words of the lists are found as plain substrings, short or ambiguous ones (`tokens` in the lists) only
    where the segmenter sees a whole word. The first call loads it, so call it off the window's thread.

    Args:
        cache_dir: where the segmenter may keep its compiled dictionary (see `prepare`).
    """
    read = text[:READ_CHARS]
    if not read.strip():
        return Suggestions(read_chars=len(read))
    segmenter = prepare(cache_dir)
    words = segmenter.tokens(read)
    folded = fold(read)
    tokens = _places(words)
    amounts = amounts_in(read)
    sectors = hits_of(lexicon("sectors"), read, folded, tokens)
    categories = hits_of(lexicon("categories"), read, folded, tokens)
    length = reading_length(read)
    causes = hits_of(lexicon("causes"), read, folded, tokens)
    return Suggestions(
        keywords=segmenter.keywords(words, KEYWORDS),
        category=rank_categories(categories, sectors, length),
        cause=rank("cause", causes, length) if speaks_of_finance(sectors, length) else (),
        natures=natures_of(hits_of(lexicon("natures"), read, folded, tokens)),
        demands=demands_of(lexicon("demands"), read, folded, tokens, amounts),
        emotion=emotion_of(lexicon("emotions"), read, folded, tokens),
        alerts=alerts_in(read),
        amounts=amounts,
        read_chars=len(read),
        truncated=len(text) > READ_CHARS,
    )


def _places(words: list[Token]) -> dict[str, list[tuple[int, int]]]:
    places: dict[str, list[tuple[int, int]]] = {}
    for token in words:
        places.setdefault(fold(token.word), []).append((token.start, token.end))
    return places
