"""Record money taken or paid under a contract, so that premium taken after knowledge is found."""

from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from db.complaints import ComplaintContractRecord, ContractPaymentRecord
from workbench.actor import Actor
from workbench.changes import Changes
from workbench.checklists.desk import Desk
from workbench.checklists.model import PREMIUM, Done, PaymentDraft
from workbench.dates import parse_date
from workbench.errors import Problem, UserError
from workbench.moment import Clock
from workbench.money import format_amount, parse_amount
from workbench.timeline.model import EntryDraft, EntryKind

PAYMENT_KINDS = (PREMIUM, "refund", "claim", "other")

Parsed = TypeVar("Parsed")


def record_payment(
    session: Session, complaint_id: str, draft: PaymentDraft, *, actor: Actor, clock: Clock
) -> Done:
    """Record money taken or paid under a contract of the case.

    Raises: UserError listing every problem of the draft; `process.case_closed`.
    """
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    values = _accepted(desk, draft)
    payment_id = desk.new_id()
    by = {"recorded_by": actor.name, "recorded_at": desk.now}
    session.execute(insert(ContractPaymentRecord).values(id=payment_id, **values, **by))
    entry = EntryDraft(
        complaint_id,
        EntryKind.CONTRACT,
        f"checklist.payment_{draft.kind}",
        {"amount": format_amount(values["amount_fen"])},
        occurred_on=values["paid_on"],
        source_kind="payment",
        source_id=payment_id,
    )
    desk.tell(entry)
    desk.sign("contract.payment", after={**values, "paid_on": values["paid_on"].isoformat()})
    return Done(Changes.of("checklists", "timeline", ids=(complaint_id, draft.contract_id)))


def _accepted(desk: Desk, draft: PaymentDraft) -> dict[str, Any]:
    problems: list[Problem] = []
    link = ComplaintContractRecord
    mine = (link.complaint_id == desk.complaint_id) & (link.contract_id == draft.contract_id)
    if desk.session.execute(select(link.contract_id).where(mine)).scalar_one_or_none() is None:
        problems.append(Problem("contract_id", "checklist.contract_not_of_case"))
    if draft.kind not in PAYMENT_KINDS:
        problems.append(Problem("kind", "checklist.unknown_payment_kind", {"value": draft.kind[:40]}))
    paid_on = _parsed(lambda: parse_date(draft.paid_on, "paid_on"), problems)
    amount_fen = _parsed(lambda: parse_amount(draft.amount, field="amount"), problems)
    if paid_on is not None and paid_on > desk.today:
        detail = {"value": str(paid_on), "today": str(desk.today)}
        problems.append(Problem("paid_on", "date.in_future", detail))
    if problems:
        raise UserError(problems)
    kept = {"contract_id": draft.contract_id, "kind": draft.kind}
    return {**kept, "paid_on": paid_on, "amount_fen": amount_fen}


def _parsed(parse: Callable[[], Parsed], problems: list[Problem]) -> Parsed | None:
    try:
        return parse()
    except UserError as error:
        problems += error.problems
        return None
