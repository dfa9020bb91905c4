"""Traces of a case, known networks, sales agents, and who is tied to whom by what."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from db.links import KnownTraceRecord, SalesAgentRecord, TraceRecord
from workbench.errors import UserError
from workbench.links.edges import Asked, EdgeFinder
from workbench.links.keys import EDGE_OF
from workbench.links.likeness import likeness_edges
from workbench.links.model import (
    AgentRow,
    EdgeKind,
    KnownHit,
    KnownTraceRow,
    NodeKind,
    SourceKind,
    Ties,
    TraceKind,
    TraceRow,
)
from workbench.links.sharing import TIES
from workbench.links.showing import shown_name, shown_trace
from workbench.links.whose import people_of, source_numbers
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.masking import Masking, masking_of
from workbench.rulebook.reading import Rulebook

_TRACE, _KNOWN, _AGENT = TraceRecord, KnownTraceRecord, SalesAgentRecord


def case_traces(session: Session, complaint_id: str) -> list[TraceRow]:
    """What was seen in a case, in the order it was recorded; withdrawn traces are there too."""
    return _traces(session, _TRACE.complaint_id == complaint_id)


def trace_row(session: Session, trace_id: str) -> TraceRow:
    """One trace.

    Raises: UserError `link.unknown_trace`.
    """
    found = _traces(session, _TRACE.id == trace_id)
    if not found:
        raise UserError.one("trace", "link.unknown_trace", value=trace_id[:60])
    return found[0]


def known_traces(session: Session) -> list[KnownTraceRow]:
    """The traces of known networks, by network; expired and withdrawn ones are there too."""
    columns: list[ColumnElement[Any]] = [
        getattr(_KNOWN, name) for name in KnownTraceRow.__slots__ if name != "shown"
    ]
    masking = _masking(session)
    ordered = select(*columns).order_by(_KNOWN.network, _KNOWN.recorded_at, _KNOWN.id)
    return [_known(list(row), masking) for row in session.execute(ordered)]


def agents(session: Session) -> list[AgentRow]:
    """The sales agents of whom something is recorded, by name."""
    columns: list[ColumnElement[Any]] = [getattr(_AGENT, name) for name in AgentRow.__slots__]
    return [AgentRow(*row) for row in session.execute(select(*columns).order_by(_AGENT.name_key))]


def known_hits(session: Session, complaint_id: str, *, on: date) -> list[KnownHit]:
    """The values of a case that stand on the list of known networks on a day."""
    known = [row for row in known_traces(session) if row.counts_on(on)]
    if not known:
        return []
    by_key: dict[tuple[EdgeKind, str], list[KnownTraceRow]] = {}
    for row in known:
        by_key.setdefault((EDGE_OF[row.kind], row.value_key), []).append(row)
    people = people_of(session, (complaint_id,))
    hits: dict[tuple[str, SourceKind, str], KnownHit] = {}
    for tie in TIES:
        ids = people if tie.of_people else (complaint_id,)
        for fact in tie.held_by(session, ids):
            for row in by_key.get((fact.kind, fact.key), ()):
                told = fact.source, fact.source_no, fact.seen_on
                hits[row.id, fact.source, fact.source_no] = KnownHit(complaint_id, row, row.shown, *told)
    return list(hits.values())


def edges_of_people(
    session: Session,
    person_ids: Iterable[str],
    *,
    book: Rulebook | None = None,
    followed: Collection[tuple[EdgeKind, str]] = (),
) -> Ties:
    """Everybody who shares something with these people; of merged people each stands once.

    Args:
        followed: kind and key of hubs to follow all the same.
    """
    asked = Asked(NodeKind.PERSON, tuple(dict.fromkeys(person_ids)), frozenset(followed))
    return _ties(session, asked, book)


def edges_of_cases(
    session: Session,
    complaint_ids: Iterable[str],
    *,
    book: Rulebook | None = None,
    followed: Collection[tuple[EdgeKind, str]] = (),
) -> Ties:
    """Every case that shares something with these cases; a merged case stands as the one that took it in."""
    asked = Asked(NodeKind.CASE, tuple(dict.fromkeys(complaint_ids)), frozenset(followed))
    return _ties(session, asked, book)


def _ties(session: Session, asked: Asked, book: Rulebook | None) -> Ties:
    rules = book or governing_rulebook(session)
    found = EdgeFinder(session, rules).ties(asked)
    return Ties((*found.edges, *likeness_edges(session, asked)), found.hubs)


def _traces(session: Session, condition: ColumnElement[bool]) -> list[TraceRow]:
    case = ComplaintRecord
    statement = (
        select(
            _TRACE.id, _TRACE.complaint_id, case.case_no, _TRACE.person_id, _TRACE.kind, _TRACE.value,
            _TRACE.value_key, _TRACE.holder, _TRACE.source_kind, _TRACE.source_id, _TRACE.seen_on,
            _TRACE.note, _TRACE.recorded_by, _TRACE.recorded_at, _TRACE.withdrawn_at, _TRACE.withdrawn_by,
            _TRACE.withdrawn_reason,
        )
        .join(case, case.id == _TRACE.complaint_id)
        .where(condition)
        .order_by(_TRACE.recorded_at, _TRACE.id)
    )  # fmt: skip
    rows = session.execute(statement).all()
    masking = _masking(session) if rows else None
    numbers = source_numbers(session, {row.complaint_id for row in rows})
    return [_trace(row, numbers, masking) for row in rows if masking]


def _trace(row: Any, numbers: dict[str, str], masking: Masking) -> TraceRow:
    kind = TraceKind(row.kind)
    return TraceRow(
        id=row.id, complaint_id=row.complaint_id, case_no=row.case_no, person_id=row.person_id, kind=kind,
        value=row.value, shown=shown_trace(kind, row.value, masking), value_key=row.value_key,
        holder=row.holder, holder_shown=shown_name(masking, row.holder or ""),
        source=SourceKind(row.source_kind), source_no=numbers.get(row.source_id or "", ""),
        seen_on=row.seen_on, note=row.note, recorded_by=row.recorded_by, recorded_at=row.recorded_at,
        withdrawn_at=row.withdrawn_at, withdrawn_by=row.withdrawn_by, withdrawn_reason=row.withdrawn_reason,
    )  # fmt: skip


def _known(cells: list[Any], masking: Masking) -> KnownTraceRow:
    named = dict(zip((name for name in KnownTraceRow.__slots__ if name != "shown"), cells, strict=True))
    kind = TraceKind(named.pop("kind"))
    return KnownTraceRow(kind=kind, shown=shown_trace(kind, named["value"], masking), **named)


def _masking(session: Session) -> Masking:
    return masking_of(governing_rulebook(session))
