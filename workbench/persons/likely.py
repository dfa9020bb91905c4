"""Who among the people of newly received open cases may stand in the workspace twice."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from workbench.persons.queries import person_sheet
from workbench.persons.resolving import person_candidates
from workbench.persons.resolving_model import LikelyPair
from workbench.rulebook.masking import masking_of
from workbench.rulebook.reading import Rulebook

# Each costs some ten questions; it is a hint, and whoever is opened is asked for anew.
LOOKED_AT = 20


def likely_pairs(
    session: Session, since: date, *, book: Rulebook, limit: int = LOOKED_AT
) -> list[LikelyPair]:
    """Pairs that may be one person, likeliest first, each once; of the people whose cases came last.

    Nothing is merged by this.
    """
    masking = masking_of(book)
    found: dict[frozenset[str], LikelyPair] = {}
    for person_id in _newest(session, since, limit):
        name = masking.name(person_sheet(session, person_id).name)
        for other in person_candidates(session, person_id, book=book):
            pair = LikelyPair(person_id, name, other)
            found.setdefault(frozenset((person_id, other.person_id)), pair)
    return sorted(found.values(), key=lambda pair: -pair.other.points)


def _newest(session: Session, since: date, limit: int) -> list[str]:
    case = ComplaintRecord
    mine = select(case.complainant_id).where(
        case.closed_on.is_(None), case.received_on >= since, case.complainant_id.is_not(None)
    )
    found = session.execute(mine.order_by(case.received_on.desc(), case.seq.desc()).limit(limit)).scalars()
    return list(dict.fromkeys(person_id for person_id in found if person_id))
