"""Demands decided, amounts granted and paid, and exhibits reviewed on the command line."""

from pathlib import Path

import pytest

from tests.e2e.cli.conftest import FORM, Ran, Run

CASE = "2026-0917-0001"


@pytest.fixture
def case(started: Run) -> Run:
    assert started("complaint", "add", "-", "--json", given=FORM).code == 0
    return started


def codes(ran: Ran) -> list[str]:
    return [problem["code"] for problem in ran.problems]


def grant(case: Run, **typed: str) -> Ran:
    given = {"kind": "claim_part", "amount": "12000", "basis": "条款 2.3 条", **typed}
    return case("--json", "case", "award", CASE, "-", given=given)


def test_that_a_demand_is_decided_by_its_number(case: Run) -> None:
    assert case("case", "outcome", CASE, "1", "partly", "--lawful", "12000").code == 0
    demand = case("--json", "complaint", "show", CASE).json["demands"][0]
    assert (demand["outcome"], demand["lawful_fen"]) == ("partly", 1_200_000)


def test_that_a_demand_that_is_not_there_is_refused(case: Run) -> None:
    ran = case("--json", "case", "outcome", CASE, "2", "granted")
    assert ran.code == 1 and codes(ran) == ["process.unknown_demand"]


def test_that_an_amount_is_granted_paid_and_listed(case: Run) -> None:
    made = grant(case).json
    paid = {"award_id": made["award_id"], "paid_on": "2026-09-18", "proof": "流水 1"}
    assert case("--json", "case", "pay", CASE, "-", given=paid).code == 0
    listed = case("--json", "case", "awards", CASE).json
    assert (listed["due_fen"], listed["goodwill_fen"]) == (1_200_000, 0)
    assert listed["awards"][0]["paid_on"] == "2026-09-18"


def test_that_unapproved_goodwill_is_not_paid_and_can_be_taken_back(case: Run) -> None:
    made = grant(case, kind="settlement", basis="dispute").json["award_id"]
    paid = {"award_id": made, "paid_on": "2026-09-18", "proof": "流水 1"}
    ran = case("--json", "case", "pay", CASE, "-", given=paid)
    assert ran.code == 1 and codes(ran) == ["award.goodwill_unapproved"]
    assert case("case", "withdraw-award", CASE, made, "--reason", "客户不要").code == 0
    assert "客户不要" in case("case", "awards", CASE).out


def test_that_a_wrong_field_of_a_grant_is_named(case: Run) -> None:
    ran = case("--json", "case", "award", CASE, "-", given={"kinds": "claim"})
    assert ran.code == 1 and codes(ran) == ["cli.unknown_field"]


def test_that_the_review_of_an_exhibit_is_answered_all_or_nothing(case: Run, tmp_path: Path) -> None:
    letter = tmp_path / "投诉信.txt"
    letter.write_text("业务员没有问过血压。", encoding="utf-8")
    assert case("evidence", "add", CASE, str(letter)).code == 0
    assert case("evidence", "review", CASE, "1", "T1=yes", "L1=maybe").code == 1
    assert case("evidence", "review", CASE, "1", "T1=yes", "L1=yes").code == 0
    ran = case("--json", "evidence", "review", CASE, "7", "T1=yes")
    assert ran.code == 1 and codes(ran) == ["evidence.unknown"]
