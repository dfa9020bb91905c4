"""A stored file that is not whole is on record, stops its use whatever was asked, and is cleared by proof."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.actor import Actor
from workbench.audit.queries import audit_rows
from workbench.custody.commands import record_act
from workbench.custody.exporting import export_original
from workbench.custody.model import MismatchRow
from workbench.custody.queries import red_exhibits, standing_of, standings
from workbench.errors import MachineError, UserError
from workbench.evidence.custody_model import CustodyDraft
from workbench.evidence.findings_model import FileFault
from workbench.evidence.mismatches import mismatches
from workbench.evidence.model import EvidenceAdded
from workbench.evidence.queries import custody_chain, evidence_row
from workbench.evidence.store import path_of, take_in
from workbench.evidence.verify import verify_evidence_on_record, verify_exhibit_on_record
from workbench.moment import FixedClock
from workbench.process.standing import hashes_verified
from workbench.timeline.queries import case_entries
from workbench.workspace.opening import Workspace

Add = Callable[..., EvidenceAdded]
HANDED_OVER = CustodyDraft("handed_over", from_person="陈一鸣", to_person="周静")
SEEN = CustodyDraft("viewed", note="打开后内容与原来不同")


@pytest.fixture
def added(add: Add, letter: Path) -> EvidenceAdded:
    """An exhibit with its first link."""
    return add(letter)


@pytest.fixture
def stored(workspace: Workspace, added: EvidenceAdded) -> Path:
    """Where its file lies."""
    return path_of(workspace.layout.evidence, added.digests.sha256)


def spoil(stored: Path, content: bytes = b"changed") -> None:
    stored.chmod(0o644)
    stored.write_bytes(content)


def found(workspace: Workspace, added: EvidenceAdded) -> list[MismatchRow]:
    with workspace.read() as session:
        return mismatches(session, added.digests.sha256)


def deeds(workspace: Workspace) -> list[str]:
    with workspace.read() as session:
        return [row.action for row in audit_rows(session)]


@pytest.mark.parametrize(
    ("harm", "fault"),
    [
        (spoil, FileFault.CHANGED),
        (Path.unlink, FileFault.MISSING),
        (lambda stored: (stored.unlink(), stored.mkdir()), FileFault.UNREADABLE),
    ],
)
def test_that_a_refused_act_leaves_the_finding_on_record(
    workspace: Workspace,
    added: EvidenceAdded,
    stored: Path,
    harm: Callable[[Path], object],
    fault: FileFault,
    actor: Actor,
    clock: FixedClock,
) -> None:
    harm(stored)
    with pytest.raises(UserError, match=rf"custody\.{fault.value}"):
        record_act(workspace, added.id, HANDED_OVER, actor=actor, clock=clock)
    (finding,) = found(workspace, added)
    assert (finding.code, finding.found_by, finding.open) == (fault.value, actor.name, True)
    assert deeds(workspace)[-1] == "evidence.mismatch"
    with workspace.read() as session:
        row = evidence_row(session, added.id)
        assert row.mismatch == fault.value
        assert standing_of(session, added.id).red
        assert standings(session, row.complaint_id)[added.id].red
        assert [red.evidence_id for red in red_exhibits(session)] == [added.id]
        assert case_entries(session, row.complaint_id)[-1].code == f"custody.found_{fault.value}"
        assert len(custody_chain(session, added.id)) == 1


def test_that_its_use_stops_and_only_a_note_of_what_was_seen_is_taken(
    workspace: Workspace, added: EvidenceAdded, stored: Path, tmp_path: Path, actor: Actor, clock: FixedClock
) -> None:
    spoil(stored)
    with pytest.raises(UserError, match=r"custody\.changed"):
        export_original(workspace, added.id, tmp_path / "副本.txt", actor=actor, clock=clock)
    for draft in (CustodyDraft("copied"), CustodyDraft("sealed"), HANDED_OVER):
        with pytest.raises(UserError, match=r"custody\.changed"):
            record_act(workspace, added.id, draft, actor=actor, clock=clock)
    with pytest.raises(UserError, match=r"custody\.finding_not_told"):
        record_act(workspace, added.id, CustodyDraft("viewed"), actor=actor, clock=clock)
    record_act(workspace, added.id, SEEN, actor=actor, clock=clock)
    (finding,) = found(workspace, added)
    with workspace.read() as session:
        last = custody_chain(session, added.id)[-1]
    assert last.method.endswith(f"; file changed {finding.found_sha256}")
    assert not (tmp_path / "副本.txt").exists()
    assert deeds(workspace).count("evidence.mismatch") == 1


def test_that_the_same_bytes_found_again_clear_it_and_the_finding_stays_in_history(
    workspace: Workspace, added: EvidenceAdded, stored: Path, letter: Path, actor: Actor, clock: FixedClock
) -> None:
    spoil(stored)
    assert not verify_exhibit_on_record(workspace, added.id, actor=actor, clock=clock).report.sound
    spoil(stored, b"changed again")
    assert not verify_evidence_on_record(workspace, actor=actor, clock=clock).report.sound
    assert [row.open for row in found(workspace, added)] == [True, True]
    spoil(stored, letter.read_bytes())
    proved = verify_evidence_on_record(workspace, actor=Actor("周静"), clock=clock)
    assert proved.report.sound
    assert added.id in proved.changes.ids
    assert [(row.open, row.cleared_by) for row in found(workspace, added)] == [(False, "周静")] * 2
    with workspace.read() as session:
        row = evidence_row(session, added.id)
        codes = [entry.code for entry in case_entries(session, row.complaint_id)]
    assert row.mismatch is None
    assert codes[-3:] == ["custody.found_changed", "custody.found_changed", "custody.found_whole"]
    record_act(workspace, added.id, HANDED_OVER, actor=actor, clock=clock)
    assert verify_evidence_on_record(workspace, actor=actor, clock=clock).changes.ids == frozenset()


def test_that_a_case_is_verified_anew_after_a_finding(
    workspace: Workspace, added: EvidenceAdded, stored: Path, letter: Path, actor: Actor, clock: FixedClock
) -> None:
    from workbench.process.proving import verify_case

    with workspace.read() as session:
        case = evidence_row(session, added.id).complaint_id
    verify_case(workspace, case, actor=actor, clock=clock)
    spoil(stored)
    with pytest.raises(UserError, match=r"process\.hashes_broken"):
        verify_case(workspace, case, actor=actor, clock=clock)
    assert found(workspace, added)[0].open
    spoil(stored, letter.read_bytes())
    verify_exhibit_on_record(workspace, added.id, actor=actor, clock=clock)
    with workspace.read() as session:
        assert not hashes_verified(session, case)


def test_that_all_exhibits_with_the_same_file_are_told(
    workspace: Workspace, add: Add, letter: Path, stored: Path, actor: Actor, clock: FixedClock
) -> None:
    again = add(letter)
    spoil(stored)
    verify_exhibit_on_record(workspace, again.id, actor=actor, clock=clock)
    with workspace.read() as session:
        red = red_exhibits(session)
        codes = [entry.code for entry in case_entries(session, red[0].complaint_id)]
    assert [row.number for row in red] == [1, 2]
    assert codes.count("custody.found_changed") == 2


def test_that_a_stored_original_is_never_written_over(
    workspace: Workspace, added: EvidenceAdded, stored: Path, letter: Path, actor: Actor, clock: FixedClock
) -> None:
    folder = workspace.layout.evidence
    before = stored.stat()
    assert before.st_mode & 0o222 == 0
    assert take_in(folder, letter).stored_before
    with pytest.raises(UserError, match=r"casefile\.inside_workspace"):
        export_original(workspace, added.id, stored, actor=actor, clock=clock)
    record_act(workspace, added.id, CustodyDraft("sealed", seal_no="FQ-1"), actor=actor, clock=clock)
    with pytest.raises(UserError, match=r"custody\.is_sealed"):
        export_original(workspace, added.id, letter.parent / "b.txt", actor=actor, clock=clock)
    after = stored.stat()
    assert (after.st_ino, after.st_mtime_ns, after.st_size) == (
        before.st_ino, before.st_mtime_ns, before.st_size,
    )  # fmt: skip
    assert stored.read_bytes() == letter.read_bytes()


def test_that_bringing_a_file_again_tells_of_its_stored_copy(
    workspace: Workspace, add: Add, added: EvidenceAdded, stored: Path, letter: Path
) -> None:
    spoil(stored)
    with pytest.raises(MachineError, match=r"evidence\.stored_copy_spoilt"):
        add(letter)
    assert [row.code for row in found(workspace, added)] == ["changed"]
    stored.unlink()
    assert not add(letter).stored_before
    assert not any(row.open for row in found(workspace, added))


KILLED = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path

from workbench.actor import Actor
from workbench.custody import commands
from workbench.evidence.custody_model import CustodyDraft
from workbench.moment import FixedClock
from workbench.workspace.opening import Workspace

# The machine dies between the finding and the refusal.
commands.refusal = lambda finding: os.kill(os.getpid(), 9)
clock = FixedClock(datetime(2026, 9, 18, 1, 0, tzinfo=UTC))
with Workspace.open(Path(sys.argv[1]), clock=clock) as workspace:
    draft = CustodyDraft("handed_over", from_person="陈一鸣", to_person="周静")
    commands.record_act(workspace, sys.argv[2], draft, actor=Actor("陈一鸣"), clock=clock)
"""


@pytest.mark.skipif(os.name == "nt", reason="needs kill -9")
def test_that_a_kill_between_finding_and_refusal_loses_nothing(
    workspace: Workspace, added: EvidenceAdded, stored: Path
) -> None:
    spoil(stored)
    root, clock = workspace.layout.root, workspace.clock
    workspace.close()
    ended = subprocess.run([sys.executable, "-W", "ignore", "-c", KILLED, str(root), added.id], check=False)
    assert ended.returncode == -9
    with Workspace.open(root, clock=clock) as reopened:
        assert [row.code for row in found(reopened, added)] == ["changed"]
        with reopened.read() as session:
            assert evidence_row(session, added.id).mismatch == "changed"
            assert len(custody_chain(session, added.id)) == 1
