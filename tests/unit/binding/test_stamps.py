"""Stamps proven by rendering: inside the visible corner, upright, whatever the page."""

import contextlib
import itertools
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array
from PIL import Image, ImageChops

from tests.unit.binding.conftest import SPEC, add_page
from workbench.binding.boxes import view_of
from workbench.binding.lettering import Lettering
from workbench.binding.model import Numbers, Part
from workbench.binding.placing import Order, bind
from workbench.binding.stamping import Stamper, Words
from workbench.errors import UserError

ROTATIONS = (0, 90, 180, 270)
SIZES = {"tiny": (60.0, 40.0), "A4": (595.0, 842.0), "huge": (3000.0, 2000.0)}
BOXES = ("origin", "from 1000", "CropBox inside", "CropBox beyond")
WIDTH_PX = 1200
MARK = "与原件核对无异　核对人 李𬭎　日期 2026-09-18"
# Paint everything, also what is cropped away, then leave the page turned, scaled and out of balance.
PAINT = b"0.6 0.8 1 rg -9000 -9000 30000 30000 re f Q Q q 0 3 -3 0 700 700 cm q 5 0 0 5 50 50 cm"


def boxes(kind: str, width: float, height: float) -> dict[str, Array]:
    """MediaBox and CropBox of a page of which this much is to be seen."""
    if kind == "origin":
        return {"MediaBox": Array([0, 0, width, height])}
    if kind == "from 1000":
        return {"MediaBox": Array([1000, 1000, 1000 + width, 1000 + height])}
    if kind == "CropBox inside":
        media = [-50, -70, width + 100, height + 90]
        return {"MediaBox": Array(media), "CropBox": Array([20, 10, 20 + width, 10 + height])}
    # Corners in the other order, and a crop box that reaches beyond the paper on two sides.
    media = [width, height, 0, 0]
    return {"MediaBox": Array(media), "CropBox": Array([-500, -500, width, height])}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[tuple[str, int, str], Image.Image]]:
    """Every page as it is looked at, by size, rotation and boxes."""
    folder = tmp_path_factory.mktemp("stamps")
    kinds = list(itertools.product(SIZES, ROTATIONS, BOXES))
    with pikepdf.new() as pdf:
        for size, rotation, kind in kinds:
            shown = SIZES[size] if rotation % 180 == 0 else SIZES[size][::-1]
            add_page(pdf, PAINT, Rotate=rotation, **boxes(kind, *shown))
        pdf.save(folder / "source.pdf")
    part = Part("exhibit:1-1", "", folder / "source.pdf", count=len(kinds), numbered=True, mark=MARK)
    # The same number on all pages, so that they can be compared.
    numbers = Numbers("杭消保", 6, 1, len(kinds), folio="第 8 页/共 48 页")
    bind(Order((part,), numbers, SPEC), folder / "bound.pdf")
    with contextlib.closing(pypdfium2.PdfDocument(folder / "bound.pdf")) as document:
        yield {kind: looked_at(document, place) for place, kind in enumerate(kinds)}


def looked_at(document: pypdfium2.PdfDocument, place: int) -> Image.Image:
    """A page as a reader shows it, in grey."""
    page = document[place]
    drawn: Image.Image = page.render(scale=WIDTH_PX / page.get_width()).to_pil()
    return drawn.convert("L")


