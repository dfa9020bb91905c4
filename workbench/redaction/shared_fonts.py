"""Fonts that covered and kept pages share: what only covered pages wrote is taken out of them."""

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from workbench.redaction.pdf_kept import CannotStay, held, inherited

if TYPE_CHECKING:
    import pikepdf

Key = tuple[int, int]
Uses = dict[Key, "FontUse"]
_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
# What draws a glyph by its number; the other tables tell which character it was.
_TABLES = frozenset({"glyf", "loca", "head", "hhea", "hmtx", "maxp", "cvt ", "fpgm", "prep", "vhea", "vmtx"})
_CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[(.*?)\])", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_RANGE_AT_MOST = 0x10000


@dataclass(slots=True)
class FontUse:
    """A font and the codes that pages write with it."""

    font: Any
    codes: set[bytes] = field(default_factory=set)


def fonts_used(page: "pikepdf.Page") -> Uses:
    """The fonts of a page that carry their own letters, with the codes written in them.

    Raises: what `broken` lists.
    """
    import pikepdf

    used: Uses = {}
    resources = inherited(page.obj, "/Resources")
    if resources is None:
        return used
    _read(pikepdf.parse_content_stream(page), resources, used)
    for each in held(resources):
        if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == pikepdf.Name.Form:
            _read(pikepdf.parse_content_stream(each), each.get("/Resources", resources), used)
    return used


def prune_fonts(source: "pikepdf.Pdf", covered: Iterable[Uses], kept: Mapping[int, Uses]) -> set[int]:
    """Take the letters that only covered pages write out of the fonts that kept pages use.

    Returns: the kept pages that use a font in which that cannot be done.
    Raises: what `broken` lists.
    """
    written = _by_file(covered)
    stuck: set[int] = set()
    for key, uses in _by_file(kept.values()).items():
        gone = _codes(written.get(key, [])) - _codes(uses)
        if gone and any(_tells(use.font, gone) for use in (*uses, *written[key])):
            try:
                _prune(source, uses)
            except CannotStay:
                stuck |= {number for number, used in kept.items() if key in _by_file([used])}
    return stuck


def _by_file(several: Iterable[Uses]) -> dict[Key, list[FontUse]]:
    """The same letters may stand in several fonts."""
    found: dict[Key, dict[Key, FontUse]] = {}
    for uses in several:
        for key, use in uses.items():
            merged = found.setdefault(_file(use.font), {}).setdefault(key, FontUse(use.font))
            merged.codes |= use.codes
    return {key: list(fonts.values()) for key, fonts in found.items()}


def _codes(uses: Iterable[FontUse]) -> set[bytes]:
    return {code for use in uses for code in use.codes}


def _read(instructions: Iterable[Any], resources: Any, used: Uses) -> None:
    import pikepdf

    fonts = resources.get("/Font", pikepdf.Dictionary())
    states = resources.get("/ExtGState", pikepdf.Dictionary())
    use: FontUse | None = None
    kept: list[FontUse | None] = []
    for each in instructions:
        operator, operands = str(each.operator), each.operands
        if operator == "q":
            kept.append(use)
        elif operator == "Q" and kept:
            use = kept.pop()
        elif operator == "gs" and operands and "/Font" in states.get(str(operands[0]), {}):
            use = _use(states[str(operands[0])].Font[0], used)
        elif operator == "Tf" and operands:
            use = _use(fonts.get(str(operands[0])), used)
        elif operator in ("Tj", "'", '"', "TJ") and use is not None and operands:
            shown = list(operands[-1]) if operator == "TJ" else [operands[-1]]
            step = 2 if use.font.get("/Subtype") == pikepdf.Name.Type0 else 1
            for text in shown:
                if isinstance(text, pikepdf.String):
                    content = bytes(text)
                    use.codes |= {content[place : place + step] for place in range(0, len(content), step)}


def _use(font: Any, used: Uses) -> FontUse | None:
    if font is None or not (_file_stream(font) is not None or "/ToUnicode" in font or _names_glyphs(font)):
        return None
    key = font.objgen if font.is_indirect else _file(font)
    return used.setdefault(key, FontUse(font))


