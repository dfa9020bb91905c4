"""Names: kept as registered, compared loosely, never forced into two to four characters."""

import re
import unicodedata
from collections.abc import Collection

from workbench.errors import Problem
from workbench.identity.model import NameFinding
from workbench.text import canonical_form, clean_input, search_key

NAME_MAX_CHARS = 200

_DOTS = re.compile(r"\s*[·•‧∙⋅・･．.。᛫]\s*")
# What chat programs leave between characters; variation selectors belong to the name and stay.
_STRAY = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SPACE_BESIDE_IDEOGRAPH = re.compile(r"(?<=[^\x00-\u2e7f])\s+|\s+(?=[^\x00-\u2e7f])")


def examine_name(
    raw: str, *, field: str = "name", compound_surnames: Collection[str] | None = None
) -> NameFinding:
    """A name as it is shown and as it is compared, with what is odd about it.

    Args:
        compound_surnames: surnames of two characters and more; the shipped list when None.
    """
    cleaned, problems = clean_input(raw, field=field, max_chars=NAME_MAX_CHARS)
    if any(problem.level == "error" for problem in problems):
        return NameFinding("", "", None, tuple(problems))
    display = " ".join(canonical_form(_STRAY.sub("", cleaned)).split())
    if not search_key(display):
        return NameFinding("", "", None, (*problems, Problem(field, "identity.name_missing")))
    surname = surname_of(display, compound_surnames)
    return NameFinding(display, name_match_key(display), surname, (*problems, *_oddities(display, field)))


def name_match_key(name: str) -> str:
    """Equal for spellings that differ only in width, case, spaces between ideographs or the kind of dot."""
    # Before NFKC, which would turn some dots into others and one of them into a space; and after it, for the
    # spaces that it makes of accents standing alone.
    dotted = _DOTS.sub("·", search_key(_DOTS.sub("·", name)))
    return _SPACE_BESIDE_IDEOGRAPH.sub("", dotted).strip("· ")


def is_same(name: str, other: str | None) -> bool:
    """Whether two names, as typed, name one person."""
    return bool(other) and name_match_key(name) == name_match_key(other or "")


def surname_of(name: str, compound_surnames: Collection[str] | None = None) -> str | None:
    """The likely surname of a Han name; None where a guess would be a gamble (one or very many)."""
    compact = "".join(canonical_form(name).split())
    if len(compact) < 2 or not all(is_ideograph(character) for character in compact):
        return None
    known = _compound(compound_surnames)
    for length in range(min(4, len(compact) - 1), 1, -1):
        if compact[:length] in known and len(compact) <= length + 2:
            return compact[:length]
    return compact[0] if len(compact) <= 4 else None


def is_ideograph(character: str) -> bool:
    """Whether a character can stand in a Han name; private-use ones can."""
    # Planes 2 and 3 by number: this Python may not know the newest extensions by name.
    return (
        "\U00020000" <= character <= "\U0003fffd"
        or unicodedata.name(character, "").startswith("CJK ")
        or character in "〇々"
        or unicodedata.category(character) == "Co"
    )


def _compound(given: Collection[str] | None) -> Collection[str]:
    if given is not None:
        return given
    from workbench.identity.surnames import compound_surnames

    return compound_surnames()


def _oddities(display: str, field: str) -> list[Problem]:
    problems = []
    private = sorted({c for c in display if unicodedata.category(c) == "Co"})
    if private:
        names = ", ".join(f"U+{ord(character):04X}" for character in private)
        problems.append(Problem(field, "identity.name_private_use", {"code_points": names}, level="warning"))
    if "\ufffd" in display or "?" in display or "？" in display:
        problems.append(Problem(field, "identity.name_lost_character", level="warning"))
    if any(character.isdecimal() for character in display):
        problems.append(Problem(field, "identity.name_has_digits", level="warning"))
    return problems
