"""Adding rows the fast way: statements compiled once, values as parameters."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Column, CursorResult, Table
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.orm import Session

from db.base import Base
from db.sqlite import insert_or

DIALECT = dialect(paramstyle="qmark")


def add_row(session: Session, record: type[Base], **values: Any) -> None:
    """Insert one row; keys are column names."""
    _Insertion.of(record, tuple(values)).run(session, values)


def add_numbered(session: Session, record: type[Base], **values: Any) -> int:
    """Insert one row of a table that numbers its rows. Returns the number."""
    return _Insertion.of(record, tuple(values)).run(session, values).lastrowid


def add_missing(session: Session, record: type[Base], **values: Any) -> None:
    """Insert one row, unless one stands there already that it may not stand beside."""
    _Insertion.of(record, tuple(values), if_missing=True).run(session, values)


def add_rows(session: Session, record: type[Base], rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert several rows with the same keys at once."""
    listed = list(rows)
    if listed:
        _Insertion.of(record, tuple(listed[0])).run(session, *listed)


def add_alike(
    session: Session,
    record: type[Base],
    groups: Iterable[tuple[Mapping[str, Any], Iterable[Mapping[str, Any]]]],
) -> None:
    """Insert groups of rows at once; what the rows of a group share is put into its stored form once.

    Args: groups: what is shared, and the rows with the rest; every group shares the same columns.
    """
    listed = [(alike, list(rows)) for alike, rows in groups]
    filled = [(alike, rows) for alike, rows in listed if rows]
    if filled:
        alike, rows = filled[0]
        _Insertion.of(record, (*alike, *rows[0])).run_alike(session, filled)


class _Insertion:
    """The INSERT for some columns of a table, in SQL; to find it compiled takes longer than to run it."""

    def __init__(self, table: Table, names: Iterable[str], *, if_missing: bool) -> None:
        defaults = [column.name for column in table.columns if column.default is not None]
        given = {*names, *defaults}
        statement = insert_or(table).on_conflict_do_nothing() if if_missing else insert_or(table)
        self._sql = str(statement.compile(dialect=DIALECT, column_keys=list(given)))
        self._named = [(column.name, parameter(column)) for column in table.columns if column.name in given]
        self._parameters = [of for _, of in self._named]

    @classmethod
    @cache
    def of(cls, record: type[Base], names: tuple[str, ...], *, if_missing: bool = False) -> "_Insertion":
        """The one for these columns."""
        table = record.__table__
        assert isinstance(table, Table)  # narrowing: records are mapped to tables, never to joins
        return cls(table, names, if_missing=if_missing)

    def run(self, session: Session, *rows: Mapping[str, Any]) -> CursorResult[Any]:
        """Insert the rows."""
        bound = [tuple([of(row) for of in self._parameters]) for row in rows]
        return session.connection().exec_driver_sql(self._sql, bound[0] if len(bound) == 1 else bound)

    def run_alike(
        self, session: Session, groups: Iterable[tuple[Mapping[str, Any], Sequence[Mapping[str, Any]]]]
    ) -> None:
        """Insert rows that share the values of some columns."""
        bound: list[tuple[Any, ...]] = []
        for alike, rows in groups:
            stored = [of(alike) if name in alike else None for name, of in self._named]
            places = [(place, of) for place, (name, of) in enumerate(self._named) if name not in alike]
            for row in rows:
                values = stored.copy()
                for place, of in places:
                    values[place] = of(row)
                bound.append(tuple(values))
        session.connection().exec_driver_sql(self._sql, bound[0] if len(bound) == 1 else bound)


def parameter(column: Column[Any]) -> Callable[[Mapping[str, Any]], Any]:
    """What to take from a row for a column, in the form in which it is stored."""
    name, default = column.name, getattr(column.default, "arg", None)
    bind = column.type.dialect_impl(DIALECT).bind_processor(DIALECT)
    if default is not None:
        return lambda row: row.get(name, default) if bind is None else bind(row.get(name, default))
    if bind is None:
        return itemgetter(name)
    return lambda row: bind(row[name])
