"""Exporting a case file on the command line."""

import os
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from tests.e2e.cli.conftest import FORM, Run

CASE_NO = "2026-0917-0001"


@pytest.fixture
def logged(started: Run) -> Run:
    """A workspace with one case."""
    assert started("complaint", "add", "-", given=FORM).code == 0
    return started


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def export(run: Run, path: Path, *more: str) -> Any:
    return run("--json", "export", "case-file", CASE_NO, "-o", str(path), *more)


def test_that_a_case_file_is_written_masked_and_described(logged: Run, tmp_path: Path) -> None:
    path = tmp_path / "案卷.pdf"
    ran = export(logged, path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.json["number"] == "DC-2026-0001"
    assert ran.json["path"] == str(path)
    assert ran.json["size_bytes"] == path.stat().st_size
    assert len(ran.json["sha256"]) == 64
    said = text_of(path)
    assert "投诉登记表" in said
    assert FORM["complainant"]["id_no"] not in said
    assert "画像" not in said.replace("画像、审批意见、评分等留存副卷", "")


def test_that_people_are_told_number_pages_and_place(logged: Run, tmp_path: Path) -> None:
    ran = logged("export", "case-file", CASE_NO, "-o", str(tmp_path / "a.pdf"))
    assert "DC-2026-0001" in ran.out
    assert str(tmp_path / "a.pdf") in ran.out


def test_that_the_same_case_at_the_same_time_gives_the_same_bytes(logged: Run, tmp_path: Path) -> None:
    first, second = tmp_path / "1.pdf", tmp_path / "2.pdf"
    assert export(logged, first).json["sha256"] == export(logged, second).json["sha256"]
    assert first.read_bytes() == second.read_bytes()


def test_that_unmasking_needs_a_reason_and_is_logged(logged: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    refused = export(logged, path, "--unmasked")
    assert refused.code == 1
    assert [problem["code"] for problem in refused.problems] == ["casefile.reason_missing"]
    assert not path.exists()
    assert export(logged, path, "--unmasked", "--reason", "监管检查调阅").code == 0
    assert FORM["complainant"]["id_no"] in text_of(path)
    assert logged("audit", "verify").code == 0


def test_that_the_inner_volume_and_english_are_to_be_had(logged: Run, tmp_path: Path) -> None:
    export(logged, tmp_path / "a.pdf", "--internal")
    assert "副卷：投诉人画像" in text_of(tmp_path / "a.pdf")
    export(logged, tmp_path / "b.pdf", "--internal", "--lang", "en")
    assert "Inner volume: profile" in text_of(tmp_path / "b.pdf")


def test_that_an_existing_file_is_replaced(logged: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    assert export(logged, path).code == 0
    assert path.read_bytes().startswith(b"%PDF-")
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == ["a.pdf"]


def test_that_a_missing_folder_is_the_machines_fault(logged: Run, tmp_path: Path) -> None:
    ran = logged("export", "case-file", CASE_NO, "-o", str(tmp_path / "不存在" / "a.pdf"))
    assert ran.code == 3
    assert "不存在" in ran.err


def test_that_a_folder_is_not_replaced_by_a_file(logged: Run, tmp_path: Path) -> None:
    assert export(logged, tmp_path).code == 3


def test_that_the_workspaces_own_files_are_never_replaced(logged: Run, tmp_path: Path) -> None:
    database = tmp_path / "工作区" / "workbench.db"
    before = database.read_bytes()
    ran = export(logged, database)
    assert (ran.code, ran.problems[0]["code"]) == (1, "casefile.inside_workspace")
    assert database.read_bytes() == before


def test_that_an_unknown_case_is_the_callers_fault(logged: Run, tmp_path: Path) -> None:
    ran = logged("--json", "export", "case-file", "2026-0101-0009", "-o", str(tmp_path / "a.pdf"))
    assert (ran.code, ran.problems[0]["code"]) == (1, "complaint.unknown_case")


def test_that_a_missing_output_is_a_wrong_call(logged: Run) -> None:
    assert logged("export", "case-file", CASE_NO).code == 2


def test_that_a_plain_name_goes_where_the_caller_stands(
    logged: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert export(logged, Path("b.pdf")).code == 0
    assert os.access(tmp_path / "b.pdf", os.R_OK)
