"""What a check of a pack says: which bytes of what, what is missing or too many, what it will not open."""

import os
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from tests.packed import AT, LETTER, bag, described, pack, pdf
from workbench.bagging.manifest import ManifestExhibit, PackManifest
from workbench.bagging.model import Payload
from workbench.bagging.writing import write_bag
from workbench.errors import UserError
from workbench.verifier.model import PackReport
from workbench.verifier.verify import verify_pack


def codes(report: PackReport) -> set[tuple[str, str]]:
    """Where, and what."""
    return {(problem.path, problem.code.removeprefix("verifier.")) for problem in report.problems}


def packing(path: Path) -> zipfile.ZipFile:
    """A zip as other programs write it."""
    return zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED)


@pytest.fixture
def folder(packs: Path, tmp_path: Path) -> Path:
    """A copy to spoil."""
    return Path(shutil.copytree(packs / "folder", tmp_path / "pack"))


def test_that_a_whole_pack_says_what_it_is(packs: Path) -> None:
    for path, kind in ((packs / "folder", "folder"), (packs / "zipped.zip", "zip")):
        report = verify_pack(path)
        assert (report.ok, report.problems, report.container, report.files) == (True, (), kind, 12)
        facts = report.facts
        assert (facts.number, facts.pages, facts.exhibits) == ("ZJ-2026-0001", 3, 2)
        assert (facts.first_text, facts.last_text) == ("JD001", "JD002")


def test_that_a_change_is_narrowed_down_to_its_blocks(tmp_path: Path) -> None:
    large = bytes(range(256)) * 1024
    folder = pack(tmp_path / "pack", bag(None, None, Payload("data/exhibits/录像.bin", large)))
    spoilt = bytearray(large)
    for at in (70_000, 140_000, 262_143):
        spoilt[at] ^= 1
    (folder / "data/exhibits/录像.bin").write_bytes(spoilt)
    problem, _ = verify_pack(folder).problems
    assert problem.detail["ranges"] == "65536–262143" and problem.detail["size"] == "262144"


def test_that_the_list_is_blamed_when_the_file_agrees_with_the_other_list(folder: Path) -> None:
    for name, line in (("manifest-sha256.txt", 2), ("sm3.txt", 6)):
        path = folder / name
        whole = path.read_text(encoding="utf-8").splitlines(keepends=True)
        turned = ("0" if whole[line - 1][0] != "0" else "1") + whole[line - 1][1:]
        path.write_text("".join([*whole[: line - 1], turned, *whole[line:]]), encoding="utf-8")
        report = verify_pack(folder)
        assert codes(report) == {(name, "list_line_differs"), (name, "changed")}
        assert {"line": str(line), "file": turned[66:].strip()} in [
            dict(each.detail) for each in report.problems
        ]
        path.write_text("".join(whole), encoding="utf-8")


def test_that_missing_files_additional_files_and_links_are_told_apart(folder: Path) -> None:
    (folder / "data/exhibits/1-1_投诉信.txt").unlink()
    (folder / "data/exhibits/9-9_画像.pdf").write_bytes(b"profile")
    (folder / "timestamps/note.txt").write_bytes(b"")
    (folder / "data/more").symlink_to("/etc/passwd")
    (folder / "data/all").symlink_to("/etc")
    assert codes(verify_pack(folder)) == {
        ("data/more", "not_a_file"),
        ("data/all", "not_a_file"),
        ("data/exhibits/1-1_投诉信.txt", "missing"),
        ("data/exhibits/9-9_画像.pdf", "extra"),
        ("timestamps/note.txt", "extra"),
        ("data/manifest.json", "described_missing"),
    }


