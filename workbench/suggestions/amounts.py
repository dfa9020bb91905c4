"""Amounts of yuan in a narrative: 36000元, 3.6万, 1万5千块, 十五万元."""

import re
from decimal import Decimal

from workbench.money import MAX_FEN
from workbench.suggestions.lexicon import fold
from workbench.suggestions.model import AmountFound

_FIGURE = r"[0-9][0-9,]{0,18}+(?:\.[0-9]{1,6}+)?"
_FIGURES = re.compile(
    r"(?<![0-9a-z.$])(?P<mark>(?:人民币|rmb|cny|[¥￥])\s*)?"
    rf"(?P<sum>(?:{_FIGURE}\s?[亿万千百]零?){{0,3}}{_FIGURE}\s?(?P<unit>[亿万千百kw](?![a-z0-9]))?|(?:{_FIGURE}\s?[亿万千百]){{1,3}})"
    r"(?:多|余|来)?\s?(?P<yuan>元|块|圆|人民币)?"
)
_NUMERALS = re.compile(
    r"(?<![几数])(?P<sum>[一二两三四五六七八九十百千万亿零壹贰叁肆伍陆柒捌玖拾佰仟]{1,16})(?:多|余|来)?(?P<yuan>元|块(?!儿?石|地))?"
)
_COUNTED = re.compile(
    r"\s?(?:个|人|名|户|位|次|条|字|步|公里|千米|米|平|亩|吨|张|辆|台|套|件|家|年|天|倍|分之|积分|英里|[美港欧日英澳]元|[美港欧日]币)"
)
_PAIR = re.compile(rf"(?P<figure>{_FIGURE})\s?(?P<unit>[亿万千百kw])?")
_HAN = re.compile("[一-鿿]")
_UNITS = {"亿": 10**8, "万": 10**4, "w": 10**4, "千": 10**3, "k": 10**3, "百": 10**2}
_DIGITS = {
    c: value for signs in ("零一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖") for value, c in enumerate(signs)
}
_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}


def amounts_in(text: str) -> tuple[AmountFound, ...]:
    """The amounts in order of place; a bare number is none, nor is a count or foreign money."""
    folded = fold(text)
    found = [
        AmountFound(fen, text[match.start() : match.end()].strip(), match.start(), match.end())
        for pattern, read in ((_FIGURES, _fen_of_figures), (_NUMERALS, _fen_of_numerals))
        for match in pattern.finditer(folded)
        if (fen := read(match)) and fen <= MAX_FEN
    ]
    return tuple(sorted(found, key=lambda amount: amount.start))


def _fen_of_figures(match: re.Match[str]) -> int | None:
    counted = not match["yuan"] and _COUNTED.match(match.string, match.end())
    large = re.search("[亿万kw]", match["sum"])
    if counted or not (match["mark"] or match["yuan"] or large):
        return None
    if match["unit"] in {"k", "w"} and not _HAN.search(
        match.string, max(0, match.start() - 8), match.end() + 8
    ):
        return None
    total = Decimal(0)
    lowest = 0
    for pair in _PAIR.finditer(match["sum"]):
        figure = Decimal(pair["figure"].replace(",", ""))
        if pair["unit"]:
            lowest = _UNITS[pair["unit"]]
            total += figure * lowest
        else:
            # 3万6 means 3万6千; a longer rest stands for itself.
            total += figure * (lowest // 10 if lowest and len(pair["figure"]) == 1 else 1)
    fen = total * 100
    return int(fen) if fen == int(fen) else None


def _fen_of_numerals(match: re.Match[str]) -> int | None:
    words = match["sum"]
    large = words[-1] in "万亿" and len(words) > 1
    if not (match["yuan"] or large) or not set(words) & (set(_DIGITS) | {"两", "十", "拾"}):
        return None
    if not match["yuan"] and _COUNTED.match(match.string, match.end()):
        return None
    total = section = digit = 0
    for character in words:
        if character in _SMALL:
            section, digit = section + (digit or 1) * _SMALL[character], 0
        elif character in "万亿":
            scale = _UNITS[character]
            total, section, digit = (total + section + digit) * scale, 0, 0
        else:
            digit = 2 if character == "两" else _DIGITS[character]
    return (total + section + digit) * 100 or None
