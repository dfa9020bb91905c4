"""Runs statements that are built once: to build one and find it compiled takes longer than to run it."""

from typing import Any, TypeVarTuple

from sqlalchemy import BindParameter, CursorResult, bindparam
from sqlalchemy.orm import Session
from sqlalchemy.sql.selectable import TypedReturnsRows

_Columns = TypeVarTuple("_Columns")

# What most statements ask about.
CASE: BindParameter[Any] = bindparam("case")
PERSON: BindParameter[Any] = bindparam("person")


def ask(session: Session, statement: TypedReturnsRows[*_Columns], **values: Any) -> CursorResult[*_Columns]:
    """Run a query that its builder keeps (`@cache`), with the values of its parameters. Returns the rows.

    Columns only: nothing of the query passes through the session's objects.
    """
    return session.connection().execute(statement, values)
