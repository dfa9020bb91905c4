"""Figures, the five dimensions and the ends of similar cases call the ninety days over on the same day."""

from datetime import timedelta
from typing import Any

import pytest

from tests.db.analysis.conftest import TODAY, YEAR, Store
from tests.planting import Planted
from workbench.analysis.counting import five_dimensions
from workbench.analysis.frame import case_frame
from workbench.figures.queries import figure_sheet
from workbench.precedents.endings import closed_cases, endings
from workbench.workspace.opening import Workspace

AGES = (89, 90, 91)
WHO = ("figure", "frame", "ended")
Judged = dict[str, tuple[Any, ...]]


def told_ago(days: int, person: int, **more: Any) -> Planted:
    told = TODAY - timedelta(days=days)
    return Planted(
        told - timedelta(days=10), person=person, told_on=told, closed_on=told, contract=person, **more
    )


def came(days: int, person: int, told_ago_days: int) -> Planted:
    on = TODAY - timedelta(days=told_ago_days) + timedelta(days=days)
    return Planted(on, person=person, contract=person)


@pytest.fixture(scope="module")
def quiet(store: Store) -> Workspace:
    """Three decisions after which nobody came again, told 89, 90 and 91 days ago."""
    return store([told_ago(days, place) for place, days in enumerate(AGES, 1)])


@pytest.fixture(scope="module")
def again(store: Store) -> Workspace:
    """Three decisions of 150 days ago; the person came again on the 89th, 90th and 91st day."""
    first = [told_ago(150, place) for place in (1, 2, 3)]
    return store([*first, *(came(days, place, 150) for place, days in enumerate(AGES, 1))])


def judged(workspace: Workspace) -> Judged:
    """What each of the three says of the first three cases: 1 came again, 0 did not, None is open."""
    with workspace.read() as session:
        sheet = figure_sheet(session, YEAR, TODAY)
        figure = next(one for one in sheet.figures if one.id == "again")
        frame = case_frame(session, YEAR, TODAY)
        cases = sorted(closed_cases(session, [f"c{n:07d}" for n in (1, 2, 3)]), key=lambda case: case.id)
        ended = endings(session, cases, TODAY)
    answers = {seq: seq in figure.hits for seq in figure.counted}
    return {
        "figure": tuple(answers.get(seq) for seq in (1, 2, 3)),
        "frame": tuple({-1: None, 0: False, 1: True}[one] for one in frame["again"].tolist()[:3]),
        "ended": tuple(ended[case.id].again for case in cases),
    }


def test_that_all_call_a_decision_quiet_once_its_ninetieth_day_is_past(quiet: Workspace) -> None:
    assert judged(quiet) == dict.fromkeys(WHO, (None, None, False))


def test_that_all_count_who_comes_on_the_ninetieth_day_and_nobody_later(again: Workspace) -> None:
    assert judged(again) == dict.fromkeys(WHO, (True, True, False))


def test_that_a_remedy_waits_for_the_end_of_the_ninetieth_day(quiet: Workspace) -> None:
    with quiet.read() as session:
        frame = case_frame(session, YEAR, TODAY)
    assert frame["proved"].tolist() == [False, False, True]
    remedy = five_dimensions(frame).table("remedy.ended")
    assert remedy.left_out["ninety_days"].tolist() == [1, 2]
