"""Which closed cases are worth comparing: those about the same first, else those with the same words."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, case, or_, select
from sqlalchemy.orm import Session

from db.checklists import GroundRecord
from db.complaints import ComplaintContractRecord, ComplaintRecord, ContractRecord, DemandRecord
from db.search import SearchTextRecord, search_index
from db.sqlite import matches
from workbench.precedents.model import Probe
from workbench.process.roads import MERGED
from workbench.text import bigram_tokens, search_key

MOST_COMPARED = 200
WORDS_SEARCHED = 6
_CASE = ComplaintRecord
_CLOSED = (_CASE.closed_on.is_not(None), _CASE.state != MERGED)


def about_the_same(session: Session, asked: Probe) -> list[str]:
    """The ids of closed cases that share category, product, ground or demand, the nearest first."""
    worth = _worth(asked)
    if worth is None:
        return []
    shared = _shared(asked)
    statement = (
        select(_CASE.id)
        .where(*_CLOSED, _CASE.id != asked.complaint_id, or_(*shared))
        .order_by(worth.desc(), _CASE.closed_on.desc(), _CASE.seq.desc())
        .limit(MOST_COMPARED)
    )
    return list(session.execute(statement).scalars())


def with_the_same_words(session: Session, asked: Probe) -> list[str]:
    """The ids of closed cases whose narrative holds one of the most telling words, the newest first."""
    phrases = [phrase for word, _ in asked.words[:WORDS_SEARCHED] if (phrase := _phrase(word))]
    if not phrases:
        return []
    statement = (
        select(_CASE.id)
        .join(SearchTextRecord, SearchTextRecord.complaint_id == _CASE.id)
        .join(search_index, search_index.c.rowid == SearchTextRecord.id)
        .where(
            matches(" OR ".join(phrases)),
            SearchTextRecord.kind == "narrative",
            *_CLOSED,
            _CASE.id != asked.complaint_id,
        )
        .order_by(_CASE.closed_on.desc(), _CASE.seq.desc())
        .limit(MOST_COMPARED)
    )
    return list(session.execute(statement).scalars())


def probes_of(session: Session, complaint_ids: Sequence[str]) -> dict[str, Probe]:
    """What these cases are about, without their words."""
    products = _by_case(
        session.execute(
            select(ComplaintContractRecord.complaint_id, ContractRecord.product)
            .join(ContractRecord, ContractRecord.id == ComplaintContractRecord.contract_id)
            .where(
                ComplaintContractRecord.complaint_id.in_(complaint_ids), ContractRecord.product.is_not(None)
            )
        )
    )
    demands = _by_case(
        session.execute(
            select(DemandRecord.complaint_id, DemandRecord.code)
            .where(DemandRecord.complaint_id.in_(complaint_ids))
            .order_by(DemandRecord.position)
        )
    )
    grounds = _by_case(
        session.execute(
            select(GroundRecord.complaint_id, GroundRecord.ground_id).where(
                GroundRecord.complaint_id.in_(complaint_ids), GroundRecord.dropped_at.is_(None)
            )
        )
    )
    rows = session.execute(select(_CASE.id, _CASE.category, _CASE.cause).where(_CASE.id.in_(complaint_ids)))
    return {
        row.id: Probe(
            category=row.category,
            cause=row.cause,
            demands=demands[row.id],
            products=products[row.id],
            grounds=grounds[row.id],
            complaint_id=row.id,
        )
        for row in rows
    }


def _shared(probe: Probe) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if probe.category:
        main = probe.category[:4]
        # As a range, which an index answers; LIKE would walk the store.
        found.append(_CASE.category.between(main, f"{main}\x7f"))
    if probe.products:
        found.append(_CASE.id.in_(_with_product(probe)))
    if probe.grounds:
        found.append(_CASE.id.in_(_with_ground(probe)))
    return found or ([_CASE.first_demand.in_(probe.demands)] if probe.demands else [])


def _worth(probe: Probe) -> ColumnElement[int] | None:
    """The order in which cases are fetched; the exact points follow from the rows."""
    parts: list[ColumnElement[int]] = []
    if probe.grounds:
        parts.append(case((_CASE.id.in_(_with_ground(probe)), 6), else_=0))
    if probe.products:
        parts.append(case((_CASE.id.in_(_with_product(probe)), 4), else_=0))
    if probe.demands:
        parts.append(case((_CASE.first_demand.in_(probe.demands), 3), else_=0))
    if probe.category:
        parts.append(case((_CASE.category == probe.category, 3), else_=0))
    if not _shared(probe):
        return None
    total = parts[0]
    for part in parts[1:]:
        total = total + part
    return total


def _with_product(probe: Probe) -> Any:
    return (
        select(ComplaintContractRecord.complaint_id)
        .join(ContractRecord, ContractRecord.id == ComplaintContractRecord.contract_id)
        .where(ContractRecord.product.in_(probe.products))
    )


def _with_ground(probe: Probe) -> Any:
    row = GroundRecord
    return select(row.complaint_id).where(row.ground_id.in_(probe.grounds), row.dropped_at.is_(None))


def _phrase(word: str) -> str:
    """The word as a phrase of the search index: its neighbours in pairs."""
    tokens = bigram_tokens(search_key(word))
    return '"' + " ".join(tokens[:-1]) + '"' if len(tokens) > 1 else ""


def _by_case(rows: Iterable[Any]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for complaint_id, value in rows:
        found[complaint_id] = (*found[complaint_id], value)
    return found
