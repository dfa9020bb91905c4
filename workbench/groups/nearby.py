"""The few cases that a new one may be alike: by product, outlet, template or rare words."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, select, union_all
from sqlalchemy.orm import Session

from db.complaints import ComplaintContractRecord, ComplaintRecord, ContractRecord
from db.search import SearchTextRecord, search_index
from db.sqlite import matches
from workbench.groups.finding import Read
from workbench.groups.model import UNCOUNTED
from workbench.prints.queries import similar_texts
from workbench.search.commands import NARRATIVE
from workbench.text import match_expression

MOST = 300
RARE_WORDS = 10
# Of a long window only the latest cases are asked for their product and outlet.
_LATEST = 2_000
_A_WORD = 120
# So many rare words weigh as much as the same outlet or product, and as the same template.
_SAME_FACT, _SAME_TEXT = 2, 6
_LEAST_LIKE = 0.3
_CASE = ComplaintRecord


def nearby(session: Session, own: Read, rare: Sequence[str], first: date, last: date) -> list[str]:
    """The ids of other cases of these days that share a fact, a template or two rare words, nearest first."""
    points: Counter[str] = Counter()
    for kind, column in (("unit", "unit"), ("product", "product")):
        values = [value for fact, value in own.facts if fact == kind]
        if values:
            asked = _same_fact(column, values, first, last)
            points.update(dict.fromkeys(session.execute(asked).scalars(), _SAME_FACT))
    points.update(_word_sharers(session, rare[:RARE_WORDS]))
    for like in similar_texts(session, own.case.id, least=_LEAST_LIKE):
        points[like.complaint_id] += _SAME_TEXT
    near = [case_id for case_id, many in points.most_common(2 * MOST) if many >= _SAME_FACT]
    standing = select(_CASE.id).where(
        _CASE.id.in_(near), _CASE.id != own.case.id, _CASE.received_on.between(first, last),
        _CASE.state.not_in(UNCOUNTED),
    )  # fmt: skip
    counted = set(session.execute(standing).scalars())
    return [case_id for case_id in near if case_id in counted][:MOST]


def _same_fact(kind: str, values: Sequence[str], first: date, last: date) -> Select[Any]:
    latest = (
        select(_CASE.id, _CASE.complained_unit.label("unit"))
        .where(_CASE.received_on.between(first, last))
        .order_by(_CASE.received_on.desc())
        .limit(_LATEST)
        .subquery()
    )
    if kind == "unit":
        return select(latest.c.id).where(latest.c.unit.in_(values)).limit(MOST)
    link, contract = ComplaintContractRecord, ContractRecord
    return (
        select(latest.c.id)
        .join(link, link.complaint_id == latest.c.id)
        .join(contract, contract.id == link.contract_id)
        .where(contract.product.in_(values))
        .distinct()
        .limit(MOST)
    )


def _word_sharers(session: Session, words: Sequence[str]) -> Counter[str]:
    """How many of the words the latest narratives that hold any of them hold."""
    parts = [_latest_holding(word).subquery() for word in words]
    if not parts:
        return Counter()
    row = SearchTextRecord
    rows = union_all(*(select(part.c.rowid) for part in parts)).subquery()
    statement = select(row.complaint_id).join(rows, rows.c.rowid == row.id).where(row.kind == NARRATIVE)
    return Counter(session.execute(statement).scalars())


def _latest_holding(word: str) -> Select[Any]:
    expression, _ = match_expression(word)
    return (
        select(search_index.c.rowid)
        .where(matches(expression or word))
        .order_by(search_index.c.rowid.desc())
        .limit(_A_WORD)
    )
