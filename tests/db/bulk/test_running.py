"""Runs: each file is safe before it is told, a stopped run goes on, nothing is taken in twice."""

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from tests import zips
from workbench.bulk.commands import begin_bulk, give_up_bulk
from workbench.bulk.model import BulkOrder, Chosen, ItemState, Plan
from workbench.bulk.queries import unfinished_runs
from workbench.errors import UserError
from workbench.evidence.mismatches import red_files
from workbench.evidence.model import EvidenceDraft
from workbench.evidence.queries import custody_chain, evidence_rows
from workbench.evidence.store import path_of
from workbench.evidence.verify import verify_evidence
from workbench.workspace.opening import Workspace

Fill = Callable[[Sequence[str]], Path]


class Stopped(Exception):
    """What the watch of these tests raises."""


class StopsAfter:
    """Lets some checks pass."""

    def __init__(self, checks: int) -> None:
        self.checks = checks

    def progress(self, done: int, total: int, code: str = "") -> None:
        assert 0 <= done <= total

    def check(self) -> None:
        self.checks -= 1
        if self.checks < 0:
            raise Stopped


def test_that_a_file_of_an_archive_names_the_archive_and_its_hash(
    intake: Any, workspace: Workspace, tmp_path: Path
) -> None:
    path = zips.write_zip(tmp_path / "投诉材料.zip", {"通话/录音.txt": b"audio", "合同.txt": b"contract"})
    archive_hash = hashlib.sha256(path.read_bytes()).hexdigest()
    kept, sound, contract = intake.take(path, keep_archive=True)
    with workspace.read() as session:
        rows = {row.number: row for row in evidence_rows(session, intake.case)}
        notes = [custody_chain(session, item.evidence_id)[0].note for item in (kept, sound, contract)]
    assert [rows[number].original_name for number in (1, 2, 3)] == ["投诉材料.zip", "录音.txt", "合同.txt"]
    assert (rows[1].sha256, rows[2].source) == (archive_hash, "投诉材料.zip")
    assert notes == [
        None,
        f"投诉材料.zip (#1, SHA-256 {archive_hash}) → 通话/录音.txt",
        f"投诉材料.zip (#1, SHA-256 {archive_hash}) → 合同.txt",
    ]
    assert verify_evidence(workspace).faults == ()


def test_that_what_is_said_of_all_and_of_one_is_kept(intake: Any, workspace: Workspace, fill: Fill) -> None:
    plan = intake.look(fill(["a.txt", "b.txt"]))
    draft = EvidenceDraft(kind="EK2", form="copy_unchecked", source="投诉人邮寄")
    with workspace.write() as session:
        order = BulkOrder(plan, (Chosen(0, "投保单"), Chosen(1)), draft)
        begun = begin_bulk(session, order, actor=intake.actor, clock=intake.clock)
    intake.carry_on(begun.id)
    with workspace.read() as session:
        rows = evidence_rows(session, intake.case)
    assert [(row.title, row.kind, row.form, row.source) for row in rows] == [
        ("投保单", "EK2", "copy_unchecked", "投诉人邮寄"),
        ("b", "EK2", "copy_unchecked", "投诉人邮寄"),
    ]


@pytest.mark.parametrize("checks", [0, 7, 110])
def test_that_a_stopped_run_goes_on_without_doubles(
    intake: Any, workspace: Workspace, fill: Fill, checks: int
) -> None:
    names = [f"{number:02d}.txt" for number in range(60)]
    bulk_id = intake.begin(intake.look(fill(names)))
    told: list[Any] = []
    with pytest.raises(Stopped):
        told += intake.carry_on(bulk_id, StopsAfter(checks))
    with workspace.read() as session:
        [run] = unfinished_runs(session, intake.case)
    assert run.id == bulk_id
    intake.carry_on(bulk_id)
    with workspace.read() as session:
        rows = evidence_rows(session, intake.case)
        assert unfinished_runs(session, intake.case) == []
    assert [(row.number, row.original_name) for row in rows] == list(enumerate(names, start=1))
    assert list((workspace.layout.evidence / "incoming").iterdir()) == []


def test_that_the_same_content_comes_in_once_and_the_second_time_is_said(intake: Any, fill: Fill) -> None:
    folder = fill(["a.txt", "b.txt"])
    (folder / "c.txt").write_bytes((folder / "a.txt").read_bytes())
    found = [(item.name, item.state, item.code, item.detail) for item in intake.take(folder)]
    assert found[2] == ("c.txt", ItemState.SKIPPED, "bulk.known", {"number": "1"})
    assert [state for _, state, _, _ in found] == ["taken", "taken", "skipped"]


def test_that_files_changed_after_the_look_are_refused_and_the_rest_goes_on(
    intake: Any, fill: Fill, tmp_path: Path
) -> None:
    folder = fill(["a.txt", "b.txt", "c.txt"])
    archive = zips.write_zip(tmp_path / "材料.zip", {"x.txt": b"x"})
    bulk_id = intake.begin(intake.look(folder, archive))
    (folder / "a.txt").write_text("longer than before")
    (folder / "b.txt").unlink()
    zips.write_zip(archive, {"x.txt": b"y"})
    intake.carry_on(bulk_id)
    assert [(item.name, item.code) for item in intake.items(bulk_id)] == [
        ("a.txt", "bulk.changed_since"),
        ("b.txt", "evidence.file_missing"),
        ("c.txt", None),
        ("x.txt", "bulk.archive_changed"),
    ]


