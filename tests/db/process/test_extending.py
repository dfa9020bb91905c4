"""Longer periods: 30 and 60 days in total, from the first receipt, approved and told in time, with proof."""

from datetime import date, timedelta
from typing import Any

import pytest

from db.clocks import ClockPauseRecord, ClockRecord, ExtensionRecord
from db.complaints import ComplaintRecord
from db.timeline import TimelineEntryRecord
from workbench.errors import UserError
from workbench.moment import FixedClock
from workbench.process import commands
from workbench.process.clock_model import ExtensionDraft, PauseDraft
from workbench.process.model import NoticeDraft
from workbench.process.pausing import begin_pause

TOLD = NoticeDraft("2026-09-18", "called", "录音 0918")


def extend(hand: Any, clock_id: str = "C04", **more: Any) -> Any:
    draft = ExtensionDraft(**{"clock_id": clock_id, "reason": "须向医院调取病历", "notice": TOLD, **more})
    return hand.run(commands.extend_decision_clock, draft)


def due(hand: Any) -> Any:
    case = ComplaintRecord
    return hand.rows(case.due_clock, case.due_statutory_on, case.due_internal_on)[0]


def rows(hand: Any) -> dict[str, Any]:
    row = ClockRecord
    found = hand.rows(
        row.rule_id,
        row.started_on,
        row.statutory_on,
        row.ended_by,
        where=row.rule_id.in_(("C03", "C04", "C05")),
    )
    return {cells[0]: cells[1:] for cells in found}


def test_that_thirty_days_count_from_the_first_receipt(hand: Any) -> None:
    assert due(hand) == ("C03", date(2026, 10, 8), date(2026, 9, 30))
    extend(hand)
    assert due(hand) == ("C04", date(2026, 10, 19), date(2026, 10, 16))
    assert rows(hand) == {
        "C03": (date(2026, 9, 17), date(2026, 10, 8), "extended"),
        "C04": (date(2026, 9, 17), date(2026, 10, 19), None),
    }


def test_that_the_second_extension_makes_sixty_and_needs_a_superior(hand: Any) -> None:
    extend(hand)
    with pytest.raises(UserError, match=r"pause\.approver_superior"):
        extend(hand, "C05")
    extend(hand, "C05", approver="省公司 周岚")
    assert due(hand) == ("C05", date(2026, 11, 16), date(2026, 11, 16))
    assert [rule for rule, row in rows(hand).items() if row[2] is None] == ["C05"]


def test_that_nothing_is_extended_after_its_last_day(hand: Any) -> None:
    hand.clock = FixedClock(hand.clock.instant + timedelta(days=21))
    with pytest.raises(UserError, match=r"process\.extension_too_late"):
        extend(hand)
    assert list(rows(hand)) == ["C03"]
    assert due(hand)[0] == "C03"


def test_that_the_steps_of_extension_are_not_skipped(hand: Any) -> None:
    with pytest.raises(UserError, match=r"process\.extension_not_next"):
        extend(hand, "C05", approver="省公司 周岚")


def test_that_pauses_go_along_with_the_longer_period(hand: Any) -> None:
    hand.clock = FixedClock(hand.clock.instant + timedelta(days=10))
    pause = PauseDraft("P1", "2026-09-18", "送鉴定", "委托书 12 号", TOLD, to_on="2026-09-28")
    hand.run(begin_pause, pause)
    extend(hand)
    assert due(hand)[1] == date(2026, 10, 27)
    assert len(hand.rows(ClockPauseRecord.id)) == 2


def test_that_the_extension_is_told_on_the_day_the_complainant_heard_of_it(hand: Any) -> None:
    extend(hand, notice=NoticeDraft("2026-09-17", "sent", "短信回执"))
    entry = TimelineEntryRecord
    assert hand.rows(entry.occurred_on, entry.text, where=entry.code == "process.extended") == [
        (date(2026, 9, 17), "须向医院调取病历")
    ]
    assert hand.rows(entry.text, where=entry.code == "process.notice_extension") == [("短信回执",)]


def test_that_who_approved_and_how_it_was_told_are_kept(hand: Any) -> None:
    extend(hand)
    extend(hand, "C05", approver="省公司 周岚")
    row = ExtensionRecord
    kept = hand.rows(row.approver, row.told_on, row.told_mode, row.told_proof, order=row.id)
    assert kept == [
        (None, date(2026, 9, 18), "called", "录音 0918"),
        ("省公司 周岚", date(2026, 9, 18), "called", "录音 0918"),
    ]
