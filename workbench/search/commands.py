"""Keep the search index in step with what is written; called inside the writer's own transaction."""

from dataclasses import dataclass

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from db.search import SearchTextRecord, search_index
from db.sqlite import clear_search_index
from workbench.text import bigram_tokens, search_key

_INDEXING = insert(search_index)
_KEEPING = insert(SearchTextRecord).returning(SearchTextRecord.id)


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
    same_source = (SearchTextRecord.source_id == found.source_id) & (SearchTextRecord.kind == found.kind)
    known = session.execute(
        select(SearchTextRecord.id, SearchTextRecord.body).where(same_source)
    ).one_or_none()
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


def index_new(session: Session, found: SearchText) -> None:
    """Make a text of a source that is new searchable, without looking for an older one."""
    key = search_key(found.text)
    if key:
        _insert(session, found, key)


def rebuild_index(session: Session) -> int:
    """Build the index anew from the kept texts. Returns how many there are."""
    clear_search_index(session.connection())
    count = 0
    for row in session.execute(select(SearchTextRecord.id, SearchTextRecord.body)).all():
        _index(session, row.id, row.body)
        count += 1
    return count


def _insert(session: Session, found: SearchText, key: str) -> None:
    seq = session.execute(
        select(ComplaintRecord.seq).where(ComplaintRecord.id == found.complaint_id)
    ).scalar_one()
    values = {
        "complaint_id": found.complaint_id,
        "complaint_seq": seq,
        "kind": found.kind,
        "source_id": found.source_id,
        "body": key,
    }
    row_id: int = session.connection().execute(_KEEPING, values).scalar_one()
    _index(session, row_id, key)


def _index(session: Session, row_id: int, key: str) -> None:
    tokens = " ".join(bigram_tokens(key))
    session.connection().execute(_INDEXING, {"rowid": row_id, "tokens": tokens})
