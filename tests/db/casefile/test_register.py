"""The register of exports: numbers, trail, equal bytes, and nothing left behind by what fails."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from db.workspace import NumberSeriesRecord
from tests.db.casefile.conftest import Exporting, build_case, printed
from workbench.actor import Actor
from workbench.audit.model import AuditHead
from workbench.audit.queries import audit_head, chain_report
from workbench.casefile.commands import export_case_file
from workbench.casefile.model import CaseFileOptions, CaseFileOrder, Exported
from workbench.casefile.queries import exports
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ComplaintFilter, ReceiptDraft, Registered
from workbench.complaints.queries import complaint_count
from workbench.errors import MachineError, UserError
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.timeline.queries import case_entries
from workbench.workspace.opening import Workspace

BARE = ComplaintDraft(
    narrative="你们骗人！",
    receipts=(ReceiptDraft("CH08", "2026-09-17"),),
    complainant=PersonDraft(anonymity="anonymous"),
)


class Stopped(Exception):
    """What a caller raises to stop the work."""


@dataclass
class Watcher:
    """Does something at the given look, and remembers how far the work came."""

    act: Callable[[], None]
    at_look: int
    looks: int = 0
    told: list[tuple[int, int, str]] = field(default_factory=list)

    def progress(self, done: int, total: int, code: str = "") -> None:
        self.told.append((done, total, code))

    def check(self) -> None:
        self.looks += 1
        if self.looks == self.at_look:
            self.act()


@pytest.fixture
def bare(workspace: Workspace, actor: Actor, clock: FixedClock) -> Registered:
    """A case with nothing but a narrative."""
    with workspace.write() as session:
        return register_complaint(session, BARE, actor=actor, clock=clock)


def series(workspace: Workspace) -> dict[str, int]:
    with workspace.read() as session:
        rows = session.execute(select(NumberSeriesRecord.scope, NumberSeriesRecord.last))
        return {scope: last for scope, last in rows if scope.startswith("export/")}


def untouched(workspace: Workspace, case: Registered, folder: Path) -> bool:
    """Whether neither a record nor a file was left."""
    with workspace.read() as session:
        rows = exports(session, case.id)
    return rows == [] and series(workspace) == {} and list(folder.iterdir()) == []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder to export into."""
    made = tmp_path / "导出"
    made.mkdir()
    return made


def test_that_an_export_is_in_the_register_the_trail_the_timeline_and_the_search(
    bare: Registered, exporting: Exporting, workspace: Workspace
) -> None:
    with workspace.read() as session:
        before = audit_head(session)
    made = exporting(bare)
    with workspace.read() as session:
        (row,) = exports(session, bare.id)
        entry = case_entries(session, bare.id)[-1]
        found = complaint_count(session, ComplaintFilter(query="DC-2026-0001"))
        report = chain_report(session, audit_head(session))
    assert (row.number, row.sha256, row.pages) == (made.number, made.sha256, made.pages)
    assert (row.audit_count, row.audit_head) == (before.count, before.hash)
    assert (entry.code, dict(entry.detail)) == ("document.exported", {"number": "DC-2026-0001"})
    assert found == 1
    assert report.fault is None
    assert report.head.count == before.count + 1
    assert made.changes.ids == {bare.id}


def test_that_the_printed_head_is_the_one_before_the_export(
    bare: Registered, exporting: Exporting, workspace: Workspace
) -> None:
    with workspace.read() as session:
        before = audit_head(session)
    file = printed(exporting(bare))
    assert before.hash in file
    assert f"{before.count} 条，截至本次导出之前" in file


def test_that_the_same_case_at_the_same_instant_gives_the_same_bytes_and_number(
    case: Registered, exporting: Exporting, workspace: Workspace
) -> None:
    first, second = exporting(case, "1.pdf", internal=True), exporting(case, "2.pdf", internal=True)
    assert first.path.read_bytes() == second.path.read_bytes()
    assert first.number == second.number
    with workspace.read() as session:
        assert len(exports(session, case.id)) == 1
        assert chain_report(session, AuditHead()).fault is None
    assert series(workspace) == {"export/2026": 1}


