"""How the terms of the rule pack are written, and what denies them."""

import re
from functools import lru_cache

from workbench.taboos.folding import CLAUSE_END, SENTENCE_END, fold

_MARKS = re.compile(r"(<<[0-9]+>>|<[0-9]+>|[()|#?])")
_WITHIN_CLAUSE = f"[^{CLAUSE_END}{SENTENCE_END}]"
_WITHIN_SENTENCE = f"[^{SENTENCE_END}]"
_LATIN = "[a-z0-9_]"
DENIAL_REACH = 10
# Words that deny what follows some words later, and words that deny only what follows at once.
_FAR = re.compile(
    "不会|不得|不能|不可|不应|不要求|不以|不需要|不必|不用|不允许|不存在|无须|无需|绝不|决不|从未|从不|并非|不是|禁止|严禁|请勿|切勿|不再"
)
_NEAR = re.compile("(?:没有|并未|未曾|尚未|未|勿|不|非|别)$")
# 不得不 is a must; 不仅 denies nothing; a condition (…的, 则…) ends before what it leads to.
_NO_DENIAL = re.compile("不得不|不能不|不会不|不可不|不应不|不是不|并非不|没有不|不仅|不但|不止|不论|不管")
_NEW_PREDICATE = re.compile("[则就将便才]|否则|(?:的|者|时|后)$")


@lru_cache(maxsize=4096)
def pattern_of(term: str) -> re.Pattern[str]:
    """What finds a term in a folded text.

    Raises: re.error when its brackets do not match.
    """
    parts: list[str] = []
    for part in _MARKS.split(term):
        if part.startswith("<<"):
            parts.append(f"{_WITHIN_SENTENCE}{{0,{part[2:-2]}}}?")
        elif part.startswith("<"):
            parts.append(f"{_WITHIN_CLAUSE}{{0,{part[1:-1]}}}?")
        elif part in ("(", "|", ")", "#", "?"):
            parts.append({"(": "(?:", "#": "[0-9]"}.get(part, part))
        else:
            parts.append(re.escape(fold(part).text))
    found = "".join(parts)
    before = f"(?<!{_LATIN})" if re.match(_LATIN, found) else ""
    after = f"(?!{_LATIN})" if re.search(f"{_LATIN}$", found) else ""
    return re.compile(before + found + after)


def denied(folded: str, start: int) -> bool:
    """Whether the words before a place of a folded text deny what begins there."""
    clause = re.split(f"[{CLAUSE_END}{SENTENCE_END}]", folded[max(start - DENIAL_REACH, 0) : start])[-1]
    if _NO_DENIAL.search(clause):
        return False
    if _NEAR.search(clause):
        return True
    return any(not _NEW_PREDICATE.search(clause[match.end() :]) for match in _FAR.finditer(clause))