def _names_glyphs(font: Any) -> bool:
    """Whether the letters, or their names, stand in the font itself."""
    import pikepdf

    encoding = font.get("/Encoding")
    named = isinstance(encoding, pikepdf.Dictionary) and "/Differences" in encoding
    return named or font.get("/Subtype") == pikepdf.Name.Type3


def _tells(font: Any, gone: set[bytes]) -> bool:
    """Whether the codes stand for more than signs of ASCII, of which a font may well have all."""
    meanings = _meanings(font.ToUnicode.read_bytes()) if "/ToUnicode" in font else _encoded(font)
    return any(not normalize("NFKC", meanings.get(code, "\uffff")).isascii() for code in gone)


def _encoded(font: Any) -> dict[bytes, str]:
    """What the codes of a font of single bytes stand for by its encoding; nothing of fonts of signs.

    Source: ISO 32000-1, 9.6.6 and annex D: the encodings agree below 128.
    """
    import pikepdf
    from fontTools import agl

    encoding = font.get("/Encoding")
    listed = encoding.get("/Differences") if isinstance(encoding, pikepdf.Dictionary) else None
    elsewhere = _file_stream(font) is None and font.get("/Subtype") != pikepdf.Name.Type3
    based = listed is not None and ("/BaseEncoding" in encoding or elsewhere)
    known = isinstance(encoding, pikepdf.Name) or based
    if font.get("/Subtype") == pikepdf.Name.Type0 or encoding is None:
        return {}
    meanings = {bytes([code]): chr(code) for code in range(32, 127)} if known else {}
    code = 0
    for each in listed or ():
        if isinstance(each, pikepdf.Name):
            meanings[bytes([code & 0xFF])] = agl.toUnicode(str(each)[1:]) or "\uffff"
            code += 1
        else:
            code = int(each)
    return meanings


def _prune(source: "pikepdf.Pdf", sharing: list[FontUse]) -> None:
    import pikepdf

    numbered = (pikepdf.Name("/Identity-H"), pikepdf.Name("/Identity-V"))
    for use in sharing:
        inner = use.font.get("/DescendantFonts", [None])[0]
        by_number = inner is not None and use.font.get("/Encoding") in numbered
        if not by_number or "/FontFile2" not in inner.get("/FontDescriptor", {}):
            raise CannotStay("a font that cannot be pruned")
    glyphs = {glyph for use in sharing for glyph in _glyphs(use)}
    stream = sharing[0].font.DescendantFonts[0].FontDescriptor.FontFile2
    content = _blanked(stream.read_bytes(), glyphs)
    stream.write(content)
    stream.Length1 = len(content)
    for use in sharing:
        descriptor = use.font.DescendantFonts[0].FontDescriptor
        if "/CIDSet" in descriptor:
            del descriptor["/CIDSet"]
        if "/ToUnicode" in use.font:
            meanings = _meanings(use.font.ToUnicode.read_bytes())
            left = {code: meanings[code] for code in sorted(use.codes) if code in meanings}
            use.font.ToUnicode = source.make_stream(_unicode_map(left))
        _prune_widths(use)


def _prune_widths(use: FontUse) -> None:
    """Widths are listed by number, which tells which letters there were."""
    import pikepdf

    inner = use.font.DescendantFonts[0]
    if "/W" not in inner:
        return
    kept = {int.from_bytes(code, "big") for code in use.codes}
    left = pikepdf.Array()
    for number, width in _widths(list(inner.W)):
        if number in kept:
            left.append(number)
            left.append(pikepdf.Array([width]))
    inner.W = left


def _widths(listed: list[Any]) -> Iterator[tuple[int, Any]]:
    import pikepdf

    place = 0
    while place + 1 < len(listed):
        first, second = int(listed[place]), listed[place + 1]
        if isinstance(second, pikepdf.Array):
            yield from ((first + step, width) for step, width in enumerate(second))
            place += 2
        else:
            last = min(int(second), first + _RANGE_AT_MOST)
            yield from ((number, listed[place + 2]) for number in range(first, last + 1))
            place += 3


