"""What the page of a redaction asks, on a reader's thread."""

from pathlib import Path
from typing import Any

from ui.redaction.model import Sheet
from workbench.confined.running import run_confined
from workbench.evidence.framing import Frame
from workbench.evidence.preview import Preview
from workbench.evidence.preview import Wanted as WantedPage
from workbench.evidence.queries import evidence_row
from workbench.redaction import queries
from workbench.redaction.suggesting import wanted_in_case
from workbench.watch import Watch

_PAGE_SECONDS = 60.0


def sheet_of(session: Any, evidence_id: str) -> Sheet:
    """An exhibit as it stands.

    Raises: UserError `evidence.unknown`.
    """
    row = evidence_row(session, evidence_id)
    return Sheet(
        row,
        tuple(queries.areas(session, evidence_id)),
        queries.standing(session, evidence_id),
        tuple(queries.copies(session, evidence_id)),
        wanted_in_case(session, row.complaint_id),
    )


def page_of(path: Path, media_type: str, page: int, frame: Frame, watch: Watch) -> Preview:
    """A page drawn in a confined process."""
    found: Preview = run_confined(
        "workbench.evidence.preview:look",
        path,
        media_type,
        WantedPage(page, frame),
        seconds=_PAGE_SECONDS,
        watch=watch,
    )
    return found


def lines_of(path: Path, watch: Watch) -> list[str]:
    """The lines of a text exhibit.

    Raises: UserError `redaction.encoding`, `.too_large`.
    """
    found: list[str] = run_confined("workbench.redaction.text_file:read_lines", path, watch=watch)
    return found
