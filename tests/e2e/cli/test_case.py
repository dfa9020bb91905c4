"""Leading a case on the command line: what is possible, what is locked and why, and every wrong door."""

from typing import Any

import pytest

from tests.e2e.cli.conftest import FORM, Ran, Run

CASE = "2026-0917-0001"
PLAIN = {**FORM, "natures": ["NA1"], "category": "IB60", "complainant_roles": ["policyholder"]}
NOTICE = {"on": "2026-09-18", "mode": "handed", "proof": "本人签收单"}


@pytest.fixture
def case(started: Run) -> Run:
    """A workspace with one case in the investigation."""
    assert started("complaint", "add", "-", given={**PLAIN, "state": "investigating"}).code == 0
    return started


def move(run: Run, transition: str, **data: Any) -> Ran:
    return run("--json", "case", "move", CASE, transition, "--data", "-", given=data)


def codes(ran: Ran) -> list[str]:
    return [problem["code"] for problem in ran.problems]


def ways(run: Run) -> dict[str, Any]:
    found = run("--json", "case", "next", CASE).json
    return {way["to"]: way for way in found["transitions"]}


def test_that_an_import_may_carry_a_state_that_its_case_can_reach(case: Run) -> None:
    found = case("--json", "case", "next", CASE).json
    assert (found["state"], found["owner"]) == ("investigating", "陈一鸣")


def test_that_closing_by_import_is_stopped_with_the_reasons_and_nothing_is_registered(started: Run) -> None:
    given = [PLAIN, {**PLAIN, "state": "archived"}]
    ran = started("--json", "complaint", "add", "-", given=given)
    assert ran.code == 1
    assert codes(ran)[:2] == ["process.import_stopped", "process.demand_undecided"]
    assert {problem["field"].partition(".")[0] for problem in ran.problems} == {"1"}
    assert started("--json", "complaint", "list").json["total"] == 0


@pytest.mark.parametrize("state", ["withdrawn", "merged", "litigated"])
def test_that_an_import_takes_no_side_road(started: Run, state: str) -> None:
    ran = started("--json", "complaint", "add", "-", given={**PLAIN, "state": state})
    assert codes(ran) == ["process.import_only_on_road"]


def test_that_the_ways_on_say_what_they_ask_and_what_locks_them(case: Run) -> None:
    move(case, "proposed")
    move(case, "in_approval")
    found = ways(case)
    locks = {lock["unlocked_by"]: lock for lock in found["decided"]["locks"]}
    assert not found["decided"]["free"]
    assert {"decision.finding", "approval.approver", "approval.on", "demands.0"} <= set(locks)
    assert locks["decision.finding"]["message"].startswith("还没有填写")
    assert found["withdrawn"]["free"]
    assert found["withdrawn"]["asks"] == ["notice", "reason"]
    deeds = {way["to"] for way in case("--json", "case", "next", CASE).json["clock_transitions"]}
    assert deeds == {"restart", "pause", "extend"}
    told = case("case", "next", CASE).out
    assert "× decided" in told and "· withdrawn" in told and "decision.finding" in told


def test_that_what_a_way_asks_for_is_said_in_words(case: Run) -> None:
    told = case("--lang", "en", "case", "next", CASE).out
    assert "kind of pause" in told and "clock_id" not in told
    asked = [line.partition("（")[2] for line in case("case", "next", CASE).out.splitlines() if "（" in line]
    assert asked and not [line for line in asked if line.isascii() or "_" in line]


def test_that_a_locked_step_is_refused_with_every_reason(case: Run) -> None:
    move(case, "proposed")
    move(case, "in_approval")
    ran = move(case, "decided")
    assert ran.code == 1
    assert set(codes(ran)) == {"process.demand_undecided", "process.fact_missing"}


@pytest.mark.parametrize("to", ["archived", "informed", "declined", "nowhere"])
def test_that_no_state_is_skipped(case: Run, to: str) -> None:
    ran = move(case, to, reason="领导同意", notice=NOTICE, ground="no_authority")
    assert ran.code == 1
    assert codes(ran)[0] in {"process.no_way", "process.unknown_state"}


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"notice": {"on": "2026-09-18", "way": "handed"}}, "notice.way"),
        ({"reasons": "自愿"}, "reasons"),
        ({"reason": 5}, "reason"),
        ({"court": {"name": "法院"}}, "court.name"),
        ({"findings": "好"}, "findings"),
    ],
)
def test_that_a_file_of_the_wrong_shape_names_the_place(case: Run, data: Any, field: str) -> None:
    ran = move(case, "withdrawn", **data)
    assert ran.code == 1
    assert field in {problem["field"] for problem in ran.problems}


def test_that_a_withdrawal_needs_its_proof_and_ends_the_case_on_its_day(case: Run) -> None:
    assert codes(move(case, "withdrawn", reason="自愿撤回")) == ["process.notice_missing"]
    ran = move(case, "withdrawn", reason="自愿撤回", notice=NOTICE)
    assert (ran.code, ran.json["to"], ran.json["owner"]) == (0, "withdrawn", "陈一鸣")
    assert ways(case).keys() == {"reopened"}
    assert case("--json", "case", "next", CASE).json["clock_transitions"] == []


def test_that_cases_are_merged_by_number(case: Run) -> None:
    earlier = {**PLAIN, "received_on": "2026-09-10", "late_entry_reason": "补录"}
    assert case("complaint", "add", "-", given=earlier).code == 0
    ran = move(case, "merged", reason="同一事项", merged_into="2026-0910-0002")
    assert ran.code == 0
    survivor = case("--json", "complaint", "show", "2026-0910-0002").json
    assert survivor["merged"] == [CASE]
    assert [receipt["merged_from"] for receipt in survivor["receipts"]] == ["", CASE]
    assert case("--json", "complaint", "show", CASE).json["merged_into"] == "2026-0910-0002"


def test_that_the_clock_is_paused_and_extended_by_the_same_command(case: Run) -> None:
    ran = move(case, "extend", clock_id="C05", reason="特别复杂", notice=NOTICE)
    assert ran.code == 1
    ran = move(case, "extend", clock_id="C04", reason="须调取病历", notice=NOTICE)
    assert (ran.code, ran.json["to"]) == (0, "extend")
    wrong = move(case, "pause", kind="P1", since="2026-09-18")
    assert {"from_on", "since"} <= {problem["field"] for problem in wrong.problems}


def test_that_a_period_that_ran_out_is_locked_for_extension(
    case: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORKBENCH_NOW", "2026-10-20T09:00:00+08:00")
    found = case("--json", "case", "next", CASE).json["clock_transitions"]
    locked = {way["to"]: [lock["code"] for lock in way["locks"]] for way in found}
    assert locked == {"restart": [], "pause": [], "extend": ["process.extension_too_late"]}
    assert all("reason" in way["asks"] for way in found)


def test_that_an_unknown_case_is_named(started: Run) -> None:
    ran = started("--json", "case", "next", "2026-0101-0009")
    assert codes(ran) == ["complaint.unknown_case"]
