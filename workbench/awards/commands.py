"""Grant an amount, record its payment, take it back."""

from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.adding import add_row
from db.complaints import ComplaintRecord, DemandRecord
from db.process import AwardRecord
from workbench.actor import Actor
from workbench.awards.model import AwardDraft, AwardRow, PaidDraft
from workbench.awards.queries import award_sheet
from workbench.awards.rules import TEXT_MAX_CHARS, examine_award, examine_payment
from workbench.changes import Changes
from workbench.checklists.clock_rows import renew_clocks
from workbench.checklists.desk import Desk
from workbench.checklists.facts import accept_text, to_json
from workbench.checklists.model import Done
from workbench.checklists.recording import keep_fact
from workbench.complaints.guarded import alone_as_minor
from workbench.errors import Problem, UserError
from workbench.moment import Clock
from workbench.money import format_amount
from workbench.rulebook.governing import governing_rulebook
from workbench.timeline.model import EntryDraft, EntryKind

TOPICS = ("awards", "complaints", "timeline", "clocks", "checklists")


def grant_award(
    session: Session, complaint_id: str, draft: AwardDraft, *, actor: Actor, clock: Clock
) -> Done:
    """Grant an amount; what is due and what is goodwill are kept apart.

    Raises: UserError listing every problem of the draft; `process.case_closed`.
    """
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    book = governing_rulebook(session)
    case, demand = ComplaintRecord, DemandRecord
    complainant = session.execute(select(case.complainant_name).where(case.id == complaint_id)).scalar_one()
    demands = session.execute(select(demand.id).where(demand.complaint_id == complaint_id)).scalars()
    award, problems = examine_award(draft, complainant=complainant, demands=tuple(demands), book=book)
    if award is None:
        raise UserError(problems)
    award_id = desk.new_id()
    values = {
        "kind": award.kind, "amount_fen": award.amount_fen, "basis": award.basis, "payee": award.payee,
        "due_on": award.due_on, "demand_id": award.demand_id, "note": award.note,
    }  # fmt: skip
    by = {"recorded_by": actor.name, "recorded_at": desk.now}
    add_row(session, AwardRecord, id=award_id, complaint_id=complaint_id, **values, **by)
    _tell(desk, "award.granted", award_id, award.kind, award.amount_fen, award.note)
    shown = {**values, "due_on": award.due_on.isoformat() if award.due_on else None}
    desk.sign("award.grant", after={"award": award_id, **shown})
    alone = alone_as_minor(session, complaint_id, desk.today, field="payee")
    return Done(Changes.of(*TOPICS, ids=(complaint_id,)), (*problems, *alone))


def pay_award(session: Session, complaint_id: str, draft: PaidDraft, *, actor: Actor, clock: Clock) -> Done:
    """Record that an amount was paid; a clock that waits for the payment ends on its day.

    Raises: UserError listing every problem of the draft; `award.unknown`, `process.case_closed`.
    """
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    desk.require_exhibit(draft.evidence_id)
    book = governing_rulebook(session)
    award = _award(session, complaint_id, draft.award_id)
    case = ComplaintRecord
    first = session.execute(select(case.received_on).where(case.id == complaint_id)).scalar_one()
    paid_on, problems = examine_payment(draft, award, first=first, today=desk.today)
    if paid_on is None or problems:
        raise UserError(problems)
    proof = accept_text(draft.proof, "proof", TEXT_MAX_CHARS)
    values: dict[str, Any] = {"paid_on": paid_on, "paid_proof": proof, "evidence_id": draft.evidence_id}
    session.execute(update(AwardRecord).where(AwardRecord.id == award.id).values(**values))
    fact = book.awards[award.kind].sets
    if fact is not None:
        known = {"value": to_json(paid_on), "source": proof, "evidence_id": draft.evidence_id}
        keep_fact(desk, book.facts[fact], known)
        renew_clocks(desk, book)
    _tell(desk, "award.paid", award.id, award.kind, award.amount_fen, proof)
    desk.sign("award.pay", after={"award": award.id, **values, "paid_on": paid_on.isoformat()})
    return Done(Changes.of(*TOPICS, ids=(complaint_id,)))


def withdraw_award(
    session: Session, complaint_id: str, award_id: str, *, reason: str, actor: Actor, clock: Clock
) -> Done:
    """Take an amount back that was not paid; it stays on record with the reason.

    Raises: UserError `award.unknown`, `award.withdrawn`, `award.already_paid`, `award.reason_missing`.
    """
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    award = _award(session, complaint_id, award_id)
    why = accept_text(reason, "reason", TEXT_MAX_CHARS)
    problems = [] if award.stands else [Problem("award_id", "award.withdrawn")]
    if award.paid_on is not None:
        problems.append(Problem("award_id", "award.already_paid", {"date": award.paid_on.isoformat()}))
    if not why:
        problems.append(Problem("reason", "award.reason_missing"))
    if problems:
        raise UserError(problems)
    values = {"withdrawn_at": desk.now, "withdrawn_by": actor.name, "withdrawn_reason": why}
    session.execute(update(AwardRecord).where(AwardRecord.id == award.id).values(**values))
    _tell(desk, "award.taken_back", award.id, award.kind, award.amount_fen, why)
    desk.sign("award.withdraw", after={"award": award.id, "reason": why})
    return Done(Changes.of(*TOPICS, ids=(complaint_id,)))


def _award(session: Session, complaint_id: str, award_id: str) -> AwardRow:
    sheet = award_sheet(session, complaint_id, governing_rulebook(session))
    found = next((row for row in sheet.rows if row.id == award_id), None)
    if found is None:
        raise UserError.one("award_id", "award.unknown", value=award_id[:60])
    return found


def _tell(desk: Desk, code: str, award_id: str, kind: str, amount_fen: int, text: str | None) -> None:
    entry = EntryDraft(
        desk.complaint_id,
        EntryKind.DECISION,
        code,
        {"award": kind, "amount": format_amount(amount_fen)},
        text=text,
        occurred_on=desk.today,
        source_kind="award",
        source_id=award_id,
    )
    desk.index("timeline", desk.tell(entry), text)


__all__ = ["grant_award", "pay_award", "withdraw_award"]
