"""Correcting a case on the command line: only what changes, and why."""

from typing import Any

import pytest

from tests.e2e.cli.conftest import FORM, Run

CASE = "2026-0917-0001"


@pytest.fixture
def case(started: Run) -> Run:
    """A workspace with one refused claim."""
    assert started("complaint", "add", "-", "--json", given=FORM).code == 0
    return started


def correct(case: Run, **form: Any) -> Any:
    return case("--json", "complaint", "correct", CASE, "-", given=form)


def test_that_only_what_is_named_changes(case: Run) -> None:
    before = case("--json", "complaint", "show", CASE).json
    form = {"category": "IB40.01", "demands": [{"code": "DM01", "amount": "40000.00"}], "reason": "复核"}
    ran = correct(case, **form, revision=before["revision"])
    assert ran.code == 0
    assert ran.json == {
        "case_no": CASE,
        "id": before["id"],
        "revision": before["revision"] + 1,
        "clocks": [],
        "warnings": [],
    }
    after = case("--json", "complaint", "show", CASE).json
    assert (after["category"], after["asked_amount"]) == ("IB40.01", "40,000.00")
    assert after["natures"] == before["natures"]
    assert after["receipts"] == before["receipts"]


def test_that_a_letter_that_came_later_is_added(case: Run) -> None:
    letter = {
        "channel": "CH02",
        "received_on": "2026-09-18",
        "letter_no": "杭银转33号",
        "reply_by": "2026-10-12",
    }
    assert correct(case, receipts=[letter], reason="转办件后到").code == 0
    receipts = case("--json", "complaint", "show", CASE).json["receipts"]
    assert [receipt["letter_no"] for receipt in receipts] == ["浙金转〔2026〕1187号", "杭银转33号"]
    assert case("--json", "complaint", "list", "--query", "杭银转33号").json["total"] == 1


def test_that_the_top_level_is_the_first_receipt_and_clocks_follow(case: Run) -> None:
    ran = correct(case, received_on="2026-09-10", reason="信封邮戳")
    assert ran.json["clocks"] == ["C01", "C03"]
    shown = case("--json", "complaint", "show", CASE).json
    assert shown["due_statutory_on"] == "2026-09-28"
    lines = case("timeline", CASE).out
    assert "更正收到的途径（监管转办） · 收到日 2026-09-17 → 2026-09-10" in lines
    assert "信封邮戳" in lines


def test_that_a_part_is_named_by_the_id_that_show_gives(case: Run) -> None:
    demand = case("--json", "complaint", "show", CASE).json["demands"][0]
    assert correct(case, demands=[{"id": demand["id"], "removed": True}], reason="误录").code == 0
    assert case("--json", "complaint", "show", CASE).json["demands"] == []


@pytest.mark.parametrize(
    ("form", "problems"),
    [
        ({"category": "IB40.01"}, [("reason", "cli.missing_field")]),
        ({"reason": " ", "category": "IB40.01"}, [("reason", "complaint.reason_missing")]),
        ({"reason": "复核", "categry": "IB40.01"}, [("categry", "cli.unknown_field")]),
        ({"reason": "复核", "demands": [{"sum": "1"}]}, [("demands.0.sum", "cli.unknown_field")]),
        ({"reason": "复核", "revision": "x"}, [("revision", "cli.not_a_whole_number")]),
        (
            {"reason": "复核", "received_on": "2026-13-01", "receipts": [{"channel": "CH99"}], "cause": "?"},
            [
                ("cause", "complaint.unknown_code"),
                ("received_on", "date.impossible"),
                ("receipts.0.received_on", "complaint.received_on_missing"),
            ],
        ),
        ({"reason": "复核"}, [("correction", "correction.nothing_changed")]),
    ],
    ids=["no reason", "blank reason", "unknown", "unknown below", "type", "several", "nothing"],
)
def test_that_what_is_wrong_is_listed_by_the_name_it_has_in_the_form(
    case: Run, form: dict[str, Any], problems: list[tuple[str, str]]
) -> None:
    ran = correct(case, **form)
    assert ran.code == 1
    assert [(problem["field"], problem["code"]) for problem in ran.problems] == problems


def test_that_a_correction_of_an_older_reading_is_refused(case: Run) -> None:
    revision = case("--json", "complaint", "show", CASE).json["revision"]
    assert correct(case, category="IB40.01", reason="复核", revision=revision).code == 0
    ran = correct(case, category="IB40.02", reason="复核", revision=revision)
    assert ran.code == 1
    assert "cli.conflict" in ran.err


def test_that_an_unknown_case_is_refused(case: Run) -> None:
    ran = case(
        "--json", "complaint", "correct", "2026-0917-0099", "-", given={"reason": "复核", "cause": "CA01"}
    )
    assert [problem["code"] for problem in ran.problems] == ["complaint.unknown_case"]
