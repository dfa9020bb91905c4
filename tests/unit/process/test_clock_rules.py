"""What keeps a longer period, a pause, a new start or an own length from standing."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from workbench.checklists.model import RefusalSheet
from workbench.process.clock_model import ExtensionDraft, LengthDraft, PauseDraft, RestartDraft
from workbench.process.clock_rules import (
    extension_problems,
    length_problems,
    pause_problems,
    restart_problems,
)
from workbench.process.model import CaseStand, DecisionClock, NoticeDraft
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
TODAY = date(2026, 9, 18)
RECEIVED = date(2026, 9, 17)
C03 = DecisionClock("c", "C03", RECEIVED, date(2026, 10, 8), date(2026, 9, 30))
C04 = replace(C03, rule_id="C04")
C08 = replace(C03, rule_id="C08")
TOLD = NoticeDraft("2026-09-18", "called", "录音 0918")


def stand(clock: DecisionClock | None = C03) -> CaseStand:
    sheet = RefusalSheet(False, (), (), ())
    return CaseStand(
        "investigating", "investigating", RECEIVED, sheet, handler="陈一鸣", complained_of=("丁若水",),
        decision_clock=clock,
    )  # fmt: skip


def extension(**more: Any) -> ExtensionDraft:
    return ExtensionDraft(**{"clock_id": "C04", "reason": "须调取病历", "notice": TOLD, **more})


def told(on: str, mode: str = "called", proof: str = "录音 0918") -> NoticeDraft:
    return NoticeDraft(on, mode, proof)


def codes(problems: Any) -> list[str]:
    return [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("draft", "clock", "today", "expected"),
    [
        (extension(), C03, TODAY, []),
        (extension(reason=" "), C03, TODAY, ["process.extension_reason_missing"]),
        (extension(notice=None), C03, TODAY, ["process.notice_missing"]),
        (extension(notice=told("")), C03, TODAY, ["process.day_missing"]),
        (extension(notice=told("2026-09-19")), C03, TODAY, ["date.in_future"]),
        (extension(notice=told("2026-09-16")), C03, TODAY, ["process.before_receipt"]),
        (extension(notice=told("2026-09-18", "shouted")), C03, TODAY, ["process.unknown_mode"]),
        (extension(notice=told("2026-09-18", proof=" ")), C03, TODAY, ["process.proof_missing"]),
        (extension(clock_id="C05"), C03, TODAY, ["process.extension_not_next"]),
        (extension(), C04, TODAY, ["process.extension_not_next"]),
        (extension(), replace(C03, rule_id="C05"), TODAY, ["process.extension_not_next"]),
        (extension(), None, TODAY, ["process.no_decision_clock"]),
        (extension(), C03, date(2026, 10, 8), []),
        (extension(), C03, date(2026, 10, 9), ["process.extension_too_late"]),
        (extension(), replace(C03, paused_since=TODAY), date(2026, 10, 9), []),
        (
            extension(notice=told("2026-10-09")),
            C03,
            date(2026, 10, 9),
            ["process.extension_too_late", "process.extension_told_late"],
        ),
        (extension(clock_id="C05"), C04, TODAY, ["pause.approver_superior"]),
        (extension(clock_id="C05", approver="陈一鸣"), C04, TODAY, ["process.approver_is_handler"]),
        (extension(clock_id="C05", approver="丁若水"), C04, TODAY, ["process.must_recuse"]),
        (extension(clock_id="C05", approver="省公司 周岚"), C04, TODAY, []),
        (extension(clock_id="C08A"), C08, TODAY, ["pause.approver_head_of_complaints"]),
        (extension(clock_id="C08A", approver="高峰"), C08, TODAY, []),
        (extension(clock_id="C08A", approver="高峰", days="40"), C08, TODAY, []),
        (extension(clock_id="C08A", approver="高峰", days="61"), C08, TODAY, ["pause.too_long"]),
        (extension(clock_id="C08A", approver="高峰", days="-3"), C08, TODAY, ["pause.bad_length"]),
    ],
)
def test_that_a_longer_period_is_decided_approved_and_told_in_time(
    draft: ExtensionDraft, clock: DecisionClock | None, today: date, expected: list[str]
) -> None:
    found, problems = extension_problems(stand(clock), draft, today, BOOK)
    assert codes(problems) == expected
    assert (found is None) == bool(expected)


def pause(**more: Any) -> PauseDraft:
    told = {"kind": "P1", "from_on": "2026-09-18", "reason": "送司法鉴定", "papers": "委托书 12 号"}
    return PauseDraft(**{**told, "notice": TOLD, **more})


@pytest.mark.parametrize(
    ("draft", "clock", "expected"),
    [
        (pause(), C03, []),
        (pause(kind="P2", notice=None), C03, []),
        (pause(kind="P3"), C03, ["pause.unknown_kind"]),
        (pause(kind="R1"), C03, ["pause.unknown_kind"]),
        (pause(notice=None), C03, ["process.notice_missing"]),
        (pause(reason=" "), C03, ["pause.reason_missing"]),
        (pause(kind="P2", papers=""), C03, ["pause.papers_missing"]),
        (pause(from_on="2026-09-16"), C03, ["pause.before"]),
        (pause(from_on="2026-09-19"), C03, ["date.in_future"]),
        (pause(from_on="去年"), C03, ["date.unreadable"]),
        (pause(to_on="2026-09-17"), C03, ["pause.before"]),
        (pause(), C08, ["pause.not_for_this_clock"]),
        (pause(), None, ["process.no_decision_clock"]),
    ],
)
def test_that_a_pause_is_proved_and_told(
    draft: PauseDraft, clock: DecisionClock | None, expected: list[str]
) -> None:
    days, _, problems = pause_problems(stand(clock), draft, TODAY, BOOK)
    assert codes(problems) == expected
    assert (days is None) == bool(expected)


@pytest.mark.parametrize(
    ("draft", "clock", "today", "expected"),
    [
        (RestartDraft("2026-09-18", "补交录音"), C03, TODAY, []),
        (RestartDraft("2026-09-18", "补交录音"), C04, TODAY, []),
        (RestartDraft("2026-09-18", ""), C03, TODAY, ["pause.new_facts_missing"]),
        (RestartDraft("", "补交录音"), C03, TODAY, ["process.day_missing"]),
        (RestartDraft("2026-09-16", "补交录音"), C03, TODAY, ["pause.before"]),
        (RestartDraft("2026-10-08", "补交录音"), C03, date(2026, 10, 9), []),
        (RestartDraft("2026-10-09", "补交录音"), C03, date(2026, 10, 9), ["pause.restart_too_late"]),
        (RestartDraft("2026-09-18", "补交录音"), C08, TODAY, ["pause.cannot_restart"]),
        (RestartDraft("2026-09-18", "补交录音"), None, TODAY, ["process.no_decision_clock"]),
    ],
)
def test_that_new_facts_count_within_the_period_only(
    draft: RestartDraft, clock: DecisionClock | None, today: date, expected: list[str]
) -> None:
    _, problems = restart_problems(stand(clock), draft, today, BOOK)
    assert codes(problems) == expected


@pytest.mark.parametrize(
    ("clock_id", "amount", "reason", "expected"),
    [
        ("K02", "20", "条款 3.2", (20, [])),
        ("K02", "３０", "条款 3.2", (None, [])),
        ("K02", "", "条款 3.2", (None, ["pause.length_missing"])),
        ("K02", "20", "", (20, ["pause.length_reason_missing"])),
        ("K02", "0", "条款 3.2", (None, ["pause.bad_length"])),
        ("K04", "5", "条款 3.2", (None, ["pause.length_fixed"])),
        ("J01", "14", "举证通知书", (None, ["pause.too_short"])),
        ("J01", "30", "举证通知书", (30, [])),
        ("J03", "16", "举证通知书", (None, ["pause.too_long"])),
        ("J04", "5", "举证通知书", (5, [])),
    ],
)
def test_that_only_what_the_law_leaves_open_may_be_set(
    clock_id: str, amount: str, reason: str, expected: tuple[int | None, list[str]]
) -> None:
    own, problems = length_problems(BOOK.clocks[clock_id], LengthDraft(clock_id, amount, reason))
    assert (own, codes(problems)) == expected
