"""Updates on a portable program: done, refused, failed, stopped, killed; and the way back."""

import os
import shutil
import signal
import subprocess
import sys
import tarfile
import tempfile
import warnings
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random

import pytest

from tests.updates import (
    FAILS,
    KEYS,
    OTHER_KEY,
    PASSES,
    Member,
    everything,
    installed,
    offer_of,
    portable,
    program_members,
    sealed,
    tarred,
    update_file,
)
from workbench.errors import MachineError, UserError, WorkbenchError
from workbench.updating import applying
from workbench.updating.applying import Order, apply_update, roll_back
from workbench.updating.form import written
from workbench.updating.keys import UpdateKey
from workbench.updating.switching import starting_version
from workbench.updating.trying import prove_program
from workbench.watch import Unwatched

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in program is a shell script")
BY = Order(by="管理员 张")


def apply(path: Path, root: Path, order: Order = BY) -> str:
    return apply_update(path, to=installed(root), keys=KEYS, order=order).version


def named(root: Path) -> tuple[str, str]:
    previous = root / "previous"
    return (root / "current").read_text().strip(), previous.read_text().strip() if previous.exists() else ""


def versions(root: Path) -> list[str]:
    return sorted(path.name for path in (root / "versions").iterdir())


def log(root: Path) -> str:
    return (root / "update.log").read_text(encoding="utf-8")


def test_that_the_new_version_starts_next_and_the_old_one_is_kept(tmp_path: Path) -> None:
    root = portable(tmp_path, "0.1.0")
    assert apply(update_file(tmp_path), root) == "0.2.0"
    assert named(root) == ("0.2.0", "0.1.0")
    assert versions(root) == ["0.1.0", "0.2.0"]
    new = root / "versions" / "0.2.0"
    assert (new / "_internal" / "lib.so").read_bytes() == b"library" * 100
    assert os.access(new / "case-workbench", os.X_OK)
    steps = [line.split()[2] for line in log(root).splitlines()]
    assert steps == ["begun", "checked", "unpacked", "tested", "placed", "switched"]
    assert "管理员_张" in log(root)


def test_that_only_the_version_before_is_kept_and_it_can_come_back(tmp_path: Path) -> None:
    root = portable(tmp_path, "0.1.0", "0.2.0")
    (root / "versions" / ".0.9.0.part").mkdir()
    apply(update_file(tmp_path, version="0.3.0"), root)
    assert (named(root), versions(root)) == (("0.3.0", "0.2.0"), ["0.2.0", "0.3.0"])
    assert roll_back(installed(root), order=BY).version == "0.2.0"
    assert (named(root), versions(root)) == (("0.2.0", "0.3.0"), ["0.2.0", "0.3.0"])
    # After the way back the same update may come again.
    apply(update_file(tmp_path, version="0.3.0"), root)
    assert (named(root), versions(root)) == (("0.3.0", "0.2.0"), ["0.2.0", "0.3.0"])


def test_that_the_version_that_runs_outlives_a_second_update(tmp_path: Path) -> None:
    root = portable(tmp_path, "0.1.0")
    apply(update_file(tmp_path), root)
    still = installed(root, running="0.1.0")
    apply_update(update_file(tmp_path, version="0.3.0"), to=still, keys=KEYS, order=BY)
    assert (named(root), versions(root)) == (("0.3.0", "0.2.0"), ["0.1.0", "0.2.0", "0.3.0"])
    with pytest.raises(UserError) as told:
        apply_update(update_file(tmp_path, version="0.3.0"), to=still, keys=KEYS, order=BY)
    assert told.value.problems[0].code == "update.same_version"


def test_that_a_version_that_somebody_still_has_open_is_not_taken_away(tmp_path: Path) -> None:
    root = portable(tmp_path, "0.0.9", "0.1.0", "0.2.0")
    opened = root / "versions" / "0.0.9" / "sleep"
    shutil.copy(Path("/bin/sleep").resolve(), opened)
    with subprocess.Popen([opened, "60"]) as somebody:
        apply(update_file(tmp_path, version="0.3.0"), root)
        assert versions(root) == ["0.0.9", "0.2.0", "0.3.0"]
        somebody.kill()
    apply(update_file(tmp_path, version="0.4.0"), root)
    assert versions(root) == ["0.3.0", "0.4.0"]


