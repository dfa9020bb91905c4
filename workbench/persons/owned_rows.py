"""Every row that belongs to a person, in whatever table: found by the tables' own foreign keys."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Table, UniqueConstraint, and_, exists, select, tuple_, update
from sqlalchemy.orm import Session

# A pair decided upon and a merge name two people as they were; a version is a picture of one as they were.
STAYING = frozenset({"person_pair", "person_merge", "profile_version"})

Key = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Owned:
    """A column by which rows of a table belong to a person."""

    table: Table
    column: Column[Any]

    @property
    def name(self) -> str:
        """How it is written down in the record of a merge."""
        return f"{self.table.name}.{self.column.name}"

    @property
    def key(self) -> tuple[Column[Any], ...]:
        """The primary key of the table."""
        return tuple(self.table.primary_key.columns)


def owned() -> Iterator[Owned]:
    """The columns by which rows belong to a person and move with them, in the order of their names."""
    from db import tables

    for table in sorted(tables.Base.metadata.tables.values(), key=lambda one: one.name):
        if table.name in STAYING:
            continue
        for key in sorted(table.foreign_keys, key=lambda one: one.parent.name):
            if key.column.table.name == "person":
                yield Owned(table, key.parent)


def keys_of(session: Session, part: Owned, person_id: str) -> list[Key]:
    """The primary keys of the person's rows."""
    statement = select(*part.key).where(part.column == person_id).order_by(*part.key)
    return [tuple(row) for row in session.connection().execute(statement)]


def clashing(session: Session, part: Owned, person_id: str, other_id: str) -> set[Key]:
    """The keys of a person's rows that may not stand beside one of the other's."""
    found: set[Key] = set()
    for constraint in part.table.constraints:
        if isinstance(constraint, UniqueConstraint) and part.column in list(constraint.columns):
            twin = part.table.alias()
            rest = [column for column in constraint.columns if column is not part.column]
            same = and_(*(twin.c[column.name] == column for column in rest))
            statement = select(*part.key).where(
                part.column == person_id,
                exists().where(twin.c[part.column.name] == other_id, same).correlate(part.table),
            )
            found |= {tuple(row) for row in session.connection().execute(statement)}
    return found


def give(session: Session, part: Owned, keys: Sequence[Key], person_id: str) -> None:
    """Let rows belong to a person."""
    for start in range(0, len(keys), 200):
        some = tuple_(*part.key).in_(keys[start : start + 200])
        session.connection().execute(update(part.table).where(some).values({part.column: person_id}))


def owners(session: Session, part: Owned, keys: Sequence[Key]) -> dict[Key, str | None]:
    """To whom rows belong now; rows that are gone are left out."""
    found: dict[Key, str | None] = {}
    for start in range(0, len(keys), 200):
        some = tuple_(*part.key).in_(keys[start : start + 200])
        for row in session.connection().execute(select(*part.key, part.column).where(some)):
            found[tuple(row[:-1])] = row[-1]
    return found


def keys_in_cases(session: Session, part: Owned, person_id: str, complaint_ids: Sequence[str]) -> list[Key]:
    """The keys of a person's rows that belong to some cases."""
    case = part.table.columns.get("complaint_id")
    if case is None or not complaint_ids:
        return []
    statement = select(*part.key).where(part.column == person_id, case.in_(complaint_ids))
    return [tuple(row) for row in session.connection().execute(statement)]
