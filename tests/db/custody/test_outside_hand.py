"""Custody chains after an outside SQLite tool laid hands on them: verify names the first bad record."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.actor import Actor
from workbench.custody.commands import record_act
from workbench.evidence.custody_model import CustodyDraft
from workbench.evidence.model import EvidenceAdded
from workbench.evidence.verify import EvidenceFault, verify_evidence, verify_exhibit_on_record
from workbench.moment import FixedClock
from workbench.workspace.opening import Workspace

ACTS = (
    CustodyDraft("handed_over", from_person="陈一鸣", to_person="周静", photos=(1,)),
    CustodyDraft(
        "lent", from_person="周静", to_person="赵敏", due_back_on="2026-09-25", clock_note="快 2 秒"
    ),
    CustodyDraft("returned", from_person="赵敏", to_person="周静"),
    CustodyDraft("sealed", seal_no="FQ-1"),
)
SWAPPED = (
    "UPDATE custody_event SET position=99 WHERE position=2",
    "UPDATE custody_event SET position=2 WHERE position=3",
    "UPDATE custody_event SET position=3 WHERE position=99",
)
HEAD_MENDED = (
    "UPDATE evidence SET custody_count=4, custody_hash=(SELECT row_hash FROM custody_event WHERE position=4)"
)


@pytest.fixture
def chained(
    workspace: Workspace, add: Callable[..., EvidenceAdded], letter: Path, actor: Actor, clock: FixedClock
) -> EvidenceAdded:
    """An exhibit with five links."""
    added = add(letter)
    for act in ACTS:
        record_act(workspace, added.id, act, actor=actor, clock=clock)
    return added


@pytest.fixture
def who(actor: Actor, clock: FixedClock) -> tuple[Actor, FixedClock]:
    """Who verifies, and when."""
    return actor, clock


@pytest.mark.parametrize(
    ("statements", "position", "code"),
    [
        (["UPDATE custody_event SET to_person='别人' WHERE position=2"], "2", "custody.row_changed"),
        (["UPDATE custody_event SET photos='[1,2]' WHERE position=2"], "2", "custody.row_changed"),
        (["UPDATE custody_event SET photos=NULL WHERE position=2"], "2", "custody.row_changed"),
        (["UPDATE custody_event SET due_back_on='2027-09-25' WHERE position=3"], "3", "custody.row_changed"),
        (["UPDATE custody_event SET clock_note=NULL WHERE position=3"], "3", "custody.row_changed"),
        (["DELETE FROM custody_event WHERE position=3"], "3", "custody.row_missing"),
        (["DELETE FROM custody_event WHERE position=5"], "5", "custody.tail_differs"),
        (SWAPPED, "2", "custody.link_broken"),
        (["UPDATE custody_event SET sha256=sm3 WHERE position=4"], "4", "custody.row_changed"),
    ],
)
def test_that_verify_names_the_first_bad_link(
    workspace: Workspace,
    chained: EvidenceAdded,
    who: tuple[Actor, FixedClock],
    statements: list[str],
    position: str,
    code: str,
) -> None:
    outside(workspace, statements)
    (fault,) = verify_evidence(workspace).faults
    assert (fault.code, fault.detail["position"], fault.detail["number"]) == (code, position, "1")
    assert exhibit_faults(workspace, chained.id, who) == (fault,)


def test_that_a_tail_cut_with_a_mended_head_is_known_by_the_trail(
    workspace: Workspace, chained: EvidenceAdded, who: tuple[Actor, FixedClock]
) -> None:
    outside(workspace, ["DELETE FROM custody_event WHERE position=5", HEAD_MENDED])
    (fault,) = verify_evidence(workspace).faults
    assert (fault.code, fault.detail["position"]) == ("custody.tail_differs", "5")
    assert exhibit_faults(workspace, chained.id, who) == (fault,)


def exhibit_faults(
    workspace: Workspace, evidence_id: str, who: tuple[Actor, FixedClock]
) -> tuple[EvidenceFault, ...]:
    return verify_exhibit_on_record(workspace, evidence_id, actor=who[0], clock=who[1]).report.faults


def outside(workspace: Workspace, statements: list[str]) -> None:
    tool = sqlite3.connect(workspace.layout.database)
    for statement in statements:
        tool.execute(statement)
    tool.commit()
    tool.close()