def test_that_the_program_that_runs_is_not_replaced_under_its_feet(tmp_path: Path) -> None:
    root = portable(tmp_path, "0.1.0", "0.2.0")
    roll_back(installed(root), order=BY)
    running = installed(root, running="0.2.0")
    with pytest.raises(UserError) as told:
        apply_update(update_file(tmp_path), to=running, keys=KEYS, order=BY)
    assert told.value.problems[0].code == "update.still_running"


def test_that_there_is_no_way_back_to_nothing_or_to_half_a_program(tmp_path: Path) -> None:
    root = portable(tmp_path, "0.1.0")
    for code in ("update.nothing_before", "update.before_is_broken"):
        with pytest.raises(UserError) as told:
            roll_back(installed(root), order=BY)
        assert told.value.problems[0].code == code
        (root / "previous").write_text("0.0.9\n")
    assert named(root)[0] == "0.1.0"


def test_that_an_older_version_comes_only_when_it_is_wanted(tmp_path: Path) -> None:
    root = portable(tmp_path, "0.3.0")
    with pytest.raises(UserError):
        apply(update_file(tmp_path), root)
    assert apply(update_file(tmp_path), root, Order(allow_older=True)) == "0.2.0"
    assert named(root) == ("0.2.0", "0.3.0")


def unchanged(root: Path, act: Callable[[], object]) -> WorkbenchError:
    before = everything(root)
    with pytest.raises(WorkbenchError) as told:
        act()
    assert everything(root) == before
    return told.value


@pytest.mark.parametrize(
    ("self_test", "code"),
    [
        (FAILS, "update.self_test_failed"),
        ("#!/nowhere/sh\n", "update.self_test_cannot_start"),
        ("#!/bin/sh\nkill -9 $$\n", "update.self_test_failed"),
    ],
)
def test_that_a_version_that_fails_its_own_test_changes_nothing(
    tmp_path: Path, self_test: str, code: str
) -> None:
    root = portable(tmp_path, "0.1.0")
    path = update_file(tmp_path, program_members(self_test))
    error = unchanged(root, lambda: apply(path, root))
    assert isinstance(error, MachineError)
    assert error.code == code
    assert f"why={code}" in log(root)
    assert ("    step two: the window did not open\n" in log(root)) == (self_test == FAILS)


def test_that_the_self_test_has_a_home_of_its_own_and_ends_in_time(tmp_path: Path) -> None:
    program = tmp_path / "program"
    script = '#!/bin/sh\necho "$HOME $PWD $TMPDIR $XDG_DATA_HOME $SECRET$LD_LIBRARY_PATH"\n'
    program.write_text(script)
    program.chmod(0o755)
    os.environ["SECRET"] = "secret"
    try:
        homes = set(prove_program(program).split())
    finally:
        del os.environ["SECRET"]
    assert len(homes) == 1
    assert not Path(homes.pop()).exists()
    program.write_text("#!/bin/sh\nsleep 30 & wait\n")
    with pytest.raises(MachineError, match="too_slow"):
        prove_program(program, limit_s=0.1)


