"""What lies in the store though no exhibit names it."""

from collections.abc import Container, Iterator
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.evidence import EvidenceFileRecord
from workbench.evidence.content_type import media_type_of
from workbench.evidence.hostile import HOSTILE
from workbench.evidence.model import Unclaimed, UnclaimedKind
from workbench.evidence.signatures import UNKNOWN
from workbench.evidence.store import Found, content_at, contents
from workbench.workspace.opening import Workspace


def unclaimed(workspace: Workspace) -> list[Unclaimed]:
    """Every file in the store that no exhibit names."""
    with workspace.whole().read() as session:
        recorded = frozenset(session.execute(select(EvidenceFileRecord.sha256)).scalars())
    return list(unclaimed_in(workspace.layout.evidence, recorded))


def unclaimed_in(folder: Path, recorded: Container[str]) -> Iterator[Unclaimed]:
    """Every file in the store's folder whose content is not recorded."""
    for found in contents(folder):
        if found.sha256 is None or found.sha256 not in recorded:
            yield _told(folder, found)


def unclaimed_file(session: Session, folder: Path, name: str) -> Unclaimed | None:
    """The file of that name below the store, none where there is none or an exhibit names it."""
    found = content_at(folder, name)
    if found is None:
        return None
    file = EvidenceFileRecord
    if found.sha256 is not None and session.get(file, found.sha256) is not None:
        return None
    return _told(folder, found)


def _told(folder: Path, found: Found) -> Unclaimed:
    kind: UnclaimedKind = "orphan" if found.sha256 is not None else "leftover" if found.leftover else "stray"
    return Unclaimed(
        name=found.path.relative_to(folder).as_posix(),
        kind=kind,
        size_bytes=found.size_bytes,
        media_type=_type_of(found.path),
        stored_at=found.stored_at,
        sha256=found.sha256 or "",
    )


def _type_of(path: Path) -> str:
    try:
        return media_type_of(path, "")
    except HOSTILE:
        return UNKNOWN
