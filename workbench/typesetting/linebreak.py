"""Where lines of Chinese text may end.

Source: GB/T 15834-2011 section 5.1: closing marks, separators and connectors do not begin a line, opening
marks do not end one, dashes and ellipses are not torn apart. Latin words, numbers and identifiers stay whole.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

NEVER_FIRST = frozenset(
    "，。！？；：、）》」』】〕〗〉］｝”’…—～·・‧％‰℃℉°′″¢–／"
    ",.!?;:)]}%>\"'"
    "ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
    "﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞｡､｣"
)
NEVER_LAST = frozenset("（《「『【〔〖〈［｛“‘￥＄￡￠#＃№§／([{<$£¥€\"'﹙﹛﹝｢")

_CONNECTORS = frozenset("-/_.@&=?+")
_ROUNDING = 1e-6


class Line(NamedTuple):
    """One line: the characters `start` to `end` and its width without the spaces that hang at its end."""

    start: int
    end: int
    width: float


def break_lines(
    text: str, advances: Sequence[float], width: float, first_width: float | None = None
) -> list[Line]:
    """The lines of a text without line ends; together they hold every character once and in order.

    A unit wider than the line is broken between characters, if possible where punctuation allows it.

    Args:
        advances: the width of each character, in the unit of `width`.
        first_width: the room on the first line, where it differs (indent).
    """
    edges = [0.0, *accumulate(advances)]
    room = width if first_width is None else first_width
    lines: list[Line] = []
    start = 0
    while start < len(text):
        end = _line_end(text, edges, start, room)
        visible = end
        while visible > start and text[visible - 1] == " ":
            visible -= 1
        lines.append(Line(start, end, edges[visible] - edges[start]))
        start, room = end, width
    return lines or [Line(0, 0, 0.0)]


def may_break(text: str, at: int) -> bool:
    """Whether a line may end before the character at this place."""
    before, after = text[at - 1], text[at]
    if not _punctuation_allows(before, after):
        return False
    return before == " " or not (_in_word(before) and _in_word(after))


def _line_end(text: str, edges: Sequence[float], start: int, room: float) -> int:
    """The end of the line that begins at `start`; at least one character long."""
    length = len(text)
    end = bisect_right(edges, edges[start] + room + _ROUNDING, start + 1, length + 1) - 1
    while end < length and text[end] == " ":
        end += 1
    if end >= length:
        return length
    full = max(end, start + 1)
    for at in range(full, start, -1):
        if may_break(text, at):
            return at
    for rule in (_after_connector, _punctuation_allows, _keeps_dashes):
        for at in range(full, start, -1):
            if rule(text[at - 1], text[at]):
                return at
    return full


def _punctuation_allows(before: str, after: str) -> bool:
    if after == " " or after in NEVER_FIRST or before in NEVER_LAST:
        return False
    return not unicodedata.combining(after)


def _after_connector(before: str, after: str) -> bool:
    """A place inside an address, a date or a number of a file where it may be torn rather than anywhere."""
    return before in _CONNECTORS and _punctuation_allows(before, after)


def _keeps_dashes(before: str, after: str) -> bool:
    """In a column too narrow for the other rules, a dash or an ellipsis rather begins a line than is torn."""
    return not (before == after and after in "—…")


def _in_word(character: str) -> bool:
    """Part of a word, number or identifier of a script that sets words apart by spaces."""
    return "!" <= character <= "~" or character == "’" or (character < "\u2e80" and character.isalnum())
