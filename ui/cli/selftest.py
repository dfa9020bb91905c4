"""`workbench self-test`: proves that the program works on this machine."""

import sys
from pathlib import Path

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Command, pass_desk, told


@click.command(cls=Command, name="self-test", help=told("help_self-test"))
@click.option("--keep", type=click.Path(path_type=Path), metavar="DIR", help=told("help_self_test_keep"))
@pass_desk
def self_test(desk: CliDesk, keep: Path | None) -> None:
    """Run every step; exits 1 when one failed, 3 where there is no place to write."""
    from ui.selftest.running import run_self_test

    sys.exit(run_self_test(keep, desk.messages, as_json=desk.as_json))
