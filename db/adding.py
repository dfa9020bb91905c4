"""Adding rows the fast way: one prepared statement per table, values as parameters."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Insert, Table, insert
from sqlalchemy.orm import Session

from db.base import Base
from db.sqlite import insert_or


def add_row(session: Session, record: type[Base], **values: Any) -> None:
    """Insert one row; keys are column names."""
    session.connection().execute(_insertion(record), values)


def add_numbered(session: Session, record: type[Base], **values: Any) -> int:
    """Insert one row of a table that numbers its rows. Returns the number."""
    return session.connection().execute(_insertion(record), values).lastrowid


def add_missing(session: Session, record: type[Base], **values: Any) -> None:
    """Insert one row, unless one stands there already that it may not stand beside."""
    session.connection().execute(_insertion_if_missing(record), values)


def add_rows(session: Session, record: type[Base], rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert several rows with the same keys at once."""
    listed = [dict(row) for row in rows]
    if listed:
        session.connection().execute(_insertion(record), listed)


@cache
def _insertion(record: type[Base]) -> Insert:
    return insert(_table(record))


@cache
def _insertion_if_missing(record: type[Base]) -> Insert:
    return insert_or(_table(record)).on_conflict_do_nothing()


def _table(record: type[Base]) -> Table:
    table = record.__table__
    assert isinstance(table, Table)  # narrowing: records are mapped to tables, never to joins
    return table
