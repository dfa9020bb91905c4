"""Taking files in: whatever they are, they are stored once, unchanged, and only then listed."""

import hashlib
import os
import socket
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.actor import Actor
from workbench.audit.queries import audit_rows, chain_report
from workbench.complaints.model import ComplaintFilter, Registered
from workbench.complaints.queries import complaint_seqs
from workbench.errors import MachineError, UserError
from workbench.evidence.commands import add_evidence
from workbench.evidence.model import EvidenceAdded, EvidenceDraft, Intake
from workbench.evidence.queries import custody_chain, evidence_row, evidence_rows, file_facts
from workbench.evidence.store import contents, path_of
from workbench.evidence.verify import verify_evidence
from workbench.moment import Clock
from workbench.timeline.model import EntryKind
from workbench.timeline.queries import case_entries
from workbench.workspace.opening import Workspace

Add = Callable[..., EvidenceAdded]
POSIX_ONLY = pytest.mark.skipif(os.name == "nt", reason="needs POSIX files")


class Meddler:
    """A watch that does something when a number of bytes was read."""

    def __init__(self, act: Callable[[], object]) -> None:
        self.act = act
        self.told: list[tuple[int, int]] = []

    def progress(self, done: int, total: int, code: str = "") -> None:
        self.told.append((done, total))
        self.act()

    def check(self) -> None:
        pass


class Stopped(Exception):
    pass


class Stopper(Meddler):
    """A watch that stops the work once the first piece was read."""

    def check(self) -> None:
        if self.told:
            raise Stopped


def stored_files(workspace: Workspace) -> list[Path]:
    return [found.path for found in contents(workspace.layout.evidence)]


def codes(added: EvidenceAdded) -> set[str]:
    return {problem.code for problem in added.warnings}


def test_that_a_file_is_stored_by_its_content_read_only_and_to_the_byte(
    workspace: Workspace, add: Add, letter: Path
) -> None:
    added = add(letter)
    sha256 = hashlib.sha256(letter.read_bytes()).hexdigest()
    stored = path_of(workspace.layout.evidence, sha256)
    assert added.digests.sha256 == sha256
    assert stored.relative_to(workspace.layout.evidence).parts == (sha256[:2], sha256)
    assert stored.read_bytes() == letter.read_bytes()
    assert not stored.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    assert stored_files(workspace) == [stored]


def test_that_the_catalogue_says_what_was_typed_and_what_the_file_is(
    workspace: Workspace, registered: Registered, add: Add, letter: Path
) -> None:
    added = add(letter)
    with workspace.read() as session:
        row = evidence_row(session, added.id)
        facts = file_facts(session, row.sha256)
    assert (row.number, row.title, row.original_name) == (1, "投诉信", "投诉信.txt")
    assert (row.kind, row.form, row.source, row.proves) == ("EK1", "original", "投诉人当面提交", ("C-01",))
    assert (row.case_no, row.media_type, row.size_bytes) == (registered.case_no, "text/plain", 20)
    assert facts.facts["encoding"] == "gb18030"


def test_that_custody_timeline_search_and_trail_know_of_it_in_the_same_transaction(
    workspace: Workspace, registered: Registered, add: Add, letter: Path
) -> None:
    added = add(letter)
    with workspace.read() as session:
        (event,) = custody_chain(session, added.id)
        entries = [row for row in case_entries(session, registered.id) if row.kind is EntryKind.EVIDENCE]
        found = complaint_seqs(session, ComplaintFilter(query="当面提交"))
        deeds = [row for row in audit_rows(session) if row.action == "evidence.add"]
        report = chain_report(session, workspace.outside_head())
    assert (event.event, event.position, event.from_person, event.to_person) == (
        "received",
        1,
        "投诉人当面提交",
        "陈一鸣",
    )
    assert event.at == "2026-09-18T09:00:00+08:00"
    assert event.fixed_clock
    assert [(entry.code, entry.detail["number"], entry.source_id) for entry in entries] == [
        ("evidence.added", "1", added.id)
    ]
    assert len(found) == 1
    (deed,) = deeds
    assert deed.after is not None
    assert deed.after["sm3"] == added.digests.sm3
    assert deed.after["custody_hash"] == event.row_hash
    assert report.fault is None


