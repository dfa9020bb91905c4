"""Plays one case of the story through the same commands that the window uses."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from workbench.actor import Actor
from workbench.approvals.commands import record_approval
from workbench.approvals.model import DECISION, ApprovalDraft
from workbench.checklists.commands import choose_ground
from workbench.checklists.model import FactDraft, PaymentDraft
from workbench.checklists.payments import record_payment
from workbench.checklists.recording import set_fact
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ContractDraft, DemandDraft, ReceiptDraft, Registered
from workbench.complaints.queries import complaint_sheet
from workbench.contacts.commands import add_contact
from workbench.contacts.model import ContactDraft, PromiseDraft
from workbench.demo.model import Calendar
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.process.commands import move_case, set_demand_outcome
from workbench.process.model import MoveDraft, NoticeDraft, OutcomeDraft
from workbench.process.proving import verify_case
from workbench.workspace.opening import Workspace

ROAD = (
    "identified",
    "assigned",
    "contacted",
    "investigating",
    "proposed",
    "in_approval",
    "decided",
    "informed",
)
Told = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the story is played."""

    workspace: Workspace
    calendar: Calendar

    def actor(self, case: Told) -> Actor:
        """The handler of a case, or the one at the counter when nobody has it yet."""
        return Actor(case["handler"] or "陈一鸣", "demo")


def register(stage: Stage, case: Told, known: str = "") -> Registered:
    """Log the complaint on the day it was received, or on the day of its latest receipt.

    `known`: the person who complains again, where somebody recognised them.
    """
    last = max([case["received"], *(more["received"] for more in case.get("more_receipts", ()))])
    with stage.workspace.write() as session:
        return register_complaint(
            session,
            draft_of(case, stage.calendar, known),
            actor=stage.actor(case),
            clock=stage.calendar.clock(last, case.get("at", "10:42")),
        )


def draft_of(case: Told, calendar: Calendar, known: str = "") -> ComplaintDraft:
    """The complaint as it was typed."""
    person = {**case["complainant"], **({"same_as": known} if known else {})}
    person["phones"] = tuple(person.get("phones", ()))
    person["birth_on"] = str(person.get("birth_on", ""))
    return ComplaintDraft(
        narrative=case["narrative"],
        receipts=tuple(_receipt(told, calendar) for told in (case, *case.get("more_receipts", ()))),
        complainant=PersonDraft(**person),
        complainant_roles=tuple(case.get("roles", ())),
        contracts=tuple(_contract(told, calendar) for told in case.get("contracts", ())),
        demands=tuple(DemandDraft(**told) for told in case.get("demands", ())),
        category=case["category"],
        cause=case["cause"],
        natures=tuple(case["natures"]),
        complained_unit=case.get("complained_unit", ""),
        handler=case["handler"],
    )


def talk(stage: Stage, case: Told, made: Registered, told: Told) -> None:
    """Log one contact at the time it took place."""
    promises = tuple(
        PromiseDraft(promise["text"], stage.calendar.day(promise["day"]), promise.get("time", ""))
        for promise in told.get("promises", ())
    )
    level = told.get("level")
    draft = ContactDraft(
        kind=told["kind"],
        started_at=f"{stage.calendar.day(told['day'])} {told['time']}",
        duration_minutes=str(told.get("minutes", "")),
        answered=told.get("answered", True),
        recording_told=True,
        said=told.get("said", ""),
        facts=told.get("facts", ""),
        demand=told.get("demand", ""),
        emotion_level="" if level is None else str(level),
        emotion_label=told.get("label", ""),
        emotion_words=told.get("emotion_words", told.get("said", "")) if level else "",
        next_step=told.get("next_step", ""),
        promises=promises,
    )
    with stage.workspace.write() as session:
        clock = stage.calendar.clock(told["day"], "23:00")
        add_contact(session, made.id, draft, actor=stage.actor(case), clock=clock)


