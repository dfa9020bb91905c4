"""`workbench init | demo | gui | check | backup | restore`: the workspace as a whole."""

import os
import sys
from pathlib import Path

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Command, pass_desk, told
from workbench.rulebook.reading import shipped_rulebook

BROKEN = 3


@click.command(cls=Command, help=told("help_init"))
@click.option("--institution", default="", help=told("help_institution"))
@click.option("--branch", default="", help=told("help_branch"))
@pass_desk
def init(desk: CliDesk, institution: str, branch: str) -> None:
    """Make a new workspace."""
    from workbench.placement.looking import facts_about, whole_path
    from workbench.placement.rules import refuse_network
    from workbench.workspace.commands import set_institution
    from workbench.workspace.model import Institution
    from workbench.workspace.opening import Workspace

    whole = whole_path(desk.root.absolute())
    refuse_network(whole, facts_about(whole))
    with Workspace.create(desk.root, clock=desk.clock) as workspace:
        if institution or branch:
            with workspace.write() as session:
                named = Institution(institution, branch)
                set_institution(session, named, actor=desk.actor, clock=desk.clock)
    desk.give({"workspace": str(desk.root)}, desk.say("cli.workspace_made", path=str(desk.root)))


@click.command(cls=Command, help=told("help_demo"))
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("demo"), show_default=True, metavar="DIR"
)
@pass_desk
def demo(desk: CliDesk, out: Path) -> None:
    """Make a workspace of fictional people and run the main job on it."""
    from workbench.demo.model import DemoStep
    from workbench.demo.story import run_demo
    from workbench.wording.naming import Wording

    wording = Wording(desk.language, shipped_rulebook(), desk.messages)

    def tell(step: DemoStep) -> None:
        if not desk.as_json:
            desk.give(None, wording.sentence(step.code, step.detail))

    result = run_demo(out, clock=desk.clock, language=desk.language, tell=tell)
    document = {
        "workspace": str(result.workspace),
        "case_no": result.case_no,
        "case_file": str(result.case_file),
        "cases": result.cases,
    }
    desk.give(document)


@click.command(cls=Command, help=told("help_gui"))
@pass_desk
def gui(desk: CliDesk) -> None:
    """Open the window."""
    from ui.app import run

    named = desk.workspace_path is not None or bool(os.environ.get("WORKBENCH_HOME", "").strip())
    sys.exit(run(desk.root if named else None))


@click.command(cls=Command, help=told("help_check"))
@click.option("--rebuild-search", is_flag=True, help=told("help_rebuild_search"))
@pass_desk
def check(desk: CliDesk, rebuild_search: bool) -> None:
    """Prove that the workspace is whole; exits 3 when it is not."""
    from workbench.integrity.checking import check_workspace
    from workbench.search.commands import rebuild_search as rebuild

    texts = None
    with desk.open() as workspace:
        if rebuild_search:
            with workspace.write() as session:
                texts = rebuild(session, actor=desk.actor, clock=desk.clock)
        report = check_workspace(workspace)
    findings = [
        {"part": found.part, "code": found.code, "message": desk.messages.text(found.code, found.detail)}
        for found in report.findings
    ]
    document = {
        "sound": report.sound,
        "findings": findings,
        "audit": {"count": report.head.count, "head": report.head.hash},
        "files_checked": report.files_checked,
        "texts_indexed": texts,
    }
    rebuilt = [desk.say("cli.search_rebuilt", texts=str(texts))] if texts is not None else []
    summary = desk.say(
        "cli.check_sound" if report.sound else "cli.check_broken",
        entries=str(report.head.count),
        files=str(report.files_checked),
        findings=str(len(findings)),
    )
    told_findings = [f"{found['part']}: {found['message']}" for found in findings]
    desk.give(document, *rebuilt, *told_findings, summary)
    if not report.sound:
        sys.exit(BROKEN)


@click.command(cls=Command, help=told("help_backup"))
@pass_desk
def backup(desk: CliDesk) -> None:
    """Copy the database into the backups folder."""
    from workbench.workspace.backups import back_up

    with desk.open() as workspace:
        path = back_up(workspace, actor=desk.actor, clock=desk.clock)
    desk.give({"backup": str(path)}, desk.say("cli.backed_up", path=str(path)))


@click.command(cls=Command, help=told("help_restore"))
@click.argument("file", type=click.Path(path_type=Path))
@pass_desk
def restore(desk: CliDesk, file: Path) -> None:
    """Go on from a backup; the database as it is now is kept aside."""
    from workbench.workspace.restoring import restore as put_back

    aside = put_back(desk.root, file, actor=desk.actor, clock=desk.clock)
    document = {"restored": str(file), "aside": str(aside)}
    desk.give(document, desk.say("cli.restored", path=str(file), aside=str(aside)))
