"""One spelling for addresses, e-mail and names that people type in several; in SQL and outside it alike."""

from functools import reduce
from typing import Any

from sqlalchemy import ColumnElement, func, text

_DIGITS = tuple((chr(0xFF10 + digit), str(digit)) for digit in range(10))
_SIGNS = (
    (" ", ""), ("　", ""), ("\u00a0", ""), (",", ""), ("，", ""), ("、", ""), ("(", ""), (")", ""),
    ("（", ""), ("）", ""), ("－", "-"), ("–", "-"), ("—", "-"), ("＠", "@"), ("•", "·"), ("・", "·"),
    ("．", "·"), ("‧", "·"),
)  # fmt: skip
_CAPITALS = str.maketrans({chr(code): chr(code + 32) for code in range(ord("A"), ord("Z") + 1)})
PAIRS = (*_DIGITS, *_SIGNS)


def folded(column: Any) -> ColumnElement[str]:
    """The expression that an index holds; constants stand in it as they are, else no index would be found."""

    def replaced(inner: ColumnElement[str], pair: tuple[str, str]) -> ColumnElement[str]:
        return func.replace(inner, text(f"'{pair[0]}'"), text(f"'{pair[1]}'"))

    return reduce(replaced, PAIRS, func.lower(column))


def fold(text: str) -> str:
    """What `folded` makes of a text: small letters (of the Latin alphabet), half-width digits, no spaces."""
    return reduce(lambda found, pair: found.replace(*pair), PAIRS, text.translate(_CAPITALS))
