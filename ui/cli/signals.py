"""`workbench signals`: what may point to an organised complaint, and reviews by two people."""

from typing import TYPE_CHECKING, Any

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Command, Group, pass_desk, told
from ui.cli.signals_shown import assessment_json, assessment_lines, network_json, review_json, review_line

if TYPE_CHECKING:
    from workbench.signals.model import ReviewSheet


class _Signals(Group):
    """Takes a case number in the place of a sub-command."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """`signals CASE_NO` is `signals show CASE_NO`."""
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            args = ["show", *args]
        return super().resolve_command(ctx, args)


@click.group(cls=_Signals, help=told("help_signals"))
def signals() -> None:
    """Signals and reviews."""


@signals.command(help=told("help_signals_show"))
@click.argument("case_no")
@pass_desk
def show(desk: CliDesk, case_no: str) -> None:
    """All indicators of a case with strength and evidence, the score, and what follows."""
    from workbench.complaints.queries import complaint_id_of
    from workbench.moment import today
    from workbench.prints.commands import catch_up
    from workbench.signals.assessing import assessment
    from workbench.signals.networks import network_of
    from workbench.signals.queries import case_reviews

    day = today(desk.clock)
    with desk.open() as workspace:
        with workspace.read() as session:
            complaint_id = complaint_id_of(session, case_no)
        catch_up(workspace)
        with workspace.read() as session:
            found = assessment(session, complaint_id, on=day)
            network = network_of(session, complaint_id, on=day) if found.verdict.proposes else None
            reviews = case_reviews(session, complaint_id)
    document = assessment_json(desk, found, network)
    document["reviews"] = [review_json(row, day) for row in reviews]
    desk.give(document, *assessment_lines(desk, found, network))


@signals.command("scan", help=told("help_signals_scan"))
@pass_desk
def scan(desk: CliDesk) -> None:
    """Look through the cases of the last year for such as deserve a review."""
    from workbench.moment import today
    from workbench.prints.commands import catch_up
    from workbench.signals.scanning import candidates

    with desk.open() as workspace:
        catch_up(workspace)
        with workspace.read() as session:
            found = candidates(session, on=today(desk.clock))
    lines = [desk.say("cli.signals_found", total=str(len(found)))]
    lines += [
        desk.say("cli.signals_network", cases=str(len(one.cases)), numbers=" ".join(one.case_nos))
        for one in found
    ]
    desk.give({"candidates": [network_json(desk, one) for one in found]}, *lines)


@signals.group("sign", cls=Group, help=told("help_signals_sign"))
def sign() -> None:
    """What people observe."""


@sign.command("add", help=told("help_signals_sign_add"))
@click.argument("case_no")
@click.argument("file", type=click.Path())
@pass_desk
def add_sign(desk: CliDesk, case_no: str, file: str) -> None:
    """Keep a sign that somebody saw."""
    from ui.cli.reading import read_json, validated
    from workbench.complaints.queries import complaint_id_of
    from workbench.signals.model import SignDraft
    from workbench.signals.signs import add_sign as keep

    draft = validated(SignDraft, read_json(file))
    with desk.open() as workspace, workspace.write() as session:
        complaint_id = complaint_id_of(session, case_no)
        sign_id, _ = keep(session, complaint_id, draft, actor=desk.actor, clock=desk.clock)
    desk.give({"id": sign_id, "case_no": case_no}, desk.say("cli.signals_sign_added", id=sign_id))


@sign.command("withdraw", help=told("help_signals_sign_withdraw"))
@click.argument("sign_id")
@click.option("--reason", default="", metavar="TEXT", help=told("help_reason"))
@pass_desk
def withdraw(desk: CliDesk, sign_id: str, reason: str) -> None:
    """Take a sign back."""
    from workbench.signals.signs import withdraw_sign

    with desk.open() as workspace, workspace.write() as session:
        withdraw_sign(session, sign_id, reason, actor=desk.actor, clock=desk.clock)
    desk.give({"id": sign_id, "withdrawn": True}, desk.say("cli.signals_sign_withdrawn"))


@signals.command(help=told("help_signals_propose"))
@click.argument("case_nos", nargs=-1, required=True)
@click.option("--title", default="", metavar="TEXT", help=told("help_signals_title"))
@click.option("--reason", default="", metavar="TEXT", help=told("help_reason"))
@pass_desk
def propose(desk: CliDesk, case_nos: tuple[str, ...], title: str, reason: str) -> None:
    """Ask a second person to review cases together."""
    from workbench.prints.commands import catch_up
    from workbench.signals.commands import propose_review
    from workbench.signals.model import ProposalDraft

    draft = ProposalDraft(title, reason, case_nos)
    with desk.open() as workspace:
        catch_up(workspace)
        with workspace.write() as session:
            review_id, _ = propose_review(session, draft, actor=desk.actor, clock=desk.clock)
    desk.give({"id": review_id}, desk.say("cli.signals_proposed", id=review_id))


@signals.command(help=told("help_signals_decide"))
@click.argument("review_id")
@click.argument("verdict", type=click.Choice(["confirmed", "rejected"]))
@click.option("--opinion", default="", metavar="TEXT", help=told("help_signals_opinion"))
@click.option("--expires-on", default="", metavar="DATE", help=told("help_signals_expires"))
@pass_desk
def decide(desk: CliDesk, review_id: str, verdict: str, opinion: str, expires_on: str) -> None:
    """Confirm or reject a proposal as the second person."""
    from workbench.signals.commands import decide_review
    from workbench.signals.model import DecisionDraft

    draft = DecisionDraft(verdict, opinion, expires_on)
    with desk.open() as workspace, workspace.write() as session:
        decide_review(session, review_id, draft, actor=desk.actor, clock=desk.clock)
        sheet = _sheet(session, review_id)
    _give_review(desk, sheet)


@signals.command(help=told("help_signals_end"))
@click.argument("review_id")
@click.option("--reason", default="", metavar="TEXT", help=told("help_reason"))
@pass_desk
def end(desk: CliDesk, review_id: str, reason: str) -> None:
    """End a label early, or take a proposal back."""
    from workbench.signals.commands import end_review

    with desk.open() as workspace, workspace.write() as session:
        end_review(session, review_id, reason, actor=desk.actor, clock=desk.clock)
        sheet = _sheet(session, review_id)
    _give_review(desk, sheet)


@signals.command(help=told("help_signals_step"))
@click.argument("review_id")
@click.argument("step_id")
@click.option("--what", default="", metavar="TEXT", help=told("help_signals_what"))
@click.option("--on", default="", metavar="DATE", help=told("help_signals_on"))
@pass_desk
def step(desk: CliDesk, review_id: str, step_id: str, what: str, on: str) -> None:
    """Note a step of the response that was taken."""
    from workbench.signals.commands import record_step
    from workbench.signals.model import StepDraft

    with desk.open() as workspace, workspace.write() as session:
        draft = StepDraft(step_id, what, on)
        record_step(session, review_id, draft, actor=desk.actor, clock=desk.clock)
        sheet = _sheet(session, review_id)
    _give_review(desk, sheet)


@signals.command("list", cls=Command, help=told("help_signals_list"))
@pass_desk
def list_reviews(desk: CliDesk) -> None:
    """The reviews, after the labels whose last day has passed were ended."""
    from workbench.actor import Actor
    from workbench.moment import today
    from workbench.signals.commands import expire_reviews
    from workbench.signals.queries import reviews

    day = today(desk.clock)
    with desk.open() as workspace:
        with workspace.whole().write() as session:
            expire_reviews(session, actor=Actor(desk.actor.name, "program"), clock=desk.clock)
        with workspace.read() as session:
            rows = reviews(session)
    lines = [review_line(desk, row, day) for row in rows] or [desk.say("cli.signals_none")]
    desk.give({"reviews": [review_json(row, day) for row in rows]}, *lines)


def _sheet(session: Any, review_id: str) -> "ReviewSheet":
    from workbench.signals.queries import review_sheet

    return review_sheet(session, review_id)


def _give_review(desk: CliDesk, sheet: "ReviewSheet") -> None:
    from workbench.moment import today

    day = today(desk.clock)
    document = review_json(sheet.row, day)
    document["cases"] = [
        {"case_no": one.assessment.case_no, "score": one.assessment.verdict.score} for one in sheet.cases
    ]
    document["steps"] = [{"step": one.step, "done_on": one.done_on, "what": one.what} for one in sheet.steps]
    desk.give(document, review_line(desk, sheet.row, day))
