"""How an exhibit stands, as its custody chain tells; exhibits that are out of the house."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from workbench.evidence.custody_model import CustodyHead
from workbench.evidence.findings_model import FileFinding, MismatchRow

__all__ = ["Away", "FileFinding", "LentRow", "MismatchRow", "RedRow", "Standing"]

NO_LINK = CustodyHead()


class Away(StrEnum):
    """Why an original is out of the house."""

    LENT = "lent"
    EXPERT = "sent_to_expert"


@dataclass(frozen=True, slots=True)
class Standing:
    """Who holds an original now, and what may not be done with it.

    `away`, `lent_to` and `due_back_on` while it is lent or with an expert; `seal_no` while it is sealed;
    `since`: when it came to its holder (ISO 8601 with offset); `mismatch`: the open finding about its file.
    """

    holder: str | None = None
    sealed: bool = False
    lent_to: str | None = None
    due_back_on: date | None = None
    mismatch: MismatchRow | None = None
    away: Away | None = None
    seal_no: str | None = None
    destroyed: bool = False
    since: str = ""
    place: str | None = None
    head: CustodyHead = NO_LINK

    @property
    def red(self) -> bool:
        """Whether its file is no longer what was taken in, so that it may not be used."""
        return self.mismatch is not None

    def overdue(self, today: date) -> bool:
        """Whether it should be back already."""
        return self.away is not None and self.due_back_on is not None and self.due_back_on < today


@dataclass(frozen=True, slots=True)
class LentRow:
    """An exhibit that is out of the house; `due_back_on` None where nobody said when it comes back."""

    evidence_id: str
    complaint_id: str
    case_no: str
    number: int
    title: str
    away: Away
    lent_to: str | None
    due_back_on: date | None
    complainant_name: str | None


@dataclass(frozen=True, slots=True)
class RedRow:
    """An exhibit that still counts and whose file is not whole."""

    evidence_id: str
    complaint_id: str
    case_no: str
    number: int
    title: str
    code: str
    found_at: datetime
    complainant_name: str | None


@dataclass(frozen=True, slots=True)
class CaseOriginals:
    """How many originals of a case are out of the house, and of how many exhibits the file is not whole."""

    out: int = 0
    red: int = 0
