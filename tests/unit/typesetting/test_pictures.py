import io
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from workbench.errors import UserError
from workbench.typesetting.flowables import figure
from workbench.typesetting.pictures import MAX_PIXELS, read_picture

Setting = Callable[..., list[str]]


def encoded(image: Image.Image, file_format: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, file_format, **options)
    return buffer.getvalue()


def test_that_a_photograph_is_turned_as_its_camera_says_and_loses_its_metadata() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "CAMERA-MAKER"
    picture = read_picture(encoded(Image.new("RGB", (80, 40)), "JPEG", exif=exif))
    assert (picture.width, picture.height, picture.encoding) == (40, 80, "DCTDecode")
    assert b"CAMERA-MAKER" not in picture.data


def test_that_a_huge_photograph_is_reduced_to_what_print_needs() -> None:
    picture = read_picture(encoded(Image.new("RGB", (6000, 3000)), "JPEG"))
    assert (picture.width, picture.height) == (MAX_PIXELS, MAX_PIXELS // 2)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_that_pictures_of_every_kind_become_grey_or_rgb_without_loss(mode: str) -> None:
    picture = read_picture(encoded(Image.new(mode, (9, 7)), "PNG"))
    assert picture.encoding == ""
    assert len(picture.data) == 9 * 7 * (1 if picture.grey else 3)


def test_that_transparent_parts_become_white_and_print_colours_become_screen_colours() -> None:
    assert read_picture(encoded(Image.new("RGBA", (1, 1), (0, 0, 0, 0)), "PNG")).data == b"\xff\xff\xff"
    assert not read_picture(encoded(Image.new("CMYK", (4, 4)), "TIFF")).grey


@pytest.mark.parametrize(
    "damage", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n" + bytes(40), b"\xff\xd8\xff\xe0abc"]
)
def test_that_a_damaged_picture_is_reported_by_name(damage: bytes) -> None:
    with pytest.raises(UserError) as caught:
        read_picture(damage, name="证据3.png", field="evidence")
    (problem,) = caught.value.problems
    assert (problem.field, problem.code) == ("evidence", "typesetting.broken_picture")
    assert problem.detail["name"] == "证据3.png"


def test_that_bytes_turned_over_anywhere_never_end_in_another_error() -> None:
    dice = random.Random(917)
    for file_format in ("PNG", "JPEG", "GIF", "TIFF", "BMP", "WEBP"):
        good = encoded(Image.effect_noise((40, 30), 80).convert("RGB"), file_format)
        for _ in range(60):
            damaged = bytearray(good[: dice.randrange(8, len(good))])
            for _ in range(6):
                damaged[dice.randrange(len(damaged))] = dice.randrange(256)
            try:
                read_picture(bytes(damaged))
            except UserError as error:
                assert error.problems[0].code.startswith("typesetting.")


def test_that_a_picture_which_would_fill_the_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 100)
    with pytest.raises(UserError) as caught:
        read_picture(encoded(Image.new("L", (15, 10)), "PNG"))
    assert caught.value.problems[0].code == "typesetting.picture_too_large"


def test_that_a_missing_file_is_reported_like_a_damaged_one(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="broken_picture"):
        figure(tmp_path / "fehlt.jpg")


@pytest.mark.parametrize("size", [(4000, 200), (200, 4000), (60, 40)])
def test_that_a_figure_keeps_its_proportion_inside_the_frame(size: tuple[int, int]) -> None:
    drawn = figure(encoded(Image.new("RGB", size), "JPEG"), "图一", max_height=300)
    width, height = drawn.wrap(440, 600)
    assert width == 440
    assert height <= 300 + 30


def test_that_a_caption_as_long_as_a_page_goes_on_after_its_picture(set_pages: Setting) -> None:
    pages = set_pages([figure(encoded(Image.new("L", (600, 900)), "PNG"), "说明。" * 1500)])
    assert len(pages) > 1
    assert sum(page.count("说明。") for page in pages) > 1400
