"""Correct what was entered when a case was registered, or add what came later."""

from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord, DemandRecord
from db.persons import PersonRecord
from workbench.actor import Actor
from workbench.changes import Changes
from workbench.checklists.clock_rows import renew_clocks
from workbench.checklists.desk import Desk
from workbench.complaints.weighing import weigh_again
from workbench.corrections.clocks import follow_receipts
from workbench.corrections.contracts import write_contracts
from workbench.corrections.demands import write_demands
from workbench.corrections.fields import write_fields
from workbench.corrections.indexing import index_register
from workbench.corrections.model import CaseCorrection, Corrected
from workbench.corrections.parties import write_own_roles, write_parties
from workbench.corrections.queries import standing_case
from workbench.corrections.receipts import write_receipts
from workbench.corrections.rules import examine
from workbench.corrections.work import Work
from workbench.errors import Conflict, UserError
from workbench.moment import Clock
from workbench.recusals.following import follow_parties, people_complained_of
from workbench.rulebook.governing import governing_rulebook
from workbench.timeline.model import EntryDraft, EntryKind

TOPICS = ("complaints", "persons", "clocks", "timeline", "checklists")


def correct_complaint(
    session: Session, complaint_id: str, correction: CaseCorrection, *, actor: Actor, clock: Clock
) -> Corrected:
    """Correct an open case; its clocks, severity and what can be searched follow.

    What stood before stays in the trail, and the timeline tells of every part that reads otherwise.
    Raises: UserError listing every problem, or `process.case_closed`; Conflict with the case as it stands
        when it changed since the revision that the correction was made on.
    """
    book = governing_rulebook(session)
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    standing = standing_case(session, complaint_id, book)
    if correction.revision not in (None, standing.revision):
        raise Conflict(standing)
    examination = examine(correction, standing, book, desk.today)
    if examination.accepted is None:
        raise UserError(examination.problems)
    work = Work(desk, standing, examination.accepted, book)
    people, others, clocks = _write(work)
    work.after |= {"reason": work.accepted.reason} | ({"clocks": list(clocks)} if clocks else {})
    desk.sign("complaint.correct", work.before, work.after)
    return Corrected(
        standing.id,
        standing.case_no,
        standing.revision + 1,
        clocks,
        examination.problems,
        Changes.of(*TOPICS, ids=(complaint_id, *people, *others)),
    )


def _write(work: Work) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Write every part. Returns the people and other cases concerned, and the clocks that changed."""
    session = work.desk.session
    columns = write_fields(work)
    write_own_roles(work)
    people = _write_parties(work)
    write_receipts(work)
    write_demands(work)
    others = write_contracts(work)
    clocks: tuple[str, ...] = ()
    if work.accepted.receipts:
        followed, clocks = follow_receipts(work)
        columns |= followed
    if work.accepted.demands:
        columns |= _asked(work)
    case = ComplaintRecord
    columns["revision"] = case.revision + 1
    session.execute(update(case).where(case.id == work.case_id).values(**columns))
    _weigh(work)
    _keep_latest_receipt(work)
    clocks += renew_clocks(work.desk, work.book)
    index_register(session, work.case_id)
    return people, others, clocks


def _write_parties(work: Work) -> tuple[str, ...]:
    """Write the parties; who is complained of is kept away from the case. Returns the people concerned."""
    desk = work.desk
    before = people_complained_of(desk.session, work.case_id)
    people = write_parties(work)
    follow_parties(desk.session, work.case_id, before, actor=desk.actor, clock=desk.clock)
    return people


def _asked(work: Work) -> dict[str, Any]:
    """The sum asked for and the demand that stands for all: the first with an amount, else the first."""
    row = DemandRecord
    mine = select(row.code, row.asked_fen).where(row.complaint_id == work.case_id).order_by(row.position)
    demands = work.desk.session.execute(mine).all()
    money = next((demand for demand in demands if demand.asked_fen is not None), None)
    first = money or next(iter(demands), None)
    return {
        "first_demand": first.code if first else None,
        "asked_fen": sum(demand.asked_fen or 0 for demand in demands) or None,
    }


def _weigh(work: Work) -> None:
    """Weigh the case anew, and tell when it counts for more or less than before."""
    session, before = work.desk.session, work.standing.severity
    after = weigh_again(session, work.case_id, work.book, harm=work.accepted.fields.harm)
    if after == before:
        return
    work.before["severity"], work.after["severity"] = before, after
    detail = {"before": str(before), "after": str(after)}
    work.tell(EntryDraft(work.case_id, EntryKind.NOTE, "correction.severity", detail))


def _keep_latest_receipt(work: Work) -> None:
    """The day of the complainant's latest case, as the person's row keeps it."""
    person_id = work.standing.complainant_id
    if person_id is None or not work.accepted.receipts:
        return
    case, person = ComplaintRecord, PersonRecord
    latest = select(func.max(case.received_on)).where(case.complainant_id == person_id).scalar_subquery()
    work.desk.session.execute(update(person).where(person.id == person_id).values(last_received_on=latest))
