"""Following up: what an attempt leaves behind, when the case opens again, and what is due."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from db.audit import AuditEntryRecord
from db.checklists import CaseFactRecord
from db.complaints import ComplaintRecord, StateChangeRecord
from db.followups import FollowUpRecord
from db.timeline import TimelineEntryRecord
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ContractDraft, DemandDraft, ReceiptDraft
from workbench.errors import UserError
from workbench.followups.model import Occasion, Standing
from workbench.followups.queries import due_follow_ups, follow_up_stand
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.persons.profile import person_profile
from workbench.persons.profile_model import Number, Ratio
from workbench.rulebook.reading import shipped_rulebook
from workbench.search.queries import complaints_matching

TOLD = date(2026, 9, 18)
CASE = ComplaintRecord
AGAIN = ComplaintDraft(
    narrative="上次说好的钱只到了一半，再次投诉。",
    receipts=(ReceiptDraft(channel="CH01", received_on="2026-11-02"),),
    complainant=PersonDraft(name="欧阳晓锋", id_type="cn_id", id_no="330106198001014210"),
    contracts=(ContractDraft(number="P2021-0302-6620"),),
    demands=(DemandDraft(code="DM01", amount="18000"),),
    category="IB40",
)


def day(number: int) -> date:
    return TOLD + timedelta(days=number)


def due(after: Any, number: int, until: int | None = None) -> list[tuple[str, int]]:
    last = None if until is None else day(until)
    found = after.read(due_follow_ups, day(number), until=last)
    return [(one.occasion.value, one.days) for one in found]


def facts(after: Any) -> dict[str, Any]:
    fact = CaseFactRecord
    return dict(after.rows(fact.key, fact.value, where=fact.key.startswith("followup.")))


def entries(after: Any) -> list[tuple[str, dict[str, str], str | None]]:
    entry = TimelineEntryRecord
    told = entry.source_kind == "follow_up"
    return [
        tuple(row) for row in after.rows(entry.code, entry.detail, entry.text, where=told, order=entry.seq)
    ]


def test_that_an_answer_is_kept_told_found_and_signed(after: Any) -> None:
    done = after.reached(3, "4", process_score="3", words="钱到账了，就是拖得久", contact_again=True)
    stand = after.read(follow_up_stand, after.case_id, day(3))
    row = stand.rows[0]
    assert (row.outcome_score, row.process_score, row.contact_again) == (4, 3, True)
    assert stand.plan[0].standing is Standing.REACHED and stand.next_occasion is Occasion.D15
    assert entries(after) == [("followup.reached", {"occasion": "D3", "score": "4"}, "钱到账了，就是拖得久")]
    assert facts(after) == {"followup.first_on": day(3).isoformat()}
    wanted = complaints_matching("拖得久")
    assert wanted is not None
    assert after.read(lambda session: session.execute(wanted).scalars().all())
    audit = AuditEntryRecord
    kept = after.rows(audit.after, where=audit.action == "followup.add")[0][0]
    assert kept["outcome_score"] == 4 and kept["reopened_to"] is None
    assert done.reopened_to is None and {"followups", "persons"} <= done.changes.topics


def test_that_a_refused_follow_up_leaves_nothing(after: Any) -> None:
    before = after.rows(AuditEntryRecord.position)
    with pytest.raises(UserError):
        after.call(3, reached=False, outcome_score="5")
    assert after.rows(AuditEntryRecord.position) == before
    assert after.rows(FollowUpRecord.id) == [] and entries(after) == []


def test_that_three_vain_days_settle_an_occasion_as_unreached_and_never_as_satisfied(after: Any) -> None:
    assert after.missed(3).standing is Standing.TRIED
    assert after.missed(3).standing is Standing.TRIED
    assert after.missed(4).standing is Standing.TRIED
    assert facts(after) == {}
    assert due(after, 5) == [("D3", -2)]
    assert after.missed(6).standing is Standing.UNREACHED
    assert facts(after) == {"followup.first_on": day(6).isoformat()}
    assert due(after, 7) == []
    assert after.rows(FollowUpRecord.outcome_score, where=FollowUpRecord.outcome_score.is_not(None)) == []
    assert {code for code, *_ in entries(after)} == {"followup.unreached"}


def test_that_the_second_call_sets_its_own_fact(after: Any) -> None:
    after.reached(16, occasion="D15")
    assert facts(after) == {"followup.second_on": day(16).isoformat()}


@pytest.mark.parametrize(
    ("state", "closed", "to_state"),
    [
        ("informed", None, "investigating"),
        ("followed_up", None, "investigating"),
        ("archived", 2, "reopened"),
    ],
)
def test_that_a_low_score_takes_the_case_up_again_with_its_cause(
    after: Any, state: str, closed: int | None, to_state: str
) -> None:
    after.put(state, None if closed is None else day(closed))
    assert after.read(follow_up_stand, after.case_id, day(3)).reopens_to == to_state
    done = after.reached(3, "2", words="只赔了一半")
    assert done.reopened_to == to_state
    assert after.rows(CASE.state, CASE.closed_on) == [(to_state, None)]
    change = StateChangeRecord
    assert after.rows(change.from_state, change.to_state, change.reason) == [(state, to_state, "只赔了一半")]
    caused = {"occasion": "D3", "score": "2", "state": to_state}
    assert entries(after)[-1] == ("followup.reopened", caused, None)


def test_that_a_case_at_work_is_not_taken_up_twice(after: Any) -> None:
    after.put("investigating")
    assert after.read(follow_up_stand, after.case_id, day(3)).reopens_to is None
    assert after.reached(3, "1", words="还是不满意").reopened_to is None
    assert after.rows(StateChangeRecord.id) == []


def test_that_three_is_no_reason_to_open_a_case(after: Any) -> None:
    after.put("archived", day(1))
    assert after.reached(3, "3").reopened_to is None
    assert after.rows(CASE.state) == [("archived",)]


def test_that_an_archived_case_is_followed_up_too(after: Any) -> None:
    after.put("archived", day(5))
    after.reached(15, occasion="D15")
    assert after.rows(CASE.state) == [("archived",)]


@pytest.mark.parametrize(
    ("number", "found"),
    [(2, []), (3, [("D3", 0)]), (9, [("D3", -6)]), (15, [("D15", 0)]), (91, [("D90", -1)]), (121, [])],
)
def test_that_each_occasion_is_due_from_its_day(after: Any, number: int, found: list[Any]) -> None:
    assert due(after, number) == found


def test_that_what_comes_can_be_asked_for(after: Any) -> None:
    assert due(after, 1, until=7) == [("D3", 2)]
    after.reached(3)
    assert due(after, 4, until=20) == [("D15", 11)]


def test_that_a_missed_occasion_is_named_with_the_next(after: Any) -> None:
    found = after.read(due_follow_ups, day(15))[0]
    assert (found.occasion, found.missed) == (Occasion.D15, (Occasion.D3,))
    assert found.person_name != "欧阳晓锋" and found.handler == "陈一鸣"


@pytest.mark.parametrize(
    "state", ["withdrawn", "merged", "litigated", "investigating", "reopened", "declined"]
)
def test_that_nobody_is_rung_in_a_case_that_is_at_work_or_ended_otherwise(after: Any, state: str) -> None:
    after.put(state, None if state in ("investigating", "reopened") else day(1))
    assert due(after, 3) == []


def test_that_an_archived_case_still_waits_for_its_calls(after: Any) -> None:
    after.put("archived", day(4))
    assert due(after, 15) == [("D15", 0)]


def test_that_a_new_decision_is_followed_up_anew(after: Any) -> None:
    after.reached(3)
    after.tell_decision(day(10))
    assert due(after, 13) == [("D3", 0)]


def register(after: Any, draft: ComplaintDraft, on: date) -> str:
    clock = FixedClock(datetime(on.year, on.month, on.day, 2, 0, tzinfo=UTC))
    with after.workspace.write() as session:
        return register_complaint(session, draft, actor=after.actor, clock=clock).id


def merge_people(after: Any) -> None:
    """Both cases are of one person, whatever the matching proposes."""
    first = after.rows(CASE.complainant_id, where=CASE.id == after.case_id)[0][0]
    with after.workspace.write() as session:
        session.execute(update(CASE).values(complainant_id=first))


def test_that_the_last_look_shows_who_came_again_about_the_same(after: Any) -> None:
    again = register(after, AGAIN, date(2026, 11, 2))
    merge_people(after)
    number = after.rows(CASE.case_no, where=CASE.id == again)[0][0]
    found = after.read(due_follow_ups, day(90))
    assert [one.again_in for one in found if one.complaint_id == after.case_id] == [(number,)]
    stand = after.read(follow_up_stand, after.case_id, day(90))
    assert stand.again_in == (number,)


@pytest.mark.parametrize(
    "other",
    [
        replace(AGAIN, demands=(DemandDraft(code="DM05"),)),
        replace(AGAIN, contracts=(ContractDraft(number="P2020-1111-2222"),)),
        replace(AGAIN, receipts=(ReceiptDraft(channel="CH01", received_on="2026-09-18"),)),
    ],
    ids=["another demand", "another contract", "not after the decision"],
)
def test_that_another_matter_is_no_complaint_again(after: Any, other: ComplaintDraft) -> None:
    register(after, other, date(2026, 11, 2))
    merge_people(after)
    found = after.read(due_follow_ups, day(90))
    assert [one.again_in for one in found if one.complaint_id == after.case_id] == [()]


def test_that_a_stranger_is_no_complaint_again(after: Any) -> None:
    stranger = PersonDraft(name="王秀兰", id_type="cn_id", id_no="11010519491231002X")
    register(after, replace(AGAIN, complainant=stranger), date(2026, 11, 2))
    assert [one.again_in for one in after.read(due_follow_ups, day(90))] == [()]


def test_that_an_unknown_case_is_named(after: Any) -> None:
    with pytest.raises(UserError) as caught:
        after.read(follow_up_stand, "nobody", TOLD)
    assert caught.value.problems[0].code == "complaint.unknown_case"
    assert after.read(lambda session: session.execute(select(FollowUpRecord.id)).all()) == []


def test_that_the_profile_tells_the_answer_with_its_source_and_counts_who_was_not_reached(after: Any) -> None:
    person_id = after.rows(CASE.complainant_id, where=CASE.id == after.case_id)[0][0]
    after.missed(3)
    after.reached(4, "4")
    after.reached(16, "5", occasion="D15")
    profile = after.read(person_profile, person_id, today=day(17), book=shipped_rulebook())
    told = profile.values("followup_satisfaction")
    assert [(value.value, value.source.kind.value, value.source.at) for value in told] == [
        (Number(5.0), "follow_up", day(16)),
        (Number(4.0), "follow_up", day(4)),
    ]
    assert profile.value("followup_unreached") == Ratio(1, 3)
