"""`workbench case offer | accept | decline | take-back | offers`: hand a case over."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from ui.cli.desk import CliDesk, fields_of
from ui.cli.options import Command, pass_desk, told

if TYPE_CHECKING:
    from workbench.handovers.model import OfferRow


@click.command(cls=Command, help=told("help_case_offer"))
@click.argument("case_no")
@click.argument("name")
@click.option("--reason", default="", help=told("help_case_reason"), metavar="TEXT")
@pass_desk
def offer(desk: CliDesk, case_no: str, name: str, reason: str) -> None:
    """Assign a case that nobody handles yet, offer it otherwise."""
    from workbench.handovers.commands import give_case
    from workbench.handovers.model import OfferDraft

    draft = OfferDraft(name, reason)
    _answer(
        desk,
        case_no,
        lambda session, case_id: give_case(session, case_id, draft, actor=desk.actor, clock=desk.clock),
    )


@click.command(cls=Command, help=told("help_case_accept"))
@click.argument("case_no")
@pass_desk
def accept(desk: CliDesk, case_no: str) -> None:
    """Take charge of a case that was offered to one."""
    from workbench.handovers.commands import accept_case

    _answer(
        desk,
        case_no,
        lambda session, case_id: accept_case(session, case_id, actor=desk.actor, clock=desk.clock),
    )


@click.command(cls=Command, help=told("help_case_decline"))
@click.argument("case_no")
@click.option("--reason", default="", help=told("help_case_reason"), metavar="TEXT")
@pass_desk
def decline(desk: CliDesk, case_no: str, reason: str) -> None:
    """Say no to a case that was offered to one."""
    from workbench.handovers.commands import decline_case

    _answer(
        desk,
        case_no,
        lambda session, case_id: decline_case(session, case_id, reason, actor=desk.actor, clock=desk.clock),
    )


@click.command("take-back", cls=Command, help=told("help_case_take_back"))
@click.argument("case_no")
@click.option("--reason", default="", help=told("help_case_reason"), metavar="TEXT")
@pass_desk
def take_back(desk: CliDesk, case_no: str, reason: str) -> None:
    """Keep a case that was offered and is not accepted yet."""
    from workbench.handovers.commands import take_back_offer

    _answer(
        desk,
        case_no,
        lambda session, case_id: take_back_offer(
            session, case_id, reason, actor=desk.actor, clock=desk.clock
        ),
    )


@click.command(cls=Command, help=told("help_case_offers"))
@pass_desk
def offers(desk: CliDesk) -> None:
    """The cases offered to one, and the offers one waits for."""
    from workbench.handovers.queries import offers_waiting, open_offers

    name = desk.actor.name
    with desk.open() as workspace, workspace.read() as session:
        mine, waiting = open_offers(session, name), offers_waiting(session, name)
    document = {
        "to_answer": [fields_of(row) for row in mine],
        "waiting": [fields_of(row) for row in waiting],
    }
    lines = [_told(desk, "case_offered_to_you", row) for row in mine]
    lines += [_told(desk, "case_offer_waits", row) for row in waiting]
    desk.give(document, *(lines or [desk.say("cli.case_no_offers")]))


def _answer(desk: CliDesk, case_no: str, act: Callable[[Any, str], object]) -> None:
    """Do it, and say who has the case now and to whom it is offered."""
    from workbench.complaints.queries import complaint_id_of
    from workbench.handovers.queries import case_offer, charge_of

    with desk.open() as workspace, workspace.write() as session:
        complaint_id = complaint_id_of(session, case_no)
        act(session, complaint_id)
        charge, waiting = charge_of(session, complaint_id), case_offer(session, complaint_id)
    document = {
        "case_no": case_no,
        "owner": charge.owner,
        "has_handler": charge.has_handler,
        "offered_to": waiting.to_name if waiting else None,
    }
    lines = [desk.say("cli.case_in_charge", case_no=case_no, name=charge.owner)]
    if waiting is not None:
        lines.append(desk.say("cli.case_awaits_answer", name=waiting.to_name))
    desk.give(document, *lines)


def _told(desk: CliDesk, code: str, row: "OfferRow") -> str:
    detail = {"case_no": row.case_no, "from": row.offered_by, "name": row.to_name, "reason": row.reason}
    return desk.say(f"cli.{code}", **detail)
