"""Redacted output: text extraction of the region and the whole file finds none of the redacted strings;
metadata and attachments removed."""

import io
import subprocess
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import Image

from tests.unit.redaction.pages import ID, LINES, PDF, PHONE, SIZE, boxes, everywhere, telling, written
from workbench.errors import UserError
from workbench.evidence.pdf_pages import PDFIUM
from workbench.redaction.making import Made, make
from workbench.redaction.model import Pattern, Rect, Wanted
from workbench.redaction.painting import Box


def texts(content: bytes) -> list[str]:
    with PDFIUM:
        document = pypdfium2.PdfDocument(content)
        try:
            return ["".join(page.get_textpage().get_text_range().split()) for page in document]
        finally:
            document.close()


def picture(content: bytes | Path, page: int = 0, scale: float = 2) -> Image.Image:
    with PDFIUM:
        document = pypdfium2.PdfDocument(content)
        try:
            drawn: Image.Image = document[page].render(scale=scale).to_pil().convert("RGB")
            return drawn
        finally:
            document.close()


def held(content: bytes) -> bytes:
    """Everything in a file, unpacked, one thing after the other."""
    pieces = [content]
    with pikepdf.open(io.BytesIO(content)) as document:
        for each in [document.trailer, *document.objects]:
            pieces.append(repr(each).encode("utf-8", "replace"))
            if isinstance(each, pikepdf.Stream) and each.get("/Subtype") != Name.Image:
                pieces.append(each.read_bytes())
    return b"\n".join(pieces)


def test_that_neither_text_nor_metadata_nor_attachments_nor_marks_keep_what_was_covered(
    tmp_path: Path,
) -> None:
    path = written(tmp_path / "a.pdf", (LINES, ("Second page, nothing to hide",)), telling)
    made = make(path, PDF, boxes(path))
    assert texts(made.content) == ["", "Secondpage,nothingtohide"]
    everything = held(made.content)
    for said in (ID, PHONE):
        for form in (said.encode(), said.encode("utf-16-be"), said.encode().hex().encode()):
            assert form not in everything
    with pikepdf.open(io.BytesIO(made.content)) as copy:
        assert set(copy.Root.keys()) == {"/Type", "/Pages"}
        assert "/Info" not in copy.trailer
        assert not copy.attachments
    assert made.content.count(b"%%EOF") == 1
    assert made.proof.drawn_pages == (1,)


def test_that_the_covered_place_is_solid_and_the_rest_of_the_page_stays(tmp_path: Path) -> None:
    path = written(tmp_path / "a.pdf")
    chosen = boxes(path)
    made = make(path, PDF, chosen)
    before, after = picture(path), picture(made.content)
    assert before.size == after.size
    for box in chosen:
        place = [round(part * side) for part, side in zip(box.rect, before.size * 2, strict=True)]
        inside = after.crop((place[0] + 2, place[1] + 2, place[2] - 2, place[3] - 2))
        assert max(inside.tobytes()) > 200, "the mark is written on the box"
        assert inside.convert("L").point(lambda value: value < 60 and 255).getbbox() is not None
    line = (0, round(0.5 * before.height), before.width, before.height)
    apart = [abs(a - b) for a, b in zip(before.crop(line).tobytes(), after.crop(line).tobytes(), strict=True)]
    assert sum(apart) / len(apart) < 3


def test_that_equal_words_elsewhere_on_the_page_that_nobody_asked_for_stay_to_be_seen(tmp_path: Path) -> None:
    path = written(tmp_path / "a.pdf", ((f"Tel {PHONE}", f"Fax {PHONE}"),))
    first = boxes(path)[0]
    made = make(path, PDF, [first])
    assert made.proof.still_visible == (1,)
    assert texts(made.content) == [""]
    lower = (0, round(0.6 * SIZE[1]), 2 * SIZE[0], 2 * SIZE[1])
    was, now = (picture(file).crop(lower).convert("L") for file in (path, made.content))
    assert min(was.tobytes()) < 120
    apart = [abs(one - other) for one, other in zip(was.tobytes(), now.tobytes(), strict=True)]
    assert sum(apart) / len(apart) < 3


