"""Kills a process at extending, approving, paying, merging, changing rules: nothing is lost or half done."""

import random
from collections import defaultdict
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.audit import AuditEntryRecord
from db.clocks import ClockRecord, ExtensionRecord
from db.complaints import ComplaintRecord
from db.process import ApprovalRecord, AwardRecord
from db.rulebook import RuleChangeRecord
from tests.db.conftest import NOW, REFUSAL
from tests.killing import Workers
from workbench.actor import Actor
from workbench.audit.queries import chain_report
from workbench.complaints.commands import register_complaint
from workbench.integrity.checking import check_workspace
from workbench.moment import FixedClock
from workbench.workspace.opening import Workspace

KILLS, MOST_PIECES = 6, 7


@pytest.mark.timeout(200)
def test_that_every_deed_of_the_process_stands_whole_or_not_at_all(tmp_path: Path) -> None:
    root, chance = tmp_path / "工作区", random.Random(20260918)
    with Workspace.create(root) as made, made.write() as session:
        register_complaint(session, REFUSAL, actor=Actor("陈一鸣"), clock=FixedClock(NOW))
    said: dict[str, set[str]] = defaultdict(set)
    with Workers("-m", "tests.e2e.kill.process_worker", str(root)) as workers:
        for _ in range(KILLS):
            for kind, name in workers.killed(chance.randint(0, MOST_PIECES), chance):
                said[kind].add(name)
            with Workspace.open(root) as workspace, workspace.read() as session:
                kept = _kept(session)
                assert {kind: names - kept[kind] for kind, names in said.items() if names - kept[kind]} == {}
                _assert_nothing_half(session, kept)
                assert chain_report(session, workspace.outside_head()).fault is None
    with Workspace.open(root) as workspace:
        assert check_workspace(workspace).findings == ()
    assert set(said) == {"extended", "approved", "paid", "merged", "rule"}


def _kept(session: Session) -> dict[str, set[str]]:
    """What the database holds, as the worker names it."""
    statements = {
        "extended": select(ExtensionRecord.complaint_id),
        "approved": select(ApprovalRecord.id),
        "paid": select(AwardRecord.id).where(AwardRecord.paid_on.is_not(None)),
        "merged": select(ComplaintRecord.id).where(ComplaintRecord.merged_into_id.is_not(None)),
    }
    kept = {kind: set(session.execute(statement).scalars()) for kind, statement in statements.items()}
    changed = session.execute(select(RuleChangeRecord.fields)).scalars()
    return {**kept, "rule": {str(fields["note_zh"]) for fields in changed}}


def _assert_nothing_half(session: Session, kept: dict[str, set[str]]) -> None:
    """Every row has its deed on the trail, every deed its row; what belongs together is there together."""
    entry, clock = AuditEntryRecord, ClockRecord
    counted = select(entry.action, func.count()).group_by(entry.action)
    deeds = {str(action): int(number) for action, number in session.execute(counted)}
    told = {
        "extended": "case.extend",
        "approved": "approval.record",
        "paid": "award.pay",
        "merged": "case.take_in",
        "rule": "rule.change",
    }
    assert {kind: deeds.get(action, 0) for kind, action in told.items()} == {
        kind: len(names) for kind, names in kept.items()
    }
    longer = set(session.execute(select(clock.complaint_id).where(clock.rule_id == "C04")).scalars())
    assert longer >= kept["extended"]
    state = select(ComplaintRecord.id).where(ComplaintRecord.state == "merged")
    assert set(session.execute(state).scalars()) == kept["merged"]
