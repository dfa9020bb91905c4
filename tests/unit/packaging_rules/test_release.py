"""What the person who releases does: a key, an update file, a look at it; then the program takes it."""

import os
import shutil
from pathlib import Path

import pytest
import release

from tests.updates import PASSES, installed, portable
from workbench.updating.applying import Order, apply_update
from workbench.updating.keys import read_keys

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in program is a shell script")


@pytest.fixture
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a key pair, made as the releaser makes it."""
    monkeypatch.setenv(release.PASSPHRASE_VARIABLE, "一个很长的口令 2026")
    assert release.main(["keygen", "--out", str(tmp_path / "keys")]) == 0
    return tmp_path / "keys"


def bundle(folder: Path, version: str) -> Path:
    made = folder / "dist" / "case-workbench"
    shutil.rmtree(made, ignore_errors=True)
    (made / "_internal" / f"case_workbench-{version}.dist-info").mkdir(parents=True)
    (made / "_internal" / "lib.so.1").write_bytes(b"library")
    (made / "_internal" / "lib.so").symlink_to("lib.so.1")
    (made / "case-workbench").write_text(PASSES)
    (made / "case-workbench").chmod(0o755)
    return made


def made(tmp_path: Path, keys: Path, out: str) -> Path:
    notes = tmp_path / "notes.txt"
    notes.write_text("新版本：更快。\n", encoding="utf-8")
    words = ["--notes-zh", f"@{notes}", "--notes-en", "Faster.", "--platform", "linux-x86_64"]
    source = ["--bundle", str(tmp_path / "dist" / "case-workbench"), "--key", str(keys / "update.key")]
    assert release.main(["update-file", *source, *words, "--out", str(tmp_path / out)]) == 0
    return tmp_path / out / "case-workbench-0.2.0-linux-x86_64.cwupdate"


def test_that_a_released_file_is_taken_by_the_program(tmp_path: Path, keys: Path) -> None:
    bundle(tmp_path, "0.2.0")
    file = made(tmp_path, keys, "out")
    assert release.main(["check", str(file), "--key", str(keys / "update.pub")]) == 0
    root = portable(tmp_path, "0.1.0")
    trusted = read_keys((keys / "update.pub").read_bytes())
    done = apply_update(file, to=installed(root), keys=trusted, order=Order())
    assert (done.version, done.previous) == ("0.2.0", "0.1.0")
    assert os.access(root / "versions" / "0.2.0" / "case-workbench", os.X_OK)


def test_that_the_same_program_gives_the_same_bytes_and_nothing_is_overwritten(
    tmp_path: Path, keys: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    built = bundle(tmp_path, "0.2.0")
    one = made(tmp_path, keys, "one")
    os.utime(built / "case-workbench", (1, 1))
    (built / "_internal" / "lib.so.1").chmod(0o600)
    assert made(tmp_path, keys, "two").read_bytes() == one.read_bytes()
    words = ["--notes-zh", "新", "--notes-en", "New", "--platform", "linux-x86_64"]
    source = ["--bundle", str(built), "--key", str(keys / "update.key"), "--out", str(one.parent)]
    assert release.main(["update-file", *source, *words]) == release.MACHINE
    assert release.main(["keygen", "--out", str(keys)]) == release.AT_FAULT
    assert "not overwritten" in capsys.readouterr().err


def test_that_the_private_key_is_sealed_and_its_owners_alone(
    tmp_path: Path, keys: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = keys / "update.key"
    assert secret.stat().st_mode & 0o777 == 0o600
    assert b"ENCRYPTED" in secret.read_bytes()
    bundle(tmp_path, "0.2.0")
    monkeypatch.setenv(release.PASSPHRASE_VARIABLE, "not the passphrase")
    source = ["--bundle", str(tmp_path / "dist" / "case-workbench"), "--key", str(secret)]
    words = ["--notes-zh", "新", "--notes-en", "New", "--out", str(tmp_path)]
    assert release.main(["update-file", *source, *words]) == release.AT_FAULT
    assert "passphrase is wrong" in capsys.readouterr().err
    monkeypatch.setenv(release.PASSPHRASE_VARIABLE, "short")
    assert release.main(["keygen", "--out", str(tmp_path / "more")]) == release.AT_FAULT
    assert not (tmp_path / "more").exists()


def test_that_what_is_no_program_is_not_released(
    tmp_path: Path, keys: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "deb").write_bytes(b"no package")
    words = ["--key", str(keys / "update.key"), "--notes-zh", "", "--notes-en", "", "--out", str(tmp_path)]
    assert release.main(["update-file", "--bundle", str(tmp_path), *words]) == release.AT_FAULT
    assert "no built program" in capsys.readouterr().err
    if shutil.which("dpkg-deb"):
        assert release.main(["update-file", "--deb", str(tmp_path / "deb"), *words]) == release.AT_FAULT
    built = bundle(tmp_path, "0.2.0")
    os.mkfifo(built / "pipe")
    assert release.main(["update-file", "--bundle", str(built), *words]) == release.AT_FAULT
    assert not list(tmp_path.glob("*.cwupdate"))
    damaged = tmp_path / "damaged.cwupdate"
    damaged.write_bytes(b"PK")
    assert release.main(["check", str(damaged), "--key", str(keys / "update.pub")]) == release.AT_FAULT
