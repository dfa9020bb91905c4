"""What no exhibit names is moved out of the store on purpose, written down, and never lost."""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.killing import Workers
from workbench.actor import Actor
from workbench.audit.queries import audit_rows
from workbench.complaints.model import Registered
from workbench.errors import MachineError, UserError
from workbench.evidence.commands import add_evidence
from workbench.evidence.model import AsideDraft, EvidenceAdded, Intake
from workbench.evidence.setting_aside import set_aside
from workbench.evidence.store import take_in
from workbench.evidence.unclaimed import unclaimed
from workbench.evidence.verify import verify_evidence
from workbench.moment import Clock
from workbench.watch import Unwatched
from workbench.workspace.opening import Workspace

Add = Callable[..., EvidenceAdded]
KILLS = 8
# Checks while it is copied, before it is placed, and while the copy in the store is read again.
FOUND_IN_STORE = 3

SETTING_ASIDE = """
import os
import sys
from pathlib import Path

from tests.killing import acknowledge, serve
from workbench.actor import Actor
from workbench.evidence.model import AsideDraft
from workbench.evidence.setting_aside import set_aside
from workbench.evidence.unclaimed import unclaimed
from workbench.moment import SystemClock
from workbench.workspace.opening import Workspace

actor, clock = Actor("陈一鸣"), SystemClock()

def work():
    with Workspace.open(Path(sys.argv[1])) as workspace:
        acknowledge("ready", str(os.getpid()))
        for found in unclaimed(workspace):
            set_aside(workspace, AsideDraft(found.name, "不知来源"), actor=actor, clock=clock)
            acknowledge(found.sha256)

serve(work)
"""


def orphaned(workspace: Workspace, path: Path) -> str:
    return take_in(workspace.layout.evidence, path).digests.sha256


def trail(workspace: Workspace) -> list[str]:
    with workspace.read() as session:
        return [row.action for row in audit_rows(session)]


def test_that_an_orphan_goes_out_of_the_store_whole_and_the_trail_says_why(
    workspace: Workspace, letter: Path, actor: Actor, clock: Clock
) -> None:
    sha256 = orphaned(workspace, letter)
    (found,) = unclaimed(workspace)
    done = set_aside(workspace, AsideDraft(found.name, "客户已另交原件"), actor=actor, clock=clock)
    assert done.path == workspace.layout.set_aside / f"{sha256}.txt"
    assert done.path.read_bytes() == letter.read_bytes()
    assert verify_evidence(workspace).sound
    with workspace.read() as session:
        deed = list(audit_rows(session))[-1]
    assert deed.action == "evidence.set_aside"
    assert deed.after is not None
    assert deed.after["moved_to"] == f"set-aside/{sha256}.txt"
    assert deed.after["reason"] == "客户已另交原件"


def test_that_a_second_file_of_the_same_name_takes_no_ones_place(
    workspace: Workspace, letter: Path, actor: Actor, clock: Clock
) -> None:
    folder = workspace.layout.evidence
    for content in (b"first", b"second"):
        (folder / "Thumbs.db").write_bytes(content)
        set_aside(workspace, AsideDraft("Thumbs.db", "系统文件"), actor=actor, clock=clock)
    for _ in range(2):
        name = f"{(sha256 := orphaned(workspace, letter))[:2]}/{sha256}"
        set_aside(workspace, AsideDraft(name, "重复"), actor=actor, clock=clock)
    kept = {path.name: path.read_bytes() for path in workspace.layout.set_aside.iterdir()}
    assert (kept["Thumbs.db"], kept["Thumbs-2.db"]) == (b"first", b"second")
    assert kept[f"{sha256}.txt"] == kept[f"{sha256}-2.txt"] == letter.read_bytes()


def test_that_what_an_exhibit_names_and_what_lies_elsewhere_stays(
    workspace: Workspace, add: Add, letter: Path, actor: Actor, clock: Clock
) -> None:
    sha256 = add(letter).digests.sha256
    for name in (f"{sha256[:2]}/{sha256}", "../workbench.db", str(letter), "", "nothing", sha256[:2]):
        with pytest.raises(UserError, match=r"evidence\.not_unclaimed"):
            set_aside(workspace, AsideDraft(name, "x"), actor=actor, clock=clock)
    assert verify_evidence(workspace).sound
    assert not workspace.layout.set_aside.exists()


def test_that_a_file_set_aside_while_it_is_taken_in_makes_no_exhibit_without_a_file(
    workspace: Workspace, registered: Registered, letter: Path, actor: Actor, clock: Clock
) -> None:
    sha256 = orphaned(workspace, letter)
    checks = 0

    class Meanwhile(Unwatched):
        """Once the content was found in the store, somebody sets it aside."""

        def check(self) -> None:
            nonlocal checks
            checks += 1
            if checks == FOUND_IN_STORE:
                draft = AsideDraft(f"{sha256[:2]}/{sha256}", "不知来源")
                set_aside(workspace, draft, actor=actor, clock=clock)

    intake = Intake(registered.id, letter)
    with pytest.raises(MachineError, match=r"evidence\.stored_gone"):
        add_evidence(workspace, intake, actor=actor, clock=clock, watch=Meanwhile())
    assert verify_evidence(workspace).sound


def test_that_a_reason_is_owed(workspace: Workspace, letter: Path, actor: Actor, clock: Clock) -> None:
    orphaned(workspace, letter)
    (found,) = unclaimed(workspace)
    with pytest.raises(UserError, match=r"evidence\.set_aside_reason_missing"):
        set_aside(workspace, AsideDraft(found.name, " "), actor=actor, clock=clock)
    assert unclaimed(workspace) == [found]


def test_that_nothing_is_written_down_when_the_file_cannot_be_moved(
    workspace: Workspace, letter: Path, actor: Actor, clock: Clock
) -> None:
    orphaned(workspace, letter)
    (found,) = unclaimed(workspace)
    workspace.layout.set_aside.write_bytes(b"in the way")
    before = trail(workspace)
    with pytest.raises(MachineError):
        set_aside(workspace, AsideDraft(found.name, "不知来源"), actor=actor, clock=clock)
    assert trail(workspace) == before
    assert unclaimed(workspace) == [found]


@pytest.mark.skipif(os.name == "nt", reason="needs kill -9")
def test_that_killing_it_loses_no_file_and_leaves_no_word_about_one_that_still_lies_there(
    workspace: Workspace, tmp_path: Path
) -> None:
    root, layout, chance = workspace.layout.root, workspace.layout, random.Random(20260928)
    contents: set[str] = set()
    with Workers("-c", SETTING_ASIDE, str(root)) as workers:
        for seed in range(KILLS):
            with Workspace.open(root) if seed else workspace as opened:
                for number in range(40):
                    path = tmp_path / "file.bin"
                    path.write_bytes(f"{seed} {number} ".encode() * 2_000)
                    contents.add(orphaned(opened, path))
            acknowledged = {sha256 for (sha256,) in workers.killed(chance.randint(0, 8), chance)}
            with Workspace.open(root) as opened:
                in_store = {found.sha256 for found in unclaimed(opened)}
                aside = {path.name.partition(".")[0] for path in layout.set_aside.glob("*")}
                with opened.read() as session:
                    deeds = [row.after for row in audit_rows(session) if row.action == "evidence.set_aside"]
            told = {str(after["file"]).rpartition("/")[2] for after in deeds if after is not None}
            assert in_store | aside == contents
            assert in_store & aside == set()
            assert acknowledged <= told <= aside
