"""`workbench case approve | approvals`: record what somebody with authority said."""

import click

from ui.cli.desk import CliDesk, fields_of
from ui.cli.options import Command, pass_desk, told
from ui.cli.reading import read_json, validated


@click.command(cls=Command, help=told("help_case_approve"))
@click.argument("case_no")
@click.argument("file", type=click.Path())
@pass_desk
def approve(desk: CliDesk, case_no: str, file: str) -> None:
    """Record an approval, or a return."""
    from workbench.approvals.commands import record_approval
    from workbench.approvals.model import ApprovalDraft
    from workbench.complaints.queries import complaint_id_of

    draft = validated(ApprovalDraft, read_json(file))
    with desk.open() as workspace, workspace.write() as session:
        complaint_id = complaint_id_of(session, case_no)
        made = record_approval(session, complaint_id, draft, actor=desk.actor, clock=desk.clock)
    document = {"id": made.id, "case_no": case_no, "verdict": draft.verdict}
    desk.give(document, desk.say("cli.case_approval_recorded", case_no=case_no))


@click.command(cls=Command, help=told("help_case_approvals"))
@click.argument("case_no")
@pass_desk
def approvals(desk: CliDesk, case_no: str) -> None:
    """Everything that was approved or returned, oldest first."""
    from workbench.approvals.queries import case_approvals
    from workbench.complaints.queries import complaint_id_of
    from workbench.rulebook.reading import shipped_rulebook
    from workbench.wording.naming import Wording

    with desk.open() as workspace, workspace.read() as session:
        rows = case_approvals(session, complaint_id_of(session, case_no))
    wording = Wording(desk.language, shipped_rulebook(), desk.messages)
    lines = []
    for row in rows:
        detail = {"approval_matter": row.matter, "approval_level": row.level, "name": row.approver}
        said = wording.sentence(f"approval.{row.verdict.value}", detail)
        lines.append(f"{row.decided_on}  {said}  {row.opinion}".rstrip())
    desk.give([fields_of(row) for row in rows], *(lines or [desk.say("cli.case_no_approvals")]))
