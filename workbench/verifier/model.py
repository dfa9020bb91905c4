"""What a check of a pack finds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from workbench.errors import NO_DETAIL

Container = Literal["folder", "zip"]


@dataclass(frozen=True, slots=True)
class PackProblem:
    """Something that is not as it left: the path inside the pack, a code, and details such as `first`."""

    path: str
    code: str
    detail: Mapping[str, str] = field(default_factory=lambda: NO_DETAIL)


@dataclass(frozen=True, slots=True)
class PackNote:
    """Something that the check saw and that is not a fault: who signed, which time a token states."""

    path: str
    code: str
    detail: Mapping[str, str] = field(default_factory=lambda: NO_DETAIL)


@dataclass(frozen=True, slots=True)
class PackFacts:
    """What the pack says of itself, as far as it could be read."""

    number: str = ""
    case_no: str = ""
    recipient: str = ""
    made_at: str = ""
    pages: int = 0
    exhibits: int = 0
    first_text: str = ""
    last_text: str = ""


@dataclass(frozen=True, slots=True)
class PackReport:
    """The answer: `ok` when there is no problem; `manifest_sha256` is of the list as it lies there."""

    ok: bool
    problems: tuple[PackProblem, ...] = ()
    notes: tuple[PackNote, ...] = ()
    files: int = 0
    size_bytes: int = 0
    manifest_sha256: str = ""
    container: Container = "folder"
    facts: PackFacts = PackFacts()
