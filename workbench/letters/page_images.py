"""Pages of a letter as pictures, for the window."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import MachineError


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page as PNG, its number, and how many there are."""

    png: bytes
    page: int
    pages: int


def page_picture(data: bytes, page: int, width_px: int) -> PagePicture:
    """A page of a finished letter, drawn to a width; one beyond the last means the last.

    Raises: PdfRefused when the file is damaged.
    """
    # Drawing is slow to load, and this module is read at start-up.
    from workbench.evidence.framing import Frame
    from workbench.evidence.pdf_pages import drawn_page

    drawn = drawn_page(data, page, Frame(width_px))
    written = io.BytesIO()
    drawn.picture.save(written, "PNG", compress_level=1)
    return PagePicture(written.getvalue(), drawn.number, drawn.pages)


def frozen_bytes(folder: Path, sha256: str) -> bytes:
    """The file of an issued letter.

    Raises: MachineError `word.frozen_changed` when it is not what was issued, or cannot be read.
    """
    from workbench.workspace.files import told_as_machine_errors

    path = folder / f"{sha256}.pdf"
    with told_as_machine_errors(path):
        data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != sha256:
        raise MachineError("word.frozen_changed", path=str(path))
    return data
