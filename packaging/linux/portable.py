"""The archive that runs from any folder: versions side by side, launchers that take the current one."""

from __future__ import annotations

import tempfile
from pathlib import Path

from linux.project import Project, moment
from linux.staging import copied, filled, make_plain, write, write_archive

LAUNCHED = ("case-workbench", "workbench")


def build_portable(built: Path, project: Project, out: Path, *, glibc: str, level: int) -> Path:
    """Write the archive of a built program into a folder and return its path."""
    target = out / project.portable_name
    with tempfile.TemporaryDirectory(dir=out, prefix=".portable-") as scratch:
        folder = Path(scratch) / project.name
        lay_out(built, project, folder, glibc=glibc)
        write_archive(folder, target, moment(), level)
    return target


def lay_out(built: Path, project: Project, folder: Path, *, glibc: str) -> None:
    """Make the folder that the archive holds."""
    folder.mkdir()
    version = project.version
    copied(built, folder / "versions" / version)
    write(folder / "current", f"{version}\n")
    for program in LAUNCHED:
        write(folder / program, filled("launcher.sh", program=program), 0o755)
    write(folder / "README.txt", filled("README.txt", version=version, machine=project.machine, glibc=glibc))
    make_plain(folder)
