"""The story of an original on the command line: lent, due, given back, its file lost and found again."""

import json
from pathlib import Path

import pytest

from tests.e2e.cli.conftest import FORM, Run
from workbench.evidence.store import path_of
from workbench.workspace.model import Layout

CASE = "2026-0917-0001"
LENT = {
    "event": "lent", "from_person": "周静", "to_person": "赵敏", "due_back_on": "2026-09-25",
    "photos": [1], "clock_note": None,
}  # fmt: skip


@pytest.fixture
def lend(started: Run, tmp_path: Path) -> Run:
    """A case with one exhibit."""
    (tmp_path / "信.txt").write_text("没有问过血压", "utf-8")
    assert started("complaint", "add", "-", "--json", given=FORM).code == 0
    assert started("evidence", "add", CASE, str(tmp_path / "信.txt")).code == 0
    return started


def test_that_a_loan_is_recorded_shown_and_printed(lend: Run, tmp_path: Path) -> None:
    paper = tmp_path / "借阅单.pdf"
    made = lend(
        "--json", "evidence", "custody", CASE, "1", "-", "--form", "borrow", "-o", str(paper), given=LENT
    )
    assert (made.code, made.json["position"], made.json["form"]["pages"]) == (0, 2, 1)
    assert paper.read_bytes().startswith(b"%PDF")
    shown = lend("--json", "evidence", "custody", CASE, "1", "show").json
    assert shown["sound"] is True
    assert shown["standing"]["lent_to"] == "赵敏"
    assert [link["event"] for link in shown["chain"]] == ["received", "lent"]
    assert shown["chain"][1]["photos"] == [1]
    said = lend("evidence", "custody", CASE, "1", "show").out
    assert "借出，应还 2026-09-25" in said and "没有变过" in said


def test_that_every_mistake_is_told_at_its_field(lend: Run) -> None:
    twice = {**LENT, "to_person": "周 静", "photos": [7], "due_back_on": "2026-09-01"}
    refused = lend("--json", "evidence", "custody", CASE, "1", "-", given=twice)
    told = {(one["field"], one["code"]) for one in refused.problems}
    assert refused.code == 1
    assert told == {
        ("to_person", "custody.same_person"),
        ("photos", "custody.unknown_photo"),
        ("due_back_on", "custody.due_before_loan"),
    }
    assert lend("evidence", "custody", CASE, "1", "-", given={"event": "lent", "who": "x"}).code == 1
    assert lend("evidence", "custody", CASE, "1").code == 1
    assert lend("evidence", "custody", CASE, "1", "show", "--form", "sheet").code == 1
    assert lend("evidence", "custody", CASE, "9", "show").code == 1


def test_that_a_lost_file_turns_the_exhibit_red_until_it_is_back(lend: Run, tmp_path: Path) -> None:
    listed = lend("--json", "evidence", "list", CASE).json["evidence"][0]
    stored = path_of(Layout(tmp_path / "工作区").evidence, listed["sha256"])
    content = stored.read_bytes()
    stored.unlink()
    refused = lend("--json", "evidence", "custody", CASE, "1", "-", given=LENT)
    assert (refused.code, refused.problems[0]["code"]) == (1, "custody.missing")
    assert lend("--json", "evidence", "list", CASE).json["evidence"][0]["mismatch"] == "missing"
    shown = lend("--json", "evidence", "custody", CASE, "1", "show")
    assert (shown.code, json.loads(shown.out)["sound"]) == (3, False)
    assert lend("evidence", "verify").code == 3
    stored.write_bytes(content)
    assert lend("evidence", "verify").code == 0
    shown = lend("--json", "evidence", "custody", CASE, "1", "show")
    assert (shown.code, len(shown.json["mismatches"])) == (0, 1)
    assert lend("evidence", "custody", CASE, "1", "-", given=LENT).code == 0
