"""Give a case its first handler; offer it to another one, who accepts or declines."""

from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.adding import add_row
from db.complaints import ComplaintRecord
from db.process import HandoverRecord
from db.workspace import StaffRecord
from workbench.actor import Actor
from workbench.changes import Changes
from workbench.checklists.desk import Desk
from workbench.checklists.facts import accept_text
from workbench.complaints.commands import staff_id
from workbench.errors import UserError
from workbench.handovers import rules
from workbench.handovers.model import Answer, Charge, OfferDraft, OfferRow, OfferStand
from workbench.handovers.queries import case_offer, charge_of
from workbench.identity.names import is_same
from workbench.moment import Clock
from workbench.recusals.queries import is_recused
from workbench.timeline.model import EntryDraft, EntryKind

REASON_MAX_CHARS = 2000
NAME_MAX_CHARS = 100
TOPICS = ("complaints", "handovers", "timeline")


def assign_case(session: Session, complaint_id: str, name: str, *, actor: Actor, clock: Clock) -> Changes:
    """Put somebody in charge of a case that nobody handles yet; that they have it already changes nothing.

    Raises: UserError listing every problem; `handover.must_offer` when somebody else handles it,
        `process.case_closed`, `complaint.unknown_case`.
    """
    desk, draft, stand = _at_work(session, complaint_id, OfferDraft(name), actor=actor, clock=clock)
    problems = rules.assignment_problems(draft, stand)
    if problems:
        raise UserError(problems)
    if not stand.handler:
        _put_in_charge(desk, staff_id(session, draft.name, clock))
        desk.tell(_entry(desk, "handover.assigned", {"name": draft.name}))
        desk.sign("complaint.assign", {"handler": None}, {"handler": draft.name})
    return Changes.of(*TOPICS, ids=(complaint_id,))


def offer_case(
    session: Session, complaint_id: str, draft: OfferDraft, *, actor: Actor, clock: Clock
) -> Changes:
    """Offer a case to somebody, with the reason; whoever has it stays in charge until that is accepted.

    Offering it to oneself is taking it over, which needs nobody's further consent.
    Source: NOT22 首问负责制.
    Raises: UserError listing every problem; `process.case_closed`, `complaint.unknown_case`.
    """
    desk, draft, stand = _at_work(session, complaint_id, draft, actor=actor, clock=clock)
    problems = rules.offer_problems(draft, stand)
    if problems:
        raise UserError(problems)
    to_id = staff_id(session, draft.name, clock)
    takes_over = is_same(draft.name, actor.name)
    answer = {"answer": Answer.ACCEPTED.value, "answered_by": actor.name, "answered_at": desk.now}
    offer_id = desk.new_id()
    add_row(
        session, HandoverRecord, id=offer_id, complaint_id=complaint_id, from_id=_handler_id(desk),
        to_id=to_id, reason=draft.reason, offered_by=actor.name, offered_at=desk.now,
        **(answer if takes_over else {}),
    )  # fmt: skip
    if takes_over:
        _put_in_charge(desk, to_id)
    code = "handover.taken_over" if takes_over else "handover.offered"
    detail = {"from": stand.owner, "name": draft.name}
    desk.index("timeline", desk.tell(_entry(desk, code, detail, offer_id, draft.reason)), draft.reason)
    after = {"handler": draft.name, "reason": draft.reason}
    desk.sign("case.take_over" if takes_over else "case.offer", {"handler": stand.owner}, after)
    return Changes.of(*TOPICS, ids=(complaint_id,))


def give_case(
    session: Session, complaint_id: str, draft: OfferDraft, *, actor: Actor, clock: Clock
) -> Changes:
    """Assign a case that nobody handles yet, offer it otherwise; for lists where both kinds stand.

    A case that the person has already stays as it is.
    Raises: UserError as `assign_case` and `offer_case` do.
    """
    charge = charge_of(session, complaint_id)
    if charge.has_handler and not is_same(charge.owner, draft.name):
        return offer_case(session, complaint_id, draft, actor=actor, clock=clock)
    return assign_case(session, complaint_id, draft.name, actor=actor, clock=clock)


def accept_case(session: Session, complaint_id: str, *, actor: Actor, clock: Clock) -> Changes:
    """Take charge of a case that was offered to one.

    Raises: UserError `handover.no_offer`, `handover.not_yours`, `recusal.kept_away`, `handover.inactive`,
        `process.case_closed`.
    """
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    offer = case_offer(session, complaint_id)
    problems = rules.answer_problems(offer, actor.name)
    if offer is None or problems:
        raise UserError(problems)
    refused = rules.recipient_problems(OfferDraft(offer.to_name), _stand(desk, offer.to_name))
    if refused:
        raise UserError(refused)
    _put_in_charge(desk, staff_id(session, offer.to_name, clock))
    _answer(desk, offer, Answer.ACCEPTED, "")
    return Changes.of(*TOPICS, ids=(complaint_id,))


