"""A period that stands still: no date while it does, the union of what overlapped, and never a revival."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import select

from db.clocks import ClockPauseRecord, ClockRecord, SuspensionRecord
from db.complaints import ComplaintRecord, StateChangeRecord
from db.timeline import TimelineEntryRecord
from workbench.errors import UserError
from workbench.moment import FixedClock
from workbench.process.clock_model import PauseDraft, PauseEndDraft
from workbench.process.commands import move_case
from workbench.process.model import MoveDraft, NoticeDraft
from workbench.process.pausing import begin_pause, end_pause
from workbench.process.queries import next_step
from workbench.rulebook.reading import shipped_rulebook


def at(day: str) -> FixedClock:
    return FixedClock(datetime.fromisoformat(f"{day}T02:00:00").replace(tzinfo=UTC))


def pause(hand: Any, kind: str, from_on: str, to_on: str = "", today: str = "") -> Any:
    hand.clock = at(today or to_on or from_on)
    told = NoticeDraft(from_on, "called", "录音")
    return hand.run(begin_pause, PauseDraft(kind, from_on, "送司法鉴定", "委托书 12 号", told, to_on))


def end(hand: Any, kind: str, to_on: str) -> Any:
    hand.clock = at(to_on)
    return hand.run(end_pause, PauseEndDraft(kind, to_on, "鉴定意见已出具"))


def case(hand: Any) -> Any:
    row = ComplaintRecord
    return hand.rows(row.state, row.due_clock, row.due_statutory_on, row.due_internal_on)[0]


def decision(hand: Any) -> Any:
    row = ClockRecord
    return hand.rows(row.paused_since, row.nominal_on, row.statutory_on, where=row.rule_id == "C03")[0]


def test_that_a_running_pause_leaves_no_date_and_pauses_the_case(hand: Any) -> None:
    pause(hand, "P1", "2026-09-18")
    assert case(hand) == ("paused", "C03", None, None)
    assert decision(hand)[0] == date(2026, 9, 18)


def test_that_the_next_step_has_no_date_while_the_period_stands_still(hand: Any) -> None:
    book = shipped_rulebook()
    pause(hand, "P1", "2026-09-18")
    paused = hand.read(next_step, hand.case_id, today=date(2026, 10, 20), book=book)
    end(hand, "P1", "2026-09-28")
    again = hand.read(next_step, hand.case_id, today=date(2026, 9, 28), book=book)
    assert (paused.due_on, again.due_on) == (None, date(2026, 10, 12))


def test_that_its_end_brings_date_and_state_back(hand: Any) -> None:
    hand.run(move_case, MoveDraft("identified"))
    pause(hand, "P1", "2026-09-18")
    end(hand, "P1", "2026-09-28")
    assert case(hand) == ("identified", "C03", date(2026, 10, 12), date(2026, 10, 12))
    assert decision(hand) == (None, date(2026, 10, 12), date(2026, 10, 12))
    row = StateChangeRecord
    assert [tuple(found) for found in hand.rows(row.from_state, row.to_state)] == [
        ("registered", "identified"),
        ("identified", "paused"),
        ("paused", "identified"),
    ]


def test_that_what_overlaps_counts_once_and_the_last_end_frees_the_case(hand: Any) -> None:
    pause(hand, "P1", "2026-09-18")
    pause(hand, "P2", "2026-09-22")
    end(hand, "P1", "2026-09-25")
    assert case(hand)[0] == "paused"
    assert decision(hand)[0] == date(2026, 9, 18), "mediation goes on where the appraisal ended"
    end(hand, "P2", "2026-09-28")
    assert case(hand)[0] == "registered"
    assert decision(hand)[1] == date(2026, 10, 12)
    row = ClockPauseRecord
    assert sorted(hand.rows(row.kind, row.from_on, row.to_on)) == [
        ("P1", date(2026, 9, 18), date(2026, 9, 25)),
        ("P2", date(2026, 9, 22), date(2026, 9, 28)),
    ]


def test_that_a_pause_that_is_over_already_moves_the_date_at_once(hand: Any) -> None:
    pause(hand, "P2", "2026-09-18", "2026-09-28")
    assert case(hand) == ("registered", "C03", date(2026, 10, 12), date(2026, 10, 12))


def test_that_a_pause_after_the_last_day_revives_nothing(hand: Any) -> None:
    done = pause(hand, "P1", "2026-10-20")
    assert [problem.code for problem in done.warnings] == ["pause.too_late"]
    assert case(hand) == ("registered", "C03", date(2026, 10, 8), date(2026, 9, 30))
    assert decision(hand)[0] is None
    end(hand, "P1", "2026-11-20")
    assert decision(hand) == (None, date(2026, 10, 2), date(2026, 10, 8))


def test_that_one_kind_runs_once_at_a_time(hand: Any) -> None:
    pause(hand, "P1", "2026-09-18")
    with pytest.raises(UserError, match=r"pause\.open_already"):
        pause(hand, "P1", "2026-09-19")
    with pytest.raises(UserError, match=r"pause\.not_open"):
        end(hand, "P2", "2026-09-20")
    with pytest.raises(UserError, match=r"pause\.before"):
        end(hand, "P1", "2026-09-17")


def test_that_the_papers_and_the_telling_are_kept(hand: Any) -> None:
    pause(hand, "P1", "2026-09-18")
    row = SuspensionRecord
    assert hand.rows(row.papers, row.told_on, row.told_mode, row.told_proof, row.to_on) == [
        ("委托书 12 号", date(2026, 9, 18), "called", "录音", None)
    ]
    entry = TimelineEntryRecord
    codes = hand.rows(entry.code, where=entry.code.in_(("pause.begun", "process.notice_pause")))
    assert sorted(code for (code,) in codes) == ["pause.begun", "process.notice_pause"]


def test_that_a_withdrawal_during_a_pause_ends_the_clock_in_time(hand: Any) -> None:
    pause(hand, "P1", "2026-09-18")
    hand.clock = at("2026-11-20")
    told = NoticeDraft("2026-11-20", "handed", "撤诉申请书")
    moved = hand.run(move_case, MoveDraft("withdrawn", reason="达成和解", notice=told))
    assert moved.warnings == ()
    with hand.workspace.read() as session:
        row = ClockRecord
        found = session.execute(
            select(row.ended_on, row.statutory_on, row.paused_since).where(row.rule_id == "C03")
        ).one()
    assert found.ended_on <= found.statutory_on
    assert found.paused_since is None
