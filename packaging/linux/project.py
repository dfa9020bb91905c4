"""What packages are called, and the moment that all their files bear."""

from __future__ import annotations

import os
import platform
import re
import subprocess
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
DEBIAN_NAMES = {"x86_64": "amd64", "aarch64": "arm64", "loongarch64": "loong64"}
# Before a release sorts what has a tilde.
# Source: Debian Policy 5.6.12; PEP 440.
_PRE_RELEASE = re.compile(r"[-_.]?(a|alpha|b|beta|rc|dev)[-_.]?(\d+)")


@dataclass(frozen=True, slots=True)
class Project:
    """Name and version of what is packed, and for which machine."""

    name: str
    version: str
    machine: str

    @property
    def debian_version(self) -> str:
        """The version as Debian orders it: 1.2rc1 becomes 1.2~rc1."""
        return _PRE_RELEASE.sub(r"~\1\2", self.version)

    @property
    def debian_architecture(self) -> str:
        """Debian's name of the machine."""
        return DEBIAN_NAMES.get(self.machine, self.machine)

    @property
    def deb_name(self) -> str:
        """The file's name by Debian's rule."""
        return f"{self.name}_{self.debian_version}_{self.debian_architecture}.deb"

    @property
    def portable_name(self) -> str:
        """The name of the archive that runs from any folder."""
        return f"{self.name}-{self.version}-linux-{self.machine}.tar.xz"


def project(version: str | None = None) -> Project:
    """The project as pyproject.toml names it, perhaps under another version."""
    facts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return Project(facts["name"], version or facts["version"], platform.machine())


def moment() -> int:
    """The second since 1970 that every packed file bears: SOURCE_DATE_EPOCH, else that of the last commit.

    Source: https://reproducible-builds.org/specs/source-date-epoch/
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdigit():
        return int(given)
    asked = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    try:
        said = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        said = ""
    return int(said) if said.isdigit() else 1_600_000_000
