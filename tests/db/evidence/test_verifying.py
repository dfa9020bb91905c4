"""Verification names everything that is not as it should be, and changes nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.actor import Actor
from workbench.complaints.model import Registered
from workbench.errors import UserError
from workbench.evidence.commands import adopt_orphan
from workbench.evidence.model import Adoption, EvidenceAdded, EvidenceDraft
from workbench.evidence.queries import evidence_row
from workbench.evidence.store import contents, path_of, take_in
from workbench.evidence.unclaimed import unclaimed
from workbench.evidence.verify import verify_evidence
from workbench.moment import Clock
from workbench.workspace.opening import Workspace

Add = Callable[..., EvidenceAdded]


def snapshot(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_that_missing_and_changed_files_are_named_by_case_and_number(
    workspace: Workspace, registered: Registered, add: Add, letter: Path, tmp_path: Path
) -> None:
    gone = path_of(workspace.layout.evidence, add(letter).digests.sha256)
    other = tmp_path / "病历.bin"
    other.write_bytes(b"a" * 100)
    changed = path_of(workspace.layout.evidence, add(other).digests.sha256)
    gone.unlink()
    changed.chmod(0o644)
    with changed.open("r+b") as file:
        file.write(b"b")
    report = verify_evidence(workspace)
    found = {fault.code: fault for fault in report.faults}
    assert found.keys() == {"evidence.stored_missing", "evidence.stored_changed"}
    assert found["evidence.stored_missing"].exhibits == ((registered.case_no, 1),)
    assert found["evidence.stored_changed"].exhibits == ((registered.case_no, 2),)
    assert registered.case_no in found["evidence.stored_changed"].detail["exhibits"]


def test_that_orphans_leftovers_and_strangers_are_told_and_left_where_they_are(
    workspace: Workspace, letter: Path
) -> None:
    folder = workspace.layout.evidence
    stored = take_in(folder, letter)
    (folder / "incoming" / "0f.part").write_bytes(b"half")
    (folder / "Thumbs.db").write_bytes(b"windows")
    before = snapshot(folder)
    report = verify_evidence(workspace)
    assert sorted(fault.code for fault in report.faults) == [
        "evidence.leftover",
        "evidence.orphan",
        "evidence.stray",
    ]
    told = {found.kind: found for found in unclaimed(workspace)}
    orphan = told["orphan"]
    assert (orphan.sha256, orphan.size_bytes, orphan.media_type) == (stored.digests.sha256, 20, "text/plain")
    assert (told["leftover"].name, told["leftover"].size_bytes) == ("incoming/0f.part", 4)
    assert told["stray"].name == "Thumbs.db"
    assert snapshot(folder) == before


def test_that_an_orphan_can_be_adopted(
    workspace: Workspace, registered: Registered, letter: Path, actor: Actor, clock: Clock
) -> None:
    stored = take_in(workspace.layout.evidence, letter)
    adoption = Adoption(registered.id, stored.digests.sha256, "投诉信.txt", EvidenceDraft(kind="EK1"))
    added = adopt_orphan(workspace, adoption, actor=actor, clock=clock)
    with workspace.read() as session:
        assert evidence_row(session, added.id).title == "投诉信"
    assert unclaimed(workspace) == []
    assert verify_evidence(workspace).sound


def test_that_adding_the_file_again_adopts_its_orphan(workspace: Workspace, add: Add, letter: Path) -> None:
    take_in(workspace.layout.evidence, letter)
    assert add(letter).stored_before
    assert verify_evidence(workspace).sound
    assert len(list(contents(workspace.layout.evidence))) == 1


def test_that_an_orphan_whose_content_changed_is_not_adopted(
    workspace: Workspace, registered: Registered, letter: Path, actor: Actor, clock: Clock
) -> None:
    stored = take_in(workspace.layout.evidence, letter)
    stored.path.chmod(0o644)
    stored.path.write_bytes(b"changed")
    with pytest.raises(UserError, match=r"evidence\.orphan_changed"):
        adopt_orphan(workspace, Adoption(registered.id, stored.digests.sha256, "x"), actor=actor, clock=clock)


def test_that_a_link_in_the_place_of_a_stored_file_is_a_fault(
    workspace: Workspace, add: Add, letter: Path
) -> None:
    stored = path_of(workspace.layout.evidence, add(letter).digests.sha256)
    stored.unlink()
    stored.symlink_to(letter)
    assert "evidence.stored_changed" in {fault.code for fault in verify_evidence(workspace).faults}
