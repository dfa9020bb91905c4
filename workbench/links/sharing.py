"""What may be shared: for each kind of edge where its values stand, as questions that an index answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, Text, bindparam, func, literal, null, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.asking import ask
from db.complaints import ComplaintContractRecord, ComplaintRecord, ContractRecord, PartyRecord
from db.evidence import TELLING_FACTS, EvidenceFileRecord, EvidenceRecord, file_fact
from db.folding import folded
from db.links import TraceRecord
from db.persons import PersonDocumentRecord, PersonPhoneRecord, PersonRecord
from workbench.links.keys import ADDRESS_LEAST_CHARS, EDGE_OF
from workbench.links.model import EdgeKind, SourceKind, TraceKind

COMPLAINED_EMPLOYEE, PROXY = "complained_employee", "proxy"
# A service line is everybody's; what could not be read as a number is nobody's.
_NO_LINE = ("service", "unknown")
_CASE, _PERSON, _PARTY, _TRACE = ComplaintRecord, PersonRecord, PartyRecord, TraceRecord
_EXHIBIT, _FILE = EvidenceRecord, EvidenceFileRecord
_LINK, _CONTRACT = ComplaintContractRecord, ContractRecord


@dataclass(frozen=True, slots=True)
class Fact:
    """A value that somebody, or some case, holds; `mark` names the property of a file it is."""

    kind: EdgeKind
    key: str
    value: str
    person_id: str | None
    complaint_id: str | None
    source: SourceKind
    source_no: str
    seen_on: date | None
    mark: str = ""


# Compared as a thing, not by its columns: every tie is made once and keeps its statements.
@dataclass(frozen=True, slots=True, eq=False)
class Tie:
    """One place where values of a kind stand.

    `rows` selects key, value, person, case, source, number of the source and day. `scope` is the column by
    which the rows of some cases are found, or of some people where `of_people`.
    """

    kind: EdgeKind
    rows: Select[*tuple[Any, ...]]
    key: ColumnElement[Any]
    scope: ColumnElement[Any]
    of_people: bool = False
    mark: str = ""

    def held_by(self, session: Session, ids: Sequence[str]) -> list[Fact]:
        """What these people or cases hold; nobody holds nothing."""
        return [self._fact(row) for row in ask(session, holding(self), ids=ids)] if ids else []

    def sharing(self, session: Session, key: str, limit: int) -> list[Fact]:
        """Who holds a key."""
        return [self._fact(row) for row in ask(session, having(self), key=key, limit=limit)]

    def count(self, session: Session, key: str) -> int:
        """How many people (or cases) share a key."""
        return ask(session, counting(self), key=key).scalar_one()

    def _fact(self, row: Any) -> Fact:
        key, value, person_id, complaint_id, source, number, seen_on = row
        told = SourceKind(source), str(number or ""), seen_on
        return Fact(self.kind, key, value, person_id, complaint_id, *told, mark=self.mark)


@cache
def holding(tie: Tie) -> Select[*tuple[Any, ...]]:
    """The rows of the people or cases `ids`."""
    return tie.rows.where(tie.scope.in_(bindparam("ids", expanding=True)))


@cache
def having(tie: Tie) -> Select[*tuple[Any, ...]]:
    """The first `limit` rows with the key `key`."""
    return tie.rows.where(tie.key == bindparam("key", type_=Text)).limit(bindparam("limit", type_=Integer))


@cache
def counting(tie: Tie) -> Select[int]:
    """How many there are with the key `key`."""
    counted = func.count(func.distinct(tie.scope))
    mine = tie.rows.where(tie.key == bindparam("key", type_=Text))
    return mine.with_only_columns(counted, maintain_column_froms=True)


def _select(*columns: Any) -> Select[*tuple[Any, ...]]:
    return select(*columns).distinct()


def _number_tie(
    kind: EdgeKind, record: type[PersonDocumentRecord] | type[PersonPhoneRecord], key: Any
) -> Tie:
    rows = _select(
        key, record.normal, record.person_id, null(), literal(SourceKind.PERSON.value), literal(""), null()
    )
    return Tie(kind, rows, key, record.person_id.expression, of_people=True)


def _typed_tie(kind: EdgeKind, column: InstrumentedAttribute[str | None], least: int = 1) -> Tie:
    """Something typed on the person themselves."""
    key = folded(column)
    rows = _select(key, column, _PERSON.id, null(), literal(SourceKind.PERSON.value), literal(""), null())
    told = rows.where(column.is_not(None), func.length(key) >= least)
    return Tie(kind, told, key, _PERSON.id.expression, of_people=True)


def _person_ties() -> tuple[Tie, ...]:
    phones = _number_tie(EdgeKind.PHONE, PersonPhoneRecord, PersonPhoneRecord.normal)
    lines = phones.rows.where(PersonPhoneRecord.kind.not_in(_NO_LINE))
    return (
        _number_tie(EdgeKind.DOCUMENT, PersonDocumentRecord, PersonDocumentRecord.match_key),
        Tie(phones.kind, lines, phones.key, phones.scope, of_people=True),
        _typed_tie(EdgeKind.EMAIL, _PERSON.email),
        _typed_tie(EdgeKind.WEB_ACCOUNT, _PERSON.wechat),
        _typed_tie(EdgeKind.ADDRESS, _PERSON.address, ADDRESS_LEAST_CHARS),
    )


def _contract_tie() -> Tie:
    """Everybody who stands in a case about a contract, other than whom it complains of."""
    told = literal(SourceKind.CONTRACT.value), literal(""), null()
    rows = (
        _select(_LINK.contract_id, _CONTRACT.number, _PARTY.person_id, _LINK.complaint_id, *told)
        .join(_CONTRACT, _CONTRACT.id == _LINK.contract_id)
        .outerjoin(
            _PARTY,
            (_PARTY.complaint_id == _LINK.complaint_id) & (_PARTY.role != COMPLAINED_EMPLOYEE),
        )
    )
    return Tie(EdgeKind.CONTRACT, rows, _LINK.contract_id.expression, _LINK.complaint_id.expression)


def _agent_tie() -> Tie:
    key = folded(_CONTRACT.sales_agent)
    told = literal(SourceKind.CONTRACT.value), literal(""), null()
    rows = (
        _select(key, _CONTRACT.sales_agent, _CASE.complainant_id, _LINK.complaint_id, *told)
        .select_from(_CONTRACT)
        .join(_LINK, _LINK.contract_id == _CONTRACT.id)
        .join(_CASE, _CASE.id == _LINK.complaint_id)
        .where(_CONTRACT.sales_agent.is_not(None), key != "")
    )
    return Tie(EdgeKind.AGENT, rows, key, _LINK.complaint_id.expression)


def _proxy_ties() -> tuple[Tie, ...]:
    """A proxy ties the people they act for to each other, and to themselves."""
    told = literal(SourceKind.PARTY.value), literal(""), null()
    ties = []
    for person in (_CASE.complainant_id, _PARTY.person_id):
        rows = (
            _select(_PARTY.person_id, _PERSON.name, person, _PARTY.complaint_id, *told)
            .join(_CASE, _CASE.id == _PARTY.complaint_id)
            .join(_PERSON, _PERSON.id == _PARTY.person_id)
            .where(_PARTY.role == PROXY)
        )
        key, scope = _PARTY.person_id.expression, _PARTY.complaint_id.expression
        ties.append(Tie(EdgeKind.PROXY, rows, key, scope))
    return tuple(ties)


def _same_person_tie() -> Tie:
    """The other cases of one complainant."""
    told = literal(SourceKind.PARTY.value), literal(""), _CASE.received_on
    key = _CASE.complainant_id.expression
    rows = _select(key, _CASE.complainant_name, key, _CASE.id, *told).where(key.is_not(None))
    return Tie(EdgeKind.SAME_PERSON, rows, key, _CASE.id.expression)


def _trace_tie(kind: TraceKind) -> Tie:
    person = func.coalesce(_TRACE.person_id, _CASE.complainant_id)
    told = _TRACE.source_kind, _TRACE.source_id, _TRACE.seen_on
    rows = (
        _select(_TRACE.value_key, _TRACE.value, person, _TRACE.complaint_id, *told)
        .join(_CASE, _CASE.id == _TRACE.complaint_id)
        .where(_TRACE.kind == kind.value, _TRACE.withdrawn_at.is_(None))
    )
    return Tie(EDGE_OF[kind], rows, _TRACE.value_key.expression, _TRACE.complaint_id.expression)


def _file_ties() -> tuple[Tie, ...]:
    """Exhibits that are one file, or whose properties name one device or one hand."""
    told = literal(SourceKind.EVIDENCE.value), _EXHIBIT.number, _EXHIBIT.formed_on

    def rows(key: ColumnElement[Any], value: Any) -> Select[*tuple[Any, ...]]:
        return (
            _select(key, value, _CASE.complainant_id, _EXHIBIT.complaint_id, *told)
            .select_from(_FILE)
            .join(_EXHIBIT, _EXHIBIT.sha256 == _FILE.sha256)
            .join(_CASE, _CASE.id == _EXHIBIT.complaint_id)
            .where(_EXHIBIT.withdrawn_at.is_(None), key.is_not(None))
        )

    scope, same = _EXHIBIT.complaint_id.expression, _EXHIBIT.sha256.expression
    ties = [Tie(EdgeKind.FILE, rows(same, _EXHIBIT.title), same, scope)]
    for name in TELLING_FACTS:
        key = file_fact(name)
        ties.append(Tie(EdgeKind.DEVICE, rows(key, key), key, scope, mark=name))
    return tuple(ties)


TIES: tuple[Tie, ...] = (
    *_person_ties(),
    *(_trace_tie(kind) for kind in TraceKind),
    _contract_tie(),
    _agent_tie(),
    *_proxy_ties(),
    *_file_ties(),
)
SAME_PERSON = _same_person_tie()
