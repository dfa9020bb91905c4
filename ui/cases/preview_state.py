"""What the preview shows of a case, asked for on a worker."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from workbench.complaints.model import ComplaintSheet
from workbench.process.model import NextStep
from workbench.rulebook.governing import governing_rulebook
from workbench.timeline.model import EntryKind, EntryRow

EXCERPT_CHARS = 120
LATEST = 3
# Dates of clocks stand above already; the emotion is part of what the contact says.
_NOT_LISTED = (EntryKind.CLOCK, EntryKind.EMOTION)


@dataclass(frozen=True, slots=True)
class PreviewState:
    """A case, how many its complainant has, and what happened last (latest first)."""

    sheet: ComplaintSheet
    complaint_count: int
    latest: tuple[EntryRow, ...] = ()
    next: NextStep | None = None

    @property
    def excerpt(self) -> str:
        """The beginning of what the customer said, on one line."""
        words = " ".join(self.sheet.narrative.split())
        return words if len(words) <= EXCERPT_CHARS else f"{words[:EXCERPT_CHARS]}……"


def preview_of(session: Any, complaint_id: str, today: date) -> PreviewState:
    """The preview of one case, seen from a day.

    Raises: UserError `complaint.unknown_case`.
    """
    from workbench.complaints.queries import complaint_sheet
    from workbench.persons.queries import person_sheet
    from workbench.process.queries import next_step
    from workbench.timeline.queries import case_entries

    sheet = complaint_sheet(session, complaint_id)
    person_id = sheet.row.complainant_id
    count = person_sheet(session, person_id).complaint_count if person_id else 0
    dated = [entry for entry in case_entries(session, complaint_id) if entry.occurred_on is not None]
    told = [entry for entry in dated if entry.kind not in _NOT_LISTED and entry.corrected_by_id is None]
    step = next_step(session, complaint_id, today=today, book=governing_rulebook(session))
    return PreviewState(sheet, count, tuple(reversed(told[-LATEST:])), step)
