"""A file that waits for the case to have a number, and what identifies its bytes."""

from dataclasses import dataclass
from pathlib import Path

from workbench.evidence.model import Digests
from workbench.watch import Watch


@dataclass(frozen=True, slots=True)
class QueuedFile:
    """`digests` once they are computed; `trouble` says why they cannot be."""

    path: Path
    size_bytes: int | None = None
    digests: Digests | None = None
    trouble: str = ""


def digests_of(path: Path, watch: Watch) -> Digests:
    """The digests of a file's original bytes, with progress told on the way.

    Raises: UserError when it is no file or cannot be read.
    """
    from workbench.evidence.hashing import TwoDigests
    from workbench.evidence.source_file import open_source

    both, done = TwoDigests(), 0
    with open_source(path) as source:
        for piece in source.pieces():
            watch.check()
            both.update(piece)
            done += len(piece)
            watch.progress(done, source.size_bytes)
    return both.digests()
