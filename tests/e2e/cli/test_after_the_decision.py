"""What comes after a decision, on the command line: calls, root cause, mending, five dimensions, figures."""

from typing import Any

import pytest

from tests.e2e.cli.conftest import FORM, Run

REACHED = {"occasion": "other", "tried_at": "2026-09-18 08:30", "reached": True, "outcome_score": 4}


@pytest.fixture
def case_no(started: Run) -> str:
    ran = started("complaint", "add", "-", "--json", given=FORM)
    assert ran.code == 0, ran.err
    number: str = ran.json["case_no"]
    return number


def codes(ran: Any) -> list[str]:
    return [problem["code"] for problem in ran.problems]


def test_that_a_follow_up_is_kept_and_shown_in_the_timeline(started: Run, case_no: str) -> None:
    ran = started("followup", "add", case_no, "-", "--json", given=REACHED)
    assert ran.code == 0, ran.err
    assert ran.json["standing"] == "reached" and ran.json["reopened_to"] is None
    assert "已接通，结果满意度 4 分" in started("timeline", case_no).out


def test_that_who_was_not_reached_has_no_score(started: Run, case_no: str) -> None:
    ran = started("followup", "add", case_no, "-", "--json", given={**REACHED, "reached": False})
    assert ran.code == 1 and codes(ran) == ["followup.unreached_has_score"]


def test_that_an_unknown_field_and_a_missing_decision_are_told(started: Run, case_no: str) -> None:
    ran = started("followup", "add", case_no, "-", "--json", given={**REACHED, "mood": "good"})
    assert codes(ran) == ["cli.unknown_field"]
    ran = started("followup", "add", case_no, "-", "--json", given={**REACHED, "occasion": "D3"})
    assert codes(ran) == ["followup.not_informed"]


def test_that_root_cause_mending_and_dimensions_are_kept(started: Run, case_no: str) -> None:
    cause = {"whys": ["未告知", "未询问"], "finding": "问卷缺项", "unit": "承保部", "fault": "full"}
    assert started("followup", "cause", case_no, "-", given=cause).code == 0
    mend = {"action": "换问卷", "owner": "林平", "due_on": "2026-09-30"}
    assert started("followup", "mend", case_no, "-", given=mend).code == 0
    five = {"dimensions": [{"dimension": "time", "finding": "当日联系", "action": "保持"}]}
    assert started("followup", "five", case_no, "-", given=five).code == 0
    due = started("followup", "due", "--until", "2026-10-01", "--json").json
    assert [one["owner"] for one in due["rectifications"]] == ["林平"]
    assert "没有到期的回访和整改" in started("followup", "due").out


def test_that_the_figures_say_what_they_count(started: Run, case_no: str) -> None:
    ran = started("figures", "--from", "2026-09-01", "--json")
    assert ran.code == 0, ran.err
    assert (ran.json["cases"], ran.json["matters"], ran.json["forwarded_pieces"]) == (1, 1, 1)
    assert {one["id"] for one in ran.json["figures"]} >= {"on_time", "satisfied", "at_fault"}
    said = started("figures").out
    assert "按期办结" in said and "分母" in said
    english = started("figures", "--lang", "en").out
    assert "Decided on time" in english and "Of: cases" in english


def test_that_too_few_cases_are_not_shown(started: Run, case_no: str) -> None:
    cause = {"whys": ["一", "二"], "finding": "问卷缺项", "unit": "承保部", "fault": "full"}
    started("followup", "cause", case_no, "-", given=cause)
    ran = started("figures", "--by", "channel", "--figure", "at_fault", "--json")
    assert ran.json["groups"] == [{"code": "CH01", "shown": False}]
    assert "不足 5 件，不显示" in started("figures", "--by", "channel", "--figure", "at_fault").out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--from", "2026-09-02", "--to", "2026-09-01"), "figures.period_order"),
        (("--figure", "beauty"), "figures.unknown"),
    ],
)
def test_that_an_impossible_question_is_told(started: Run, arguments: tuple[str, ...], code: str) -> None:
    ran = started("figures", *arguments, "--json")
    assert ran.code == 1 and codes(ran) == [code]
