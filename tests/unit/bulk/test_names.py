"""Names in archives: declared where they are, guessed from their bytes where they are not."""

import zlib

import pytest

from workbench.bulk.zip_names import declared_name, guess_encoding, name_of, unicode_name


@pytest.mark.parametrize(
    ("encoding", "names"),
    [
        ("utf-8", ["合同/保险合同.pdf", "微信截图.png"]),
        ("gb18030", ["合同/保险合同.pdf", "微信截图 2026年.png", "欧阳晓锋-住院病历.docx"]),
        ("gb18030", ["录音.mp3"]),
        ("big5", ["保險合約/理賠通知書.pdf", "電話錄音.mp3"]),
        ("cp932", ["契約書/領収証.pdf", "ファイル一覧.txt"]),
        ("cp866", ["Договор страхования.pdf", "Отчет.txt"]),
        ("cp437", ["Verträge/Müller Käufer.pdf", "résumé café.txt"]),
    ],
)
def test_that_names_without_a_word_about_their_encoding_are_read(encoding: str, names: list[str]) -> None:
    raws = [name.encode(encoding) for name in names]
    found = guess_encoding(raws)
    assert [name_of(raw, found).text for raw in raws] == names
    assert name_of(raws[0], found).guessed


def test_that_a_declared_name_is_believed_before_any_guess() -> None:
    raw = "合同.pdf".encode("gb18030")
    extra = _unicode_path(raw, "合同（正本）.pdf")
    assert declared_name(raw, extra, is_utf8=False) == "合同（正本）.pdf"
    assert declared_name("合同.pdf".encode(), b"", is_utf8=True) == "合同.pdf"
    assert declared_name(raw, b"", is_utf8=False) is None
    assert declared_name(raw, b"", is_utf8=True) is None


def test_that_a_unicode_path_field_for_other_bytes_is_not_believed() -> None:
    extra = _unicode_path("别的.pdf".encode("gb18030"), "合同.pdf")
    assert unicode_name("合同.pdf".encode("gb18030"), extra) is None


def _unicode_path(raw: bytes, name: str) -> bytes:
    content = b"\x01" + zlib.crc32(raw).to_bytes(4, "little") + name.encode()
    return (0x7075).to_bytes(2, "little") + len(content).to_bytes(2, "little") + content
