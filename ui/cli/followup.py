"""`workbench followup`: ask whether a decision helped, and record what was learnt from the case."""

from collections.abc import Callable
from typing import Any

import click

from ui.cli.desk import CliDesk, fields_of
from ui.cli.options import Group, pass_desk, told
from ui.cli.reading import read_json, validated
from workbench.dimensions.model import FiveDraft
from workbench.errors import Problem, UserError
from workbench.followups.model import FollowUpDraft
from workbench.rectifications.model import RectificationDraft, RootCauseDraft


@click.group(cls=Group, help=told("help_followup"))
def followup() -> None:
    """After a decision."""


@followup.command(help=told("help_followup_add"))
@click.argument("case_no")
@click.argument("file", type=click.Path())
@click.option("--reopen", is_flag=True, help=told("help_followup_reopen"))
@pass_desk
def add(desk: CliDesk, case_no: str, file: str, reopen: bool) -> None:
    """Keep one attempt; a case that its score opens again is opened only when that was said."""
    from workbench.complaints.queries import complaint_id_of
    from workbench.followups.commands import record_follow_up

    draft = validated(FollowUpDraft, read_json(file))
    with desk.open() as workspace, workspace.write() as session:
        complaint_id = complaint_id_of(session, case_no)
        done = record_follow_up(session, complaint_id, draft, actor=desk.actor, clock=desk.clock)
        if done.reopened_to is not None and not reopen:
            # Raised inside the transaction, so nothing is kept.
            detail = {"score": draft.outcome_score, "state": done.reopened_to}
            raise UserError([Problem("outcome_score", "followup.would_reopen", detail)])
    warnings = [desk.problem(problem) for problem in done.warnings]
    said = Problem("", "followup.reopened_to", {"state": done.reopened_to or ""})
    reopened = [desk.problem(said)] if done.reopened_to else []
    document = {
        "id": done.id,
        "case_no": case_no,
        "standing": done.standing.value,
        "reopened_to": done.reopened_to,
        "warnings": warnings,
    }
    lines = (*reopened, *warnings)
    desk.give(document, desk.say("cli.followup_added", case_no=case_no), *(f"  {text}" for text in lines))


@followup.command(help=told("help_followup_due"))
@click.option("--until", default="", metavar="DATE", help=told("help_until"))
@pass_desk
def due(desk: CliDesk, until: str) -> None:
    """List who is to be asked, and what is to be mended."""
    from workbench.dates import parse_date
    from workbench.followups.queries import due_follow_ups
    from workbench.moment import today
    from workbench.rectifications.queries import due_rectifications

    last = parse_date(until, "until") if until else None
    with desk.open() as workspace, workspace.read() as session:
        calls = due_follow_ups(session, today(desk.clock), until=last)
        mends = due_rectifications(session, today(desk.clock), until=last)
    lines = [
        desk.say(
            "cli.followup_line",
            due=one.due_on.isoformat(),
            case_no=one.case_no,
            name=one.person_name,
            occasion=desk.say(f"followup.occasion_{one.occasion.lower()}"),
        )
        for one in calls
    ]
    lines += [
        desk.say(
            "cli.rectification_line",
            due=one.due_on.isoformat(), case_no=one.case_no, owner=one.owner, action=one.action,
        )
        for one in mends
    ]  # fmt: skip
    document = {
        "follow_ups": [fields_of(one) for one in calls],
        "rectifications": [fields_of(one) for one in mends],
    }
    desk.give(document, *(lines or [desk.say("cli.followup_none")]))


@followup.command(help=told("help_followup_cause"))
@click.argument("case_no")
@click.argument("file", type=click.Path())
@pass_desk
def cause(desk: CliDesk, case_no: str, file: str) -> None:
    """Record the root cause."""
    from workbench.rectifications.commands import record_root_cause

    _record(desk, case_no, validated(RootCauseDraft, read_json(file)), record_root_cause)


@followup.command(help=told("help_followup_mend"))
@click.argument("case_no")
@click.argument("file", type=click.Path())
@pass_desk
def mend(desk: CliDesk, case_no: str, file: str) -> None:
    """Say what is to be mended, by whom and until when."""
    from workbench.rectifications.commands import add_rectification

    _record(desk, case_no, validated(RectificationDraft, read_json(file)), add_rectification)


@followup.command(help=told("help_followup_five"))
@click.argument("case_no")
@click.argument("file", type=click.Path())
@pass_desk
def five(desk: CliDesk, case_no: str, file: str) -> None:
    """Record what the case shows in five dimensions."""
    from workbench.dimensions.commands import record_dimensions

    _record(desk, case_no, validated(FiveDraft, read_json(file)), record_dimensions)


def _record(desk: CliDesk, case_no: str, draft: object, command: Callable[..., Any]) -> None:
    from workbench.complaints.queries import complaint_id_of

    with desk.open() as workspace, workspace.write() as session:
        complaint_id = complaint_id_of(session, case_no)
        done = command(session, complaint_id, draft, actor=desk.actor, clock=desk.clock)
    warnings = [desk.problem(problem) for problem in done.warnings]
    document = {"case_no": case_no, "id": getattr(done, "id", None), "warnings": warnings}
    desk.give(document, desk.say("cli.followup_kept", case_no=case_no), *(f"  {text}" for text in warnings))