def decline_case(session: Session, complaint_id: str, reason: str, *, actor: Actor, clock: Clock) -> Changes:
    """Say no to a case that was offered to one, with the reason; it stays where it is.

    Raises: UserError `handover.no_offer`, `handover.not_yours`, `handover.reason_missing`.
    """
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    offer = case_offer(session, complaint_id)
    problems = rules.answer_problems(offer, actor.name)
    why = accept_text(reason, "reason", REASON_MAX_CHARS)
    if not why:
        problems = (*problems, *UserError.one("reason", "handover.reason_missing").problems)
    if offer is None or problems:
        raise UserError(problems)
    _answer(desk, offer, Answer.DECLINED, why)
    return Changes.of(*TOPICS, ids=(complaint_id,))


def take_back_offer(
    session: Session, complaint_id: str, reason: str = "", *, actor: Actor, clock: Clock
) -> Changes:
    """Keep a case that was offered and is not accepted yet.

    Raises: UserError `handover.no_offer`, `handover.not_your_offer`.
    """
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    offer = case_offer(session, complaint_id)
    problems = rules.taking_back_problems(offer, actor.name)
    if offer is None or problems:
        raise UserError(problems)
    _answer(desk, offer, Answer.TAKEN_BACK, accept_text(reason, "reason", REASON_MAX_CHARS))
    return Changes.of(*TOPICS, ids=(complaint_id,))


def _at_work(
    session: Session, complaint_id: str, draft: OfferDraft, *, actor: Actor, clock: Clock
) -> tuple[Desk, OfferDraft, OfferStand]:
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    clean = OfferDraft(
        accept_text(draft.name, "handler", NAME_MAX_CHARS),
        accept_text(draft.reason, "reason", REASON_MAX_CHARS),
    )
    return desk, clean, _stand(desk, clean.name)


def _stand(desk: Desk, name: str) -> OfferStand:
    charge: Charge = charge_of(desk.session, desk.complaint_id)
    offer = case_offer(desk.session, desk.complaint_id)
    active = select(StaffRecord.active).where(StaffRecord.name == name)
    return OfferStand(
        owner=charge.owner,
        handler=charge.owner if charge.has_handler else "",
        recused=is_recused(desk.session, desk.complaint_id, name),
        inactive=desk.session.execute(active).scalar_one_or_none() is False,
        offered_to=offer.to_name if offer else "",
    )


def _handler_id(desk: Desk) -> str | None:
    case = ComplaintRecord
    return desk.session.execute(select(case.handler_id).where(case.id == desk.complaint_id)).scalar_one()


def _put_in_charge(desk: Desk, handler_id: str | None) -> None:
    case = ComplaintRecord
    values: dict[str, Any] = {"handler_id": handler_id, "revision": case.revision + 1}
    desk.session.execute(update(case).where(case.id == desk.complaint_id).values(**values))


def _answer(desk: Desk, offer: OfferRow, answer: Answer, reason: str) -> None:
    row = HandoverRecord
    values = {
        "answer": answer.value, "answer_reason": reason or None, "answered_by": desk.actor.name,
        "answered_at": desk.now,
    }  # fmt: skip
    desk.session.execute(update(row).where(row.id == offer.id).values(**values))
    detail = {"from": offer.from_name, "name": offer.to_name}
    entry = _entry(desk, f"handover.{answer.value}", detail, offer.id, reason)
    desk.index("timeline", desk.tell(entry), reason)
    after = {"handler": offer.to_name, "reason": reason or None}
    desk.sign(f"case.{_DEEDS[answer]}", {"handler": offer.from_name}, after)


_DEEDS = {
    Answer.ACCEPTED: "accept",
    Answer.DECLINED: "decline",
    Answer.TAKEN_BACK: "take_back",
}


def _entry(
    desk: Desk, code: str, detail: dict[str, str], offer_id: str | None = None, text: str = ""
) -> EntryDraft:
    return EntryDraft(
        desk.complaint_id,
        EntryKind.NOTE,
        code,
        detail,
        text=text or None,
        occurred_at=desk.now,
        source_kind="handover" if offer_id else None,
        source_id=offer_id,
    )
