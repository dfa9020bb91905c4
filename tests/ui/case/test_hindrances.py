"""What stands in the way of a move: once each, step by step where there is much, each leading somewhere."""

import pytest

from ui.case.hindrances import hindrances
from ui.case.mending import Mending, mending
from workbench.errors import Problem


def waits_for(step: int, **detail: str) -> Problem:
    return Problem(f"refusal.step.{step}", "refusal.fact_missing", {**detail, "step": str(step)})


MANY = (
    Problem("demands.0", "process.demand_undecided", {"demand": "DM01"}),
    *(waits_for(9, fact=key) for key in ("approval.on", "approval.approver")),
    *(waits_for(4, element=f"RG01.E{number}") for number in range(1, 7)),
)


def said(problem: Problem) -> str:
    return " ".join(problem.detail.values())


def test_that_a_short_list_stays_as_it_is() -> None:
    found = hindrances(MANY[:6], said)
    assert (found.count, found.steps) == (6, ())


def test_that_a_long_list_is_told_step_by_step_after_what_belongs_to_none() -> None:
    found = hindrances(MANY, said)
    assert [each.problem.field for each in found.single] == ["demands.0"]
    assert [(step.number, len(step.held)) for step in found.steps] == [(4, 6), (9, 2)]
    assert found.count == len(MANY)


def test_that_a_right_that_is_lost_stands_before_all_else() -> None:
    lost = Problem("refusal.step.6", "refusal.right_lapsed", {"clock": "K06", "date": "2026-08-27"})
    assert [each.problem for each in hindrances((*MANY, lost), said).single] == [lost, MANY[0]]
    assert hindrances((*MANY[:3], lost), said).single[0].problem == lost


@pytest.mark.parametrize(
    ("detail", "tab", "item"),
    [
        ({"element": "RG01.E1"}, "refusal", "RG01.E1"),
        ({"fact": "approval.on"}, "refusal", "approval.on"),
        ({"item": "P-12"}, "evidence", "P-12"),
        ({"evidence": "2", "questions": "T1"}, "evidence", "2"),
        ({"clock": "K06", "date": "2026-08-27"}, "refusal", "6"),
        ({"name": "陈一鸣"}, "refusal", "6"),
    ],
)
def test_that_each_leads_to_the_place_that_knows_it(detail: dict[str, str], tab: str, item: str) -> None:
    assert mending(waits_for(6, **detail)) == Mending("tab", tab, item)
