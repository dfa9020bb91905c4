"""What keeps a trace, a known trace or an agent from being recorded."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from workbench.links.model import AgentDraft, KnownTraceDraft, TraceDraft
from workbench.links.rules import KNOWN_DAYS_AT_MOST, examine_agent, examine_known, examine_trace

TODAY = date(2026, 9, 18)
TRACE = TraceDraft(kind="account", value="6222021001114837", source="receipt")
KNOWN = KnownTraceDraft("account", "6222021001114837", "网络甲", "（2025）浙0106刑初1号", "2027-03-01")


def codes(draft: TraceDraft, source_on: date | None = TODAY) -> list[str]:
    accepted, problems = examine_trace(draft, source_on=source_on, today=TODAY)
    assert (accepted is None) == any(problem.level == "error" for problem in problems)
    return [problem.code for problem in problems]


def test_that_a_trace_takes_the_day_of_its_source() -> None:
    accepted, problems = examine_trace(TRACE, source_on=date(2026, 9, 16), today=TODAY)
    assert problems == ()
    assert accepted is not None
    assert accepted.seen_on == date(2026, 9, 16)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"kind": "gang"}, ["link.unknown_kind"]),
        ({"value": " "}, ["link.value_missing"]),
        ({"value": "12"}, ["link.implausible_account"]),
        ({"source": "hearsay"}, ["link.source_missing"]),
        ({"seen_on": "2026-09-19"}, ["date.in_future"]),
        ({"seen_on": "昨天"}, ["date.unreadable"]),
        ({"note": "密码是 838383"}, ["identity.secret_password"]),
        ({"holder": "CVV 123"}, ["identity.secret_card_code"]),
    ],
)
def test_that_every_mistake_is_told(changed: dict[str, str], expected: list[str]) -> None:
    assert codes(replace(TRACE, **changed)) == expected


def test_that_several_mistakes_are_told_at_once() -> None:
    found = codes(TraceDraft(kind="x", source="y", seen_on="z"))
    assert found == [
        "link.unknown_kind", "link.value_missing", "link.source_missing", "date.unreadable",
    ]  # fmt: skip


def test_that_nothing_chosen_is_said_otherwise_than_a_wrong_choice() -> None:
    assert codes(replace(TRACE, kind="", value="")) == ["link.kind_missing", "link.value_missing"]


def test_that_a_source_that_is_not_there_is_told() -> None:
    assert codes(TRACE, source_on=None) == ["link.unknown_source"]


def test_that_a_known_trace_needs_its_ground_and_ends() -> None:
    assert examine_known(KNOWN, today=TODAY)[0] is not None
    none, _, problems = examine_known(KnownTraceDraft("account", KNOWN.value), today=TODAY)
    assert none is None
    assert [problem.code for problem in problems] == [
        "link.network_missing", "link.ground_missing", "link.expiry_missing",
    ]  # fmt: skip


@pytest.mark.parametrize("days", [0, KNOWN_DAYS_AT_MOST + 1])
def test_that_no_known_trace_lasts_for_ever_or_is_over_at_once(days: int) -> None:
    until = (TODAY + timedelta(days=days)).isoformat()
    _, _, problems = examine_known(replace(KNOWN, expires_on=until), today=TODAY)
    assert [problem.code for problem in problems] == ["link.expiry_range"]


def test_that_an_agent_needs_a_name_and_a_source() -> None:
    _, left_on, problems = examine_agent(AgentDraft(left_on="2026-09-19"), today=TODAY)
    assert [problem.code for problem in problems] == [
        "link.agent_missing", "link.agent_source_missing", "date.in_future",
    ]  # fmt: skip
    assert examine_agent(AgentDraft("赵铁柱", "2026-06-30", "离职通知"), today=TODAY)[1:] == (
        date(2026, 6, 30),
        (),
    )
    assert left_on == date(2026, 9, 19)
