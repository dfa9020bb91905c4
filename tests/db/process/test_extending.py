"""Longer periods: 30 and 60 days in total, from the first receipt, told in time."""

from datetime import date, timedelta
from typing import Any

import pytest

from db.clocks import ClockPauseRecord, ClockRecord
from db.complaints import ComplaintRecord
from db.timeline import TimelineEntryRecord
from workbench.errors import UserError
from workbench.moment import FixedClock
from workbench.process import commands
from workbench.process.model import ExtensionDraft


def extend(hand: Any, clock_id: str = "C04", **more: str) -> Any:
    told = {"reason": "须向医院调取病历", "informed_on": "2026-09-18", **more}
    return hand.run(commands.extend_decision_clock, ExtensionDraft(clock_id, **told))


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
    with pytest.raises(UserError, match=r"process\.extension_approver_missing"):
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
    with hand.workspace.write() as session:
        clock_id = session.query(ClockRecord.id).filter(ClockRecord.rule_id == "C03").scalar()
        session.add(
            ClockPauseRecord(
                id="p", clock_id=clock_id, kind="P1", from_on=date(2026, 9, 18), to_on=date(2026, 9, 28),
                reason="鉴定", recorded_by="陈一鸣", recorded_at=hand.clock.now(),
            )
        )  # fmt: skip
    extend(hand)
    assert due(hand)[1] == date(2026, 10, 27)
    assert len(hand.rows(ClockPauseRecord.id)) == 2


def test_that_the_extension_is_told_on_the_day_the_complainant_heard_of_it(hand: Any) -> None:
    extend(hand, informed_on="2026-09-17")
    entry = TimelineEntryRecord
    assert hand.rows(entry.occurred_on, entry.text, where=entry.code == "process.extended") == [
        (date(2026, 9, 17), "须向医院调取病历")
    ]
