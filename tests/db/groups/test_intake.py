"""A case that was just taken in: the possible group it stands in is told at once, from a few candidates."""

from datetime import timedelta

import pytest

from db.complaints import ComplaintRecord
from tests.db.groups.conftest import EVENT, OTHERS, draft_of, register
from workbench.actor import Actor
from workbench.groups.backdrop import backdrop
from workbench.groups.commands import dismiss_group
from workbench.groups.events import Asked
from workbench.groups.finding import groups_found, groups_with, recent_groups
from workbench.groups.intake import group_at_intake
from workbench.groups.kept import kept_threshold
from workbench.groups.model import Found
from workbench.moment import FixedClock, today
from workbench.workspace.opening import Workspace


def at_intake(store: Workspace, case_no: str, now: FixedClock) -> list[Found]:
    with store.read() as session:
        row = ComplaintRecord
        complaint_id = session.query(row.id).filter(row.case_no == case_no).scalar()
        return group_at_intake(session, complaint_id, today(now))


@pytest.mark.parametrize("looked_before", [False, True])
def test_that_a_new_case_of_a_burst_tells_the_group_with_the_reasons_of_the_whole_look(
    store: Workspace, now: FixedClock, looked_before: bool
) -> None:
    if looked_before:
        with store.read() as session:
            recent_groups(session, today(now))
    text = f"{EVENT[1]}，{EVENT[3]}。"
    draft = draft_of(60, "魏新来", text, unit="城南支行", product="金福年金")
    number = register(store, draft, now)
    (told,) = at_intake(store, number, now)
    with store.read() as session:
        (whole,) = groups_with(session, told.cases[-1].id)
    assert (told.people, told.grade) == (24, whole.grade)
    assert number in {case.case_no for case in told.cases}
    kinds = {(reason.kind, reason.value) for reason in told.reasons}
    facts = {(one.kind, one.value) for one in whole.reasons if one.kind != "word"}
    assert facts <= kinds
    assert ("word", "停业") in kinds


def test_that_the_words_alone_are_enough(store: Workspace, now: FixedClock) -> None:
    number = register(store, draft_of(60, "魏新来", f"{EVENT[1]}，{EVENT[3]}。"), now)
    (told,) = at_intake(store, number, now)
    assert told.people == 24


@pytest.mark.parametrize("narrative", [OTHERS[0], "啊", "😡😡😡", "I was charged twice", "停业" * 20_000])
def test_that_another_case_tells_no_group(store: Workspace, now: FixedClock, narrative: str) -> None:
    number = register(store, draft_of(60, "魏新来", narrative), now)
    assert at_intake(store, number, now) == []


def test_that_one_person_with_many_cases_is_no_group_at_intake(
    workspace: Workspace, clock: FixedClock, now: FixedClock
) -> None:
    for place in range(8):
        number = register(workspace, draft_of(1, "刘一手", EVENT[place % 4], unit="城南支行"), clock)
    assert at_intake(workspace, number, now) == []


def test_that_a_dismissed_group_and_a_case_long_past_are_not_told(store: Workspace, now: FixedClock) -> None:
    number = register(store, draft_of(60, "魏新来", f"{EVENT[1]}，{EVENT[3]}。"), now)
    (told,) = at_intake(store, number, now)
    with store.read() as session:
        later = today(now) + timedelta(days=60)
        assert group_at_intake(session, told.cases[-1].id, later) == []
        assert group_at_intake(session, "no such case", later) == []
    cases = [case.case_no for case in told.cases]
    with store.write() as session:
        dismiss_group(session, cases, "原因各异", actor=Actor("周岚"), clock=now)
    assert at_intake(store, number, now) == []


def test_that_what_stands_behind_a_case_is_read_once_a_day_and_gives_way_to_the_whole_look(
    store: Workspace, now: FixedClock
) -> None:
    asked, day = Asked(5, 30), today(now)
    with store.read() as session:
        before = backdrop(session, day, asked)
        assert before.held.texts == 35
        assert before.held.words["停业"] == 23
        assert backdrop(session, day, asked) is before
        groups_found(session)
        after = backdrop(session, day, asked)
        assert after.held is before.held
        assert after.threshold == kept_threshold(session)
        assert backdrop(session, day + timedelta(days=1), asked).held is not before.held
        assert backdrop(session, day + timedelta(days=200), asked).held.texts == 0
