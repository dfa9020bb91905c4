"""What a custody form is asked to be, and what goes on it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from workbench.custody.model import MismatchRow, Standing
from workbench.evidence.custody_model import CustodyFault, CustodyRow
from workbench.evidence.model import EvidenceRow
from workbench.rulebook.model import Language
from workbench.rulebook.reading import Rulebook, shipped_rulebook


class FormKind(StrEnum):
    """Which paper."""

    BORROW = "borrow"
    RETURN = "return"
    HAND_OVER = "hand-over"
    SHEET = "sheet"

    @property
    def label(self) -> str:
        """Its name inside codes."""
        return self.value.replace("-", "_")

    @property
    def register_kind(self) -> str:
        """Its name in the register of exports."""
        return f"custody_{self.label}"


@dataclass(frozen=True, slots=True)
class FormOrder:
    """A form to be made: of which exhibit, which one, where to, in which language."""

    evidence_id: str
    kind: FormKind
    path: Path
    language: Language = "zh"


@dataclass(frozen=True, slots=True)
class FormContent:
    """Everything that is printed but the number.

    `act`: the event on record that the paper is about; None prints it with blanks to be filled in by hand.
    `fault`: where the chain does not hold, if anywhere.
    """

    order: FormOrder
    made_at: datetime
    made_by: str
    fixed_clock: bool
    institution: str
    demo: bool
    exhibit: EvidenceRow
    standing: Standing
    act: CustodyRow | None
    chain: tuple[CustodyRow, ...]
    fault: CustodyFault | None
    mismatches: tuple[MismatchRow, ...]
    book: Rulebook = field(default_factory=shipped_rulebook, compare=False)

    @property
    def code(self) -> str:
        """What the QR code says: case, exhibit, beginning of the SHA-256, length and head of the chain."""
        row, head = self.exhibit, self.standing.head
        position = self.act.position if self.act is not None else head.count
        parts = (
            "CW-CUSTODY", row.case_no, f"E{row.number}", f"SHA256:{row.sha256[:16]}",
            f"{position}/{head.count}", f"SM3:{head.hash}",
        )  # fmt: skip
        return " ".join(parts).upper()
