"""Commands that take the global options anywhere on the line and tell their help in the reader's language."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from ui.cli.desk import CliDesk
from ui.messages import Language, Messages


def wanted_language(arguments: list[str] | None = None) -> Language:
    """The language of help texts, known before anything is parsed; Chinese unless English is asked for."""
    line = sys.argv[1:] if arguments is None else arguments
    for position, word in enumerate(line):
        if word == "--lang" and position + 1 < len(line):
            return "en" if line[position + 1] == "en" else "zh"
        if word.startswith("--lang="):
            return "en" if word.endswith("=en") else "zh"
    return "en" if os.environ.get("WORKBENCH_LANG") == "en" else "zh"


def told(code: str) -> str:
    """A help text from the message catalogue."""
    return Messages(wanted_language()).text(f"cli.{code}")


def desk_of(context: click.Context) -> CliDesk:
    """The desk of this call."""
    return context.ensure_object(CliDesk)


def _set(name: str) -> Callable[[click.Context, click.Parameter, Any], Any]:
    def callback(context: click.Context, _parameter: click.Parameter, value: Any) -> Any:
        if value not in (None, False):
            setattr(desk_of(context), name, value)
        return value

    return callback


def _global_options() -> list[click.Option]:
    shared: dict[str, Any] = {"expose_value": False, "is_eager": True}
    return [
        click.Option(
            ["--workspace", "-w"],
            type=click.Path(path_type=Path),
            callback=_set("workspace_path"),
            help=told("help_workspace"),
            metavar="DIR",
            **shared,
        ),
        click.Option(["--json"], is_flag=True, callback=_set("as_json"), help=told("help_json"), **shared),
        click.Option(
            ["--lang"],
            type=click.Choice(["zh", "en"]),
            callback=_set("language"),
            help=told("help_lang"),
            **shared,
        ),
        click.Option(["--user"], callback=_set("user"), help=told("help_user"), metavar="NAME", **shared),
    ]


class Command(click.Command):
    """A command with the global options behind its own."""

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Its own parameters, then the global ones."""
        return [*super().get_params(ctx), *_global_options()]


class Group(click.Group):
    """A group of such commands; `loads` names the modules of sub-commands, imported when needed."""

    command_class = Command
    group_class = type

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Its own parameters, then the global ones."""
        return [*super().get_params(ctx), *_global_options()]


pass_desk = click.make_pass_decorator(CliDesk, ensure=True)
