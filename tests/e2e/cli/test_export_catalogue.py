"""Exporting the list of evidence on the command line."""

from pathlib import Path

import pytest

from tests.e2e.cli.conftest import FORM, Run

CASE_NO = "2026-0917-0001"


@pytest.fixture
def listed(started: Run, tmp_path: Path) -> Run:
    """A case with one exhibit."""
    assert started("complaint", "add", "-", given=FORM).code == 0
    (tmp_path / "问卷.txt").write_text("血压？否", encoding="utf-8")
    more = ("--title", "健康告知问卷", "--source", "核心系统", "--purpose", "投保时问过血压")
    ran = started("--json", "evidence", "add", CASE_NO, str(tmp_path / "问卷.txt"), *more)
    assert not any("证明对象与内容" in said for said in ran.json["evidence"][0]["warnings"])
    return started


def test_that_a_list_is_written_with_the_columns_asked_for(listed: Run, tmp_path: Path) -> None:
    path = tmp_path / "目录.xlsx"
    ran = listed("--json", "export", "catalogue", CASE_NO, "-o", str(path), "--outer", "--show-form")
    assert (ran.code, ran.err) == (0, "")
    assert {key: ran.json[key] for key in ("number", "outer", "groups", "exhibits", "path")} == {
        "number": "DC-2026-0001", "outer": True, "groups": 1, "exhibits": 1, "path": str(path),
    }  # fmt: skip
    assert ran.json["size_bytes"] == path.stat().st_size


def test_that_an_inner_column_never_goes_out_and_is_named(listed: Run, tmp_path: Path) -> None:
    wanted = ("--outer", "--columns", "label,stance,colour")
    ran = listed("--json", "export", "catalogue", CASE_NO, "-o", str(tmp_path / "a.pdf"), *wanted)
    assert ran.code == 1
    assert [one["code"] for one in ran.problems] == ["catalogue.inner_column", "catalogue.unknown_column"]
    assert not (tmp_path / "a.pdf").exists()


def test_that_people_are_told_what_was_written(listed: Run, tmp_path: Path) -> None:
    ran = listed("export", "catalogue", CASE_NO, "-o", str(tmp_path / "清单.docx"))
    assert "内部证据清单 DC-2026-0001（对外 1 件）" in ran.out


def test_that_the_global_options_may_stand_behind_the_command(listed: Run, tmp_path: Path) -> None:
    ran = listed("export", "catalogue", CASE_NO, "-o", str(tmp_path / "list.docx"), "--json", "--lang", "en")
    assert (ran.code, ran.json["exhibits"]) == (0, 1)


def test_that_an_exhibit_is_left_out_and_taken_in_again(listed: Run) -> None:
    choose = ("--json", "evidence", "choose", CASE_NO, "1")
    assert [one["code"] for one in listed(*choose, "out").problems] == ["catalogue.reason_missing"]
    assert not listed(*choose, "out", "--reason", "与争议无关").json["included"]
    assert listed(*choose, "rules").json == {
        "case_no": CASE_NO, "number": 1, "included": True, "label": "1-1",
    }  # fmt: skip
