"""A proved notice becomes facts, an entry of the timeline, and the end of what waited for it."""

from datetime import date, timedelta
from typing import Any

import pytest

from db.checklists import CaseFactRecord
from db.clocks import ClockRecord
from db.complaints import ComplaintRecord
from db.timeline import TimelineEntryRecord
from workbench.checklists.desk import Desk
from workbench.complaints.commands import remove_nature
from workbench.errors import Problem, UserError
from workbench.moment import FixedClock
from workbench.process.commands import move_case, set_demand_outcome
from workbench.process.history import decision_told
from workbench.process.model import MoveDraft, Notice, NoticeMode, OutcomeDraft
from workbench.process.noticing import FACTS_OF, Purpose, record_notice
from workbench.process.queries import next_moves
from workbench.process.standing import demands_of
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
TODAY = date(2026, 9, 18)
POSTED = Notice(TODAY, NoticeMode.POSTED, "EMS 1098765432106")
FACT, CLOCK, ENTRY, CASE = CaseFactRecord, ClockRecord, TimelineEntryRecord, ComplaintRecord
WORK = ("identified", "assigned", "contacted", "investigating", "proposed", "in_approval")


def tell(hand: Any, purpose: Purpose, notice: Notice) -> tuple[Problem, ...]:
    with hand.workspace.write() as session:
        return record_notice(Desk(session, hand.case_id, hand.actor, hand.clock), purpose, notice, BOOK)


def facts(hand: Any) -> dict[str, Any]:
    return dict(hand.rows(FACT.key, FACT.value))


def decide(hand: Any) -> None:
    """Take the case to its decision, nobody told yet."""
    with hand.workspace.write() as session:
        remove_nature(session, hand.case_id, "NA2", reason="同意给付", actor=hand.actor, clock=hand.clock)
    for demand in hand.read(demands_of, hand.case_id):
        hand.run(set_demand_outcome, OutcomeDraft(demand.id, "granted"))
    for key, value in {
        "decision.finding": "未作询问",
        "approval.approver": "周岚",
        "approval.on": "2026-09-18",
    }.items():
        hand.fact(key, value)
    for state in (*WORK, "decided"):
        hand.run(move_case, MoveDraft(state))


@pytest.mark.parametrize("purpose", list(Purpose))
def test_that_a_notice_keeps_its_facts_and_tells_them(hand: Any, purpose: Purpose) -> None:
    tell(hand, purpose, POSTED)
    assert facts(hand) == dict.fromkeys(FACTS_OF[purpose].sent, "2026-09-18")
    # In the words of whoever proved it: a clock names this source, and a code would stand in its sentence.
    assert {source for (source,) in hand.rows(FACT.source)} <= {POSTED.proof}
    told = hand.rows(ENTRY.text, ENTRY.occurred_on, where=ENTRY.code == f"process.notice_{purpose}")
    assert told == [(POSTED.proof, TODAY)]


@pytest.mark.parametrize("purpose", [purpose for purpose in Purpose if FACTS_OF[purpose].arrived])
@pytest.mark.parametrize(("mode", "arrives"), [("handed", True), ("called", True), ("posted", False)])
def test_that_only_what_is_given_in_person_arrives_at_once(
    hand: Any, purpose: Purpose, mode: str, arrives: bool
) -> None:
    tell(hand, purpose, Notice(TODAY, NoticeMode(mode), "凭证"))
    assert (FACTS_OF[purpose].arrived in facts(hand)) is arrives


def test_that_a_letter_arrives_when_its_arrival_is_proved(hand: Any) -> None:
    notice = Notice(date(2026, 9, 17), NoticeMode.POSTED, "EMS 1", arrived_on=TODAY)
    tell(hand, Purpose.RESCISSION, notice)
    assert facts(hand) == {"rescission.sent_on": "2026-09-17", "rescission.arrived_on": "2026-09-18"}


