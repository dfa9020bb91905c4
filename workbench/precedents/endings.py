"""How closed cases ended: what was granted and paid, what was said at the follow-up, who came again."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.checklists import CaseFactRecord
from db.complaints import ComplaintRecord, DemandRecord
from db.followups import FollowUpRecord
from db.process import AwardRecord
from workbench.followups.again import matters_of, same_matter
from workbench.followups.queries import INFORMED_ON
from workbench.followups.watching import came_again, is_watched_to_the_end
from workbench.precedents.model import Ended

_CASE, _TRY, _AWARD = ComplaintRecord, FollowUpRecord, AwardRecord


@dataclass(frozen=True, slots=True)
class ClosedCase:
    """A closed case as it is listed."""

    id: str
    case_no: str
    state: str
    category: str | None
    first_demand: str | None
    narrative: str
    complainant_id: str | None
    received_on: date
    closed_on: date


def closed_cases(session: Session, complaint_ids: Sequence[str]) -> list[ClosedCase]:
    """The rows of these cases."""
    columns = [getattr(_CASE, name) for name in ClosedCase.__slots__]
    found = session.execute(select(*columns).where(_CASE.id.in_(complaint_ids)))
    return [ClosedCase(*row) for row in found]


def endings(session: Session, cases: Sequence[ClosedCase], today: date) -> dict[str, Ended]:
    """How each of these cases ended."""
    ids = [case.id for case in cases]
    outcomes: dict[str, list[tuple[str, str | None]]] = defaultdict(list)
    demand = DemandRecord
    asked = select(demand.complaint_id, demand.code, demand.outcome).where(demand.complaint_id.in_(ids))
    for complaint_id, code, outcome in session.execute(asked.order_by(demand.position)):
        outcomes[complaint_id].append((code, outcome))
    awards: dict[str, list[tuple[str, int]]] = defaultdict(list)
    granted = select(_AWARD.complaint_id, _AWARD.kind, _AWARD.amount_fen).where(
        _AWARD.complaint_id.in_(ids), _AWARD.withdrawn_at.is_(None)
    )
    for complaint_id, kind, fen in session.execute(granted.order_by(_AWARD.id)):
        awards[complaint_id].append((kind, fen))
    scores = _scores(session, ids)
    again = _again(session, cases, today)
    return {
        case.id: Ended(
            outcomes=tuple(outcomes[case.id]),
            remedies=tuple(sorted({kind for kind, _ in awards[case.id]})),
            cost_fen=sum(fen for _, fen in awards[case.id]),
            days=(case.closed_on - case.received_on).days,
            outcome_score=scores[case.id][0],
            process_score=scores[case.id][1],
            again=again[case.id][0],
            again_in=again[case.id][1],
        )
        for case in cases
    }


def _scores(session: Session, ids: Sequence[str]) -> dict[str, tuple[int | None, int | None]]:
    """The latest scores that the person gave."""
    found: dict[str, tuple[int | None, int | None]] = defaultdict(lambda: (None, None))
    statement = (
        select(_TRY.complaint_id, _TRY.outcome_score, _TRY.process_score)
        .where(_TRY.complaint_id.in_(ids), _TRY.reached)
        .order_by(_TRY.tried_at)
    )
    for complaint_id, outcome, process in session.execute(statement):
        before = found[complaint_id]
        found[complaint_id] = (outcome or before[0], process or before[1])
    return found


def _again(
    session: Session, cases: Sequence[ClosedCase], today: date
) -> dict[str, tuple[bool | None, tuple[str, ...]]]:
    """Whether the person came again about the same within ninety days of being told, and in which cases."""
    fact = CaseFactRecord
    asked = select(fact.complaint_id, fact.value).where(
        fact.complaint_id.in_([case.id for case in cases]), fact.key == INFORMED_ON
    )
    told: dict[str, str] = dict(session.execute(asked).all())
    matters = matters_of(session, [case.complainant_id for case in cases if case.complainant_id])
    found: dict[str, tuple[bool | None, tuple[str, ...]]] = {}
    for case in cases:
        ended_on = date.fromisoformat(told[case.id]) if case.id in told else case.closed_on
        theirs = matters.get(case.complainant_id or "", [])
        own = next((matter for matter in theirs if matter.complaint_id == case.id), None)
        numbers = tuple(
            other.case_no
            for other in theirs
            if own is not None
            and other.complaint_id != case.id
            and came_again(ended_on, other.received_on)
            and same_matter(own, other)
        )
        quiet = False if is_watched_to_the_end(ended_on, today) else None
        found[case.id] = (True if numbers else quiet), numbers
    return found
