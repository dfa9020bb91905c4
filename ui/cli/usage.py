"""Says how a command is called when it was called wrongly, in the reader's language."""

import re
from typing import Any

import click

from ui.cli.desk import CliDesk

# The library tells this case by its sentence alone.
_EXTRA = re.compile(r"unexpected extra arguments? \((.*)\)")


def usage_lines(error: click.ClickException, desk: CliDesk) -> list[str]:
    """How the command is called, what was wrong, and where its help is."""
    if type(error).__name__ == "NoArgsIsHelpError":
        return [error.format_message()]
    context = error.ctx if isinstance(error, click.UsageError) else None
    lines = []
    if context:
        parts = " ".join(context.command.collect_usage_pieces(context))
        lines.append(f"{desk.say('cli.help_usage')}{context.command_path} {parts}")
    lines.append(desk.say("cli.usage_wrong", what=_what(error, desk)))
    if context and context.help_option_names:
        call = f"{context.command_path} {context.help_option_names[-1]}"
        lines.append(desk.say("cli.usage_help", call=call))
    return lines


def _what(error: click.ClickException, desk: CliDesk) -> str:
    # By the name of the class: which classes there are differs between editions of the library.
    kind = type(error).__name__
    if isinstance(error, click.NoSuchOption):
        return desk.say("cli.usage_no_option", name=error.option_name)
    if kind == "NoSuchCommand":
        return desk.say("cli.usage_no_command", name=str(getattr(error, "command_name", "")))
    if isinstance(error, click.BadOptionUsage):
        return desk.say("cli.usage_option_value", name=error.option_name)
    if isinstance(error, click.MissingParameter):
        return desk.say("cli.usage_missing", name=_name(error))
    if isinstance(error, click.BadParameter):
        return desk.say("cli.usage_bad_value", name=_name(error), wanted=_wanted(error, desk))
    message = error.format_message()
    if extra := _EXTRA.search(message):
        return desk.say("cli.usage_extra", names=extra[1])
    return message


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return ""
    if isinstance(error.param, click.Option):
        return error.param.opts[0]
    return error.param.make_metavar(error.ctx) if error.ctx else str(error.param.name)


def _wanted(error: click.BadParameter, desk: CliDesk) -> str:
    kind: Any = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return desk.say("cli.usage_choice", choices=", ".join(str(choice) for choice in kind.choices))
    if isinstance(kind, click.IntRange):
        lowest = "…" if kind.min is None else str(kind.min)
        highest = "…" if kind.max is None else str(kind.max)
        return desk.say("cli.usage_range", lowest=lowest, highest=highest)
    if kind is click.INT:
        return desk.say("cli.usage_integer")
    return error.message
