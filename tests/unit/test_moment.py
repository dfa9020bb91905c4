"""The injected clock and the branch's date."""

from datetime import UTC, date, datetime
from uuid import RFC_4122, UUID

import pytest

from workbench.errors import UserError
from workbench.ids import new_id
from workbench.moment import FixedClock, branch_date, clock_from_environment


def test_that_an_evening_instant_in_utc_is_the_next_date_at_the_branch() -> None:
    assert branch_date(datetime(2026, 9, 17, 16, 0, tzinfo=UTC)) == date(2026, 9, 18)


def test_that_a_fixed_clock_from_the_environment_reads_a_naive_time_as_branch_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("WORKBENCH_NOW", "2026-09-18T08:00:00")
    clock = clock_from_environment()
    assert clock.fixed
    assert clock.now() == datetime(2026, 9, 18, 0, 0, tzinfo=UTC)


def test_that_a_broken_instant_is_refused_with_its_value(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKBENCH_NOW", "next tuesday")
    with pytest.raises(UserError) as caught:
        clock_from_environment()
    assert caught.value.problems[0].detail["value"] == "next tuesday"


def test_that_ids_made_later_sort_later() -> None:
    early = new_id(FixedClock(datetime(2026, 1, 1, tzinfo=UTC)))
    late = new_id(FixedClock(datetime(2026, 1, 2, tzinfo=UTC)))
    assert early < late
    assert early[14] == "7"


def test_that_ids_made_in_one_instant_keep_their_order() -> None:
    clock = FixedClock(datetime(2026, 1, 1, tzinfo=UTC))
    made = [new_id(clock) for _ in range(5000)]
    assert made == sorted(made)
    assert len(set(made)) == 5000
    assert {UUID(one).version for one in made} == {7}
    assert {UUID(one).variant for one in made} == {RFC_4122}


def test_that_ids_of_one_instant_keep_their_order_while_other_instants_are_used_between() -> None:
    here, there = (FixedClock(datetime(2026, 1, day, tzinfo=UTC)) for day in (1, 2))
    made = [(new_id(here), new_id(there)) for _ in range(50)]
    assert made == sorted(made)
    assert [there_too for _, there_too in made] == sorted(there_too for _, there_too in made)
