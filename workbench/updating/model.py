"""What an update file says of itself, how the running program is installed, and what came of it."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

PRODUCT = "case-workbench"
FORMAT = "case-workbench-update/1"
SUFFIX = ".cwupdate"


class PayloadKind(StrEnum):
    """What lies in an update file: the program's folder, or a Debian package of it."""

    ONEDIR = "onedir"
    DEB = "deb"


class InstallKind(StrEnum):
    """How the running program came onto this machine; only the first two take update files."""

    VERSIONS = "versions"
    DEB = "deb"
    MACOS = "macos"
    SOURCE = "source"
    LOOSE = "loose"


@dataclass(frozen=True, slots=True)
class Payload:
    """The program in the update file; `unpacked_bytes` and `files` are 0 for a package."""

    name: str
    size_bytes: int
    sha256: str
    unpacked_bytes: int = 0
    files: int = 0


@dataclass(frozen=True, slots=True)
class UpdateOffer:
    """What the signed part of an update file says."""

    version: str
    platform: str
    kind: PayloadKind
    payload: Payload
    needs: str
    notes_zh: str
    notes_en: str

    def notes(self, language: str) -> str:
        """What is new, for the reader."""
        return self.notes_en if language == "en" else self.notes_zh


@dataclass(frozen=True, slots=True)
class UpdateFacts:
    """An update file whose signature was found good: the offer, who signed it, and its size."""

    path: Path
    size_bytes: int
    offer: UpdateOffer
    signer: str


@dataclass(frozen=True, slots=True)
class Program:
    """The running program as its interpreter knows it."""

    executable: Path
    version: str
    system: str
    machine: str
    is_frozen: bool

    @property
    def file_name(self) -> str:
        """What the program is called in its folder."""
        return f"{PRODUCT}.exe" if self.system == "win32" else PRODUCT


@dataclass(frozen=True, slots=True)
class Installation:
    """Where versions lie (`root`) and which of them starts next; `previous` is empty when there is none."""

    kind: InstallKind
    platform: str
    running: str
    program: Program
    root: Path | None = None
    current: str = ""
    previous: str = ""

    @property
    def version(self) -> str:
        """The version that an update follows: the one that starts next."""
        return self.current or self.running


@dataclass(frozen=True, slots=True)
class Applied:
    """The version that starts from now on and the one kept for going back.

    `command` is what an administrator has to run with the checked package beside the update file; then
    nothing was replaced yet.
    """

    version: str
    previous: str
    command: str = ""
