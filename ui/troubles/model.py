"""What a trouble is, what is known of it, and what its page shows."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from workbench.errors import MachineError
from workbench.workspace.holding import Holder

Kind = Literal["damaged", "newer", "missing", "in_use", "full", "read_only", "forbidden", "disk", "other"]
# What a page offers: restore here or in another folder, and so on; `Action.key` is one of them.
RESTORE, ELSEWHERE, RETRY, CHOOSE, OTHER = "restore", "elsewhere", "retry", "choose", "other"
BRING, FOLDER = "bring", "folder"

_KINDS: dict[str, Kind] = {
    "workspace.damaged": "damaged",
    "workspace.newer": "newer",
    "workspace.missing": "missing",
    "machine.folder_missing": "missing",
    "machine.not_a_folder": "missing",
    "workspace.in_use": "in_use",
    "workspace.busy": "in_use",
    "machine.disk_full": "full",
    "workspace.read_only": "read_only",
    "machine.not_writable": "forbidden",
    "workspace.cannot_open": "forbidden",
    "machine.disk_error": "disk",
}


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the workspace and the room it takes."""

    part: Literal["evidence", "backups", "letters", "cache", "database"]
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What was found out; `sentence` says the error itself.

    `parent_is_there` False: the drive or the folder above is gone too. `answered`: whether the copy of the
    program that has the workspace came forward; None while nobody called it or it has not answered yet.
    """

    kind: Kind
    root: Path
    code: str
    reason: str = ""
    file: str = ""
    found: str = ""
    known: str = ""
    holder: Holder | None = None
    parent_is_there: bool = True
    free_bytes: int | None = None
    shares: tuple[Share, ...] = ()
    recents: tuple[tuple[Path, bool], ...] = ()
    has_copies: bool = False
    log: Path | None = None
    sentence: str = ""
    answered: bool | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """A button: what it does and what it says."""

    key: str
    label: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class TroubleState:
    """The page in words; the first action is the main one."""

    title: str
    happened: tuple[str, ...]
    safe: str
    advice: tuple[str, ...]
    actions: tuple[Action, ...]
    log: str = ""


def kind_of(error: object) -> Kind:
    """Which page an error calls for."""
    return _KINDS.get(error.code, "other") if isinstance(error, MachineError) else "other"
