"""Where the self-test works: a folder whose name is hard to bear, away from what the machine has set."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from workbench.errors import MachineError
from workbench.selftest.model import CLOCK

# Names as people give them: with a space, and with letters that not every machine's locale has.
INSIDE: Final = ("张三", "投诉 案件")
# What it writes takes some twenty megabytes.
NEEDED_BYTES: Final = 100 << 20


@contextmanager
def place_for(keep: Path | None) -> Iterator[Path]:
    """An empty folder with a name that is hard to bear; kept where one says so, else removed.

    Raises: MachineError `selftest.no_place`, `selftest.no_room`.
    """
    if keep is not None:
        yield _made(keep)
        return
    try:
        folder = tempfile.TemporaryDirectory(prefix="case-workbench ", ignore_cleanup_errors=True)
    except OSError as error:
        raise _no_place(error.filename or "", error) from error
    with folder as made:
        yield _made(Path(made))


def _made(folder: Path) -> Path:
    place = folder.joinpath(*INSIDE)
    number = 1
    try:
        while place.exists():
            number += 1
            place = folder.joinpath(*INSIDE[:-1], f"{INSIDE[-1]} {number}")
        place.mkdir(parents=True)
        free = shutil.disk_usage(place).free
    except OSError as error:
        raise _no_place(folder, error) from error
    if free < NEEDED_BYTES:
        detail = {"path": str(folder), "free_mb": str(free >> 20), "needed_mb": str(NEEDED_BYTES >> 20)}
        raise MachineError("selftest.no_room", **detail)
    return place


def _no_place(path: object, error: OSError) -> MachineError:
    return MachineError("selftest.no_place", path=str(path), reason=error.strerror or str(error))


@contextmanager
def surroundings(place: Path) -> Iterator[None]:
    """What the machine and whoever calls have set must not decide how the test goes."""
    runtime = place / "runtime"
    runtime.mkdir(mode=0o700)
    wanted = {
        "QT_QPA_PLATFORM": "offscreen",
        "WORKBENCH_NOW": CLOCK.now().isoformat(),
        "XDG_RUNTIME_DIR": str(runtime),
    }
    unwanted = ("WORKBENCH_HOME", "WORKBENCH_STARTUP_PROBE", "QT_SCALE_FACTOR", "MPLCONFIGDIR")
    before = {name: os.environ.get(name) for name in (*wanted, *unwanted)}
    for name in unwanted:
        os.environ.pop(name, None)
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def can_be_made(file: Path) -> bool:
    """Whether a file can be written, with the folders above it that are not there."""
    folder = next((each for each in file.parents if os.access(each, os.F_OK)), file.parent)
    return os.access(folder, os.W_OK | os.X_OK)
