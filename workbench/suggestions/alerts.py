"""Words that call for a person at once: danger to life, threats, publication, crowds."""

from workbench.suggestions.hits import hits_of
from workbench.suggestions.lexicon import fold
from workbench.suggestions.lexicons import SHIPPED, Lexicons
from workbench.suggestions.model import Suggestion


def alerts_in(text: str, lexicons: Lexicons = SHIPPED) -> tuple[Suggestion, ...]:
    """The alerts that a text raises: `self_harm`, `violence`, `publication`, `regulator`, `crowd`.

    Works on plain words alone, so it is quick and needs no segmenter.
    """
    found = hits_of(lexicons.lexicon("alerts"), text, fold(text))
    return tuple(Suggestion("alert", code, hits.score, hits.reasons) for code, hits in found.items())


def self_harm_words(text: str, lexicons: Lexicons = SHIPPED) -> str | None:
    """The words of a text that speak of taking one's life, separated by spaces; None without any."""
    found = hits_of(lexicons.lexicon("alerts", "self_harm"), text, fold(text))
    return " ".join(reason.word for reason in found["self_harm"].reasons) if found else None
