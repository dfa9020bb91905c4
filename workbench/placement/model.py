"""What is known of a place: what is mounted there, who synchronises it, how much room it has."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Holds = Literal["nothing", "workspace", "other", "file"]
Drive = Literal["", "fixed", "remote", "removable", "memory"]


@dataclass(frozen=True, slots=True)
class Mount:
    """A file system and the folder that it hangs in; `kind` as the system calls it (`ext4`, `nfs4`)."""

    point: str
    kind: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a machine says of one place.

    `drive`: the kind of drive where the system names one (Windows). `synced`: the service by the folder that
    it keeps in step. `temporary`: folders that are emptied. `program`: the folder that an update exchanges.
    `free_bytes`: None where nobody says.
    """

    mounts: tuple[Mount, ...] = ()
    drive: Drive = ""
    synced: Mapping[str, str] = field(default_factory=dict)
    temporary: tuple[str, ...] = ()
    program: str = ""
    free_bytes: int | None = None
    is_writable: bool = True
    holds: Holds = "nothing"