def band_of(page: Image.Image) -> Image.Image:
    """What lies below the painted area."""
    painted = painted_run([page.getpixel((page.width // 2, y)) for y in range(page.height)])
    assert painted, "the page's own image is gone"
    return page.crop((0, painted + 3, page.width, page.height))


def painted_run(greys: list[float | tuple[int, ...] | None]) -> int:
    """How many of these are painted, from the first that is."""
    inked = [grey in range(180, 215) for grey in greys]
    rest = inked[inked.index(True) :] if True in inked else []
    return len(list(itertools.takewhile(bool, rest)))


def test_pages_rotated_0_90_180_270_and_mediabox_starting_at_1000_1000_cropbox_smaller_than_mediabox(
    pages: dict[tuple[str, int, str], Image.Image],
) -> None:
    """E3: stamp inside the visible corner, upright; proved by rendering."""
    for size in SIZES:
        # An upright page at the origin cannot be stamped wrongly: all others must look like it.
        model = band_of(pages[size, 0, "origin"])
        ink = model.point(lambda grey: 255 if grey < 120 else 0)
        left, top, right, bottom = ink.getbbox() or (0, 0, 0, 0)
        assert left > 0 and right < model.width, f"{size}: letters touch the edge"
        assert top > 0 and bottom < model.height, f"{size}: letters touch the edge"
        assert model.width - right < model.width * 0.1, f"{size}: not in the corner"
        assert model.getpixel((2, model.height - 2)) == 255, f"{size}: cropped content is seen in the band"
        for rotation, kind in itertools.product(ROTATIONS, BOXES):
            band = band_of(pages[size, rotation, kind])
            assert abs(band.height - model.height) <= 1, (size, rotation, kind)
            common = (0, 0, model.width, min(band.height, model.height))
            bottoms = (
                each.crop((0, each.height - common[3], each.width, each.height)) for each in (band, model)
            )
            difference = ImageChops.difference(*bottoms).histogram()
            changed = sum(difference[96:]) / sum(difference)
            assert changed < 0.02, (size, rotation, kind, changed)


def test_that_the_image_of_a_page_is_neither_scaled_nor_covered(
    pages: dict[tuple[str, int, str], Image.Image],
) -> None:
    for (size, rotation, kind), page in pages.items():
        width, height = SIZES[size]
        painted = painted_run([page.getpixel((page.width // 2, y)) for y in range(page.height)])
        broad = painted_run([page.getpixel((x, 2)) for x in range(page.width)])
        assert painted / broad == pytest.approx(height / width, rel=0.03), (size, rotation, kind)


def test_that_a_page_measured_in_larger_units_gets_a_stamp_of_the_same_size() -> None:
    letters = Lettering(["第 1 页"], ["A1"])
    with pikepdf.new() as pdf:
        letters.embed(pdf, "a document")
    stamper = Stamper(letters)
    words = Words("A1", "第 1 页")
    plain = stamper.stamped(view_of([0, 0, 600, 800], None, 0, 1.0), words).box
    large = stamper.stamped(view_of([0, 0, 60, 80], None, 0, 10.0), words).box
    assert [10 * side for side in large] == pytest.approx(plain)


def test_that_a_long_mark_is_broken_into_lines_that_leave_room_for_the_number(tmp_path: Path) -> None:
    mark = "电子数据打印件　提取时间 2026-09-18 09:00　SHA-256 " + "0123456789abcdef" * 4
    with pikepdf.new() as pdf:
        add_page(pdf, b"", MediaBox=Array([0, 0, 200, 300]))
        pdf.save(tmp_path / "a.pdf")
    part = Part("a", "", tmp_path / "a.pdf", numbered=True, mark=mark)
    bind(Order((part,), Numbers("杭", 6, 1, 1), SPEC), tmp_path / "b.pdf")
    with contextlib.closing(pypdfium2.PdfDocument(tmp_path / "b.pdf")) as document:
        text = document[0].get_textpage()
        boxes = [text.get_charbox(place) for place in range(text.count_chars())]
        width = document[0].get_width()
        said = text.get_text_range()
    assert all(left >= 0 and right <= width for left, _, right, _ in boxes)
    assert "".join(mark.split()) in "".join(said.split())


def test_that_chinese_prefix_and_rare_characters_are_drawn_as_glyphs(tmp_path: Path) -> None:
    """E4: Chinese prefix and rare characters (𠮷, 㛃, 䶮): glyph or a clear refusal, never ■."""
    with pikepdf.new() as pdf:
        add_page(pdf, b"")
        pdf.save(tmp_path / "a.pdf")
    part = Part("a", "", tmp_path / "a.pdf", numbered=True, mark="原件 䶮")
    bind(Order((part,), Numbers("京𠮷㛃䶮", 6, 7, 1), SPEC), tmp_path / "b.pdf")
    with contextlib.closing(pypdfium2.PdfDocument(tmp_path / "b.pdf")) as document:
        said = document[0].get_textpage().get_text_range()
        page = document[0].render(scale=4).to_pil().convert("L")
    assert "京𠮷㛃䶮000007" in said
    assert "原件䶮" in "".join(said.split())
    assert page.crop((0, page.height - 80, page.width, page.height)).getextrema()[0] < 60


def test_that_a_character_which_no_font_has_is_refused_by_name(tmp_path: Path) -> None:
    """E4: glyph or a clear refusal, never ■."""
    part = Part("a", "", tmp_path / "a.pdf", numbered=True)
    with pytest.raises(UserError) as refused:
        bind(Order((part,), Numbers("京\ue123", 6, 1, 1), SPEC), tmp_path / "b.pdf")
    [problem] = refused.value.problems
    assert (problem.code, problem.detail["code_point"]) == ("typesetting.no_glyph", "U+E123")
    assert not (tmp_path / "b.pdf").exists()
