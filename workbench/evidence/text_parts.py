"""A text of any length, part by part, in the encoding it is in or in one that somebody chose."""

import codecs
from dataclasses import dataclass
from pathlib import Path

from workbench.evidence.charset import Encoding, decode
from workbench.evidence.content_type import encoding_of_file

PART_BYTES = 128 << 10
# Parts end with a line where one ends so near.
_NEAR_BYTES = 8 << 10


@dataclass(frozen=True, slots=True)
class TextPart:
    """A part of a text, its number, how many there are, and the codec it was read with."""

    text: str
    number: int
    parts: int
    encoding: Encoding


def text_part(path: Path, number: int, chosen: str = "") -> TextPart:
    """A part of a text file; one beyond the last means the last.

    Raises: OSError when the file cannot be read.
    """
    found = encoding_of_file(path) or Encoding("", certain=False)
    encoding = Encoding(chosen, certain=True) if chosen else found
    size = path.stat().st_size
    parts = max(1, -(-size // PART_BYTES))
    number = min(max(number, 1), parts)
    with path.open("rb") as stream:
        plain = Encoding(_in_order(encoding.name, stream.read(2)), encoding.certain)
        places = []
        for near in ((number - 1) * PART_BYTES, number * PART_BYTES):
            stream.seek(near)
            places.append(min(near + (_line_end(stream.read(_NEAR_BYTES), plain.name) if near else 0), size))
        stream.seek(places[0])
        content = stream.read(places[1] - places[0])
    text = plain_text(decode(content, plain).removeprefix("\ufeff"))
    return TextPart(text, number, parts, Encoding(encoding.name, encoding.certain))


def plain_text(text: str) -> str:
    """Text that a widget can take: no NUL and no half characters."""
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode()


def _in_order(name: str, mark: bytes) -> str:
    """The codec with its order of bytes, which the mark at the very beginning tells."""
    if name not in ("utf-16", "utf-32"):
        return name
    return f"{name}-{'be' if mark in (codecs.BOM_UTF16_BE, bytes(2)) else 'le'}"


def _line_end(ahead: bytes, name: str) -> int:
    """How many bytes remain of the line; 0 when its end is far."""
    end = "\n".encode(name or "utf-8")
    at = ahead.find(end)
    while at > 0 and at % len(end):
        at = ahead.find(end, at + 1)
    return at + len(end) if at >= 0 else 0
