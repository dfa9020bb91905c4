"""Repeat complainants and possible groups: facts that deserve a look, never labels."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Subquery, func, select
from sqlalchemy.orm import Session

from db.complaints import ComplaintContractRecord, ComplaintRecord, ContractRecord
from db.groups import GroupMemberRecord, GroupRecord
from db.persons import PersonRecord
from workbench.clocks.rules import add_months
from workbench.rulebook.masking import Masking, masking_of
from workbench.rulebook.reading import Rulebook
from workbench.today.model import Alerts, GroupAlert, RepeatAlert

ALERTS = 10
CASE_NOS = 8
# Design: twice within a year is a repeat; five cases of one category about one product within 30 days may
# be a group. Alerts concern what is new: the latest case must have come within the last 30 days.
REPEAT_CASES, REPEAT_MONTHS = 2, 12
GROUP_CASES, RECENT_DAYS = 5, 30
_MERGED = "merged"
_CASE, _PERSON = ComplaintRecord, PersonRecord


def today_alerts(session: Session, *, today: date, book: Rulebook, limit: int = ALERTS) -> Alerts:
    """What deserves a look on a day, with the cases that are the reason."""
    repeats = _repeats(today)
    found = session.execute(
        select(repeats).order_by(repeats.c.last_received_on.desc(), repeats.c.seq.desc()).limit(limit)
    ).all()
    groups = _groups(session, today)
    return Alerts(
        repeats=tuple(_repeat_alert(session, row, today, masking_of(book)) for row in found),
        repeats_total=session.execute(select(func.count()).select_from(repeats)).scalar_one(),
        groups=tuple(groups[:limit]),
        groups_total=len(groups),
    )


def _repeats(today: date) -> Subquery:
    """People whose latest case is recent and who had enough cases within the year."""
    year = add_months(today, -REPEAT_MONTHS)
    within = (
        select(func.count())
        .where(
            _CASE.complainant_id == _PERSON.id,
            _CASE.received_on > year,
            _CASE.received_on <= today,
            _CASE.state != _MERGED,
        )
        .correlate(_PERSON)
        .scalar_subquery()
    )
    recent = today - timedelta(days=RECENT_DAYS)
    # `complaint_count` never falls below the count within a year, so it spares most people the counting.
    return (
        select(_PERSON.seq, _PERSON.id, _PERSON.name, _PERSON.last_received_on, within.label("count"))
        .where(
            _PERSON.last_received_on > recent,
            _PERSON.complaint_count >= REPEAT_CASES,
            within >= REPEAT_CASES,
        )
        .subquery()
    )


def _repeat_alert(session: Session, row: Any, today: date, masking: Masking) -> RepeatAlert:
    case_nos = session.execute(
        select(_CASE.case_no)
        .where(
            _CASE.complainant_id == row.id,
            _CASE.received_on > add_months(today, -REPEAT_MONTHS),
            _CASE.state != _MERGED,
        )
        .order_by(_CASE.received_on.desc(), _CASE.seq.desc())
        .limit(CASE_NOS)
    ).scalars()
    name = masking.name(row.name)
    return RepeatAlert(row.id, name, row.count, tuple(case_nos), row.last_received_on)


def _groups(session: Session, today: date) -> list[GroupAlert]:
    """Category and product of many recent cases that stand in no group yet, most cases first."""
    link, contract = ComplaintContractRecord, ContractRecord
    member, group = GroupMemberRecord, GroupRecord
    grouped = (
        select(member.complaint_id)
        .join(group, group.id == member.group_id)
        .where(member.left_at.is_(None), group.closed_at.is_(None))
    )
    recent = session.execute(
        select(_CASE.category, contract.product, _CASE.case_no, _CASE.complainant_id, _CASE.received_on)
        .join(link, link.complaint_id == _CASE.id)
        .join(contract, contract.id == link.contract_id)
        .where(
            _CASE.received_on > today - timedelta(days=RECENT_DAYS),
            _CASE.received_on <= today,
            _CASE.state != _MERGED,
            _CASE.id.not_in(grouped),
            _CASE.category.is_not(None),
            contract.product.is_not(None),
        )
        .order_by(_CASE.received_on.desc(), _CASE.seq.desc())
    )
    # A month's rows are few; a case with two contracts of one product still counts once.
    found: dict[tuple[str, str], dict[str, tuple[str | None, date]]] = {}
    for category, product, case_no, person_id, received_on in recent:
        if category is not None and product is not None:
            found.setdefault((category, product), {})[case_no] = (person_id, received_on)
    alerts = [_group_alert(*key, cases) for key, cases in found.items() if len(cases) >= GROUP_CASES]
    return sorted(alerts, key=lambda alert: (-alert.cases, alert.category, alert.product))


def _group_alert(category: str, product: str, cases: Mapping[str, tuple[str | None, date]]) -> GroupAlert:
    days = [received_on for _, received_on in cases.values()]
    people = {person_id for person_id, _ in cases.values()}
    case_nos = tuple(cases)[:CASE_NOS]
    return GroupAlert(category, product, len(cases), len(people), min(days), max(days), case_nos)
