"""Contacts, evidence and both checklists on the command line, for one refused claim."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.cli.conftest import FORM, Run
from workbench.workspace.model import Layout

CASE = "2026-0917-0001"
CALL: dict[str, Any] = {
    "kind": "phone_out",
    "started_at": "2026-09-17 19:31",
    "duration_minutes": "18",
    "said": "根本没问过血压。",
    "facts": "客户陈述逐页点“确认”。",
    "emotion_level": "3",
    "emotion_label": "anger",
    "emotion_words": "根本没问过",
    "promises": [{"text": "回电说明进展", "due_on": "2026-09-28"}],
}


@pytest.fixture
def case(started: Run) -> Run:
    """A workspace with one refused claim."""
    assert started("complaint", "add", "-", "--json", given=FORM).code == 0
    return started


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A letter as the customer brought it."""
    path = tmp_path / "投诉信.txt"
    path.write_text("业务员没有问过血压。", encoding="utf-8")
    return path


def step(case: Run, number: int) -> dict[str, Any]:
    sheet = case("--json", "checklist", "show", CASE, "refusal").json
    found: dict[str, Any] = next(each for each in sheet["steps"] if each["number"] == number)
    return found


def item(case: Run, item_id: str) -> dict[str, Any]:
    sheet = case("--json", "checklist", "show", CASE, "evidence").json
    found: dict[str, Any] = next(each for each in sheet["items"] if each["id"] == item_id)
    return found


def codes(ran: Any) -> set[str]:
    return {problem["code"] for problem in ran.problems}


def test_that_a_call_is_logged_and_stands_on_the_timeline(case: Run) -> None:
    added = case("contact", "add", CASE, "-", "--json", given=CALL)
    assert added.code == 0
    assert added.json["case_no"] == CASE
    timeline = case("--json", "timeline", CASE).json
    assert any("根本没问过血压" in json.dumps(entry, ensure_ascii=False) for entry in timeline["entries"])


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"kind": "telepathy"}, None),
        ({"started_at": "2026-09-19 09:00"}, None),
        ({"emotion_level": "9"}, None),
        ({"emotion_levle": "3"}, "cli.unknown_field"),
    ],
)
def test_that_a_wrong_call_is_refused_and_nothing_is_logged(
    case: Run, changed: dict[str, Any], code: str | None
) -> None:
    ran = case("contact", "add", CASE, "-", "--json", given=CALL | changed)
    assert ran.code == 1
    assert ran.out == ""
    assert code is None or code in codes(ran)
    assert "根本没问过" not in case("--json", "timeline", CASE).out


def test_that_a_case_nobody_logged_is_told(started: Run, letter: Path) -> None:
    for arguments in (
        ("contact", "add", "2026-0917-0099", "-"),
        ("evidence", "list", "2026-0917-0099"),
        ("evidence", "add", "2026-0917-0099", str(letter)),
        ("checklist", "show", "2026-0917-0099", "refusal"),
        ("checklist", "ground", "2026-0917-0099", "RG01"),
    ):
        ran = started(*arguments, "--json", given=CALL)
        assert ran.code == 1, arguments
        assert codes(ran) == {"complaint.unknown_case"}


def test_that_files_are_taken_in_listed_and_proved(case: Run, letter: Path, tmp_path: Path) -> None:
    other = tmp_path / "体检表.txt"
    other.write_text("血压 130/85", encoding="utf-8")
    options = (
        "--title",
        "投诉信",
        "--kind",
        "EK1",
        "--source",
        "投诉人",
        "--form",
        "original",
        "--proves",
        "C-01",
    )
    (first,) = case("--json", "evidence", "add", CASE, str(letter), *options).json["evidence"]
    (second,) = case("--json", "evidence", "add", CASE, str(other)).json["evidence"]
    assert [first["number"], second["number"]] == [1, 2]
    assert len(first["sha256"]) == len(first["sm3"]) == 64
    listed = case("--json", "evidence", "list", CASE).json
    assert [(row["number"], row["title"], row["kind"]) for row in listed["evidence"]] == [
        (1, "投诉信", "EK1"),
        (2, "体检表", "EK5"),
    ]
    assert item(case, "C-01")["state"] == "have"
    proved = case("--json", "evidence", "verify")
    assert (proved.code, proved.json["sound"], proved.json["files_checked"]) == (0, True, 2)


def test_that_a_changed_file_is_found_with_its_exhibit(case: Run, letter: Path, tmp_path: Path) -> None:
    (added,) = case("--json", "evidence", "add", CASE, str(letter)).json["evidence"]
    stored = Layout(tmp_path / "工作区").evidence / added["sha256"][:2] / added["sha256"]
    stored.chmod(0o644)
    stored.write_bytes(b"other")
    ran = case("--json", "evidence", "verify")
    assert ran.code == 3
    (fault,) = ran.json["faults"]
    assert fault["code"] == "evidence.stored_changed"
    assert CASE in fault["message"]


def test_that_files_before_a_bad_one_are_acknowledged_and_stay(
    case: Run, letter: Path, tmp_path: Path
) -> None:
    ran = case("evidence", "add", CASE, str(letter), str(tmp_path / "没有.pdf"))
    assert ran.code == 1
    assert "投诉信.txt" in ran.out
    assert "没有.pdf" in ran.err
    assert case("--json", "evidence", "list", CASE).json["total"] == 1


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--kind", "EK9"), "complaint.unknown_code"),
        (("--form", "papyrus"), "complaint.unknown_code"),
        (("--proves", "RG99.E1"), "evidence.unknown_target"),
        (("--title", "长" * 300), "text.too_long"),
    ],
)
def test_that_a_wrong_description_takes_nothing_in(
    case: Run, letter: Path, options: tuple[str, ...], code: str
) -> None:
    ran = case("--json", "evidence", "add", CASE, str(letter), *options)
    assert ran.code == 1
    assert code in codes(ran)
    assert case("--json", "evidence", "list", CASE).json["total"] == 0
    assert case("--json", "evidence", "verify").json["faults"] == []


