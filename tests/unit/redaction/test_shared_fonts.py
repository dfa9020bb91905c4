"""A font that pages share does not keep the letters of a name that stood on the covered page alone."""

import io
from pathlib import Path

import pikepdf
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Pdf

from tests.unit.redaction.pages import PDF
from tests.unit.redaction.test_pdf_copy import texts
from workbench.redaction.making import make
from workbench.redaction.model import Rect
from workbench.redaction.painting import Box

FONT = Path(__file__).parents[3] / "resources" / "fonts" / "NotoSans-Regular.ttf"
NAME, OTHER = "Γιώργος", "Hello Ωμέγα"


def with_one_font(path: Path, lines: tuple[str, ...], *, by_number: bool = True) -> Path:
    """A PDF as word processors write it: one font for all pages, letters by the number of their glyph."""
    face = TTFont(FONT)
    glyphs = {letter: face.getGlyphID(face.getBestCmap()[ord(letter)]) for letter in set("".join(lines))}
    document = Pdf.new()
    file = document.make_stream(FONT.read_bytes())
    described = Dictionary(
        Type=Name.FontDescriptor, FontName=Name.Noto, Flags=4, FontBBox=[0, 0, 1000, 1000], ItalicAngle=0,
        Ascent=900, Descent=-200, CapHeight=700, StemV=80, FontFile2=file,
    )  # fmt: skip
    inner = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name.Noto, FontDescriptor=described,
        CIDSystemInfo=Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
        W=Array([part for glyph in glyphs.values() for part in (glyph, Array([600]))]),
    )  # fmt: skip
    if by_number:
        inner.CIDToGIDMap = Name.Identity
    pairs = "\n".join(f"<{glyph:04x}> <{ord(letter):04x}>" for letter, glyph in glyphs.items())
    meanings = document.make_stream(f"{len(glyphs)} beginbfchar\n{pairs}\nendbfchar".encode())
    encoding = Name("/Identity-H") if by_number else Name("/UniGB-UCS2-H")
    font = document.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name.Noto,
            Encoding=encoding,
            DescendantFonts=[inner],
            ToUnicode=meanings,
        )
    )
    for line in lines:
        codes = "".join(f"{glyphs[letter]:04x}" for letter in line)
        page = document.add_blank_page(page_size=(200, 80))
        page.Resources = Dictionary(Font=Dictionary(F=font))
        page.Contents = document.make_stream(f"BT /F 14 Tf 10 30 Td <{codes}> Tj ET".encode())
    document.save(path)
    return path


def test_that_letters_of_the_covered_page_alone_leave_the_font(tmp_path: Path) -> None:
    path = with_one_font(tmp_path / "a.pdf", (NAME, OTHER))
    made = make(path, PDF, [Box(1, Rect(0.0, 0.0, 1.0, 1.0))])
    assert made.proof.drawn_pages == (1,)
    assert texts(made.content) == ["", "HelloΩμέγα"]
    with pikepdf.open(io.BytesIO(made.content)) as copy:
        font = copy.pages[1].Resources.Font.F
        inner = font.DescendantFonts[0]
        meanings = font.ToUnicode.read_bytes()
        face = TTFont(io.BytesIO(inner.FontDescriptor.FontFile2.read_bytes()))
        widths = {int(number) for number in list(inner.W)[::2]}
    known = TTFont(FONT)
    numbers = {letter: known.getGlyphID(known.getBestCmap()[ord(letter)]) for letter in NAME + OTHER}
    outlines, order = face["glyf"], known.getGlyphOrder()
    assert not {"cmap", "name", "post"} & set(face.keys())
    drawn = {
        letter for letter, glyph in numbers.items() if outlines[face.getGlyphOrder()[glyph]].numberOfContours
    }
    assert drawn == set(OTHER) - {" "} and len(order) == face["maxp"].numGlyphs
    for letter in set(NAME) - set(OTHER):
        assert f"{ord(letter):04x}".encode() not in meanings
        assert numbers[letter] not in widths


def test_that_a_page_is_drawn_where_its_font_cannot_be_pruned(tmp_path: Path) -> None:
    path = with_one_font(tmp_path / "a.pdf", (NAME, OTHER, "Hello"), by_number=False)
    assert make(path, PDF, [Box(1, Rect(0.0, 0.0, 1.0, 1.0))]).proof.drawn_pages == (1, 2, 3)


def test_that_a_font_stays_where_only_figures_and_plain_letters_would_be_told(tmp_path: Path) -> None:
    path = with_one_font(tmp_path / "a.pdf", ("Tel 1390", OTHER), by_number=False)
    assert make(path, PDF, [Box(1, Rect(0.0, 0.0, 1.0, 1.0))]).proof.drawn_pages == (1,)


def test_that_a_latin_font_is_read_by_its_encoding_and_an_unknown_one_is_not_trusted(tmp_path: Path) -> None:
    def written(encoding: object) -> Path:
        document = Pdf.new()
        described = Dictionary(
            Type=Name.FontDescriptor,
            FontName=Name.Noto,
            Flags=32,
            FontFile2=document.make_stream(FONT.read_bytes()),
        )
        font = Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name.Noto, FontDescriptor=described)
        if encoding is not None:
            font.Encoding = encoding
        shared = document.make_indirect(font)
        for line in (b"Smith", b"Hello", b"World"):
            page = document.add_blank_page(page_size=(200, 80))
            page.Resources = Dictionary(Font=Dictionary(F=shared))
            page.Contents = document.make_stream(b"BT /F 14 Tf 10 30 Td (%s) Tj ET" % line)
        document.save(tmp_path / "a.pdf")
        return tmp_path / "a.pdf"

    box = [Box(1, Rect(0.0, 0.0, 1.0, 1.0))]
    differing = Dictionary(BaseEncoding=Name.WinAnsiEncoding, Differences=Array([83, Name("/uni950B")]))
    assert make(written(Name.WinAnsiEncoding), PDF, box).proof.drawn_pages == (1,)
    assert make(written(differing), PDF, box).proof.drawn_pages == (1, 2, 3)
    assert make(written(None), PDF, box).proof.drawn_pages == (1, 2, 3)
