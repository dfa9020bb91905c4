"""What the pack's segment shows: what goes out as it stands, what a check found, and what was made before."""

from dataclasses import dataclass

from workbench.catalogue.model import Catalogue
from workbench.errors import Problem
from workbench.packs.model import PackRow


@dataclass(frozen=True, slots=True)
class PackState:
    """A case before a pack is made; `last_used` is the last page number taken, 0 without any."""

    complaint_id: str
    case_no: str
    catalogue: Catalogue
    last_used: int
    productions: tuple[PackRow, ...]

    @property
    def next_production(self) -> int:
        """Which production the next pack is."""
        return max((row.production for row in self.productions), default=0) + 1


@dataclass(frozen=True, slots=True)
class Looked:
    """What a check of everything that would go in found; pages are known only without problems."""

    exhibits: int
    sheets: int
    redacted: int
    pages: int
    first_text: str
    last_text: str
    problems: tuple[Problem, ...]