def test_that_a_locked_step_says_which_fact_it_waits_for(case: Run) -> None:
    first = step(case, 1)
    assert first["state"] == "open"
    assert "还没有回答：合同哪一天生效？" in first["missing_said"]
    assert step(case, 2)["state"] == "locked"


def test_that_facts_open_the_next_step_and_wrong_ones_do_not(case: Run) -> None:
    answers = {
        "policy.effective_on": "2024-03-01",
        "policy.premium_state": "paid",
        "policy.terms_version_attached": "是",
    }
    for key, value in answers.items():
        assert case("checklist", "fact", CASE, key, value, "--source", "核心系统").code == 0
    assert step(case, 1)["state"] == "done"
    assert step(case, 2)["state"] == "open"
    for key, value, code in (
        ("policy.effective_on", "2026-12-01", "date.in_future"),
        ("policy.premium_state", "perhaps", "fact.not_a_choice"),
        ("no.such_fact", "1", "fact.unknown"),
        ("complaint.received_on", "2026-09-01", "fact.kept_by_program"),
    ):
        ran = case("--json", "checklist", "fact", CASE, key, value)
        assert ran.code == 1
        assert codes(ran) == {code}


def test_that_a_fact_without_a_source_is_kept_with_a_warning(case: Run) -> None:
    ran = case("--json", "checklist", "fact", CASE, "claim.event_on", "2026-08-07")
    assert ran.code == 0
    assert any("来源" in warning for warning in ran.json["warnings"])


def test_that_a_ground_opens_its_elements_and_is_given_up_with_a_reason(case: Run) -> None:
    assert case("checklist", "ground", CASE, "RG01").code == 0
    sheet = case("--json", "checklist", "show", CASE, "refusal").json
    assert [len(ground["elements"]) for ground in sheet["grounds"]] == [9]
    assert codes(case("--json", "checklist", "ground", CASE, "RG01", "--drop")) == {"checklist.note_missing"}
    assert case("checklist", "ground", CASE, "RG01", "--drop", "--reason", "已失权").code == 0
    assert case("--json", "checklist", "show", CASE, "refusal").json["grounds"] == []
    assert codes(case("--json", "checklist", "ground", CASE, "RB03")) == {"checklist.ground_inactive"}
    assert codes(case("--json", "checklist", "ground", CASE, "RG99")) == {"checklist.unknown_ground"}


def test_that_a_lapsed_right_is_told_with_its_date(case: Run) -> None:
    case("checklist", "fact", CASE, "knew.on", "2026-07-28", "--source", "收件登记")
    ran = case("--json", "checklist", "ground", CASE, "RG01")
    assert any("2026-08-27" in warning for warning in ran.json["warnings"])
    shown = case("checklist", "show", CASE, "refusal").out
    assert "2026-08-27" in shown
    assert "RG01 未如实告知" in shown


def test_that_an_element_is_proven_by_evidence_only(case: Run, letter: Path) -> None:
    case("checklist", "ground", CASE, "RG01")
    ran = case("--json", "checklist", "set", CASE, "RG01.E1", "proven", "--note", "我说了算")
    assert codes(ran) == {"checklist.proven_without_evidence"}
    ran = case("--json", "checklist", "set", CASE, "RG01.E1", "proven", "--evidence", "7")
    assert codes(ran) == {"evidence.unknown"}
    case("evidence", "add", CASE, str(letter), "--form", "electronic_original")
    assert case("checklist", "set", CASE, "RG01.E1", "proven", "--evidence", "1").code == 0
    sheet = case("--json", "checklist", "show", CASE, "refusal").json
    assert sheet["grounds"][0]["elements"][0]["state"] == "proven"
    assert sheet["grounds"][0]["elements"][0]["evidence"] == [1]


def test_that_what_we_hold_is_never_asked_of_the_complainant(case: Run) -> None:
    for held in ("C-04", "P-10", "S-02"):
        assert codes(case("--json", "checklist", "set", CASE, held, "requested")) == {"checklist.held_by_us"}
    assert case("checklist", "set", CASE, "C-02", "requested").code == 0
    assert item(case, "C-02")["state"] == "requested"
    ran = case("--json", "checklist", "set", CASE, "C-02", "not_applicable")
    assert codes(ran) == {"checklist.note_missing"}


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("RG01.E99", "proven"), "checklist.unknown_item"),
        (("C-02", "proven"), "checklist.unknown_state"),
        (("RG02.E1", "open"), "checklist.ground_not_chosen"),
        (("RF05", "done"), "checklist.step_locked"),
        (("C-02", "done"), "checklist.done_without_evidence"),
    ],
)
def test_that_a_wrong_mark_is_refused_by_name(case: Run, arguments: tuple[str, str], code: str) -> None:
    assert code in codes(case("--json", "checklist", "set", CASE, *arguments))


def test_that_every_deed_is_in_the_trail(case: Run, letter: Path) -> None:
    case("checklist", "ground", CASE, "RG01")
    case("checklist", "fact", CASE, "claim.event_on", "2026-08-07", "--source", "报案")
    case("evidence", "add", CASE, str(letter))
    case("contact", "add", CASE, "-", given=CALL)
    assert case("--json", "audit", "verify").code == 0
    assert case("check").code == 0
