"""What a form may hold that none should: halves of characters, words nobody sees, words without end."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.cli.conftest import FORM, Run

CASE = "2026-0917-0001"
HALF = "\ud800"
# No width, a mark of direction, controls: a reason that reads like none.
UNSEEN = ("\u200b\u200b", "\u202e", "\x00\x07", "\ufeff \u2060")
TOLD: dict[str, Any] = {"on": "2026-09-18", "mode": "called", "proof": "录音 1"}
PAUSE: dict[str, Any] = {
    "kind": "P2",
    "from_on": "2026-09-18",
    "reason": "调解",
    "papers": "通知",
    "notice": TOLD,
}
EXTENSION: dict[str, Any] = {"clock_id": "C04", "reason": "情况复杂", "notice": TOLD}
APPROVAL = {
    **{"matter": "decision", "level": "branch_manager", "approver": "周岚", "verdict": "approved"},
    **{"opinion": "同意", "decided_on": "2026-09-18"},
}


@pytest.fixture
def registered(started: Run) -> Run:
    """A workspace with one case that somebody handles."""
    assert started("complaint", "add", "-", given=FORM).code == 0
    for state in ("identified", "assigned"):
        assert started("case", "move", CASE, state).code == 0
    return started


def codes(run: Run, *arguments: str, given: object) -> dict[str, str]:
    """The problems of a form that is refused, by field."""
    raw = json.dumps(given).encode()
    ran = run(*arguments, "--json", given=raw)
    assert ran.code == 1, ran.out
    return {problem["field"]: problem["code"] for problem in ran.problems}


@pytest.mark.parametrize(
    ("verb", "form", "field"),
    [
        (("case", "move", CASE, "pause", "--data", "-"), {**PAUSE, "kind": HALF}, "kind"),
        (("case", "move", CASE, "resume", "--data", "-"), {"kind": HALF, "to_on": "2026-09-18"}, "kind"),
        (("case", "move", CASE, "extend", "--data", "-"), {**EXTENSION, "clock_id": HALF}, "clock_id"),
        (
            ("case", "move", CASE, "withdrawn", "--data", "-"),
            {"reason": "撤回", "notice": {**TOLD, "proof": HALF}},
            "notice.proof",
        ),
        (("case", "move", CASE, "merged", "--data", "-"), {"merged_into": HALF}, "merged_into"),
        (("case", "award", CASE, "-"), {"demand_id": HALF}, "demand_id"),
        (("case", "pay", CASE, "-"), {"award_id": HALF}, "award_id"),
        (("case", "approve", CASE, "-"), {**APPROVAL, "subject_id": HALF}, "subject_id"),
        (("followup", "add", CASE, "-"), {"person_id": HALF}, "person_id"),
        (("followup", "five", CASE, "-"), {"dimensions": [{"dimension": HALF}]}, "dimensions.0.dimension"),
        (("rule", "change", "clocks", "C03", "-"), {"zh": HALF}, "zh"),
        (("case", "approve", CASE, "-"), {HALF: "x"}, "\\ud800"),
    ],
)
def test_that_half_a_character_is_named_at_its_place(
    registered: Run, verb: tuple[str, ...], form: object, field: str
) -> None:
    assert codes(registered, *verb, given=form) == {field: "text.broken_character"}


@pytest.mark.parametrize("unseen", UNSEEN)
def test_that_a_reason_nobody_can_see_is_none(registered: Run, unseen: str) -> None:
    found = codes(registered, "case", "move", CASE, "pause", "--data", "-", given={**PAUSE, "reason": unseen})
    assert found == {"reason": "pause.reason_missing"}
    found = codes(registered, "case", "move", CASE, "registered", "--data", "-", given={"reason": unseen})
    assert found == {"reason": "process.reason_missing"}
    unproved = {**EXTENSION, "notice": {**TOLD, "proof": unseen}}
    found = codes(registered, "case", "move", CASE, "extend", "--data", "-", given=unproved)
    assert found == {"notice.proof": "process.proof_missing"}
    ran = registered("case", "recuse", CASE, "张三", "--json", "--reason", unseen.replace("\0", "\x01"))
    assert [problem["field"] for problem in ran.problems] == ["reason"]


def test_that_a_field_of_a_letter_which_nobody_can_read_is_missing(registered: Run) -> None:
    told = ("--set", "reason=\u202e", "--set", "done=已调取")
    made = registered("letter", "draft", CASE, "D05", *told, "--json").json
    assert not made["can_be_issued"]
    assert "letter.field_missing" in {problem["code"] for problem in made["problems"]}


def test_that_a_proof_without_end_is_too_long(registered: Run) -> None:
    for verb, form in (("pause", PAUSE), ("extend", EXTENSION)):
        long = {**form, "notice": {**TOLD, "proof": "长" * 1_700_000}}
        found = codes(registered, "case", "move", CASE, verb, "--data", "-", given=long)
        assert found == {"notice.proof": "text.too_long"}


def test_that_an_edited_letter_which_is_not_there_is_named(registered: Run, tmp_path: Path) -> None:
    draft = registered("letter", "draft", CASE, "D05", "--json").json["draft_id"]
    for path in (tmp_path / "没有.docx", tmp_path):
        ran = registered("letter", "take-back", CASE, draft, str(path), "--json")
        assert (ran.code, [problem["code"] for problem in ran.problems]) == (1, ["word.no_file"])
        assert str(path) in ran.problems[0]["message"]


@pytest.mark.parametrize("day", ["1900-01-01", "1986-05-04", "1986-09-14", "1991-09-15", "1999-12-31"])
def test_that_a_complaint_of_long_ago_is_registered_and_weighed(started: Run, day: str) -> None:
    given = {**FORM, "received_on": day, "contracts": []}
    number = started("complaint", "add", "-", "--json", given=given).json["case_no"]
    assert number == f"{day[:4]}-{day[5:7]}{day[8:]}-0001"
    assert started("case", "next", number).code == 0
    assert started("worklist", "--until", "2100-12-31").code == 0


@pytest.mark.skipif(os.name == "nt", reason="named pipes of POSIX")
def test_that_a_pipe_is_not_replaced_by_a_file(registered: Run, tmp_path: Path) -> None:
    pipe = tmp_path / "管道.pdf"
    os.mkfifo(pipe)
    for verb in (
        ("worklist", "--pdf", str(pipe)),
        ("letter", "draft", CASE, "D05", "-o", str(pipe)),
        ("export", "case-file", CASE, "-o", str(pipe)),
    ):
        assert registered(*verb).code == 3
        assert pipe.is_fifo()