def test_that_a_page_telling_the_same_words_unseen_becomes_a_picture_and_others_keep_their_text(
    tmp_path: Path,
) -> None:
    def hide(document: Pdf) -> None:
        page = document.pages[1]
        page.contents_add(f"BT /F1 8 Tf 3 Tr 10 10 Td ({PHONE[:5]}) Tj ({PHONE[5:]}) Tj ET".encode())
        page.Resources.Font.F1 = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)

    path = written(tmp_path / "a.pdf", (LINES, ("Innocent",), ("Third",)), hide)
    made = make(path, PDF, boxes(path, Wanted((Pattern.PHONE,)))[:1])
    assert made.proof.drawn_pages == (1, 2)
    assert texts(made.content) == ["", "", "Third"]


def test_that_an_older_revision_of_the_file_does_not_come_along(tmp_path: Path) -> None:
    path = written(tmp_path / "a.pdf", (("Nothing here",), ("Other",)))
    old = path.read_bytes()
    # An update appended at the end, as editors write it, with the words of before still in the file.
    addition = (
        b"\n9999 0 obj\n(" + ID.encode() + b")\nendobj\nxref\n9999 1\n%010d 00000 n \n" % (len(old) + 1)
    )
    start = old.rindex(b"startxref")
    root = old[old.rindex(b"trailer") : start].split(b"/Root")[1].split(b"R")[0]
    offset = len(old) + addition.index(b"xref")
    previous = old[start:].split()[1]
    path.write_bytes(
        old + addition + b"trailer\n<</Size 10000/Root" + root + b"R/Prev " + previous + b">>\n"
        b"startxref\n%d\n%%%%EOF\n" % offset
    )
    made = make(path, PDF, [Box(1, Rect(0.0, 0.0, 0.9, 0.4))])
    assert ID.encode() not in held(made.content)
    assert made.content.count(b"startxref") == 1
    assert texts(made.content) == ["", "Other"]


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_that_words_are_covered_where_they_stand_on_turned_and_cut_pages(tmp_path: Path, turned: int) -> None:
    def turn(document: Pdf) -> None:
        page = document.pages[0]
        page.contents_add(b"q 1 0 0 1 1000 500 cm", prepend=True)
        page.contents_add(b"Q")
        page.MediaBox = Array([990, 480, 1260, 700])
        page.CropBox = Array([1000, 500, 1000 + SIZE[0], 500 + SIZE[1]])
        page.Rotate = turned

    path = written(tmp_path / "a.pdf", change=turn)
    straight = boxes(written(tmp_path / "b.pdf"))
    found = boxes(path)
    expected = sorted(_turned(box.rect, turned) for box in straight)
    for was, now in zip(expected, sorted(box.rect for box in found), strict=True):
        assert now == pytest.approx(was, abs=0.005)
    made = make(path, PDF, found)
    assert picture(made.content).size == picture(path).size
    with pikepdf.open(io.BytesIO(made.content)) as copy:
        shown = SIZE if turned % 180 == 0 else SIZE[::-1]
        assert [float(side) for side in copy.pages[0].MediaBox] == pytest.approx([0, 0, *shown])
        assert "/Rotate" not in copy.pages[0]


def _turned(rect: Rect, degrees: int) -> tuple[float, ...]:
    x0, y0, x1, y1 = rect
    return {
        0: (x0, y0, x1, y1),
        90: (1 - y1, x0, 1 - y0, x1),
        180: (1 - x1, 1 - y1, 1 - x0, 1 - y0),
        270: (y0, 1 - x1, y1, 1 - x0),
    }[degrees]


