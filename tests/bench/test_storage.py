"""How far lists, search and registration stay from the raw driver doing the same."""

import statistics
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from db.sqlite import open_engine, reading
from tests.bench.conftest import NOW, Recorded, Statement, bare, ratio, seconds
from tests.db.conftest import REFUSAL
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintFilter, ContractDraft
from workbench.complaints.queries import complaint_rows, complaint_seqs
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.workspace.opening import Workspace

PAGE_CEILING = 3.0
REGISTRATION_FLOOR = 0.2
CASES_REGISTERED = 1000
CASES_AT_A_STRETCH = 50
ACTOR = Actor("陈一鸣", "command_line")

Ask = Callable[[Session], object]
Work = Callable[[], object]


def asked(workspace: Workspace, ask: Ask) -> Callable[[], object]:
    def run() -> object:
        with workspace.read() as session:
            return ask(session)

    return run


def raw(workspace: Workspace, ask: Ask) -> Callable[[], object]:
    """The statements that a question runs, through the bare driver on an open connection."""
    # Seen on an engine of its own: an engine that is looked at runs slower from then on.
    engine = open_engine(workspace.layout.database)
    recorded = Recorded(engine)
    with reading(engine) as seen, Session(seen) as session:
        ask(session)
    questions = [(sql, values) for sql, values, _ in recorded.statements if sql.startswith("SELECT")]
    connection = bare(workspace)

    def run() -> object:
        return [connection.execute(sql, values).fetchall() for sql, values in questions]

    return run


@pytest.mark.parametrize(
    ("what", "ask"),
    [
        ("order of all cases", lambda session: complaint_seqs(session, ComplaintFilter())),
        ("a page of the case table", lambda session: complaint_rows(session, range(50_000, 50_128))),
        (
            "search for two characters and the first page",
            lambda session: complaint_rows(
                session, complaint_seqs(session, ComplaintFilter(query="盗刷"))[:128]
            ),
        ),
    ],
)
def test_that_a_question_stays_near_the_raw_driver(
    big: Workspace, ledger: list[dict[str, Any]], what: str, ask: Ask
) -> None:
    found = ratio(asked(big, ask), raw(big, ask))
    floor = "the same SQL through the raw driver"
    ledger.append(
        {"what": what, "floor": floor, "ratio": found, "ceiling": PAGE_CEILING, "note": "100,000 cases"}
    )
    assert found <= PAGE_CEILING


def test_that_registration_keeps_a_fifth_of_the_raw_drivers_rate(
    tmp_path: Path, ledger: list[dict[str, Any]]
) -> None:
    clock = FixedClock(NOW)
    writes = _writes(tmp_path / "seen", clock)
    with (
        Workspace.create(tmp_path / "ours", clock=clock) as ours,
        Workspace.create(tmp_path / "raw", clock=clock) as raw,
    ):
        connection = bare(raw)
        found = statistics.median(
            _rate(
                [partial(_register, ours, number, clock) for number in block],
                [partial(_write, connection, writes[number]) for number in block],
            )
            for block in _stretches(CASES_REGISTERED, CASES_AT_A_STRETCH)
        )
    ledger.append(
        {
            "what": "registering a complaint (rate)",
            "floor": "the raw driver writing the same rows into the same tables and index, one commit each",
            "ratio": found,
            "ceiling": f"at least {REGISTRATION_FLOOR}",
            "note": f"{CASES_REGISTERED} complaints in one process",
        }
    )
    assert found >= REGISTRATION_FLOOR


def _stretches(count: int, size: int) -> list[range]:
    return [range(start, start + size) for start in range(0, count, size)]


def _rate(ours: Sequence[Work], floor: Sequence[Work]) -> float:
    """Our rate as a part of the floor's; both work in stretches, one soon after the other."""
    spent = statistics.median(map(seconds, ours))
    return statistics.median(map(seconds, floor)) / spent


def _writes(root: Path, clock: FixedClock) -> list[list[Statement]]:
    """What each registration writes, seen in a workspace of its own."""
    with Workspace.create(root, clock=clock) as workspace:
        recorded = Recorded(workspace._engine)
        for number in range(CASES_REGISTERED):
            _register(workspace, number, clock)
    writes: list[list[Statement]] = [[]]
    for part in recorded.statements:
        if part[0] == "COMMIT":
            writes.append([])
        elif not part[0].startswith(("SELECT", "BEGIN")):
            writes[-1].append(part)
    return writes


def _register(workspace: Workspace, number: int, clock: FixedClock) -> None:
    draft = replace(
        REFUSAL,
        complainant=PersonDraft(name=f"测试{number}", phones=(f"1000000{number:04d}",)),
        contracts=(ContractDraft(number=f"P{number}", formed_on="2024-02-29"),),
    )
    with workspace.write() as session:
        register_complaint(session, draft, actor=ACTOR, clock=clock)


def _write(connection: Any, parts: list[Statement]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for sql, values, many in parts:
        (connection.executemany if many else connection.execute)(sql, values)
    connection.execute("COMMIT")
