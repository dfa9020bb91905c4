"""Takes out of a letter what differs between its copies: names, numbers, dates, sums, web addresses."""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from importlib import resources

from workbench.suggestions.lexicon import fold

# A copied letter shows long before; what stands behind is only looked at by a reader.
CHARS_AT_MOST = 50_000

_ADDRESS = re.compile(
    r"(?=[@0-9a-z._%+-])(?:(?:https?://|www\.)[!-~]{1,300}|[a-z0-9._%+-]{1,64}@[a-z0-9.-]{1,120}|@[\w-]{2,30}"
    r"|\b(?:[a-z0-9-]{1,60}\.){1,4}(?:com|cn|net|org)(?:/[!-~]{0,300})?)"
)
_NUMERAL = "0-9零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟萬億兩貳參陸"
_DATE = re.compile(
    rf"(?=[{_NUMERAL}])(?:"
    r"\d{2,4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号號]?"
    rf"|[{_NUMERAL}]{{1,6}}\s*年(?:\s*[{_NUMERAL}]{{1,3}}\s*月)?(?:\s*[{_NUMERAL}]{{1,3}}\s*[日号號])?"
    rf"|[{_NUMERAL}]{{1,3}}\s*月(?:\s*[{_NUMERAL}]{{1,3}}\s*[日号號])?"
    r"|\d{1,2}\s*[:点时點時]\s*(?:\d{1,2}\s*[:分]?\s*(?:\d{1,2}\s*秒?)?)?)"
)
_SUM = re.compile(
    rf"[{_NUMERAL}][{_NUMERAL},.]{{0,30}}\s*(?:多|余|来)?\s*(?:元|圆|块|角|分钱|人民币|rmb|cny)"
)
# Policy, card, phone and letter numbers: any run of letters and digits with a digit in it.
_CODE = re.compile(r"[a-z]{0,12}\d[a-z0-9]{0,80}")
_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class _Rules:
    version: int
    names: re.Pattern[str]


def stripped(text: str, names: Collection[str] = ()) -> str:
    """What is left of a letter for comparing: simplified letters of one width, nothing that names or counts.

    Args:
        names: people of the case, who are taken out wherever they stand; names behind words such as 投保人 or
            before 先生 go by themselves.
    """
    folded = _folded(text[:CHARS_AT_MOST])
    for name in sorted(names, key=len, reverse=True):
        plain = _folded(name).strip()
        if len(plain) > 1:
            folded = folded.replace(plain, " ")
    for pattern in (_ADDRESS, _DATE, _SUM, _CODE):
        folded = pattern.sub(" ", folded)
    return _LETTERS.sub("", _rules().names.sub(_kept_cue, folded))


def as_written(text: str) -> str:
    """The letters and digits of a text in one width and case, with nothing taken out."""
    return _LETTERS.sub("", unicodedata.normalize("NFKC", text[:CHARS_AT_MOST]).casefold())


def version() -> str:
    """Changes whenever texts are stripped otherwise: prints made under another one are out of date."""
    return f"{_rules().version}/{unicodedata.unidata_version}"


def _folded(text: str) -> str:
    """One width, one case, and simplified writing, so that a copy typed in Hong Kong is a copy."""
    return fold(unicodedata.normalize("NFKC", text).casefold())


def _kept_cue(found: re.Match[str]) -> str:
    return f"{found['cue'] or ''} "


@cache
def _rules() -> _Rules:
    import yaml

    from workbench.identity.surnames import compound_surnames

    path = resources.files("resources").joinpath("lexicons", "stripping.yaml")
    words = yaml.safe_load(path.read_text(encoding="utf-8"))
    single = "".join(sorted(set("".join(words["surnames"].split()))))
    # By the characters they begin and end with: a list of all of them is ten times slower.
    double = [name for name in sorted(compound_surnames()) if len(name) == 2]
    surname = f"(?:[{''.join(n[0] for n in double)}][{''.join(n[1] for n in double)}]|[{single}])"
    ideograph, last = "[\u4e00-\u9fff]", f"(?:(?![{words['not_in_names']}])[\u4e00-\u9fff])"
    given = f"(?:{last}{last}?|某+)"
    before = "|".join(sorted(words["before"], key=len, reverse=True))
    after = "|".join(words["after"])
    starts = "".join(sorted({word[0] for word in words["before"]}))
    names = (
        rf"(?=[{starts}])(?P<cue>(?:{before})\s*[:,;]?\s*){surname}{given}"
        rf"|{surname}{last}{{0,2}}(?={after})|{surname}某{{1,2}}{ideograph}?"
    )
    return _Rules(int(words["version"]), re.compile(names))
