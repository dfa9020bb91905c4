"""Who is in the workspace, who may be the one being typed, and what was typed about one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, bindparam, func, or_, select
from sqlalchemy.orm import Session

from db.asking import PERSON, ask
from db.complaints import ComplaintContractRecord, ComplaintRecord, ContractRecord, PartyRecord
from db.persons import (
    PersonAliasRecord,
    PersonDocumentRecord,
    PersonPairRecord,
    PersonPhoneRecord,
    PersonRecord,
)
from db.sqlite import contains
from workbench.errors import UserError
from workbench.identity.names import name_match_key
from workbench.persons.model import Candidate, DocumentRow, PersonRow, PersonSheet, PhoneRow
from workbench.persons.sounds import in_order
from workbench.text import search_key


@dataclass(frozen=True, slots=True)
class Probe:
    """What is known so far of the person being typed; keys as `workbench.identity` makes them."""

    name_key: str = ""
    document_key: str = ""
    phones: tuple[str, ...] = ()
    birth_on: date | None = None
    contract_keys: tuple[str, ...] = ()
    not_these: tuple[str, ...] = ()


CANDIDATES_AT_MOST = 8
# A phone or a birth date alone is no reason: families share the one, strangers the other.
_WEIGHTS = {
    "person.same_id": 8,
    "person.same_phone": 1,
    "person.same_name": 2,
    "person.same_contract": 2,
    "person.same_birth": 1,
}
_ENOUGH = 2
_OPEN_COUNT = (
    select(func.count())
    .select_from(ComplaintRecord)
    .where(ComplaintRecord.complainant_id == PersonRecord.id, ComplaintRecord.closed_on.is_(None))
    .correlate(PersonRecord)
    .scalar_subquery()
)
_SORTS: dict[str, ColumnElement[Any]] = {
    "last_received_on": PersonRecord.last_received_on.expression,
    "name": PersonRecord.name_key.expression,
    "complaint_count": PersonRecord.complaint_count.expression,
    "open_count": _OPEN_COUNT,
}


def candidates(session: Session, probe: Probe) -> list[Candidate]:
    """People who may be the one being typed, likeliest first, each with every reason that fits."""
    reasons: dict[str, list[str]] = {}
    for code, statement in _questions(probe):
        found = session.execute(statement.limit(200)).scalars().all()
        # Rows that could not move (the same role in the same case) still name who was merged.
        for person_id in dict.fromkeys(standing_person(session, each) for each in found):
            reasons.setdefault(person_id, []).append(code)
    ranked = sorted(
        (item for item in reasons.items() if sum(_WEIGHTS[code] for code in item[1]) >= _ENOUGH),
        key=lambda item: (-sum(_WEIGHTS[code] for code in item[1]), item[0]),
    )
    chosen = [item for item in ranked if item[0] not in probe.not_these][:CANDIDATES_AT_MOST]
    return [_candidate(session, person_id, tuple(codes)) for person_id, codes in chosen]


def decided_not_same(session: Session, person_id: str) -> tuple[str, ...]:
    """The people of whom somebody said that they are not this one, nor anybody merged into them."""
    pair = PersonPairRecord
    own = {person_id, *merged_people(session, person_id)}
    rows = session.execute(
        select(pair.first_id, pair.second_id).where(
            or_(pair.first_id.in_(own), pair.second_id.in_(own)), pair.decision == "not_same"
        )
    )
    others = (second if first in own else first for first, second in rows)
    return tuple(dict.fromkeys(standing_person(session, other) for other in others))


def standing_person(session: Session, person_id: str) -> str:
    """The person into whom this one was merged, directly or through others; else the person."""
    while into := ask(session, _stands(), person=person_id).scalar_one_or_none():
        person_id = into
    return person_id


@cache
def _stands() -> Select[str | None]:
    return select(PersonRecord.merged_into_id).where(PersonRecord.id == PERSON)


def merged_people(session: Session, person_id: str) -> tuple[str, ...]:
    """Everybody who was merged into a person, directly or through others."""
    found: list[str] = []
    level = [person_id]
    while level:
        gone = ask(session, _gone_into(), people=level).scalars()
        level = [each for each in gone if each not in found]
        found += level
    return tuple(found)


@cache
def _gone_into() -> Select[str]:
    person = PersonRecord
    people: BindParameter[Any] = bindparam("people", expanding=True)
    return select(person.id).where(person.merged_into_id.in_(people)).order_by(person.seq)


def people_matching(text: str) -> Select[int]:
    """A selection of `person.seq` of the people whose name, document, phone or address holds the text."""
    key = search_key(text)
    standing = PersonRecord.merged_into_id.is_(None)
    if not key:
        return select(PersonRecord.seq).where(standing)
    digits = key.replace(" ", "").replace("-", "")
    documents = select(PersonDocumentRecord.person_id).where(
        contains(func.lower(PersonDocumentRecord.normal), digits)
    )
    phones = select(PersonPhoneRecord.person_id).where(contains(PersonPhoneRecord.normal, digits))
    aliases = select(PersonAliasRecord.person_id).where(
        contains(PersonAliasRecord.name_key, name_match_key(text))
    )
    return select(PersonRecord.seq).where(
        standing,
        or_(
            contains(PersonRecord.name_key, name_match_key(text)),
            PersonRecord.id.in_(documents),
            PersonRecord.id.in_(phones),
            PersonRecord.id.in_(aliases),
            contains(func.coalesce(PersonRecord.address, ""), text.strip()),
        ),
    )


def person_seqs(
    session: Session, text: str = "", *, sort: str = "last_received_on", descending: bool = True
) -> list[int]:
    """The `seq` of the people a list shows, in order; by default the most recent case first."""
    order = _SORTS.get(sort, _SORTS["last_received_on"])
    chosen = people_matching(text)
    if sort == "name":
        named = session.connection().execute(chosen.add_columns(order)).all()
        return in_order(((seq, name) for seq, name in named), descending=descending)
    if descending:
        chosen = chosen.order_by(order.desc(), PersonRecord.seq.desc())
    else:
        chosen = chosen.order_by(order.is_(None), order, PersonRecord.seq)
    # The bare connection: 100,000 ids through the ORM's loading cost more than the query.
    return list(session.connection().execute(chosen).scalars())


def person_rows(session: Session, seqs: Iterable[int]) -> list[PersonRow]:
    """The rows of a page of the list, in the order asked for."""
    wanted = list(seqs)
    person, document, phone = PersonRecord, PersonDocumentRecord, PersonPhoneRecord
    first_document = select(func.min(document.id)).where(document.person_id == person.id).correlate(person)
    first_phone = select(func.min(phone.id)).where(phone.person_id == person.id).correlate(person)
    statement = (
        select(
            person.seq, person.id, person.name, document.normal, document.id_type, phone.normal,
            person.address, person.complaint_count, _OPEN_COUNT, person.last_received_on,
        )
        .outerjoin(document, document.id == first_document.scalar_subquery())
        .outerjoin(phone, phone.id == first_phone.scalar_subquery())
        .where(person.seq.in_(wanted))
    )  # fmt: skip
    found = {row[0]: PersonRow(*row) for row in session.execute(statement)}
    return [found[seq] for seq in wanted if seq in found]


def person_sheet(session: Session, person_id: str) -> PersonSheet:
    """Everything typed about a person.

    Raises: UserError `person.unknown`.
    """
    known = ask(session, _person(), person=person_id).one_or_none()
    if known is None:
        raise UserError.one("person", "person.unknown", value=person_id)
    return PersonSheet(
        **known._mapping,
        aliases=tuple(ask(session, _aliases(), person=person_id).scalars()),
        documents=tuple(DocumentRow(*row) for row in ask(session, _documents(), person=person_id)),
        phones=tuple(PhoneRow(*row) for row in ask(session, _phones(), person=person_id)),
    )


@cache
def _person() -> Select[*tuple[Any, ...]]:
    typed = (part for part in PersonSheet.__slots__ if part not in {"aliases", "documents", "phones"})
    columns: list[ColumnElement[Any]] = [getattr(PersonRecord, part) for part in typed]
    return select(*columns).where(PersonRecord.id == PERSON)


@cache
def _aliases() -> Select[str]:
    alias = PersonAliasRecord
    return select(alias.name).where(alias.person_id == PERSON).order_by(alias.id)


@cache
def _documents() -> Select[*tuple[Any, ...]]:
    document = PersonDocumentRecord
    columns = (document.id_type, document.typed, document.normal, document.accepted_reason)
    return select(*columns).where(document.person_id == PERSON).order_by(document.id)


@cache
def _phones() -> Select[*tuple[Any, ...]]:
    phone = PersonPhoneRecord
    columns = (phone.normal, phone.kind, phone.extension)
    return select(*columns).where(phone.person_id == PERSON).order_by(phone.id)


def _questions(probe: Probe) -> Iterable[tuple[str, Select[str]]]:
    def people(condition: ColumnElement[bool]) -> Select[str]:
        return select(PersonRecord.id).where(condition)

    if probe.document_key:
        document = PersonDocumentRecord
        yield (
            "person.same_id",
            select(document.person_id).distinct().where(document.match_key == probe.document_key),
        )
    if probe.phones:
        phone = PersonPhoneRecord
        yield "person.same_phone", select(phone.person_id).distinct().where(phone.normal.in_(probe.phones))
    if probe.name_key:
        aliases = select(PersonAliasRecord.person_id).where(PersonAliasRecord.name_key == probe.name_key)
        yield (
            "person.same_name",
            people(or_(PersonRecord.name_key == probe.name_key, PersonRecord.id.in_(aliases))),
        )
    if probe.birth_on and probe.name_key:
        yield (
            "person.same_birth",
            people((PersonRecord.birth_on == probe.birth_on) & (PersonRecord.name_key == probe.name_key)),
        )
    if probe.contract_keys:
        link, contract = ComplaintContractRecord, ContractRecord
        cases = (
            select(link.complaint_id)
            .join(contract, contract.id == link.contract_id)
            .where(contract.number_key.in_(probe.contract_keys))
        )
        parties = select(PartyRecord.person_id).distinct().where(PartyRecord.complaint_id.in_(cases))
        yield "person.same_contract", parties


def _candidate(session: Session, person_id: str, reasons: tuple[str, ...]) -> Candidate:
    name, count = session.execute(
        select(PersonRecord.name, PersonRecord.complaint_count).where(PersonRecord.id == person_id)
    ).one()
    last_case_no = session.execute(
        select(ComplaintRecord.case_no)
        .where(ComplaintRecord.complainant_id == person_id)
        .order_by(ComplaintRecord.received_on.desc(), ComplaintRecord.seq.desc())
        .limit(1)
    ).scalar_one_or_none()
    return Candidate(person_id, name, reasons, count, last_case_no)
