"""What readers need not see of a case, until somebody shows it on purpose."""

from dataclasses import dataclass, field

from workbench.complaints.model import ComplaintSheet
from workbench.rulebook.masking import Masking, shipped_masking


@dataclass(frozen=True, slots=True)
class Masks:
    """Masks names, numbers and free text; `lifted` shows everything."""

    names: tuple[str, ...] = ()
    lifted: bool = False
    masking: Masking = field(default_factory=shipped_masking)

    def name(self, name: str) -> str:
        """`欧阳*锋`."""
        return name if self.lifted else self.masking.name(name)

    def number(self, number: str) -> str:
        """The end of a contract's number."""
        return number if self.lifted else self.masking.contract(number)

    def text(self, text: str) -> str:
        """Free text with the names and numbers in it masked."""
        return text if self.lifted else self.masking.text(text, self.names)


def masks_of(sheet: ComplaintSheet, *, lifted: bool = False) -> Masks:
    """The masks for a case: every party's name counts, wherever it is written."""
    names = {party.name for party in sheet.parties} | {sheet.row.complainant_name}
    return Masks(tuple(sorted(name for name in names if name)), lifted)
