"""Entry point of `workbench`; turns what goes wrong into a message and an exit code."""

import contextlib
import io
import json
import os
import sys
from importlib import import_module
from importlib.metadata import version
from typing import Any

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Group, desk_of, told, wanted_language
from workbench.errors import Conflict, MachineError, UserError, WorkbenchError

INPUT_AT_FAULT, MACHINE_AT_FAULT = 1, 3

# Sub-commands by the module that holds them; a module is imported when its command is called.
_MODULES = {
    "init": "ui.cli.workspace",
    "demo": "ui.cli.workspace",
    "gui": "ui.cli.workspace",
    "check": "ui.cli.workspace",
    "backup": "ui.cli.workspace",
    "restore": "ui.cli.workspace",
    "complaint": "ui.cli.complaint",
    "person": "ui.cli.person",
    "contact": "ui.cli.contact",
    "timeline": "ui.cli.timeline",
    "clock": "ui.cli.clock",
    "checklist": "ui.cli.checklist",
    "evidence": "ui.cli.evidence",
    "export": "ui.cli.export",
    "suggest": "ui.cli.suggest",
    "audit": "ui.cli.audit",
}


class _Root(Group):
    """The top command; finds its sub-commands by name without importing the others."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(_MODULES)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section(told("help_commands")):
            formatter.write_dl([(name, told(f"help_{name}")) for name in _MODULES])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        module = _MODULES.get(cmd_name)
        if module is None:
            return None
        found: click.Command = getattr(import_module(module), cmd_name)
        return found


@click.group(cls=_Root, help=told("help_workbench"), context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("case-workbench"), "--version", message="%(prog)s %(version)s")
@click.pass_context
def workbench(context: click.Context) -> None:
    """The command line of Case Workbench."""
    desk_of(context)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line; exits 0, 1 (input), 2 (usage) or 3 (machine)."""
    _speak_utf8()
    desk = CliDesk(language=wanted_language(arguments))
    try:
        workbench.main(args=arguments, prog_name="workbench", obj=desk, standalone_mode=False)
    except click.exceptions.Abort:
        sys.exit(INPUT_AT_FAULT)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except WorkbenchError as error:
        sys.exit(_tell(error, desk))
    except BrokenPipeError:
        # The reader of our output went away; nothing is left to say, and nobody to say it to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            with contextlib.suppress(ValueError):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _tell(error: WorkbenchError, desk: CliDesk) -> int:
    if isinstance(error, UserError):
        problems = [problem for problem in error.problems if problem.level == "error"]
        listed = [
            {"field": problem.field, "code": problem.code, "message": desk.problem(problem)}
            for problem in problems or error.problems
        ]
        _print_error(desk, {"problems": listed}, [f"{p['field']}: {p['message']}" for p in listed])
        return INPUT_AT_FAULT
    if isinstance(error, MachineError):
        message = desk.messages.sentence(error)
        _print_error(desk, {"error": {"code": error.code, "message": message}}, [message])
        return MACHINE_AT_FAULT
    assert isinstance(error, Conflict)  # narrowing: there is no other kind
    message = desk.say("cli.conflict")
    _print_error(desk, {"error": {"code": "cli.conflict", "message": message}}, [message])
    return INPUT_AT_FAULT


def _print_error(desk: CliDesk, document: dict[str, Any], lines: list[str]) -> None:
    text = json.dumps(document, ensure_ascii=False, indent=2) if desk.as_json else "\n".join(lines)
    sys.stderr.write(text + "\n")


if __name__ == "__main__":
    main()
