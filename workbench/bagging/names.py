"""File names that every system can hold, that show what they are, and that stay apart from each other."""

import re
import unicodedata
from collections.abc import Iterable

# Source: Microsoft, "Naming Files, Paths, and Namespaces" (reserved names, characters, trailing dots).
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"/\\|?*%]')
# Control, format (bidirectional marks, zero width), surrogate, private and unassigned; line separators.
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
# Names take 255 bytes at most on the usual file systems; room is left for the label in front.
MOST_BYTES, MOST_ENDING_BYTES = 150, 24


def safe_name(name: str) -> str:
    """The name that a file gets in a pack: what is dangerous in it becomes `_`, its ending stays."""
    text = unicodedata.normalize("NFC", name.encode("utf-8", "replace").decode("utf-8"))
    text = "".join("_" if unicodedata.category(character) in _UNSEEN else character for character in text)
    text = _trimmed(_FORBIDDEN.sub("_", " ".join(text.split())))
    if not text.strip("_"):
        text = f"file{text.replace('_', '')}"
    if _RESERVED.match(text):
        text = f"_{text}"
    return _shortened(text)


def unique_names(names: Iterable[str]) -> tuple[str, ...]:
    """The safe names of several files, no two the same on a system that does not tell case apart."""
    taken: set[str] = set()
    made: list[str] = []
    for name in names:
        safe = candidate = safe_name(name)
        count = 1
        while folded(candidate) in taken:
            count += 1
            stem, ending = _parts(safe)
            candidate = f"{stem}_{count}{ending}"
        taken.add(folded(candidate))
        made.append(candidate)
    return tuple(made)


def exhibit_paths(exhibits: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The paths in the pack of exhibits given as (label, original name): `data/exhibits/1-1_name.pdf`."""
    return tuple(f"data/exhibits/{name}" for name in unique_names(f"{label}_{n}" for label, n in exhibits))


def folded(path: str) -> str:
    """The same for two names that some file system takes for one."""
    return unicodedata.normalize("NFC", path.casefold())


def _trimmed(text: str) -> str:
    return text.strip(" .\u3000") if text.strip(".") else "_"


def _shortened(text: str) -> str:
    if len(text.encode()) <= MOST_BYTES:
        return text
    stem, ending = _parts(text)
    room = MOST_BYTES - len(ending.encode())
    return stem.encode()[:room].decode("utf-8", "ignore").rstrip(" .") + ending


def _parts(text: str) -> tuple[str, str]:
    stem, dot, ending = text.rpartition(".")
    if not stem or len(ending.encode()) > MOST_ENDING_BYTES:
        return text, ""
    return stem, dot + ending
