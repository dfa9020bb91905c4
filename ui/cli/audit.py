"""`workbench audit verify`: walk the trail and name the first bad entry."""

import sys

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Group, pass_desk, told

BROKEN = 3


@click.group(cls=Group, help=told("help_audit"))
def audit() -> None:
    """The audit trail."""


@audit.command(help=told("help_audit_verify"))
@pass_desk
def verify(desk: CliDesk) -> None:
    """Check every link; exits 3 when the chain is broken."""
    from workbench.audit.queries import chain_report

    with desk.open() as workspace, workspace.whole().read() as session:
        report = chain_report(session, workspace.outside_head())
    document: dict[str, object] = {
        "sound": report.fault is None,
        "count": report.head.count,
        "head": report.head.hash,
        "first_bad": None,
    }
    if report.fault is None:
        count, head = str(report.head.count), report.head.hash
        desk.give(document, desk.say("cli.audit_sound", count=count, head=head))
        return
    detail = {"position": str(report.fault.position), **report.fault.detail}
    message = desk.messages.text(report.fault.code, detail)
    document["first_bad"] = {
        "position": report.fault.position,
        "code": report.fault.code,
        "message": message,
    }
    desk.give(document, message)
    sys.exit(BROKEN)
