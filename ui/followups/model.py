"""What the tab shows, as one answer of the workspace, and what it asks for."""

from dataclasses import dataclass
from datetime import date

from workbench.complaints.model import ComplaintSheet
from workbench.dimensions.model import FiveDimensions
from workbench.followups.model import FollowUpStand
from workbench.rectifications.model import Mended


@dataclass(frozen=True, slots=True)
class AfterState:
    """A case after its decision, seen on a day."""

    sheet: ComplaintSheet
    today: date
    stand: FollowUpStand
    mended: Mended
    five: FiveDimensions

    @property
    def is_open(self) -> bool:
        """Whether findings can still be written."""
        return self.sheet.row.closed_on is None