def test_that_values_of_forms_stay_to_be_seen_on_other_pages_and_vanish_with_what_is_covered(
    tmp_path: Path,
) -> None:
    def fill(document: Pdf) -> None:
        fields = []
        for page, value in zip(document.pages, (ID, "Yes, agreed"), strict=True):
            field = document.make_indirect(
                Dictionary(
                    Type=Name.Annot,
                    Subtype=Name.Widget,
                    FT=Name.Tx,
                    T=String(f"f{value[:1]}"),
                    V=String(value),
                    DA=String("/Helv 10 Tf 0 g"),
                    Rect=[20, 20, 200, 40],
                    F=4,
                )
            )
            page.Annots = Array([field])
            fields.append(field)
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        document.Root.AcroForm = Dictionary(
            Fields=fields, DR=Dictionary(Font=Dictionary(Helv=font)), NeedAppearances=True
        )
        document.generate_appearance_streams()

    path = written(tmp_path / "a.pdf", (("First",), ("Second",)), fill)
    made = make(path, PDF, [Box(1, Rect(0.0, 0.7, 1.0, 1.0))])
    assert ID.encode() not in held(made.content)
    assert texts(made.content)[0] == ""
    assert "Yes,agreed" in texts(made.content)[1]


def test_that_a_page_with_layers_is_drawn_as_it_is_shown(tmp_path: Path) -> None:
    def layer(document: Pdf) -> None:
        group = document.make_indirect(Dictionary(Type=Name.OCG, Name=String("draft")))
        document.Root.OCProperties = Dictionary(OCGs=[group], D=Dictionary(OFF=[group]))
        page = document.pages[1]
        page.Resources.Properties = Dictionary(L1=group)
        # Blank, so that nothing but the layer itself tells: whether it shows is for the reader to say.
        page.contents_add(b"/OC /L1 BDC BT 1 g /F1 12 Tf 20 20 Td (   ) Tj ET EMC")

    path = written(tmp_path / "a.pdf", (LINES, ("Second",)), layer)
    made = make(path, PDF, boxes(path)[:1])
    assert made.proof.drawn_pages == (1, 2)


def test_that_pictures_of_a_covered_page_do_not_come_along_in_resources_that_pages_share(
    tmp_path: Path,
) -> None:
    def share(document: Pdf) -> None:
        scan = document.make_stream(bytes(range(256)) * 12)
        scan.Type, scan.Subtype = Name.XObject, Name.Image
        scan.Width, scan.Height, scan.BitsPerComponent, scan.ColorSpace = 32, 32, 8, Name.DeviceRGB
        one, two = document.pages
        shared = document.make_indirect(Dictionary(XObject=Dictionary(Scan=scan), Font=one.Resources.Font))
        one.contents_add(b"q 100 0 0 80 20 20 cm /Scan Do Q")
        one.Resources = two.Resources = shared

    path = written(tmp_path / "a.pdf", (("A scan",), ("A letter",)), share)
    made = make(path, PDF, [Box(1, Rect(0.0, 0.3, 0.6, 1.0))])
    with pikepdf.open(io.BytesIO(made.content)) as copy:
        sizes = [each.Width for each in copy.objects if isinstance(each, pikepdf.Stream) and "/Width" in each]
    assert 32 not in sizes
    assert texts(made.content)[1] == "Aletter"


def test_that_a_picture_cut_over_two_pages_does_not_stay_whole_on_the_second(tmp_path: Path) -> None:
    def cut(document: Pdf) -> None:
        scan, seal = document.make_stream(bytes(range(256)) * 12), document.make_stream(bytes(768))
        for picture, side in ((scan, 32), (seal, 16)):
            picture.Type, picture.Subtype = Name.XObject, Name.Image
            picture.Width, picture.Height, picture.BitsPerComponent = side, side, 8
            picture.ColorSpace = Name.DeviceRGB
        for number, page in enumerate(document.pages):
            page.Resources.XObject = Dictionary(Scan=scan, Seal=seal)
            if number < 2:
                page.contents_add(b"q 240 0 0 320 0 %d cm /Scan Do Q" % (-160 * (1 - number)))
            page.contents_add(b"q 20 0 0 20 0 0 cm /Seal Do Q")

    path = written(tmp_path / "a.pdf", (("One",), ("Two",), ("Three",)), cut)
    made = make(path, PDF, [Box(1, Rect(0.5, 0.0, 1.0, 0.5))])
    assert made.proof.drawn_pages == (1, 2)
    assert texts(made.content)[2] == "Three"


