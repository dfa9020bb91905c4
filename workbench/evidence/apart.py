"""Reads files in a process of their own, so that no file can end, stop or fill the program."""

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.confined.model import ConfinedFailure
from workbench.confined.running import run_confined
from workbench.evidence import signatures as known
from workbench.evidence.content_type import first_sight, media_type_of
from workbench.evidence.hostile import HOSTILE
from workbench.evidence.metadata import read_facts
from workbench.evidence.model import FileFacts
from workbench.watch import UNWATCHED, Watch

if TYPE_CHECKING:
    from workbench.evidence.checking import Examined
    from workbench.evidence.finding import Finds
    from workbench.evidence.preview import Preview, Wanted

# What Python alone reads cannot end the program, and so little of it takes no time.
HARMLESS_BYTES = 64 << 10
LOOK_S, FACTS_S, EXAMINE_S, FIND_S = 20.0, 60.0, 120.0, 120.0
_CANNOT_START = "confined.cannot_start"


def facts_apart(path: Path, name: str, watch: Watch = UNWATCHED) -> FileFacts:
    """As `read_facts`; a file that cannot be read within the limits has a warning that says so.

    Raises: ConfinedFailure `confined.cannot_start`, and what `watch.check` raises.
    """
    try:
        if is_harmless(path, name):
            return read_facts(path, name)
        facts: FileFacts = run_confined(
            "workbench.evidence.metadata:read_facts", path, name, seconds=FACTS_S, watch=watch
        )
    except ConfinedFailure as failure:
        if failure.code == _CANNOT_START:
            raise
        return FileFacts(first_sight(path), warnings=(failure.code,))
    return facts


def look_apart(path: Path, media_type: str, wanted: "Wanted", watch: Watch = UNWATCHED) -> "Preview":
    """As `look`; a file that cannot be shown within the limits is a preview of kind `none` with the code.

    Raises: what `watch.check` raises.
    """
    from workbench.evidence.preview import Preview

    try:
        shown: Preview = run_confined(
            "workbench.evidence.preview:look", path, media_type, wanted, seconds=LOOK_S, watch=watch
        )
    except ConfinedFailure as failure:
        return Preview("none", code=failure.code)
    return shown


def words_apart(path: Path, media_type: str) -> str:
    """The beginning of a text or a mail; nothing of one that cannot be read within the limits.

    Raises: ConfinedFailure `confined.cannot_start`.
    """
    from workbench.evidence.preview import preview

    if is_harmless(path, ""):
        return preview(path, media_type).text
    try:
        shown: Preview = run_confined("workbench.evidence.preview:preview", path, media_type, seconds=LOOK_S)
    except ConfinedFailure as failure:
        if failure.code == _CANNOT_START:
            raise
        return ""
    return shown.text


def examine_apart(path: Path, media_type: str, watch: Watch = UNWATCHED) -> "Examined":
    """As `examine_file`; a file that cannot be read within the limits has the code among its faults.

    Raises: ConfinedFailure `confined.cannot_start`, and what `watch.check` raises.
    """
    from workbench.evidence.checking import Examined, Fault

    try:
        examined: Examined = run_confined(
            "workbench.evidence.checking:examine_file", path, media_type, seconds=EXAMINE_S, watch=watch
        )
    except ConfinedFailure as failure:
        if failure.code == _CANNOT_START:
            raise
        return Examined(faults=(Fault(failure.code),))
    return examined


def find_apart(
    path: Path, media_type: str, query: str, encoding: str = "", watch: Watch = UNWATCHED
) -> "Finds":
    """As `find_in_file`.

    Raises: ConfinedFailure, and what `watch.check` raises.
    """
    finds: Finds = run_confined(
        "workbench.evidence.finding:find_in_file",
        path,
        media_type,
        query,
        encoding,
        seconds=FIND_S,
        watch=watch,
    )
    return finds


def attachment_apart(path: Path, place: int, watch: Watch = UNWATCHED) -> tuple[str, bytes] | None:
    """As `attachment_of`.

    Raises: ConfinedFailure, and what `watch.check` raises.
    """
    attachment: tuple[str, bytes] | None = run_confined(
        "workbench.evidence.mail_parts:attachment_of", path, place, seconds=FACTS_S, watch=watch
    )
    return attachment


def is_harmless(path: Path, name: str) -> bool:
    """Whether a file is small and read by Python alone."""
    try:
        if path.stat().st_size > HARMLESS_BYTES:
            return False
        media_type = media_type_of(path, name)
    except HOSTILE:
        return False
    return media_type != known.PDF and not media_type.startswith("image/")
