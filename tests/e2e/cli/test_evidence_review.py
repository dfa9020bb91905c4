"""An exhibit reviewed from a form, and the table of proof, on the command line."""

from pathlib import Path

from tests.e2e.cli.conftest import FORM, Run

CASE = "2026-0917-0001"


def test_that_an_exhibit_is_reviewed_from_one_form_and_shows_in_the_table(
    started: Run, tmp_path: Path
) -> None:
    assert started("complaint", "add", "-", "--json", given=FORM).code == 0
    assert started("checklist", "ground", CASE, "RG01").code == 0
    page = tmp_path / "页面.txt"
    page.write_text("告知页面", encoding="utf-8")
    told = ("--kind", "EK5", "--form", "printout", "--source", "核心系统", "--proves", "RG01.E1")
    assert started("evidence", "add", CASE, str(page), *told).code == 0
    review = ("--json", "evidence", "review", CASE, "1", "-")

    wrong = {"answers": {"T1": "yes"}, "factors": {"F1": "maybe"}, "particulars": {"extracted_by": "王敏"}}
    ran = started(*review, given=wrong)
    assert (ran.code, [problem["code"] for problem in ran.problems]) == (1, ["evidence.unknown_answer"])
    form = {
        "answers": {"T1": "yes", "L2": {"answer": "no", "note": "公开页面，无需授权"}},
        "factors": {f"F{number}": "yes" for number in range(1, 7)},
        "particulars": {"extracted_by": "王敏", "extracted_at": "2026-09-17 14:30"},
    }
    stands = started(*review, given=form).json
    assert stands["particulars"]["extracted_at"] == "2026-09-17T14:30:00+08:00"
    assert (stands["answered"], stands["admissible"], stands["owed"]) == (8, True, [])

    table = started("--json", "evidence", "matrix", CASE).json
    row = next(row for row in table["rows"] if row["target_id"] == "RG01.E1")
    assert (row["verdict"], row["supported_by"], row["stands_out"]) == ("weak", [1], True)
    assert "RG01.E1" in table["rests_on_weak"] and "RG01.E2" in table["bare"]
    assert started("evidence", "review", CASE, "1", "F7=yes", "T4=yes").code == 0
    lines = started("evidence", "matrix", CASE).out.splitlines()
    assert any("●" in line and "由证据 1 证明" in line for line in lines)
