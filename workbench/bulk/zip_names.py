"""The names of files in archives: as declared where they are declared, else by what their bytes look like."""

import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from workbench.bulk.zip_records import extra_fields
from workbench.evidence.charset import is_rather_chinese, share_of_common

_UNICODE_PATH = 0x7075
_LIKELY_ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Name:
    """A name and the encoding it was read in; `guessed` when nothing in the archive says so."""

    text: str
    encoding: str
    guessed: bool


def unicode_name(raw: bytes, extra: bytes) -> str | None:
    """The name that Info-ZIP's Unicode path field gives, None when there is none for these bytes.

    Source: APPNOTE.TXT 4.6.9 (version 1, the CRC-32 of the name in the header, the name in UTF-8).
    """
    for number, content in extra_fields(extra):
        if number == _UNICODE_PATH and content[:1] == b"\x01" and len(content) > 5:
            if int.from_bytes(content[1:5], "little") == zlib.crc32(raw):
                return content[5:].decode("utf-8", "replace")
            return None
    return None


def declared_name(raw: bytes, extra: bytes, *, is_utf8: bool) -> str | None:
    """The name where the archive says in which encoding it is, or where that cannot matter."""
    if raw.isascii():
        return unicode_name(raw, extra) or raw.decode("ascii")
    if is_utf8:
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            return None
    return unicode_name(raw, extra)


def guess_encoding(names: Iterable[bytes]) -> str:
    """The encoding of names that one program wrote without saying which it used.

    Names are short, so all of them are judged together: UTF-8 proves itself; of the others the one wins in
    which most characters are everyday ones, Chinese before the rest.
    """
    together = b"\n".join(names)
    if _decodes(together, "utf-8") and not is_rather_chinese(together):
        return "utf-8"
    shares = {codec: share(together) for codec, share in _SHARES.items() if _decodes(together, codec)}
    best = max(shares, key=lambda codec: shares[codec], default="")
    if best and shares[best] >= _LIKELY_ENOUGH:
        return best
    return "gb18030" if "gb18030" in shares else "cp437"


def name_of(raw: bytes, encoding: str) -> Name:
    """A name whose encoding was guessed."""
    return Name(raw.decode(encoding, "replace"), encoding, guessed=True)


def _decodes(content: bytes, codec: str) -> bool:
    try:
        content.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _share_of_pairs(content: bytes, codec: str, is_common: Callable[[int], bool]) -> float:
    coded = [character.encode(codec) for character in content.decode(codec) if not character.isascii()]
    common = sum(1 for code in coded if len(code) == 2 and is_common(int.from_bytes(code, "big")))
    return common / len(coded) if coded else 0.0


def _japanese(content: bytes) -> float:
    """Source: JIS X 0208: kana in rows 4 and 5, everyday ideographs (level 1) in rows 16 to 47."""
    return _share_of_pairs(
        content,
        "cp932",
        lambda code: 0x829F <= code <= 0x82F1 or 0x8340 <= code <= 0x8396 or 0x889F <= code <= 0x9872,
    )


def _taiwanese(content: bytes) -> float:
    """Source: Big5: everyday ideographs (level 1) from A440 to C67E."""
    return _share_of_pairs(content, "big5", lambda code: 0xA440 <= code <= 0xC67E)


def _russian(content: bytes) -> float:
    """Cyrillic letters stand among their like, not alone between Latin ones (code page 866)."""
    return _share_of_letters(content, _is_cyrillic, alone=False)


def _western(content: bytes) -> float:
    """Letters with accents stand between Latin letters (code page 437)."""
    return _share_of_letters(content, lambda code: 0x80 <= code <= 0xA5 or code == 0xE1, alone=True)


def _is_cyrillic(code: int) -> bool:
    return 0x80 <= code <= 0xAF or 0xE0 <= code <= 0xF1


def _share_of_letters(content: bytes, is_letter: Callable[[int], bool], *, alone: bool) -> float:
    high = [at for at, code in enumerate(content) if code >= 0x80]
    fitting = sum(1 for at in high if is_letter(content[at]) and _beside_latin(content, at) == alone)
    return fitting / len(high) if high else 0.0


def _beside_latin(content: bytes, at: int) -> bool:
    beside = content[max(at - 1, 0) : at] + content[at + 1 : at + 2]
    return any(bytes((code,)).isalpha() for code in beside)


# In the order of preference where two fit alike.
_SHARES: dict[str, Callable[[bytes], float]] = {
    "gb18030": share_of_common,
    "big5": _taiwanese,
    "cp932": _japanese,
    "cp866": _russian,
    "cp437": _western,
}
