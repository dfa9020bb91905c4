"""Reads what the figures do not need but the five dimensions do; few columns, every table once."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session

from db.complaints import ComplaintContractRecord, ComplaintRecord, ContractRecord, DemandRecord
from db.followups import RootCauseRecord
from db.persons import PersonRecord
from workbench.analysis.remedies import BY_DEMAND, MET
from workbench.figures.model import FigureFilter
from workbench.figures.queries import MERGED
from workbench.identity.provinces import HEAD_CHARS

_CASE, _PERSON = ComplaintRecord.__table__, PersonRecord.__table__
_LINK, _CONTRACT = ComplaintContractRecord.__table__, ContractRecord.__table__
_DEMAND, _ROOT = DemandRecord.__table__, RootCauseRecord.__table__

_HEAD = func.substr(func.ltrim(_PERSON.c.address), 1, HEAD_CHARS)


class CasePart(NamedTuple):
    """What stands with a case and its complainant; `first_on` when that person first complained."""

    seq: int
    id: str
    received_on: date
    closed_on: date | None
    registered_at: datetime
    state: str
    cause: str | None
    severity: int
    severity_override: int | None
    natures: str
    birth_on: date | None
    region_code: str | None
    address_head: str | None
    first_on: date | None


class ContractPart(NamedTuple):
    """The first contract of a case."""

    product: str | None
    sales_agent: str | None


class RootPart(NamedTuple):
    """The newest root cause of a case."""

    cause: str | None
    whys: tuple[str, ...]
    finding: str
    fault: str


@dataclass(frozen=True, slots=True)
class CaseParts:
    """Cases by their place; contracts, demands that were met and root causes by the id of the case."""

    rows: Mapping[int, CasePart]
    contracts: Mapping[str, ContractPart]
    met: Mapping[str, list[str]]
    roots: Mapping[str, RootPart]


def read_parts(session: Session, asked: FigureFilter) -> CaseParts:
    """Everything about the cases received in a period, but for merged ones.

    The period alone narrows it: what else is asked has been decided by the figures.
    """
    mine = and_(
        _CASE.c.received_on >= asked.first, _CASE.c.received_on <= asked.last, _CASE.c.state != MERGED
    )
    return CaseParts(
        _rows(session, mine), _contracts(session, mine), _met(session, mine), _roots(session, mine)
    )


def _rows(session: Session, mine: ColumnElement[bool]) -> dict[int, CasePart]:
    who = _CASE.c.complainant_id
    first = (
        select(who, func.min(_CASE.c.received_on, type_=_CASE.c.received_on.type).label("first_on"))
        .where(who.is_not(None), _CASE.c.state != MERGED)
        .group_by(who)
        .subquery()
    )
    names = (
        "seq", "id", "received_on", "closed_on", "registered_at", "state", "cause", "severity",
        "severity_override", "natures",
    )  # fmt: skip
    columns = [*(_CASE.c[name] for name in names), _PERSON.c.birth_on, _PERSON.c.region_code, _HEAD]
    joined = _CASE.outerjoin(_PERSON, _PERSON.c.id == who).outerjoin(first, first.c.complainant_id == who)
    wanted = select(*columns, first.c.first_on).select_from(joined).where(mine)
    return {row[0]: CasePart._make(row) for row in session.connection().execute(wanted).all()}


def _contracts(session: Session, mine: ColumnElement[bool]) -> dict[str, ContractPart]:
    joined = _LINK.join(_CASE, _CASE.c.id == _LINK.c.complaint_id).join(
        _CONTRACT, _CONTRACT.c.id == _LINK.c.contract_id
    )
    wanted = select(_LINK.c.complaint_id, _CONTRACT.c.product, _CONTRACT.c.sales_agent)
    found: dict[str, ContractPart] = {}
    ordered = wanted.select_from(joined).where(mine).order_by(_LINK.c.complaint_id, _CONTRACT.c.id)
    for key, product, agent in session.connection().execute(ordered).all():
        found.setdefault(key, ContractPart(product, agent))
    return found


def _met(session: Session, mine: ColumnElement[bool]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    joined = _DEMAND.join(_CASE, _CASE.c.id == _DEMAND.c.complaint_id)
    wanted = select(_DEMAND.c.complaint_id, _DEMAND.c.code).select_from(joined)
    told = _DEMAND.c.outcome.in_(MET) & _DEMAND.c.code.in_(BY_DEMAND)
    for key, code in session.connection().execute(wanted.where(mine, told)).all():
        found[key].append(code)
    return found


def _roots(session: Session, mine: ColumnElement[bool]) -> dict[str, RootPart]:
    joined = _ROOT.join(_CASE, _CASE.c.id == _ROOT.c.complaint_id)
    wanted = select(_ROOT.c.complaint_id, _ROOT.c.cause, _ROOT.c.whys, _ROOT.c.finding, _ROOT.c.fault)
    newest_last = wanted.select_from(joined).where(mine).order_by(_ROOT.c.recorded_at)
    found: dict[str, Any] = {}
    for key, cause, whys, finding, fault in session.connection().execute(newest_last).all():
        found[key] = RootPart(cause, tuple(whys or ()), finding, fault)
    return found
