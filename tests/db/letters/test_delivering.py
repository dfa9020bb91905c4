"""Only a proved delivery tells the case that somebody was told."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import select, update

from db.checklists import CaseFactRecord
from db.clocks import ClockRecord
from db.complaints import ComplaintRecord
from db.timeline import TimelineEntryRecord
from workbench.errors import UserError
from workbench.process.commands import move_case
from workbench.process.model import MoveDraft


def facts(office: Any) -> dict[str, Any]:
    with office.workspace.read() as session:
        row = CaseFactRecord
        return {one.key: one.value for one in session.execute(select(row.key, row.value))}


def ended(office: Any) -> dict[str, date | None]:
    with office.workspace.read() as session:
        row = ClockRecord
        return {one.rule_id: one.ended_on for one in session.execute(select(row.rule_id, row.ended_on))}


def codes(office: Any) -> list[str]:
    with office.workspace.read() as session:
        row = TimelineEntryRecord
        return list(session.execute(select(row.code).order_by(row.seq)).scalars())


def refused(office: Any, letter_id: str, **typed: str) -> list[str]:
    with pytest.raises(UserError) as caught:
        office.deliver(letter_id, **typed)
    return [problem.code for problem in caught.value.problems]


@pytest.fixture
def decision(decided: Any) -> tuple[Any, str]:
    """An issued decision, the next morning."""
    letter_id = decided.complete("D06b", performing="于2026年10月10日前支付。", asked="给付保险金")
    decided.issue(letter_id)
    return decided.later(days=30), letter_id


def test_that_a_posted_decision_ends_the_period_on_the_day_it_was_posted(decision: Any) -> None:
    office, letter_id = decision
    office.deliver(letter_id, at="2026-09-18 16:00")
    assert facts(office)["decision.informed_on"] == "2026-09-18"
    assert ended(office)["C03"] == date(2026, 9, 18)
    assert "decision.received_on" not in facts(office)
    office.deliver(
        letter_id, at="2026-09-18 16:00", result="delivered", received_on="2026-09-21", receiver="本人"
    )
    assert facts(office)["decision.received_on"] == "2026-09-21"
    assert facts(office)["decision.informed_on"] == "2026-09-18"
    assert [row.result for row in office.rows()[0].deliveries] == ["sent", "delivered"]


def test_that_a_draft_cannot_be_delivered(office: Any) -> None:
    assert refused(office, office.complete("D04a")) == ["letter.not_issued"]


def test_that_an_attempt_without_time_way_and_proof_proves_nothing(decision: Any) -> None:
    office, letter_id = decision
    assert refused(office, letter_id, at="", mode="pigeon", result="fine", proof="") == [
        "letter.unknown_delivery_mode",
        "letter.unknown_delivery_result",
        "letter.delivery_time_missing",
        "letter.delivery_proof_missing",
    ]
    assert refused(office, letter_id, at="2026-09-17 10:00") == ["letter.delivery_before_issue"]
    assert refused(office, letter_id, at="2026-12-17 10:00") == ["letter.delivery_ahead"]
    assert refused(office, letter_id, evidence="7") == ["evidence.unknown"]
    assert refused(office, letter_id, result="delivered") == ["letter.received_missing"]
    assert refused(office, letter_id, result="delivered", received_on="2026-09-17") == [
        "letter.received_before_sent"
    ]
    assert refused(office, letter_id, result="delivered", received_on="2026-10-19") == ["date.in_future"]
    assert facts(office).keys().isdisjoint({"decision.informed_on"})


def test_that_three_vain_days_make_a_person_unreachable_and_stand_for_the_notice(decision: Any) -> None:
    office, letter_id = decision
    for at in ("2026-09-21 09:00", "2026-09-21 15:00", "2026-09-22 09:00"):
        assert not office.deliver(letter_id, mode="call", result="unanswered", proof="", at=at).unreachable
    assert "decision.informed_on" not in facts(office)
    last = office.deliver(
        letter_id, mode="posted", result="failed", proof="退件：原址无人", at="2026-09-23 10:00"
    )
    assert last.unreachable and office.rows()[0].unreachable
    assert codes(office).count("letter.unreachable") == 1
    assert facts(office)["decision.informed_on"] == "2026-09-23"
    office.deliver(letter_id, mode="call", result="unanswered", proof="", at="2026-09-24 10:00")
    assert codes(office).count("letter.unreachable") == 1


def test_that_three_vain_attempts_on_one_day_are_not_enough(decision: Any) -> None:
    office, letter_id = decision
    for at in ("2026-09-21 09:00", "2026-09-21 12:00", "2026-09-21 15:00"):
        assert not office.deliver(letter_id, mode="call", result="unanswered", proof="", at=at).unreachable


def test_that_a_letter_that_changes_rights_is_not_delivered_by_phone(office: Any) -> None:
    told = {"claimed_on": "2026-09-01", "event": "疾病", "papers_on": "2026-09-01"}
    letter_id = office.complete("D04b", wanted=[["病历", "认定", "复印件"]], **told)
    office.issue(letter_id)
    assert refused(office, letter_id, mode="call", result="delivered", at="2026-09-18 09:00") == [
        "letter.call_is_not_enough"
    ]
    office.deliver(letter_id, mode="handed", result="delivered", at="2026-09-18 09:00", receiver="本人")
    assert facts(office)["claim.supplement_sent_on"] == "2026-09-18"
    assert facts(office)["claim.supplement_arrived_on"] == "2026-09-18"


def test_that_what_was_delivered_may_be_recorded_after_the_case_is_closed(decision: Any) -> None:
    office, letter_id = decision
    with office.workspace.write() as session:
        session.execute(update(ComplaintRecord).values(closed_on=date(2026, 9, 30), state="archived"))
    office.deliver(letter_id, at="2026-09-19 10:00")
    assert len(office.rows()[0].deliveries) == 1


@pytest.mark.parametrize("result", ["sent", "delivered", "unreachable"])
def test_that_a_letter_does_not_tell_the_decision_that_came_after_its_own(
    decision: tuple[Any, str], result: str
) -> None:
    office, letter_id = decision
    with office.workspace.write() as session:
        for state, reason in (("decided", ""), ("investigating", "发现新的事实")):
            draft = MoveDraft(state, reason=reason)
            move_case(session, office.case_id, draft, actor=office.actor, clock=office.clock)
    if result == "unreachable":
        for day in (18, 19, 20):
            at, mode = f"2026-09-{day} 16:00", "call"
            done = office.deliver(letter_id, at=at, mode=mode, result="unanswered", proof="未接通")
    else:
        received = {"received_on": "2026-09-21"} if result == "delivered" else {}
        done = office.deliver(letter_id, at="2026-09-18 16:00", result=result, **received)
    assert [problem.code for problem in done.warnings] == ["letter.decision_fell"]
    assert "decision.informed_on" not in facts(office)
    assert ended(office)["C03"] is None
    assert office.rows()[0].deliveries != ()
