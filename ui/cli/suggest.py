"""`workbench suggest`: what a narrative suggests, each with the words that caused it."""

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Command, pass_desk, told


@click.command(cls=Command, help=told("help_suggest"))
@click.argument("file")
@pass_desk
def suggest(desk: CliDesk, file: str) -> None:
    """Suggest category, nature, demands and emotion for a narrative; nothing is written."""
    from ui.cli.reading import read_text

    del asdict, read_text, file, desk
