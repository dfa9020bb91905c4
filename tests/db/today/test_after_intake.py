"""What a registration brings to light: a possible group for the alert of the day, and who may be the same."""

from dataclasses import replace

import pytest

from tests.db.conftest import REFUSAL
from tests.db.walking import walks
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, Registered
from workbench.groups.finding import recent_groups
from workbench.moment import FixedClock, today
from workbench.persons.model import PersonDraft
from workbench.persons.resolving import person_candidates
from workbench.rulebook.reading import shipped_rulebook
from workbench.workspace.opening import Workspace

ACTOR = Actor("陈一鸣")
TOLD = (
    "城南支行停业搬迁没有通知，到期的年金领不出来",
    "到期年金去城南支行领取，门口贴着停业搬迁的告示",
    "城南支行说停业搬迁，年金到期领取要等下个月",
)
EARLIER = PersonDraft(name="欧阳晓锋", phones=("13800001111",), same_as="new")


@pytest.fixture
def filled(workspace: Workspace, clock: FixedClock) -> Workspace:
    """Four people on one event; the fifth is still to come."""
    for number, name in enumerate("赵钱孙李"):
        register(workspace, clock, of_the_event(number, f"{name}小明"))
    return workspace


def of_the_event(number: int, name: str) -> ComplaintDraft:
    narrative = f"{TOLD[number % 3]}，{TOLD[(number + 1) % 3]}。"
    person = PersonDraft(name=name, phones=(f"1390000{number:04d}",), same_as="new")
    return replace(REFUSAL, narrative=narrative, complainant=person, complained_unit="城南支行", contracts=())


def register(workspace: Workspace, clock: FixedClock, draft: ComplaintDraft) -> Registered:
    with workspace.write() as session:
        return register_complaint(session, draft, actor=ACTOR, clock=clock)


def test_that_the_case_that_makes_a_group_is_in_the_alert_of_its_day(
    filled: Workspace, clock: FixedClock
) -> None:
    with filled.read() as session:
        assert recent_groups(session, today(clock)) == []
    new = register(filled, clock, of_the_event(4, "周小明"))
    with filled.read() as session:
        (found,) = recent_groups(session, today(clock))
    assert found.people == 5
    assert new.case_no in {case.case_no for case in found.cases}


def test_that_whoever_registers_again_under_a_new_record_is_shown_as_likely_the_same(
    filled: Workspace, clock: FixedClock
) -> None:
    first = register(filled, clock, replace(REFUSAL, complainant=EARLIER, contracts=()))
    again = register(filled, clock, replace(REFUSAL, complainant=EARLIER, contracts=()))
    assert first.person_id != again.person_id
    with filled.read() as session, walks(session) as whole_tables:
        found = person_candidates(session, again.person_id, book=shipped_rulebook())
    assert [one.person_id for one in found] == [first.person_id]
    assert {"same_phone"} <= {reason.rule for reason in found[0].reasons}
    assert whole_tables == []
