"""Files as they come by mouse or clipboard."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from workbench.moment import BRANCH_ZONE

PASTED = "pasted"
# More files than somebody keeps in view without a list.
FEW = 20


def files_of(mime: QMimeData) -> tuple[Path, ...]:
    """The local files that were dropped or copied; none for anything else."""
    urls = mime.urls() if mime.hasUrls() else []
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile() and url.toLocalFile())


def wants_look(paths: Sequence[Path]) -> bool:
    """Whether what comes should be shown before it is taken in: folders, archives, many files."""
    return len(paths) > FEW or any(path.is_dir() or path.suffix.lower() == ".zip" for path in paths)


def keep_pasted_picture(mime: QMimeData, folder: Path, title: str, now: datetime) -> Path | None:
    """Write a picture from the clipboard to a file, as PNG; None when there is no picture or no room.

    Args:
        title: the beginning of the file's name.
    """
    if not mime.hasImage():
        return None
    picture = mime.imageData()
    if not isinstance(picture, QImage) or picture.isNull():
        return None
    place = folder / PASTED
    path = place / f"{title} {now.astimezone(BRANCH_ZONE):%Y-%m-%d %H%M%S}.png"
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return path if picture.save(str(path)) else None
