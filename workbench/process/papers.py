"""What is given along with a move, read and weighed together, so that every problem is told at once."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from db.complaints import ComplaintRecord
from workbench.checklists.desk import Desk
from workbench.checklists.facts import accept_text
from workbench.checklists.queries import refusal_sheet
from workbench.checklists.rules import open_gates
from workbench.complaints.merged import family
from workbench.dates import parse_date
from workbench.errors import Problem, UserError
from workbench.process import rules
from workbench.process.history import decision_told, standing_state
from workbench.process.model import CaseStand, Court, MoveDraft, Notice, ReviewFindings, ReviewRequest
from workbench.process.roads import (
    LITIGATED,
    MERGED,
    UNDER_REVIEW,
    asked_for,
    decision_stands,
    destinations,
)
from workbench.recusals.hiding import is_hidden
from workbench.rulebook.reading import Rulebook

REASON_MAX_CHARS = 5000
NAME_MAX_CHARS = 200


@dataclass(frozen=True, slots=True)
class Survivor:
    """The case that takes this one in; `same_person`: it is the same complainant's."""

    id: str
    case_no: str
    same_person: bool


@dataclass(frozen=True, slots=True)
class ReviewAsked:
    """A request for review as accepted."""

    applicant: str
    reviewer: str
    decision_no: str | None
    decision_received_on: date | None


@dataclass(frozen=True, slots=True)
class Papers:
    """All that a move carries, accepted."""

    to_state: str
    reason: str
    notice: Notice | None = None
    late: Problem | None = None
    survivor: Survivor | None = None
    ground: str = ""
    review: ReviewAsked | None = None
    findings: ReviewFindings | None = None
    court: Court | None = None


def examine(desk: Desk, stand: CaseStand, draft: MoveDraft, book: Rulebook) -> Papers:
    """What the move carries.

    Raises: UserError listing everything that stands in the way of the move.
    """
    problems = list(rules.move_problems(stand, draft, book))
    ways = destinations(stand.state, book, stand.road_state)
    kind = ways.get(draft.to_state)
    asks = asked_for(stand, draft.to_state, kind) if kind is not None else ()
    reading = _Reading(desk, stand, problems)
    reason = reading.text(draft.reason, "reason", REASON_MAX_CHARS)
    notice = reading.notice(draft) if "notice" in asks else None
    late, unexplained = rules.late_problems(stand, notice, reason, draft.to_state if asks else "")
    problems += unexplained
    papers = Papers(
        draft.to_state,
        reason,
        notice,
        late,
        survivor=reading.survivor(draft.merged_into, book) if draft.to_state == MERGED else None,
        ground=draft.ground if "ground" in asks else "",
        review=reading.review(draft.review) if draft.to_state == UNDER_REVIEW and draft.review else None,
        findings=reading.findings(draft.findings) if "findings" in asks and draft.findings else None,
        court=reading.court(draft.court) if draft.to_state == LITIGATED and draft.court else None,
    )
    if problems:
        raise UserError(problems)
    return papers


class _Reading:
    """Reads each part and notes what is wrong with it."""

    def __init__(self, desk: Desk, stand: CaseStand, problems: list[Problem]) -> None:
        self._desk = desk
        self._stand = stand
        self._problems = problems

    def text(self, typed: str, field: str, most: int) -> str:
        """The text without control characters and outer blanks."""
        try:
            return accept_text(typed, field, most)
        except UserError as error:
            self._problems += error.problems
            return ""

    def notice(self, draft: MoveDraft) -> Notice | None:
        """What proves the notice."""
        notice, found = rules.accepted_notice(draft.notice, self._stand.received_on, self._desk.today)
        self._problems += found
        if notice is not None:
            self._problems += rules.too_early(self._stand, notice, draft.to_state)
            try:
                self._desk.require_exhibit(notice.evidence_id)
            except UserError as error:
                self._problems += error.problems
        return notice

    def survivor(self, typed: str, book: Rulebook) -> Survivor | None:
        """The case that takes this one in: open, another one, and not decided yet.

        A refusal that is pursued here must go on there, or its gates must be behind it here.
        Source: 办法 18(3): the same complaint, again and within its period.
        """
        number = typed.strip()
        if not number:
            return None
        case, desk = ComplaintRecord, self._desk
        columns = (case.id, case.case_no, case.closed_on, case.state, case.complainant_id)
        other = desk.session.execute(select(*columns).where(case.case_no == number)).one_or_none()
        own_family = family(desk.session, desk.complaint_id)
        if other is not None and is_hidden(desk.session, other.id):
            other = None
        if other is None or other.id in own_family or other.closed_on is not None:
            self._problems.append(
                Problem("merged_into", "process.cannot_merge_into", {"case_no": number[:60]})
            )
            self._problems += open_gates(self._stand.sheet)
            return None
        state = standing_state(desk.session, other.id, other.state, book)
        if decision_stands(state, book) or decision_told(desk.session, other.id, book):
            self._problems.append(Problem("merged_into", "process.merge_into_decided", {"case_no": number}))
        sheet = refusal_sheet(desk.session, other.id, today=desk.today, book=book)
        if not sheet.pursued:
            self._problems += open_gates(self._stand.sheet)
        mine = select(case.complainant_id).where(case.id == desk.complaint_id)
        person = desk.session.execute(mine).scalar_one()
        return Survivor(other.id, other.case_no, person is not None and person == other.complainant_id)

    def review(self, request: ReviewRequest) -> ReviewAsked:
        """Who asks, who looks, and which decision it is about."""
        typed = request.decision_received_on.strip()
        received_on: date | None = None
        if typed:
            try:
                received_on = parse_date(typed, "review.decision_received_on")
            except UserError as error:
                self._problems += error.problems
        return ReviewAsked(
            self.text(request.applicant, "review.applicant", NAME_MAX_CHARS),
            self.text(request.reviewer, "review.reviewer", NAME_MAX_CHARS),
            self.text(request.decision_no, "review.decision_no", NAME_MAX_CHARS) or None,
            received_on,
        )

    def findings(self, found: ReviewFindings) -> ReviewFindings:
        """What the review says, cleaned."""
        parts = {
            name: self.text(getattr(found, name), f"findings.{name}", REASON_MAX_CHARS)
            for name in ("procedure", "time_limit", "outcome")
        }
        return ReviewFindings(**parts, verdict=found.verdict)

    def court(self, court: Court) -> Court:
        """Which court, under which number, cleaned."""
        body = self.text(court.body, "court.body", NAME_MAX_CHARS)
        return Court(court.kind, body, self.text(court.number, "court.number", NAME_MAX_CHARS))
