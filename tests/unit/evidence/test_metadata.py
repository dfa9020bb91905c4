"""Types and properties of files made here; broken ones give warnings, never errors."""

import io
import os
import struct
import wave
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from workbench.evidence.metadata import read_facts
from workbench.evidence.model import FileFacts
from workbench.evidence.readers.pdf import pdf_instant

Read = Callable[[str, bytes], FileFacts]
CORE = (
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:t="t"><dc:creator>王磊</dc:creator>'
    "<t:created>2026-09-01T08:00:00Z</t:created><dc:title> 理赔说明 </dc:title></cp:coreProperties>"
)


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Write a content as the store does, without its name, and read what it says of itself."""

    def run(name: str, content: bytes) -> FileFacts:
        path = tmp_path / "content"
        path.write_bytes(content)
        return read_facts(path, name)

    return run


def pdf(pages: int = 2, **saving: object) -> bytes:
    document = pikepdf.new()
    for _ in range(pages):
        document.add_blank_page()
    document.docinfo["/Title"] = "健康告知问卷"
    document.docinfo["/CreationDate"] = "D:20240229093000+08'00'"
    buffer = io.BytesIO()
    document.save(buffer, **saving)  # type: ignore[arg-type]
    return buffer.getvalue()


def picture(form: str, *, exif: bool = False, size: tuple[int, int] = (40, 30)) -> bytes:
    tags = Image.Exif()
    if exif:
        tags[271], tags[272], tags[274] = "HUAWEI", "HUAWEI P60", 6
        tags.get_ifd(0x8769)[36867] = "2026:09:01 10:20:30"
        tags.get_ifd(0x8769)[36881] = "+08:00"
        tags.get_ifd(0x8825)[2] = (30.0, 15.0, 0.0)
        tags.get_ifd(0x8825)[4] = (120.0, 10.0, 0.0)
    buffer = io.BytesIO()
    Image.new("RGB", size, "navy").save(buffer, form, exif=tags)
    return buffer.getvalue()


def package(parts: dict[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def document(**others: bytes | str) -> bytes:
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": "",
        "word/document.xml": "",
        "docProps/core.xml": CORE,
    }
    return package(parts | others)


def box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content) + 8) + kind + content


def film(seconds: int) -> bytes:
    made = 2_082_844_800 + 1_788_228_000
    header = struct.pack(">IIIII", 0, made, made, 1000, seconds * 1000) + bytes(80)
    return box(b"ftyp", b"isom" + bytes(8)) + box(b"moov", box(b"mvhd", header)) + box(b"mdat", bytes(9))


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("a.bin", pdf(), "application/pdf"),
        ("a.pdf", b"\r\n\r\n" + pdf(), "application/pdf"),
        ("a", picture("JPEG"), "image/jpeg"),
        ("a", picture("PNG"), "image/png"),
        ("a", picture("TIFF"), "image/tiff"),
        ("a", picture("GIF"), "image/gif"),
        ("a", picture("BMP"), "image/bmp"),
        ("a", picture("WEBP"), "image/webp"),
        ("a", b"\0\0\0\x18ftypheic", "image/heic"),
        ("a", b"\0\0\0\x18ftypM4A ", "audio/mp4"),
        ("a", b"#!AMR\n\x3c", "audio/amr"),
        ("a", b"\x02#!SILK_V3", "audio/silk"),
        ("a", b"ID3\x03", "audio/mpeg"),
        ("a", b"\xff\xfb\x90\x64" + bytes(400), "audio/mpeg"),
        ("a", package({"a.txt": "x"}), "application/zip"),
        ("a", b"MZ" + package({"a.txt": "x"}), "application/vnd.microsoft.portable-executable"),
        ("a", b"\x01\0" * 50 + package({"a.txt": "x"}), "application/zip"),
        ("a", package({"OFD.xml": "<x/>"}), "application/ofd"),
        ("a", b"Rar!\x1a\x07\x01\0", "application/vnd.rar"),
        ("a", "投诉".encode(), "text/plain"),
        ("a.csv", "姓名,金额".encode("gb18030"), "text/csv"),
        ("a", b"<!DOCTYPE html><p>", "text/html"),
        ("a", b'<?xml version="1.0"?><svg/>', "image/svg+xml"),
        ("a", b"From: a@b.c\r\nSubject: x\r\n\r\nbody", "message/rfc822"),
        ("a", b"Subject: only one header\n\nbody", "text/plain"),
        ("a", b"", "application/x-empty"),
        ("a.pdf", b"\x07\x07\x07\0\1\2\3", "application/octet-stream"),
    ],
)
def test_that_the_type_is_told_by_the_content(read: Read, name: str, content: bytes, media_type: str) -> None:
    assert read(name, content).media_type == media_type


def test_that_a_name_which_promises_another_type_is_pointed_out(read: Read) -> None:
    assert "evidence.file.type_differs" in read("照片.jpg", pdf()).warnings
    assert read("合同.PDF", pdf()).warnings == ()
    assert "evidence.file.executable" in read("账单.pdf", b"MZ\x90\0\3\0").warnings


def test_that_a_pdf_tells_pages_and_properties(read: Read) -> None:
    facts = read("问卷.pdf", pdf(3))
    assert facts.pages == 3
    assert facts.facts["title"] == "健康告知问卷"
    assert facts.facts["created_at"] == "2024-02-29T09:30:00+08:00"


def test_that_a_locked_pdf_is_marked_and_one_locked_for_changes_only_is_read(read: Read) -> None:
    locked = read("a.pdf", pdf(encryption=pikepdf.Encryption(user="secret", owner="x")))
    assert (locked.pages, locked.warnings) == (None, ("evidence.file.encrypted",))
    open_ = read("a.pdf", pdf(encryption=pikepdf.Encryption(user="", owner="x")))
    assert (open_.pages, open_.facts["restricted"], open_.warnings) == (2, True, ())


def test_that_a_pdf_cut_off_is_marked(read: Read) -> None:
    assert read("a.pdf", b"%PDF-1.7\n1 0 obj\n<</Type").warnings == ("evidence.file.damaged",)
    assert "evidence.file.irregular" in read("a.pdf", pdf()[:-40]).warnings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("D:20240229", "2024-02-29T00:00:00"),
        ("D:2024", "2024-01-01T00:00:00"),
        ("D:20240229093000Z", "2024-02-29T09:30:00+00:00"),
        ("D:20240229093000-05'30'", "2024-02-29T09:30:00-05:30"),
        ("D:20240230093000", "D:20240230093000"),
        ("yesterday", "yesterday"),
    ],
)
def test_that_pdf_dates_become_iso_dates_or_stay_as_they_are(text: str, expected: str) -> None:
    assert pdf_instant(text) == expected


@pytest.mark.parametrize("form", ["JPEG", "WEBP", "PNG"])
def test_that_a_photo_tells_when_where_and_by_which_device(read: Read, form: str) -> None:
    facts = read("IMG_0001", picture(form, exif=True)).facts
    assert facts["taken_at"] == "2026-09-01T10:20:30+08:00"
    assert facts["device"] == "HUAWEI P60"
    assert facts["orientation"] == 6
    assert facts["place_recorded"] is True
    assert {facts["width_px"], facts["height_px"]} == {40, 30}


def test_that_a_scan_tells_how_it_lies(read: Read) -> None:
    buffer = io.BytesIO()
    Image.new("L", (40, 30)).save(buffer, "TIFF", tiffinfo={274: 8})
    assert read("扫描.tif", buffer.getvalue()).facts["orientation"] == 8


def test_that_a_photo_cut_off_is_marked_and_its_header_still_read(read: Read) -> None:
    facts = read("a.jpg", picture("JPEG", exif=True, size=(400, 300))[:-500])
    assert facts.warnings == ("evidence.file.damaged",)
    assert facts.facts["device"] == "HUAWEI P60"


def test_that_a_picture_which_would_fill_the_memory_is_not_decoded(read: Read) -> None:
    size = struct.pack("<HH", 60_000, 60_000)
    gif = b"GIF89a" + size + b"\x80\0\0" + bytes(6) + b"\x2c" + bytes(4) + size + b"\0\x02\x01\0\0\x3b"
    assert read("a.gif", gif).warnings == ("evidence.file.too_large_to_show",)


def test_that_the_pages_of_a_scan_are_counted(read: Read) -> None:
    buffer = io.BytesIO()
    sheets = [Image.new("1", (20, 20)) for _ in range(3)]
    sheets[0].save(buffer, "TIFF", save_all=True, append_images=sheets[1:])
    assert read("扫描.tif", buffer.getvalue()).pages == 3


def test_that_an_office_document_tells_author_and_times(read: Read) -> None:
    facts = read("说明.docx", document())
    assert facts.media_type.endswith("wordprocessingml.document")
    assert facts.facts == {"author": "王磊", "created_at": "2026-09-01T08:00:00Z", "title": "理赔说明"}
    assert facts.warnings == ()


@pytest.mark.parametrize(
    "core",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x><creator>&b;</creator></x>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x><creator>&a;</creator></x>',
        "<x><creator>" + "a" * 2_000_000 + "</creator></x>",
        "<x><creator>",
    ],
)
def test_that_hostile_properties_are_not_believed(read: Read, core: str) -> None:
    for text in (core.encode(), core.encode("utf-16")):
        facts = read("a.docx", document(**{"docProps/core.xml": text}))
        assert facts.warnings == ("evidence.file.irregular",)
        assert facts.facts == {}


def test_that_macros_bombs_locks_and_paths_that_lead_out_are_pointed_out(read: Read) -> None:
    assert "evidence.file.has_macros" in read("a.docx", document(**{"word/vbaProject.bin": b"x"})).warnings
    bomb = package({"zeros": bytes(60_000_000)})
    assert read("a.zip", bomb).warnings == ("evidence.archive.bomb",)
    assert read("a.zip", package({"../../etc/cron": "x"})).warnings == ("evidence.archive.leads_out",)
    assert read("a.zip", package({"C:\\x.exe": "x"})).warnings == ("evidence.archive.leads_out",)
    locked = bytearray(package({"a.txt": "x"}))
    locked[locked.rfind(b"PK\x01\x02") + 8] |= 1
    assert read("a.zip", bytes(locked)).warnings == ("evidence.file.encrypted",)
    assert read("a.zip", package({"a.txt": "x"})[:-5]).warnings == ("evidence.file.damaged",)


def test_that_an_archive_tells_how_much_is_in_it(read: Read) -> None:
    facts = read("a.zip", package({"一.txt": "abc", "二.txt": "defg"}))
    assert (facts.facts["entries"], facts.facts["unpacked_bytes"]) == (2, 7)


def test_that_recordings_tell_their_length(read: Read) -> None:
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as sound:
        sound.setparams((1, 2, 8000, 0, "NONE", ""))
        sound.writeframes(bytes(8000 * 2 * 3))
    assert read("a.wav", buffer.getvalue()).facts["duration_s"] == 3.0
    assert read("a.amr", b"#!AMR\n" + (b"\x3c" + bytes(31)) * 100).facts["duration_s"] == 2.0
    shot = read("a.mp4", film(90))
    assert shot.facts["duration_s"] == 90.0
    assert shot.facts["created_at"] == "2026-09-01T02:00:00+00:00"
    assert read("a.wav", buffer.getvalue()[:20]).warnings == ("evidence.file.damaged",)
    assert read("a.mp4", film(90)[:30]).warnings == ("evidence.file.irregular",)


def test_that_a_mail_tells_sender_subject_and_attachments(read: Read) -> None:
    mail = (
        "From: =?gb18030?B?zfXA2g==?= <wang@example.com>\r\nTo: b@example.com\r\n"
        "Subject: =?utf-8?B?5oqV6K+J?=\r\nDate: Thu, 17 Sep 2026 09:00:00 +0800\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n…\r\n'
        '--x\r\nContent-Disposition: attachment; filename="a.pdf"\r\n\r\nx\r\n--x--\r\n'
    )
    facts = read("a.eml", mail.encode())
    assert facts.facts == {
        "mail_from": "王磊 <wang@example.com>",
        "mail_to": "b@example.com",
        "title": "投诉",
        "sent_at": "2026-09-17T09:00:00+08:00",
        "attachments": 1,
    }


def test_that_heads_which_cannot_be_decoded_are_kept_as_they_are(read: Read) -> None:
    mail = b"From: =?utf-8?B?a?=\r\nTo: =?x-none?Q?b?=\r\nSubject: \xb1\xa3\xb7\xd1\r\nDate: soon\r\n\r\n"
    facts = read("a.eml", mail).facts
    assert (facts["mail_from"], facts["mail_to"]) == ("=?utf-8?B?a?=", "b")
    assert (facts["title"], facts["sent_at"]) == ("保费", "soon")


def test_that_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
    assert read_facts(tmp_path / "pipe", "a.pdf").warnings == ("evidence.file.damaged",)


def test_that_text_tells_its_encoding_and_a_mixture_is_unknown(read: Read) -> None:
    chinese = "业务员承诺的收益与合同不一致，请退还全部保费。"
    assert read("a.txt", chinese.encode()).facts["encoding"] == "utf-8"
    assert read("a.txt", chinese.encode("gb18030")).facts["encoding"] == "gb18030"
    assert read("a.txt", chinese.encode("utf-16")).facts["encoding"] == "utf-16"
    assert read("a.txt", b"\xef\xbb\xbf" + chinese.encode()).facts["encoding"] == "utf-8-sig"
    rare = read("a.txt", "𬇕㐂䶮𠮷".encode("gb18030"))
    assert (rare.facts["encoding"], rare.warnings) == ("gb18030", ("evidence.file.encoding_uncertain",))
    mixed = chinese.encode() + b"\n" + chinese.encode("gb18030") + b"\xff"
    assert read("a.txt", mixed).warnings == ("evidence.file.encoding_unknown",)


def test_that_short_chinese_which_happens_to_fit_utf_8_is_read_as_chinese(read: Read) -> None:
    facts = read("a.txt", "血压".encode("gb18030"))
    assert (facts.facts["encoding"], facts.warnings) == ("gb18030", ("evidence.file.encoding_uncertain",))
    for other in ("Ünïcödé", "Жалоба на банк", "plain"):
        assert read("a.txt", other.encode()).facts["encoding"] == "utf-8"


def test_that_a_character_cut_by_the_reading_limit_does_not_change_the_encoding(read: Read) -> None:
    for shift in range(4):
        text = "a" * shift + "保" * 60_000
        assert read("a.txt", text.encode()).facts["encoding"] == "utf-8"
        assert read("a.txt", text.encode("gb18030")).facts["encoding"] == "gb18030"


SPOILT = {"pdf": pdf(), "jpg": picture("JPEG", exif=True), "docx": document(), "mp4": film(9)}
STARTS = [
    b"",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"\xff\xd8\xff",
    b"\x89PNG\r\n\x1a\n",
    b"II*\0",
    b"GIF89a",
    b"RIFF\0\0\0\0WAVE",
    b"\0\0\0\x10ftypisom",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"From: a\nTo: b\n",
]
MANY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@MANY
@given(st.sampled_from(STARTS), st.binary(max_size=300))
def test_that_no_content_is_refused(read: Read, start: bytes, rest: bytes) -> None:
    assert read("a.pdf", start + rest).media_type


@MANY
@given(st.sampled_from(sorted(SPOILT)), st.integers(0, 5000), st.binary(min_size=1, max_size=4))
def test_that_no_spoilt_file_is_refused(read: Read, kind: str, place: int, spoilt: bytes) -> None:
    sound = SPOILT[kind]
    at = place % len(sound)
    assert read("a", sound[:at] + spoilt + sound[at + len(spoilt) :]).media_type
