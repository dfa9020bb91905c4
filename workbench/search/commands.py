"""Keep the search index in step with what is written; called inside the writer's own transaction."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Row, Select, bindparam, delete, func, insert, select, update
from sqlalchemy.orm import Session

from db.adding import add_rows
from db.asking import ask
from db.complaints import ComplaintRecord
from db.search import SearchTextRecord, search_index
from db.sqlite import clear_search_index
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.moment import Clock
from workbench.text import KEY_VERSION, bigram_tokens, search_key
from workbench.watch import UNWATCHED, Watch

NARRATIVE = "narrative"
_BATCH = 500
_INDEXING = insert(search_index)
_KEEPING = insert(SearchTextRecord).returning(SearchTextRecord.id)
_LAST = select(func.coalesce(func.max(SearchTextRecord.id), 0))
_SEQ = select(ComplaintRecord.seq).where(ComplaintRecord.id == bindparam("complaint_id"))
_NEXT = (
    select(SearchTextRecord.id, SearchTextRecord.body, ComplaintRecord.narrative)
    .outerjoin(
        ComplaintRecord,
        (ComplaintRecord.id == SearchTextRecord.source_id) & (SearchTextRecord.kind == NARRATIVE),
    )
    .where(SearchTextRecord.id > bindparam("last"))
    .order_by(SearchTextRecord.id)
    .limit(_BATCH)
)


@dataclass(frozen=True, slots=True)
class SearchText:
    """A text about a case; one per source and kind."""

    complaint_id: str
    kind: str
    source_id: str
    text: str


def index_text(session: Session, found: SearchText) -> None:
    """Make a text searchable, in the place of what its source said before."""
    key = search_key(found.text)
    known = ask(session, _known(), source=found.source_id, kind=found.kind).one_or_none()
    if known is None:
        if key:
            _insert(session, found, key)
    elif not key:
        session.execute(delete(search_index).where(search_index.c.rowid == known.id))
        session.execute(delete(SearchTextRecord).where(SearchTextRecord.id == known.id))
    elif known.body != key:
        session.execute(update(SearchTextRecord).where(SearchTextRecord.id == known.id).values(body=key))
        session.execute(delete(search_index).where(search_index.c.rowid == known.id))
        _index(session, known.id, key)


@cache
def _known() -> Select[*tuple[Any, ...]]:
    text = SearchTextRecord
    same_source = (text.source_id == bindparam("source")) & (text.kind == bindparam("kind"))
    return select(text.id, text.body).where(same_source)


def index_new(session: Session, found: SearchText) -> None:
    """Make a text of a source that is new searchable, without looking for an older one."""
    key = search_key(found.text)
    if key:
        _insert(session, found, key)


def index_case(session: Session, complaint_seq: int, texts: Iterable[SearchText]) -> None:
    """Make the texts of a new case searchable, all at once."""
    last: int = session.connection().execute(_LAST).scalar_one()
    keys = ((found, key) for found in texts if (key := search_key(found.text)))
    rows = [
        {"id": row_id, **_values(found, key), "complaint_seq": complaint_seq}
        for row_id, (found, key) in enumerate(keys, start=last + 1)
    ]
    if rows:
        add_rows(session, SearchTextRecord, rows)
        session.connection().execute(_INDEXING, [_entry(row["id"], row["body"]) for row in rows])


def rebuild_search(session: Session, watch: Watch = UNWATCHED, *, actor: Actor, clock: Clock) -> int:
    """Build the index anew, on record. Returns how many texts can be searched now.

    Raises: whatever `watch.check` raises.
    """
    count = rebuild_index(session, watch)
    deed = Deed("search.rebuild_index", "workspace:search", after={"texts": count, "keys": KEY_VERSION})
    record(session, deed, actor=actor, clock=clock)
    return count


def rebuild_index(session: Session, watch: Watch = UNWATCHED) -> int:
    """Build the index anew, every key folded afresh and every narrative read from its case.

    Returns: how many texts can be searched now.
    Raises: whatever `watch.check` raises.
    """
    clear_search_index(session.connection())
    total = session.execute(select(func.count()).select_from(SearchTextRecord)).scalar_one()
    count = last = 0
    while rows := session.execute(_NEXT, {"last": last}).all():
        for row in rows:
            count += _renewed(session, row)
        last = rows[-1].id
        watch.progress(count, total, "search")
        watch.check()
    return count + _index_forgotten(session)


def _renewed(session: Session, row: Row[*tuple[Any, ...]]) -> bool:
    """Bring a kept text up to date and index it. Returns whether anything of it can be searched."""
    key = search_key(row.narrative if row.narrative is not None else row.body)
    same = SearchTextRecord.id == row.id
    if not key:
        session.execute(delete(SearchTextRecord).where(same))
        return False
    if key != row.body:
        session.execute(update(SearchTextRecord).where(same).values(body=key))
    _index(session, row.id, key)
    return True


def _index_forgotten(session: Session) -> int:
    """Index the narratives of cases that are not among the kept texts. Returns how many there were."""
    kept = select(SearchTextRecord.source_id).where(SearchTextRecord.kind == NARRATIVE)
    forgotten = select(ComplaintRecord.id, ComplaintRecord.narrative).where(ComplaintRecord.id.not_in(kept))
    found = session.execute(forgotten).all()
    for row in found:
        index_new(session, SearchText(row.id, NARRATIVE, row.id, row.narrative))
    return len(found)


def _insert(session: Session, found: SearchText, key: str) -> None:
    seq = session.connection().execute(_SEQ, {"complaint_id": found.complaint_id}).scalar_one()
    values = _values(found, key) | {"complaint_seq": seq}
    row_id: int = session.connection().execute(_KEEPING, values).scalar_one()
    _index(session, row_id, key)


def _values(found: SearchText, key: str) -> dict[str, Any]:
    return {
        "complaint_id": found.complaint_id,
        "kind": found.kind,
        "source_id": found.source_id,
        "body": key,
    }


def _index(session: Session, row_id: int, key: str) -> None:
    session.connection().execute(_INDEXING, _entry(row_id, key))


def _entry(row_id: int, key: str) -> dict[str, Any]:
    return {"rowid": row_id, "tokens": " ".join(bigram_tokens(key))}
