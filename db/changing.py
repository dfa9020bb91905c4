"""Changing rows the fast way: statements compiled once, values as parameters."""

from functools import cache
from typing import Any

from sqlalchemy import Table, bindparam, update
from sqlalchemy.orm import Session

from db.adding import DIALECT, parameter
from db.base import Base


def change_row(session: Session, record: type[Base], row_id: str | int, **values: Any) -> None:
    """Write some columns of the row with an id."""
    change_rows(session, record, {"id": row_id}, **values)


def change_rows(session: Session, record: type[Base], known_by: dict[str, Any], **values: Any) -> int:
    """Write some columns of all rows that have given values, none of them NULL. Returns how many."""
    found = _Change.of(record, tuple(known_by), tuple(values))
    return found.run(session, known_by, values)


class _Change:
    """The UPDATE for some columns of a table, in SQL; to find it compiled takes longer than to run it."""

    def __init__(self, table: Table, known_by: tuple[str, ...], names: tuple[str, ...]) -> None:
        columns = table.columns
        mine = [columns[name] == bindparam(f"known_{name}") for name in known_by]
        statement = update(table).where(*mine).values({name: bindparam(f"new_{name}") for name in names})
        self._sql = str(statement.compile(dialect=DIALECT))
        # SET lists the columns in the table's order.
        self._set = [parameter(column) for column in columns if column.name in names]
        self._where = [parameter(columns[name]) for name in known_by]

    @classmethod
    @cache
    def of(cls, record: type[Base], known_by: tuple[str, ...], names: tuple[str, ...]) -> "_Change":
        """The one for these columns."""
        table = record.__table__
        assert isinstance(table, Table)  # narrowing: records are mapped to tables, never to joins
        return cls(table, known_by, names)

    def run(self, session: Session, known_by: dict[str, Any], values: dict[str, Any]) -> int:
        """Change the rows."""
        bound = (*[of(values) for of in self._set], *[of(known_by) for of in self._where])
        return session.connection().exec_driver_sql(self._sql, bound).rowcount
