"""How long 100,000 open cases take to follow a change of the calendar, against adding days to their dates."""

import statistics
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert

from db.clocks import ClockRecord
from db.complaints import ComplaintRecord
from tests.bench.conftest import NOW, bare, seconds
from workbench.actor import Actor
from workbench.clocks.calendar import WorkCalendar
from workbench.clocks.commands import publish_year, withdraw_year
from workbench.clocks.model import YearDraft
from workbench.clocks.rules import ends_on
from workbench.moment import FixedClock
from workbench.rulebook.reading import shipped_rulebook
from workbench.workspace.opening import Workspace

CEILING = 5.0
CASES = 100_000
PAIRS = 7
# The cases came in from the beginning of November to the middle of February: their clocks end before New
# Year, over the Spring Festival, and after it.
FIRST, SPREAD_DAYS = date(2026, 11, 1), 107
LENGTHS = {"C03": 15, "C04": 30, "C05": 60}
ACTOR = Actor("陈一鸣", "command_line")
CLOCK = FixedClock(NOW)
DRAFT = YearDraft(
    2027,
    "国办发明电〔2026〕7号",
    (
        "元旦：1月1日至3日", "春节：2月5日至12日。2月20日（周六）上班。", "清明节：4月3日至5日",
        "劳动节：5月1日至5日", "端午节：6月9日", "中秋节：9月15日", "国庆节：10月1日至7日",
    ),
    ("5月8日", "10月9日"),
)  # fmt: skip


@pytest.fixture(scope="module")
def open_cases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A workspace of 100,000 open cases, the clock of whose decision runs."""
    root: Path = tmp_path_factory.mktemp("clocks") / "w"
    book = shipped_rulebook()
    calendar = WorkCalendar(book.calendar.rows)
    with Workspace.create(root, clock=CLOCK) as workspace:
        for start in range(0, CASES, 5000):
            rows = [_case(number, calendar) for number in range(start + 1, start + 5001)]
            with workspace.write() as session:
                connection = session.connection()
                connection.execute(insert(ComplaintRecord.__table__), [row[0] for row in rows])  # type: ignore[arg-type]
                connection.execute(insert(ClockRecord.__table__), [row[1] for row in rows])  # type: ignore[arg-type]
        with workspace.write() as session:
            session.connection().exec_driver_sql("ANALYZE")
        yield workspace


def _case(number: int, calendar: WorkCalendar) -> tuple[dict[str, Any], dict[str, Any]]:
    book = shipped_rulebook()
    received = FIRST + timedelta(days=number % SPREAD_DAYS)
    rule = book.clock(tuple(LENGTHS)[number % len(LENGTHS)], received)
    ends = ends_on(rule, received, received + timedelta(days=LENGTHS[rule.id]), calendar)
    case = {
        "seq": number, "id": f"c{number:07d}", "case_no": f"{received:%Y-%m%d}-{number:06d}",
        "narrative": "诉", "received_on": received, "channel": "CH06", "state": "investigating",
        "category": "IB50", "complainant_name": "王伟", "natures": "NA1", "severity": 2, "severity_basis": {},
        "due_internal_on": ends.internal, "due_statutory_on": ends.statutory, "due_clock": rule.id,
        "registered_at": NOW, "registered_by": "陈一鸣", "revision": 1,
    }  # fmt: skip
    clock = {
        "id": f"k{number:07d}", "complaint_id": case["id"], "rule_id": rule.id, "started_on": received,
        "nominal_on": ends.nominal, "statutory_on": ends.statutory, "internal_on": ends.internal,
        "calendar_published": not ends.unpublished, "started_by_fact": "receipt", "computed_at": NOW,
    }  # fmt: skip
    return case, clock


def _date_addition(connection: Any) -> int:
    """One pass over the running clocks in plain Python: read each row, add its days."""
    rows = connection.execute(
        "SELECT id, complaint_id, rule_id, started_on, nominal_on, statutory_on, internal_on, "
        "calendar_published FROM clock WHERE ended_on IS NULL"
    )
    return len([(row, date.fromisoformat(row[3]) + timedelta(days=LENGTHS[row[2]])) for row in rows])


def test_that_clocks_follow_the_calendar_within_five_passes_of_date_addition(
    open_cases: Workspace, ledger: list[dict[str, Any]]
) -> None:
    connection = bare(open_cases)

    def publish() -> Any:
        with open_cases.write() as session:
            return publish_year(session, DRAFT, actor=ACTOR, clock=CLOCK)

    def withdraw() -> Any:
        with open_cases.write() as session:
            return withdraw_year(session, 2027, actor=ACTOR, clock=CLOCK)

    change = publish()
    assert _date_addition(connection) == change.running == CASES
    assert change.moved and change.settled
    withdraw()
    found = []
    for _ in range(PAIRS):
        spent = seconds(publish)
        found.append(spent / seconds(lambda: _date_addition(connection)))
        withdraw()
    ratio = statistics.median(found)
    note = f"{len(change.moved):,} get other dates, are told so and lie in as many cases; {change.settled:,} "
    ledger.append(
        {
            "what": f"clocks of {CASES:,} open cases recomputed when a year is published",
            "floor": "one pass over the same rows of the same database in plain Python, adding days",
            "ratio": ratio,
            "ceiling": CEILING,
            "note": note + "become certain; everything written in one transaction",
        }
    )
    assert ratio <= CEILING