def refuse(stage: Stage, case: Told, made: Registered, clock: FixedClock) -> None:
    """Choose the grounds, record the facts and the payments that the checklist asks for."""
    actor = stage.actor(case)
    with stage.workspace.write() as session:
        for ground in case.get("grounds", ()):
            choose_ground(session, made.id, ground, actor=actor, clock=clock)
        contracts = {row.number: row.id for row in complaint_sheet(session, made.id).contracts}
        for paid in case.get("payments", ()):
            on = stage.calendar.day(paid["day"])
            payment = PaymentDraft(contracts[paid["number"]], on, paid["amount"])
            record_payment(session, made.id, payment, actor=actor, clock=clock)
        _record_facts(stage, made, case.get("facts", {}), actor=actor, clock=clock, session=session)


def decide(stage: Stage, case: Told, made: Registered) -> None:
    """Decide every demand, with the approval of somebody else."""
    closing, actor = case["closing"], stage.actor(case)
    clock = stage.calendar.clock(closing["day"], "16:00")
    facts = {"decision.finding": closing["finding"], "decision.letter_no": closing.get("letter_no")}
    with stage.workspace.write() as session:
        _record_facts(stage, made, facts, actor=actor, clock=clock, session=session)
        demands = complaint_sheet(session, made.id).demands
        lawful = closing.get("lawful", [""] * len(demands))
        for demand, outcome, amount in zip(demands, closing["outcomes"], lawful, strict=True):
            draft = OutcomeDraft(demand.id, outcome, lawful=amount)
            set_demand_outcome(session, made.id, draft, actor=actor, clock=clock)
        _walk(session, made, ROAD[: ROAD.index("decided")], actor, clock)
        approval = ApprovalDraft(
            DECISION, closing["level"], closing["approver"], "approved", closing["opinion"],
            stage.calendar.day(closing["day"]),
        )  # fmt: skip
        record_approval(session, made.id, approval, actor=actor, clock=clock)
        _walk(session, made, ["decided"], actor, clock)


def inform(stage: Stage, case: Told, made: Registered) -> None:
    """Make the decision known; the delivery of a letter proves it by itself."""
    told = case["closing"]["notice"]
    notice = None
    if "letter" not in case["closing"]:
        notice = NoticeDraft(stage.calendar.day(told["day"]), told["mode"], told["proof"])
    draft = MoveDraft("informed", notice=notice, reason=case["closing"].get("late", ""))
    clock = stage.calendar.clock(told["day"], "18:00")
    with stage.workspace.write() as session:
        move_case(session, made.id, draft, actor=stage.actor(case), clock=clock)


def advance(stage: Stage, case: Told, made: Registered) -> None:
    """Take a case along its road to the state where the story finds it."""
    clock = stage.calendar.clock(case.get("advanced", -1), "09:30")
    with stage.workspace.write() as session:
        _walk(session, made, ROAD[: ROAD.index(case["state"]) + 1], stage.actor(case), clock)


def archive(stage: Stage, case: Told, made: Registered) -> None:
    """Perform, follow up and archive; the case file was exported before."""
    actor, clock = stage.actor(case), stage.calendar.clock(case["closing"]["notice"]["day"] + 16, "18:00")
    verify_case(stage.workspace, made.id, actor=actor, clock=clock)
    with stage.workspace.write() as session:
        _walk(session, made, ("performed", "followed_up", "archived"), actor, clock)


def _walk(session: Session, made: Registered, states: Iterable[str], actor: Actor, clock: FixedClock) -> None:
    for state in states:
        move_case(session, made.id, MoveDraft(state), actor=actor, clock=clock)


def _record_facts(
    stage: Stage, made: Registered, facts: Told, *, actor: Actor, clock: FixedClock, session: Session
) -> None:
    for key, value in facts.items():
        if value is not None:
            draft = FactDraft(key, stage.calendar.day(value), "案卷记录")
            set_fact(session, made.id, draft, actor=actor, clock=clock)


def _receipt(told: Told, calendar: Calendar) -> ReceiptDraft:
    reply_by = told.get("reply_by")
    return ReceiptDraft(
        channel=told["channel"],
        received_on=calendar.day(told["received"]),
        letter_no=told.get("letter_no", ""),
        forwarded_by=told.get("forwarded_by", ""),
        reply_by="" if reply_by is None else calendar.day(reply_by),
    )


def _contract(told: Told, calendar: Calendar) -> ContractDraft:
    dates = {key: calendar.day(told[key]) for key in ("formed_on", "effective_on") if key in told}
    return ContractDraft(**{**told, **dates})
