"""The few cases that a new one may be alike by product, outlet or rare words; a copied letter shares them."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import CompoundSelect, Select, Text, bindparam, func, select, union_all
from sqlalchemy.orm import Session

from db.complaints import ComplaintContractRecord, ComplaintRecord, ContractRecord
from db.search import SearchTextRecord, search_index
from db.sqlite import matches
from workbench.groups.finding import Read
from workbench.groups.model import UNCOUNTED
from workbench.search.commands import NARRATIVE
from workbench.text import match_expression

MOST = 200
RARE_WORDS = 8
# Of a long window only the latest cases are asked for their product and outlet.
_LATEST = 2_000
_A_WORD = 120
# So many rare words weigh as much as the same outlet or product.
_SAME_FACT = 2
_CASE = ComplaintRecord


def nearby(session: Session, own: Read, rare: Sequence[str], first: date, last: date) -> list[str]:
    """The ids of other cases of these days that share a fact or two rare words, nearest first."""
    points: Counter[str] = Counter()
    for kind in ("unit", "product"):
        values = [value for fact, value in own.facts if fact == kind]
        if values:
            asked = _same_fact(kind, values, first, last)
            points.update(dict.fromkeys(session.execute(asked).scalars(), _SAME_FACT))
    points.update(_word_sharers(session, rare[:RARE_WORDS]))
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
    given = {f"word{place}": expression for place, expression in enumerate(_expressions(words))}
    if not given:
        return Counter()
    return Counter(session.connection().execute(_latest_holding(len(given)), given).scalars())


def texts_holding(session: Session, words: Sequence[str]) -> list[int]:
    """In how many texts of the store each word stands."""
    given = {f"word{place}": expression for place, expression in enumerate(_expressions(words))}
    return list(session.connection().execute(_counts(len(given)), given).scalars()) if given else []


def _expressions(words: Sequence[str]) -> list[str]:
    found = (match_expression(word)[0] for word in words)
    return [expression for expression in found if expression is not None]


@cache
def _latest_holding(words: int) -> Select[Any]:
    row = SearchTextRecord
    parts = (
        select(search_index.c.rowid)
        .where(matches(bindparam(f"word{place}", type_=Text)))
        .order_by(search_index.c.rowid.desc())
        .limit(_A_WORD)
        .subquery()
        for place in range(words)
    )
    rows = union_all(*(select(part.c.rowid) for part in parts)).subquery()
    return select(row.complaint_id).join(rows, rows.c.rowid == row.id).where(row.kind == NARRATIVE)


@cache
def _counts(words: int) -> CompoundSelect[Any]:
    return union_all(
        *(
            select(func.count())
            .select_from(search_index)
            .where(matches(bindparam(f"word{place}", type_=Text)))
            for place in range(words)
        )
    )