def test_that_another_instant_or_another_content_gets_another_number(
    bare: Registered,
    exporting: Exporting,
    workspace: Workspace,
    actor: Actor,
    clock: FixedClock,
    folder: Path,
) -> None:
    later = FixedClock(clock.instant + timedelta(minutes=1))
    order = CaseFileOrder(bare.id, folder / "b.pdf")
    numbers = [
        exporting(bare).number,
        exporting(bare, internal=True).number,
        export_case_file(workspace, order, actor=actor, clock=later).number,
        exporting(bare, language="en").number,
    ]
    assert numbers == [f"DC-2026-000{place}" for place in (1, 2, 3, 4)]


def test_that_each_year_has_a_series_without_gaps(
    bare: Registered, workspace: Workspace, actor: Actor, folder: Path
) -> None:
    # Nine in the evening UTC is the next year at the branch.
    instants = [datetime(2026, 12, 31, hour, tzinfo=UTC) for hour in (1, 2, 21, 22)]
    order = CaseFileOrder(bare.id, folder / "a.pdf")
    made = [export_case_file(workspace, order, actor=actor, clock=FixedClock(at)).number for at in instants]
    assert made == ["DC-2026-0001", "DC-2026-0002", "DC-2027-0001", "DC-2027-0002"]


def test_that_a_copy_of_the_workspace_gives_the_same_bytes(
    case: Registered,
    exporting: Exporting,
    workspace: Workspace,
    actor: Actor,
    clock: FixedClock,
    tmp_path: Path,
) -> None:
    shutil.copytree(workspace.layout.root, tmp_path / "副本", ignore=shutil.ignore_patterns("*.lock"))
    first = exporting(case, internal=True)
    with Workspace.open(tmp_path / "副本", clock=clock) as copy:
        order = CaseFileOrder(case.id, tmp_path / "2.pdf", CaseFileOptions(internal=True))
        second = export_case_file(copy, order, actor=actor, clock=clock)
    assert first.path.read_bytes() == second.path.read_bytes()


def test_that_two_workspaces_with_equal_input_differ_in_the_audit_head_alone(
    tmp_path: Path, actor: Actor, clock: FixedClock
) -> None:
    texts = []
    for name in ("甲", "乙", "丙"):
        (tmp_path / f"{name}文件").mkdir()
        with Workspace.create(tmp_path / name, clock=clock) as workspace:
            case = build_case(workspace, tmp_path / f"{name}文件", actor=actor, clock=clock)
            order = CaseFileOrder(case.id, tmp_path / f"{name}.pdf", CaseFileOptions(internal=True))
            file = printed(export_case_file(workspace, order, actor=actor, clock=clock))
            with workspace.read() as session:
                (row,) = exports(session, case.id)
        assert row.audit_head in file
        texts.append([page.replace(row.audit_head, "") for page in file.pages])
    assert texts[0] == texts[1] == texts[2]


def test_that_a_number_taken_meanwhile_is_not_given_twice(
    bare: Registered, workspace: Workspace, actor: Actor, clock: FixedClock, folder: Path
) -> None:
    made: list[Exported] = []

    def overtake() -> None:
        order = CaseFileOrder(bare.id, folder / "überholt.pdf", CaseFileOptions(language="en"))
        made.append(export_case_file(workspace, order, actor=actor, clock=clock))

    order = CaseFileOrder(bare.id, folder / "a.pdf")
    watch = Watcher(overtake, at_look=1)
    slow = export_case_file(workspace, order, actor=actor, clock=clock, watch=watch)
    assert (made[0].number, slow.number) == ("DC-2026-0001", "DC-2026-0002")
    assert "DC-2026-0002" in printed(slow)
    assert series(workspace) == {"export/2026": 2}


def test_that_progress_is_told_and_stopping_leaves_nothing(
    bare: Registered, workspace: Workspace, actor: Actor, clock: FixedClock, folder: Path
) -> None:
    def stop() -> None:
        raise Stopped

    order = CaseFileOrder(bare.id, folder / "a.pdf")
    for look in range(1, 20):
        watch = Watcher(stop, at_look=look)
        try:
            export_case_file(workspace, order, actor=actor, clock=clock, watch=watch)
        except Stopped:
            assert untouched(workspace, bare, folder)
            continue
        break
    assert look > 5
    done, total, code = watch.told[-1]
    assert (code, done) == ("casefile.progress", total - 1)