def test_that_a_list_never_leads_out_of_the_pack(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    with (folder / "manifest-sha256.txt").open("a", encoding="utf-8") as listed:
        for path in ("../secret", "/etc/passwd", "C:\\Windows\\win.ini", "data/../../secret", "data//x"):
            listed.write(f"{'0' * 64}  {path}\n")
    report = verify_pack(folder)
    assert [each.code for each in report.problems].count("verifier.unsafe_path") == 5
    assert codes(report) - {("manifest-sha256.txt", "unsafe_path")} == {("manifest-sha256.txt", "changed")}


def test_that_a_file_fed_beyond_its_size_is_not_read(folder: Path) -> None:
    os.truncate(folder / "data/PACK.pdf", 1 << 40)
    report = verify_pack(folder)
    assert ("data/PACK.pdf", "size_differs") in codes(report)


def test_that_a_zip_that_was_packed_again_is_told_and_its_files_are_judged(
    packs: Path, tmp_path: Path
) -> None:
    again = tmp_path / "again.zip"
    for spoilt in (False, True):
        with (
            zipfile.ZipFile(packs / "zipped.zip") as old,
            zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new,
        ):
            for name in reversed(old.namelist()):
                content = old.read(name)
                new.writestr(name, content.upper() if spoilt and name.endswith("json") else content)
        found = {("again.zip", "zip_rewritten")}
        if spoilt:
            found.add(("data/manifest.json", "changed_at"))
        assert codes(verify_pack(again)) == found


def test_that_a_bomb_and_a_link_in_a_zip_are_not_unpacked(packs: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.zip"
    with (
        zipfile.ZipFile(packs / "zipped.zip") as old,
        zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            bomb = name.endswith("照片.png")
            new.writestr(name, bytes(30 << 20) if bomb else old.read(name))
        link = zipfile.ZipInfo("ZJ-2026-0001/data/link")
        link.external_attr = 0o120777 << 16
        new.writestr(link, "/etc/passwd")
        new.writestr("ZJ-2026-0001/../../evil.txt", b"")
    found = codes(verify_pack(again))
    assert ("data/exhibits/1-2_照片.png", "size_differs") in found
    assert {("data/link", "not_a_file"), ("ZJ-2026-0001/../../evil.txt", "unsafe_path")} <= found


def test_that_what_is_cut_off_or_no_pack_at_all_is_never_well(packs: Path, tmp_path: Path) -> None:
    whole, cut = (packs / "zipped.zip").read_bytes(), tmp_path / "cut.zip"
    for length in (0, 3, 1000, len(whole) // 2, len(whole) - 1):
        cut.write_bytes(whole[:length])
        assert not verify_pack(cut).ok
    cut.write_bytes(whole + b"\0")
    assert codes(verify_pack(cut)) == {("cut.zip", "zip_bytes")}
    (tmp_path / "empty").mkdir()
    assert codes(verify_pack(tmp_path / "empty")) == {("empty", "not_a_pack")}
    with pytest.raises(UserError, match=r"verifier\.not_there"):
        verify_pack(tmp_path / "nowhere")


def test_that_pages_labels_and_files_must_be_as_described(tmp_path: Path) -> None:
    bound = pdf()
    true = described(bound)
    first = true.exhibits[0]

    def with_first(changed: ManifestExhibit) -> PackManifest:
        return replace(true, exhibits=(changed, *true.exhibits[1:]))

    wrong = {
        "pages_differ": replace(true, pdf=replace(true.pdf, labels=true.pdf.labels[:2])),
        "label_differs": replace(true, pdf=replace(true.pdf, labels=("前-1", "JD001", "JD003"))),
        "exhibit_pages_differ": with_first(replace(first, first_page=3)),
        "described_other": with_first(replace(first, sm3="0" * 64)),
        "described_missing": with_first(replace(first, file="data/exhibits/none")),
    }
    for code, manifest in wrong.items():
        folder = pack(tmp_path / code, bag(bound, manifest))
        found = codes(verify_pack(folder))
        if code == "described_missing":
            found.remove(("data/exhibits/1-1_投诉信.txt", "not_described"))
        assert found == {("data/manifest.json", code)}
    unsigned = replace(true, pdf=replace(true.pdf, signed_by="某人"))
    folder = pack(tmp_path / "unsigned", bag(bound, unsigned))
    assert codes(verify_pack(folder)) == {("data/PACK.pdf", "signature_missing")}
    assert LETTER.decode() not in repr(verify_pack(folder))


def test_that_a_pdf_that_is_none_or_has_strange_labels_is_told(tmp_path: Path) -> None:
    strange = pdf().replace(b"/S /D", b"/S /\xb6")
    assert strange != pdf()
    for name, content in (("none", b"%PDF-1.7 and nothing"), ("strange", strange)):
        write_bag(tmp_path / name, bag(content), made_at=AT)
        assert codes(verify_pack(tmp_path / name)) == {("data/PACK.pdf", "pdf_unreadable")}


def test_that_the_folder_around_an_unpacked_pack_will_do_and_a_strange_zip_is_only_refused(
    packs: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(packs / "zipped.zip") as zipped:
        zipped.extractall(tmp_path / "unpacked")
    assert verify_pack(tmp_path / "unpacked").ok
    with packing(tmp_path / "strange.zip") as strange:
        strange.writestr("x" * 40_000, b"")
    # In an old code page: in UTF-8 such a name is longer than a zip can say.
    content = (tmp_path / "strange.zip").read_bytes()
    (tmp_path / "strange.zip").write_bytes(content.replace(b"x", b"\x82"))
    assert codes(verify_pack(tmp_path / "strange.zip")) == {("strange.zip", "not_a_pack")}


@pytest.mark.parametrize(
    "said",
    [
        b"[]",
        b"[" * 100_000,
        b'{"format": "case-workbench-pack/2"}',
        b'{"format": "case-workbench-pack/1", "pdf": 3, "numbers": [1], "exhibits": {"a": 1}}',
        b'{"format": "case-workbench-pack/1", "pdf": {"pages": true, "labels": [1, null]},'
        b' "numbers": {"digits": -5, "first": 1.5, "prefix": []},'
        b' "exhibits": [1, null, {"file": 3, "first_page": -4, "pages": 99999}]}',
    ],
)
def test_that_a_strange_description_is_told_and_breaks_nothing(tmp_path: Path, said: bytes) -> None:
    whole = bag()
    named = {payload.name: payload.source for payload in whole.payloads} | {"data/manifest.json": said}
    payloads = tuple(Payload(name, source) for name, source in named.items())
    folder = pack(tmp_path / "p", replace(whole, payloads=payloads))
    found = codes(verify_pack(folder))
    assert "data/manifest.json" in {path for path, _ in found}
