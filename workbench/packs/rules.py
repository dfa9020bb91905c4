"""What an order for a pack must say, and which files stand in it as pages, as a sheet, or not at all."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace

from workbench.errors import Problem
from workbench.evidence.signatures import EMPTY, UNKNOWN
from workbench.packs.model import PackOptions, PackRow
from workbench.text import clean_input

PREFIX_MAX_CHARS = 20
RECIPIENT_MAX_CHARS, REASON_MAX_CHARS = 200, 1000
DIGITS_AT_LEAST, DIGITS_AT_MOST = 3, 12
# Control and format, such as marks that turn the direction of writing; others that no font has are named.
_UNSEEN = ("Cc", "Cf")
# Nothing can be said of these that would let anybody read them.
WITHOUT_SHEET = (UNKNOWN, EMPTY)
# What stops pages from being bound, but not the file from travelling beside a sheet.
SHEET_INSTEAD = ("binding.moving_picture",)


def tidied(options: PackOptions) -> PackOptions:
    """The options with white space in order."""
    return replace(
        options,
        prefix=" ".join(options.prefix.split()),
        recipient=" ".join(options.recipient.split()),
        reason=" ".join(options.reason.split()),
    )


def option_problems(options: PackOptions, last_used: int) -> Iterator[Problem]:
    """Everything that is wrong with tidied options.

    Args:
        last_used: the last page number of the productions of the case with the same prefix, 0 without any.
    Source: 个人信息保护法 6, 23 (a stated purpose and recipient); that numbers are never used twice is ours.
    """
    limits = {
        "prefix": PREFIX_MAX_CHARS,
        "recipient": RECIPIENT_MAX_CHARS,
        "reason": REASON_MAX_CHARS,
    }
    for field, limit in limits.items():
        text = getattr(options, field)
        yield from clean_input(text, field=field, max_chars=limit)[1]
        if field != "prefix" and not text:
            yield Problem(field, f"packs.{field}_missing")
    if any(unicodedata.category(character) in _UNSEEN for character in options.prefix):
        yield Problem("prefix", "packs.unseen_in_prefix")
    if not DIGITS_AT_LEAST <= options.digits <= DIGITS_AT_MOST:
        yield Problem("digits", "packs.bad_digits", _range(options.digits))
    if options.start is None:
        return
    if options.start < 1:
        yield Problem("start", "packs.bad_start", {"value": str(options.start)})
    elif options.start <= last_used:
        yield Problem("start", "packs.numbers_used", {"value": str(options.start), "last": str(last_used)})


def number_problems(options: PackOptions, last: int) -> Iterator[Problem]:
    """That the last page number has more digits than there is room for."""
    if len(str(last)) > options.digits:
        yield Problem("digits", "packs.too_few_digits", {"last": str(last), "digits": str(options.digits)})


def text_problems(options: PackOptions, numbers: range, earlier: Iterable[PackRow]) -> Iterator[Problem]:
    """That a page would bear the text of another production's page: `A1` 050 and `A` 1050 read the same."""
    ours = {f"{options.prefix}{number:0{options.digits}}" for number in numbers}
    for row in earlier:
        if row.prefix == options.prefix:
            continue
        theirs = range(row.first_number, row.last_number + 1)
        same = ours.intersection(f"{row.prefix}{number:0{row.digits}}" for number in theirs)
        if same:
            yield Problem("prefix", "packs.texts_used", {"text": min(same), "number": row.number})


def _range(digits: int) -> dict[str, str]:
    return {"value": str(digits), "least": str(DIGITS_AT_LEAST), "most": str(DIGITS_AT_MOST)}
