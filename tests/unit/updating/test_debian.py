"""Updates that are packages: proven and tried here, installed by the system's own tools."""

import os
import shutil
import subprocess
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from tests.updates import FAILS, KEYS, PASSES, PLATFORM, offer_of, sealed
from workbench.errors import MachineError, UserError
from workbench.updating import debian
from workbench.updating.applying import Order, apply_update, roll_back
from workbench.updating.form import PAYLOAD_NAMES, written
from workbench.updating.installation import DEB_ROOT, find_installation
from workbench.updating.model import Installation, Payload, PayloadKind, Program

pytestmark = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="dpkg-deb is not here")
HERE = find_installation(Program(DEB_ROOT / "case-workbench", "0.1.0", "linux", "x86_64", is_frozen=True))


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the log goes, and an apt-get that only writes down what it is asked."""
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "apt-get").write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{tmp_path}/asked"\n')
    (tools / "apt-get").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:{os.environ['PATH']}")
    monkeypatch.setattr(debian, "STATE", tmp_path / "state")
    monkeypatch.setattr(debian, "is_root", lambda: True)
    return tmp_path / "state"


def package(
    folder: Path, self_test: str = PASSES, version: str = "0.2.0", name: str = "case-workbench"
) -> Path:
    tree = folder / "tree"
    program = tree / "opt" / "case-workbench"
    program.mkdir(parents=True)
    (program / "case-workbench").write_text(self_test)
    (program / "case-workbench").chmod(0o755)
    (tree / "DEBIAN").mkdir()
    control = (
        f"Package: {name}\nVersion: {version}\nArchitecture: amd64\nMaintainer: x <x@y.z>\nDescription: x\n"
    )
    (tree / "DEBIAN" / "control").write_text(control)
    made = folder / "made.deb"
    command = ["dpkg-deb", "-Znone", "--root-owner-group", "-b", str(tree), str(made)]
    subprocess.run(command, check=True, capture_output=True)
    return made


def update_of(deb: Path) -> Path:
    content = deb.read_bytes()
    name = PAYLOAD_NAMES[PayloadKind.DEB]
    payload = Payload(name, len(content), sha256(content).hexdigest())
    offer = replace(offer_of([], b""), kind=PayloadKind.DEB, payload=payload, platform=PLATFORM)
    path = deb.parent / "x-deb.cwupdate"
    path.write_bytes(sealed(written(offer), content, name))
    return path


def apply(path: Path, to: Installation = HERE) -> str:
    return apply_update(path, to=to, keys=KEYS, order=Order(by="root")).command


def test_that_an_administrator_has_the_package_installed_after_its_test(tmp_path: Path, state: Path) -> None:
    assert apply(update_of(package(tmp_path))) == ""
    asked = (tmp_path / "asked").read_text().splitlines()
    assert (asked[0], Path(asked[-1]).name) == ("install", "case-workbench_0.2.0.deb")
    steps = [line.split()[2] for line in (state / "update.log").read_text().splitlines()]
    assert steps == ["begun", "checked", "unpacked", "tested", "installed", "switched"]


def test_that_anybody_else_gets_the_proven_package_and_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(debian, "is_root", lambda: False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "mine"))
    deb = package(tmp_path)
    beside, letter = tmp_path / "case-workbench_0.2.0.deb", tmp_path / "letter.txt"
    letter.write_text("mine")
    beside.symlink_to(letter)
    command = apply(update_of(deb))
    assert letter.read_text() == "mine"
    assert not beside.is_symlink()
    assert beside.read_bytes() == deb.read_bytes()
    assert command == f"sudo apt-get install {beside}"
    assert not (tmp_path / "asked").exists()


@pytest.mark.parametrize(
    ("made", "code"),
    [
        ({"self_test": FAILS}, "update.self_test_failed"),
        ({"version": "0.3.0"}, "update.package_unfit"),
        ({"name": "another"}, "update.package_unfit"),
    ],
)
def test_that_a_package_that_is_not_what_it_says_is_not_installed(
    tmp_path: Path, made: dict[str, str], code: str
) -> None:
    with pytest.raises((UserError, MachineError)) as told:
        apply(update_of(package(tmp_path, **made)))
    assert code in str(told.value)
    assert not (tmp_path / "asked").exists()


def test_that_a_package_manager_that_refuses_is_quoted(tmp_path: Path) -> None:
    (tmp_path / "tools" / "apt-get").write_text("#!/bin/sh\necho 'E: Unmet dependencies' >&2\nexit 100\n")
    with pytest.raises(MachineError) as told:
        apply(update_of(package(tmp_path)))
    assert (told.value.code, told.value.detail["said"]) == ("update.package_refused", "E: Unmet dependencies")


def test_that_the_kinds_are_not_mixed_up_and_the_way_back_is_told(tmp_path: Path) -> None:
    from tests.updates import installed, portable, update_file

    with pytest.raises(UserError, match="kind_onedir_elsewhere"):
        apply(update_file(tmp_path))
    with pytest.raises(UserError, match="kind_deb_elsewhere"):
        apply(update_of(package(tmp_path)), installed(portable(tmp_path, "0.1.0")))
    with pytest.raises(UserError, match="rollback_deb"):
        roll_back(HERE, order=Order())
