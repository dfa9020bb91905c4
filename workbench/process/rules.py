"""Whether a move, a notice or a longer period may stand; every reason against is told."""

from collections.abc import Iterator
from datetime import date

from workbench.dates import parse_date
from workbench.errors import Problem, UserError
from workbench.identity.names import is_same
from workbench.process.guards import guard_problems
from workbench.process.model import (
    Ask,
    CaseStand,
    Court,
    CourtKind,
    DecisionClock,
    DeclineGround,
    DemandOutcome,
    Move,
    MoveDraft,
    Notice,
    NoticeDraft,
    NoticeMode,
    ReviewFindings,
    ReviewRequest,
    ReviewVerdict,
)
from workbench.process.roads import (
    INFORMED,
    INVESTIGATING,
    SET_BY_CLOCKS,
    UNDER_REVIEW,
    asked_for,
    destinations,
    stepper,
)
from workbench.rulebook.reading import Rulebook
from workbench.text import clean_input, is_blank

PROOF_MAX_CHARS = 5000


def next_moves(stand: CaseStand, book: Rulebook) -> tuple[Move, ...]:
    """Every way the case could go, with what it asks for, what stands in the way, and who takes over."""
    return tuple(
        Move(
            to_state,
            kind,
            asked_for(stand, to_state, kind),
            guard_problems(stand, to_state, book),
            "" if to_state == UNDER_REVIEW else stand.handler or stand.registered_by,
        )
        for to_state, kind in destinations(stand.state, book, stand.road_state).items()
    )


def move_problems(stand: CaseStand, draft: MoveDraft, book: Rulebook) -> tuple[Problem, ...]:
    """Everything that keeps a move from being made, except what is wrong with its notice."""
    if draft.to_state not in book.states:
        return (Problem("to_state", "process.unknown_state", {"value": draft.to_state[:40]}),)
    ways = destinations(stand.state, book, stand.road_state)
    if draft.to_state not in ways:
        code = "process.set_by_clock" if draft.to_state in SET_BY_CLOCKS else "process.no_way"
        return (Problem("to_state", code, {"state": draft.to_state}),)
    asks = asked_for(stand, draft.to_state, ways[draft.to_state])
    return (*_asked_problems(stand, draft, asks), *guard_problems(stand, draft.to_state, book))


def _asked_problems(stand: CaseStand, draft: MoveDraft, asks: tuple[Ask, ...]) -> Iterator[Problem]:
    """What is wrong with what the move asks for, except its notice and the case it is merged into."""
    if "reason" in asks and is_blank(draft.reason):
        yield Problem("reason", "process.reason_missing", {"state": draft.to_state})
    if "merged_into" in asks and is_blank(draft.merged_into):
        yield Problem("merged_into", "process.merged_into_missing")
    if "ground" in asks and draft.ground not in set(DeclineGround):
        detail = {"value": draft.ground[:40], "allowed": ", ".join(DeclineGround)}
        yield Problem("ground", "process.decline_ground", detail)
    if "court" in asks:
        yield from _court_problems(draft.court or Court())
    if "review" in asks:
        yield from review_problems(stand, draft.review or ReviewRequest())
    if "findings" in asks:
        yield from findings_problems(draft.findings or ReviewFindings(), draft.to_state)


def _court_problems(court: Court) -> Iterator[Problem]:
    """A dispute is with a court when the court says so: which one, under which number."""
    if court.kind not in set(CourtKind):
        detail = {"value": court.kind[:40], "allowed": ", ".join(CourtKind)}
        yield Problem("court.kind", "process.court_kind", detail)
    if is_blank(court.body):
        yield Problem("court.body", "process.court_body_missing")
    if is_blank(court.number):
        yield Problem("court.number", "process.court_number_missing")


def review_problems(stand: CaseStand, request: ReviewRequest) -> Iterator[Problem]:
    """What is wrong with a request for review: nobody reviews what they handled or approved.

    Source: 办法 17, 20.
    """
    if is_blank(request.applicant):
        yield Problem("review.applicant", "process.review_applicant_missing")
    reviewer = request.reviewer.strip()
    if is_blank(reviewer):
        yield Problem("review.reviewer", "process.reviewer_missing")
        return
    detail = {"name": reviewer[:60]}
    if is_same(reviewer, stand.handler):
        yield Problem("review.reviewer", "process.reviewer_is_handler", detail)
    elif is_same(reviewer, stand.approver):
        yield Problem("review.reviewer", "process.reviewer_is_approver", detail)
    elif any(is_same(name, reviewer) for name in stand.complained_of):
        yield Problem("review.reviewer", "process.reviewer_recused", detail)


