"""Commands that take the global options anywhere on the line and tell their help in the reader's language."""

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click

from ui.cli.desk import CliDesk
from ui.cli.voice import typed_text
from ui.messages import Language, Messages

_SECTIONS = {"Options": "help_options", "Commands": "help_commands"}


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


def output_option(metavar: str, help_code: str = "help_output") -> Callable[[Any], Any]:
    """The option that says where a command writes; it has to be given."""
    kind = click.Path(path_type=Path)
    return click.option("--output", "-o", type=kind, required=True, metavar=metavar, help=told(help_code))


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


class _Formatter(click.HelpFormatter):
    """Writes help in the reader's language."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The line that says how a command is called."""
        super().write_usage(prog, args, told("help_usage") if prefix is None else prefix)

    @contextlib.contextmanager
    def section(self, name: str) -> Iterator[None]:
        """A part of the help under its heading."""
        with super().section(told(_SECTIONS[name]) if name in _SECTIONS else name):
            yield


class _Context(click.Context):
    formatter_class = _Formatter


class _Told(click.Command):
    """Explains itself in the reader's language."""

    context_class = _Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The help option, which explains itself too."""
        found = super().get_help_option(ctx)
        if found is not None:
            found.help = told("help_help")
        return found


class Command(_Told):
    """A command with the global options behind its own; what is typed is text or refused."""

    def invoke(self, ctx: click.Context) -> Any:
        """Call it; names of files stay as the machine gave them."""
        for param in self.params:
            if param.name and not isinstance(param.type, click.Path):
                ctx.params[param.name] = _as_text(ctx.params.get(param.name), param.name)
        return super().invoke(ctx)

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Its own parameters, then the global ones."""
        return [*super().get_params(ctx), *_global_options()]


class Group(_Told, click.Group):
    """A group of such commands; `loads` names the modules of sub-commands, imported when needed."""

    command_class = Command
    group_class = type

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Its own parameters, then the global ones."""
        return [*super().get_params(ctx), *_global_options()]


def _as_text(value: Any, field: str) -> Any:
    if isinstance(value, str):
        return typed_text(value, field)
    if isinstance(value, tuple):
        return tuple(_as_text(part, field) for part in value)
    return value


pass_desk = click.make_pass_decorator(CliDesk, ensure=True)