NAME = "case-workbench/_internal/"
HOSTILE = {
    "traversal": ([Member("case-workbench/../../evil", b"x")], "name"),
    "absolute": ([Member("/tmp/evil", b"x")], "name"),
    "backslash": ([Member("case-workbench/..\\evil", b"x")], "name"),
    "drive": ([Member("C:evil", b"x")], "name"),
    "outside": ([Member("other/evil", b"x")], "folder"),
    "dot": ([Member("case-workbench/evil.", b"x")], "name"),
    "link-out": ([Member(f"{NAME}l", kind=tarfile.SYMTYPE, target="../../../evil")], "link"),
    "link-absolute": ([Member(f"{NAME}l", kind=tarfile.SYMTYPE, target="/etc/passwd")], "link"),
    "link-to-versions": ([Member(f"{NAME}l", kind=tarfile.SYMTYPE, target="../..")], "link"),
    "hard": ([Member(f"{NAME}h", kind=tarfile.LNKTYPE, target="case-workbench/case-workbench")], "kind"),
    "device": ([Member(f"{NAME}d", kind=tarfile.CHRTYPE)], "kind"),
    "pipe": ([Member(f"{NAME}p", kind=tarfile.FIFOTYPE)], "kind"),
    "capitals": ([Member(f"{NAME}LIB.so.1", b"x")], "twice"),
    "composed": ([Member(f"{NAME}\u00e9", b"x"), Member(f"{NAME}e\u0301", b"x")], "twice"),
    "below-link": (
        [
            Member(f"{NAME}into", kind=tarfile.SYMTYPE, target="."),
            Member(f"{NAME}into/evil", b"x"),
        ],
        "below",
    ),
    "below-file": ([Member(f"{NAME}lib.so.1/evil", b"x")], "below"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_that_hostile_members_are_refused_though_signed(tmp_path: Path, name: str) -> None:
    members, why = HOSTILE[name]
    root = portable(tmp_path, "0.1.0")
    path = update_file(tmp_path, [*program_members(), *members])
    error = unchanged(root, lambda: apply(path, root))
    assert isinstance(error, UserError)
    assert error.problems[0].code == f"update.payload_unfit_{why}"
    assert not list(tmp_path.rglob("evil*"))


def with_payload(folder: Path, packed: bytes, *, files: int = 4, unpacked_bytes: int = 0) -> Path:
    members = program_members()
    offer = offer_of(members, packed)
    declared = unpacked_bytes or offer.payload.unpacked_bytes
    offer = replace(offer, payload=replace(offer.payload, files=files, unpacked_bytes=declared))
    path = folder / f"{files}-{declared}-{len(packed)}.cwupdate"
    path.write_bytes(sealed(written(offer), packed, offer.payload.name))
    return path


def test_that_more_or_less_than_was_declared_is_refused_though_signed(tmp_path: Path) -> None:
    root = portable(tmp_path, "0.1.0")
    packed = tarred(program_members())
    bomb = tarred([*program_members(), Member(f"{NAME}zeros", bytes(20 << 20))])
    for path, why in (
        (with_payload(tmp_path, packed, files=3), "count"),
        (with_payload(tmp_path, packed, files=9), "count"),
        (with_payload(tmp_path, packed, unpacked_bytes=100), "count"),
        (with_payload(tmp_path, bomb, files=5), "count"),
        (with_payload(tmp_path, packed + b"more"), "end"),
        (with_payload(tmp_path, packed[:-20]), "archive"),
        (with_payload(tmp_path, b"no archive"), "archive"),
    ):
        error = unchanged(root, partial(apply, path, root))
        assert isinstance(error, UserError)
        assert error.problems[0].code == f"update.payload_unfit_{why}"


def test_that_a_payload_without_the_program_is_refused(tmp_path: Path) -> None:
    root = portable(tmp_path, "0.1.0")
    path = update_file(tmp_path, program_members()[:-1])
    error = unchanged(root, lambda: apply(path, root))
    assert isinstance(error, UserError)
    assert error.problems[0].code == "update.payload_unfit_program"


def test_that_a_file_swapped_between_proof_and_unpacking_is_noticed(tmp_path: Path) -> None:
    root = portable(tmp_path, "0.1.0")
    # Longer than what is read ahead.
    filler = [Member("case-workbench/noise", Random(3).randbytes(400_000))]
    path = update_file(tmp_path, [*program_members(), *filler])
    ran = tmp_path / "ran"
    script = f"#!/bin/sh\ntouch '{ran}'\n"
    other = update_file(tmp_path, [*program_members(script), *filler], version="0.2.1").read_bytes()

    class Swapping(Unwatched):
        def progress(self, done: int, total: int, code: str = "") -> None:
            if code == "check" and done == total:
                path.write_bytes(other)

    error = unchanged(
        root,
        lambda: apply_update(path, to=installed(root), keys=KEYS, order=BY, watch=Swapping()),
    )
    assert isinstance(error, UserError)
    assert not ran.exists()


def test_that_nothing_of_a_file_runs_before_signature_and_every_byte_are_good(tmp_path: Path) -> None:
    root, ran = portable(tmp_path, "0.1.0"), tmp_path / "ran"
    path = update_file(tmp_path, program_members(f"#!/bin/sh\ntouch '{ran}'\n"))
    good = path.read_bytes()
    strangers = (UpdateKey(OTHER_KEY.public_key().public_bytes_raw()),)
    hostile = [good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :] for at in range(0, len(good), 97)]
    for content, keys in (*((each, KEYS) for each in hostile), (good, strangers), (good, ())):
        path.write_bytes(content)
        with pytest.raises(UserError):
            apply_update(path, to=installed(root), keys=keys, order=BY)
        assert not ran.exists()
    path.write_bytes(good)
    apply(path, root)
    assert ran.exists()


class Stopped(WorkbenchError):
    """The person pressed cancel."""


def test_that_stopping_before_the_switch_leaves_all_as_it_was(tmp_path: Path) -> None:
    root = portable(tmp_path, "0.1.0")
    path = update_file(tmp_path, program_members("#!/bin/sh\nsleep 20\n"))

    class Stopping(Unwatched):
        testing = False

        def progress(self, done: int, total: int, code: str = "") -> None:
            self.testing = code == "test"

        def check(self) -> None:
            if self.testing:
                raise Stopped

    act = partial(apply_update, path, to=installed(root), keys=KEYS, order=BY, watch=Stopping())
    assert isinstance(unchanged(root, act), Stopped)
    assert " stopped " in log(root)


def test_that_two_updates_at_once_and_too_little_room_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = portable(tmp_path, "0.1.0")
    path = update_file(tmp_path)
    with applying._alone(root):
        error = unchanged(root, lambda: apply(path, root))
        assert isinstance(error, MachineError)
        assert error.code == "update.busy"
    monkeypatch.setattr(applying, "SPARE_BYTES", 1 << 60)
    error = unchanged(root, lambda: apply(path, root))
    assert isinstance(error, MachineError)
    assert error.code == "update.no_room"


def killed_at(event: int, path: Path, root: Path) -> bool:
    """Apply in a process that kills itself at its n-th touch of the disk; whether it came that far."""
    with warnings.catch_warnings():
        # Newer interpreters warn of threads; the child starts none and ends by itself.
        warnings.simplefilter("ignore", DeprecationWarning)
        worker = os.fork()
    if worker:
        return os.waitstatus_to_exitcode(os.waitpid(worker, 0)[1]) == -signal.SIGKILL
    touched = 0

    def count(name: str, arguments: tuple[object, ...]) -> None:
        nonlocal touched
        writes = name in {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "subprocess.Popen"} or (
            name == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        )
        touched += bool(writes)
        if writes and touched == event:
            os.kill(os.getpid(), signal.SIGKILL)

    # What is killed cannot clear up behind itself.
    tempfile.tempdir = str(path.parent)
    sys.addaudithook(count)
    try:
        apply(path, root)
    finally:
        os._exit(0)


@pytest.mark.parametrize("self_test", [PASSES, FAILS])
def test_that_a_kill_at_any_moment_leaves_a_whole_program_that_starts(
    tmp_path: Path, self_test: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The kernel keeps what a killed process wrote; waiting for the disk proves nothing here.
    monkeypatch.setattr(applying, "_settle", lambda _tree: None)
    path = update_file(tmp_path, program_members(self_test))
    whole = set(everything(portable(tmp_path / "like", "0.1.0") / "versions" / "0.1.0"))
    event, seen = 1, set()
    while True:
        folder = tmp_path / str(event)
        root = portable(folder, "0.0.9", "0.1.0")
        was_killed = killed_at(event, path, root)
        starts = starting_version(root, "case-workbench")
        seen.add(starts)
        names = set(everything(root / "versions" / starts))
        assert names >= (whole if starts == "0.1.0" else {"case-workbench", "_internal/lib.so"})
        if event % 4 == 0:
            # And the next update is not hindered by what was left, and clears it up.
            later = "0.3.0" if starts == "0.2.0" else "0.2.0"
            apply(update_file(folder, version=later), root)
            assert starting_version(root, "case-workbench") == later
            assert not [name for name in versions(root) if name.startswith(".")]
        if not was_killed:
            break
        event += 1
    assert event > 12
    assert seen == ({"0.1.0", "0.2.0"} if self_test == PASSES else {"0.1.0"})
