"""Make two people one, and two again, without losing a row.

Every row that names the one who goes is found by the tables' foreign keys, moved, and written down with its
key; taking it back moves exactly these rows again. What may not stand beside a row of the other stays.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from db.adding import add_row
from db.complaints import ComplaintRecord, PartyRecord
from db.persons import PersonAliasRecord, PersonMergeRecord, PersonRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.errors import UserError
from workbench.ids import new_id
from workbench.moment import Clock
from workbench.persons.merging import examined_pair
from workbench.persons.merging_model import Merged
from workbench.persons.model import PersonSheet
from workbench.persons.owned_rows import Owned, clashing, give, keys_of, owned
from workbench.persons.profile_commands import index_person
from workbench.persons.queries import person_sheet
from workbench.recusals.following import follow_person

REASON_MAX_CHARS = 500
TOPICS = ("persons", "complaints", "contacts", "timeline", "links")
# What the one who stays does not know yet is taken over, and given back.
FILLED = (
    "gender", "birth_on", "address", "region_code", "email", "wechat", "occupation", "preferred_contact",
    "best_time", "dialect", "accessibility",
)  # fmt: skip


def merge_people(
    session: Session, kept_id: str, gone_id: str, *, reason: str, actor: Actor, clock: Clock
) -> Merged:
    """Make two people one: all that belongs to the second belongs to the first from now on.

    The second stays as they were typed, but stands in no list and no count. Nothing is deleted.
    Raises: UserError `person.reason_missing`, or as `merging.examined_pair`.
    """
    told = accepted_reason(reason)
    kept, gone = examined_pair(session, kept_id, gone_id)
    shared = _cases_of(session, kept_id)
    moved = {part.name: _move(session, part, gone_id, kept_id) for part in owned()}
    journal: dict[str, Any] = {
        "rows": {name: [list(key) for key in keys] for name, keys in moved.items() if keys},
        "shared": shared,
        "alias": _keep_name(session, kept, gone, clock),
        "filled": _fill(session, kept_id, gone_id),
    }
    person = PersonRecord
    session.execute(update(person).where(person.id == gone_id).values(merged_into_id=kept_id))
    recount(session, (kept_id, gone_id))
    merge_id = new_id(clock)
    add_row(
        session, PersonMergeRecord, id=merge_id, kept_id=kept_id, gone_id=gone_id, reason=told, moved=journal,
        merged_by=actor.name, merged_at=clock.now(),
    )  # fmt: skip
    index_person(session, person_sheet(session, kept_id))
    follow_person(session, kept_id, actor=actor, clock=clock)
    rows = {name: len(keys) for name, keys in journal["rows"].items()}
    after = {"merge": merge_id, "gone": gone_id, "reason": told, "rows": rows}
    record(session, Deed("person.merge", f"person:{kept_id}", after=after), actor=actor, clock=clock)
    return Merged(merge_id, kept_id, gone_id, rows, Changes.of(*TOPICS, ids=(kept_id, gone_id)))


def accepted_reason(reason: str) -> str:
    """The reason as it is kept.

    Raises: UserError `person.reason_missing`.
    """
    told = " ".join(reason.split())[:REASON_MAX_CHARS]
    if not told:
        raise UserError.one("reason", "person.reason_missing")
    return told


def recount(session: Session, people: Sequence[str]) -> None:
    """Count the complaints of people anew, and note the day of the last."""
    person, case = PersonRecord, ComplaintRecord
    mine = case.complainant_id == person.id
    count = select(func.count()).select_from(case).where(mine).scalar_subquery()
    latest = select(func.max(case.received_on)).where(mine).scalar_subquery()
    values = {"complaint_count": count, "last_received_on": latest}
    session.execute(update(person).where(person.id.in_(people)).values(**values))


def _move(session: Session, part: Owned, gone_id: str, kept_id: str) -> list[tuple[Any, ...]]:
    staying = clashing(session, part, gone_id, kept_id)
    keys = [key for key in keys_of(session, part, gone_id) if key not in staying]
    give(session, part, keys, kept_id)
    return keys


def _cases_of(session: Session, person_id: str) -> list[str]:
    """The cases in which the person stands themselves: rows that come into them later stay theirs."""
    party, case = PartyRecord, ComplaintRecord
    found = session.execute(select(party.complaint_id).where(party.person_id == person_id)).scalars()
    own = session.execute(select(case.id).where(case.complainant_id == person_id)).scalars()
    return sorted({*found, *own})


def _keep_name(session: Session, kept: PersonSheet, gone: PersonSheet, clock: Clock) -> str | None:
    """Keep the other name as another name of the one. Returns the id of the new row, if there is one."""
    person, alias = PersonRecord, PersonAliasRecord
    key = session.execute(select(person.name_key).where(person.id == gone.id)).scalar_one()
    own = session.execute(select(person.name_key).where(person.id == kept.id)).scalar_one()
    mine = alias.person_id == kept.id
    known = select(alias.id).where(mine, (alias.name_key == key) | (alias.name == gone.name))
    if not gone.name or key == own or session.execute(known.limit(1)).scalar_one_or_none():
        return None
    alias_id = new_id(clock)
    add_row(session, alias, id=alias_id, person_id=kept.id, name=gone.name, name_key=key)
    return alias_id


def _fill(session: Session, kept_id: str, gone_id: str) -> dict[str, str]:
    """Take over what is not known of the one. Returns it as it can be written down."""
    person = PersonRecord
    columns = [getattr(person, name) for name in FILLED]
    kept = session.execute(select(*columns).where(person.id == kept_id)).one()
    gone = session.execute(select(*columns).where(person.id == gone_id)).one()
    new = {
        name: theirs
        for name, own, theirs in zip(FILLED, kept, gone, strict=True)
        if own is None and theirs is not None
    }
    if new:
        session.execute(update(person).where(person.id == kept_id).values(**new))
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in new.items()}
