"""What a case file prints of the course of a case: letters, amounts, approvals."""

from dataclasses import dataclass
from datetime import datetime

from workbench.approvals.model import ApprovalRow
from workbench.awards.model import AwardRow
from workbench.letters.content import Block
from workbench.letters.model import DeliveryRow


@dataclass(frozen=True, slots=True)
class LetterSheet:
    """An issued letter or form: what identifies its file, how it was delivered, and what it says."""

    title: str
    number: str
    issued_at: datetime
    issued_by: str
    pages: int
    sha256: str
    salutation: str
    blocks: tuple[Block, ...]
    deliveries: tuple[DeliveryRow, ...] = ()
    corrects: str = ""
    corrected_by: tuple[str, ...] = ()
    unreachable: bool = False


@dataclass(frozen=True, slots=True)
class Course:
    """What may be shown: letters and what is due."""

    letters: tuple[LetterSheet, ...] = ()
    awards: tuple[AwardRow, ...] = ()


@dataclass(frozen=True, slots=True)
class InnerCourse:
    """What stays inside: forms of our own, goodwill, approvals."""

    letters: tuple[LetterSheet, ...] = ()
    awards: tuple[AwardRow, ...] = ()
    approvals: tuple[ApprovalRow, ...] = ()
