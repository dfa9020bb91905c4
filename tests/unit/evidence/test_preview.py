"""Previews: a picture, a text, or a code that says why there is none."""

import io
import struct
import threading
import zipfile
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from workbench.evidence.preview import Preview, preview


def shown(preview_: Preview) -> Image.Image:
    return Image.open(io.BytesIO(preview_.png))


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    """Three pages, the second one lying."""
    document = pikepdf.new()
    for size in ((200, 400), (400, 200), (200, 400)):
        document.add_blank_page(page_size=size)
    path = tmp_path / "问卷"
    document.save(path)
    return path


def test_that_a_page_of_a_pdf_is_drawn_at_the_width_asked_for(pdf: Path) -> None:
    second = preview(pdf, "application/pdf", page=2, width_px=300)
    assert (second.kind, second.page, second.pages) == ("picture", 2, 3)
    assert shown(second).size == (300, 150)


def test_that_a_page_beyond_the_last_shows_the_last(pdf: Path) -> None:
    assert preview(pdf, "application/pdf", page=99).page == 3
    assert preview(pdf, "application/pdf", page=-1).page == 1


def test_that_a_huge_page_and_a_huge_width_stay_within_bounds(tmp_path: Path) -> None:
    document = pikepdf.new()
    document.add_blank_page(page_size=(14_400, 14_400))
    path = tmp_path / "plan"
    document.save(path)
    drawn = shown(preview(path, "application/pdf", width_px=10**9))
    assert drawn.width * drawn.height <= 24_100_000


def test_that_pdfs_are_drawn_from_several_threads(pdf: Path) -> None:
    found: list[Preview] = []
    threads = [
        threading.Thread(target=lambda: found.append(preview(pdf, "application/pdf", width_px=100)))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [each.kind for each in found] == ["picture"] * 8


def test_that_a_locked_and_a_broken_pdf_say_so(tmp_path: Path, pdf: Path) -> None:
    locked, broken = tmp_path / "locked", tmp_path / "broken"
    with pikepdf.open(pdf) as document:
        document.save(locked, encryption=pikepdf.Encryption(user="secret", owner="x"))
    broken.write_bytes(b"%PDF-1.7 nothing")
    assert preview(locked, "application/pdf").code == "evidence.file.encrypted"
    assert preview(broken, "application/pdf").code == "evidence.file.damaged"


def test_that_a_photo_is_turned_upright_and_made_smaller_without_its_exif(tmp_path: Path) -> None:
    tags = Image.Exif()
    tags[274], tags[271] = 6, "HUAWEI"
    path = tmp_path / "photo"
    Image.new("RGB", (800, 400), "navy").save(path, "JPEG", exif=tags)
    drawn = shown(preview(path, "image/jpeg", width_px=100))
    assert drawn.size == (100, 200)
    assert not drawn.getexif()


def test_that_a_small_picture_is_not_blown_up(tmp_path: Path) -> None:
    path = tmp_path / "icon"
    Image.new("RGBA", (20, 10)).save(path, "PNG")
    drawn = shown(preview(path, "image/png", width_px=500))
    assert (drawn.size, drawn.mode) == ((20, 10), "RGBA")


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK", "I;16", "F"])
def test_that_every_kind_of_scan_can_be_shown(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "scan"
    Image.new(mode, (30, 30)).save(path, "TIFF")
    assert preview(path, "image/tiff").kind == "picture"


def test_that_the_pages_of_a_scan_can_be_turned(tmp_path: Path) -> None:
    path = tmp_path / "scan"
    sheets = [Image.new("RGB", (10, 10), colour) for colour in ("red", "lime", "blue")]
    sheets[0].save(path, "TIFF", save_all=True, append_images=sheets[1:])
    found = preview(path, "image/tiff", page=2)
    assert (found.page, found.pages) == (2, 3)
    assert shown(found).getpixel((5, 5)) == (0, 255, 0)


def test_that_a_picture_bomb_is_not_decoded(tmp_path: Path) -> None:
    path = tmp_path / "bomb"
    size = struct.pack("<HH", 60_000, 60_000)
    frame = b"\x2c" + bytes(4) + size + b"\0\x02\x01\0\0\x3b"
    path.write_bytes(b"GIF89a" + size + b"\x80\0\0" + bytes(6) + frame)
    assert preview(path, "image/gif").code == "evidence.file.too_large_to_show"


def test_that_text_is_shown_in_its_encoding_and_not_without_end(tmp_path: Path) -> None:
    path = tmp_path / "text"
    path.write_bytes(("没有问过血压" * 100_000).encode("gb18030"))
    found = preview(path, "text/plain")
    assert found.kind == "text"
    assert found.text == ("没有问过血压" * 10_000)[:20_000]


def test_that_a_mail_shows_its_heads_and_its_text(tmp_path: Path) -> None:
    path = tmp_path / "mail"
    path.write_bytes(
        b"From: a@b.c\r\nSubject: =?utf-8?B?5oqV6K+J?=\r\nContent-Type: text/plain; charset=gb2312\r\n\r\n"
        + "请回电".encode("gb18030")
    )
    assert preview(path, "message/rfc822").text == "From: a@b.c\nSubject: 投诉\n\n请回电"


def test_that_an_archive_shows_its_names_without_being_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("病历/1.jpg", b"x")
        archive.writestr("../x", b"y")
    assert preview(path, "application/zip").text == "病历/1.jpg\n../x"


def test_that_what_cannot_be_shown_says_so(tmp_path: Path) -> None:
    path = tmp_path / "sound"
    path.write_bytes(b"ID3")
    assert preview(path, "audio/mpeg") == Preview("none", code="evidence.preview.none")
    assert preview(tmp_path / "gone", "image/png").code == "evidence.file.damaged"
