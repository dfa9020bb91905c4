"""A pack that is not right is not made: every exhibit that stands in the way is named, with the reason."""

import random
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Encryption
from sqlalchemy import update

from db.evidence import CustodyEventRecord, EvidenceRecord
from tests.db.packs.conftest import OPTIONS, Add, Export, write_pdf
from tests.unit.binding.conftest import add_page, words
from workbench.actor import Actor
from workbench.audit.queries import audit_head
from workbench.complaints.model import Registered
from workbench.errors import MachineError, Problem, UserError
from workbench.evidence.commands import answer_question
from workbench.evidence.mismatches import open_mismatch
from workbench.evidence.model import PropertyAnswer
from workbench.evidence.queries import evidence_rows
from workbench.evidence.store import path_of
from workbench.moment import FixedClock
from workbench.packs.commands import export_pack
from workbench.packs.model import PackOptions, PackOrder
from workbench.packs.preflight import pack_problems
from workbench.packs.queries import productions
from workbench.redaction.commands import add_areas
from workbench.redaction.model import AreaDraft
from workbench.watch import Unwatched
from workbench.workspace.opening import Workspace


def codes(problems: tuple[Problem, ...]) -> set[tuple[str, str]]:
    """Which exhibit is refused for what."""
    return {(problem.detail.get("number", ""), problem.code) for problem in problems}


def locked(path: Path) -> Path:
    """A PDF that needs a password."""
    with pikepdf.new() as pdf:
        add_page(pdf, words("x"))
        pdf.save(path, encryption=Encryption(user="1", owner="2"))
    return path


def cut(path: Path) -> Path:
    """A PDF without its end."""
    path.write_bytes(write_pdf(path, "x").read_bytes()[:-200])
    return path


def spoil(workspace: Workspace, sha256: str) -> None:
    """Change a byte of a stored file."""
    stored = path_of(workspace.layout.evidence, sha256)
    stored.chmod(0o600)
    content = bytearray(stored.read_bytes())
    content[-10] ^= 1
    stored.write_bytes(content)


def test_that_six_exhibits_of_which_one_is_encrypted_and_one_truncated_give_no_pack(
    workspace: Workspace, registered: Registered, add: Add, export: Export, tmp_path: Path
) -> None:
    """E1: no pack, a list naming both."""
    for place in range(1, 5):
        add(write_pdf(tmp_path / f"{place}.pdf", f"page {place}"))
    add(locked(tmp_path / "locked.pdf"))
    add(cut(tmp_path / "cut.pdf"))
    with pytest.raises(UserError) as refused:
        export()
    assert codes(refused.value.problems) == {("5", "packs.encrypted"), ("6", "packs.truncated")}
    assert {problem.detail["title"] for problem in refused.value.problems} == {"locked", "cut"}
    assert {problem.field for problem in refused.value.problems} == {"exhibit"}
    assert not (tmp_path / "pack").exists()
    assert not list(tmp_path.glob(".evidence-pack-*"))
    with workspace.read() as session:
        assert productions(session, registered.id) == []


def test_that_everything_that_keeps_an_exhibit_out_is_told_at_once(
    workspace: Workspace, registered: Registered, add: Add, export: Export, clock: FixedClock, tmp_path: Path
) -> None:
    actor = Actor("李静")
    paths = [write_pdf(tmp_path / f"{place}.pdf", f"page {place}") for place in range(1, 6)]
    for path in paths[:4]:
        add(path)
    add(paths[4], purpose="", source="")
    unknown = tmp_path / "unknown.bin"
    unknown.write_bytes(random.Random(20260918).randbytes(4000))
    add(unknown, kind="EK5", form="electronic_original")
    add(write_pdf(tmp_path / "7.pdf", "compared by nobody"), form="copy_checked")
    with workspace.write() as session:
        rows = {row.number: row for row in evidence_rows(session, registered.id)}
        area = AreaDraft(1, 0.1, 0.1, 0.5, 0.2, "privacy")
        add_areas(session, rows[2].id, [area], actor=actor, clock=clock)
        no = PropertyAnswer("T3", "no")
        answer_question(session, rows[3].id, no, actor=actor, clock=clock)
        chain = CustodyEventRecord.evidence_id == rows[4].id
        session.execute(update(CustodyEventRecord).where(chain).values(to_person="somebody else"))
    spoil(workspace, rows[1].sha256)
    order = PackOrder(registered.id, tmp_path / "pack", OPTIONS)
    wanted = {
        ("1", "packs.changed"),
        ("2", "packs.redaction_open"),
        ("3", "packs.not_admissible"),
        ("4", "packs.chain_broken"),
        ("5", "packs.missing_purpose"),
        ("5", "packs.missing_source"),
        ("6", "packs.unknown_type"),
        ("7", "packs.particulars_owed"),
    }
    assert codes(pack_problems(workspace, order)) == wanted
    with workspace.read() as session:
        assert open_mismatch(session, rows[1].sha256) is None, "looking changes nothing"
    with pytest.raises(UserError) as refused:
        export()
    assert codes(refused.value.problems) == wanted
    changed = next(problem for problem in refused.value.problems if problem.code == "packs.changed")
    assert changed.detail["sha256"] == rows[1].sha256 != changed.detail["found"]
    with workspace.read() as session:
        assert open_mismatch(session, rows[1].sha256) is not None, "a changed file is red from now on"
    assert ("1", "packs.red") in codes(pack_problems(workspace, order))


