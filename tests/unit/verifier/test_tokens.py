"""Time stamps from elsewhere: whose file, which time, and nothing is claimed of the service."""

import asyncio
import hashlib
import shutil
from pathlib import Path

import pytest
from pyhanko.keys.internal import (
    translate_pyca_cryptography_cert_to_asn1,
    translate_pyca_cryptography_key_to_asn1,
)
from pyhanko.sign.timestamps import DummyTimeStamper

from tests.packed import AT, HOLDER, certificate, key
from workbench.verifier.verify import verify_pack


def token(content: bytes, algorithm: str = "sha256") -> bytes:
    """A token over a file, as a service would send it, without the response around it."""
    service = DummyTimeStamper(
        translate_pyca_cryptography_cert_to_asn1(certificate()),
        translate_pyca_cryptography_key_to_asn1(key()),
        fixed_dt=AT,
    )
    digest = hashlib.new(algorithm, content).digest()
    made: bytes = asyncio.run(service.async_timestamp(digest, algorithm)).dump()
    return made


@pytest.fixture
def folder(packs: Path, tmp_path: Path) -> Path:
    """A copy to add tokens to."""
    return Path(shutil.copytree(packs / "folder", tmp_path / "pack"))


def test_that_a_token_tells_its_file_and_its_time(folder: Path) -> None:
    bound = (folder / "data/PACK.pdf").read_bytes()
    listed = (folder / "tagmanifest-sha256.txt").read_bytes()
    (folder / "timestamps/PACK.pdf.tsr").write_bytes(token(bound))
    (folder / "timestamps/lists.tsr").write_bytes(token(listed, "sha512"))
    report = verify_pack(folder)
    assert report.ok
    assert [dict(note.detail) for note in sorted(report.notes, key=lambda note: note.path)] == [
        {"time": "2026-11-22 10:42:00 UTC+8", "service": HOLDER, "file": "data/PACK.pdf"},
        {"time": "2026-11-22 10:42:00 UTC+8", "service": HOLDER, "file": "tagmanifest-sha256.txt"},
    ]


def test_that_tokens_of_other_files_broken_ones_and_rubbish_are_told(folder: Path) -> None:
    place = folder / "timestamps"
    (place / "a.tsr").write_bytes(token(b"another file"))
    whole = token((folder / "data/PACK.pdf").read_bytes())
    (place / "b.tsr").write_bytes(whole[:-20] + bytes(20))
    (place / "c.tsr").write_bytes(b"<html>502 Bad Gateway</html>")
    (place / "d.tsr").write_bytes(whole[:400])
    (place / "e.tsr").write_bytes(whole.replace(b"\xa0\x03\x02\x01\x02", b"\xa0\x03\x02\x01\x15"))
    found = {problem.path[-5]: problem.code for problem in verify_pack(folder).problems}
    assert found == {
        "a": "verifier.token_other",
        "b": "verifier.token_broken",
        "c": "verifier.token_unreadable",
        "d": "verifier.token_unreadable",
        "e": "verifier.token_unreadable",
    }


def test_that_a_token_lies_beside_a_zip(packs: Path, tmp_path: Path) -> None:
    zipped = Path(shutil.copy(packs / "zipped.zip", tmp_path / "卷.zip"))
    for content, file in ((zipped, "卷.zip"), (packs / "folder/data/PACK.pdf", "data/PACK.pdf")):
        (tmp_path / "卷.zip.tsr").write_bytes(token(content.read_bytes()))
        report = verify_pack(zipped)
        assert report.ok and report.notes[0].detail["file"] == file
