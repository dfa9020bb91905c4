"""Pages cut out of one sheet, or painting a part of what is covered elsewhere, do not keep it unseen."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from workbench.redaction.making import make
from workbench.redaction.model import Rect
from workbench.redaction.painting import Box

PDF = "application/pdf"
HALVES = ([0, 0, 200, 200], [200, 0, 400, 200])
STROKES = b"3 w 10 100 m 47.1234 133.77 l 60 20 l S"


def cut_sheet(document: Pdf) -> None:
    """A signature of strokes and of points, both on a sheet that is shown in two halves."""
    inner = b" q 20 0 0 20 10 100 cm BI /W 8 /H 8 /CS /G /BPC 8 ID " + b"47.1234 133.77".ljust(64, b"z")
    content = document.make_stream(STROKES + inner + b" EI Q")
    for half in HALVES:
        page = Dictionary(Type=Name.Page, MediaBox=[0, 0, 400, 200], CropBox=half, Contents=content)
        document.pages.append(pikepdf.Page(document.make_indirect(page)))


def placed_form(document: Pdf) -> None:
    """The whole sheet as a form that each page shifts, as splitting programs do."""
    form = document.make_stream(STROKES, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 400, 200])
    form.Resources = Dictionary()
    pages(document, Dictionary(XObject=Dictionary(X=form)), b"/X Do", b"1 0 0 1 -200 0 cm /X Do")


def painted_pattern(document: Pdf) -> None:
    """A pattern that fills the covered page and a spot of the other."""
    tile = {"PatternType": 1, "PaintType": 1, "TilingType": 1, "XStep": 900, "YStep": 900}
    pattern = document.make_stream(STROKES, Type=Name.Pattern, BBox=[0, 0, 200, 200], **tile)
    pattern.Resources = Dictionary()
    paint = b"/Pattern cs /P scn 0 0 %d 3 re f"
    pages(document, Dictionary(Pattern=Dictionary(P=pattern)), paint % 200, paint % 2)


def named_glyphs(document: Pdf) -> None:
    """A font of strokes, whose glyphs are called after the letters."""
    names = Array([65, Name("/uni5F20"), Name("/A")])
    glyph = document.make_stream(b"500 0 0 0 500 500 d1 0 0 400 400 re f % 47.1234 133.77")
    plain = document.make_stream(b"500 0 0 0 500 500 d1 0 0 400 400 re f")
    font = Dictionary(Type=Name.Font, Subtype=Name.Type3, FontBBox=[0, 0, 500, 500])
    font.FontMatrix = Array([0.001, 0, 0, 0.001, 0, 0])
    font.CharProcs = Dictionary({"/uni5F20": glyph, "/A": plain})
    font.Encoding = Dictionary(Type=Name.Encoding, Differences=names)
    font.FirstChar, font.LastChar, font.Widths = 65, 66, Array([500, 500])
    fonts = Dictionary(Font=Dictionary(F=document.make_indirect(font)))
    pages(document, fonts, b"BT /F 12 Tf 10 100 Td (A) Tj ET", b"BT /F 12 Tf 10 100 Td (B) Tj ET")


def masked_points(document: Pdf) -> None:
    """A picture that is all in its mask, through which the other page draws white on white."""

    def points(content: bytes, side: int, **more: object) -> pikepdf.Object:
        plain = Dictionary(Type=Name.XObject, Subtype=Name.Image, Width=side, Height=side)
        plain.BitsPerComponent, plain.ColorSpace = 8, Name.DeviceGray
        picture = document.make_stream(content, plain)
        for key, value in more.items():
            picture[f"/{key}"] = value
        return document.make_indirect(picture)

    mask = points(STROKES[:25].ljust(64, b"z"), 8)
    drawn = {"/A": points(b"\0", 1, SMask=mask), "/B": points(b"\xff", 1, SMask=mask)}
    place = b"q 200 0 0 200 0 0 cm /%s Do Q"
    for (name, picture), content in zip(drawn.items(), (place % b"A", place % b"B"), strict=True):
        pages(document, Dictionary(XObject=Dictionary({name: picture})), content)


def pages(document: Pdf, resources: Dictionary, *contents: bytes) -> None:
    shared = document.make_indirect(resources)
    for content in contents:
        page = Dictionary(Type=Name.Page, MediaBox=[0, 0, 200, 200], Resources=shared)
        page.Contents = document.make_stream(content)
        document.pages.append(pikepdf.Page(document.make_indirect(page)))


@pytest.mark.parametrize("build", [cut_sheet, placed_form, painted_pattern, named_glyphs, masked_points])
def test_that_a_page_holding_unseen_what_is_covered_elsewhere_is_drawn(
    tmp_path: Path, build: Callable[[Pdf], None]
) -> None:
    path = tmp_path / "a.pdf"
    with pikepdf.new() as document:
        build(document)
        document.save(path)
    made = make(path, PDF, [Box(1, Rect(0.0, 0.0, 1.0, 1.0))])
    assert made.proof.drawn_pages == (1, 2)
    with pikepdf.open(io.BytesIO(made.content)) as copy:
        streams = [each for each in copy.objects if isinstance(each, pikepdf.Stream)]
        assert not any(b"47.1234 133.77" in each.read_bytes() for each in streams)


def test_that_a_letterhead_apart_from_the_boxes_does_not_make_every_page_a_picture(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with pikepdf.new() as document:
        placed_form(document)
        document.pages[1].Contents = document.make_stream(b"/X Do")
        document.save(path)
    made = make(path, PDF, [Box(1, Rect(0.5, 0.0, 1.0, 0.2))])
    assert made.proof.drawn_pages == (1,)
