"""What readers need not see of a case, until somebody shows it on purpose."""

from dataclasses import dataclass

from workbench.complaints.model import ComplaintSheet
from workbench.identity import masking


@dataclass(frozen=True, slots=True)
class Masks:
    """Masks names, numbers and free text; `lifted` shows everything."""

    names: tuple[str, ...] = ()
    lifted: bool = False

    def name(self, name: str) -> str:
        """`欧阳*锋`."""
        return name if self.lifted else masking.mask_name(name)

    def number(self, number: str) -> str:
        """The end of a contract's number."""
        return number if self.lifted else masking.mask_policy(number)

    def text(self, text: str) -> str:
        """Free text with the names and numbers in it masked."""
        return text if self.lifted else masking.mask_text(text, known_names=self.names)


def masks_of(sheet: ComplaintSheet, *, lifted: bool = False) -> Masks:
    """The masks for a case: every party's name counts, wherever it is written."""
    names = {party.name for party in sheet.parties} | {sheet.row.complainant_name}
    return Masks(tuple(sorted(name for name in names if name)), lifted)
