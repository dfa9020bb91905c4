"""A case changes hands when the next person accepts it, and never to somebody who may not have it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import update

from db.complaints import ComplaintRecord
from db.workspace import StaffRecord
from tests.db.conftest import REFUSAL
from workbench.actor import Actor
from workbench.audit.queries import audit_rows_about
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import Registered
from workbench.complaints.queries import complaint_sheet
from workbench.errors import UserError
from workbench.handovers.commands import (
    accept_case,
    assign_case,
    decline_case,
    give_case,
    offer_case,
    take_back_offer,
)
from workbench.handovers.model import OfferDraft
from workbench.handovers.queries import case_handovers, case_offer, charge_of, offers_waiting, open_offers
from workbench.moment import FixedClock
from workbench.recusals.commands import declare_recusal
from workbench.recusals.model import RecusalDraft
from workbench.timeline.queries import case_entries
from workbench.workspace.commands import add_staff
from workbench.workspace.opening import Workspace

WANG, CHEN, LI = Actor("王敏"), Actor("陈一鸣"), Actor("李若水")
LEAVE = OfferDraft(WANG.name, "休假至 10 月 8 日")


@pytest.fixture
def unassigned(workspace: Workspace, clock: FixedClock) -> Registered:
    """A case that 李若水 registered for nobody."""
    with workspace.write() as session:
        return register_complaint(session, replace(REFUSAL, handler=""), actor=LI, clock=clock)


@pytest.fixture
def do(workspace: Workspace, clock: FixedClock) -> Callable[..., Any]:
    """Runs a command about a case as somebody."""

    def run(command: Callable[..., Any], case: Registered, *args: Any, actor: Actor = CHEN) -> Any:
        with workspace.write() as session:
            return command(session, case.id, *args, actor=actor, clock=clock)

    return run


@pytest.fixture
def handler(workspace: Workspace) -> Callable[[Registered], str | None]:
    """Who handles a case."""

    def ask(case: Registered) -> str | None:
        with workspace.read() as session:
            return complaint_sheet(session, case.id).row.handler

    return ask


Do = Callable[..., Any]
Handler = Callable[[Registered], str | None]


def test_that_whoever_registered_a_case_answers_for_it_until_it_has_a_handler(
    workspace: Workspace, unassigned: Registered, do: Do
) -> None:
    with workspace.read() as session:
        before = charge_of(session, unassigned.id)
    do(assign_case, unassigned, WANG.name)
    with workspace.read() as session:
        after = charge_of(session, unassigned.id)
    assert (before.owner, before.has_handler) == (LI.name, False)
    assert (after.owner, after.has_handler) == (WANG.name, True)


def test_that_an_offered_case_stays_where_it_is_until_it_is_accepted(
    workspace: Workspace, registered: Registered, do: Do, handler: Handler
) -> None:
    do(offer_case, registered, LEAVE)
    assert handler(registered) == CHEN.name
    with workspace.read() as session:
        (offer,) = open_offers(session, WANG.name)
        (waiting,) = offers_waiting(session, CHEN.name)
        assert open_offers(session, CHEN.name) == []
    assert offer == waiting
    assert (offer.from_name, offer.to_name, offer.reason) == (CHEN.name, WANG.name, LEAVE.reason)
    do(accept_case, registered, actor=WANG)
    assert handler(registered) == WANG.name
    with workspace.read() as session:
        assert open_offers(session, WANG.name) == []
        (kept,) = case_handovers(session, registered.id)
        codes = [entry.code for entry in case_entries(session, registered.id)]
        deeds = [row.action for row in audit_rows_about(session, f"complaint:{registered.id}")]
    assert (kept.answer, kept.answered_by) == ("accepted", WANG.name)
    assert [code for code in codes if code.startswith("handover.")] == [
        "handover.offered", "handover.accepted",
    ]  # fmt: skip
    assert deeds[:2] == ["case.accept", "case.offer"]


def test_that_a_declined_case_stays_and_may_be_offered_again(
    workspace: Workspace, registered: Registered, do: Do, handler: Handler
) -> None:
    do(offer_case, registered, LEAVE)
    with pytest.raises(UserError, match=r"handover\.reason_missing"):
        do(decline_case, registered, "  ", actor=WANG)
    do(decline_case, registered, "手上已有 40 件", actor=WANG)
    assert handler(registered) == CHEN.name
    do(offer_case, registered, OfferDraft(LI.name, "休假"))
    with workspace.read() as session:
        offer = case_offer(session, registered.id)
        declined = case_handovers(session, registered.id)[0]
    assert offer is not None
    assert offer.to_name == LI.name
    assert (declined.answer, declined.answer_reason) == ("declined", "手上已有 40 件")


def test_that_an_offer_is_taken_back_by_who_made_it_or_has_the_case(
    workspace: Workspace, registered: Registered, do: Do
) -> None:
    do(offer_case, registered, LEAVE, actor=LI)
    with pytest.raises(UserError, match=r"handover\.not_your_offer"):
        do(take_back_offer, registered, "", actor=WANG)
    do(take_back_offer, registered, "不休假了", actor=CHEN)
    with pytest.raises(UserError, match=r"handover\.no_offer"):
        do(accept_case, registered, actor=WANG)


@pytest.mark.parametrize(("command", "arguments"), [(accept_case, ()), (decline_case, ("忙",))])
def test_that_nobody_answers_for_somebody_else(
    registered: Registered, do: Do, handler: Handler, command: Do, arguments: tuple[str, ...]
) -> None:
    do(offer_case, registered, LEAVE)
    with pytest.raises(UserError, match=r"handover\.not_yours"):
        do(command, registered, *arguments, actor=LI)
    assert handler(registered) == CHEN.name


def test_that_a_handled_case_is_not_assigned_over_its_handler(
    registered: Registered, do: Do, handler: Handler
) -> None:
    with pytest.raises(UserError, match=r"handover\.must_offer"):
        do(assign_case, registered, WANG.name)
    do(assign_case, registered, CHEN.name)
    assert handler(registered) == CHEN.name


def test_that_taking_a_case_over_needs_no_further_consent(
    workspace: Workspace, registered: Registered, do: Do, handler: Handler
) -> None:
    do(offer_case, registered, OfferDraft(WANG.name, "陈一鸣病假"), actor=WANG)
    assert handler(registered) == WANG.name
    with workspace.read() as session:
        assert case_offer(session, registered.id) is None


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (OfferDraft("", "休假"), "handover.name_missing"),
        (OfferDraft(WANG.name, " "), "handover.reason_missing"),
        (OfferDraft("陈 一鸣", "休假"), "handover.has_it"),
        (OfferDraft("赵停用", "休假"), "handover.inactive"),
        (OfferDraft("钱回避", "休假"), "recusal.kept_away"),
        (OfferDraft("x" * 101, "休假"), "text.too_long"),
    ],
)
def test_that_an_offer_that_cannot_stand_is_refused(
    workspace: Workspace, registered: Registered, do: Do, clock: FixedClock, draft: OfferDraft, code: str
) -> None:
    with workspace.write() as session:
        add_staff(session, "赵停用", actor=CHEN, clock=clock)
        session.execute(update(StaffRecord).where(StaffRecord.name == "赵停用").values(active=False))
        declare_recusal(session, registered.id, RecusalDraft("钱回避", "近亲属"), actor=CHEN, clock=clock)
    with pytest.raises(UserError) as refused:
        do(offer_case, registered, draft)
    assert code in [problem.code for problem in refused.value.problems]


def test_that_one_offer_waits_at_a_time(registered: Registered, do: Do) -> None:
    do(offer_case, registered, LEAVE)
    with pytest.raises(UserError, match=r"handover\.open_offer"):
        do(offer_case, registered, OfferDraft(LI.name, "休假"))


def test_that_a_closed_case_is_neither_offered_nor_accepted(
    workspace: Workspace, registered: Registered, do: Do, clock: FixedClock
) -> None:
    do(offer_case, registered, LEAVE)
    with workspace.write() as session:
        session.execute(update(ComplaintRecord).values(closed_on=clock.now().date()))
    for command, arguments in ((accept_case, ()), (offer_case, (LEAVE,)), (assign_case, (CHEN.name,))):
        with pytest.raises(UserError, match=r"process\.case_closed"):
            do(command, registered, *arguments, actor=WANG)
    with workspace.read() as session:
        assert open_offers(session, WANG.name) == []


def test_that_giving_assigns_what_nobody_handles_and_offers_the_rest(
    registered: Registered, unassigned: Registered, do: Do, handler: Handler
) -> None:
    for case in (registered, unassigned):
        do(give_case, case, LEAVE)
    assert (handler(registered), handler(unassigned)) == (CHEN.name, WANG.name)
    do(give_case, unassigned, OfferDraft(WANG.name))
    assert handler(unassigned) == WANG.name


def test_that_an_unknown_case_is_not_given(workspace: Workspace, clock: FixedClock) -> None:
    with pytest.raises(UserError, match=r"complaint\.unknown_case"), workspace.write() as session:
        offer_case(session, "nothing", LEAVE, actor=CHEN, clock=clock)
