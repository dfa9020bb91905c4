"""In which encoding a text was written: Unicode by its marks, GB 18030 by what it makes of the bytes."""

import codecs
from dataclasses import dataclass

# What a person may choose when a text looks wrong.
ENCODINGS = ("utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be", "cp1252")

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# White space and the escape of the ISO 2022 encodings are text; the other controls are not.
_NOT_TEXT = bytes(code for code in range(0x20) if code not in b"\t\n\r\f\x1b")
_LONGEST_CHARACTER_BYTES = 4
_MOST_COMMON_SHARE = 0.6
_ALL_BUT_FEW = 0.95


@dataclass(frozen=True, slots=True)
class Encoding:
    """The name of a codec; not `certain` when the bytes fit without proving it. `name` empty: unknown."""

    name: str
    certain: bool


def encoding_of(head: bytes, *, whole: bool) -> Encoding | None:
    """The encoding of a text by its first bytes, or None when they are no text.

    Args:
        whole: whether `head` is all there is; otherwise its last character may be cut.
    """
    for mark, name in _MARKS:
        if head.startswith(mark):
            return (
                Encoding(name, certain=True) if _decodes(head, name, whole) else Encoding("", certain=False)
            )
    if head.translate(None, _NOT_TEXT) != head:
        return None
    if b"\x1b$" in head and head.isascii():
        return Encoding("", certain=False)
    if _decodes(head, "utf-8", whole):
        return (
            Encoding("gb18030", certain=False) if is_rather_chinese(head) else Encoding("utf-8", certain=True)
        )
    if _decodes(head, "gb18030", whole):
        return Encoding("gb18030", certain=share_of_common(head) >= _MOST_COMMON_SHARE)
    return Encoding("", certain=False)


def decode(content: bytes, encoding: Encoding) -> str:
    """The text for reading; what does not fit becomes U+FFFD."""
    return content.decode(encoding.name or "utf-8", "replace")


def decode_named(content: bytes, name: str | None) -> str:
    """The text of bytes whose encoding somebody stated, truly or not."""
    for codec in (name or "utf-8", "utf-8", "gb18030"):
        try:
            return content.decode(codec)
        except (LookupError, ValueError):
            continue
    return content.decode("utf-8", "replace")


def is_rather_chinese(content: bytes) -> bool:
    """Whether it fits UTF-8 by chance: a few words such as 血压 in GB 18030 look like letters of Europe."""
    has_two_byte_letters = not content.isascii() and all(byte < 0xE0 for byte in content)
    return has_two_byte_letters and share_of_common(content) > _ALL_BUT_FEW


def share_of_common(content: bytes) -> float:
    """How much of what is not ASCII lies where everyday Chinese does.

    Source: GB/T 2312-1980: rows 16 to 55 hold the 3,755 characters of level 1, rows 1 and 3 the signs.
    """
    text = content.decode("gb18030", "ignore")
    others = [character.encode("gb18030") for character in text if not character.isascii()]
    common = sum(1 for code in others if len(code) == 2 and _is_common(code[0], code[1]))
    return common / len(others) if others else 1.0


def _decodes(head: bytes, name: str, whole: bool) -> bool:
    decoder = codecs.getincrementaldecoder(name)()
    try:
        decoder.decode(head, final=whole)
    except UnicodeDecodeError as error:
        return not whole and error.start >= len(head) - _LONGEST_CHARACTER_BYTES
    return True


def _is_common(first: int, second: int) -> bool:
    return second >= 0xA1 and (0xB0 <= first <= 0xD7 or first in (0xA1, 0xA3))
