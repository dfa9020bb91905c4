"""What goes into a bag, and what a finished one is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from workbench.evidence.model import Digests

DATA = "data/"


@dataclass(frozen=True, slots=True)
class Payload:
    """A file of a bag: its whole path there (`data/PACK.pdf`), where its bytes are, and what they must be."""

    name: str
    source: Path | bytes
    digests: Digests | None = None


@dataclass(frozen=True, slots=True)
class Bag:
    """What to put into a container.

    `payloads` lie under `data/`; `tag_files` outside of it, and a README.txt among them replaces the one that
    is written otherwise. `name` is the folder inside a zip. `info` are lines of bag-info.txt, such as
    `External-Identifier`; date, size and the program are added.
    """

    name: str
    info: Mapping[str, str]
    payloads: tuple[Payload, ...]
    tag_files: tuple[Payload, ...] = ()
    # Payloads for which a request for a time stamp is laid ready.
    to_be_timed: tuple[str, ...] = field(default=("data/PACK.pdf",))


@dataclass(frozen=True, slots=True)
class BagMade:
    """A container in its place: SHA-256 of its `manifest-sha256.txt`, and the bytes it takes on the disk."""

    manifest_sha256: str
    size_bytes: int
