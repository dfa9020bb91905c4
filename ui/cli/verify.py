"""`workbench verify`: whether an evidence pack is as it left, without a workspace."""

import sys
from pathlib import Path

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Command, pass_desk, told

DIFFERS = 3


@click.command(cls=Command, help=told("help_verify"))
@click.argument("pack", type=click.Path(path_type=Path))
@pass_desk
def verify(desk: CliDesk, pack: Path) -> None:
    """List every byte range that is not as it was; exits 3 when there is any."""
    from workbench.verifier.verify import verify_pack

    report = verify_pack(pack)
    problems = [
        {"path": each.path, "code": each.code, "message": desk.say(each.code, **each.detail)}
        for each in report.problems
    ]
    notes = [
        {"path": each.path, "code": each.code, "message": desk.say(each.code, **each.detail)}
        for each in report.notes
    ]
    if report.ok:
        answer = desk.say("verifier.all_well", files=str(report.files))
    else:
        answer = desk.say("verifier.at_fault", count=str(len(problems)))
    lines = [answer, *(f"{each['path']}: {each['message']}" for each in (*problems, *notes))]
    if report.manifest_sha256:
        lines.append(desk.say("verifier.compare_manifest", sha256=report.manifest_sha256))
    desk.give({"ok": report.ok, "problems": problems, "notes": notes}, *lines)
    if not report.ok:
        sys.exit(DIFFERS)
