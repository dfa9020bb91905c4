"""Numbers that run on within a series, such as those of the cases of a year."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.sqlite import insert_or
from db.workspace import NumberSeriesRecord

_SERIES = NumberSeriesRecord
_RAISE = (
    insert_or(_SERIES)
    .on_conflict_do_update(index_elements=[_SERIES.scope], set_={"last": _SERIES.last + 1})
    .returning(_SERIES.last)
)


def take_number(session: Session, scope: str) -> int:
    """The next number of a series; raised in this transaction, so that none is lost or given twice."""
    return int(session.connection().execute(_RAISE, {"scope": scope, "last": 1}).scalar_one())


def next_number(session: Session, scope: str) -> int:
    """The number that would be taken next, unless somebody else takes it first."""
    last = session.execute(select(_SERIES.last).where(_SERIES.scope == scope)).scalar_one_or_none()
    return (last or 0) + 1
