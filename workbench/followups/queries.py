"""Which follow-ups are due, where the following up of a case stands, and what was recorded."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from db.checklists import CaseFactRecord
from db.complaints import ComplaintRecord
from db.followups import FollowUpRecord
from db.workspace import StaffRecord
from workbench.errors import UserError
from workbench.followups import rules
from workbench.followups.again import Matter, matters_of, same_matter
from workbench.followups.model import (
    FollowUpDue,
    FollowUpRow,
    FollowUpStand,
    Occasion,
    PlannedFollowUp,
    Try,
)
from workbench.followups.reopening import reopens_to
from workbench.followups.watching import came_again
from workbench.moment import branch_date
from workbench.process.roads import ARCHIVED, INFORMED, main_road
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.masking import masking_of
from workbench.rulebook.reading import Rulebook

INFORMED_ON = "decision.informed_on"
DUE_AT_MOST = 500
_CASE, _TRY, _FACT = ComplaintRecord, FollowUpRecord, CaseFactRecord
_BATCH = 500


def due_follow_ups(session: Session, today: date, *, until: date | None = None) -> tuple[FollowUpDue, ...]:
    """The follow-ups that are due on a day, or become so until a later one; the earliest first.

    One a case: whoever was not asked after three days is asked after fifteen. Cases that are at work again,
    withdrawn, merged or in court wait for no call of ours.
    """
    book = governing_rulebook(session)
    last = until or today
    decided = _decided(session, today, last, book)
    tries = _tries(session, [row.id for row in decided])
    found = []
    for row in decided:
        planned = rules.plan(row.informed_on, tries[row.id])
        due = _due(planned, today, last)
        if due is not None:
            found.append((row, planned, due))
    found.sort(key=lambda one: (one[2].due_on, one[0].case_no))
    found = found[:DUE_AT_MOST]
    asks_again = [row for row, _, due in found if due.occasion is Occasion.D90]
    again = _again(session, asks_again, today)
    masking = masking_of(book)
    return tuple(
        FollowUpDue(
            complaint_id=row.id,
            case_no=row.case_no,
            person_name=masking.name(row.complainant_name),
            handler=row.handler,
            occasion=due.occasion,
            informed_on=row.informed_on,
            due_on=due.due_on,
            days=(due.due_on - today).days,
            tries=due.tries,
            days_tried=len({one.on for one in tries[row.id] if one.occasion is due.occasion}),
            missed=_missed(planned, due),
            again_in=again.get(row.id, ()),
        )
        for row, planned, due in found
    )


def follow_up_stand(session: Session, complaint_id: str, today: date) -> FollowUpStand:
    """Where the following up of a case stands.

    Raises: UserError `complaint.unknown_case`.
    """
    book = governing_rulebook(session)
    columns = (_CASE.id, _CASE.case_no, _CASE.complainant_name, _CASE.complainant_id, _CASE.state)
    case = session.execute(select(*columns).where(_CASE.id == complaint_id)).one_or_none()
    if case is None:
        raise UserError.one("complaint", "complaint.unknown_case", value=complaint_id[:60])
    informed_on = informed_day(session, complaint_id)
    rows = case_follow_ups(session, complaint_id)
    planned: tuple[PlannedFollowUp, ...] = ()
    again: tuple[str, ...] = ()
    if informed_on is not None:
        planned = rules.plan(informed_on, [_as_try(row) for row in rows])
        again = _again_in(matters_of(session, [case.complainant_id or ""]), case, informed_on, today)
    return FollowUpStand(
        complaint_id=case.id,
        case_no=case.case_no,
        person_name=case.complainant_name,
        state=case.state,
        informed_on=informed_on,
        plan=planned,
        rows=tuple(rows),
        again_in=again,
        reopens_to=reopens_to(case.state, book),
    )


def case_follow_ups(session: Session, complaint_id: str) -> list[FollowUpRow]:
    """Every attempt in a case, oldest first."""
    columns = [getattr(_TRY, name) for name in FollowUpRow.__slots__]
    statement = (
        select(*columns).where(_TRY.complaint_id == complaint_id).order_by(_TRY.tried_at, _TRY.recorded_at)
    )
    return [_row(list(cells)) for cells in session.execute(statement)]


def informed_day(session: Session, complaint_id: str) -> date | None:
    """The day on which the decision of a case was told, or none."""
    mine = (_FACT.complaint_id == complaint_id) & (_FACT.key == INFORMED_ON)
    value = session.execute(select(_FACT.value).where(mine)).scalar_one_or_none()
    return None if value is None else date.fromisoformat(value)


class _Decided:
    """A case whose decision was told lately."""

    __slots__ = ("case_no", "complainant_id", "complainant_name", "handler", "id", "informed_on")

    def __init__(self, cells: Iterable[Any]) -> None:
        self.id, self.case_no, self.complainant_name, self.complainant_id, self.handler, informed = cells
        self.informed_on = date.fromisoformat(informed)


def _decided(session: Session, today: date, last: date, book: Rulebook) -> list[_Decided]:
    longest = max(rules.DAYS_AFTER.values()) + rules.LAST_LOOK_DAYS
    first = today - timedelta(days=longest)
    latest = last - timedelta(days=min(rules.DAYS_AFTER.values()))
    order = book.states[INFORMED].order or 0
    waiting = [s.id for s in main_road(book) if (s.order or 0) >= order and not s.closed]
    # A case is archived after its decision was told, so older ones need not be looked at; `likely` keeps
    # SQLite from walking through all that was ever archived instead.
    fresh = and_(func.likely(_CASE.state == ARCHIVED), _CASE.closed_on >= first)
    open_or_fresh = or_(_CASE.state.in_(waiting), fresh)
    statement = (
        select(
            _CASE.id, _CASE.case_no, _CASE.complainant_name, _CASE.complainant_id, StaffRecord.name,
            _FACT.value,
        )
        .join(_FACT, and_(_FACT.complaint_id == _CASE.id, _FACT.key == INFORMED_ON))
        .outerjoin(StaffRecord, StaffRecord.id == _CASE.handler_id)
        .where(open_or_fresh)
    )  # fmt: skip
    found = (_Decided(list(row)) for row in session.execute(statement))
    return [row for row in found if first <= row.informed_on <= latest]


def _tries(session: Session, case_ids: list[str]) -> dict[str, list[Try]]:
    found: dict[str, list[Try]] = defaultdict(list)
    columns = (_TRY.complaint_id, _TRY.occasion, _TRY.tried_at, _TRY.reached)
    for start in range(0, len(case_ids), _BATCH):
        mine = _TRY.complaint_id.in_(case_ids[start : start + _BATCH])
        for complaint_id, occasion, tried_at, reached in session.execute(select(*columns).where(mine)):
            found[complaint_id].append(Try(Occasion(occasion), branch_date(tried_at), reached))
    return found


def _due(planned: tuple[PlannedFollowUp, ...], today: date, last: date) -> PlannedFollowUp | None:
    """What is due today, or the next thing that becomes due until the last day."""
    due = rules.due_now(planned, today)
    if due is not None:
        return due
    ahead = (one for one in planned if today < one.due_on <= last and one.done_on is None)
    return next(ahead, None)


def _missed(planned: tuple[PlannedFollowUp, ...], due: PlannedFollowUp) -> tuple[Occasion, ...]:
    return tuple(one.occasion for one in planned if one.due_on < due.due_on and one.done_on is None)


def _again(session: Session, rows: list[_Decided], today: date) -> dict[str, tuple[str, ...]]:
    matters = matters_of(session, [row.complainant_id for row in rows if row.complainant_id])
    return {row.id: _again_in(matters, row, row.informed_on, today) for row in rows}


def _again_in(matters: dict[str, list[Matter]], case: Any, informed_on: date, today: date) -> tuple[str, ...]:
    """The later cases of the person about the same matter within ninety days."""
    mine = matters.get(case.complainant_id or "", [])
    this = next((matter for matter in mine if matter.complaint_id == case.id), None)
    if this is None:
        return ()
    return tuple(
        other.case_no
        for other in mine
        if other.complaint_id != case.id
        and other.received_on <= today
        and came_again(informed_on, other.received_on)
        and same_matter(this, other)
    )


def _as_try(row: FollowUpRow) -> Try:
    return Try(row.occasion, branch_date(row.tried_at), row.reached)


def _row(cells: list[Any]) -> FollowUpRow:
    values = dict(zip(FollowUpRow.__slots__, cells, strict=True))
    return FollowUpRow(**{**values, "occasion": Occasion(values["occasion"])})
