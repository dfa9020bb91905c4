"""Diagnostics of every state a workspace may be in, and the proof that no case data are in them."""

import base64
import io
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ContractDraft, DemandDraft, ReceiptDraft
from workbench.diagnostics.commands import gather_diagnostics, save_diagnostics, write_diagnostics
from workbench.diagnostics.log_part import MOST_BYTES, MOST_LINES
from workbench.diagnostics.model import Diagnostics, ProgramFacts
from workbench.errors import MachineError, UserError
from workbench.evidence.commands import add_evidence
from workbench.evidence.model import EvidenceDraft, Intake
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.workspace.commands import add_staff, set_institution
from workbench.workspace.model import Institution, Layout
from workbench.workspace.opening import Workspace

NOW = datetime(2026, 9, 28, 2, 42, tzinfo=UTC)

PROGRAM = ProgramFacts("1.2.3", settings={"language": "zh", "theme": "Zhuge Liang"}, trouble="workspace.busy")
NAME, LATIN, STAFF, BRANCH = "诸葛明轩", "Zhuge Mingxuan", "司马若水", "示例保险云港支公司"
PHONE, ID_NO, CARD, POLICY = "13987654321", "330106198001014210", "6228480402564890018", "P77-4402-9913"
EMAIL, AMOUNT, NARRATIVE = "mingxuan@yungang.example", "48765.43", "胸口疼做了冠脉造影，拒赔理由我不认可"
PLANTED = (NAME, LATIN, STAFF, BRANCH, PHONE, ID_NO, CARD, POLICY, EMAIL, AMOUNT, NARRATIVE)


def parts_of(planted: str) -> set[str]:
    """The string, and pieces of it that still point to somebody."""
    han = re.findall(r"[一-鿿]{2,}", planted)
    pieces = {run[at : at + 2] for run in han for at in range(len(run) - 1)}
    pieces |= set(re.findall(r"\d{4,}", planted)) | set(re.findall(r"[A-Za-z]{5,}", planted))
    digits = re.sub(r"\D", "", planted)
    pieces |= {digits[at : at + 6] for at in range(len(digits) - 5)}
    # Two letters that every text of the program itself uses are no part of anybody.
    return {planted, *pieces} - {"理由", "示例", "保险", "公司", "支公", "2021"}


def spellings(text: str) -> Iterator[bytes]:
    for encoding in ("utf-8", "gbk", "utf-16-le", "utf-16-be"):
        plain = text.encode(encoding, "ignore")
        yield plain
        yield base64.b64encode(plain)[:-4] or plain
        yield plain.hex().encode()
    yield json.dumps(text)[1:-1].encode()


