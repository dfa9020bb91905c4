"""A workspace of 100,000 cases, a stopwatch for pairs, and the file that takes the ratios."""

import json
import os
import random
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, insert
from sqlalchemy.engine import Engine

from db.clocks import ClockRecord
from db.complaints import ComplaintRecord, PartyRecord
from db.persons import PersonPhoneRecord, PersonRecord
from db.search import SearchTextRecord, search_index
from db.sqlite import open_engine
from workbench.moment import FixedClock
from workbench.text import bigram_tokens, search_key
from workbench.workspace.opening import Workspace

CASES, OPEN_EVERY = 100_000, 500
NOW = datetime(2026, 9, 28, 2, 42, tzinfo=UTC)
_PARTS = (
    "五年前买的重疾险上个月住院做了支架", "短信说拒赔理由是没告知高血压", "当时业务员只让我在手机上点了几下",
    "打了三次电话没人给我说法", "退保只给这么一点现金价值", "信用卡半夜被盗刷三笔", "征信上挂着逾期两次",
    "提前还贷要收违约金", "万能险结算利率一直往下掉", "理赔材料补了四趟还没到账", "代理人离职了没人管我",
    "车险定损价和修理厂差太多", "存单变成了保单我根本不知道", "客服爱答不理还挂我电话",
    "自动续费扣了我三百八",
)  # fmt: skip
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰涛明超霞平刚桂兰文华建国"


@pytest.fixture(scope="session")
def big_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of 100,000 cases with people, phones and the search index."""
    made = Workspace.create(tmp_path_factory.mktemp("bench") / "w", clock=FixedClock(NOW))
    chance = random.Random(20260928)
    with made.write() as session:
        connection = session.connection()
        for start in range(0, CASES, 5000):
            rows = [_case(chance, number) for number in range(start + 1, start + 5001)]
            for table, position in (
                (PersonRecord.__table__, 0),
                (PersonPhoneRecord.__table__, 1),
                (ComplaintRecord.__table__, 2),
                (PartyRecord.__table__, 3),
                (SearchTextRecord.__table__, 4),
                (search_index, 5),
            ):
                connection.execute(insert(table), [row[position] for row in rows])  # type: ignore[arg-type]
        connection.execute(insert(ClockRecord.__table__), _clocks())  # type: ignore[arg-type]
    with made.write() as session:
        session.connection().exec_driver_sql("ANALYZE")
    made.close()
    return made.layout.root


@pytest.fixture
def big(big_root: Path) -> Iterator[Workspace]:
    """The workspace of 100,000 cases, open."""
    with Workspace.open(big_root, clock=FixedClock(NOW)) as opened:
        yield opened


def _clocks() -> list[dict[str, Any]]:
    """A deadline for every open case, from forty days ago to sixty days ahead."""
    numbers = range(OPEN_EVERY, CASES + 1, OPEN_EVERY)
    first = NOW.date() - timedelta(days=40)
    made = []
    for place, number in enumerate(numbers):
        due = first + timedelta(days=place * 100 // len(numbers))
        made.append(
            {
                "id": f"k{number:07d}", "complaint_id": f"c{number:07d}", "rule_id": "C03",
                "started_on": due - timedelta(days=21), "nominal_on": due, "statutory_on": due,
                "internal_on": due, "calendar_published": True, "computed_at": NOW,
            }
        )  # fmt: skip
    return made


def _case(chance: random.Random, number: int) -> tuple[dict[str, Any], ...]:
    person_id, case_id = f"p{number:07d}", f"c{number:07d}"
    name = chance.choice(_SURNAMES) + "".join(chance.sample(_GIVEN, chance.choice((1, 2))))
    phone = f"138{chance.randrange(10**8):08d}"
    received = date(2024, 1, 1) + timedelta(days=number % 1000)
    text = "，".join(chance.sample(_PARTS, chance.choice((2, 3, 4)))) + f"，保单 P{number:07d}。"
    open_case = number % OPEN_EVERY == 0
    due = received + timedelta(days=15)
    key = search_key(f"{text}\n{name}\n{phone}")
    stamp = NOW - timedelta(minutes=CASES - number)
    state, closed_on = ("investigating", None) if open_case else ("archived", due)
    return (
        {
            "seq": number, "id": person_id, "name": name, "name_key": name, "anonymity": "named",
            "complaint_count": 1, "last_received_on": received, "created_at": stamp,
            "created_by": "陈一鸣", "updated_at": stamp, "revision": 1,
        },
        {"id": f"t{number:07d}", "person_id": person_id, "typed": phone, "normal": phone, "kind": "mobile"},
        {
            "seq": number, "id": case_id, "case_no": f"{received:%Y-%m%d}-{number:06d}", "narrative": text,
            "received_on": received, "channel": f"CH{chance.randrange(1, 10):02d}", "state": state,
            "category": chance.choice(("IB40.01", "IB50.02", "IB10.01", "BB30.03")),
            "complainant_id": person_id, "complainant_name": name, "first_demand": "DM01",
            "asked_fen": chance.randrange(10**7), "natures": "NA1", "severity": 2, "severity_basis": {},
            "due_internal_on": due, "due_statutory_on": due, "due_clock": "C03", "registered_at": stamp,
            "registered_by": "陈一鸣", "closed_on": closed_on, "revision": 1,
        },
        {"id": f"r{number:07d}", "complaint_id": case_id, "person_id": person_id, "role": "complainant"},
        {
            "id": number, "complaint_id": case_id, "complaint_seq": number, "kind": "narrative",
            "source_id": case_id, "body": key,
        },
        {"rowid": number, "tokens": " ".join(bigram_tokens(key))},
    )  # fmt: skip


Statement = tuple[str, Any, bool]


class Recorded:
    """The statements that ran, with their parameters."""

    def __init__(self, engine: Engine) -> None:
        self.statements: list[Statement] = []
        event.listen(engine, "before_cursor_execute", self._note)
        event.listen(engine, "commit", lambda _: self.statements.append(("COMMIT", (), False)))

    def _note(self, _c: object, _u: object, statement: str, parameters: Any, _x: object, many: bool) -> None:
        self.statements.append((statement, parameters, many))


def bare(workspace: Workspace) -> Any:
    """A connection of the driver itself, opened like ours, so that cache, checks and durability are equal."""
    return open_engine(workspace.layout.database).raw_connection().driver_connection


def seconds(work: Callable[[], object]) -> float:
    """Wall time of one run."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def ratio(ours: Callable[[], object], floor: Callable[[], object], *, pairs: int = 15) -> float:
    """Median of the ratios of neighbouring runs, so that a machine that slows down slows both."""
    ours(), floor()
    return statistics.median(seconds(ours) / seconds(floor) for _ in range(pairs))


@pytest.fixture(scope="session")
def ledger() -> Iterator[list[dict[str, Any]]]:
    """Takes a row for every measurement; written at the end for the page of benchmarks."""
    rows: list[dict[str, Any]] = []
    yield rows
    target = os.environ.get("WORKBENCH_BENCH_JSON")
    if target:
        Path(target).write_text(json.dumps(rows, ensure_ascii=False, indent=2), "utf-8")
