"""Which hints of the rule pack fit a conversation; they are shown, nothing is done by them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from workbench.rulebook.checklist_model import Hint
from workbench.rulebook.reading import Rulebook
from workbench.wording.messages import Language

CONTEXT = "contact"
HINTS_AT_MOST = 4
PHRASES_AT_MOST = 3
ORDER = ("stop", "avoid", "do")


@dataclass(frozen=True, slots=True)
class HintLine:
    """A hint in words; `words` are those that called it up, `phrases` what one may say."""

    kind: Literal["do", "avoid", "stop"]
    text: str
    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()


def contact_hints(
    book: Rulebook, language: Language, *, level: int | None, natures: Collection[str], our_words: str
) -> list[HintLine]:
    """The hints for an emotion level, the natures of the case, and what we ourselves are about to say."""
    found = [
        (hint, words)
        for hint in book.strategies.values()
        if hint.active and CONTEXT in hint.contexts
        for words in [_called_by(hint, our_words)]
        if words or _fits(hint, level, natures)
    ]
    found.sort(key=lambda pair: ORDER.index(pair[0].kind))
    return [_line(book, language, hint, words) for hint, words in found[:HINTS_AT_MOST]]


def phrases(book: Rulebook, language: Language) -> list[str]:
    """What one may say to listen and to name a feeling."""
    texts = [phrase for hint in book.strategies.values() if hint.active for phrase in hint.phrases]
    return [book.text(phrase, language) for phrase in texts[:PHRASES_AT_MOST]]


def _fits(hint: Hint, level: int | None, natures: Collection[str]) -> bool:
    if hint.emotion_from is not None:
        return level is not None and level >= hint.emotion_from
    return bool(hint.natures) and not set(hint.natures).isdisjoint(natures)


def _called_by(hint: Hint, our_words: str) -> tuple[str, ...]:
    return tuple(term for term in hint.terms if term in our_words)


def _line(book: Rulebook, language: Language, hint: Hint, words: Sequence[str]) -> HintLine:
    said = tuple(book.text(phrase, language) for phrase in hint.phrases[:PHRASES_AT_MOST])
    return HintLine(hint.kind, book.text(hint, language), tuple(words), said)
