"""Everything that a narrative names, each thing once a place."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from workbench.suggestions.entity_dates import dates_in
from workbench.suggestions.entity_laws import statutes_in
from workbench.suggestions.entity_names import institutions_in, people_in
from workbench.suggestions.entity_numbers import (
    HIDDEN,
    cards_in,
    contracts_in,
    documents_in,
    phones_in,
    secrets_in,
)
from workbench.suggestions.model import AmountFound, Entity

MOST_ENTITIES = 300


@dataclass(frozen=True, slots=True)
class Read:
    """A text as it was read: itself, its form for comparing, the places of its words, its day.

    `is_common` tells words that are no names.
    """

    text: str
    folded: str
    tokens: Sequence[tuple[int, int]] = ()
    on: date | None = None
    is_common: Callable[[str], bool] = lambda _word: False


def entities_in(read: Read, amounts: Sequence[AmountFound]) -> tuple[Entity, ...]:
    """What a text names, in the order of places; of two things in one place the surer counts.

    A number is a secret before it is a card, a document before a phone, a phone before a contract.
    """
    text, folded = read.text, read.folded
    borders = sorted({place for token in read.tokens for place in token} | {len(text)})
    kinds: tuple[Iterable[Entity], ...] = (
        secrets_in(text, folded),
        statutes_in(text, folded),
        documents_in(text, folded),
        cards_in(text, folded),
        phones_in(text, folded),
        contracts_in(text, folded),
        dates_in(text, folded, read.on),
        (Entity("amount", one.word, one.start, one.end, str(one.fen)) for one in amounts),
        institutions_in(text, folded, borders, read.tokens),
        (one for one in people_in(text, folded, borders) if not read.is_common(one.value)),
    )
    taken: set[int] = set()
    kept: list[Entity] = []
    for found in kinds:
        for one in sorted(found, key=lambda each: (each.start - each.end, each.start)):
            span = range(one.start, one.end)
            if taken.isdisjoint(span):
                taken.update(span)
                kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.start)[:MOST_ENTITIES])


def hidden(text: str, start: int, entities: Iterable[Entity]) -> str:
    """A stretch of the text that begins at `start` without its secrets and card numbers."""
    signs = list(text)
    for one in entities:
        if one.kind != "secret" and not (one.kind == "card" and one.note != "tail"):
            continue
        for place in range(max(one.start, start), min(one.end, start + len(text))):
            sign = text[place - start]
            if sign.isascii() and sign.isalnum() and not _is_name_of_secret(one, place):
                signs[place - start] = HIDDEN
    return "".join(signs)


def _is_name_of_secret(one: Entity, place: int) -> bool:
    """Whether a place stands in the word that names the secret, such as CVV."""
    return one.kind == "secret" and place < one.start + len(one.word.rstrip(HIDDEN))
