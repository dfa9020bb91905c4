"""Which cases hold all the words of a query, exactly as LIKE would say, only faster."""

from sqlalchemy import ColumnElement, Select, Subquery, and_, intersect, literal, select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from db.search import SearchTextRecord, search_index
from db.sqlite import contains, matches, search_index_differences, search_index_faults
from workbench.text import bigram_tokens, match_expression, search_key


def complaints_matching(query: str) -> Select[int] | None:
    """A selection of `complaint.seq` of the cases where every word of the query was written.

    The words may stand in different texts of one case. None when the query holds no words.
    Raises: UserError `text.query_too_long`.
    """
    match_expression(query)
    words = list(dict.fromkeys(search_key(query).split()))
    if not words:
        return None
    selections = [_holding(word) for word in words]
    if len(selections) == 1:
        return selections[0]
    both: Subquery = intersect(*selections).subquery()
    return select(both.c.complaint_seq)


def _holding(word: str) -> Select[int]:
    expression, verify = match_expression(word)
    conditions: list[ColumnElement[bool]] = []
    statement = select(SearchTextRecord.complaint_seq)
    if expression is not None:
        statement = statement.join(search_index, search_index.c.rowid == SearchTextRecord.id)
        conditions.append(matches(expression))
    conditions.extend(contains(SearchTextRecord.body, term) for term in verify)
    return statement.where(and_(*conditions)) if conditions else statement.where(literal(True))


def texts_of(session: Session, complaint_id: str) -> list[tuple[str, str, str]]:
    """The searchable texts of a case as (kind, source id, body)."""
    statement = select(SearchTextRecord.kind, SearchTextRecord.source_id, SearchTextRecord.body).where(
        SearchTextRecord.complaint_id == complaint_id
    )
    return [(row.kind, row.source_id, row.body) for row in session.execute(statement)]


def index_faults(session: Session) -> list[str]:
    """What the database engine finds wrong with the index. Empty when sound."""
    return search_index_faults(session.connection())


def index_differences(session: Session) -> int:
    """How many entries of the index differ from the kept texts, proven by building it anew beside it."""
    statement = select(SearchTextRecord.id, SearchTextRecord.body).execution_options(yield_per=1000)
    documents = ((row.id, " ".join(bigram_tokens(row.body))) for row in session.execute(statement))
    return search_index_differences(session.connection(), documents)


def stale_narratives(session: Session) -> list[str]:
    """Case numbers of the cases whose narrative the index does not hold as it was written."""
    statement = select(ComplaintRecord.case_no, ComplaintRecord.narrative, SearchTextRecord.body).outerjoin(
        SearchTextRecord,
        (SearchTextRecord.source_id == ComplaintRecord.id) & (SearchTextRecord.kind == "narrative"),
    )
    rows = session.execute(statement.execution_options(yield_per=1000))
    return [case_no for case_no, narrative, body in rows if search_key(narrative) != (body or "")]
