"""Record the root cause; add, finish and drop what is to be mended; the archive's facts follow."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.adding import add_row
from db.checklists import CaseFactRecord
from db.followups import RectificationRecord, RootCauseRecord
from workbench.actor import Actor
from workbench.changes import Changes
from workbench.checklists.desk import Desk
from workbench.checklists.recording import drop_fact, keep_fact
from workbench.complaints.standing import require_known
from workbench.errors import Problem, UserError
from workbench.moment import Clock, branch_date
from workbench.rectifications import rules
from workbench.rectifications.model import (
    DropDraft,
    Fault,
    FinishDraft,
    Kept,
    NoneNeededDraft,
    RectificationDraft,
    RootCauseDraft,
)
from workbench.rectifications.queries import NONE_NEEDED, rectification, rectifications, root_cause
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook
from workbench.timeline.model import EntryDraft, EntryKind

ROOT_CAUSE, OWNER, DUE_ON = "rectification.root_cause", "rectification.owner", "rectification.due_on"
RESPONSIBLE = "decision.responsible"
# What a fault is called in the finding on responsibility (facts.yaml).
_RESPONSIBLE = {Fault.FULL: "yes", Fault.PART: "partial", Fault.NONE: "no"}
TOPICS = ("rectifications", "checklists", "timeline", "complaints")


def record_root_cause(
    session: Session, complaint_id: str, draft: RootCauseDraft, *, actor: Actor, clock: Clock
) -> Kept:
    """Record why it happened and whether we are at fault; a later record takes the place of this one.

    Who is found at fault again has something to mend, so a statement that nothing is needed falls.
    Raises: UserError listing every problem that is an error; `process.case_closed`.
    """
    book = governing_rulebook(session)
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    accepted, problems = rules.root_cause_of(draft, book, desk.today)
    if accepted is None:
        raise UserError(problems)
    root_cause_id = desk.new_id()
    values = {
        "cause": accepted.cause, "whys": list(accepted.whys), "finding": accepted.finding,
        "unit": accepted.unit, "fault": accepted.fault.value,
    }  # fmt: skip
    add_row(session, RootCauseRecord, **_key(desk, root_cause_id), **values, **_now(desk))
    desk.index("root_cause", root_cause_id, accepted.finding, *accepted.whys, accepted.unit)
    _keep(desk, book, {ROOT_CAUSE: accepted.finding})
    if accepted.fault is not Fault.NONE:
        drop_fact(desk, NONE_NEEDED)
    warnings = (*problems, *_responsibility(desk, book, accepted.fault))
    detail = {"fault": accepted.fault.value}
    entry = _entry(desk, f"rectification.cause_{accepted.fault}", "root_cause", root_cause_id)
    desk.tell(entry)
    desk.sign("rectification.cause", after={"root_cause": root_cause_id, **values, **detail})
    return Kept(root_cause_id, _changes(desk), warnings)


def add_rectification(
    session: Session, complaint_id: str, draft: RectificationDraft, *, actor: Actor, clock: Clock
) -> Kept:
    """Say what is to be mended, by whom and until when.

    Raises: UserError listing everything that is missing; `process.case_closed`.
    """
    book = governing_rulebook(session)
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    accepted, problems = rules.rectification_of(draft, book, desk.today)
    if accepted is None:
        raise UserError(problems)
    action, owner, due_on = accepted
    rectification_id = desk.new_id()
    none = {"done_on": None, "proof": None, "dropped_at": None, "dropped_reason": None}
    values = {"action": action, "owner": owner, "due_on": due_on}
    add_row(session, RectificationRecord, **_key(desk, rectification_id), **values, **none, **_now(desk))
    desk.index("rectification", rectification_id, action, owner)
    drop_fact(desk, NONE_NEEDED)
    _renew_owner(desk, book)
    detail = {"owner": owner, "due": due_on.isoformat()}
    desk.tell(_entry(desk, "rectification.added", "rectification", rectification_id, detail, action))
    after = {"rectification": rectification_id, "action": action, **detail}
    desk.sign("rectification.add", after=after)
    return Kept(rectification_id, _changes(desk, rectification_id), problems)


def finish_rectification(
    session: Session, complaint_id: str, draft: FinishDraft, *, actor: Actor, clock: Clock
) -> Kept:
    """Record that something was mended, with its proof; also after the case was archived.

    Raises: UserError listing everything that is wrong; `rectification.unknown`.
    """
    book = governing_rulebook(session)
    desk = Desk(session, complaint_id, actor, clock)
    require_known(session, complaint_id)
    row = rectification(session, complaint_id, draft.rectification_id)
    begun_on = branch_date(row.recorded_at)
    accepted, problems = rules.finish_of(draft, row, begun_on, book, desk.today)
    if accepted is None:
        raise UserError(problems)
    done_on, proof = accepted
    _change(desk, row.id, {"done_on": done_on, "proof": proof})
    desk.index("rectification", row.id, row.action, row.owner, proof)
    entry = _entry(desk, "rectification.done", "rectification", row.id, {"owner": row.owner}, proof)
    desk.tell(entry)
    after = {"rectification": row.id, "done_on": done_on.isoformat(), "proof": proof}
    desk.sign("rectification.finish", {"done_on": None}, after)
    return Kept(row.id, _changes(desk, row.id), problems)


def drop_rectification(
    session: Session, complaint_id: str, draft: DropDraft, *, actor: Actor, clock: Clock
) -> Kept:
    """Say that something is not to be mended after all, and why; the record keeps it.

    While the case is open the archive asks for an owner again, where this was the last one.
    Raises: UserError `rectification.unknown`, `rectification.reason_missing` or that it is settled.
    """
    book = governing_rulebook(session)
    desk = Desk(session, complaint_id, actor, clock)
    closed = require_known(session, complaint_id)
    row = rectification(session, complaint_id, draft.rectification_id)
    reason, problems = rules.drop_of(draft, row, book, desk.today)
    if any(problem.level == "error" for problem in problems):
        raise UserError(problems)
    _change(desk, row.id, {"dropped_at": desk.now, "dropped_reason": reason})
    if closed is None:
        _renew_owner(desk, book)
    desk.index("rectification", row.id, row.action, row.owner, reason)
    entry = _entry(desk, "rectification.dropped", "rectification", row.id, {"owner": row.owner}, reason)
    desk.tell(entry)
    desk.sign("rectification.drop", after={"rectification": row.id, "reason": reason})
    return Kept(row.id, _changes(desk, row.id), tuple(problems))


def state_none_needed(
    session: Session, complaint_id: str, draft: NoneNeededDraft, *, actor: Actor, clock: Clock
) -> Kept:
    """Say that nothing has to be mended, and why; only where the root cause finds us not at fault.

    Raises: UserError listing everything that is wrong; `process.case_closed`.
    """
    book = governing_rulebook(session)
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    known = root_cause(session, complaint_id)
    rows = rectifications(session, complaint_id)
    fault = None if known is None else known.fault
    reason, problems = rules.none_needed_of(draft.reason, fault, rows, book, desk.today)
    if any(problem.level == "error" for problem in problems):
        raise UserError(problems)
    _keep(desk, book, {NONE_NEEDED: reason})
    desk.tell(_entry(desk, "rectification.none_needed", "case", complaint_id, text=reason))
    desk.sign("rectification.none_needed", after={"reason": reason})
    return Kept(complaint_id, _changes(desk), tuple(problems))


def _renew_owner(desk: Desk, book: Rulebook) -> None:
    """Who mends and until when, as the archive asks for it: the earliest that is open, else the last done."""
    standing = [row for row in rectifications(desk.session, desk.complaint_id) if row.dropped_at is None]
    open_ones = [row for row in standing if row.is_open]
    if not standing:
        drop_fact(desk, OWNER)
        drop_fact(desk, DUE_ON)
        return
    owners = dict.fromkeys(row.owner for row in open_ones or standing)
    due_on = open_ones[0].due_on if open_ones else standing[-1].due_on
    _keep(desk, book, {OWNER: "、".join(owners), DUE_ON: due_on.isoformat()})


def _responsibility(desk: Desk, book: Rulebook, fault: Fault) -> tuple[Problem, ...]:
    """Let the finding on responsibility follow where there is none; where it differs, say so."""
    row = CaseFactRecord
    mine = (row.complaint_id == desk.complaint_id) & (row.key == RESPONSIBLE)
    known = desk.session.execute(select(row.value).where(mine)).scalar_one_or_none()
    if known is None:
        _keep(desk, book, {RESPONSIBLE: _RESPONSIBLE[fault]})
    elif known != _RESPONSIBLE[fault]:
        return (Problem("fault", "rectification.fault_differs", level="warning"),)
    return ()


def _keep(desk: Desk, book: Rulebook, values: Mapping[str, str]) -> None:
    for key, value in values.items():
        keep_fact(desk, book.facts[key], {"value": value, "source": None, "evidence_id": None})


def _change(desk: Desk, rectification_id: str, values: Mapping[str, Any]) -> None:
    row = RectificationRecord
    desk.session.execute(update(row).where(row.id == rectification_id).values(**values))


def _entry(
    desk: Desk, code: str, kind: str, source_id: str, detail: Mapping[str, str] | None = None, text: str = ""
) -> EntryDraft:
    return EntryDraft(
        desk.complaint_id,
        EntryKind.DECISION,
        code,
        detail or {},
        text=text or None,
        occurred_at=desk.now,
        source_kind=kind,
        source_id=source_id,
    )


def _key(desk: Desk, record_id: str) -> dict[str, str]:
    return {"id": record_id, "complaint_id": desk.complaint_id}


def _now(desk: Desk) -> dict[str, Any]:
    return {"recorded_by": desk.actor.name, "recorded_at": desk.now}


def _changes(desk: Desk, *ids: str) -> Changes:
    return Changes.of(*TOPICS, ids=(desk.complaint_id, *ids))
