"""Who is kept away from a case."""

from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import Session

from db.asking import CASE, ask
from db.process import RecusalRecord
from workbench.identity.names import name_match_key
from workbench.recusals.model import RecusalRow, RecusalSource

_ROW = RecusalRecord


def case_recusals(session: Session, complaint_id: str) -> list[RecusalRow]:
    """Everybody who is or was kept away from a case, in the order it was declared."""
    return [_row(list(cells)) for cells in ask(session, _all(), case=complaint_id)]


@cache
def _all() -> Select[*tuple[Any, ...]]:
    return (
        select(
            _ROW.id, _ROW.complaint_id, _ROW.name, _ROW.name_key, _ROW.source, _ROW.reason, _ROW.declared_by,
            _ROW.declared_at, _ROW.lifted_at, func.coalesce(_ROW.lifted_by, ""),
            func.coalesce(_ROW.lifted_reason, ""),
        )
        .where(_ROW.complaint_id == CASE)
        .order_by(_ROW.declared_at, _ROW.id)
    )  # fmt: skip


def standing_recusals(session: Session, complaint_id: str) -> list[RecusalRow]:
    """Everybody who is kept away from a case now."""
    return [row for row in case_recusals(session, complaint_id) if row.lifted_at is None]


def recusals_of(session: Session, complaint_id: str, name: str) -> list[RecusalRow]:
    """What keeps somebody away from a case now."""
    key = name_match_key(name)
    return [row for row in standing_recusals(session, complaint_id) if row.name_key == key]


def is_recused(session: Session, complaint_id: str, name: str) -> bool:
    """Whether somebody must not work on a case: as its handler, approver or reviewer.

    Source: 办法 17.
    """
    named = ask(session, _standing(), case=complaint_id, name_key=name_match_key(name))
    return named.scalar_one_or_none() is not None


@cache
def _standing() -> Select[str]:
    mine = (_ROW.complaint_id == CASE) & (_ROW.name_key == bindparam("name_key"))
    return select(_ROW.id).where(mine, _ROW.lifted_at.is_(None)).limit(1)


def names_kept_away(session: Session, complaint_id: str, complained_of: tuple[str, ...]) -> tuple[str, ...]:
    """The names of everybody who is kept away, and of people complained of whom nobody recorded as such.

    Whose recusal was lifted (a namesake) is not among them.
    """
    rows = case_recusals(session, complaint_id)
    recorded = {row.name_key for row in rows}
    standing = [row.name for row in rows if row.lifted_at is None]
    others = [name for name in complained_of if name_match_key(name) not in recorded]
    return tuple(dict.fromkeys((*standing, *others)))


def _row(cells: list[Any]) -> RecusalRow:
    cells[4] = RecusalSource(cells[4])
    return RecusalRow(*cells)
