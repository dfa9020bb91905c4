"""What mails, documents and archives say, however oddly they were written."""

import base64
import io
import tarfile
import zipfile
from datetime import date
from pathlib import Path

import pytest

from workbench.evidence.finding import find_in_file
from workbench.evidence.mail_parts import attachment_of, look_at_mail
from workbench.evidence.preview import Wanted, look
from workbench.evidence.signatures import DOCX, MAIL, XLSX
from workbench.evidence.text_parts import PART_BYTES, text_part


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a test writes what it reads."""
    return tmp_path / "file"


def test_that_heads_and_names_in_bare_gbk_are_read(file: Path) -> None:
    file.write_bytes(
        "From: 欧阳 <o@example.cn>\r\nSubject: 投诉拒赔\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\n'
        "Content-Type: text/plain; charset=gb2312\r\n\r\n没有问过血压\r\n--x\r\n"
        'Content-Type: application/pdf; name="拒赔通知.pdf"\r\n'
        'Content-Disposition: attachment; filename="拒赔通知.pdf"\r\n\r\n%PDF\r\n--x--\r\n'.encode("gb18030")
    )
    mail = look_at_mail(file)
    assert dict(mail.heads) == {"From": "欧阳 <o@example.cn>", "Subject": "投诉拒赔"}
    assert mail.text.strip() == "没有问过血压"
    assert [each.name for each in mail.attachments] == ["拒赔通知.pdf"]
    assert attachment_of(file, 0) == ("拒赔通知.pdf", b"%PDF")
    assert attachment_of(file, 1) is None


@pytest.mark.parametrize(
    "broken",
    [
        b"From: a\r\nSubject: x\r\nContent-Type: multipart/mixed\r\n\r\nno boundary at all",
        b'From: a\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\nopen',
        b"From: a\r\nSubject: =?gb2312?B?%%%?=\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!not base64",
        b"From: a\r\nSubject: x\r\nContent-Type: text/plain; charset=klingon\r\n\r\nhi",
        b"From: a\r\nSubject: x\r\nContent-Type: text/plain; charset=\xff\xfe\r\n\r\nhi",
    ],
)
def test_that_a_broken_mail_shows_what_it_has(file: Path, broken: bytes) -> None:
    file.write_bytes(broken)
    shown = look(file, MAIL, Wanted())
    assert shown.kind == "text"
    assert ("From", "a") in shown.heads


def test_that_a_name_in_a_mail_leads_nowhere_and_a_mail_inside_is_one_file(file: Path) -> None:
    inner = b"Subject: =?utf-8?B?" + base64.b64encode("旧信".encode()) + b"?=\r\n\r\nold"
    file.write_bytes(
        b'From: a\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
        b'--b\r\nContent-Disposition: attachment; filename="../../etc/\xe2\x80\xaefdp.exe"\r\n\r\nMZ\r\n'
        b"--b\r\nContent-Type: message/rfc822\r\n\r\n" + inner + b"\r\n--b--\r\n"
    )
    mail = look_at_mail(file)
    assert [each.name for each in mail.attachments] == [".._.._etc_\\u202efdp.exe", "旧信.eml"]
    assert b"old" in (attachment_of(file, 1) or ("", b""))[1]


def test_that_a_long_text_is_read_in_parts_that_end_with_a_line_and_lose_nothing(file: Path) -> None:
    for codec in ("utf-8", "gb18030", "utf-16"):
        whole = "".join(f"第{number}行：没有问过血压。\n" for number in range(9000))
        file.write_bytes(whole.encode(codec))
        first = text_part(file, 1)
        assert first.parts == -(-file.stat().st_size // PART_BYTES) > 1
        parts = [text_part(file, number).text for number in range(1, first.parts + 1)]
        assert "".join(parts) == whole
        assert all(part.endswith("\n") for part in parts)
        found = find_in_file(file, "text/plain", "第8999行")
        assert [place.page for place in found.places] == [first.parts]


def test_that_documents_show_their_words(file: Path) -> None:
    import docx
    import openpyxl

    letter = docx.Document()
    letter.add_paragraph("没有问过血压")
    letter.add_table(1, 1).cell(0, 0).text = "表中"
    letter.save(str(file))
    assert look(file, DOCX, Wanted()).text == "没有问过血压\n表中"
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "回访"
    sheet.append(["姓名", "日期"])
    sheet.append(["欧阳", date(2026, 9, 17)])
    book.save(file)
    assert look(file, XLSX, Wanted()).text == "— 回访 —\n姓名\t日期\n欧阳\t2026-09-17 00:00:00"
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("word/document.xml", '<!DOCTYPE x [<!ENTITY a "aa">]><p>&a;</p>')
    assert look(file, DOCX, Wanted()).code == "evidence.file.damaged"


def test_that_archives_list_their_files_by_readable_names(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("placeholder.jpg", b"xy")
    named = "病历第一页1.jpg"
    file.write_bytes(file.read_bytes().replace(b"placeholder.jpg", named.encode("gb18030")))
    assert [item.name for item in look(file, "application/zip", Wanted()).items] == [named]
    with tarfile.open(file, "w:gz") as archive:
        member = tarfile.TarInfo("../聊天记录.txt")
        member.size = 3
        archive.addfile(member, io.BytesIO(b"abc"))
    shown = look(file, "application/gzip", Wanted())
    assert [(item.name, item.size_bytes) for item in shown.items] == [("../聊天记录.txt", 3)]
    file.write_bytes(b"\x1f\x8b nothing")
    assert look(file, "application/gzip", Wanted()).code == "evidence.file.damaged"
