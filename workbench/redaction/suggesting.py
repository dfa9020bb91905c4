"""The names and numbers of a case that one will most likely want to look for."""

from sqlalchemy.orm import Session

from workbench.complaints.queries import complaint_sheet
from workbench.redaction.model import Pattern, Wanted

EVERY_PATTERN = tuple(pattern.value for pattern in Pattern if pattern not in (Pattern.NAME, Pattern.WORD))


def wanted_in_case(session: Session, complaint_id: str) -> Wanted:
    """Every pattern, the names of all parties of a case and the numbers of its contracts.

    Raises: UserError `complaint.unknown_case`.
    """
    sheet = complaint_sheet(session, complaint_id)
    names = dict.fromkeys(party.name.strip() for party in sheet.parties if len(party.name.strip()) > 1)
    numbers = dict.fromkeys(contract.number.strip() for contract in sheet.contracts)
    return Wanted(EVERY_PATTERN, tuple(names), tuple(number for number in numbers if number))
