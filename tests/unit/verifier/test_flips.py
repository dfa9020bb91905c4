"""One byte at 500 random places of a pack: found each time, by us and by tools that are not ours."""

import hashlib
import shutil
import subprocess
from pathlib import Path
from random import Random

import bagit
import pytest

from workbench.verifier.bag_form import TAG_MANIFEST
from workbench.verifier.verify import verify_pack

PLACES = 500
Flip = tuple[str, int, int]


def flips(sizes: dict[str, int], seed: int) -> list[Flip]:
    """Places spread over all bytes of all files, each with what is flipped there."""
    random, total = Random(seed), sum(sizes.values())
    made = []
    for place in random.sample(range(total), PLACES):
        for path, size in sizes.items():
            if place < size:
                made.append((path, place, random.randrange(1, 256)))
                break
            place -= size
    return made


def flipped(content: bytes, at: int, mask: int) -> bytes:
    changed = bytearray(content)
    changed[at] ^= mask
    return bytes(changed)


@pytest.fixture
def folder(packs: Path, tmp_path: Path) -> Path:
    """A copy to spoil."""
    return Path(shutil.copytree(packs / "folder", tmp_path / "pack"))


def files(folder: Path) -> dict[str, bytes]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_that_a_flipped_byte_of_a_folder_is_found_and_named(folder: Path) -> None:
    whole = files(folder)
    assert verify_pack(folder).ok
    for path, at, mask in flips({path: len(content) for path, content in whole.items()}, 1):
        (folder / path).write_bytes(flipped(whole[path], at, mask))
        report = verify_pack(folder)
        (folder / path).write_bytes(whole[path])
        assert not report.ok, f"{path} at {at} ^ {mask}"
        assert path == TAG_MANIFEST or path in {problem.path for problem in report.problems}
    assert verify_pack(folder).ok


def test_that_a_flipped_byte_of_a_zip_is_found_and_its_place_told(packs: Path, tmp_path: Path) -> None:
    whole, spoilt = (packs / "zipped.zip").read_bytes(), tmp_path / "spoilt.zip"
    assert verify_pack(packs / "zipped.zip").ok
    for _, at, mask in flips({"": len(whole)}, 2):
        spoilt.write_bytes(flipped(whole, at, mask))
        report = verify_pack(spoilt)
        assert not report.ok, f"{at} ^ {mask}"
        places = [each.detail for each in report.problems if each.code == "verifier.zip_bytes"]
        assert not places or any(int(each["first"]) <= at <= int(each["last"]) for each in places)


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="sha256sum is not installed")
def test_that_sha256sum_finds_every_one_of_them(folder: Path, tmp_path: Path) -> None:
    """Each flipped file stands beside its line of the lists; flips of the last list are read as lists."""
    whole = files(folder)
    named = {
        line[66:]: line[:64]
        for path in ("manifest-sha256.txt", TAG_MANIFEST)
        for line in whole[path].decode().splitlines()
    }
    lines, spoilt = [], tmp_path / "spoilt"
    spoilt.mkdir()
    for number, (path, at, _) in enumerate(flips({path: len(whole[path]) for path in whole}, 1)):
        content = flipped(whole[path], at, 0xFF)
        if path == TAG_MANIFEST:
            (folder / path).write_bytes(content)
            assert not checks(folder, TAG_MANIFEST), at
            continue
        (spoilt / str(number)).write_bytes(content)
        lines.append(f"{named[path]}  {number}\n")
    (spoilt / "list").write_text("".join(lines))
    call, plain = ["sha256sum", "-c", "list"], {"LC_ALL": "C"}
    ran = subprocess.run(call, cwd=spoilt, capture_output=True, text=True, check=False, env=plain)
    assert ran.stdout.count(": FAILED\n") == len(lines) > PLACES * 0.8
    (folder / TAG_MANIFEST).write_bytes(whole[TAG_MANIFEST])
    assert checks(folder, "manifest-sha256.txt") and checks(folder, TAG_MANIFEST)


def checks(folder: Path, listed: str) -> bool:
    """Whether `sha256sum -c --strict` is content with a list."""
    call = ["sha256sum", "-c", "--strict", "--quiet", listed]
    return subprocess.run(call, cwd=folder, capture_output=True, check=False).returncode == 0


def test_that_a_bagit_tool_finds_what_is_changed_missing_or_too_many(folder: Path) -> None:
    assert bagit.Bag(str(folder)).is_valid()
    pdf = folder / "data" / "PACK.pdf"
    whole = pdf.read_bytes()
    assert hashlib.sha256(whole).hexdigest() in (folder / "manifest-sha256.txt").read_text(encoding="utf-8")
    pdf.write_bytes(flipped(whole, 300, 1))
    assert not bagit.Bag(str(folder)).is_valid()
    pdf.unlink()
    assert not bagit.Bag(str(folder)).is_valid()
    pdf.write_bytes(whole)
    (folder / "data" / "more.txt").write_bytes(b"")
    assert not bagit.Bag(str(folder)).is_valid()
