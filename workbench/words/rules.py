"""What may be decided about a word, and what follows from all decisions."""

from collections.abc import Iterable, Mapping

from workbench.errors import Problem
from workbench.suggestions.lexicon import POINTS, WORD_LISTS, fold, lexicon
from workbench.suggestions.lexicons import DICTIONARY, UNLESS, OwnWord, words_of
from workbench.text import clean_input, is_blank
from workbench.words.model import (
    REASON_MAX_CHARS,
    WORD_MAX_CHARS,
    Deed,
    Strength,
    WordChange,
    WordDraft,
    WordRow,
)

LISTS = (*WORD_LISTS, DICTIONARY)
STRENGTHS: Mapping[Strength, float] = {
    "strong": POINTS["strong"],
    "words": POINTS["words"],
    "weak": POINTS["weak"],
    "unless": UNLESS,
}
LEAST_CHARS = 2
# The card that brings a person at once may learn words, never lose them.
SELF_HARM = ("alerts", "self_harm")


def codes_of(name: str) -> tuple[str, ...]:
    """The codes of a word list; the dictionary has one without a name."""
    return ("",) if name == DICTIONARY else tuple(entry.code for entry in lexicon(name).entries)


def problems_of(draft: WordDraft, deed: Deed, rows: Iterable[WordRow]) -> list[Problem]:
    """Everything that keeps a decision about a word from standing.

    Args:
        rows: the words of the code as they stand, see `rows_of`.
    """
    if draft.lexicon not in LISTS:
        return [Problem("lexicon", "words.unknown_list", {"list": draft.lexicon[:40]})]
    if draft.code not in codes_of(draft.lexicon):
        return [Problem("code", "words.unknown_code", {"code": draft.code[:40]})]
    word, found = clean_input(draft.word, field="word", max_chars=WORD_MAX_CHARS)
    found += clean_input(draft.reason, field="reason", max_chars=REASON_MAX_CHARS)[1]
    if is_blank(draft.reason):
        found.append(Problem("reason", "words.reason_missing"))
    if len(word.strip()) < LEAST_CHARS:
        found.append(Problem("word", "words.too_short", {"least": str(LEAST_CHARS)}))
    if deed == "add" and draft.strength not in STRENGTHS:
        found.append(Problem("strength", "words.unknown_strength", {"strength": draft.strength[:20]}))
    if not any(problem.level == "error" for problem in found):
        found += _standing_problems(draft, deed, list(rows))
    return found


def _standing_problems(draft: WordDraft, deed: Deed, rows: list[WordRow]) -> list[Problem]:
    key = fold(draft.word.strip())
    row = next((row for row in rows if fold(row.word) == key), None)
    told = {"word": draft.word.strip()}
    if deed == "add":
        points, stands = points_of(draft.strength), row is not None and row.counts
        if row is not None and stands and row.points == points:
            return [Problem("word", "words.stands_already", told)]
        weaker = points == UNLESS or (row is not None and stands and points < row.points)
        if (draft.lexicon, draft.code) == SELF_HARM and weaker:
            return [Problem("word", "words.self_harm_stays", told)]
        return []
    if deed == "take_back":
        decided = row is not None and row.change is not None and row.change.deed != "take_back"
        return [] if decided else [Problem("word", "words.nothing_to_take_back", told)]
    if (draft.lexicon, draft.code) == SELF_HARM:
        return [Problem("word", "words.self_harm_stays", told)]
    if draft.lexicon != DICTIONARY and (row is None or not row.counts):
        return [Problem("word", "words.not_there", told)]
    return []


def points_of(strength: str) -> float:
    """What a word of a strength is worth; 0 for a phrase that excuses its code."""
    return STRENGTHS[_strength(strength)]


def _strength(typed: str) -> Strength:
    return next(strength for strength in STRENGTHS if strength == typed)


def rows_of(name: str, code: str, changes: Iterable[WordChange]) -> tuple[WordRow, ...]:
    """The words of a code, shipped and own, those taken out among them; own ones first.

    Args:
        changes: the decisions of a branch, the oldest first.
    """
    shipped: Mapping[str, float] = {}
    if name != DICTIONARY:
        shipped = words_of(next(entry for entry in lexicon(name, code).entries))
    rows = {word: WordRow(name, code, word, points, "shipped", True) for word, points in shipped.items()}
    for change in changes:
        if (change.lexicon, change.code) == (name, code):
            rows[fold(change.word)] = _decided(change, fold(change.word) in shipped, shipped)
    kept = [
        row
        for row in rows.values()
        if row.origin == "shipped" or (row.change and row.change.deed != "take_back")
    ]
    return tuple(
        sorted(kept, key=lambda row: (row.change is None, -row.points, row.word.isascii(), row.word))
    )


def _decided(change: WordChange, is_shipped: bool, shipped: Mapping[str, float]) -> WordRow:
    taken_back = change.deed == "take_back"
    points = shipped[fold(change.word)] if is_shipped and change.deed != "add" else change.points
    return WordRow(
        change.lexicon,
        change.code,
        change.word,
        points,
        "shipped" if is_shipped else "own",
        counts=change.deed == "add" or (taken_back and is_shipped),
        change=change,
    )


def own_words(changes: Iterable[WordChange]) -> tuple[OwnWord, ...]:
    """What stands of all decisions: of each word the newest, nothing of what was taken back."""
    newest = {(one.lexicon, one.code, fold(one.word)): one for one in changes}
    return tuple(
        OwnWord(one.lexicon, one.code, one.word, one.deed, one.points)
        for one in newest.values()
        if one.deed != "take_back"
    )
