"""Demands: one more, another amount, taken out."""

from typing import Any

from workbench.corrections.model import DemandChange
from workbench.process.commands import set_demand_outcome
from workbench.process.model import OutcomeDraft


def test_that_an_amount_is_corrected_by_the_demands_code(hand: Any) -> None:
    hand.correct(demands=(DemandChange(code="DM01", amount="40000"),))
    sheet = hand.sheet()
    (demand,) = sheet.demands
    assert (demand.asked_fen, sheet.row.asked_fen) == (4_000_000, 4_000_000)
    deed = hand.deeds()[-1]
    assert deed.before["demands"] == [{"id": demand.id, "amount": "36,000.00"}]
    assert deed.after["demands"] == [{"id": demand.id, "amount": "40,000.00"}]
    assert hand.last("correction.demand").detail["changes"] == '[["amount", "36,000.00", "40,000.00"]]'
    assert hand.found_by("40,000.00")
    assert not hand.found_by("36,000.00")


def test_that_demands_are_added_and_taken_out(hand: Any) -> None:
    hand.correct(demands=(DemandChange(code="DM02", amount="500", note="误工费"), DemandChange(code="DM06")))
    sheet = hand.sheet()
    assert [demand.code for demand in sheet.demands] == ["DM01", "DM02", "DM06"]
    assert sheet.row.asked_fen == 3_650_000
    assert hand.found_by("误工费")
    hand.correct(demands=(DemandChange(code="DM01", removed=True),))
    sheet = hand.sheet()
    assert [demand.code for demand in sheet.demands] == ["DM02", "DM06"]
    assert (sheet.row.first_demand, sheet.row.asked_fen) == ("DM02", 50_000)
    assert hand.deeds()[-1].before["demands"][0]["code"] == "DM01"
    assert dict(hand.last("correction.demand_removed").detail) == {"demand": "DM01"}


def test_that_a_second_demand_of_one_kind_is_added_on_purpose(hand: Any) -> None:
    hand.correct(demands=(DemandChange(id="new", code="DM01", amount="100"),))
    assert [demand.asked_fen for demand in hand.sheet().demands] == [3_600_000, 10_000]


def test_that_a_decided_demand_that_reads_otherwise_is_decided_anew(hand: Any) -> None:
    (demand,) = hand.sheet().demands
    with hand.workspace.write() as session:
        draft = OutcomeDraft(demand.id, "granted")
        set_demand_outcome(session, hand.case.id, draft, actor=hand.actor, clock=hand.clock)
    hand.correct(demands=(DemandChange(id=demand.id, note="按条款第五条"),))
    assert hand.sheet().demands[0].outcome == "granted", "a note decides nothing"
    hand.correct(demands=(DemandChange(id=demand.id, amount="40000"),))
    assert hand.sheet().demands[0].outcome is None
    assert hand.deeds()[-1].before["demands"][0]["outcome"] == "granted"
    entry = hand.last("correction.demand_undecided")
    earlier = hand.last("correction.demand")
    assert entry.corrects_id == earlier.id


def test_that_one_demand_is_not_corrected_twice_at_once(hand: Any) -> None:
    changes = (DemandChange(code="DM01", amount="1"), DemandChange(code="DM01", amount="2"))
    assert hand.refused(demands=changes) == [("demands.1", "correction.part_twice")]
