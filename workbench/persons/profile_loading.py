"""Reads everything the profile is made from; a dozen small selections over one person's cases."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session

from db.asking import PERSON, ask
from db.checklists import CaseFactRecord
from db.complaints import (
    ComplaintContractRecord,
    ComplaintRecord,
    ContractRecord,
    DemandRecord,
    NatureRecord,
    PartyRecord,
    ReceiptRecord,
)
from db.contacts import ContactRecord, PromiseRecord
from db.followups import FollowUpRecord
from db.persons import JudgementRecord
from db.profiles import AnswerRecord
from workbench.persons.profile_facts import (
    AnswerFact,
    CaseFact,
    ContactFact,
    ContractFact,
    DemandFact,
    FollowUpFact,
    JudgementFact,
    NatureFact,
    PersonFacts,
    PromiseFact,
    ReceiptFact,
    RoleFact,
)
from workbench.persons.profile_habits import RESPONSIBLE_FACT
from workbench.persons.profile_identity import EVENT_FACT
from workbench.persons.profile_sources import typed_sources
from workbench.persons.profile_whole_loading import whole_facts
from workbench.persons.queries import person_sheet

_CASE = ComplaintRecord


def person_facts(session: Session, person_id: str, today: date, *, whole: bool = False) -> PersonFacts:
    """All rows about a person; with `whole` also what takes longer to read.

    Raises: UserError `person.unknown`.
    """
    sheet = person_sheet(session, person_id)
    cases = _cases(session, person_id)

    def rows(statement: Select[*tuple[Any, ...]]) -> Iterable[Any]:
        return ask(session, statement, person=person_id)

    facts = PersonFacts(
        sheet=sheet,
        today=today,
        typed=typed_sources(session, person_id, cases),
        cases=cases,
        roles=tuple(RoleFact(*row) for row in rows(_roles())),
        receipts=tuple(ReceiptFact(*row) for row in rows(_receipts())),
        demands=tuple(DemandFact(*row) for row in rows(_demands())),
        natures=tuple(NatureFact(*row) for row in rows(_natures())),
        contracts=tuple(ContractFact(*row) for row in rows(_contracts())),
        contacts=tuple(ContactFact(*list(row)) for row in rows(_contacts())),
        promises=tuple(PromiseFact(*row) for row in rows(_promises())),
        judgements=tuple(JudgementFact(*row) for row in rows(_judgements())),
        follow_ups=tuple(FollowUpFact(*row) for row in rows(_follow_ups())),
        answers=tuple(AnswerFact(*row) for row in rows(_answers())),
        case_facts={(row.complaint_id, row.key): row.value for row in rows(_case_facts())},
    )
    return replace(facts, whole=whole_facts(session, facts)) if whole else facts


def _cases(session: Session, person_id: str) -> tuple[CaseFact, ...]:
    found = (list(row) for row in ask(session, _complaints(), person=person_id))
    return tuple(CaseFact(*[*cells[:-1], cells[-1] == person_id]) for cells in found)


@cache
def _complaints() -> Select[*tuple[Any, ...]]:
    return (
        select(
            _CASE.id, _CASE.case_no, _CASE.received_on, _CASE.registered_at, _CASE.registered_by, _CASE.state,
            _CASE.category, _CASE.cause, _CASE.self_harm_words, _CASE.closed_on, _CASE.complainant_id,
        )
        .where(or_(_CASE.complainant_id == PERSON, _CASE.id.in_(_party_in())))
        .order_by(_CASE.received_on, _CASE.seq)
    )  # fmt: skip


def _own() -> Select[str]:
    return select(_CASE.id).where(_CASE.complainant_id == PERSON)


def _party_in() -> Select[str]:
    return select(PartyRecord.complaint_id).where(PartyRecord.person_id == PERSON)


@cache
def _roles() -> Select[str, str, str | None]:
    return (
        select(PartyRecord.complaint_id, PartyRecord.role, PartyRecord.proxy_for)
        .join(_CASE, _CASE.id == PartyRecord.complaint_id)
        .where(PartyRecord.person_id == PERSON)
        .order_by(_CASE.received_on, _CASE.seq, PartyRecord.role)
    )


@cache
def _receipts() -> Select[str, str, date]:
    receipt = ReceiptRecord
    return (
        select(receipt.complaint_id, receipt.channel, receipt.received_on)
        .where(receipt.complaint_id.in_(_own()))
        .order_by(receipt.received_on, receipt.id)
    )


@cache
def _demands() -> Select[str, str, int | None, str | None, str | None]:
    demand = DemandRecord
    return (
        select(demand.complaint_id, demand.code, demand.asked_fen, demand.note, demand.outcome)
        .where(demand.complaint_id.in_(_own()))
        .order_by(demand.complaint_id, demand.position)
    )


@cache
def _natures() -> Select[*tuple[Any, ...]]:
    nature = NatureRecord
    return (
        select(nature.complaint_id, nature.code, nature.reason, nature.set_by, nature.set_at)
        .where(nature.complaint_id.in_(_own()), nature.removed_at.is_(None))
        .order_by(nature.set_at, nature.code, nature.id)
    )


@cache
def _contracts() -> Select[*tuple[Any, ...]]:
    contract, link = ContractRecord, ComplaintContractRecord
    return (
        select(
            link.complaint_id, contract.id, contract.number, contract.kind, contract.product,
            contract.formed_on, contract.purchase_channel, contract.yearly_premium_fen, contract.sales_agent,
        )
        .join(link, link.contract_id == contract.id)
        .where(link.complaint_id.in_(_party_in()))
        .order_by(contract.formed_on.is_(None), contract.formed_on, contract.id)
    )  # fmt: skip


@cache
def _contacts() -> Select[*tuple[Any, ...]]:
    contact = ContactRecord
    columns: list[ColumnElement[Any]] = [getattr(contact, name) for name in ContactFact.__slots__]
    return select(*columns).where(contact.person_id == PERSON).order_by(contact.started_at, contact.id)


@cache
def _promises() -> Select[*tuple[Any, ...]]:
    promise, contact = PromiseRecord, ContactRecord
    columns: list[ColumnElement[Any]] = [getattr(promise, name) for name in PromiseFact.__slots__]
    return (
        select(*columns)
        .join(contact, contact.id == promise.contact_id)
        .where(or_(contact.person_id == PERSON, promise.complaint_id.in_(_own())), promise.kept_at.is_(None))
        .order_by(promise.due_on, promise.due_time.is_(None), promise.due_time, promise.id)
    )


@cache
def _follow_ups() -> Select[*tuple[Any, ...]]:
    row = FollowUpRecord
    columns: list[ColumnElement[Any]] = [getattr(row, name) for name in FollowUpFact.__slots__]
    return select(*columns).where(row.person_id == PERSON).order_by(row.tried_at, row.id)


@cache
def _answers() -> Select[*tuple[Any, ...]]:
    answer = AnswerRecord
    columns: list[ColumnElement[Any]] = [getattr(answer, name) for name in AnswerFact.__slots__]
    return (
        select(*columns)
        .where(answer.person_id == PERSON, answer.withdrawn_at.is_(None))
        .order_by(answer.asked_on, answer.recorded_at, answer.id)
    )


@cache
def _judgements() -> Select[*tuple[Any, ...]]:
    judgement = JudgementRecord
    columns: list[ColumnElement[Any]] = [getattr(judgement, name) for name in JudgementFact.__slots__]
    return (
        select(*columns)
        .where(judgement.person_id == PERSON, judgement.withdrawn_at.is_(None))
        .order_by(judgement.judged_at, judgement.id)
    )


@cache
def _case_facts() -> Select[*tuple[Any, ...]]:
    fact = CaseFactRecord
    asked = fact.complaint_id.in_(_own()) & fact.key.in_((EVENT_FACT, RESPONSIBLE_FACT))
    return select(fact.complaint_id, fact.key, fact.value).where(asked)
