"""What the timeline shows and what a person may add to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from workbench.timeline.model import EntryKind, EntryRow

ICONS: Mapping[EntryKind, str] = {
    EntryKind.RECEIPT: "mail",
    EntryKind.CONTACT: "phone",
    EntryKind.EMOTION: "chat",
    EntryKind.DECISION: "scale",
    EntryKind.NOTICE: "bell",
    EntryKind.CLOCK: "clock",
    EntryKind.EVIDENCE: "evidence",
    EntryKind.DOCUMENT: "file",
    EntryKind.CONTRACT: "shield",
    EntryKind.NOTE: "pencil",
}

# The strip has few lanes: kinds that answer the same question share one.
LANES: Mapping[EntryKind, EntryKind] = {
    EntryKind.RECEIPT: EntryKind.CONTACT,
    EntryKind.NOTICE: EntryKind.DECISION,
    EntryKind.DOCUMENT: EntryKind.DECISION,
    EntryKind.CONTRACT: EntryKind.NOTE,
}


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day to come that the strip marks with a line: a statutory date; `token` is its colour."""

    on: date
    text: str
    token: str = "amber"


@dataclass(frozen=True, slots=True)
class TimelineState:
    """Entries oldest first, undated last.

    `names_case`: they come from several cases, so each says which. `opens_at`: the first day that the strip
    shows at first; what lies before waits at its left edge. None shows everything.
    """

    entries: tuple[EntryRow, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    names_case: bool = False
    opens_at: date | None = None


@dataclass(frozen=True, slots=True)
class NoteWanted:
    """A note somebody wrote; without a day it stands in the undated lane."""

    text: str
    occurred_on: date | None


@dataclass(frozen=True, slots=True)
class CorrectionWanted:
    """What is wrong with an entry, in somebody's own words."""

    entry_id: str
    text: str


def lane_of(kind: EntryKind) -> EntryKind:
    """The lane of the strip in which a kind stands."""
    return LANES.get(kind, kind)