def test_that_the_same_content_is_stored_once_and_pointed_out(
    workspace: Workspace, registered: Registered, add: Add, letter: Path, tmp_path: Path
) -> None:
    add(letter)
    again = tmp_path / "再发一次.txt"
    again.write_bytes(letter.read_bytes())
    second = add(again)
    with workspace.read() as session:
        rows = evidence_rows(session, registered.id)
    assert second.stored_before
    assert "evidence.already_in_case" in codes(second)
    assert [(row.number, row.original_name) for row in rows] == [(1, "投诉信.txt"), (2, "再发一次.txt")]
    assert len(stored_files(workspace)) == 1


def test_that_an_empty_file_is_accepted_with_a_warning(add: Add, tmp_path: Path) -> None:
    empty = tmp_path / "空.pdf"
    empty.touch()
    added = add(empty)
    assert added.digests.sha256 == hashlib.sha256(b"").hexdigest()
    assert added.digests.size_bytes == 0
    assert "evidence.file.empty" in codes(added)


def test_that_what_is_left_open_is_suggested_by_the_file_and_said_so(
    workspace: Workspace, add: Add, tmp_path: Path
) -> None:
    recording = tmp_path / "通话 2026-09-01.amr"
    recording.write_bytes(b"#!AMR\n" + b"\x3c" + bytes(31))
    added = add(recording, EvidenceDraft())
    with workspace.read() as session:
        row = evidence_row(session, added.id)
    assert (row.title, row.kind, row.form) == ("通话 2026-09-01", "EK5", "electronic_original")
    assert "evidence.suggested" in codes(added)


def test_that_a_large_file_is_read_in_pieces_and_progress_is_told(add: Add, tmp_path: Path) -> None:
    large = tmp_path / "录像.bin"
    large.write_bytes(os.urandom(1 << 20) * 5 + b"end")
    watch = Meddler(lambda: None)
    added = add(large, watch=watch)
    size = large.stat().st_size
    assert added.digests.sha256 == hashlib.sha256(large.read_bytes()).hexdigest()
    assert watch.told[-1] == (size, size)
    assert [done for done, _ in watch.told] == sorted(done for done, _ in watch.told)
    assert len(watch.told) == 6


def test_that_stopping_leaves_nothing(
    workspace: Workspace, registered: Registered, add: Add, tmp_path: Path
) -> None:
    large = tmp_path / "录像.bin"
    large.write_bytes(bytes(3 << 20))
    with pytest.raises(Stopped):
        add(large, watch=Stopper(lambda: None))
    with workspace.read() as session:
        assert evidence_rows(session, registered.id) == []
    assert stored_files(workspace) == []


def test_that_a_file_which_changes_while_it_is_read_is_refused(
    workspace: Workspace, add: Add, tmp_path: Path
) -> None:
    growing = tmp_path / "日志.txt"
    growing.write_bytes(b"1" * (2 << 20))

    def write_more() -> None:
        with growing.open("ab") as file:
            file.write(b"2")

    with pytest.raises(UserError, match=r"evidence\.changed_while_reading"):
        add(growing, watch=Meddler(write_more))
    assert stored_files(workspace) == []


def test_that_a_missing_file_and_a_folder_are_refused_by_name(add: Add, tmp_path: Path) -> None:
    for path, code in (
        (tmp_path / "没有.pdf", "evidence.file_missing"),
        (tmp_path, "evidence.is_a_folder"),
        (tmp_path / "坏\0名.pdf", "evidence.file_missing"),
        (tmp_path / ("长" * 300), "evidence.file_missing"),
    ):
        with pytest.raises(UserError) as caught:
            add(path)
        assert [problem.code for problem in caught.value.problems] == [code]


