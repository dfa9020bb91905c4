"""What the command line says to somebody who changes a closed case."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.e2e.cli.conftest import FORM, Run
from workbench.actor import Actor
from workbench.complaints.queries import complaint_id_of
from workbench.moment import FixedClock
from workbench.process.commands import move_case
from workbench.process.model import MoveDraft, NoticeDraft
from workbench.workspace.opening import Workspace

CASE = "2026-0917-0001"


@pytest.fixture
def closed(started: Run, tmp_path: Path) -> Run:
    """A workspace whose only case was withdrawn by the complainant."""
    assert started("complaint", "add", "-", "--json", given=FORM).code == 0
    clock, actor = FixedClock(datetime(2026, 9, 18, 1, 0, tzinfo=UTC)), Actor("陈一鸣")
    notice = NoticeDraft("2026-09-18", "handed", "本人签字的撤回申请书")
    with Workspace.open(tmp_path / "工作区", clock=clock) as workspace, workspace.write() as session:
        draft = MoveDraft("withdrawn", reason="投诉人撤回", notice=notice)
        move_case(session, complaint_id_of(session, CASE), draft, actor=actor, clock=clock)
    return started


def test_that_a_closed_case_takes_no_evidence(closed: Run, tmp_path: Path) -> None:
    letter = tmp_path / "投诉信.txt"
    letter.write_text("业务员没有问过血压。", encoding="utf-8")
    ran = closed("--json", "evidence", "add", CASE, str(letter))
    assert ran.code == 1
    assert [problem["code"] for problem in ran.problems] == ["process.case_closed"]
    assert "结案" in ran.problems[0]["message"]
    assert closed("--json", "evidence", "list", CASE).json["total"] == 0


def test_that_a_closed_case_is_not_corrected(closed: Run) -> None:
    given = {"category": "IB40.01", "reason": "复核"}
    ran = closed("--json", "complaint", "correct", CASE, "-", given=given)
    assert ran.code == 1
    assert [problem["code"] for problem in ran.problems] == ["process.case_closed"]
