"""What the page of a redaction shows."""

from dataclasses import dataclass

from workbench.evidence.model import EvidenceRow
from workbench.redaction.model import AreaRow, Hit, Rect, RedactedCopy, RedactionStanding, Wanted


@dataclass(frozen=True, slots=True)
class Sheet:
    """An exhibit with its areas, its copies, and what one will want to look for in it."""

    row: EvidenceRow
    areas: tuple[AreaRow, ...]
    standing: RedactionStanding
    copies: tuple[RedactedCopy, ...]
    wanted: Wanted

    @property
    def paged(self) -> bool:
        """Whether it has pages to draw on; otherwise it is a text."""
        return not self.row.media_type.startswith("text/")

    def is_new(self, area: AreaRow) -> bool:
        """Whether no copy was made with it yet."""
        return not self.copies or area.id not in self.copies[-1].area_ids


@dataclass(frozen=True, slots=True)
class ShownBox:
    """A box on a page; `id` is empty for what was found and is only offered."""

    id: str
    page: int
    rect: Rect
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """A box that was moved or sized by hand."""

    id: str
    rect: Rect


def offered_boxes(hits: tuple[Hit, ...]) -> tuple[ShownBox, ...]:
    """What was found, as boxes that nobody has accepted yet."""
    return tuple(ShownBox("", hit.page, rect) for hit in hits for rect in hit.rects)
