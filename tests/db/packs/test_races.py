"""What happens to exhibits while a pack of them is being made: never a pack of what no longer stands."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.db.packs.conftest import OPTIONS, OnceAt
from workbench.actor import Actor
from workbench.complaints.model import Registered
from workbench.errors import MachineError, UserError
from workbench.evidence.commands import withdraw_evidence
from workbench.evidence.model import EvidenceRow
from workbench.evidence.queries import evidence_rows
from workbench.evidence.store import path_of
from workbench.moment import FixedClock
from workbench.packs.commands import export_pack
from workbench.packs.model import PackMade, PackOrder
from workbench.packs.queries import productions
from workbench.redaction.commands import add_areas
from workbench.redaction.model import AreaDraft
from workbench.workspace.opening import Workspace

pytestmark = pytest.mark.usefixtures("three")

Meanwhile = Callable[[str, Callable[[EvidenceRow], None]], PackMade]


@pytest.fixture
def meanwhile(
    workspace: Workspace, registered: Registered, actor: Actor, clock: FixedClock, tmp_path: Path
) -> Meanwhile:
    """Makes a pack while somebody does something to its last exhibit, which has no pages."""

    def run(code: str, deed: Callable[[EvidenceRow], None]) -> PackMade:
        with workspace.read() as session:
            listed = evidence_rows(session, registered.id)[-1]
        order = PackOrder(registered.id, tmp_path / "pack", OPTIONS)
        watch = OnceAt(code, lambda: deed(listed))
        return export_pack(workspace, order, actor=actor, clock=clock, watch=watch)

    return run


@pytest.fixture(autouse=True)
def nothing_made(workspace: Workspace, registered: Registered, tmp_path: Path) -> Iterator[None]:
    """After each of these there is neither a pack nor a word of it in the register."""
    yield
    assert not (tmp_path / "pack").exists() and not list(tmp_path.glob(".evidence-pack-*"))
    with workspace.read() as session:
        assert productions(session, registered.id) == []


def test_that_a_file_changed_after_it_was_checked_does_not_go_out(
    workspace: Workspace, meanwhile: Meanwhile
) -> None:
    def change(row: EvidenceRow) -> None:
        stored = path_of(workspace.layout.evidence, row.sha256)
        stored.chmod(0o600)
        stored.write_bytes(stored.read_bytes().replace(b"100", b"900"))

    with pytest.raises(MachineError, match=r"bagging\.source_changed"):
        meanwhile("binding.pages", change)


def test_that_an_exhibit_withdrawn_while_the_pack_is_made_stops_it(
    workspace: Workspace, meanwhile: Meanwhile, actor: Actor, clock: FixedClock
) -> None:
    def withdraw(row: EvidenceRow) -> None:
        with workspace.write() as session:
            withdraw_evidence(session, row.id, "误传", actor=actor, clock=clock)

    with pytest.raises(UserError, match=r"packs\.catalogue_changed"):
        meanwhile("bagging.writing", withdraw)


@pytest.mark.parametrize("at", ["packs.checking", "bagging.writing"])
def test_that_areas_marked_for_blacking_out_while_the_pack_is_made_stop_it(
    workspace: Workspace, meanwhile: Meanwhile, actor: Actor, clock: FixedClock, at: str
) -> None:
    def mark(row: EvidenceRow) -> None:
        area = AreaDraft(1, 0.0, 0.0, 2.0, 1.0, "privacy")
        with workspace.write() as session:
            add_areas(session, row.id, [area], actor=actor, clock=clock)

    with pytest.raises(UserError, match=r"packs\.catalogue_changed"):
        meanwhile(at, mark)
