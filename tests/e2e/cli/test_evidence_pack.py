"""An evidence pack on the command line: refused by name, or made, checked and listed."""

from pathlib import Path

import pikepdf
from pikepdf import Encryption

from tests.e2e.cli.conftest import FORM, Run

CASE_NO = "2026-0917-0001"
WHOLE = ("--source", "投诉人提交", "--form", "original", "--kind", "EK2", "--purpose", "证明告知情况")


def pdf(path: Path, *, password: str = "") -> Path:
    """A PDF of one page, locked if there is a password."""
    with pikepdf.new() as made:
        made.add_blank_page()
        if password:
            made.save(path, encryption=Encryption(user=password, owner=password))
        else:
            made.save(path)
    return path


def test_that_a_pack_is_refused_with_a_list_and_an_exit_code(started: Run, tmp_path: Path) -> None:
    """E1: no pack, a list naming both, exit code ≠ 0."""
    assert started("complaint", "add", "-", given=FORM).code == 0
    good, locked, cut = tmp_path / "合同.pdf", tmp_path / "锁.pdf", tmp_path / "断.pdf"
    pdf(locked, password="1")
    cut.write_bytes(pdf(good).read_bytes()[:-150])
    assert started("evidence", "add", CASE_NO, str(good), str(locked), str(cut), *WHOLE).code == 0
    ordered = ("export", "evidence-pack", CASE_NO, "--to", "西湖法院", "--reason", "举证", "--prefix", "杭")
    refused = started("--json", *ordered, "-o", str(tmp_path / "pack.zip"))
    assert refused.code == 1
    assert [problem["code"] for problem in refused.problems] == ["packs.encrypted", "packs.truncated"]
    assert ["《锁》" in problem["message"] for problem in refused.problems] == [True, False]
    assert "《断》" in refused.problems[1]["message"]
    assert not (tmp_path / "pack.zip").exists()
    assert started("--json", "evidence", "packs", CASE_NO).json["total"] == 0


def test_that_a_pack_is_made_checked_and_listed(started: Run, tmp_path: Path) -> None:
    assert started("complaint", "add", "-", given=FORM).code == 0
    assert started("evidence", "add", CASE_NO, str(pdf(tmp_path / "合同.pdf")), *WHOLE).code == 0
    ordered = ("export", "evidence-pack", CASE_NO, "--to", "西湖法院", "--reason", "举证", "--digits", "4")
    made = started("--json", *ordered, "-o", str(tmp_path / "pack")).json
    assert (made["first_text"], made["last_text"], made["exhibits"]) == ("0001", "0001", 1)
    assert [each["label"] for each in made["not_archival"]] == ["1-1"]
    assert started("--json", "verify", made["path"]).json["ok"] is True
    [row] = started("--json", "evidence", "packs", CASE_NO).json["packs"]
    assert (row["number"], row["recipient"], row["items"][0]["label"]) == ("ZJ-2026-0001", "西湖法院", "1-1")