def test_that_a_damaged_member_is_named_and_leaves_nothing_behind(
    intake: Any, workspace: Workspace, tmp_path: Path
) -> None:
    path = zips.write_zip(tmp_path / "a.zip", {"坏.bin": bytes(200_000), "好.txt": b"good"}, stored=True)
    content = bytearray(path.read_bytes())
    content[150_000] = 1
    path.write_bytes(bytes(content))
    items = intake.take(path)
    assert [(item.name, item.code) for item in items] == [("坏.bin", "bulk.member_damaged"), ("好.txt", None)]
    assert list((workspace.layout.evidence / "incoming").iterdir()) == []


def test_that_a_spoilt_copy_in_the_store_refuses_the_file_and_is_put_on_record(
    intake: Any, workspace: Workspace, fill: Fill
) -> None:
    folder = fill(["a.txt", "b.txt"])
    [first] = intake.take(folder / "a.txt")
    stored = path_of(workspace.layout.evidence, first.sha256)
    stored.chmod(0o644)
    stored.write_bytes(b"A.txt\n")
    codes = {item.name: item.code for item in intake.take(folder, again=True)}
    with workspace.read() as session:
        assert red_files(session) == {first.sha256}
    assert codes == {"a.txt": "evidence.stored_copy_spoilt", "b.txt": None}
    stored.write_bytes(b"a.txt\n")
    assert [item.code for item in intake.take(folder / "a.txt", again=True)] == [None]
    with workspace.read() as session:
        assert red_files(session) == frozenset()


def test_that_a_run_that_is_given_up_keeps_what_it_took(
    intake: Any, workspace: Workspace, fill: Fill
) -> None:
    bulk_id = intake.begin(intake.look(fill([f"{number}.txt" for number in range(60)])))
    with pytest.raises(Stopped):
        intake.carry_on(bulk_id, StopsAfter(110))
    with workspace.write() as session:
        give_up_bulk(session, bulk_id, actor=intake.actor, clock=intake.clock)
    states = Counter(item.state for item in intake.items(bulk_id))
    with workspace.read() as session:
        assert len(evidence_rows(session, intake.case)) == states[ItemState.TAKEN] > 0
        assert unfinished_runs(session, intake.case) == []
    assert states[ItemState.LEFT] == 60 - states[ItemState.TAKEN]
    assert intake.carry_on(bulk_id) == []


def test_that_an_order_without_files_or_with_a_refused_one_is_refused(
    intake: Any, workspace: Workspace, fill: Fill
) -> None:
    folder = fill(["a.txt"])
    (folder / "空.txt").touch()
    plan = intake.look(folder)
    for chosen, code in (((), "bulk.nothing_chosen"), ((Chosen(1),), "bulk.cannot_be_chosen")):
        assert codes_of(intake, plan, chosen) == [code]
    assert codes_of(intake, plan, (Chosen(0, "题" * 201),)) == ["text.too_long"]


def test_that_many_files_cost_no_more_statements_each_than_few(
    intake: Any, workspace: Workspace, fill: Fill
) -> None:
    counts: list[int] = []

    def note(*_: object) -> None:
        counts.append(1)

    folder = fill([f"{number:03d}.txt" for number in range(130)])
    plan = intake.look(folder)
    event.listen(Engine, "before_cursor_execute", note)
    try:
        few = statements(intake, Plan(plan.complaint_id, plan.sources, plan.candidates[:30]), counts)
        many = statements(intake, Plan(plan.complaint_id, plan.sources, plan.candidates[30:]), counts)
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    assert many / 100 <= few / 30


def statements(intake: Any, plan: Plan, counts: list[int]) -> int:
    bulk_id = intake.begin(plan)
    before = len(counts)
    intake.carry_on(bulk_id)
    return len(counts) - before


def codes_of(intake: Any, plan: Plan, chosen: tuple[Chosen, ...]) -> list[str]:
    with pytest.raises(UserError) as refused, intake.workspace.write() as session:
        begin_bulk(session, BulkOrder(plan, chosen), actor=intake.actor, clock=intake.clock)
    return [problem.code for problem in refused.value.problems]


def test_that_links_put_in_the_place_of_files_and_folders_after_the_look_lead_nowhere(
    intake: Any, fill: Fill, tmp_path: Path
) -> None:
    folder = fill(["a.txt", "inner/b.txt", "c.txt"])
    bulk_id = intake.begin(intake.look(folder))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for name in ("a.txt", "b.txt"):
        below = folder / ("inner/b.txt" if name == "b.txt" else name)
        (elsewhere / name).write_bytes(b"x" * below.stat().st_size)
        below.unlink()
    (folder / "a.txt").symlink_to(elsewhere / "a.txt")
    (folder / "inner").rmdir()
    (folder / "inner").symlink_to(elsewhere)
    done = {each.name: (each.state, each.code) for each in intake.carry_on(bulk_id)}
    refused = (ItemState.REFUSED, "bulk.changed_since")
    assert done == {"a.txt": refused, "inner/b.txt": refused, "c.txt": (ItemState.TAKEN, None)}
