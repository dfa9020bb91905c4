"""Reads who is alike, how often they complained and were in contact, and by how many ways."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.orm import Session

from db.complaints import ComplaintContractRecord, ComplaintRecord, ContractRecord, ReceiptRecord
from db.contacts import ContactRecord
from db.persons import PersonRecord
from workbench.clocks.rules import add_months
from workbench.identity.ages import age
from workbench.persons.profile_cohort import CHANNELS, COMPLAINTS, CONTACTS, OLDEST, age_band
from workbench.persons.profile_facts import Cohort, PersonFacts
from workbench.persons.profile_rules import MERGED

_CASE, _PERSON = ComplaintRecord, PersonRecord


def load_cohort(session: Session, facts: PersonFacts) -> Cohort | None:
    """The people alike to a person; None where the person complains of nothing."""
    latest = next((case for case in reversed(facts.own) if case.state != MERGED), None)
    if latest is None:
        return None
    person_id, born, today = facts.sheet.id, facts.sheet.birth_on, facts.today
    products = [one.product for one in facts.contracts if one.complaint_id == latest.id and one.product]
    product, category = (products[0], "") if products else ("", (latest.category or "").partition(".")[0])
    if not product and not category:
        return None
    band = age_band(age(born, today)) if born and born <= today else ()
    alike = _alike(product, category, band, today)
    counts = {
        COMPLAINTS: _by_person(session, _complaints(alike)),
        CONTACTS: _by_person(session, _contacts(alike)),
        CHANNELS: _by_person(session, _channels(alike)),
    }
    everybody = sorted({*counts[COMPLAINTS], person_id})
    others = {
        measure: tuple(float(found.get(one, 0)) for one in everybody if one != person_id)
        for measure, found in counts.items()
    }
    mine = {measure: float(found.get(person_id, 0)) for measure, found in counts.items()}
    return Cohort(product, category, band, mine, others)


def _alike(product: str, category: str, band: tuple[int, ...], today: date) -> ColumnElement[bool]:
    """The condition that a case's complainant is alike."""
    link, contract = ComplaintContractRecord, ContractRecord
    mine: ColumnElement[bool]
    if product:
        about = (
            select(link.complaint_id)
            .join(contract, contract.id == link.contract_id)
            .where(contract.product == product)
        )
        mine = _CASE.id.in_(about)
    else:
        mine = (_CASE.category == category) | _CASE.category.startswith(f"{category}.")
    standing = and_(_CASE.state != MERGED, _CASE.complainant_id.is_not(None))
    people = select(_CASE.complainant_id).where(mine, standing)
    alike: ColumnElement[bool] = and_(standing, _CASE.complainant_id.in_(people))
    if not band:
        return alike
    aged = select(_PERSON.id).where(_PERSON.birth_on <= add_months(today, -12 * band[0]))
    if band[1] < OLDEST:
        aged = aged.where(_PERSON.birth_on > add_months(today, -12 * (band[1] + 1)))
    return and_(alike, _CASE.complainant_id.in_(aged))


def _complaints(alike: ColumnElement[bool]) -> Select[str | None, int]:
    return select(_CASE.complainant_id, func.count()).where(alike).group_by(_CASE.complainant_id)


def _contacts(alike: ColumnElement[bool]) -> Select[str | None, int]:
    contact = ContactRecord
    return (
        select(_CASE.complainant_id, func.count())
        .join(contact, and_(contact.complaint_id == _CASE.id, contact.person_id == _CASE.complainant_id))
        .where(alike)
        .group_by(_CASE.complainant_id)
    )


def _channels(alike: ColumnElement[bool]) -> Select[str | None, int]:
    receipt = ReceiptRecord
    return (
        select(_CASE.complainant_id, func.count(receipt.channel.distinct()))
        .join(receipt, receipt.complaint_id == _CASE.id)
        .where(alike)
        .group_by(_CASE.complainant_id)
    )


def _by_person(session: Session, counted: Select[str | None, int]) -> Mapping[str, int]:
    return {person_id or "": count for person_id, count in session.connection().execute(counted)}
