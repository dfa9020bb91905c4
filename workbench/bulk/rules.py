"""Which files are refused or passed over before anybody reads them, and why."""

import re
import stat
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from workbench.bulk import zip_records as zip_
from workbench.bulk.model import Candidate, Role, Standing
from workbench.bulk.unpacking import METHODS
from workbench.bulk.zip_directory import Member
from workbench.bulk.zip_records import Entry
from workbench.errors import NO_DETAIL
from workbench.evidence.rules import TITLE_MAX_CHARS

# What an archive may unpack to; evidence beyond is unpacked by hand and taken in as a folder. The figures
# are ours: deflate (RFC 1951) packs text 3 to 10 times; only made-up content comes near its limit of 1032.
RATIO_AT_MOST = 200
RATIO_FROM_BYTES = 64 << 20
TOTAL_BYTES_AT_MOST = 32 << 30
TOTAL_RATIO_FROM_BYTES = 512 << 20
FILES_AT_MOST = 20_000
DEPTH_AT_MOST = 64
# Of NTFS, APFS and ext4 alike.
PART_CHARS_AT_MOST = 255
PATH_CHARS_AT_MOST = 1000

_DRIVE = re.compile("[A-Za-z]:")
_SYSTEM_FOLDERS = frozenset(
    ("__macosx", ".trashes", ".spotlight-v100", ".fseventsd", "$recycle.bin", "system volume information")
)
_SYSTEM_FILES = frozenset((".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", ".localized"))
_LOCKS = ("~$", ".~lock.", "._")
_SPECIAL = (stat.S_IFCHR, stat.S_IFBLK, stat.S_IFIFO, stat.S_IFSOCK)
_HOLDS_MODE = (3, 19)  # made on Unix, made on macOS
_PKWARE_UNIX, _ASI_UNIX = 0x000D, 0x756E


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file is not taken in; `skipped` where nobody would want it."""

    code: str
    detail: dict[str, str]
    skipped: bool = False


def tidy_path(name: str) -> str:
    """A path of an archive with `/` between its parts and no empty ones."""
    parts = name.replace("\\", "/").split("/")
    return "/".join(part for part in parts if part not in ("", "."))


def path_refusal(name: str) -> Refusal | None:
    """Why a file of an archive may not have such a path, None when it may.

    Source: APPNOTE.TXT 4.4.17.1 (relative, no drive letter).
    """
    parts = name.replace("\\", "/").split("/")
    if any(unicodedata.category(character) == "Cc" for character in name):
        return Refusal("bulk.control_in_name", {})
    if _DRIVE.match(name):
        return Refusal("bulk.drive_path", {})
    if name[:1] in ("/", "\\"):
        return Refusal("bulk.absolute_path", {})
    if ".." in parts:
        return Refusal("bulk.path_traversal", {})
    if len(name) > PATH_CHARS_AT_MOST or any(len(part) > PART_CHARS_AT_MOST for part in parts):
        return Refusal("bulk.name_too_long", {"limit": str(PART_CHARS_AT_MOST)})
    if not tidy_path(name):
        return Refusal("bulk.name_empty", {})
    return None


def is_system_file(name: str) -> bool:
    """Whether a file is only there for a system or a program that was at work."""
    parts = [part.casefold() for part in name.split("/")]
    if any(part in _SYSTEM_FOLDERS for part in parts):
        return True
    return parts[-1] in _SYSTEM_FILES or parts[-1].startswith(_LOCKS)


def member_refusal(member: Member) -> Refusal | None:
    """Why a file of an archive cannot be unpacked or is no file, None when it can be.

    Source: APPNOTE.TXT 4.4.4 (encryption), 4.4.5 (methods), 4.4.15 (attributes), 4.5.7 (links).
    """
    entry = member.entry
    size, packed = entry.sizes.size_bytes, entry.sizes.packed_bytes
    if code := _kind_code(entry):
        return Refusal(code, {})
    if entry.flags & zip_.ENCRYPTED:
        return Refusal("bulk.encrypted", {})
    if entry.method not in METHODS:
        return Refusal("bulk.method_unsupported", {"method": str(entry.method)})
    if not size:
        return Refusal("bulk.empty", {})
    if size >= RATIO_FROM_BYTES and size > packed * RATIO_AT_MOST:
        return Refusal("bulk.bomb_ratio", _ratio(size, packed))
    return None


def total_refusal(members: Iterable[Member]) -> Refusal | None:
    """Why an archive unpacks to too much as a whole, None when it does not."""
    sizes = [member.sizes for member in members]
    total = sum(size.size_bytes for size in sizes)
    packed = sum(size.packed_bytes for size in sizes)
    if total > TOTAL_BYTES_AT_MOST:
        return Refusal("bulk.bomb_total", {"size_gb": _gb(total), "limit_gb": _gb(TOTAL_BYTES_AT_MOST)})
    if total >= TOTAL_RATIO_FROM_BYTES and total > packed * RATIO_AT_MOST:
        return Refusal("bulk.bomb_ratio", _ratio(total, packed))
    return None


def refused(candidate: Candidate, refusal: Refusal) -> Candidate:
    """The candidate with what speaks against it."""
    standing = Standing.SKIPPED if refusal.skipped else Standing.REFUSED
    return replace(candidate, standing=standing, code=refusal.code, detail=refusal.detail or NO_DETAIL)


def without_doubles(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The files of one archive, all refused that share a name: readers differ in which they take."""
    keys = [unicodedata.normalize("NFC", candidate.name) for candidate in candidates]
    times = Counter(keys)
    return [
        refused(candidate, Refusal("bulk.duplicate_name", {"count": str(times[key])}))
        if times[key] > 1 and candidate.role is Role.MEMBER
        else candidate
        for candidate, key in zip(candidates, keys, strict=True)
    ]


def with_titles(candidates: Sequence[Candidate], folders: Sequence[str]) -> list[Candidate]:
    """Proposed titles: the name without its ending, with the folder before it where names repeat.

    Args:
        folders: what stands above the files of each source.
    """
    times = Counter(_stem(candidate.name) for candidate in candidates if candidate.can_be_chosen)
    return [
        replace(candidate, title=_title(candidate, folders, times[_stem(candidate.name)] > 1))
        for candidate in candidates
    ]


def _ratio(size: int, packed: int) -> dict[str, str]:
    return {"ratio": str(size // max(packed, 1)), "size_gb": _gb(size)}


def _gb(size: int) -> str:
    return f"{size / (1 << 30):.1f}"


def _title(candidate: Candidate, folders: Sequence[str], repeats: bool) -> str:
    stem = _stem(candidate.name)
    if not repeats:
        return stem[:TITLE_MAX_CHARS]
    above = PurePosixPath(folders[candidate.source], candidate.name).parent.name
    return f"{above}/{stem}"[:TITLE_MAX_CHARS] if above else stem[:TITLE_MAX_CHARS]


def _stem(name: str) -> str:
    path = PurePosixPath(name)
    return path.stem or path.name


def _kind_code(entry: Entry) -> str:
    """What is no file of its own: links and devices, by the mode of Unix that the archive keeps."""
    mode = entry.attributes >> 16 if entry.made_by in _HOLDS_MODE else 0
    for number, content in zip_.extra_fields(entry.extra):
        if number == _PKWARE_UNIX and len(content) > 12:
            return "bulk.hard_link"
        if number == _ASI_UNIX and len(content) >= 6:
            mode = mode or int.from_bytes(content[4:6], "little")
    if stat.S_ISLNK(mode):
        return "bulk.link"
    return "bulk.not_a_file" if stat.S_IFMT(mode) in _SPECIAL else ""
