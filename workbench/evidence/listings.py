"""Which files an archive holds, without unpacking any of them."""

import tarfile
from dataclasses import dataclass
from pathlib import Path

from workbench.evidence.archives import name_of, opened_package
from workbench.evidence.charset import decode_named

_LOCKED = 1


@dataclass(frozen=True, slots=True)
class Listed:
    """A file inside another one: its name, its size once unpacked, and its place among the others."""

    name: str
    size_bytes: int
    place: int = 0
    media_type: str = ""
    locked: bool = False


def zip_listing(path: Path, at_most: int) -> tuple[tuple[Listed, ...], int]:
    """The first files of a ZIP archive, and how many there are.

    Raises: what `HOSTILE` lists.
    """
    with opened_package(path) as package:
        entries = package.infolist()
        found = tuple(
            Listed(name_of(entry), entry.file_size, place, locked=bool(entry.flag_bits & _LOCKED))
            for place, entry in enumerate(entries[:at_most])
        )
        return found, len(entries)


def tar_listing(path: Path, at_most: int) -> tuple[tuple[Listed, ...], int]:
    """The first files of a tar archive, packed or not, and how many were found; one more means that many.

    Raises: what `HOSTILE` lists; a file that was only packed holds no list.
    """
    found: list[Listed] = []
    try:
        with tarfile.open(path, "r|*", encoding="utf-8", errors="surrogateescape") as archive:
            for place, member in enumerate(archive):
                if place >= at_most:
                    return tuple(found), place + 1
                name = member.name.encode("utf-8", "surrogateescape")
                found.append(Listed(decode_named(name, None), member.size, place))
    except tarfile.TarError as error:
        raise ValueError("no list of contents") from error
    return tuple(found), len(found)
