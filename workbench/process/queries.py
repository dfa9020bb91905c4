"""Where a case stands, where it may go, and what is to be done next."""

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from db.asking import CASE, ask
from db.clocks import ClockRecord
from db.complaints import ComplaintContractRecord, ComplaintRecord
from workbench.awards.queries import award_sheet
from workbench.checklists import rules as checklist_rules
from workbench.checklists.loading import refusal_state
from workbench.clocks.queries import work_calendar
from workbench.errors import UserError
from workbench.process import rules
from workbench.process.advice import advise
from workbench.process.history import Decision, decision_history, last_on_road
from workbench.process.model import CaseStand, DecisionClock, Move, NextStep, RoadStep
from workbench.process.reviewing import open_review
from workbench.process.roads import decision_stands, stepper
from workbench.process.standing import (
    approval_of,
    case_file_stand,
    demands_of,
    entitled_roles,
    hashes_verified,
    missed_clock,
    recorded_needs,
)
from workbench.rulebook.reading import Rulebook

# What ends with the decision made known (clocks.yaml, `done_when`).
INFORMED_ON = "decision.informed_on"
LAST_BEFORE_ARCHIVE = "followed_up"


def case_stand(session: Session, complaint_id: str, *, today: date, book: Rulebook) -> CaseStand:
    """All that decides where a case may go.

    Raises: UserError `complaint.unknown_case`.
    """
    found = ask(session, _case(), case=complaint_id).one_or_none()
    if found is None:
        raise UserError.one("complaint", "complaint.unknown_case", value=complaint_id[:60])
    known = refusal_state(session, complaint_id, book)
    calendar = work_calendar(session, book)
    sheet = checklist_rules.refusal_sheet(known, today=today, calendar=calendar, book=book)
    road_state = last_on_road(session, complaint_id, found.state, book)
    decision = decision_history(session, complaint_id, book)
    stand = CaseStand(
        state=found.state,
        road_state=road_state,
        received_on=found.received_on,
        sheet=sheet,
        handler=known.handler,
        complained_of=known.complained_of,
        demands=demands_of(session, complaint_id),
        facts=known.facts,
        decision_clock=decision_clock(session, complaint_id, book),
        told=decision.told,
        told_late=missed_clock(session, complaint_id, _decision_rules(book)),
        registered_by=found.registered_by,
        entitled=entitled_roles(session, complaint_id, today),
        approval=approval_of(session, complaint_id, since=decision.undone),
        review=open_review(session, complaint_id),
        unpaid=award_sheet(session, complaint_id, book).unpaid,
    )
    if road_state != LAST_BEFORE_ARCHIVE:
        return stand
    return _before_archive(session, complaint_id, stand, decision)


@cache
def _case() -> Select[*tuple[Any, ...]]:
    case = ComplaintRecord
    return select(case.state, case.received_on, case.registered_by).where(case.id == CASE)


def _before_archive(session: Session, complaint_id: str, stand: CaseStand, decision: Decision) -> CaseStand:
    """With what only archiving asks for, which no other step has to wait to read."""
    exported, changed = case_file_stand(session, complaint_id)
    recorded = recorded_needs(session, complaint_id, since=decision.undone)
    if hashes_verified(session, complaint_id):
        recorded |= {"hashes_verified"}
    return replace(stand, exported=exported, changed_since_export=changed, recorded=recorded)


def next_moves(session: Session, complaint_id: str, *, today: date, book: Rulebook) -> tuple[Move, ...]:
    """Every way a case could go, with what it asks for and what stands in the way."""
    return rules.next_moves(case_stand(session, complaint_id, today=today, book=book), book)


def next_step(session: Session, complaint_id: str, *, today: date, book: Rulebook) -> NextStep | None:
    """The one thing to do next and why; none when the case is closed."""
    return advise(case_stand(session, complaint_id, today=today, book=book), book)


def road(session: Session, complaint_id: str, *, book: Rulebook) -> tuple[RoadStep, ...]:
    """The main road with what is behind the case, for the header.

    Raises: UserError `complaint.unknown_case`.
    """
    case = ComplaintRecord
    state = session.execute(select(case.state).where(case.id == complaint_id)).scalar_one_or_none()
    if state is None:
        raise UserError.one("complaint", "complaint.unknown_case", value=complaint_id[:60])
    return stepper(last_on_road(session, complaint_id, state, book), book)


def decision_clock(session: Session, complaint_id: str, book: Rulebook) -> DecisionClock | None:
    """The clock by which the decision must be made known, while it runs."""
    found = ask(session, _running(), case=complaint_id, rules=_decision_rules(book)).first()
    return None if found is None else DecisionClock(*found)


@cache
def _running() -> Select[*tuple[Any, ...]]:
    row = ClockRecord
    named = row.rule_id.in_(bindparam("rules", expanding=True))
    return (
        select(row.id, row.rule_id, row.started_on, row.statutory_on, row.internal_on, row.paused_since)
        .where(row.complaint_id == CASE, named, row.ended_on.is_(None))
        .order_by(row.statutory_on, row.id)
    )


def _decision_rules(book: Rulebook) -> tuple[str, ...]:
    return tuple(rule.id for rule in book.clocks.values() if rule.done_when == INFORMED_ON)


def merge_candidates(session: Session, complaint_id: str, *, book: Rulebook, limit: int = 300) -> list[str]:
    """Ids of the cases that could take this one in: open and not decided.

    Those of the same complainant come first, then those about one of its contracts, then the latest.
    """
    case, link = ComplaintRecord, ComplaintContractRecord
    me = session.execute(select(case.complainant_id).where(case.id == complaint_id)).scalar_one()
    own = select(link.contract_id).where(link.complaint_id == complaint_id)
    alike = select(link.complaint_id).where(link.contract_id.in_(own))
    before_decision = [name for name in book.states if not decision_stands(name, book)]
    statement = (
        select(case.id)
        .where(case.id != complaint_id, case.closed_on.is_(None), case.state.in_(before_decision))
        .order_by((case.complainant_id == me).desc(), case.id.in_(alike).desc(), case.seq.desc())
        .limit(limit)
    )
    return list(session.execute(statement).scalars())
