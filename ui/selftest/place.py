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
FIXED_TIME: Final = "WORKBENCH_NOW"
# Places, people and times of the program, and how Qt, Python and plots are to look or to behave.
UNWANTED: Final = (
    "WORKBENCH_HOME", "WORKBENCH_USER", "WORKBENCH_STARTUP_PROBE", "MPLBACKEND", "MPLCONFIGDIR",
    "QT_DEBUG_PLUGINS", "QT_ENABLE_HIGHDPI_SCALING", "QT_FONT_DPI", "QT_IM_MODULE", "QT_IM_MODULES",
    "QT_LOGGING_RULES", "QT_QPA_FONTDIR", "QT_QPA_PLATFORMTHEME", "QT_SCALE_FACTOR",
    "QT_SCALE_FACTOR_ROUNDING_POLICY", "QT_SCREEN_SCALE_FACTORS", "QT_STYLE_OVERRIDE", "QT_USE_PHYSICAL_DPI",
)  # fmt: skip
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
        FIXED_TIME: CLOCK.now().isoformat(),
        "XDG_RUNTIME_DIR": str(runtime),
    }
    before = {name: os.environ.get(name) for name in (*wanted, *UNWANTED)}
    for name in UNWANTED:
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


@contextmanager
def own_clock() -> Iterator[None]:
    """What is asked for the time within `surroundings` hears that of the machine."""
    fixed = os.environ.pop(FIXED_TIME, None)
    try:
        yield
    finally:
        if fixed is not None:
            os.environ[FIXED_TIME] = fixed


def can_be_made(file: Path) -> bool:
    """Whether a file can be written, with the folders above it that are not there."""
    folder = next((each for each in file.parents if os.access(each, os.F_OK)), file.parent)
    return os.access(folder, os.W_OK | os.X_OK)
