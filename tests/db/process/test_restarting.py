"""New facts start the period anew and leave the old one in sight; a contract or court may set a length."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from db.clocks import ClockRecord
from db.complaints import ComplaintRecord, StateChangeRecord
from workbench.errors import UserError
from workbench.moment import FixedClock
from workbench.process.clock_model import ExtensionDraft, LengthDraft, PauseDraft, RestartDraft
from workbench.process.commands import extend_decision_clock
from workbench.process.model import NoticeDraft
from workbench.process.pausing import begin_pause
from workbench.process.restarting import restart_clock, set_length

TOLD = NoticeDraft("2026-09-18", "called", "录音 0918")


def at(hand: Any, day: str) -> None:
    hand.clock = FixedClock(datetime.fromisoformat(f"{day}T02:00:00").replace(tzinfo=UTC))


def clocks(hand: Any) -> list[Any]:
    row = ClockRecord
    columns = (row.rule_id, row.started_on, row.statutory_on, row.ended_on, row.ended_by)
    found: list[Any] = hand.rows(*columns, where=row.rule_id.in_(("C01", "C03", "C04")), order=row.id)
    return found


def due(hand: Any) -> Any:
    case = ComplaintRecord
    return hand.rows(case.state, case.due_clock, case.due_statutory_on, case.due_internal_on)[0]


def test_that_new_facts_start_the_decision_anew_and_keep_the_old_clock(hand: Any) -> None:
    at(hand, "2026-09-22")
    hand.run(restart_clock, RestartDraft("2026-09-21", "补交了当年的录音"))
    assert clocks(hand) == [
        ("C01", date(2026, 9, 17), date(2026, 9, 18), None, None),
        ("C03", date(2026, 9, 17), date(2026, 10, 8), date(2026, 9, 21), "restarted"),
        ("C03", date(2026, 9, 21), date(2026, 10, 8), None, None),
    ]
    assert due(hand) == ("registered", "C03", date(2026, 10, 8), date(2026, 9, 30))
    row = StateChangeRecord
    assert hand.rows(row.from_state, row.to_state) == [
        ("registered", "restarted"),
        ("restarted", "registered"),
    ]


def test_that_a_restart_after_an_extension_counts_fifteen_days_again(hand: Any) -> None:
    hand.run(extend_decision_clock, ExtensionDraft("C04", "情况复杂", TOLD))
    at(hand, "2026-10-12")
    hand.run(restart_clock, RestartDraft("2026-10-12", "新的病历"))
    assert clocks(hand)[-1] == ("C03", date(2026, 10, 12), date(2026, 10, 27), None, None)
    assert due(hand)[1:3] == ("C03", date(2026, 10, 27))


def test_that_a_pause_that_runs_goes_on_in_the_new_period(hand: Any) -> None:
    hand.run(begin_pause, PauseDraft("P1", "2026-09-18", "送鉴定", "委托书", TOLD))
    at(hand, "2026-11-02")
    hand.run(restart_clock, RestartDraft("2026-11-02", "新的病历"))
    row = ClockRecord
    where = row.rule_id == "C03"
    assert hand.rows(row.started_on, row.paused_since, row.ended_by, where=where, order=row.id) == [
        (date(2026, 9, 17), None, "restarted"),
        (date(2026, 11, 2), date(2026, 11, 2), None),
    ]
    assert due(hand)[1:] == ("C03", None, None)


def test_that_new_facts_after_the_last_day_revive_nothing(hand: Any) -> None:
    at(hand, "2026-10-20")
    with pytest.raises(UserError, match=r"pause\.restart_too_late"):
        hand.run(restart_clock, RestartDraft("2026-10-20", "新的病历"))
    assert len(clocks(hand)) == 2


def test_that_the_contract_sets_the_length_of_the_assessment(hand: Any) -> None:
    at(hand, "2026-10-20")
    hand.fact("claim.papers_received_on", "2026-09-01")
    hand.run(set_length, LengthDraft("K02", "40", "条款 3.2"))
    row = ClockRecord
    where = row.rule_id == "K02"
    assert hand.rows(row.nominal_on, row.own_amount, row.own_reason, where=where) == [
        (date(2026, 10, 11), 40, "条款 3.2")
    ]
    hand.fact("claim.papers_received_on", "2026-09-02")
    assert hand.rows(row.nominal_on, where=where) == [(date(2026, 10, 12),)]
    hand.run(set_length, LengthDraft("K02", "30", "更正：条款无约定"))
    assert hand.rows(row.nominal_on, row.own_amount, where=where) == [(date(2026, 10, 2), None)]


def test_that_only_a_running_clock_gets_a_length(hand: Any) -> None:
    with pytest.raises(UserError, match=r"pause\.clock_not_running"):
        hand.run(set_length, LengthDraft("K02", "40", "条款 3.2"))
