"""Version names: which are allowed, which is newer, and for which machine a program is built."""

import re

_FORM = re.compile(r"(\d{1,5})\.(\d{1,5})(?:\.(\d{1,5}))?(?:(a|b|rc)(\d{1,3}))?", re.ASCII)
# A finished version stands after all that led to it.
_FINISHED = "z"
_SYSTEMS = {"linux": "linux", "win32": "windows", "darwin": "macos"}
_MACHINES = {"amd64": "x86_64", "x86-64": "x86_64", "arm64": "aarch64"}


def is_version(text: str) -> bool:
    """Whether this is a version's name; such a name is safe as the name of a folder."""
    return _FORM.fullmatch(text) is not None


def version_order(text: str) -> tuple[int, int, int, str, int]:
    """By what versions are put in order, older first.

    Raises: ValueError when it is not a version's name.
    Source: PEP 440, releases of up to three numbers with a, b and rc before them.
    """
    found = _FORM.fullmatch(text)
    if found is None:
        raise ValueError(text)
    major, minor, patch, stage, step = found.groups()
    return int(major), int(minor), int(patch or 0), stage or _FINISHED, int(step or 0)


def is_newer(version: str, than: str) -> bool:
    """Whether one version follows another."""
    return version_order(version) > version_order(than)


def platform_name(system: str, machine: str) -> str:
    """Such as `linux-x86_64`, from what Python calls system and machine."""
    kind = machine.lower()
    return f"{_SYSTEMS.get(system, system)}-{_MACHINES.get(kind, kind)}"