def test_that_a_notice_told_again_leaves_the_first_day_standing(hand: Any) -> None:
    tell(hand, Purpose.SUPPLEMENT, Notice(date(2026, 9, 17), NoticeMode.HANDED, "当面"))
    tell(hand, Purpose.SUPPLEMENT, Notice(TODAY, NoticeMode.HANDED, "再次当面"))
    assert set(facts(hand).values()) == {"2026-09-17"}
    assert len(hand.rows(ENTRY.id, where=ENTRY.code == "process.notice_supplement")) == 2


def test_that_the_decision_s_clock_ends_and_the_case_is_due_no_longer(hand: Any) -> None:
    assert tell(hand, Purpose.DECISION, POSTED) == ()
    ended = hand.rows(CLOCK.ended_on, CLOCK.ended_by, where=CLOCK.rule_id == "C03")
    assert ended == [(TODAY, "notice:posted")]
    assert hand.rows(CASE.due_clock, CASE.due_statutory_on) == [(None, None)]


def test_that_a_notice_after_the_last_day_is_said_to_be_late(hand: Any) -> None:
    hand.clock = FixedClock(hand.clock.instant + timedelta(days=30))
    late = tell(hand, Purpose.DECISION, Notice(date(2026, 10, 9), NoticeMode.CALLED, "录音 3"))
    assert [(problem.code, problem.detail["date"]) for problem in late] == [
        ("process.informed_late", "2026-10-08")
    ]


def test_that_an_extension_that_was_told_ends_nothing(hand: Any) -> None:
    tell(hand, Purpose.EXTENSION, POSTED)
    assert hand.rows(CLOCK.ended_on, where=CLOCK.rule_id == "C03") == [(None,)]


def test_that_a_notice_names_only_an_exhibit_of_its_case(hand: Any) -> None:
    with pytest.raises(UserError, match=r"evidence\.unknown"):
        tell(hand, Purpose.DECISION, Notice(TODAY, NoticeMode.POSTED, "EMS 1", evidence_id="none"))
    assert facts(hand) == {}


def test_that_a_decision_that_a_letter_told_is_not_asked_for_again(hand: Any) -> None:
    decide(hand)
    tell(hand, Purpose.DECISION, POSTED)
    moves = {move.to_state: move for move in hand.read(next_moves, hand.case_id, today=TODAY, book=BOOK)}
    assert "notice" not in moves["informed"].asks
    hand.run(move_case, MoveDraft("informed"))
    assert hand.rows(CASE.state) == [("informed",)]
    assert len(hand.rows(ENTRY.id, where=ENTRY.code == "process.notice_informed")) == 1


def test_that_a_letter_delivered_late_needs_its_reason_before_the_case_goes_on(hand: Any) -> None:
    decide(hand)
    hand.clock = FixedClock(hand.clock.instant + timedelta(days=30))
    tell(hand, Purpose.DECISION, Notice(date(2026, 10, 9), NoticeMode.POSTED, "EMS 9"))
    with pytest.raises(UserError, match=r"process\.late_reason_missing"):
        hand.run(move_case, MoveDraft("informed"))
    moved = hand.run(move_case, MoveDraft("informed", reason="病历调取耗时"))
    assert [problem.code for problem in moved.warnings] == ["process.informed_late"]


def test_that_going_back_before_the_decision_undoes_that_it_was_told(hand: Any) -> None:
    decide(hand)
    tell(hand, Purpose.DECISION, POSTED)
    assert hand.read(decision_told, hand.case_id, BOOK)
    hand.run(move_case, MoveDraft("informed"))
    hand.run(move_case, MoveDraft("investigating", reason="发现新的事实"))
    assert not hand.read(decision_told, hand.case_id, BOOK)
    again = Notice(date(2026, 9, 20), NoticeMode.POSTED, "EMS 2")
    hand.clock = FixedClock(hand.clock.instant + timedelta(days=5))
    tell(hand, Purpose.DECISION, again)
    assert facts(hand)["decision.informed_on"] == "2026-09-20"
