"""People and institutions that a narrative names, found by surnames and by the words beside them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from workbench.suggestions.lexicon import shipped_content
from workbench.suggestions.model import Entity

LONGEST_INSTITUTION = 24
_HAN = "一-鿿"
_GOES_ON = re.compile("[一-鿿](?<!的)")
_COMPANY = re.compile("公司|银行|保险|支行|分行|集团")
_MASKED = r"(?:某{1,2}|[x*×]{1,3})[0-9]{0,2}"


@dataclass(frozen=True, slots=True)
class _Signs:
    """What names are found by, as patterns and sets."""

    titled: re.Pattern[str]
    named: re.Pattern[str]
    ends: re.Pattern[str]
    known: re.Pattern[str]
    not_given: frozenset[str]
    stops: frozenset[str]
    cuts: re.Pattern[str]
    generic: frozenset[str]
    own: frozenset[str]
    ambiguous: frozenset[str]
    roles: re.Pattern[str]


@cache
def _signs() -> _Signs:
    from workbench.identity.surnames import compound_surnames

    words = shipped_content("entities")
    singles = str(shipped_content("surnames")["single"])
    compounds = "|".join(sorted(compound_surnames(), key=len, reverse=True))
    surname = f"(?:{compounds}|[{singles}])"
    given = f"[{_HAN}]{{0,2}}"
    roles = _either((*words["roles"], *words["self"]))
    titled = rf"(?P<name>{surname}(?:{_MASKED}|{given}))(?P<title>{_either(words['titles'])})"
    named = (
        rf"(?P<role>{roles})(?:[:：]|是|为|叫|名叫|姓名)?\s?"
        rf"(?P<name>{surname}(?:{_MASKED}|x[0-9]{{1,2}}|[0-9]{{1,2}}(?![0-9年月日元个%])|[{_HAN}]{{1,2}}))"
    )
    return _Signs(
        titled=re.compile(titled),
        named=re.compile(named),
        ends=re.compile(_either(words["institution_ends"])),
        known=re.compile(_either(words["institutions"])),
        not_given=frozenset(words["not_given"]),
        stops=frozenset(words["institution_stops"]),
        cuts=re.compile(f".*(?:{_either(words['institution_cuts'])}|即(?=第|中国))"),
        generic=frozenset(words["generic"]),
        own=frozenset(words["self"]),
        ambiguous=frozenset(words["ambiguous_surnames"]),
        roles=re.compile(roles),
    )


def people_in(text: str, folded: str, borders: Sequence[int]) -> Iterator[Entity]:
    """Names beside a title or a role; `note` is the word beside, `self` for the writer's own name.

    Args:
        borders: where a word of the segmented text begins or ends, ascending.
    """
    signs = _signs()
    ends = frozenset(borders)
    for match in signs.titled.finditer(folded):
        name, start = match["name"], match.start()
        if (start and start not in ends) or match.end() not in ends or name[0] in signs.ambiguous:
            continue
        if all(sign not in signs.not_given for sign in name[1:]):
            yield Entity("person", text[start : match.end()], *match.span(), value=name, note=match["title"])
    for match in signs.named.finditer(folded):
        start = match.start("name")
        name = _ended(match["name"], start, ends, signs.not_given)
        doubtful = match["name"][0] in signs.ambiguous or signs.roles.match(folded, start)
        if name is not None and match["role"] == "我是":
            # 我是王芳 names somebody, 我是高新区居民 does not.
            doubtful = doubtful or _GOES_ON.match(folded, start + len(name))
        if name is not None and not doubtful and not _COMPANY.match(folded, start + len(name)):
            note = "self" if match["role"] in signs.own else match["role"]
            yield Entity("person", text[start : start + len(name)], start, start + len(name), name, note)


def institutions_in(
    text: str, folded: str, borders: Sequence[int], tokens: Sequence[tuple[int, int]]
) -> Iterator[Entity]:
    """Names of insurers, banks, their branches and of authorities; those of nobody in particular are none."""
    signs = _signs()
    for match in signs.ends.finditer(folded):
        start = _begin(folded, match.start(), borders, tokens, signs.stops)
        joined = signs.cuts.match(folded, start, match.start())
        start = joined.end() if joined else start
        word = folded[start : match.end()]
        if word not in signs.generic and len(word) > len(match.group()):
            yield Entity("institution", text[start : match.end()], start, match.end(), value=word)
    for match in signs.known.finditer(folded):
        yield Entity("institution", text[match.start() : match.end()], *match.span(), value=match.group())


def _ended(name: str, start: int, ends: frozenset[int], not_given: frozenset[str]) -> str | None:
    """The name as far as it goes: it ends where a word ends and holds no sign that names do not have."""
    surname = 2 if len(name) > 2 and name[:2] in _compounds() else 1
    kept = name[:surname]
    for sign in name[surname:]:
        if sign in not_given:
            break
        kept += sign
    while len(kept) > surname:
        if start + len(kept) in ends or (len(kept) == len(name) and not kept[-1].isalpha()):
            return kept
        kept = kept[:-1]
    return None


def _begin(
    folded: str, end: int, borders: Sequence[int], tokens: Sequence[tuple[int, int]], stops: frozenset[str]
) -> int:
    """Where a name that goes on to `end` begins: after the last sign or word that no name holds."""
    begin = end
    place = bisect_left(tokens, (end, end))
    inside = place > 0 and tokens[place - 1][1] > end
    if inside:
        begin = tokens[place - 1][0]
        place -= 1
    for start, stop in reversed(tokens[:place]):
        word = folded[start:stop]
        if stop != begin or word in stops or end - start > LONGEST_INSTITUTION:
            break
        begin = start
    return begin if begin in borders or begin == end else end


@cache
def _compounds() -> frozenset[str]:
    from workbench.identity.surnames import compound_surnames

    return compound_surnames()


def _either(words: Sequence[str]) -> str:
    return "(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + ")"
