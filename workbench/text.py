"""Text as people type it: what is refused, and the one form in which everything is searched."""

import re
import unicodedata

from workbench.errors import Problem, UserError

NARRATIVE_MAX_CHARS = 1_000_000
QUERY_MAX_TERMS = 100
# Folding follows the interpreter's Unicode tables: an index built under another version must be rebuilt.
KEY_VERSION = f"1/{unicodedata.unidata_version}"

# FTS5 limits the depth of an expression; what lies beyond is left to the exact check.
_MAX_MATCH_TERMS = 24
_MAX_PHRASE_TOKENS = 64

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
# Controls, marks of direction and of zero width, halves of characters, ends of lines and paragraphs.
_NEVER_SHOWN = ("Cc", "Cf", "Cs", "Zl", "Zp")
_LINE_END = re.compile("\r\n?|\u2028|\u2029")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls that are not white space
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e"  # zero width, writing direction
    "\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ufe00-\ufe0f\U000e0000-\U000e0fff"  # variation selectors, tags
    "\ud800-\udfff]"
)
# Planes 2 and 3 by number: an older Python does not know the newest ideographs as letters.
_RUN = re.compile("(?:[^\\W_]|[\U00020000-\U0003fffd])+")
_COMPATIBILITY_IDEOGRAPHS = re.compile("([\uf900-\ufaff\U0002f800-\U0002fa1f]+)")

_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}


def half_width(text: str) -> str:
    """The text with full-width letters, digits and signs made half width; every character keeps its place."""
    return text.translate(_HALF_WIDTH)


def is_blank(text: str) -> bool:
    """Whether nothing of the text can be seen: white space, controls, characters without width."""
    return not _INVISIBLE.sub("", text).strip()


def search_key(text: str) -> str:
    """The form in which both stored text and queries are compared.

    Full width becomes half width, Kangxi radicals become ideographs (NFKC), case is folded, invisible
    characters vanish and white space shrinks to one space.
    """
    visible = _INVISIBLE.sub("", text)
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", visible).casefold())
    return " ".join(_INVISIBLE.sub("", folded).split())


def bigram_tokens(key: str) -> list[str]:
    """What the search index stores for a key: every pair of neighbours, and the last character of each run.

    A run is a longest stretch of letters and digits of any script; everything else separates runs.
    """
    return [run[start : start + 2] for run in _RUN.findall(key) for start in range(len(run))]


def match_expression(query: str) -> tuple[str | None, tuple[str, ...]]:
    """How to find the documents that contain every word of the query as an exact substring.

    Returns: the FTS5 MATCH expression over `bigram_tokens` (None when only the exact check can answer), and
        the terms that must still be found in the document's `search_key` by `instr`.
    Raises: UserError `text.query_too_long` for more than `QUERY_MAX_TERMS` different words.
    """
    terms = tuple(dict.fromkeys(search_key(query).split()))
    if len(terms) > QUERY_MAX_TERMS:
        raise UserError.one("query", "text.query_too_long", count=str(len(terms)), limit=str(QUERY_MAX_TERMS))
    phrases: dict[str, None] = {}
    verify: list[str] = []
    for term in terms:
        term_phrases, exact = _term_phrases(term)
        if not exact or len(phrases) + len(term_phrases) > _MAX_MATCH_TERMS:
            verify.append(term)
        if len(phrases) + len(term_phrases) <= _MAX_MATCH_TERMS:
            phrases.update(dict.fromkeys(term_phrases))
    return (" AND ".join(phrases) or None), tuple(verify)


def _term_phrases(term: str) -> tuple[list[str], bool]:
    """The phrases that every match must hold, and whether they already decide the match."""
    runs = _RUN.findall(term)
    if runs == [term]:
        return [_phrase(term, ended=False)], len(term) <= _MAX_PHRASE_TOKENS
    phrases: list[str] = []
    reaches_end = bool(runs) and term.endswith(runs[-1])
    for position, run in enumerate(runs):
        ended = position < len(runs) - 1 or not reaches_end
        # A lone last character would be a prefix query with very many hits: left to the exact check.
        if ended or len(run) > 1 or len(runs) == 1:
            phrases.append(_phrase(run, ended=ended))
    return phrases, False


def _phrase(run: str, *, ended: bool) -> str:
    """One quoted FTS5 phrase; `ended` means that the document's run must end where this one ends."""
    if len(run) == 1:
        return f'"{run}"' if ended else f'"{run}"*'
    tokens = bigram_tokens(run)
    kept = tokens if ended else tokens[:-1]
    return '"' + " ".join(kept[:_MAX_PHRASE_TOKENS]) + '"'


def canonical_form(text: str) -> str:
    """NFC, except that compatibility ideographs stay: names are registered with them.

    Source: Unicode Standard Annex #15 (their canonical mapping is lossy).
    """
    parts = _COMPATIBILITY_IDEOGRAPHS.split(text)
    return "".join(part if odd % 2 else unicodedata.normalize("NFC", part) for odd, part in enumerate(parts))


def clean_input(text: str, *, field: str, max_chars: int) -> tuple[str, list[Problem]]:
    """The text as it will be kept, with everything that is wrong with it.

    Line ends become `\\n`; control characters are removed with a warning; a text of nothing but
    characters that cannot be seen is empty. Half characters (lone surrogates) and texts over `max_chars` code
    points are refused, and then the text is returned unchanged.
    """
    if not text:
        return text, []
    if len(text) > max_chars:
        detail = {"length": str(len(text)), "limit": str(max_chars)}
        return text, [Problem(field, "text.too_long", detail)]
    surrogate = _LONE_SURROGATE.search(text)
    if surrogate:
        detail = {"position": str(surrogate.start() + 1), "code_point": _code_point(surrogate.group())}
        return text, [Problem(field, "text.broken_character", detail)]
    unified = _LINE_END.sub("\n", text)
    controls = sorted(set(_CONTROL.findall(unified)))
    if is_blank(unified) and unified.strip():
        unified = ""
    if not controls:
        return unified, []
    names = ", ".join(_code_point(character) for character in controls)
    problem = Problem(field, "text.control_removed", {"code_points": names}, level="warning")
    return _CONTROL.sub("", unified), [problem]


def printable(name: str) -> str:
    """A file name without what cannot be stored or turns what is shown around; that becomes escapes."""
    plain = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(
        part.encode("unicode_escape").decode() if unicodedata.category(part) in _NEVER_SHOWN else part
        for part in plain
    )


def _code_point(character: str) -> str:
    return f"U+{ord(character):04X}"
