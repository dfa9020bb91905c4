"""Who is the same person although the register knows them twice; only to count people, nothing is merged."""

from collections import defaultdict
from collections.abc import Collection
from functools import cache

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import Session

from db.persons import PersonPhoneRecord, PersonRecord


def same_people(session: Session, among: Collection[str] | None = None) -> dict[str, str]:
    """One id for everybody who shares name and phone with somebody else (among some, if given), by person.

    A shared phone alone says nothing (families share one), nor does a name.
    """
    of: dict[str, str] = {}

    def first(person_id: str) -> str:
        while of.get(person_id, person_id) != person_id:
            person_id = of[person_id]
        return person_id

    shared: dict[tuple[str, str], list[str]] = defaultdict(list)
    for person_id, name_key, normal in session.execute(
        _known_twice(among is not None), {} if among is None else {"among": list(among)}
    ):
        shared[name_key, normal].append(person_id)
    for one, *others in shared.values():
        for other in others:
            of[first(other)] = first(one)
    return {person_id: first(person_id) for people in shared.values() for person_id in people}


@cache
def _known_twice(some: bool) -> Select[str, str, str]:
    person, phone = PersonRecord, PersonPhoneRecord
    named = (
        select(person.name_key, phone.normal)
        .join(phone, phone.person_id == person.id)
        .where(person.name_key != "")
    )
    if some:
        named = named.where(person.id.in_(bindparam("among", expanding=True)))
    twice = (
        named.group_by(person.name_key, phone.normal).having(func.count(person.id.distinct()) > 1).subquery()
    )
    return (
        select(person.id, person.name_key, phone.normal)
        .join(phone, phone.person_id == person.id)
        .join(twice, (twice.c.name_key == person.name_key) & (twice.c.normal == phone.normal))
        .order_by(person.seq)
    )
