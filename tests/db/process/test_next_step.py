"""The one thing to do next: who is in charge, the first call, what the refusal misses, the next state."""

from datetime import date
from typing import Any

from sqlalchemy import update

from db.complaints import ComplaintRecord
from workbench.complaints.commands import remove_nature
from workbench.contacts.commands import add_contact
from workbench.contacts.model import ContactDraft
from workbench.process import commands
from workbench.process.model import MoveDraft, NextStep, NoticeDraft
from workbench.process.queries import next_step
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
TODAY = date(2026, 9, 18)


def advice(hand: Any) -> NextStep | None:
    step: NextStep | None = hand.read(next_step, hand.case_id, today=TODAY, book=BOOK)
    return step


def code(hand: Any) -> tuple[str, str]:
    step = advice(hand)
    assert step is not None
    return step.code, step.target


def put(hand: Any, **values: Any) -> None:
    with hand.workspace.write() as session:
        session.execute(update(ComplaintRecord).values(**values))


def call(hand: Any) -> None:
    draft = ContactDraft(kind="phone_out", started_at="2026-09-18 08:30", said="等你们消息")
    with hand.workspace.write() as session:
        add_contact(session, hand.case_id, draft, actor=hand.actor, clock=hand.clock)


def test_that_somebody_must_be_in_charge_first(hand: Any) -> None:
    put(hand, handler_id=None)
    assert code(hand) == ("process.next_handler", "")


def test_that_the_complainant_is_called_next(hand: Any) -> None:
    step = advice(hand)
    assert step is not None
    assert (step.code, step.why, step.due_on) == (
        "process.next_contact",
        "process.why_contact",
        date(2026, 9, 30),
    )
    call(hand)
    assert code(hand)[0] == "process.next_move"


def test_that_the_refusal_leads_through_its_steps(hand: Any) -> None:
    put(hand, state="investigating")
    assert code(hand) == ("process.next_fact", "policy.effective_on")
    for key, value in {
        "policy.effective_on": "2024-03-01",
        "policy.premium_state": "paid",
        "policy.terms_version_attached": "yes",
        "claim.event_on": "2026-07-01",
        "claim.first_notice_on": "2026-07-02",
        "claim.papers_received_on": "2026-07-06",
        "claim.papers_complete": "yes",
    }.items():
        hand.fact(key, value)
    assert code(hand) == ("process.next_ground", "")
    hand.ground("RG02")
    step = advice(hand)
    assert step is not None
    assert (step.code, step.target, step.detail["element"]) == ("process.next_element", "RG02.E1", "RG02.E1")
    assert step.why == "refusal.element_undecided"


def test_that_a_ground_that_cannot_stand_is_told_before_anything_else(hand: Any) -> None:
    put(hand, state="investigating")
    hand.fact("policy.formed_on", "2025-02-28")
    hand.fact("knew.on", "2026-07-28")
    hand.ground("RG01")
    step = advice(hand)
    assert step is not None
    assert (step.code, step.target, step.why) == ("process.next_settle", "RG01", "refusal.lapsed")
    assert step.why_detail["date"] == "2026-08-27"


def test_that_without_a_refusal_the_road_goes_on_or_names_its_need(hand: Any) -> None:
    with hand.workspace.write() as session:
        remove_nature(session, hand.case_id, "NA2", reason="同意给付", actor=hand.actor, clock=hand.clock)
    call(hand)
    put(hand, state="proposed")
    step = advice(hand)
    assert step is not None
    assert (step.code, step.move, step.detail) == (
        "process.next_move",
        "in_approval",
        {"state": "in_approval"},
    )
    put(hand, state="in_approval")
    step = advice(hand)
    assert step is not None
    assert (step.code, step.move, step.why, step.why_detail) == (
        "process.next_need",
        "",
        "process.demand_undecided",
        {"demand": "DM01"},
    )


def test_that_a_closed_case_asks_for_nothing(hand: Any) -> None:
    notice = NoticeDraft("2026-09-18", "handed", "撤回申请书")
    hand.run(commands.move_case, MoveDraft("withdrawn", "投诉人撤回", notice))
    assert advice(hand) is None


def test_that_every_open_state_of_a_refusal_has_an_advice(hand: Any) -> None:
    call(hand)
    for state in BOOK.states.values():
        put(hand, state=state.id)
        assert (advice(hand) is None) is state.closed, state.id
