"""A TrueType font embedded as one subset with two-byte codes, so that every character extracts exactly.

reportlab's own embedding cuts a font into pieces of 256 characters (a change of font every few Chinese
characters) and maps characters above U+FFFF to wrong text. Here each character gets one code in the order of
first use; the same drawing therefore always gives the same bytes.
Source: ISO 32000-1 9.7 (composite fonts), 9.10.3 (ToUnicode: UTF-16BE, at most 100 entries a block).
"""

import hashlib
from collections.abc import Iterator
from typing import Any
from weakref import WeakKeyDictionary

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import TTFont

from workbench.typesetting.drawing import refer

_BLOCK = 100
_NOTDEF = 0
_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange"""
_CMAP_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


class _Usage(dict[str, str]):
    """The characters that one document uses, with their codes in hexadecimal; code 0 is the missing glyph."""

    def __init__(self, resource_name: str) -> None:
        super().__init__()
        self.resource_name = resource_name

    def __missing__(self, character: str) -> str:
        code = self[character] = f"{len(self) + 1:04X}"
        return code


class EmbeddedFont(TTFont):
    """Drop-in for reportlab's TTFont; the caller draws only characters that the font has."""

    face: Any

    def __init__(self, name: str, path: str) -> None:
        super().__init__(name, path)
        self._usages: WeakKeyDictionary[pdfdoc.PDFDocument, _Usage] = WeakKeyDictionary()

    def has(self, character: str) -> bool:
        """Whether the font has a glyph for the character."""
        return bool(self.face.charToGlyph.get(ord(character)))

    def encoded(self, text: str, doc: pdfdoc.PDFDocument) -> str:
        """The text as hexadecimal codes."""
        return "".join(map(self._usage(doc).__getitem__, text))

    def splitString(  # noqa: N802
        self,
        text: str,
        doc: pdfdoc.PDFDocument,
        encoding: str = "utf-8",  # noqa: ARG002
    ) -> list[tuple[int, bytes]]:
        """The whole text as two-byte codes of the only subset."""
        return [(0, bytes.fromhex(self.encoded(text, doc)))]

    def getSubsetInternalName(self, subset: int, doc: pdfdoc.PDFDocument) -> str:  # noqa: N802, ARG002
        """The font's resource name in the document."""
        return "/" + self._usage(doc).resource_name

    def addObjects(self, doc: pdfdoc.PDFDocument) -> None:  # noqa: N802
        """Write font, descendant, descriptor, subset, widths and text mapping into the document."""
        usage = self._usages.pop(doc)
        characters = [ord(character) for character in usage]
        base_name = f"{_subset_tag(characters)}+{self.face.name.decode('ascii')}"
        text_mapping = pdfdoc.PDFStream(content=to_unicode(characters).encode("ascii"))
        font = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": "/" + base_name,
                "Encoding": "/Identity-H",
                "DescendantFonts": pdfdoc.PDFArray([self._descendant(doc, base_name, characters)]),
                "ToUnicode": refer(doc, text_mapping, "text:" + base_name),
            }
        )
        fonts: Any = doc.idToObject["BasicFonts"]
        fonts.dict[usage.resource_name] = refer(doc, font, "font:" + base_name)

    def _descendant(
        self, doc: pdfdoc.PDFDocument, base_name: str, characters: list[int]
    ) -> pdfdoc.PDFObjectReference:
        glyph_map = pdfdoc.PDFStream(content=self._glyph_map(characters))
        widths = " ".join(f"{self.face.getCharWidth(character):g}" for character in characters)
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": "/" + base_name,
                "CIDSystemInfo": "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
                "FontDescriptor": self.face.addSubsetObjects(doc, base_name, characters),
                "CIDToGIDMap": refer(doc, glyph_map, "glyphs:" + base_name),
                "DW": 1000,
                "W": f"[1 [{widths}]]",
            }
        )
        return refer(doc, descendant, "descendant:" + base_name)

    def _usage(self, doc: pdfdoc.PDFDocument) -> _Usage:
        usage = self._usages.get(doc)
        if usage is None:
            usage = self._usages[doc] = _Usage(f"F{len(doc.fontMapping) + 1}")
            doc.fontMapping[self.fontName] = "/" + usage.resource_name
            doc.delayedFonts.append(self)
        return usage

    def _glyph_map(self, characters: list[int]) -> bytes:
        """Code to glyph of the subset, which numbers glyphs in the order in which they first occur."""
        glyphs = {0: _NOTDEF}
        numbers = [_NOTDEF]
        for character in characters:
            numbers.append(glyphs.setdefault(self.face.charToGlyph.get(character, 0), len(glyphs)))
        return b"".join(number.to_bytes(2, "big") for number in numbers)


def to_unicode(characters: list[int]) -> str:
    """The mapping from codes 1, 2, … back to text."""
    return "\n".join([_CMAP_HEAD, *_blocks(characters), _CMAP_TAIL])


def _blocks(characters: list[int]) -> Iterator[str]:
    for first in range(0, len(characters), _BLOCK):
        block = characters[first : first + _BLOCK]
        yield f"{len(block)} beginbfchar"
        for code, character in enumerate(block, start=first + 1):
            yield f"<{code:04X}> <{chr(character).encode('utf-16-be').hex().upper()}>"
        yield "endbfchar"


def _subset_tag(characters: list[int]) -> str:
    """Six capitals that depend on nothing but the characters."""
    digest = hashlib.sha256(",".join(map(str, characters)).encode("ascii")).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