def test_that_recipient_and_reason_are_asked_for_and_a_character_that_cannot_be_drawn_is_named(
    workspace: Workspace, registered: Registered, tmp_path: Path
) -> None:
    options = PackOptions(prefix="杭\ue000", digits=2, start=0)
    found = pack_problems(workspace, PackOrder(registered.id, tmp_path / "pack", options))
    assert {(problem.field, problem.code) for problem in found} == {
        ("recipient", "packs.recipient_missing"),
        ("reason", "packs.reason_missing"),
        ("digits", "packs.bad_digits"),
        ("start", "packs.bad_start"),
        ("prefix", "typesetting.no_glyph"),
        ("exhibits", "packs.nothing_to_bind"),
    }


class _Stopped(Exception):
    """The person pressed cancel."""


class _Stops(Unwatched):
    """Cancels at a certain moment."""

    def __init__(self, after: int) -> None:
        self.left = after

    def check(self) -> None:
        """Raise when the moment has come."""
        self.left -= 1
        if self.left < 0:
            raise _Stopped


@pytest.fixture
def _ready(add: Add, tmp_path: Path) -> Iterator[None]:
    add(write_pdf(tmp_path / "合同.pdf", "contract one", "contract two"))
    yield


@pytest.mark.usefixtures("_ready")
def test_that_a_cancelled_pack_leaves_nothing_behind(
    workspace: Workspace, registered: Registered, actor: Actor, clock: FixedClock, tmp_path: Path
) -> None:
    with workspace.read() as session:
        before = audit_head(session)
    order = PackOrder(registered.id, tmp_path / "pack.zip", OPTIONS)
    for moment in (0, 5):
        with pytest.raises(_Stopped):
            export_pack(workspace, order, actor=actor, clock=clock, watch=_Stops(moment))
    with workspace.read() as session:
        assert productions(session, registered.id) == []
        assert audit_head(session) == before
    assert [path.name for path in tmp_path.glob("*pack*")] == []
    assert list(tmp_path.glob(".evidence-pack-*")) == []


@pytest.mark.usefixtures("_ready")
def test_that_a_pack_never_replaces_anything_and_never_lies_in_the_workspace(
    workspace: Workspace,
    registered: Registered,
    export: Export,
    actor: Actor,
    clock: FixedClock,
    tmp_path: Path,
) -> None:
    (tmp_path / "pack").mkdir()
    with pytest.raises(UserError) as refused:
        export()
    assert [problem.code for problem in refused.value.problems] == ["bagging.exists"]
    inside = PackOrder(registered.id, workspace.layout.evidence / "pack", OPTIONS)
    with pytest.raises(UserError) as refused:
        export_pack(workspace, inside, actor=Actor("李静"), clock=clock)
    assert [problem.code for problem in refused.value.problems] == ["packs.inside_workspace"]
    with pytest.raises(MachineError):
        export("nowhere/pack")


class _Intrudes(Unwatched):
    """Somebody else puts something at the pack's place while it is made."""

    def __init__(self, place: Path) -> None:
        self._place = place

    def check(self) -> None:
        """Take the place."""
        self._place.mkdir(exist_ok=True)


@pytest.mark.usefixtures("_ready")
def test_that_a_pack_which_finds_its_place_taken_is_kept_beside_it_and_stays_on_record(
    workspace: Workspace, registered: Registered, actor: Actor, clock: FixedClock, tmp_path: Path
) -> None:
    order = PackOrder(registered.id, tmp_path / "pack", OPTIONS)
    with pytest.raises(MachineError) as failed:
        export_pack(workspace, order, actor=actor, clock=clock, watch=_Intrudes(order.path))
    assert failed.value.code == "packs.not_put_in_place"
    with workspace.read() as session:
        [row] = productions(session, registered.id)
        exhibit = session.get(EvidenceRecord, evidence_rows(session, registered.id)[0].id)
        assert exhibit is not None and exhibit.custody_count == 2
    assert (Path(failed.value.detail["kept"]) / "data/PACK.pdf").is_file()
    assert row.number == failed.value.detail["number"]
