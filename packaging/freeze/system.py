"""Which shared libraries of the building machine the program takes along on Linux: hardly any.

A shared library that comes neither with Python nor with a wheel is left to the system: the desktop's own
libraries must fit each other, and a copy of ours beside them would not. The exceptions are small libraries
that not every desktop has and that nothing else of the system shares with us.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sysconfig
from collections.abc import Iterable
from pathlib import Path

# Taken along although they come from the machine that builds.
BUNDLED = re.compile(
    r"lib(xcb-(cursor|icccm|image|keysyms|randr|render|render-util|shape|shm|sync|util|xfixes|xkb)"
    r"|xkbcommon(-x11)?|bz2|mpdec)\.so\.|libpython3"
)


def is_left_out(source: str, target: str) -> bool:
    """Whether a collected shared library belongs to the operating system and is not among the exceptions."""
    is_systems = source.startswith(("/lib/", "/lib64/", "/usr/lib", "/usr/local/lib"))
    # Where Python comes with the system, its own modules lie there too.
    is_pythons = source.startswith(tuple(f"{sysconfig.get_path(name)}/" for name in ("stdlib", "platstdlib")))
    return is_systems and not is_pythons and not BUNDLED.match(Path(target).name)


def owners(libraries: Iterable[str]) -> dict[str, str]:
    """The Debian package that each library came from; those that no package holds are not among them."""
    wanted = sorted(libraries)
    if not wanted or shutil.which("dpkg-query") is None:
        return {}
    said = _said("dpkg-query", "--search", *(f"*/{name}" for name in wanted))
    pairs = [line.split(": ", 1) for line in said.splitlines() if ": " in line]
    return {Path(path).name: package.split(":")[0] for package, path in pairs if Path(path).name in wanted}


def versions(libraries: Iterable[str]) -> dict[str, str]:
    """The version of the package that each library came from; empty where the system does not tell."""
    wanted = list(libraries)
    found = owners(wanted)
    packages = sorted(set(found.values()))
    said = _said("dpkg-query", "-W", "-f", "${Package} ${Version}\n", *packages) if packages else ""
    known = dict(line.split(" ", 1) for line in said.splitlines() if " " in line)
    return {name: known.get(found.get(name, ""), "") for name in wanted}


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
