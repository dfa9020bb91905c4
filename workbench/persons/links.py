"""Other people who share a fact with a person: a document, a phone, a contract, an address."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, null, select
from sqlalchemy.orm import Session

from db.complaints import ComplaintContractRecord, ComplaintRecord, ContractRecord, PartyRecord
from db.persons import PersonDocumentRecord, PersonPhoneRecord, PersonRecord
from workbench.persons.queries import decided_not_same
from workbench.rulebook.masking import Masking, masking_of
from workbench.rulebook.reading import Rulebook

LINKS_AT_MOST = 50
# One phone of a sales agent may stand in thousands of cases; looking at more of them tells nothing new.
SHARED_AT_MOST = 500
# Shorter addresses name a town, which half the customers share.
ADDRESS_LEAST_CHARS = 8

_MASKS: dict[str, Callable[[Masking, str], str]] = {
    "person.same_id": Masking.document,
    "person.same_phone": Masking.phone,
    "person.same_contract": Masking.contract,
    "person.same_address": Masking.address,
}
_Shared = tuple[str, str]
_ORDER = {code: place for place, code in enumerate(_MASKS)}


@dataclass(frozen=True, slots=True)
class SharedFact:
    """What two people share, masked, and a case in which the other one stands with it."""

    code: str
    shared: str
    case_no: str
    complaint_id: str | None


@dataclass(frozen=True, slots=True)
class PersonLink:
    """Another person with the facts that link them; `not_same`: somebody decided that they are two."""

    person_id: str
    name: str
    complaint_count: int
    facts: tuple[SharedFact, ...]
    not_same: bool


@dataclass(frozen=True, slots=True)
class PersonLinks:
    """The strongest links first; `total` counts those that are not listed too."""

    links: tuple[PersonLink, ...]
    total: int


def person_links(
    session: Session, person_id: str, *, book: Rulebook, limit: int = LINKS_AT_MOST
) -> PersonLinks:
    """The people who share a fact with a person. A link says what is shared, never that they are one."""
    found: dict[str, dict[_Shared, str | None]] = {}
    for code, statement in _questions(person_id):
        for other_id, shared, complaint_id in session.execute(statement.limit(SHARED_AT_MOST)):
            found.setdefault(other_id, {}).setdefault((code, shared), complaint_id)
    chosen = sorted(found, key=lambda other_id: (_strength(found[other_id]), other_id))[:limit]
    two = set(decided_not_same(session, person_id))
    masking = masking_of(book)
    names = _names(session, chosen, masking)
    facts = {other_id: _facts(session, other_id, found[other_id], masking) for other_id in chosen}
    links = (PersonLink(other_id, *names[other_id], facts[other_id], other_id in two) for other_id in chosen)
    return PersonLinks(tuple(links), len(found))


def _questions(person_id: str) -> Iterator[tuple[str, Select[*tuple[Any, ...]]]]:
    """Pairs of another person and what is shared, with the case where that stands if a case holds it."""
    document, phone, person = PersonDocumentRecord, PersonPhoneRecord, PersonRecord
    keys = select(document.match_key).where(document.person_id == person_id)
    yield (
        "person.same_id",
        select(document.person_id, document.normal, null())
        .where(document.match_key.in_(keys), document.person_id != person_id)
        .order_by(document.id),
    )
    numbers = select(phone.normal).where(phone.person_id == person_id)
    yield (
        "person.same_phone",
        select(phone.person_id, phone.normal, null())
        .where(phone.normal.in_(numbers), phone.person_id != person_id)
        .order_by(phone.id),
    )
    yield "person.same_contract", _contracts(person_id)
    address = select(person.address).where(person.id == person_id).scalar_subquery()
    yield (
        "person.same_address",
        select(person.id, person.address, null())
        .where(person.address == address, person.id != person_id)
        .where(func.length(person.address) >= ADDRESS_LEAST_CHARS)
        .order_by(person.seq),
    )


def _contracts(person_id: str) -> Select[str, str, str]:
    """People who stand in a case about one of the contracts of the person's own cases."""
    link, contract, party, case = ComplaintContractRecord, ContractRecord, PartyRecord, ComplaintRecord
    own = select(party.complaint_id).where(party.person_id == person_id)
    held = select(link.contract_id).where(link.complaint_id.in_(own))
    return (
        select(party.person_id, contract.number, func.max(party.complaint_id))
        .join(link, link.complaint_id == party.complaint_id)
        .join(contract, contract.id == link.contract_id)
        .join(case, case.id == party.complaint_id)
        .where(link.contract_id.in_(held), party.person_id != person_id)
        .group_by(party.person_id, contract.number)
        .order_by(func.max(case.seq).desc())
    )


def _names(session: Session, person_ids: Iterable[str], masking: Masking) -> dict[str, tuple[str, int]]:
    person = PersonRecord
    rows = session.execute(
        select(person.id, person.name, person.complaint_count).where(person.id.in_(tuple(person_ids)))
    )
    return {row[0]: (masking.name(row[1]), row[2]) for row in rows}


def _case_of(session: Session, other_id: str, complaint_id: str | None) -> tuple[str, str | None]:
    """Number and id of the case that holds a shared fact, else of the other person's latest case."""
    case, party = ComplaintRecord, PartyRecord
    statement = select(case.case_no, case.id)
    if complaint_id is not None:
        statement = statement.where(case.id == complaint_id)
    else:
        parties = select(party.complaint_id).where(party.person_id == other_id)
        statement = statement.where(case.id.in_(parties))
    latest = statement.order_by(case.received_on.desc(), case.seq.desc()).limit(1)
    found = session.execute(latest).one_or_none()
    return (found[0], found[1]) if found else ("", None)


def _facts(
    session: Session, other_id: str, facts: dict[_Shared, str | None], masking: Masking
) -> tuple[SharedFact, ...]:
    ordered = sorted(facts.items(), key=lambda item: (_ORDER[item[0][0]], item[0][1]))
    return tuple(
        SharedFact(code, _MASKS[code](masking, shared), *_case_of(session, other_id, complaint_id))
        for (code, shared), complaint_id in ordered
    )


def _strength(facts: dict[_Shared, str | None]) -> tuple[int, int]:
    return min(_ORDER[code] for code, _shared in facts), -len(facts)
