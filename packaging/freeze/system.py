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
    r"|xkbcommon(-x11)?|bz2|crypto|mpdec|ssl)\.so\.|libpython3"
)


def is_left_out(source: str, target: str) -> bool:
    """Whether a collected shared library belongs to the operating system and is not among the exceptions."""
    is_systems = source.startswith(("/lib/", "/lib64/", "/usr/lib", "/usr/local/lib"))
    # Where Python comes with the system, its own modules lie there too.
    is_pythons = source.startswith(tuple(f"{sysconfig.get_path(name)}/" for name in ("stdlib", "platstdlib")))
    return is_systems and not is_pythons and not BUNDLED.match(Path(target).name)


def versions(libraries: Iterable[str]) -> dict[str, str]:
    """The version of the package that each library came from; nothing where the system does not tell."""
    found = dict.fromkeys(libraries, "")
    if shutil.which("dpkg-query") is None:
        return found
    for name in found:
        owner = _said("dpkg", "-S", f"*/{name}").partition(":")[0]
        if owner:
            found[name] = _said("dpkg-query", "-W", "-f", "${Version}", owner)
    return found


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
