"""What a group looks like as a whole: demands by member, time and place, and offers that differ."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from db.checklists import GroundRecord
from db.complaints import ComplaintRecord, DemandRecord
from db.persons import PersonRecord
from db.process import AwardRecord
from workbench.groups.model import UNCOUNTED, GroupSheet, Matrix, MemberRow, Offer, Spread, Unequal
from workbench.groups.rules import limits_of, unequal_offers
from workbench.identity.provinces import province_heads, province_of
from workbench.rulebook.governing import governing_rulebook

PROVINCE_DIGITS = 2


def demand_matrix(session: Session, sheet: GroupSheet) -> Matrix:
    """What each member asks for, the commonest demand first."""
    row = DemandRecord
    members = _counted(sheet)
    statement = select(row.complaint_id, row.code, row.asked_fen).where(row.complaint_id.in_(members))
    asked: dict[str, dict[str, int | None]] = defaultdict(dict)
    for complaint_id, code, fen in session.execute(statement.order_by(row.position)):
        before = asked[complaint_id].get(code)
        asked[complaint_id][code] = fen if before is None else before + (fen or 0)
    how_many: dict[str, int] = defaultdict(int)
    totals: dict[str, int] = defaultdict(int)
    for demands in asked.values():
        for code, fen in demands.items():
            how_many[code] += 1
            totals[code] += fen or 0
    columns = tuple(sorted(how_many, key=lambda code: (-how_many[code], code)))
    rows = tuple((one.case_no, one.name, asked.get(case_id, {})) for case_id, one in members.items())
    return Matrix(columns, rows, dict(totals))


def spread(session: Session, sheet: GroupSheet) -> Spread:
    """On which days, at which outlets and in which provinces the members complained."""
    members = _counted(sheet)
    days: dict[date, list[str]] = defaultdict(list)
    units: dict[str, list[str]] = defaultdict(list)
    regions: dict[str, list[str]] = defaultdict(list)
    region_of = _regions(session, list(members))
    for complaint_id, member in members.items():
        days[member.received_on].append(member.case_no)
        units[member.unit].append(member.case_no)
        regions[region_of.get(complaint_id, "")].append(member.case_no)
    return Spread(
        tuple((day, tuple(days[day])) for day in sorted(days)),
        _largest_first(units),
        _largest_first(regions),
    )


def equal_treatment(session: Session, sheet: GroupSheet) -> list[Unequal]:
    """Members with the same facts and different results, for a person to look at."""
    limits = limits_of(governing_rulebook(session))
    return unequal_offers(offers(session, sheet), limits)


def decided(offered: Iterable[Offer]) -> int:
    """How many members were granted or refused anything yet: fewer than two cannot be compared."""
    return len({one.complaint_id for one in offered if one.outcome or one.offered_fen})


def offers(session: Session, sheet: GroupSheet) -> list[Offer]:
    """What each member asks for and is granted, demand by demand."""
    members = _counted(sheet)
    ground, demand, award = GroundRecord, DemandRecord, AwardRecord
    grounds: dict[str, list[str]] = defaultdict(list)
    chosen = select(ground.complaint_id, ground.ground_id).where(
        ground.complaint_id.in_(members), ground.dropped_at.is_(None)
    )
    for complaint_id, ground_id in session.execute(chosen.order_by(ground.ground_id)):
        grounds[complaint_id].append(ground_id)
    granted = (
        select(func.coalesce(func.sum(award.amount_fen), 0))
        .where(award.demand_id == demand.id, award.withdrawn_at.is_(None))
        .correlate(demand)
        .scalar_subquery()
    )
    statement: Select[*tuple[Any, ...]] = (
        select(demand.complaint_id, demand.code, demand.asked_fen, func.coalesce(demand.outcome, ""), granted)
        .where(demand.complaint_id.in_(members))
        .order_by(demand.complaint_id, demand.position)
    )
    listed = [
        Offer(
            case_id, (one := members[case_id]).case_no, one.product, one.category, code,
            tuple(grounds.get(case_id, ())), asked, outcome, offered,
        )
        for case_id, code, asked, outcome, offered in session.execute(statement)
    ]  # fmt: skip
    return sorted(listed, key=lambda offer: offer.case_no)


def _counted(sheet: GroupSheet) -> dict[str, MemberRow]:
    return {one.complaint_id: one for one in sheet.standing if one.state not in UNCOUNTED}


def _regions(session: Session, complaint_ids: list[str]) -> dict[str, str]:
    """The province of each: as it was typed, else as the address begins."""
    case, person = ComplaintRecord, PersonRecord
    heads = province_heads((row.id, row.zh) for row in governing_rulebook(session).regions.rows)
    statement = (
        select(case.id, person.region_code, person.address)
        .join(person, person.id == case.complainant_id)
        .where(case.id.in_(complaint_ids))
    )
    return {
        case_id: code[:PROVINCE_DIGITS] if code else province_of(address or "", heads)
        for case_id, code, address in session.execute(statement)
    }


def _largest_first(named: dict[str, list[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    order = sorted(named, key=lambda name: (-len(named[name]), name))
    return tuple((name, tuple(named[name])) for name in order)