@pytest.fixture(scope="module")
def peopled(blank: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace, closed, in which somebody can be recognised everywhere; read-only for the tests."""
    clock, actor = FixedClock(NOW), Actor(STAFF)
    root = tmp_path_factory.mktemp("张三") / f"{NAME} {LATIN}"
    shutil.copytree(blank, root)
    paper = root.parent / f"{NAME}的病历.txt"
    paper.write_text(NARRATIVE, "utf-8")
    with Workspace.open(root, clock=clock) as workspace:
        with workspace.write() as session:
            set_institution(session, Institution("示例保险", BRANCH), actor=actor, clock=clock)
            add_staff(session, STAFF, actor=actor, clock=clock)
            draft = ComplaintDraft(
                narrative=f"{NARRATIVE}，卡号 {CARD}",
                receipts=(ReceiptDraft("CH01", "2026-09-17"),),
                complainant=PersonDraft(
                    name=NAME, id_type="cn_id", id_no=ID_NO, phones=(PHONE,), email=EMAIL
                ),
                complainant_roles=("policyholder",),
                contracts=(ContractDraft(number=POLICY, kind="policy"),),
                demands=(DemandDraft("DM01", AMOUNT),),
                category="IB40.01",
                natures=("NA2",),
                handler=STAFF,
            )
            case = register_complaint(session, draft, actor=actor, clock=clock)
        add_evidence(workspace, Intake(case.id, paper, EvidenceDraft()), actor=actor, clock=clock)
    shutil.copy(paper, root / paper.name)
    (root / "logs" / "window.log").write_text(
        "\n".join(
            f'2026-09-28 10:42:00,000 ERROR {each}: {each} failed\n{each}\n  File "/{each}/ui/kit/jobs.py", '
            f"line 3, in {each}\n    {each}\nKeyError: '{each}'"
            for each in PLANTED
        ),
        "utf-8",
    )
    return root


def zipped(diagnostics: Diagnostics, folder: Path) -> bytes:
    return save_diagnostics(diagnostics, folder / "d.zip").path.read_bytes()


def gathered(root: Path | None, program: ProgramFacts = PROGRAM) -> dict[str, str]:
    layout = None if root is None else Layout(root)
    made = gather_diagnostics(layout=layout, program=program, clock=FixedClock(NOW))
    return {file.name: file.text for file in made.files}


def test_that_nothing_of_a_case_or_a_person_is_in_the_zip(peopled: Path, tmp_path: Path) -> None:
    made = gather_diagnostics(layout=Layout(peopled), program=PROGRAM, clock=FixedClock(NOW))
    packed = zipped(made, tmp_path)
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        contents = [packed, *(archive.read(name) for name in archive.namelist())]
    found = {
        part
        for planted in PLANTED
        for part in parts_of(planted)
        for spelt in spellings(part)
        if any(spelt in content for content in contents)
    }
    assert found == set()


def test_that_the_proof_would_find_what_was_planted(peopled: Path) -> None:
    # Every planted string lies in the workspace itself, so that the proof above looks for what is there.
    bytes_there = b"".join(path.read_bytes() for path in peopled.rglob("*") if path.is_file())
    assert all(planted.encode() in bytes_there for planted in PLANTED)


def test_that_the_log_still_says_where_it_failed(peopled: Path) -> None:
    log = gathered(peopled)["log.txt"]
    assert log.count("2026-09-28 10:42:00,000 ERROR") == len(PLANTED)
    assert log.count('File "ui/kit/jobs.py", line 3, in ■') == len(PLANTED)
    assert log.count("KeyError: ■") == len(PLANTED)


def test_that_a_sound_workspace_is_said_to_be_sound(peopled: Path) -> None:
    told = gathered(peopled)
    assert re.search(r"^\u2007+1  complaint$", told["workspace.txt"], re.M)
    assert "The chain is whole" in told["workspace.txt"]
    assert "Files at fault: 0" in told["workspace.txt"]
    assert "workspace.busy" in told["workspace.txt"]
    assert re.search(r"^\u2007+1  \u2007+\d+  \*$", told["files.txt"], re.M)
    assert "theme: ■" in told["settings.txt"]
    assert "1.2.3" in told["program.txt"]


def test_that_looking_changes_nothing_and_leaves_nothing(peopled: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in peopled.rglob("*")}
    gathered(peopled)
    assert {path: path.stat().st_mtime_ns for path in peopled.rglob("*")} == before


def test_that_the_same_diagnostics_give_the_same_bytes(peopled: Path, tmp_path: Path) -> None:
    made = gather_diagnostics(layout=Layout(peopled), program=PROGRAM, clock=FixedClock(NOW))
    assert zipped(made, tmp_path) == zipped(made, tmp_path)


def test_that_a_missing_file_and_a_broken_chain_are_named_without_their_case(
    peopled: Path, tmp_path: Path
) -> None:
    root = shutil.copytree(peopled, tmp_path / "w")
    layout = Layout(root)
    stored = next(path for path in layout.evidence.rglob("*") if path.is_file())
    stored.unlink()
    connection = driver.connect(str(layout.database))
    connection.execute("UPDATE audit_entry SET actor = 'x' WHERE position = 2")
    connection.commit()
    connection.close()
    told = gathered(root)["workspace.txt"]
    assert f"{stored.name[:8]}  缺失 / missing" in told
    assert stored.name[:9] not in told
    assert "entry 2 (audit.entry_changed)" in told


def test_that_a_workspace_in_use_can_be_looked_at_with_what_was_just_written(
    blank: Path, tmp_path: Path, fixed_clock: FixedClock
) -> None:
    root = shutil.copytree(blank, tmp_path / "w")
    with Workspace.open(root, clock=fixed_clock) as workspace:
        with workspace.write() as session:
            add_staff(session, "某某", actor=Actor("某某"), clock=fixed_clock)
        told = gathered(root)["workspace.txt"]
        with workspace.write() as session:
            add_staff(session, "某人", actor=Actor("某某"), clock=fixed_clock)
    assert re.search(r"^\u2007+1  staff$", told, re.M)


@pytest.mark.parametrize("content", [b"", b"no database" * 100, b"SQLite format 3\0" + b"\xff" * 4096])
def test_that_a_damaged_database_leaves_the_rest_readable(
    blank: Path, tmp_path: Path, content: bytes
) -> None:
    root = shutil.copytree(blank, tmp_path / "w")
    Layout(root).database.write_bytes(content)
    told = gathered(root)
    assert "Cannot be read" in told["workspace.txt"]
    assert "workbench.db" in told["files.txt"]


def test_that_a_newer_workspace_answers_what_it_can(blank: Path, tmp_path: Path) -> None:
    root = shutil.copytree(blank, tmp_path / "w")
    layout = Layout(root)
    connection = driver.connect(str(layout.database))
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.execute("DROP TABLE letter")
    connection.commit()
    connection.close()
    layout.marker.write_text('{"format": 99}')
    told = gathered(root)["workspace.txt"]
    assert "9999" in told
    assert "unknown to this program" in told
    assert "workspace.newer" in told
    assert "The chain is whole" in told


def test_that_no_workspace_and_an_empty_folder_are_told(tmp_path: Path) -> None:
    assert "There is no workspace" in gathered(None)["workspace.txt"]
    assert "There is no workspace" in gathered(tmp_path / "gone")["files.txt"]
    (tmp_path / "empty").mkdir()
    assert "There is no database" in gathered(tmp_path / "empty")["workspace.txt"]


def test_that_a_folder_into_which_nobody_may_look_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def forbidden(_path: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "exists", forbidden)
    assert "There is no workspace" in gathered(tmp_path)["workspace.txt"]


def test_that_of_a_huge_log_only_the_end_is_kept(tmp_path: Path) -> None:
    log = tmp_path / "window.log"
    log.write_text("2026-09-28 10:42:00,000 ERROR ui: not the end\n" * 40_000 + "KeyError: the end\n")
    told = gathered(None, ProgramFacts("1", logs=(log,)))["log.txt"]
    assert len(told) < MOST_BYTES + 2_000
    assert len(told.splitlines()) < MOST_LINES + 10
    assert told.rstrip().endswith("KeyError: the end")


def test_that_it_is_not_written_into_the_workspace_nor_over_a_folder(peopled: Path, tmp_path: Path) -> None:
    def write(path: Path) -> None:
        write_diagnostics(path, layout=Layout(peopled), program=PROGRAM, clock=FixedClock(NOW))

    with pytest.raises(UserError):
        write(peopled / "evidence" / "d.zip")
    with pytest.raises(MachineError, match=r"machine\.is_a_folder"):
        write(tmp_path)
    with pytest.raises(MachineError, match=r"machine\.folder_missing"):
        write(tmp_path / "gone" / "d.zip")
