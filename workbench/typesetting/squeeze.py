"""Neighbouring full-width marks share the room between them.

Source: W3C, Requirements for Chinese Text Layout, width adjustment of punctuation marks: two marks in a row
take one and a half ems, not two.
"""

import re
from collections.abc import Sequence

SHARED_EM = 0.5

_OPENING = "（《「『【〔〖〈“‘"
_CLOSING = "，。、；：）》」』】〕〗〉”’"
_BEFORE_SHARED_ROOM = re.compile(f"[{_CLOSING}](?=[{_CLOSING}{_OPENING}])|[{_OPENING}](?=[{_OPENING}])")


def squeezed(text: str, advances: Sequence[float]) -> list[float]:
    """The advances in ems with the shared room taken from the first mark of each pair."""
    result = list(advances)
    for mark in _BEFORE_SHARED_ROOM.finditer(text):
        result[mark.start()] -= SHARED_EM
    return result


def stretches(text: str) -> list[str]:
    """The text cut after each mark that shares its room with the next."""
    ends = [mark.end() for mark in _BEFORE_SHARED_ROOM.finditer(text)]
    return [text[start:end] for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]
