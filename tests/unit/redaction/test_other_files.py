"""Pictures and texts: points overwritten, blocks of one length, everything else refused in plain words."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from tests.unit.redaction.pages import PDF, PHONE, SIZE, written
from workbench.errors import UserError
from workbench.redaction.finding import find, find_same
from workbench.redaction.making import make
from workbench.redaction.model import Pattern, Rect, Wanted
from workbench.redaction.painting import Box

RED, WHITE = (200, 20, 20), (255, 255, 255)
LOWER = Rect(0.0, 0.5, 1.0, 1.0)


def photo() -> Image.Image:
    """White above, red below."""
    picture = Image.new("RGB", (120, 80), WHITE)
    ImageDraw.Draw(picture).rectangle((0, 40, 120, 80), fill=RED)
    return picture


def pixel(picture: Image.Image, across: int, down: int) -> tuple[int, ...]:
    return tuple(picture.crop((across, down, across + 1, down + 1)).convert("RGB").tobytes())


def test_that_a_photograph_is_covered_as_it_is_shown_and_loses_place_device_and_thumbnail(
    tmp_path: Path,
) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Secret Phone"
    exif.get_ifd(0x8825)[1] = "N"
    path = tmp_path / "a.jpg"
    photo().rotate(90, expand=True).save(path, "JPEG", exif=exif, quality=95, comment=b"13800138000")
    made = make(path, "image/jpeg", [Box(1, LOWER, "隐私")])
    with Image.open(io.BytesIO(made.content)) as copy:
        assert copy.size == (120, 80)
        assert not copy.getexif() and "comment" not in copy.info
        assert min(pixel(copy, 60, 20)) > 240
        assert max(pixel(copy, 8, 60)) < 20
    assert b"Secret" not in made.content and PHONE.encode() not in made.content
    assert made.proof.worst_inside < 16


def test_that_every_page_of_a_scan_is_kept_and_the_wanted_one_is_covered(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    photo().save(path, "TIFF", save_all=True, append_images=[photo(), photo()])
    found = find(path, "image/tiff", Wanted((Pattern.PHONE,)))
    assert (found.hits, found.unsearched) == ((), (1, 2, 3))
    made = make(path, "image/tiff", [Box(2, LOWER)])
    with Image.open(io.BytesIO(made.content)) as copy:
        assert getattr(copy, "n_frames", 1) == 3
        shades = []
        for place in range(3):
            copy.seek(place)
            shades.append(pixel(copy, 60, 60))
    assert shades == [RED, (0, 0, 0), RED]


def test_that_what_is_transparent_hides_nothing(tmp_path: Path) -> None:
    picture = photo().convert("RGBA")
    picture.putalpha(0)
    path = tmp_path / "a.png"
    picture.save(path)
    made = make(path, "image/png", [Box(1, Rect(0.0, 0.0, 0.1, 0.1))])
    with Image.open(io.BytesIO(made.content)) as copy:
        assert copy.mode == "RGB"
        assert pixel(copy, 60, 60) == WHITE


def test_that_a_moving_picture_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.gif"
    photo().save(path, save_all=True, append_images=[photo().rotate(180)])
    with pytest.raises(UserError, match=r"redaction\.moving"):
        make(path, "image/gif", [Box(1, LOWER)])


def test_that_a_scan_in_a_pdf_is_not_searched_and_it_says_so(tmp_path: Path) -> None:
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    path = tmp_path / "a.pdf"
    canvas = Canvas(str(path), pagesize=SIZE)
    canvas.drawImage(ImageReader(photo()), 0, 0, *SIZE)
    canvas.showPage()
    canvas.drawString(20, 20, PHONE)
    canvas.save()
    found = find(path, PDF, Wanted((Pattern.PHONE,)))
    assert [(hit.page, hit.text) for hit in found.hits] == [(2, PHONE)]
    assert found.unsearched == (1,)
    made = make(path, PDF, [Box(1, LOWER)])
    assert made.proof.drawn_pages == (1,)


def test_that_words_of_notes_and_form_fields_are_found_where_they_stand(tmp_path: Path) -> None:
    from pikepdf import Array, Dictionary, Name, Pdf, String

    def note(document: Pdf) -> None:
        form = document.make_stream(f"BT /F 10 Tf 2 4 Td (Tel {PHONE}) Tj ET".encode())
        form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 160, 20])
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        form.Resources = Dictionary(Font=Dictionary(F=font))
        typed = Dictionary(
            Type=Name.Annot, Subtype=Name.FreeText, Rect=[20, 20, 180, 40], Contents=String("x"), F=4
        )
        typed.AP = Dictionary(N=form)
        document.pages[0].Annots = Array([document.make_indirect(typed)])

    path = written(tmp_path / "a.pdf", (("Nothing",),), note)
    (hit,) = find(path, PDF, Wanted((Pattern.PHONE,))).hits
    assert hit.text == PHONE
    assert hit.rects[0].y0 > 0.7


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_that_a_text_gets_blocks_that_do_not_tell_how_long_the_words_were(
    tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(f"投诉人张三，电话 {PHONE}\r\n第二行没有\r\n业务员 欧阳晓锋 说的".encode(encoding))
    found = find(path, "text/plain", Wanted((Pattern.PHONE,), names=("张三", "欧阳晓锋")))
    made = make(path, "text/plain", [Box(hit.page, rect) for hit in found.hits for rect in hit.rects])
    assert made.content.decode() == "投诉人████，电话 ████\n第二行没有\n业务员 ████ 说的"
    assert made.proof.strings_searched == 3


def test_that_a_text_telling_the_same_words_elsewhere_is_refused_with_the_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("张三来电\n无\n张 三再次来电")
    with pytest.raises(UserError) as error:
        make(path, "text/plain", [Box(1, Rect(0, 0, 2, 1))])
    assert (error.value.problems[0].code, error.value.problems[0].detail["lines"]) == (
        "redaction.text_elsewhere",
        "3",
    )
    same = find_same(path, "text/plain", {1: [Rect(0, 0, 2, 1)]})
    assert [(hit.page, hit.rects) for hit in same.hits] == [(3, (Rect(0, 0, 3, 1),))]
