"""What is mounted where, as each system tells it."""

import re
import sys
from pathlib import Path

from workbench.placement.model import Drive, Mount

MOUNTINFO = Path("/proc/self/mountinfo")
_ESCAPED = re.compile(r"\\([0-7]{3})")
# Source: Microsoft, GetDriveTypeW, return values.
_DRIVES: dict[int, Drive] = {2: "removable", 3: "fixed", 4: "remote", 5: "removable", 6: "memory"}


def mounts_in(text: str) -> tuple[Mount, ...]:
    """The mounts that a `mountinfo` tells of.

    Source: Linux, proc_pid_mountinfo(5): optional fields end with a lone hyphen; blanks are octal.
    """
    found = []
    for line in text.splitlines():
        before, separator, after = line.partition(" - ")
        places, kinds = before.split(" "), after.split(" ")
        if separator and len(places) > 4 and len(kinds) > 1:
            found.append(Mount(_plain(places[4]), kinds[0], _plain(kinds[1])))
    return tuple(found)


def mounts_here(path: Path) -> tuple[Mount, ...]:
    """What this machine has mounted; on macOS what holds the path alone, on Windows nothing."""
    if sys.platform == "darwin":
        from workbench.placement.mac import mount_of_path

        mount = mount_of_path(path)
        return (mount,) if mount is not None else ()
    try:
        return mounts_in(MOUNTINFO.read_text("utf-8", "surrogateescape"))
    except OSError:
        return ()


def drive_of(path: Path) -> Drive:
    """The kind of drive, where drives have letters."""
    if sys.platform != "win32":
        return ""
    import ctypes

    kind = ctypes.windll.kernel32.GetDriveTypeW(str(path.anchor))
    return _DRIVES.get(kind, "")


def _plain(escaped: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 8)), escaped)
