"""Entry point of `workbench`; turns what goes wrong into a message and an exit code."""

import json
import sys
from importlib import import_module
from importlib.metadata import version
from typing import Any

import click

from ui.cli.desk import CliDesk
from ui.cli.options import Group, desk_of, told, wanted_language
from ui.cli.voice import complain, open_streams
from ui.frozen import serve_as_child
from workbench.errors import Conflict, MachineError, UserError, WorkbenchError

INPUT_AT_FAULT, WRONG_USE, MACHINE_AT_FAULT, STOPPED = 1, 2, 3, 130

# Sub-commands by the module that holds them; a module is imported when its command is called.
_MODULES = {
    "init": "ui.cli.workspace",
    "demo": "ui.cli.workspace",
    "gui": "ui.cli.workspace",
    "check": "ui.cli.workspace",
    "verify": "ui.cli.verify",
    "backup": "ui.cli.workspace",
    "restore": "ui.cli.workspace",
    "complaint": "ui.cli.complaint",
    "case": "ui.cli.case",
    "person": "ui.cli.person",
    "contact": "ui.cli.contact",
    "followup": "ui.cli.followup",
    "figures": "ui.cli.figures",
    "analyse": "ui.cli.analyse",
    "timeline": "ui.cli.timeline",
    "clock": "ui.cli.clock",
    "checklist": "ui.cli.checklist",
    "letter": "ui.cli.letter",
    "evidence": "ui.cli.evidence",
    "export": "ui.cli.export",
    "suggest": "ui.cli.suggest",
    "text": "ui.cli.text",
    "signals": "ui.cli.signals",
    "model": "ui.cli.model",
    "words": "ui.cli.words",
    "link": "ui.cli.link",
    "lint": "ui.cli.lint",
    "worklist": "ui.cli.worklist",
    "rule": "ui.cli.rule",
    "groups": "ui.cli.groups",
    "audit": "ui.cli.audit",
    "self-test": "ui.cli.selftest",
    "diagnostics": "ui.cli.diagnostics",
    "update": "ui.cli.update",
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
        found: click.Command = getattr(import_module(module), cmd_name.replace("-", "_"))
        return found


@click.group(cls=_Root, help=told("help_workbench"), context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(
    version("case-workbench"), "--version", message="%(prog)s %(version)s", help=told("help_version")
)
@click.pass_context
def workbench(context: click.Context) -> None:
    """The command line of Case Workbench."""
    desk_of(context)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line; exits 0, 1 (input), 2 (usage), 3 (machine) or 130 (stopped by the keyboard)."""
    serve_as_child()
    open_streams()
    desk = CliDesk(language=wanted_language(arguments))
    if arguments is None:
        from ui.cli.defects import Defects

        Defects(desk).install()
    try:
        workbench.main(args=arguments, prog_name="workbench", obj=desk, standalone_mode=False)
    except click.exceptions.Abort:
        complain(desk.say("cli.stopped"))
        sys.exit(STOPPED)
    except click.ClickException as error:
        sys.exit(_tell_usage(error, desk, arguments))
    except WorkbenchError as error:
        sys.exit(_tell(error, desk))


def _tell_usage(error: click.ClickException, desk: CliDesk, arguments: list[str] | None) -> int:
    from ui.cli.usage import usage_lines

    # The options behind a mistake were never read.
    desk.as_json = desk.as_json or "--json" in (sys.argv if arguments is None else arguments)
    lines = usage_lines(error, desk)
    _print_error(desk, {"error": {"code": "cli.usage", "message": "\n".join(lines)}}, lines)
    return WRONG_USE


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
    complain(text)


if __name__ == "__main__":
    main()