def _glyphs(use: FontUse) -> set[int]:
    import pikepdf

    numbers = {int.from_bytes(code, "big") for code in use.codes}
    given = use.font.DescendantFonts[0].get("/CIDToGIDMap")
    if not isinstance(given, pikepdf.Stream):
        return numbers
    table = given.read_bytes()
    return {int.from_bytes(table[2 * number : 2 * number + 2], "big") for number in numbers}


def _blanked(content: bytes, glyphs: set[int]) -> bytes:
    """A TrueType font in which every other glyph is empty, as unused ones are."""
    from fontTools.ttLib import TTFont
    from fontTools.ttLib.tables._g_l_y_f import Glyph

    font = TTFont(io.BytesIO(content), recalcBBoxes=False, recalcTimestamp=False, lazy=False)
    for tag in set(font.keys()) - _TABLES - {"GlyphOrder"}:
        del font[tag]
    order = font.getGlyphOrder()
    outlines = font["glyf"]
    needed = {order[glyph] for glyph in glyphs | {0} if glyph < len(order)}
    waiting = list(needed)
    while waiting:
        parts = set(outlines[waiting.pop()].getComponentNames(outlines)) - needed
        needed |= parts
        waiting += parts
    for name in order:
        if name not in needed:
            outlines[name] = Glyph()
    written = io.BytesIO()
    font.save(written, reorderTables=None)
    return written.getvalue()


def _meanings(content: bytes) -> dict[bytes, str]:
    """What the codes of a font stand for, as its map to Unicode says. Source: ISO 32000-1, 9.10.3."""
    found: dict[bytes, str] = {}
    for block in _CHARS.findall(content):
        found |= {_bytes(code): _text(meaning) for code, meaning in _PAIR.findall(block)}
    for block in _RANGES.findall(content):
        for first, last, meaning, several in _RANGE.findall(block):
            start, size = int(_bytes(first).hex() or "0", 16), len(_bytes(first))
            count = min(int(_bytes(last).hex() or "0", 16) - start + 1, _RANGE_AT_MOST)
            texts = (
                [_text(each) for each in _HEX.findall(several)]
                if several
                else _following(_text(meaning), count)
            )
            found |= {(start + step).to_bytes(size, "big"): text for step, text in enumerate(texts[:count])}
    return found


def _following(text: str, count: int) -> list[str]:
    return [text[:-1] + chr(min(ord(text[-1]) + step, 0x10FFFF)) for step in range(count)] if text else []


def _unicode_map(meanings: dict[bytes, str]) -> bytes:
    lines = [
        f"<{code.hex()}> <{text.encode('utf-16-be', 'surrogatepass').hex()}>"
        for code, text in meanings.items()
    ]
    blocks = [lines[place : place + 100] for place in range(0, len(lines), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    size = max((len(code) for code in meanings), default=2)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        f"1 begincodespacerange <{'00' * size}> <{'ff' * size}> endcodespacerange\n"
        f"{body}\nendcmap end end"
    ).encode()


def _bytes(digits: bytes) -> bytes:
    plain = b"".join(digits.split())
    return bytes.fromhex((plain + b"0" * (len(plain) % 2)).decode())


def _text(digits: bytes) -> str:
    return _bytes(digits).decode("utf-16-be", "replace")


def _file_stream(font: Any) -> Any:
    import pikepdf

    inner = font.get("/DescendantFonts")
    holder = inner[0] if isinstance(inner, pikepdf.Array) and len(inner) else font
    descriptor = holder.get("/FontDescriptor")
    if not isinstance(descriptor, pikepdf.Dictionary):
        return None
    return next((descriptor[name] for name in _FILES if name in descriptor), None)


def _file(font: Any) -> Key:
    stream = _file_stream(font)
    key: Key = stream.objgen if stream is not None else font.objgen
    return key
