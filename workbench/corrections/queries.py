"""A case as it stands, every part in the form in which it could be typed."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, aliased

from db.complaints import (
    ComplaintContractRecord,
    ComplaintRecord,
    ContractRecord,
    DemandRecord,
    PartyRecord,
    ReceiptRecord,
)
from db.persons import PersonRecord
from db.workspace import StaffRecord
from workbench.complaints.model import ContractDraft, DemandDraft, PartyDraft, ReceiptDraft
from workbench.complaints.weighing import judged_harm
from workbench.corrections.model import (
    CaseFields,
    StandingCase,
    StandingContract,
    StandingDemand,
    StandingParty,
    StandingReceipt,
)
from workbench.errors import UserError
from workbench.moment import branch_date
from workbench.money import format_amount
from workbench.persons.model import PersonDraft
from workbench.rulebook.reading import Rulebook

COMPLAINANT = "complainant"

_CASE = ComplaintRecord
_HEAD = select(
    _CASE.id, _CASE.case_no, _CASE.revision, _CASE.complainant_id, _CASE.registered_at, _CASE.severity,
    _CASE.severity_basis, _CASE.severity_override, _CASE.severity_reason, _CASE.self_harm_words,
    _CASE.narrative, _CASE.category, _CASE.cause, _CASE.natures, _CASE.complained_unit,
    _CASE.late_entry_reason, StaffRecord.name.label("handler"),
).outerjoin(StaffRecord, StaffRecord.id == _CASE.handler_id)  # fmt: skip


def standing_case(session: Session, complaint_id: str, book: Rulebook) -> StandingCase:
    """A case with the ids of its parts.

    Raises: UserError `complaint.unknown_case`.
    """
    head = session.execute(_HEAD.where(_CASE.id == complaint_id)).one_or_none()
    if head is None:
        raise UserError.one("complaint", "complaint.unknown_case", value=complaint_id[:60])
    parties = _parties(session, complaint_id)
    own = tuple(
        party.draft.role
        for party in parties
        if party.person_id == head.complainant_id and party.draft.role != COMPLAINANT
    )
    return StandingCase(
        id=head.id,
        case_no=head.case_no,
        revision=head.revision,
        complainant_id=head.complainant_id,
        registered_on=branch_date(head.registered_at),
        severity=head.severity,
        fields=_fields(dict(head._mapping), own, book),
        receipts=_receipts(session, complaint_id),
        parties=parties,
        contracts=_contracts(session, complaint_id),
        demands=_demands(session, complaint_id),
    )


def _fields(head: Mapping[str, Any], own_roles: tuple[str, ...], book: Rulebook) -> CaseFields:
    override = head["severity_override"]
    harm = judged_harm(head["severity_basis"], head["self_harm_words"], book)
    texts = {
        name: head[name] or ""
        for name in (
            "narrative", "category", "cause", "complained_unit", "handler", "severity_reason",
            "late_entry_reason",
        )
    }  # fmt: skip
    return CaseFields(
        natures=tuple(head["natures"].split()),
        harm=harm or "",
        severity_override="" if override is None else str(override),
        complainant_roles=own_roles,
        **texts,
    )


def _receipts(session: Session, complaint_id: str) -> tuple[StandingReceipt, ...]:
    row = ReceiptRecord
    statement = (
        select(row.id, row.channel, row.received_on, row.letter_no, row.forwarded_by, row.reply_by)
        .where(row.complaint_id == complaint_id)
        .order_by(row.received_on, row.id)
    )
    return tuple(
        StandingReceipt(found[0], ReceiptDraft(*_typed(found[1:]))) for found in session.execute(statement)
    )


def _demands(session: Session, complaint_id: str) -> tuple[StandingDemand, ...]:
    row = DemandRecord
    statement = (
        select(row.id, row.code, row.asked_fen, row.note, row.outcome)
        .where(row.complaint_id == complaint_id)
        .order_by(row.position)
    )
    return tuple(
        StandingDemand(
            found.id, DemandDraft(found.code, _yuan(found.asked_fen), found.note or ""), found.outcome
        )
        for found in session.execute(statement)
    )


def _contracts(session: Session, complaint_id: str) -> tuple[StandingContract, ...]:
    row, link = ContractRecord, ComplaintContractRecord
    texts = (
        "number",
        "kind",
        "product",
        "line",
        "purchase_channel",
        "sales_agent",
        "formed_on",
        "effective_on",
    )
    columns: list[ColumnElement[Any]] = [getattr(row, name) for name in texts]
    every = aliased(link)
    others = select(func.count()).where(every.contract_id == row.id).scalar_subquery().label("cases")
    statement = (
        select(row.id, row.yearly_premium_fen, others, *columns)
        .join(link, link.contract_id == row.id)
        .where(link.complaint_id == complaint_id)
        .order_by(row.id)
    )
    return tuple(
        StandingContract(
            found.id,
            ContractDraft(
                **dict(zip(texts, _typed(found[3:]), strict=True)),
                yearly_premium=_yuan(found.yearly_premium_fen),
            ),
            shared=found.cases > 1,
        )
        for found in session.execute(statement)
    )


def _parties(session: Session, complaint_id: str) -> tuple[StandingParty, ...]:
    row, person = PartyRecord, PersonRecord
    statement = (
        select(
            row.id, row.person_id, row.role, person.name, person.anonymity, row.proxy_for, row.proxy_scope,
            row.proxy_until, row.proxy_original_seen, row.proxy_paid,
        )
        .join(person, person.id == row.person_id)
        .where(row.complaint_id == complaint_id)
        .order_by(row.id)
    )  # fmt: skip
    return tuple(
        StandingParty(
            found.id,
            found.person_id,
            PartyDraft(
                role=found.role,
                person=PersonDraft(name=found.name, anonymity=found.anonymity, same_as=found.person_id),
                proxy_for=found.proxy_for or "",
                proxy_scope=found.proxy_scope or "",
                proxy_until=found.proxy_until.isoformat() if found.proxy_until else "",
                proxy_original_seen=found.proxy_original_seen,
                proxy_paid=found.proxy_paid,
            ),
        )
        for found in session.execute(statement)
    )


def _typed(cells: Iterable[Any]) -> list[str]:
    return [cell.isoformat() if isinstance(cell, date) else cell or "" for cell in cells]


def _yuan(amount_fen: int | None) -> str:
    return "" if amount_fen is None else format_amount(amount_fen)
