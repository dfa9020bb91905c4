"""Finds how the running program is installed, and so what an update can do here."""

import platform
import sys
from importlib.metadata import version
from pathlib import Path

from workbench.updating.model import Installation, InstallKind, Program
from workbench.updating.switching import CURRENT, PREVIOUS, VERSIONS, named_version, starting_version
from workbench.updating.versions import is_version, platform_name

DEB_ROOT = Path("/opt/case-workbench")


def running_program() -> Program:
    """The program that this code runs in."""
    return Program(
        executable=Path(sys.executable),
        version=version("case-workbench"),
        system=sys.platform,
        machine=platform.machine(),
        is_frozen=bool(getattr(sys, "frozen", False)),
    )


def find_installation(program: Program) -> Installation:
    """How this program is installed; links to it are followed."""
    name = platform_name(program.system, program.machine)
    folder = program.executable.resolve().parent
    if not program.is_frozen:
        return Installation(InstallKind.SOURCE, name, program.version, program)
    if program.system == "darwin":
        return Installation(InstallKind.MACOS, name, program.version, program)
    if folder == DEB_ROOT:
        return Installation(InstallKind.DEB, name, program.version, program)
    root = folder.parent.parent
    if folder.parent.name != VERSIONS or not is_version(folder.name) or not (root / CURRENT).is_file():
        return Installation(InstallKind.LOOSE, name, program.version, program)
    return Installation(
        InstallKind.VERSIONS,
        name,
        folder.name,
        program,
        root,
        current=starting_version(root, program.file_name) or folder.name,
        previous=named_version(root, PREVIOUS),
    )