@POSIX_ONLY
def test_that_links_to_themselves_pipes_sockets_and_devices_are_refused_at_once(
    add: Add, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loop, pipe = tmp_path / "loop", tmp_path / "pipe"
    loop.symlink_to(loop)
    os.mkfifo(pipe)
    monkeypatch.chdir(tmp_path)  # a socket's path must be short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
        for path, code in (
            (loop, "evidence.link_loop"),
            (pipe, "evidence.not_a_file"),
            (tmp_path / "socket", "evidence.not_a_file"),
            (Path("/dev/zero"), "evidence.not_a_file"),
        ):
            with pytest.raises(UserError) as caught:
                add(path)
            assert [problem.code for problem in caught.value.problems] == [code]


@pytest.mark.skipif(sys.platform != "linux", reason="needs a file whose content cannot be read")
def test_that_a_medium_which_fails_half_way_is_told_as_unreadable(workspace: Workspace, add: Add) -> None:
    with pytest.raises(UserError, match=r"evidence\.unreadable"):
        add(Path("/proc/self/mem"))
    assert stored_files(workspace) == []


@POSIX_ONLY
def test_that_a_link_to_a_file_takes_the_file_in(
    workspace: Workspace, add: Add, letter: Path, tmp_path: Path
) -> None:
    link = tmp_path / "桌面快捷方式.txt"
    link.symlink_to(letter)
    added = add(link)
    stored = path_of(workspace.layout.evidence, added.digests.sha256)
    assert not stored.is_symlink()
    assert stored.read_bytes() == letter.read_bytes()


@POSIX_ONLY
def test_that_names_which_cannot_be_shown_are_kept_as_escapes(
    workspace: Workspace, add: Add, tmp_path: Path
) -> None:
    raw = os.fsencode(tmp_path) + b"/\xd6\xd0\t\xe2\x80\xaegpj.exe"
    path = Path(os.fsdecode(raw))
    path.write_bytes(b"x")
    added = add(path)
    with workspace.read() as session:
        name = evidence_row(session, added.id).original_name
    assert name == "\\xd6\\xd0\\t\\u202egpj.exe"


@pytest.mark.parametrize(
    "name", ["空 格 　全角.txt", "生僻字𬇕㐂.txt", "=cmd;calc.csv", "cafe\u0301.txt", "a&b.txt"]
)
def test_that_odd_but_honest_names_are_kept_as_they_are(
    workspace: Workspace, add: Add, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(b"x")
    added = add(path)
    with workspace.read() as session:
        assert evidence_row(session, added.id).original_name == name


def test_that_every_problem_of_a_draft_is_told_before_the_file_is_read(
    workspace: Workspace, add: Add, letter: Path
) -> None:
    draft = EvidenceDraft(
        kind="EK9", form="scan", formed_on="2026-02-30", stance="good", copies="0", proves=("X",)
    )
    with pytest.raises(UserError) as caught:
        add(letter, draft)
    errors = {problem.field for problem in caught.value.problems if problem.level == "error"}
    assert errors == {"kind", "form", "formed_on", "stance", "copies", "proves"}
    assert stored_files(workspace) == []


def test_that_an_unknown_case_is_refused_before_the_file_is_read(
    workspace: Workspace, letter: Path, actor: Actor, clock: Clock
) -> None:
    with pytest.raises(UserError, match=r"complaint\.unknown_case"):
        add_evidence(workspace, Intake("nowhere", letter), actor=actor, clock=clock)
    assert stored_files(workspace) == []


def test_that_a_spoilt_copy_in_the_store_is_neither_trusted_nor_replaced(
    workspace: Workspace, add: Add, letter: Path
) -> None:
    added = add(letter)
    stored = path_of(workspace.layout.evidence, added.digests.sha256)
    stored.chmod(0o644)
    stored.write_bytes(b"spoilt")
    with pytest.raises(MachineError, match=r"evidence\.stored_copy_spoilt"):
        add(letter)
    assert stored.read_bytes() == b"spoilt"


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from workbench.errors import MachineError
from workbench.evidence.store import take_in

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))
try:
    take_in(Path(sys.argv[1]), Path(sys.argv[2]))
except MachineError as error:
    print(error.code)
"""


@POSIX_ONLY
def test_that_a_disk_which_fills_up_leaves_nothing_behind(workspace: Workspace, tmp_path: Path) -> None:
    large = tmp_path / "录像.bin"
    large.write_bytes(os.urandom(3 << 20))
    command = [sys.executable, "-c", FULL_DISK, str(workspace.layout.evidence), str(large)]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "machine.disk_full"
    assert stored_files(workspace) == []


def test_that_files_taken_in_are_found_sound(workspace: Workspace, add: Add, tmp_path: Path) -> None:
    for number in range(5):
        path = tmp_path / f"{number}.bin"
        path.write_bytes(os.urandom(number * 1000))
        add(path)
    report = verify_evidence(workspace)
    assert report.sound
    assert (report.files_checked, report.bytes_checked) == (5, 10_000)
