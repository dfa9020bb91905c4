"""Money in whole 分: read from what people type, shown in figures, and written in capitals."""

import re
from decimal import Decimal

from workbench.errors import UserError
from workbench.text import half_width

MAX_FEN = 10**13

_MARK = r"(?:人民币|RMB|CNY|[¥￥])"
_FIGURE = re.compile(
    rf"{_MARK}?\s*(?P<sign>[-+−]?)\s*{_MARK}?\s*(?P<figure>[0-9][0-9,]*(?:\.[0-9]+)?|\.[0-9]+)\s*"
    r"(?P<unit>[万亿])?\s*(?:元整?|圆整?|块钱?)?",
    re.IGNORECASE,
)
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
_UNIT_FEN = {None: 100, "万": 100 * 10**4, "亿": 100 * 10**8}

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿")


def parse_amount(text: str, *, field: str = "amount") -> int:
    """The amount in 分 that a person typed, such as `36000`, `36,000.00`, `¥３６０００` or `3.6万`.

    Raises: UserError `money.unreadable`, `money.bad_grouping`, `money.negative`, `money.too_precise` or
        `money.too_large` (over `MAX_FEN`).
    """
    shown = text.strip()[:60]
    found = _FIGURE.fullmatch(half_width(text).strip())
    if found is None:
        raise UserError.one(field, "money.unreadable", text=shown)
    if found["sign"] in {"-", "−"}:
        raise UserError.one(field, "money.negative", text=shown)
    whole = found["figure"].split(".")[0]
    if "," in whole and not _GROUPED.fullmatch(whole):
        raise UserError.one(field, "money.bad_grouping", text=shown)
    return _exact_fen(found["figure"].replace(",", ""), found["unit"], field=field, shown=shown)


def _exact_fen(figure: str, unit: str | None, *, field: str, shown: str) -> int:
    # Decimal rounds at 28 digits; longer figures are refused before that can matter.
    if len(figure.split(".")[0].lstrip("0")) > 14:
        raise UserError.one(field, "money.too_large", text=shown, limit=format_amount(MAX_FEN))
    whole, _, fraction = figure.partition(".")
    fraction = fraction.rstrip("0")
    if len(fraction) > 10:
        raise UserError.one(field, "money.too_precise", text=shown)
    fen = Decimal(f"{whole or '0'}.{fraction or '0'}") * _UNIT_FEN[unit]
    if fen != int(fen):
        raise UserError.one(field, "money.too_precise", text=shown)
    if fen > MAX_FEN:
        raise UserError.one(field, "money.too_large", text=shown, limit=format_amount(MAX_FEN))
    return int(fen)


def format_amount(fen: int) -> str:
    """The amount in 元 with thousands separators and two decimals, such as `36,000.00`."""
    yuan, rest = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}{yuan:,}.{rest:02d}"


def capital_amount(fen: int) -> str:
    """The amount in Chinese capitals, such as `壹万元整`.

    Args:
        fen: from 0 to `MAX_FEN`.
    Source: 中国人民银行《支付结算办法》(银发〔1997〕393号) 附一《正确填写票据和结算凭证的基本规定》.
    """
    if not 0 <= fen <= MAX_FEN:
        raise ValueError(f"capitals are written for 0 to {MAX_FEN} fen, not {fen}")
    yuan, rest = divmod(fen, 100)
    jiao, cent = divmod(rest, 10)
    words = f"{_capital_integer(yuan)}元" if yuan else ""
    if not rest:
        return (words or "零元") + "整"
    if jiao:
        words += f"{_DIGITS[jiao]}角"
    elif words:
        words += "零"
    return words + (f"{_DIGITS[cent]}分" if cent else "整")


def _capital_integer(number: int) -> str:
    groups: list[int] = []
    while number:
        number, group = divmod(number, 10_000)
        groups.append(group)
    words = ""
    gap = False
    for index in reversed(range(len(groups))):
        group = groups[index]
        if group == 0:
            gap = True
            continue
        if words and (gap or group < 1000):
            words += "零"
        words += _capital_group(group) + _GROUPS[index]
        gap = False
    return words


def _capital_group(group: int) -> str:
    """One to four digits in capitals, with a single 零 for every inner gap."""
    words = ""
    for place in reversed(range(4)):
        digit = group // 10**place % 10
        if digit:
            words += _DIGITS[digit] + _PLACES[place]
        elif words and not words.endswith("零") and group % 10**place:
            words += "零"
    return words
