"""What the evidence tab shows of a case and of one exhibit."""

from dataclasses import dataclass

from workbench.checklists.model import EvidenceSheet, RequestList
from workbench.custody.model import MismatchRow, Standing
from workbench.errors import Problem
from workbench.evidence.custody_model import CustodyRow
from workbench.evidence.model import Admissibility, AnswerRow, EvidenceRow, FileFacts
from workbench.evidence.particulars_model import ParticularRow
from workbench.evidence.weakness import Weakness
from workbench.redaction.model import RedactionStanding

NOT_REVIEWED = Admissibility(False, (), ())
NOT_HELD = Standing()
NOT_REDACTED = RedactionStanding(0, applied=True, copy=None)


@dataclass(frozen=True, slots=True)
class ListedExhibit:
    """An exhibit in the list, with how its review stands."""

    row: EvidenceRow
    review: Admissibility

    @property
    def id(self) -> str:
        """The exhibit's id."""
        return self.row.id


@dataclass(frozen=True, slots=True)
class CaseEvidence:
    """The exhibits of a case and its evidence checklist; `targets` are what exhibits may be tied to."""

    complaint_id: str
    exhibits: tuple[ListedExhibit, ...]
    sheet: EvidenceSheet
    requests: RequestList
    targets: tuple[str, ...]

    def exhibit(self, evidence_id: str | None) -> ListedExhibit | None:
        """An exhibit by its id."""
        return next((exhibit for exhibit in self.exhibits if exhibit.id == evidence_id), None)

    def number(self, number: int) -> ListedExhibit | None:
        """An exhibit by its number."""
        return next((exhibit for exhibit in self.exhibits if exhibit.row.number == number), None)


@dataclass(frozen=True, slots=True)
class ExhibitDetail:
    """All that is known of one exhibit; `same_file` are the other exhibits with the same content.

    `findings`: what was ever found wrong with its file; `siblings`: the other exhibits of the case.
    """

    row: EvidenceRow
    facts: FileFacts
    answers: tuple[AnswerRow, ...]
    review: Admissibility
    custody: tuple[CustodyRow, ...]
    same_file: tuple[EvidenceRow, ...]
    standing: Standing = NOT_HELD
    findings: tuple[MismatchRow, ...] = ()
    siblings: tuple[tuple[int, str], ...] = ()
    particulars: tuple[ParticularRow, ...] = ()
    weaknesses: tuple[Weakness, ...] = ()
    redaction: RedactionStanding = NOT_REDACTED
    owed: tuple[Problem, ...] = ()

    @property
    def electronic(self) -> bool:
        """Whether the questions about electronic data are asked of it."""
        return self.row.kind == "EK5"
