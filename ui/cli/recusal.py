"""`workbench case recuse | lift-recusal | recusals`: keep somebody away from a case."""

import click

from ui.cli.desk import CliDesk, fields_of
from ui.cli.options import Command, pass_desk, told


@click.command(cls=Command, help=told("help_case_recuse"))
@click.argument("case_no")
@click.argument("name")
@click.option("--reason", default="", help=told("help_case_reason"), metavar="TEXT")
@pass_desk
def recuse(desk: CliDesk, case_no: str, name: str, reason: str) -> None:
    """Keep oneself or somebody else away."""
    from workbench.complaints.queries import complaint_id_of
    from workbench.recusals.commands import declare_recusal
    from workbench.recusals.model import RecusalDraft

    with desk.open() as workspace, workspace.write() as session:
        complaint_id = complaint_id_of(session, case_no)
        draft = RecusalDraft(name, reason)
        declare_recusal(session, complaint_id, draft, actor=desk.actor, clock=desk.clock)
    desk.give({"case_no": case_no, "name": name}, desk.say("cli.case_recused", case_no=case_no, name=name))


@click.command("lift-recusal", cls=Command, help=told("help_case_lift_recusal"))
@click.argument("case_no")
@click.argument("name")
@click.option("--reason", default="", help=told("help_case_reason"), metavar="TEXT")
@pass_desk
def lift(desk: CliDesk, case_no: str, name: str, reason: str) -> None:
    """End somebody's recusals in a case."""
    from workbench.complaints.queries import complaint_id_of
    from workbench.errors import UserError
    from workbench.recusals.commands import lift_recusal
    from workbench.recusals.queries import recusals_of

    with desk.open() as workspace, workspace.write() as session:
        complaint_id = complaint_id_of(session, case_no)
        standing = recusals_of(session, complaint_id, name)
        if not standing:
            raise UserError.one("name", "recusal.unknown", value=name[:60])
        for row in standing:
            lift_recusal(session, row.id, reason, actor=desk.actor, clock=desk.clock)
    lifted = [row.id for row in standing]
    desk.give({"case_no": case_no, "lifted": lifted}, desk.say("recusal.lifted", name=name))


@click.command(cls=Command, help=told("help_case_recusals"))
@click.argument("case_no")
@pass_desk
def recusals(desk: CliDesk, case_no: str) -> None:
    """Everybody who is or was kept away."""
    from workbench.complaints.queries import complaint_id_of
    from workbench.recusals.queries import case_recusals

    with desk.open() as workspace, workspace.read() as session:
        rows = case_recusals(session, complaint_id_of(session, case_no))
    lines = []
    for row in rows:
        # What the program writes as a reason is a code; what people write stands as it is.
        reason = desk.say(row.reason) if row.reason.startswith("recusal.") else row.reason
        ended = desk.say("cli.case_recusal_ended", name=row.lifted_by) if row.lifted_at else ""
        lines.append(f"{row.name}  {reason}  {ended}".rstrip())
    desk.give([fields_of(row) for row in rows], *(lines or [desk.say("cli.case_no_recusals")]))
