"""Plays the single deeds of a case: letters, approvals, amounts, longer and paused periods, other hands."""

from collections.abc import Callable
from typing import Any

from workbench.actor import Actor
from workbench.approvals.commands import record_approval
from workbench.approvals.model import ApprovalDraft
from workbench.awards.commands import grant_award, pay_award
from workbench.awards.model import AwardDraft, PaidDraft
from workbench.awards.queries import award_sheet
from workbench.complaints.model import Registered
from workbench.demo.acting import Stage, Told
from workbench.handovers.commands import offer_case
from workbench.handovers.model import OfferDraft
from workbench.letters.commands import draft_letter
from workbench.letters.delivering import record_delivery
from workbench.letters.issuing import issue_letter
from workbench.letters.model import DeliveryDraft
from workbench.moment import FixedClock
from workbench.process.clock_model import ExtensionDraft, PauseDraft
from workbench.process.extending import extend_decision_clock
from workbench.process.model import NoticeDraft
from workbench.process.pausing import begin_pause
from workbench.recusals.commands import declare_recusal
from workbench.recusals.model import RecusalDraft
from workbench.rulebook.governing import governing_rulebook


def play_deeds(stage: Stage, case: Told, made: Registered, days: range) -> None:
    """Play the deeds of a case that fall into these days, in their order."""
    for deed in case.get("deeds", ()):
        if deed["day"] in days:
            clock = stage.calendar.clock(deed["day"], deed.get("time", "15:00"))
            DEEDS[deed["do"]](stage, made, deed, Actor(deed.get("by", stage.actor(case).name), "demo"), clock)


def write_letter(stage: Stage, made: Registered, told: Told, actor: Actor, clock: FixedClock) -> None:
    """Draft a letter; issue it and record how it reached its addressee, where the story says so."""
    with stage.workspace.write() as session:
        fields = told.get("fields", {})
        letter = draft_letter(session, made.id, told["template"], fields, actor=actor, clock=clock).id
        if "sent" not in told:
            return
        issue_letter(session, stage.workspace.layout.letters, letter, actor=actor, clock=clock)
        sent = told["sent"]
        at = stage.calendar.clock(sent["day"], sent["time"])
        received = stage.calendar.day(sent["received"]) if "received" in sent else ""
        delivery = DeliveryDraft(
            mode=sent["mode"],
            at=f"{stage.calendar.day(sent['day'])} {sent['time']}",
            result=sent["result"],
            proof=sent["proof"],
            received_on=received,
            receiver=sent.get("receiver", ""),
        )
        record_delivery(session, letter, delivery, actor=actor, clock=at)


def _approve(stage: Stage, made: Registered, told: Told, actor: Actor, clock: FixedClock) -> None:
    draft = ApprovalDraft(
        matter=told["matter"],
        level=told["level"],
        approver=told["approver"],
        verdict=told.get("verdict", "approved"),
        opinion=told["opinion"],
        decided_on=stage.calendar.day(told["day"]),
    )
    with stage.workspace.write() as session:
        record_approval(session, made.id, draft, actor=actor, clock=clock)


def _award(stage: Stage, made: Registered, told: Told, actor: Actor, clock: FixedClock) -> None:
    due_on = stage.calendar.day(told["due"]) if "due" in told else ""
    draft = AwardDraft(told["kind"], told["amount"], told["basis"], due_on=due_on, note=told.get("note", ""))
    with stage.workspace.write() as session:
        grant_award(session, made.id, draft, actor=actor, clock=clock)


def _pay(stage: Stage, made: Registered, told: Told, actor: Actor, clock: FixedClock) -> None:
    with stage.workspace.write() as session:
        book = governing_rulebook(session)
        for award in award_sheet(session, made.id, book).unpaid:
            if award.kind == told["kind"]:
                paid = PaidDraft(award.id, stage.calendar.day(told["day"]), told["proof"])
                pay_award(session, made.id, paid, actor=actor, clock=clock)


def _extend(stage: Stage, made: Registered, told: Told, actor: Actor, clock: FixedClock) -> None:
    draft = ExtensionDraft(told["clock"], told["reason"], _notice(stage, told), told.get("approver", ""))
    with stage.workspace.write() as session:
        extend_decision_clock(session, made.id, draft, actor=actor, clock=clock)


def _pause(stage: Stage, made: Registered, told: Told, actor: Actor, clock: FixedClock) -> None:
    draft = PauseDraft(told["kind"], stage.calendar.day(told["day"]), told["reason"], told["papers"])
    with stage.workspace.write() as session:
        begin_pause(session, made.id, draft, actor=actor, clock=clock)


def _offer(stage: Stage, made: Registered, told: Told, actor: Actor, clock: FixedClock) -> None:
    with stage.workspace.write() as session:
        offer_case(session, made.id, OfferDraft(told["to"], told["reason"]), actor=actor, clock=clock)


def _recuse(stage: Stage, made: Registered, told: Told, actor: Actor, clock: FixedClock) -> None:
    with stage.workspace.write() as session:
        declare_recusal(
            session, made.id, RecusalDraft(told["name"], told["reason"]), actor=actor, clock=clock
        )


def _notice(stage: Stage, told: Told) -> NoticeDraft:
    notice: Any = told["notice"]
    return NoticeDraft(stage.calendar.day(told["day"]), notice["mode"], notice["proof"])


DEEDS: dict[str, Callable[[Stage, Registered, Told, Actor, FixedClock], None]] = {
    "letter": write_letter,
    "approve": _approve,
    "award": _award,
    "pay": _pay,
    "extend": _extend,
    "pause": _pause,
    "offer": _offer,
    "recuse": _recuse,
}
