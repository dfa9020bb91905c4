"""An original leaves the store byte for byte, on record, or not at all; one exhibit can be proved alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.actor import Actor
from workbench.custody.exporting import export_original
from workbench.errors import MachineError, UserError
from workbench.evidence.model import EvidenceAdded
from workbench.evidence.queries import custody_chain
from workbench.evidence.store import path_of
from workbench.evidence.verify import verify_exhibit_on_record
from workbench.moment import Clock
from workbench.workspace.opening import Workspace

Add = Callable[..., EvidenceAdded]


class Stopped(Exception):
    """Somebody pressed cancel."""


class StopAtOnce:
    def progress(self, done: int, total: int, code: str = "") -> None:
        """Nothing."""

    def check(self) -> None:
        raise Stopped


def events(workspace: Workspace, evidence_id: str) -> list[str]:
    with workspace.read() as session:
        return [row.event for row in custody_chain(session, evidence_id)]


def spoil(workspace: Workspace, added: EvidenceAdded) -> None:
    stored = path_of(workspace.layout.evidence, added.digests.sha256)
    stored.chmod(0o644)
    stored.write_bytes(b"other")


def test_that_the_copy_is_the_original_and_the_chain_says_where_it_went(
    workspace: Workspace, add: Add, letter: Path, tmp_path: Path, actor: Actor, clock: Clock
) -> None:
    added = add(letter)
    target = tmp_path / "副本.txt"
    target.write_bytes(b"an older copy")
    export_original(workspace, added.id, target, actor=actor, clock=clock)
    assert target.read_bytes() == letter.read_bytes()
    assert events(workspace, added.id) == ["received", "exported"]
    with workspace.read() as session:
        assert custody_chain(session, added.id)[-1].note == "副本.txt"
    assert list(tmp_path.glob(".*.part")) == []


def test_that_a_changed_file_is_not_given_out(
    workspace: Workspace, add: Add, letter: Path, tmp_path: Path, actor: Actor, clock: Clock
) -> None:
    added = add(letter)
    spoil(workspace, added)
    with pytest.raises(UserError) as refused:
        export_original(workspace, added.id, tmp_path / "副本.txt", actor=actor, clock=clock)
    assert refused.value.problems[0].code == "custody.changed"
    assert events(workspace, added.id) == ["received"]
    assert not (tmp_path / "副本.txt").exists()


def test_that_a_folder_that_is_not_there_is_told_and_nothing_is_recorded(
    workspace: Workspace, add: Add, letter: Path, tmp_path: Path, actor: Actor, clock: Clock
) -> None:
    added = add(letter)
    with pytest.raises(MachineError) as refused:
        export_original(workspace, added.id, tmp_path / "nowhere" / "a.txt", actor=actor, clock=clock)
    assert refused.value.code == "machine.folder_missing"
    assert events(workspace, added.id) == ["received"]


def test_that_stopping_leaves_nothing_behind(
    workspace: Workspace, add: Add, letter: Path, tmp_path: Path, actor: Actor, clock: Clock
) -> None:
    added = add(letter)
    with pytest.raises(Stopped):
        export_original(workspace, added.id, tmp_path / "a.txt", actor=actor, clock=clock, watch=StopAtOnce())
    assert events(workspace, added.id) == ["received"]
    assert [path.name for path in tmp_path.iterdir() if "a.txt" in path.name] == []


def test_that_one_exhibit_is_verified_without_looking_at_the_others(
    workspace: Workspace, add: Add, letter: Path, tmp_path: Path, actor: Actor, clock: Clock
) -> None:
    sound = add(letter)
    other = tmp_path / "other.bin"
    other.write_bytes(b"a" * 100)
    spoilt = add(other)
    spoil(workspace, spoilt)
    assert verify_exhibit_on_record(workspace, sound.id, actor=actor, clock=clock).report.sound
    report = verify_exhibit_on_record(workspace, spoilt.id, actor=actor, clock=clock).report
    assert [fault.code for fault in report.faults] == ["evidence.stored_changed"]
    assert report.faults[0].exhibits[0][1] == 2