def test_that_a_character_nobody_can_draw_is_named_and_nothing_is_left(
    workspace: Workspace, actor: Actor, clock: FixedClock, folder: Path
) -> None:
    with workspace.write() as session:
        odd = register_complaint(
            session, replace(BARE, narrative="我叫\U000f1234某"), actor=actor, clock=clock
        )
    with pytest.raises(UserError) as refused:
        export_case_file(workspace, CaseFileOrder(odd.id, folder / "a.pdf"), actor=actor, clock=clock)
    (problem,) = refused.value.problems
    assert (problem.code, problem.detail["code_point"]) == ("typesetting.no_glyph", "U+F1234")
    assert untouched(workspace, odd, folder)


def test_that_a_register_which_cannot_be_written_leaves_the_old_file_and_no_other(
    bare: Registered, workspace: Workspace, actor: Actor, clock: FixedClock, folder: Path
) -> None:
    path = folder / "a.pdf"
    path.write_bytes(b"%PDF-1.4 old")
    with workspace.write() as session:
        trigger = "CREATE TRIGGER no BEFORE INSERT ON export_record BEGIN SELECT RAISE(ABORT, 'no'); END"
        session.execute(text(trigger))
    with pytest.raises(DBAPIError):
        export_case_file(workspace, CaseFileOrder(bare.id, path), actor=actor, clock=clock)
    assert [(entry.name, entry.read_bytes()) for entry in folder.iterdir()] == [("a.pdf", b"%PDF-1.4 old")]
    assert series(workspace) == {}


def test_that_a_file_which_cannot_take_its_place_is_kept_under_its_number(
    bare: Registered, workspace: Workspace, actor: Actor, clock: FixedClock, folder: Path
) -> None:
    target = folder / "a.pdf"
    watch = Watcher(target.mkdir, at_look=3)
    with pytest.raises(MachineError) as refused:
        export_case_file(workspace, CaseFileOrder(bare.id, target), actor=actor, clock=clock, watch=watch)
    assert refused.value.code == "casefile.not_put_in_place"
    kept = Path(refused.value.detail["kept"])
    assert kept.name.startswith("DC-2026-0001-")
    assert kept.read_bytes().startswith(b"%PDF")
    assert {entry.name for entry in folder.iterdir()} == {kept.name, "a.pdf"}


def test_that_what_a_killed_export_left_is_removed_by_the_next_one(
    bare: Registered, workspace: Workspace, actor: Actor, clock: FixedClock, folder: Path
) -> None:
    abandoned, running = folder / ".case-file-0123456789ab.pdf", folder / ".case-file-ba9876543210.pdf"
    for left in (abandoned, running):
        left.write_bytes(b"%PDF")
    os.utime(abandoned, (0, 0))
    export_case_file(workspace, CaseFileOrder(bare.id, folder / "a.pdf"), actor=actor, clock=clock)
    assert {entry.name for entry in folder.iterdir()} == {"a.pdf", running.name}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("没有/a.pdf", "machine.folder_missing"),
        (".", "machine.is_a_folder"),
        ("名" * 90 + ".pdf", "machine.name_too_long"),
    ],
)
def test_that_an_impossible_place_is_told_before_anything_is_done(
    bare: Registered,
    workspace: Workspace,
    actor: Actor,
    clock: FixedClock,
    folder: Path,
    name: str,
    code: str,
) -> None:
    with pytest.raises(MachineError) as refused:
        export_case_file(workspace, CaseFileOrder(bare.id, folder / name), actor=actor, clock=clock)
    assert refused.value.code == code
    assert untouched(workspace, bare, folder)


@pytest.mark.parametrize(
    "inside", ["workbench.db", "workbench.db-wal", "workspace.json", "evidence/a.pdf", "backups/a.pdf"]
)
def test_that_the_workspaces_own_files_and_folders_are_no_place(
    bare: Registered, workspace: Workspace, actor: Actor, clock: FixedClock, inside: str
) -> None:
    order = CaseFileOrder(bare.id, workspace.layout.root / "x" / ".." / inside)
    with pytest.raises((UserError, MachineError)):
        export_case_file(workspace, order, actor=actor, clock=clock)
    order = CaseFileOrder(bare.id, workspace.layout.root / inside)
    with pytest.raises(UserError):
        export_case_file(workspace, order, actor=actor, clock=clock)
