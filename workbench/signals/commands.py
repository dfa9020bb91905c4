"""Propose a review, decide it as a second person, end its label; no clock is touched by any of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.adding import add_numbered, add_row
from db.complaints import ComplaintRecord
from db.signals import ReviewedCaseRecord, SignalReviewRecord, SignalStepRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.complaints.commands import end_nature, set_reviewed_nature
from workbench.complaints.queries import complaint_id_of
from workbench.errors import Problem, UserError
from workbench.identity.names import is_same
from workbench.ids import new_id
from workbench.moment import Clock, today
from workbench.rulebook.governing import governing_rulebook
from workbench.signals import rules
from workbench.signals.assessing import assess_all
from workbench.signals.freezing import frozen
from workbench.signals.model import (
    NATURE,
    TOPICS,
    Assessment,
    DecisionDraft,
    ProposalDraft,
    ReviewSheet,
    Status,
    StepDraft,
)
from workbench.signals.queries import review_sheet, standing_reviews
from workbench.signals.scoring import limits_of

_REVIEW, _CASE = SignalReviewRecord, ComplaintRecord
EXPIRED = "expired"


def propose_review(
    session: Session, draft: ProposalDraft, *, actor: Actor, clock: Clock
) -> tuple[str, Changes]:
    """Ask a second person to look at cases together; their signals are kept as they stand today.

    Every case must reach the points and the independent indicators by itself: nobody is drawn in by others.
    Source: 个人信息保护法 24; design.
    Raises: UserError listing every problem.
    """
    problems: list[Problem] = []
    title = rules.text_problems(draft.title, "title", rules.TITLE_MAX_CHARS, problems, "signal.title_missing")
    reason = rules.text_problems(draft.reason, "reason", rules.TEXT_MAX_CHARS, problems, "signal.why_missing")
    ids = _cases_named(session, draft.case_nos, problems)
    found = list(assess_all(session, ids, on=today(clock))) if ids else []
    problems += _case_problems(session, ids, found, today(clock))
    if rules.refused(problems):
        raise UserError(problems)
    review_id = new_id(clock)
    add_numbered(
        session, _REVIEW, id=review_id, title=title, reason=reason, proposed_by=actor.name,
        proposed_at=clock.now(), case_count=len(found),
    )  # fmt: skip
    for one in found:
        score = one.verdict.score
        row = {"review_id": review_id, "complaint_id": one.complaint_id, "score": score}
        add_row(session, ReviewedCaseRecord, **row, signals=frozen(one))
        _Trail(session, actor, clock).sign("signal.propose", one.complaint_id, review_id, {"score": score})
    return review_id, Changes.of(*TOPICS, ids=(review_id, *ids))


def decide_review(
    session: Session, review_id: str, draft: DecisionDraft, *, actor: Actor, clock: Clock
) -> Changes:
    """Confirm or reject a proposal as the second person; then open cases bear the label until it expires.

    Whoever proposed it, or registered or handles one of its cases, is no second person. All clocks run on as
    they did.
    Source: 个人信息保护法 24.
    Raises: UserError listing every problem.
    """
    sheet = review_sheet(session, review_id)
    limits = limits_of(governing_rulebook(session).signal_limits)
    (verdict, opinion, expires_on), found = rules.examine_decision(draft, limits=limits, today=today(clock))
    problems = list(found)
    if sheet.row.status(today(clock)) is not Status.PROPOSED:
        problems.append(Problem("review", "signal.decided"))
    if is_same(actor.name, sheet.row.proposed_by):
        problems.append(Problem("review", "signal.second_person", {"name": actor.name}))
    if rules.refused(problems):
        raise UserError(problems)
    values = {"verdict": verdict, "opinion": opinion, "reviewed_by": actor.name, "reviewed_at": clock.now()}
    session.execute(update(_REVIEW).where(_REVIEW.id == review_id).values(**values, expires_on=expires_on))
    if verdict == rules.CONFIRMED:
        _label(session, sheet, opinion, actor, clock)
    after = {"verdict": verdict, "expires_on": expires_on.isoformat() if expires_on else None}
    for case in sheet.cases:
        _Trail(session, actor, clock).sign("signal.decide", case.complaint_id, review_id, after)
    return _changed(sheet)


def end_review(session: Session, review_id: str, reason: str, *, actor: Actor, clock: Clock) -> Changes:
    """End a label early, or take a proposal back, with the reason.

    Raises: UserError `signal.unknown_review`, `signal.ended`, `signal.reason_missing`.
    """
    sheet = review_sheet(session, review_id)
    problems: list[Problem] = []
    if sheet.row.status(today(clock)) not in (Status.PROPOSED, Status.CONFIRMED):
        problems.append(Problem("review", "signal.ended"))
    why = rules.text_problems(reason, "reason", rules.TEXT_MAX_CHARS, problems, "signal.reason_missing")
    if rules.refused(problems):
        raise UserError(problems)
    _end(session, sheet, why, actor, clock)
    return _changed(sheet)


def expire_reviews(session: Session, *, actor: Actor, clock: Clock) -> tuple[int, Changes]:
    """End the labels whose last day has passed. Returns how many, and what changed.

    Source: 个人信息保护法 19 (no longer than needed).
    """
    over = (_REVIEW.verdict == rules.CONFIRMED) & (_REVIEW.expires_on < today(clock))
    ids = list(session.execute(select(_REVIEW.id).where(over, _REVIEW.ended_at.is_(None))).scalars())
    changed: list[str] = []
    for review_id in ids:
        sheet = review_sheet(session, review_id)
        _end(session, sheet, EXPIRED, actor, clock)
        changed += [review_id, *(case.complaint_id for case in sheet.cases)]
    return len(ids), Changes.of(*(TOPICS if ids else ()), ids=tuple(changed))


def record_step(session: Session, review_id: str, draft: StepDraft, *, actor: Actor, clock: Clock) -> Changes:
    """Note a step of the response that was taken.

    Raises: UserError listing every problem.
    """
    sheet = review_sheet(session, review_id)
    book = governing_rulebook(session)
    (step, what, done_on), problems = rules.examine_step(draft, book=book, today=today(clock))
    if rules.refused(list(problems)):
        raise UserError(problems)
    add_row(
        session, SignalStepRecord, id=new_id(clock), review_id=review_id, step=step, done_on=done_on,
        what=what, recorded_by=actor.name, recorded_at=clock.now(),
    )  # fmt: skip
    after = {"step": step, "done_on": done_on.isoformat()}
    _Trail(session, actor, clock).sign("signal.step", sheet.cases[0].complaint_id, review_id, after)
    return _changed(sheet)


def _cases_named(session: Session, case_nos: Sequence[str], problems: list[Problem]) -> list[str]:
    numbers = list(dict.fromkeys(number.strip() for number in case_nos if number.strip()))
    if not 1 <= len(numbers) <= rules.CASES_AT_MOST:
        problems.append(Problem("case_nos", "signal.cases_missing", {"most": str(rules.CASES_AT_MOST)}))
        return []
    ids: list[str] = []
    for number in numbers:
        try:
            ids.append(complaint_id_of(session, number))
        except UserError as error:
            problems += error.problems
    return ids


def _case_problems(
    session: Session, ids: Sequence[str], found: Sequence[Assessment], on: date
) -> Iterable[Problem]:
    case = _CASE
    numbers = {
        row.id: row.case_no for row in session.execute(select(case.id, case.case_no).where(case.id.in_(ids)))
    }
    counted = {one.complaint_id for one in found}
    for complaint_id in ids:
        if complaint_id not in counted:
            yield Problem("case_nos", "signal.case_gone", {"value": numbers[complaint_id]})
    for complaint_id in standing_reviews(session, ids, on):
        yield Problem("case_nos", "signal.under_review", {"value": numbers[complaint_id]})
    for one in found:
        verdict = one.verdict
        if not verdict.proposes:
            told = {
                "value": one.case_no,
                "score": str(verdict.score),
                "points": str(verdict.points_needed),
                "independent": str(verdict.independent),
                "needed": str(verdict.independent_needed),
            }
            yield Problem("case_nos", "signal.not_enough", told)


def _label(session: Session, sheet: ReviewSheet, opinion: str, actor: Actor, clock: Clock) -> None:
    """Put the label on the open cases by the rule that asks for a second person."""
    problems: list[Problem] = []
    open_ids = _open(session, [case.complaint_id for case in sheet.cases])
    for case in sheet.cases:
        if case.complaint_id in open_ids:
            try:
                set_reviewed_nature(
                    session, case.complaint_id, NATURE, reason=opinion, actor=actor, clock=clock
                )
            except UserError as error:
                number = case.assessment.case_no
                problems += [
                    Problem("review", "signal.not_second", {"value": number, "name": actor.name})
                    if problem.code == "complaint.nature_second_person"
                    else problem
                    for problem in error.problems
                ]
    if problems:
        raise UserError(problems)


def _open(session: Session, ids: Sequence[str]) -> set[str]:
    statement = select(_CASE.id).where(_CASE.id.in_(ids), _CASE.closed_on.is_(None))
    return set(session.execute(statement).scalars())


def _end(session: Session, sheet: ReviewSheet, reason: str, actor: Actor, clock: Clock) -> None:
    values = {"ended_at": clock.now(), "ended_by": actor.name, "ended_reason": reason}
    session.execute(update(_REVIEW).where(_REVIEW.id == sheet.row.id).values(**values))
    ids = [case.complaint_id for case in sheet.cases]
    labelled = session.execute(select(_CASE.id, _CASE.natures).where(_CASE.id.in_(ids))).all()
    for row in labelled:
        if NATURE in row.natures.split():
            end_nature(session, row.id, NATURE, reason=reason, actor=actor, clock=clock)
    for complaint_id in ids:
        _Trail(session, actor, clock).sign("signal.end", complaint_id, sheet.row.id, {"reason": reason})


@dataclass(frozen=True, slots=True)
class _Trail:
    """Signs one entry for each case, so that whoever is kept from a case finds none of it in the trail."""

    session: Session
    actor: Actor
    clock: Clock

    def sign(self, action: str, complaint_id: str, review_id: str, after: Mapping[str, object]) -> None:
        """Note what was done to a case."""
        deed = Deed(action, f"complaint:{complaint_id}", after={"review": review_id, **after})
        record(self.session, deed, actor=self.actor, clock=self.clock)


def _changed(sheet: ReviewSheet) -> Changes:
    return Changes.of(*TOPICS, ids=(sheet.row.id, *(case.complaint_id for case in sheet.cases)))
