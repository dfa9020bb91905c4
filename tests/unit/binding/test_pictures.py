"""Pictures as pages: nothing lost, upright, and what cannot be placed is said."""

import contextlib
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageOps

from workbench.binding.measuring import measure
from workbench.binding.model import Measured

RED, GREEN, BLUE = ((255, 0, 0), (0, 255, 0), (0, 0, 255))
MARGIN = 20


def measured(path: Path, media_type: str) -> Measured:
    """What a picture is; its pages lie beside it."""
    return measure(str(path), media_type, str(path.with_name("pages.pdf")))


def drawn(path: Path, *, scale: float = 1) -> Image.Image:
    """The first page of a picture, as a reader shows it."""
    with contextlib.closing(pypdfium2.PdfDocument(path.with_name("pages.pdf"))) as document:
        page: Image.Image = document[0].render(scale=scale).to_pil()
        return page.convert("RGB")


def four_corners() -> Image.Image:
    """Looks different however it is turned."""
    picture = Image.new("RGB", (120, 80), "white")
    picture.paste(RED, (0, 0, 40, 30))
    picture.paste(GREEN, (80, 0, 120, 30))
    picture.paste(BLUE, (0, 50, 40, 80))
    return picture


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF"])
def test_that_a_picture_stands_as_the_camera_was_held(kind: str, tmp_path: Path) -> None:
    for orientation in range(1, 9):
        path = tmp_path / f"{orientation}.{kind.lower()}"
        exif = Image.Exif()
        exif[0x0112] = orientation
        four_corners().save(path, kind, exif=exif)
        assert measured(path, f"image/{kind.lower()}").problem == ""
        with Image.open(path) as picture:
            picture.load()
            # A TIFF is turned while it is read.
            wanted = ImageOps.exif_transpose(picture).convert("RGB")
        page = drawn(path)
        left = round((page.width - wanted.width) / 2)
        seen = page.crop((left, MARGIN, left + wanted.width, MARGIN + wanted.height))
        difference = ImageChops.difference(seen, wanted).convert("L")
        assert sum(difference.histogram()[100:]) < 200, (kind, orientation)


def test_that_the_bytes_of_a_jpeg_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    four_corners().save(path, quality=90)
    found = measured(path, "image/jpeg")
    with pikepdf.open(found.prepared) as pdf:
        image = pdf.pages[0].obj.Resources.XObject.Im0
        assert image.read_raw_bytes() == path.read_bytes()
    assert found.archival == ""


def test_that_what_shines_through_and_more_than_eight_bits_are_kept(tmp_path: Path) -> None:
    clear, fine = tmp_path / "clear.png", tmp_path / "fine.png"
    Image.new("RGBA", (40, 40), (255, 0, 0, 128)).save(clear)
    Image.new("I;16", (40, 40), 30000).save(fine)
    assert measured(clear, "image/png").problem == ""
    assert drawn(clear).getpixel((297, MARGIN + 20)) == (255, 127, 127)
    found = measured(fine, "image/png")
    with pikepdf.open(found.prepared) as pdf:
        image = pdf.pages[0].obj.Resources.XObject.Im0
        assert image.BitsPerComponent == 16


def test_that_printing_inks_keep_a_pack_from_being_archival(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    Image.new("CMYK", (40, 40), (255, 0, 0, 0)).save(path)
    assert measured(path, "image/jpeg").archival == "binding.inks"
    red, green, blue = drawn(path).getpixel((297, MARGIN + 20))  # type: ignore[misc]
    assert red < green and red < blue, "cyan is not shown inverted"


def test_that_every_page_of_a_scan_is_a_page_and_a_moving_picture_is_none(tmp_path: Path) -> None:
    scan, moving = tmp_path / "a.tif", tmp_path / "a.gif"
    first, *others = (Image.new("RGB", (30, 30), colour) for colour in (RED, GREEN, BLUE))
    first.save(scan, save_all=True, append_images=others)
    first.save(moving, save_all=True, append_images=others)
    assert measured(scan, "image/tiff").pages == 3
    assert measured(moving, "image/gif").problem == "binding.moving_picture"


def test_that_a_long_screenshot_gets_a_page_as_long_as_it_needs(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("1", (400, 4000)).save(path)
    measured(path, "image/png")
    page = drawn(path, scale=0.1)
    assert page.height > 6 * page.width


def test_that_a_picture_which_was_cut_off_or_holds_no_picture_is_said_to_be(tmp_path: Path) -> None:
    cut, empty = tmp_path / "cut.jpg", tmp_path / "empty.png"
    four_corners().save(cut)
    cut.write_bytes(cut.read_bytes()[:-300])
    empty.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    assert measured(cut, "image/jpeg").problem == "binding.truncated"
    assert measured(empty, "image/png").problem == "binding.picture_unreadable"
