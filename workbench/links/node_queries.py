"""What a node of the graph says of a person or a case."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from workbench.links.person_links import person_names
from workbench.links.whose import chunks
from workbench.rulebook.masking import Masking


def person_nodes(
    session: Session, person_ids: Iterable[str], *, masking: Masking
) -> dict[str, tuple[str, int]]:
    """The masked name of each person, and how many complaints they have."""
    return person_names(session, person_ids, masking)


def case_nodes(
    session: Session, complaint_ids: Iterable[str], *, masking: Masking
) -> dict[str, tuple[str, str, str]]:
    """Number, masked complainant and state of each case."""
    case = ComplaintRecord
    found: dict[str, tuple[str, str, str]] = {}
    for some in chunks(complaint_ids):
        statement = select(case.id, case.case_no, case.complainant_name, case.state).where(case.id.in_(some))
        for complaint_id, case_no, name, state in session.execute(statement):
            found[complaint_id] = (case_no, masking.name(name), state)
    return found
