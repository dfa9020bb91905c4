"""What a follow-up may say, when one is due, and when nobody can be reached."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.followups.model import FollowUpDraft, Occasion, Standing, Try
from workbench.followups.rules import SCORES, due_now, examine, plan, reopens, standing
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
TOLD = date(2026, 9, 1)
NOW = datetime(2026, 9, 18, 1, 0, tzinfo=UTC)
REACHED = FollowUpDraft("D3", "2026-09-04 10:00", reached=True, outcome_score="4", words="钱到账了")
MISSED = FollowUpDraft("D3", "2026-09-04 10:00", reached=False)


def codes(draft: FollowUpDraft, informed_on: date | None = TOLD) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in examine(draft, informed_on, BOOK, NOW).problems]


def errors(draft: FollowUpDraft, informed_on: date | None = TOLD) -> list[str]:
    found = examine(draft, informed_on, BOOK, NOW)
    assert (found.accepted is None) == any(problem.level == "error" for problem in found.problems)
    return [problem.code for problem in found.problems if problem.level == "error"]


def test_that_a_whole_answer_is_accepted() -> None:
    accepted = examine(REACHED, TOLD, BOOK, NOW).accepted
    assert accepted is not None
    assert (accepted.occasion, accepted.outcome_score, accepted.words) == (Occasion.D3, 4, "钱到账了")
    assert accepted.tried_at == datetime(2026, 9, 4, 2, 0, tzinfo=UTC)


@pytest.mark.parametrize("name", SCORES)
def test_that_whoever_was_not_reached_has_rated_nothing(name: str) -> None:
    scored: dict[str, Any] = {name: "5"}
    assert codes(replace(MISSED, **scored)) == [(name, "followup.unreached_has_score")]


def test_that_whoever_was_not_reached_has_answered_nothing() -> None:
    answered = replace(MISSED, still_demands="退费", contact_again=True)
    assert errors(answered) == ["followup.unreached_has_answer"] * 2


def test_that_whoever_was_reached_and_did_not_rate_is_said_to_be_no_satisfied_one() -> None:
    assert codes(replace(REACHED, outcome_score="")) == [("outcome_score", "followup.score_missing")]


@pytest.mark.parametrize("typed", ["0", "6", "-1", "3.5", "五", "55", "好"])
def test_that_a_score_is_one_to_five(typed: str) -> None:
    assert errors(replace(REACHED, outcome_score=typed)) == ["followup.score_out_of_range"]


def test_that_full_width_scores_are_read() -> None:
    accepted = examine(replace(REACHED, outcome_score="５"), TOLD, BOOK, NOW).accepted
    assert accepted is not None and accepted.outcome_score == 5


@pytest.mark.parametrize(
    ("score", "again"), [("1", True), ("2", True), ("3", False), ("5", False), ("", False)]
)
def test_that_two_or_less_opens_the_case_again(score: str, again: bool) -> None:
    accepted = examine(replace(REACHED, outcome_score=score), TOLD, BOOK, NOW).accepted
    assert accepted is not None and reopens(accepted) is again


def test_that_a_low_score_says_why() -> None:
    low = replace(REACHED, outcome_score="2", words="")
    assert codes(low) == [("words", "followup.low_score_without_words")]
    assert errors(replace(low, still_demands="仍要求全额退费")) == []


def test_that_everything_missing_is_told_at_once() -> None:
    assert errors(FollowUpDraft()) == [
        "followup.occasion_missing",
        "followup.tried_at_missing",
        "followup.reached_missing",
    ]


def test_that_nothing_is_followed_up_that_was_not_told() -> None:
    assert errors(REACHED, None) == ["followup.not_informed"]
    assert errors(replace(REACHED, occasion="other"), None) == []


def test_that_days_before_the_decision_and_after_today_are_refused() -> None:
    assert errors(replace(REACHED, tried_at="2026-08-31 10:00")) == ["followup.before_decision"]
    assert errors(replace(REACHED, tried_at="2026-09-19 10:00")) == ["followup.in_future"]


def test_that_an_early_call_is_only_told_but_the_last_look_waits_for_its_day() -> None:
    early = replace(REACHED, tried_at="2026-09-02 10:00")
    assert codes(early) == [("tried_at", "followup.early")] and errors(early) == []
    assert errors(replace(REACHED, occasion="D90")) == ["followup.early"]


def test_that_card_numbers_and_passwords_do_not_stay() -> None:
    accepted = examine(replace(REACHED, words="我的密码是：835721"), TOLD, BOOK, NOW).accepted
    assert accepted is not None and "835721" not in (accepted.words or "")


def tries(*days: int, reached: bool = False) -> list[Try]:
    return [Try(Occasion.D3, TOLD + timedelta(days=day), reached) for day in days]


def test_that_nobody_is_unreachable_before_the_third_day() -> None:
    assert standing(tries(3, 3, 3, 3)) == (Standing.TRIED, None)
    assert standing(tries(3, 4)) == (Standing.TRIED, None)
    assert standing(tries(3, 3, 4, 6)) == (Standing.UNREACHED, TOLD + timedelta(days=6))


def test_that_an_answer_counts_even_after_two_vain_days() -> None:
    found = [*tries(3, 4), *tries(5, reached=True)]
    assert standing(found) == (Standing.REACHED, TOLD + timedelta(days=5))


@given(st.lists(st.integers(3, 40), max_size=12))
def test_that_vain_tries_never_make_anybody_reached(days: list[int]) -> None:
    found, settled = standing(tries(*sorted(days)))
    assert found is not Standing.REACHED
    assert (settled is not None) == (len(set(days)) >= 3)


def test_that_tries_before_a_new_decision_belong_to_the_old_one() -> None:
    earlier = Try(Occasion.D3, TOLD - timedelta(days=1), reached=True)
    assert [one.standing for one in plan(TOLD, [earlier])] == [Standing.OPEN] * 3


@pytest.mark.parametrize(
    ("day", "due"),
    [(2, None), (3, "D3"), (14, "D3"), (15, "D15"), (89, "D15"), (90, "D90"), (120, "D90"), (121, None)],
)
def test_that_one_occasion_is_due_at_a_time(day: int, due: str | None) -> None:
    found = due_now(plan(TOLD, []), TOLD + timedelta(days=day))
    assert (found.occasion.value if found else None) == due


def test_that_what_was_done_is_not_due_again() -> None:
    done = plan(TOLD, tries(3, reached=True))
    assert due_now(done, TOLD + timedelta(days=5)) is None
    assert due_now(plan(TOLD, tries(3, 4, 5)), TOLD + timedelta(days=6)) is None
    assert due_now(plan(TOLD, tries(3, 4)), TOLD + timedelta(days=6)) is not None
