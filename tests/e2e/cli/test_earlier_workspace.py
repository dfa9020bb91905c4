"""A workspace that the earlier program left: backed up, brought up to date, and led on with each verb."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, inspect

from db import schema
from db.sqlite import open_engine
from tests.e2e.cli.conftest import FORM, Run

CASE = "2026-0917-0001"
TOLD = {"on": "2026-09-18", "mode": "called", "proof": "录音 1"}
MOVES = ("identified", "assigned")


def columns(engine: Engine) -> dict[str, set[str]]:
    """The columns of every table."""
    found = inspect(engine)
    return {
        name: {str(column["name"]) for column in found.get_columns(name)} for name in found.get_table_names()
    }


def indexes(engine: Engine) -> set[str]:
    """The names of all indexes."""
    with engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'index' AND sql != ''")
        return {str(name) for (name,) in rows}


def set_back(engine: Engine, earlier: Engine) -> None:
    """Take away what the second revision brought; the rows of the first stay."""
    now, then = columns(engine), columns(earlier)
    late = indexes(engine) - indexes(earlier)
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        for name in sorted(late):
            connection.exec_driver_sql(f"DROP INDEX {name}")
        _drop(connection, now, then)
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")


def _drop(connection: Connection, now: dict[str, set[str]], then: dict[str, set[str]]) -> None:
    for table, names in now.items():
        if table not in then:
            connection.exec_driver_sql(f"DROP TABLE {table}")
            continue
        for name in names - then[table]:
            connection.exec_driver_sql(f"ALTER TABLE {table} DROP COLUMN {name}")


@pytest.fixture
def earlier(started: Run, tmp_path: Path) -> Run:
    """A workspace at the first revision with a case, an exhibit and a call in it."""
    paper = tmp_path / "材料.txt"
    paper.write_text("材料", "utf-8")
    call = {"kind": "phone_out", "started_at": "2026-09-17 09:31", "duration_minutes": "12"}
    assert started("complaint", "add", "-", given=FORM).code == 0
    assert started("evidence", "add", CASE, str(paper)).code == 0
    assert started("contact", "add", CASE, "-", given={**call, "said": "没问过", "facts": "陈述"}).code == 0
    old, engine = open_engine(tmp_path / "old.db"), open_engine(tmp_path / "工作区" / "workbench.db")
    schema.upgrade(old, "0001")
    set_back(engine, old)
    assert columns(engine) == columns(old)
    assert schema.revision_of(engine) == "0001"
    engine.dispose()
    old.dispose()
    return started


def do(run: Run, *arguments: str, given: object = None) -> Any:
    """A deed that succeeds. Returns what it printed."""
    ran = run(*arguments, "--json", given=given)
    assert ran.code == 0, (arguments, ran.err)
    return ran.json


def test_that_it_is_backed_up_and_brought_up_to_date(earlier: Run, tmp_path: Path) -> None:
    assert earlier("check").code == 0
    home = tmp_path / "工作区"
    (copy,) = (home / "backups").glob("before-upgrade-from-0001-*.db")
    kept, grown, made = (open_engine(path) for path in (copy, home / "workbench.db", tmp_path / "made.db"))
    schema.create_schema(made)
    assert schema.revision_of(kept) == "0001"
    assert schema.revision_of(grown) == schema.HEAD_REVISION
    assert columns(grown) == columns(made)
    assert indexes(grown) == indexes(made)
    for engine in (kept, grown, made):
        engine.dispose()
    shown = do(earlier, "complaint", "show", CASE)
    assert do(earlier, "complaint", "list", "--query", "高血压")["total"] == 1
    restored = do(earlier, "restore", str(copy))
    assert restored
    assert do(earlier, "complaint", "show", CASE)["narrative"] == shown["narrative"]
    assert earlier("check").code == 0


def test_that_every_new_verb_works_on_it(earlier: Run, tmp_path: Path) -> None:
    lead_process(earlier)
    lead_letters(earlier, tmp_path)
    lead_after(earlier, tmp_path)
    assert earlier("check").code == 0


def lead_process(run: Run) -> None:
    """Moves, clocks, hand-over, recusal, approval, amounts, rules."""
    assert do(run, "case", "next", CASE)["transitions"]
    for state in (*MOVES, "contacted", "investigating"):
        do(run, "case", "move", CASE, state)
    clocks = do(run, "clock", "list", CASE)["clocks"]
    for clock in clocks:
        do(run, "clock", "explain", CASE, clock["clock"])
    more = {"reason": "情况复杂", "notice": TOLD}
    do(run, "case", "move", CASE, "extend", "--data", "-", given={"clock_id": "C04", **more})
    pause = {"kind": "P2", "from_on": "2026-09-18", "papers": "受理通知", **more}
    do(run, "case", "move", CASE, "pause", "--data", "-", given=pause)
    ended = {"kind": "P2", "to_on": "2026-09-18", "reason": "调解结束"}
    do(run, "case", "move", CASE, "resume", "--data", "-", given=ended)
    do(run, "case", "offer", CASE, "李四", "--reason", "休假")
    do(run, "case", "accept", CASE, "--user", "李四")
    do(run, "case", "recuse", CASE, "王五", "--reason", "亲属")
    award = do(
        run, "case", "award", CASE, "-", given={"kind": "transaction_refund", "amount": "5", "basis": "约定"}
    )
    paid = {"award_id": award["award_id"], "paid_on": "2026-09-18", "proof": "流水 1"}
    do(run, "case", "pay", CASE, "-", given=paid)
    do(run, "case", "outcome", CASE, "1", "granted", "--lawful", "5")
    approval = {"matter": "decision", "level": "branch_manager", "approver": "周岚", "verdict": "approved"}
    do(run, "case", "approve", CASE, "-", given={**approval, "opinion": "同意", "decided_on": "2026-09-18"})


def lead_letters(run: Run, folder: Path) -> None:
    """Rules confirmed, a letter from draft to delivery."""
    for law in ("TSBF2020", "BXF2015", "BXF-SI2", "MFD2020"):
        do(run, "rule", "confirm", "laws", law, "--reason", "核对原文")
    ours = ("name=示范人寿", "branch=西湖支公司", "phone=0571-88886666", "word=示范西湖", "address=文三路8号")
    do(run, "letter", "institution", *(part for one in ours for part in ("--set", one)))
    told = ("--set", "wanted=病历｜认定｜复印件", "--set", "until_on=2026-10-20", "--set", "how=邮寄")
    draft = do(run, "letter", "draft", CASE, "D04a", *told, "-o", str(folder / "稿.docx"))
    number = do(run, "letter", "issue", CASE, draft["draft_id"])["number"]
    given = {"mode": "posted", "at": "2026-09-18 09:00", "result": "sent", "proof": "EMS 1"}
    do(run, "letter", "delivered", CASE, number, "-", given=given)


def lead_after(run: Run, folder: Path) -> None:
    """Following up, figures, the list of work, the case file."""
    reached = {"occasion": "other", "tried_at": "2026-09-18 08:30", "reached": True, "outcome_score": 4}
    do(run, "followup", "add", CASE, "-", given=reached)
    cause = {"whys": ["未告知", "未询问"], "finding": "问卷缺项", "unit": "承保部", "fault": "full"}
    do(run, "followup", "cause", CASE, "-", given=cause)
    do(
        run,
        "followup",
        "mend",
        CASE,
        "-",
        given={"action": "换问卷", "owner": "林平", "due_on": "2026-09-30"},
    )
    do(run, "followup", "five", CASE, "-", given={"dimensions": [{"dimension": "time", "finding": "及时"}]})
    assert do(run, "figures", "--from", "2026-09-01")["cases"] == 1
    do(run, "worklist", "--pdf", str(folder / "清单.pdf"), "--ics", str(folder / "清单.ics"))
    do(run, "export", "case-file", CASE, "-o", str(folder / "案卷.pdf"), "--internal")
