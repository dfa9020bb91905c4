"""Plants many cases at once as rows, with all that figures and analysis count."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy.orm import Session

from db.adding import add_rows
from db.checklists import CaseFactRecord
from db.clocks import ClockRecord
from db.complaints import (
    ComplaintContractRecord,
    ComplaintRecord,
    ContractRecord,
    DemandRecord,
    PartyRecord,
    ReceiptRecord,
)
from db.followups import FollowUpRecord, RootCauseRecord
from db.persons import PersonRecord
from db.process import AwardRecord

BY = "陈一鸣"
# Entered on the day of receipt at ten past ten of the branch's day, unless another hour is planted.
HOUR = 10
_BRANCH = timedelta(hours=8)
# What others point to comes before them.
_ORDER: list[Any] = [
    PersonRecord, ContractRecord, ComplaintRecord, ReceiptRecord, PartyRecord, ComplaintContractRecord,
    DemandRecord, ClockRecord, CaseFactRecord, FollowUpRecord, RootCauseRecord, AwardRecord,
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Planted:
    """A case to plant. `person` numbers people; `told_on` and `due_on` are the decision and its last day."""

    received_on: date
    person: int | None = None
    channel: str = "CH06"
    category: str | None = "IB40.01"
    cause: str | None = "CA13"
    product: str | None = "康宁重疾"
    unit: str | None = None
    agent: str | None = None
    birth_on: date | None = None
    region: str | None = None
    address: str | None = None
    told_on: date | None = None
    due_on: date | None = None
    closed_on: date | None = None
    hour: int | None = HOUR
    demands: tuple[tuple[str, str | None], ...] = (("DM01", None),)
    paid: tuple[tuple[str, int], ...] = ()
    score: int | None = None
    root: tuple[str | None, tuple[str, ...], str, str] | None = None
    forwarded_on: date | None = None
    contract: int | None = None


def plant(session: Session, cases: Sequence[Planted], *, first: int = 1) -> list[int]:
    """Write the cases. Returns their places, in the order given."""
    tables: dict[Any, list[dict[str, Any]]] = {}
    people: set[int] = set()
    contracts: set[int] = set()

    def put(record: Any, rows: Iterable[Mapping[str, Any]]) -> None:
        tables.setdefault(record, []).extend(dict(row) for row in rows)

    for number, case in enumerate(cases, first):
        if case.person is not None and case.person not in people:
            people.add(case.person)
            put(PersonRecord, [_person(case)])
        contract = number if case.contract is None else case.contract
        if case.product is not None and contract not in contracts:
            contracts.add(contract)
            put(ContractRecord, [_contract(case, contract)])
        for record, rows in _rows(case, number, contract):
            put(record, rows)
    for record in sorted(tables, key=_ORDER.index):
        add_rows(session, record, tables[record])
    return list(range(first, first + len(cases)))


def _person(case: Planted) -> dict[str, Any]:
    name = f"测试{case.person}"
    stamp = datetime(2024, 1, 1, tzinfo=UTC)
    return {
        "id": f"p{case.person:07d}", "name": name, "name_key": name, "anonymity": "named",
        "birth_on": case.birth_on, "region_code": case.region, "address": case.address, "complaint_count": 1,
        "last_received_on": case.received_on, "created_at": stamp, "created_by": BY,
        "updated_at": stamp, "revision": 1,
    }  # fmt: skip


def _contract(case: Planted, number: int) -> dict[str, Any]:
    return {
        "id": f"k{number:07d}", "number": f"P{number:07d}", "number_key": f"p{number:07d}",
        "kind": "policy", "product": case.product, "sales_agent": case.agent,
        "created_at": datetime(2024, 1, 1, tzinfo=UTC),
    }  # fmt: skip


def _rows(case: Planted, number: int, contract: int) -> Iterable[tuple[Any, list[dict[str, Any]]]]:
    key = f"c{number:07d}"
    stamp = _stamp(case)
    entered: dict[str, Any] = {"recorded_by": BY, "recorded_at": stamp}
    yield ComplaintRecord, [_complaint(case, number, key, stamp)]
    receipts = [(case.channel, case.received_on)]
    if case.forwarded_on is not None:
        receipts.append(("CH01", case.forwarded_on))
    yield (
        ReceiptRecord,
        [
            {
                "id": f"r{number:07d}{place}",
                "complaint_id": key,
                "channel": channel,
                "received_on": on,
                **entered,
            }
            for place, (channel, on) in enumerate(receipts)
        ],
    )
    if case.person is not None:
        who = {"person_id": f"p{case.person:07d}", "role": "complainant"}
        yield PartyRecord, [{"id": f"y{number:07d}", "complaint_id": key, **who}]
    if case.product is not None:
        yield ComplaintContractRecord, [{"complaint_id": key, "contract_id": f"k{contract:07d}"}]
    yield DemandRecord, [
        {
            "id": f"d{number:07d}{place}", "complaint_id": key, "position": place, "code": code,
            "outcome": outcome,
        }
        for place, (code, outcome) in enumerate(case.demands)
    ]  # fmt: skip
    yield from _course(case, number, key, entered)


def _complaint(case: Planted, number: int, key: str, stamp: datetime) -> dict[str, Any]:
    return {
        "seq": number, "id": key, "case_no": f"{case.received_on:%Y-%m%d}-{number:06d}",
        "narrative": f"第 {number} 件投诉。", "received_on": case.received_on, "channel": case.channel,
        "state": "archived" if case.closed_on else "informed" if case.told_on else "investigating",
        "category": case.category, "cause": case.cause,
        "complainant_id": None if case.person is None else f"p{case.person:07d}",
        "complainant_name": "匿名" if case.person is None else f"测试{case.person}",
        "complained_unit": case.unit, "first_demand": case.demands[0][0] if case.demands else None,
        "natures": "NA1", "severity": 2, "severity_basis": {}, "registered_at": stamp,
        "registered_by": BY, "closed_on": case.closed_on, "revision": 1,
    }  # fmt: skip


def _course(
    case: Planted, number: int, key: str, entered: dict[str, Any]
) -> Iterable[tuple[Any, list[dict[str, Any]]]]:
    mine = {"complaint_id": key}
    if case.due_on is not None:
        ended = {"ended_on": case.told_on, "ended_by": "notice:1" if case.told_on else None}
        days = {"started_on": case.received_on, "nominal_on": case.due_on, "statutory_on": case.due_on}
        rule = {"id": f"t{number:07d}", "rule_id": "C03", "internal_on": case.due_on}
        known = {"calendar_published": True, "computed_at": entered["recorded_at"]}
        yield ClockRecord, [{**mine, **rule, **days, **ended, **known}]
    if case.told_on is not None:
        fact = {"key": "decision.informed_on", "value": case.told_on.isoformat()}
        yield CaseFactRecord, [{"id": f"f{number:07d}", **mine, **fact, **entered}]
    if case.score is not None:
        said = {"occasion": "D15", "tried_at": entered["recorded_at"], "reached": True}
        yield (
            FollowUpRecord,
            [{"id": f"u{number:07d}", **mine, **said, "outcome_score": case.score, **entered}],
        )
    if case.root is not None:
        cause, whys, finding, fault = case.root
        found = {"cause": cause, "whys": list(whys), "finding": finding, "fault": fault}
        yield RootCauseRecord, [{"id": f"w{number:07d}", **mine, **found, **entered}]
    yield AwardRecord, [
        {
            "id": f"a{number:07d}{place}", **mine, "kind": kind, "amount_fen": fen, "basis": "B",
            "payee": "P", "paid_on": case.told_on or case.received_on, **entered,
        }
        for place, (kind, fen) in enumerate(case.paid)
    ]  # fmt: skip


def _stamp(case: Planted) -> datetime:
    """When it was entered: a week later where no hour of the day of receipt is known."""
    on = case.received_on if case.hour is not None else case.received_on + timedelta(days=7)
    local = datetime.combine(on, time(HOUR if case.hour is None else case.hour, 10), tzinfo=UTC)
    return local - _BRANCH
