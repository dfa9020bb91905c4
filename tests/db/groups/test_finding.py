"""The groups that stand out in a real store: people count, and what was judged stays judged."""

import pytest

from tests.db.groups.conftest import EVENT, draft_of, register
from workbench.actor import Actor
from workbench.groups.commands import dismiss_group, join_group, leave_group, open_group
from workbench.groups.finding import groups_found, groups_with, recent_groups
from workbench.groups.model import Grade, GroupDraft
from workbench.moment import FixedClock, today
from workbench.process.commands import move_case
from workbench.process.model import MoveDraft, NoticeDraft
from workbench.workspace.opening import Workspace

ACTOR = Actor("周岚")


def group_draft(cases: tuple[str, ...]) -> GroupDraft:
    return GroupDraft("城南支行停业", "搬迁未通知", cases, "general", "二十三人同一网点")


def test_that_a_burst_is_found_with_its_reasons_and_nothing_else(store: Workspace) -> None:
    with store.read() as session:
        (found,) = groups_found(session)
    assert len(found.cases) == 23
    assert found.people == 23
    assert found.grade is Grade.GENERAL
    kinds = {(reason.kind, reason.value) for reason in found.reasons}
    assert {("product", "金福年金"), ("unit", "城南支行"), ("demand", "DM01"), ("word", "停业")} <= kinds
    (window,) = [reason for reason in found.reasons if reason.kind == "window"]
    assert window.value == "2026-09-01/2026-09-14"
    assert all(2 * reason.people >= reason.of == 23 for reason in found.reasons)


def test_that_the_alert_of_the_day_and_the_new_case_tell_the_same_group(
    store: Workspace, now: FixedClock
) -> None:
    with store.read() as session:
        (recent,) = recent_groups(session, today(now))
        (around,) = groups_with(session, recent.cases[0].id)
        assert groups_with(session, "no such case") == []
    assert around.cases == recent.cases


def test_that_a_group_long_past_is_no_alert(store: Workspace, now: FixedClock) -> None:
    with store.read() as session:
        assert recent_groups(session, today(now).replace(year=2027)) == []


def test_that_cases_received_before_the_asked_day_do_not_count(store: Workspace, now: FixedClock) -> None:
    with store.read() as session:
        found = groups_found(session, today(now).replace(day=12))
    assert all(case.received_on >= today(now).replace(day=12) for one in found for case in one.cases)


def test_that_one_person_with_many_cases_is_no_group(workspace: Workspace, clock: FixedClock) -> None:
    for number in range(8):
        register(workspace, draft_of(1, "刘一手", EVENT[number % 4], unit="城南支行"), clock)
    with workspace.read() as session:
        assert groups_found(session) == []


def test_that_a_store_of_one_case_and_an_empty_one_have_no_groups(
    workspace: Workspace, clock: FixedClock
) -> None:
    with workspace.read() as session:
        assert groups_found(session) == []
    register(workspace, draft_of(1, "刘一手", EVENT[0]), clock)
    with workspace.read() as session:
        assert groups_found(session) == []


@pytest.mark.parametrize("people", [1, 9])
def test_that_the_same_text_of_many_people_is_a_group_and_of_one_person_is_none(
    workspace: Workspace, clock: FixedClock, people: int
) -> None:
    for number in range(9):
        who = number % people
        name = f"{'甲乙丙丁戊己庚辛壬'[who]}大山"
        register(workspace, draft_of(who, name, EVENT[0] + EVENT[1] + EVENT[2]), clock)
    with workspace.read() as session:
        found = groups_found(session)
    assert [one.people for one in found] == ([9] if people == 9 else [])


def test_that_odd_narratives_are_survived(workspace: Workspace, clock: FixedClock) -> None:
    odd = ("啊", "😡😡😡", "I was charged twice, please refund", "國語投訴：保險公司拒賠", "停业" * 20_000)
    for number, narrative in enumerate(odd):
        register(workspace, draft_of(number, f"{'甲乙丙丁戊'[number]}大海", narrative), clock)
    with workspace.read() as session:
        assert groups_found(session) == []


def test_that_withdrawn_and_merged_cases_are_not_counted(store: Workspace, now: FixedClock) -> None:
    with store.read() as session:
        (before,) = groups_found(session)
    with store.write() as session:
        draft = MoveDraft("withdrawn", reason="撤回", notice=NoticeDraft("2026-09-18", "handed", "申请书"))
        move_case(session, before.cases[0].id, draft, actor=ACTOR, clock=now)
    with store.read() as session:
        (after,) = groups_found(session)
    assert (after.people, before.cases[0].id in {case.id for case in after.cases}) == (22, False)


def test_that_a_dismissed_group_stays_away_until_enough_new_people_join(
    store: Workspace, now: FixedClock
) -> None:
    with store.read() as session:
        (found,) = groups_found(session)
    with store.write() as session:
        dismiss_group(
            session, [case.case_no for case in found.cases], "同一网点，原因各异", actor=ACTOR, clock=now
        )
    with store.read() as session:
        assert groups_found(session) == []
    for number in range(5):
        draft = draft_of(60 + number, f"{'甲乙丙丁戊'[number]}大河", EVENT[0] + EVENT[3], unit="城南支行")
        register(store, draft, now)
    with store.read() as session:
        (again,) = groups_found(session)
    assert again.people == 28


def test_that_cases_in_a_group_are_not_suggested_again_and_a_new_one_may_join_it(
    store: Workspace, now: FixedClock
) -> None:
    with store.read() as session:
        (found,) = groups_found(session)
    numbers = tuple(case.case_no for case in found.cases)
    with store.write() as session:
        opened = open_group(session, group_draft(numbers[:-1]), actor=ACTOR, clock=now)
    with store.read() as session:
        (joins,) = groups_found(session)
    assert (joins.group_number, [case.case_no for case in joins.cases]) == (opened.number, [numbers[-1]])
    with store.write() as session:
        join_group(session, opened.id, numbers[-1:], "同一网点", actor=ACTOR, clock=now)
    with store.read() as session:
        assert groups_found(session) == []
    with store.write() as session:
        leave_group(session, opened.id, numbers[0], "他投诉的是另一事", actor=ACTOR, clock=now)
    with store.read() as session:
        (left,) = groups_found(session)
    assert [case.case_no for case in left.cases] == [numbers[0]]
