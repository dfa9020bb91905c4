"""A review by the superior unit: asked for in writing, looked at by somebody else, told with proof."""

from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, insert, select, update
from sqlalchemy.orm import Session

from db.asking import CASE, ask
from db.process import ReviewRecord
from workbench.checklists.clock_rows import renew_clocks
from workbench.checklists.desk import Desk
from workbench.checklists.recording import drop_fact, keep_fact
from workbench.clocks.queries import work_calendar
from workbench.clocks.rules import compute
from workbench.errors import Problem
from workbench.process.model import CaseStand, Notice, ReviewFindings, ReviewStand
from workbench.process.papers import ReviewAsked
from workbench.rulebook.reading import Rulebook
from workbench.timeline.model import EntryDraft, EntryKind

WINDOW = "C06"
REQUESTED_ON, TOLD_ON = "review.requested_on", "review.informed_on"
LETTER_NO = "decision.letter_no"


def open_review(session: Session, complaint_id: str) -> ReviewStand | None:
    """The latest request for review, while nothing was decided about it."""
    found = ask(session, _latest(), case=complaint_id).one_or_none()
    if found is None or found.verdict is not None:
        return None
    return ReviewStand(found.id, found.requested_on, found.reviewer or "")


@cache
def _latest() -> Select[*tuple[Any, ...]]:
    row = ReviewRecord
    return (
        select(row.id, row.requested_on, row.reviewer, row.verdict)
        .where(row.complaint_id == CASE)
        .order_by(row.recorded_at.desc(), row.id.desc())
        .limit(1)
    )


def begin_review(
    desk: Desk, stand: CaseStand, asked: ReviewAsked, request: Notice, book: Rulebook
) -> tuple[Problem, ...]:
    """Keep the request; its clock starts on the day it came in.

    Returns: a warning when it came after the complainant's period.
    Source: 办法 20 (thirty days from receiving the decision; decided thirty days after the request).
    """
    received_on = asked.decision_received_on or _day(stand, "decision.received_on", "decision.informed_on")
    letter = stand.facts.get(LETTER_NO)
    review_id = desk.new_id()
    desk.session.execute(
        insert(ReviewRecord).values(
            id=review_id,
            complaint_id=desk.complaint_id,
            applicant=asked.applicant,
            decision_no=asked.decision_no or (str(letter.value) if letter else None),
            decision_received_on=received_on,
            requested_on=request.on,
            reviewer=asked.reviewer,
            recorded_by=desk.actor.name,
            recorded_at=desk.now,
        )
    )
    # What an earlier review left must not end the clock of this one.
    drop_fact(desk, TOLD_ON)
    source = {"source": request.proof[:500], "evidence_id": request.evidence_id}
    keep_fact(desk, book.facts[REQUESTED_ON], {"value": request.on.isoformat(), **source})
    late = _too_late(desk, received_on, request.on, book)
    code = "process.review_requested_late" if late else "process.review_requested"
    entry = EntryDraft(
        desk.complaint_id,
        EntryKind.RECEIPT,
        code,
        {"name": asked.applicant, "reviewer": asked.reviewer, **(late[0].detail if late else {})},
        text=request.proof,
        occurred_on=request.on,
        source_kind="review",
        source_id=review_id,
    )
    desk.index("timeline", desk.tell(entry), asked.applicant, request.proof)
    renew_clocks(desk, book)
    return late


def end_review(desk: Desk, review: ReviewStand, findings: ReviewFindings, told: Notice, reason: str) -> None:
    """Keep what the review found and how it was told."""
    row = ReviewRecord
    told_as = {
        "informed_on": told.on,
        "informed_mode": told.mode.value,
        "informed_proof": told.proof,
    }
    desk.session.execute(
        update(row)
        .where(row.id == review.id)
        .values(
            procedure=findings.procedure,
            time_limit=findings.time_limit,
            outcome=findings.outcome,
            verdict=findings.verdict,
            reason=reason or None,
            **told_as,
        )
    )
    entry = EntryDraft(
        desk.complaint_id,
        EntryKind.DECISION,
        f"process.review_{findings.verdict}",
        {"reviewer": review.reviewer},
        text="\n".join((findings.procedure, findings.time_limit, findings.outcome)),
        occurred_on=told.on,
        source_kind="review",
        source_id=review.id,
    )
    desk.index("timeline", desk.tell(entry), findings.procedure, findings.time_limit, findings.outcome)


def _too_late(
    desk: Desk, received_on: date | None, requested_on: date, book: Rulebook
) -> tuple[Problem, ...]:
    if received_on is None:
        return ()
    calendar = work_calendar(desk.session, book)
    last = compute(book.clock(WINDOW, received_on), received_on, calendar=calendar).statutory
    if requested_on <= last:
        return ()
    return (Problem("notice.on", "process.review_late", {"date": last.isoformat()}, "warning"),)


def _day(stand: CaseStand, *keys: str) -> date | None:
    values = (stand.facts[key].value for key in keys if key in stand.facts)
    return next((value for value in values if isinstance(value, date)), None)
