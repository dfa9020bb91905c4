"""The custody chain: added to only while the file is unchanged, and broken links show."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import delete, update

from db.evidence import CustodyEventRecord, EvidenceRecord
from workbench.actor import Actor
from workbench.audit.queries import audit_rows
from workbench.custody.commands import record_act
from workbench.errors import UserError
from workbench.evidence.custody_model import GENESIS, CustodyDraft
from workbench.evidence.model import EvidenceAdded
from workbench.evidence.queries import custody_chain, custody_head
from workbench.evidence.store import path_of
from workbench.evidence.verify import verify_evidence
from workbench.moment import Clock
from workbench.workspace.opening import Workspace

Add = Callable[..., EvidenceAdded]
Record = Callable[[CustodyDraft], object]
HANDED_OVER = CustodyDraft(
    event="handed_over", from_person="陈一鸣", to_person="档案室 周静", place="三楼档案室"
)


@pytest.fixture
def added(add: Add, letter: Path) -> EvidenceAdded:
    """An exhibit with its first link."""
    return add(letter)


@pytest.fixture
def record(workspace: Workspace, added: EvidenceAdded, actor: Actor, clock: Clock) -> Record:
    """Add a link to it."""
    return lambda draft: record_act(workspace, added.id, draft, actor=actor, clock=clock)


def fault_codes(workspace: Workspace) -> list[str]:
    return [fault.code for fault in verify_evidence(workspace).faults]


def test_that_links_follow_each_other_without_a_gap(
    workspace: Workspace, added: EvidenceAdded, record: Record
) -> None:
    record(HANDED_OVER)
    record(CustodyDraft(event="viewed", to_person="审核岗", at="2026-09-18 08:30", note="只看不取"))
    with workspace.read() as session:
        chain = custody_chain(session, added.id)
        head = custody_head(session, added.id)
        deed = list(audit_rows(session))[-1]
    assert [row.event for row in chain] == ["received", "handed_over", "viewed"]
    assert [row.position for row in chain] == [1, 2, 3]
    assert [row.previous_hash for row in chain] == [GENESIS, chain[0].row_hash, chain[1].row_hash]
    assert (head.count, head.hash) == (3, chain[2].row_hash)
    assert chain[2].at == "2026-09-18T08:30:00+08:00"
    assert "SHA-256, SM3" in chain[1].method
    assert deed.after is not None
    assert (deed.action, deed.after["hash"]) == ("evidence.custody", head.hash)
    assert fault_codes(workspace) == []


def test_that_a_link_is_refused_when_the_file_changed_and_nothing_is_overwritten(
    workspace: Workspace, added: EvidenceAdded, record: Record
) -> None:
    stored = path_of(workspace.layout.evidence, added.digests.sha256)
    stored.chmod(0o644)
    stored.write_bytes(b"changed")
    with pytest.raises(UserError, match=r"custody\.changed"):
        record(HANDED_OVER)
    with workspace.read() as session:
        (only,) = custody_chain(session, added.id)
    assert only.sm3 == added.digests.sm3
    assert fault_codes(workspace) == ["evidence.stored_changed"]


def test_that_a_link_is_refused_when_the_file_is_gone(
    workspace: Workspace, added: EvidenceAdded, record: Record
) -> None:
    path_of(workspace.layout.evidence, added.digests.sha256).unlink()
    with pytest.raises(UserError, match=r"custody\.missing"):
        record(HANDED_OVER)


def test_that_every_problem_of_an_event_is_told(record: Record) -> None:
    with pytest.raises(UserError) as caught:
        record(CustodyDraft(event="handed_over", at="2026-13-01 10:00"))
    errors = {(p.field, p.code) for p in caught.value.problems if p.level == "error"}
    assert errors == {
        ("at", "custody.bad_instant"),
        ("from_person", "custody.person_missing"),
        ("to_person", "custody.person_missing"),
    }


@pytest.mark.parametrize(
    ("tamper", "code"),
    [
        (
            lambda at: update(CustodyEventRecord).where(at == 2).values(to_person="别人"),
            "custody.row_changed",
        ),
        (lambda at: delete(CustodyEventRecord).where(at == 2), "custody.row_missing"),
        (lambda at: delete(CustodyEventRecord).where(at == 3), "custody.tail_differs"),
        (
            lambda at: update(CustodyEventRecord).where(at == 2).values(previous_hash="1" * 64),
            "custody.link_broken",
        ),
        (lambda _: update(EvidenceRecord).values(custody_count=5), "custody.tail_differs"),
    ],
)
def test_that_verification_names_a_link_that_somebody_touched(
    workspace: Workspace, record: Record, tamper: Callable[..., object], code: str
) -> None:
    record(HANDED_OVER)
    record(CustodyDraft(event="viewed"))
    with workspace.write() as session:
        session.execute(tamper(CustodyEventRecord.position))  # type: ignore[call-overload]
    (fault,) = verify_evidence(workspace).faults
    assert fault.code == code
    assert fault.detail["number"] == "1"