def test_that_the_same_areas_give_the_same_bytes(tmp_path: Path) -> None:
    path = written(tmp_path / "a.pdf", (LINES, ("Second",)))
    chosen = boxes(path)
    assert make(path, PDF, chosen).content == make(path, PDF, chosen).content


def test_that_a_locked_or_broken_file_is_refused_in_plain_words(tmp_path: Path) -> None:
    path = written(tmp_path / "a.pdf")
    locked = tmp_path / "locked.pdf"
    with pikepdf.open(path) as document:
        document.save(locked, encryption=pikepdf.Encryption(owner="o", user="u"))
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\n" + path.read_bytes()[200:400])
    for file, code in ((locked, "redaction.encrypted"), (broken, "redaction.damaged")):
        with pytest.raises(UserError, match=code):
            make(file, PDF, [everywhere()])


def test_that_an_area_on_a_page_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"redaction\.page"):
        make(written(tmp_path / "a.pdf"), PDF, [everywhere(2)])


def test_that_a_reader_which_is_not_ours_finds_nothing(tmp_path: Path) -> None:
    path = written(tmp_path / "a.pdf", (LINES, ("Second",)), telling)
    copy = tmp_path / "copy.pdf"
    copy.write_bytes(make(path, PDF, boxes(path)).content)
    try:
        found = subprocess.run(["pdftotext", str(copy), "-"], capture_output=True, check=True)
    except FileNotFoundError:
        pytest.skip("pdftotext is not installed")
    assert ID.encode() not in found.stdout
    assert b"Second" in found.stdout


def test_that_a_copy_which_still_tells_is_never_given_out(tmp_path: Path) -> None:
    from workbench.redaction.pdf_proof import PdfCase, prove

    path = written(tmp_path / "a.pdf", (LINES, ("Second",)))
    made: Made = make(path, PDF, boxes(path))
    drawn = frozenset({1})

    def verdict(copy: bytes, chosen: list[Box]) -> str:
        try:
            prove(PdfCase(path, copy, chosen, drawn, (ID.lower(), PHONE)))
        except UserError as error:
            return error.problems[0].detail["check"]
        return "held"

    with pikepdf.open(io.BytesIO(made.content)) as document:
        document.docinfo["/Subject"] = String("A letter")
        named = io.BytesIO()
        document.save(named)
    with pikepdf.open(io.BytesIO(made.content)) as document:
        document.docinfo["/Subject"] = String(ID)
        telling_name = io.BytesIO()
        document.save(telling_name)
    with pikepdf.open(io.BytesIO(made.content)) as document:
        document.pages[1].contents_add(f"BT /F9 9 Tf 20 20 Td ({PHONE[::-1]}) Tj ET".encode())
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        document.pages[1].Resources.Font = Dictionary(F9=font)
        backwards = io.BytesIO()
        document.save(backwards)
    chosen = boxes(path)
    assert verdict(made.content, chosen) == "held"
    assert verdict(named.getvalue(), chosen) == "structure"
    assert verdict(telling_name.getvalue(), chosen) == "bytes"
    assert verdict(backwards.getvalue(), chosen) == "text"
    assert verdict(made.content + b"%%EOF", chosen) == "revision"
    assert verdict(made.content, [*chosen, Box(1, Rect(0.05, 0.5, 0.5, 0.6))]) == "inside"
    assert verdict(made.content, chosen[:1]) == "outside"
