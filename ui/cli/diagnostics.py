"""`workbench diagnostics`: facts to give away when something is wrong, without case data."""

import sys
from importlib.metadata import version
from pathlib import Path

import click

from ui.cli.defects import logs_without_workspace
from ui.cli.desk import CliDesk
from ui.cli.options import Command, output_option, pass_desk, told


@click.command(cls=Command, help=told("help_diagnostics"))
@output_option("FILE.zip", "help_diagnostics_output")
@pass_desk
def diagnostics(desk: CliDesk, output: Path) -> None:
    """Write the zip; the workspace may be damaged, newer, in use or missing."""
    from workbench.diagnostics.commands import write_diagnostics
    from workbench.diagnostics.model import ProgramFacts
    from workbench.workspace.model import Layout

    program = ProgramFacts(
        version=version("case-workbench"),
        is_built=bool(getattr(sys, "frozen", False)),
        settings={"language": desk.language},
        logs=(logs_without_workspace() / "window.log",),
    )
    made = write_diagnostics(output, layout=Layout(desk.root), program=program, clock=desk.clock)
    document = {"diagnostics": str(made.path), "files": list(made.names), "size_bytes": made.size_bytes}
    desk.give(document, desk.say("cli.diagnostics_made", path=str(made.path), files=", ".join(made.names)))
