"""Make two again of people who were made one."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from db.persons import PersonAliasRecord, PersonMergeRecord, PersonRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.errors import UserError
from workbench.moment import Clock
from workbench.persons.merging_commands import TOPICS, accepted_reason, recount
from workbench.persons.merging_model import Unmerged
from workbench.persons.owned_rows import Key, Owned, clashing, give, keys_in_cases, owned, owners
from workbench.persons.profile_commands import index_person
from workbench.persons.queries import person_sheet, standing_person

_Keys = dict[str, set[Key]]


def unmerge(session: Session, which: str, *, reason: str, actor: Actor, clock: Clock) -> Unmerged:
    """Take a merge back: what was moved then moves back, and with it what came into these cases since.

    Args:
        which: the id of the merge, or of the person who went in it.
    Raises: UserError `person.reason_missing`, `person.no_merge`, `person.unmerged_already`.
    """
    told = accepted_reason(reason)
    merge = _standing_merge(session, which)
    head = standing_person(session, merge.kept_id)
    journal: Mapping[str, Any] = merge.moved
    moved = {name: {tuple(key) for key in keys} for name, keys in journal["rows"].items()}
    rows, left = _give_back(session, merge, head, moved)
    _give_what_came_since(session, merge, head, moved)
    _take_back_name(session, journal["alias"])
    _empty_again(session, merge.kept_id, journal["filled"])
    person, row = PersonRecord, PersonMergeRecord
    session.execute(update(person).where(person.id == merge.gone_id).values(merged_into_id=None))
    recount(session, (head, merge.kept_id, merge.gone_id))
    undone = {"undone_by": actor.name, "undone_at": clock.now(), "undone_reason": told}
    session.execute(update(row).where(row.id == merge.id).values(**undone))
    for person_id in (head, merge.gone_id):
        index_person(session, person_sheet(session, person_id))
    since = _rows_since(session, merge.id, head)
    after = {"merge": merge.id, "gone": merge.gone_id, "reason": told, "rows": rows, "left": left}
    record(session, Deed("person.unmerge", f"person:{head}", after=after), actor=actor, clock=clock)
    changes = Changes.of(*TOPICS, ids=(head, merge.kept_id, merge.gone_id))
    return Unmerged(merge.id, merge.kept_id, merge.gone_id, rows, left, since, changes)


def _standing_merge(session: Session, which: str) -> PersonMergeRecord:
    row = PersonMergeRecord
    mine = (row.id == which) | (row.gone_id == which)
    found = session.execute(select(row).where(mine).order_by(row.seq.desc()).limit(1)).scalar_one_or_none()
    if found is None:
        raise UserError.one("merge", "person.no_merge", value=which[:40])
    if found.undone_at is not None:
        raise UserError.one("merge", "person.unmerged_already", by=found.undone_by or "")
    return found


def _give_back(
    session: Session, merge: PersonMergeRecord, head: str, moved: _Keys
) -> tuple[dict[str, int], dict[str, int]]:
    """Returns how many rows of which column moved back, and how many could not."""
    rows: dict[str, int] = {}
    left: dict[str, int] = {}
    for part in owned():
        keys = moved.get(part.name, set())
        now = owners(session, part, sorted(keys))
        back = [key for key, owner in now.items() if owner in (head, merge.kept_id)]
        give(session, part, back, merge.gone_id)
        if back:
            rows[part.name] = len(back)
        if len(back) < len(keys):
            left[part.name] = len(keys) - len(back)
    return rows, left


def _give_what_came_since(session: Session, merge: PersonMergeRecord, head: str, moved: _Keys) -> None:
    """What was written since into cases that are the other one's again belongs to them."""
    part = next(part for part in owned() if part.name == "party.person_id")
    shared = _shared_on_the_way(session, merge, head)
    cases = sorted(_cases_of_parties(session, part, merge.gone_id) - shared)
    taken = _moved_by_others(session, merge.id)
    for part in owned():
        known = taken.get(part.name, set()) | moved.get(part.name, set())
        keys = [key for key in keys_in_cases(session, part, head, cases) if key not in known]
        staying = clashing(session, part, head, merge.gone_id) if keys else set()
        give(session, part, [key for key in keys if key not in staying], merge.gone_id)


def _shared_on_the_way(session: Session, merge: PersonMergeRecord, head: str) -> set[str]:
    """The cases in which whoever took them in stood already, up to the person at the head."""
    row, found, person_id = PersonMergeRecord, set(merge.moved["shared"]), merge.kept_id
    while person_id != head:
        upper = select(row.kept_id, row.moved).where(row.gone_id == person_id, row.undone_at.is_(None))
        person_id, journal = session.execute(upper).one()
        found |= set(journal["shared"])
    return found


def _cases_of_parties(session: Session, part: Owned, person_id: str) -> set[str]:
    table = part.table
    statement = select(table.c.complaint_id).where(part.column == person_id)
    return set(session.connection().execute(statement).scalars())


def _moved_by_others(session: Session, merge_id: str) -> _Keys:
    """The rows that other merges moved and that are theirs to give back."""
    row, found = PersonMergeRecord, dict[str, set[Key]]()
    standing = select(row.moved).where(row.id != merge_id, row.undone_at.is_(None))
    for journal in session.execute(standing).scalars():
        for name, keys in journal["rows"].items():
            found.setdefault(name, set()).update(tuple(key) for key in keys)
    return found


def _take_back_name(session: Session, alias_id: str | None) -> None:
    if alias_id:
        session.execute(delete(PersonAliasRecord).where(PersonAliasRecord.id == alias_id))


def _empty_again(session: Session, kept_id: str, filled: Mapping[str, str]) -> None:
    """Forget what was only known of the other one, unless somebody typed something else since."""
    person = PersonRecord
    for name, value in filled.items():
        column = getattr(person, name)
        known = date.fromisoformat(value) if name == "birth_on" else value
        session.execute(update(person).where(person.id == kept_id, column == known).values({name: None}))


def _rows_since(session: Session, merge_id: str, person_id: str) -> dict[str, int]:
    """How many rows of which column came to the person after the merge; ids sort as they were made."""
    found = {}
    for part in owned():
        made = part.table.columns.get("id")
        if made is not None:
            counted = select(func.count()).select_from(part.table)
            number = (
                session.connection()
                .execute(counted.where(part.column == person_id, made > merge_id))
                .scalar_one()
            )
            if number:
                found[part.name] = number
    return found
