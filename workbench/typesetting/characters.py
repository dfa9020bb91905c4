"""What is left of a text when it is printed: line ends in one form, invisible characters gone."""

import re

_EXCERPT = 10
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_END = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")

# Source: Unicode `Default_Ignorable_Code_Point`, and the control characters. They have no shape: joiners,
# writing directions, variation selectors (the plain form is printed), tags, zero-width spaces.
_SHAPELESS = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)


def printable(text: str) -> str:
    """The text as it is drawn: line ends are `\\n`, a tab is a wide space, shapeless characters are gone.

    Everything else stays as it is; in particular no normalisation is done, because names are registered
    with their exact characters.
    """
    if text.isascii() and text.isprintable():
        return text
    return _SHAPELESS.sub("", _LINE_END.sub("\n", text).replace("\t", "\u3000"))


def one_line(text: str) -> str:
    """The printable text with every stretch of white space as one space, for titles and running heads."""
    return " ".join(printable(text).split())


def around(character: str, text: str) -> str:
    """A few characters before and after the first place of a character, to find it again."""
    at = text.index(character)
    return _LONE_SURROGATE.sub("\ufffd", text[max(at - _EXCERPT, 0) : at + _EXCERPT + 1])


def shown(character: str) -> str:
    """The character, or the sign for a broken one where it is half a character."""
    return _LONE_SURROGATE.sub("\ufffd", character)


def code_point(character: str) -> str:
    """The notation of Unicode, such as `U+20BB7`."""
    return f"U+{ord(character):04X}"
