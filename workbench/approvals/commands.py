"""Record what somebody with authority said to a matter of a case."""

from sqlalchemy.orm import Session

from db.adding import add_row
from db.process import ApprovalRecord
from workbench.actor import Actor
from workbench.approvals.model import (
    DECIDING,
    SENIOR_REVIEW,
    ApprovalAccepted,
    ApprovalDraft,
    ApprovalRecorded,
    Verdict,
)
from workbench.approvals.queries import approval_scene
from workbench.approvals.rules import examine_approval
from workbench.changes import Changes
from workbench.checklists.clock_rows import renew_clocks
from workbench.checklists.desk import Desk
from workbench.checklists.recording import drop_fact, keep_fact
from workbench.errors import UserError
from workbench.moment import Clock
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook
from workbench.timeline.model import EntryDraft, EntryKind

APPROVER, APPROVED_ON, SENIOR_REVIEWED_ON = "approval.approver", "approval.on", "approval.senior_reviewed_on"
TOPICS = ("approvals", "complaints", "timeline", "checklists", "clocks", "awards")


def record_approval(
    session: Session, complaint_id: str, draft: ApprovalDraft, *, actor: Actor, clock: Clock
) -> ApprovalRecorded:
    """Record an approval or a return; it is appended and never changed.

    An approved decision or refusal answers who approved it and when; a returned one takes that answer away.
    Raises: UserError listing everything that is wrong; `process.case_closed`, `complaint.unknown_case`.
    """
    book = governing_rulebook(session)
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    scene = approval_scene(session, complaint_id, book)
    accepted, problems = examine_approval(draft, scene, book, desk.today)
    if accepted is None:
        raise UserError(problems)
    approval_id = _keep(desk, accepted)
    _follow(desk, accepted, book)
    _tell(desk, approval_id, accepted)
    clocks = renew_clocks(desk, book)
    after = {
        "matter": accepted.matter, "level": accepted.level, "approver": accepted.approver,
        "verdict": accepted.verdict.value, "opinion": accepted.opinion or None,
        "decided_on": accepted.decided_on.isoformat(), "subject": accepted.subject_id, "clocks": list(clocks),
    }  # fmt: skip
    desk.sign("approval.record", None, after)
    return ApprovalRecorded(approval_id, Changes.of(*TOPICS, ids=(complaint_id, approval_id)))


def _keep(desk: Desk, accepted: ApprovalAccepted) -> str:
    approval_id = desk.new_id()
    add_row(
        desk.session, ApprovalRecord, id=approval_id, complaint_id=desk.complaint_id, matter=accepted.matter,
        subject_id=accepted.subject_id, level=accepted.level, approver=accepted.approver,
        verdict=accepted.verdict.value, opinion=accepted.opinion or None, decided_on=accepted.decided_on,
        recorded_by=desk.actor.name, recorded_at=desk.now,
    )  # fmt: skip
    return approval_id


def _follow(desk: Desk, accepted: ApprovalAccepted, book: Rulebook) -> None:
    """Let the facts say what was said."""
    approved, day = accepted.verdict is Verdict.APPROVED, accepted.decided_on.isoformat()
    values: dict[str, str] = {}
    if accepted.matter in DECIDING:
        values = {APPROVER: accepted.approver, APPROVED_ON: day}
    elif accepted.matter == SENIOR_REVIEW:
        values = {SENIOR_REVIEWED_ON: day}
    for key, value in values.items():
        if approved:
            kept = {"value": value, "source": accepted.opinion or None, "evidence_id": None}
            keep_fact(desk, book.facts[key], kept)
        else:
            drop_fact(desk, key)


def _tell(desk: Desk, approval_id: str, accepted: ApprovalAccepted) -> None:
    detail = {
        "approval_matter": accepted.matter,
        "approval_level": accepted.level,
        "name": accepted.approver,
    }
    entry = EntryDraft(
        desk.complaint_id,
        EntryKind.DECISION,
        f"approval.{accepted.verdict.value}",
        detail,
        text=accepted.opinion or None,
        occurred_on=accepted.decided_on,
        source_kind="approval",
        source_id=approval_id,
    )
    desk.index("timeline", desk.tell(entry), accepted.opinion)
    desk.index("approval", approval_id, accepted.approver, accepted.opinion)
