"""Man pages in one language, written from the help of the command line by the project's own interpreter."""

from __future__ import annotations

import gzip
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import click

DATA = Path(__file__).resolve().parent / "data"
ROOT = Path(__file__).resolve().parent.parent.parent
FOLDERS = {"zh": "zh_CN", "en": ""}
WORDS = {
    "zh": {
        "manual": "投诉案件工作台",
        "name": "名称",
        "synopsis": "用法",
        "description": "说明",
        "options": "选项",
        "commands": "命令",
        "exit": "退出码",
        "see": "另见",
        "summary": "投诉案件工作台的命令行",
    },
    "en": {
        "manual": "Case Workbench",
        "name": "NAME",
        "synopsis": "SYNOPSIS",
        "description": "DESCRIPTION",
        "options": "OPTIONS",
        "commands": "COMMANDS",
        "exit": "EXIT STATUS",
        "see": "SEE ALSO",
        "summary": "the command line of Case Workbench",
    },
}
EXITS = {
    "zh": (
        ("0", "完成。"),
        ("1", "输入有问题；要求检查的内容不合格。"),
        ("2", "用法不对。"),
        ("3", "机器有问题：写不了、满了、文件损坏；证据包与清单不一致。"),
        ("130", "被键盘中断。"),
    ),
    "en": (
        ("0", "Done."),
        ("1", "The input is at fault, or what was to be checked did not pass."),
        ("2", "Wrong usage."),
        (
            "3",
            "The machine is at fault: not writable, full, a damaged file; or a pack differs from its lists.",
        ),
        ("130", "Stopped by the keyboard."),
    ),
}


def write_manuals(folder: Path, language: str, version: str, day: str) -> None:
    """Write workbench(1) and case-workbench(1) in a language below `folder`, compressed.

    The language of the help is settled when the command line is imported: one process, one language.
    """
    place = folder / FOLDERS[language] / "man1"
    place.mkdir(parents=True, exist_ok=True)
    window = (DATA / f"case-workbench.1.{language}").read_text(encoding="utf-8")
    pages = {
        "case-workbench.1.gz": window.replace("@VERSION@", version).replace("@DATE@", day),
        "workbench.1.gz": command_line_page(language, version, day),
    }
    for name, text in pages.items():
        (place / name).write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))


def command_line_page(language: str, version: str, day: str) -> str:
    """The page of the command line: every command with its options, as its help has them."""
    import click

    from ui.cli.main import workbench
    from ui.cli.options import told

    words = WORDS[language]
    context = click.Context(workbench, info_name="workbench")
    lines = [
        f'.TH WORKBENCH 1 "{day}" "{words["manual"]} {version}" "{words["manual"]}"',
        f".SH {words['name']}",
        f"workbench \\- {words['summary']}",
        f".SH {words['synopsis']}",
        r".B workbench",
        r"[\fIOPTIONS\fR] \fICOMMAND\fR [\fIARGS\fR]...",
        f".SH {words['description']}",
        escaped(told("help_workbench")),
        f".SH {words['options']}",
        *_options(workbench, context, frozenset()),
        f".SH {words['commands']}",
    ]
    shared = frozenset(option for param in workbench.get_params(context) for option in param.opts)
    for name in workbench.list_commands(context):
        lines.append(f".SS {name}")
        lines.append(escaped(told(f"help_{name}")))
        lines += _command(workbench, name, context, shared)
    lines.append(f".SH {words['exit']}")
    for code, meaning in EXITS[language]:
        lines += [".TP", f".B {code}", escaped(meaning)]
    lines += [f".SH {words['see']}", r"\fBcase\-workbench\fR(1)"]
    return "\n".join(lines) + "\n"


def _command(group: Any, name: str, parent: click.Context, shared: frozenset[str]) -> Iterator[str]:
    """What a command takes; of a group, what each of its commands takes."""
    import click

    command = group.get_command(parent, name)
    context = click.Context(command, info_name=name, parent=parent)
    if not isinstance(command, click.Group):
        yield from _usage(command, context)
        yield from _options(command, context, shared)
        return
    for inner in command.list_commands(context):
        child = command.get_command(context, inner)
        assert child is not None  # narrowing: the group itself has just named it
        below = click.Context(child, info_name=inner, parent=context)
        if isinstance(child, click.Group):
            yield from _command(command, inner, context, shared)
            continue
        yield from _usage(child, below)
        yield escaped(" ".join((child.help or "").split()))
        yield ".RS"
        yield from _options(child, below, shared)
        yield ".RE"


def _usage(command: click.Command, context: click.Context) -> Iterator[str]:
    yield ".TP"
    pieces = " ".join(command.collect_usage_pieces(context))
    yield rf"\fB{escaped(context.command_path)}\fR {escaped(pieces)}"


def _options(command: click.Command, context: click.Context, shared: frozenset[str]) -> Iterator[str]:
    for param in command.get_params(context):
        record = param.get_help_record(context)
        if record is None or shared.intersection(param.opts):
            continue
        yield ".TP"
        yield rf"\fB{escaped(record[0])}\fR"
        yield escaped(" ".join(record[1].split()))


def escaped(text: str) -> str:
    """A text that the formatter prints as it stands.

    Source: groff(7), section on escape sequences; a dot or quote at the start of a line is a request.
    """
    plain = text.replace("\\", r"\e").replace("-", r"\-")
    return "\n".join(rf"\&{line}" if line[:1] in (".", "'") else line for line in plain.splitlines())


if __name__ == "__main__":
    _, target, wanted, number, date = sys.argv
    os.environ["WORKBENCH_LANG"] = wanted
    # The options of this script are not those of the command line, which looks for its language among them.
    sys.argv[1:] = []
    sys.path.insert(0, str(ROOT))
    # Beside this script lies nothing that the program imports.
    sys.path.remove(str(Path(__file__).resolve().parent))
    write_manuals(Path(target), wanted, number, date)