def findings_problems(findings: ReviewFindings, to_state: str) -> Iterator[Problem]:
    """A review says something about procedure, time limit and outcome, and leads where its verdict points.

    Source: 办法 20.
    """
    for name in ("procedure", "time_limit", "outcome"):
        if is_blank(getattr(findings, name)):
            yield Problem(f"findings.{name}", f"process.review_{name}_missing")
    if findings.verdict not in set(ReviewVerdict):
        detail = {"value": findings.verdict[:40], "allowed": ", ".join(ReviewVerdict)}
        yield Problem("findings.verdict", "process.review_verdict", detail)
    elif (findings.verdict == ReviewVerdict.REDO) != (to_state == INVESTIGATING):
        detail = {"verdict": findings.verdict, "state": to_state}
        yield Problem("findings.verdict", "process.review_leads_elsewhere", detail)


def late_problems(
    stand: CaseStand, notice: Notice | None, reason: str, to_state: str
) -> tuple[Problem | None, tuple[Problem, ...]]:
    """The period that a decision was told after, and what is missing: the reason why it was late.

    Source: 办法 18, 21.
    """
    if to_state != INFORMED:
        return None, ()
    late: Problem | None = None
    if notice is not None and not stand.told:
        late = next(iter(late_notice(notice, stand.decision_clock)), None)
    elif stand.told_late is not None:
        detail = {"clock": stand.told_late.rule_id, "date": stand.told_late.statutory_on.isoformat()}
        late = Problem("notice.on", "process.informed_late", detail, "warning")
    if late is None or not is_blank(reason):
        return late, ()
    return late, (Problem("reason", "process.late_reason_missing", late.detail),)


def accepted_notice(
    draft: NoticeDraft | None, received_on: date, today: date
) -> tuple[Notice | None, tuple[Problem, ...]]:
    """The notice, or everything that is wrong with it: without day, way and proof it proves nothing.

    Source: 办法 21.
    """
    if draft is None:
        return None, (Problem("notice", "process.notice_missing"),)
    on, problems = _day(draft.on, "notice.on", received_on, today)
    mode = draft.mode.strip()
    if mode not in set(NoticeMode):
        detail = {"value": mode[:40], "allowed": ", ".join(NoticeMode)}
        problems.append(Problem("notice.mode", "process.unknown_mode", detail))
    proof, found = clean_input(draft.proof, field="notice.proof", max_chars=PROOF_MAX_CHARS)
    problems += (problem for problem in found if problem.level == "error")
    if is_blank(proof):
        problems.append(Problem("notice.proof", "process.proof_missing"))
    if on is None or problems:
        return None, tuple(problems)
    return Notice(on, NoticeMode(mode), proof.strip(), draft.evidence_id.strip() or None), ()


def too_early(stand: CaseStand, notice: Notice, to_state: str) -> tuple[Problem, ...]:
    """A review is asked for once the decision was told, and answered once it was asked for.

    Source: 办法 20.
    """
    told = stand.facts.get("decision.informed_on")
    if stand.review is not None and stand.state == UNDER_REVIEW:
        first: object = stand.review.requested_on
    else:
        first = told.value if told is not None and to_state == UNDER_REVIEW else None
    if not isinstance(first, date) or notice.on >= first:
        return ()
    return (Problem("notice.on", "process.notice_too_early", {"date": first.isoformat()}),)


def outcome_problems(
    outcome: str, asked_fen: int | None, lawful_fen: int | None, note: str
) -> tuple[Problem, ...]:
    """What is wrong with a demand's outcome: a part must be an amount, a withdrawal must have its source.

    Otherwise a refusal could pass under another name.
    """
    if outcome not in set(DemandOutcome):
        detail = {"value": outcome[:40], "allowed": ", ".join(DemandOutcome)}
        return (Problem("outcome", "process.unknown_outcome", detail),)
    if outcome == DemandOutcome.PARTLY and asked_fen is not None and not lawful_fen:
        return (Problem("lawful", "process.part_without_amount"),)
    if outcome == DemandOutcome.WITHDRAWN and not note:
        return (Problem("note", "process.withdrawn_without_note"),)
    return ()


def late_notice(notice: Notice, clock: DecisionClock | None) -> tuple[Problem, ...]:
    """A notice after the last day is recorded as it was, and said to be late; a pause knows no last day."""
    if clock is None or clock.paused_since is not None or notice.on <= clock.statutory_on:
        return ()
    detail = {"clock": clock.rule_id, "date": clock.statutory_on.isoformat()}
    return (Problem("notice.on", "process.informed_late", detail, "warning"),)


def _day(typed: str, field: str, first: date, today: date) -> tuple[date | None, list[Problem]]:
    """A day between the receipt and today."""
    if not typed.strip():
        return None, [Problem(field, "process.day_missing")]
    try:
        day = parse_date(typed, field)
    except UserError as error:
        return None, list(error.problems)
    if day > today:
        detail = {"value": day.isoformat(), "today": today.isoformat()}
        return day, [Problem(field, "date.in_future", detail)]
    if day < first:
        return day, [Problem(field, "process.before_receipt", {"date": first.isoformat()})]
    return day, []


__all__ = [
    "accepted_notice",
    "guard_problems",
    "late_notice",
    "move_problems",
    "next_moves",
    "outcome_problems",
    "stepper",
]
