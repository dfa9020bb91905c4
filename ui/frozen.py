"""What a built program, which holds its interpreter, does before anything else; what its call asks for."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

# How a process of Python's own `multiprocessing` is called that a built program started of itself.
_FORKED = "--multiprocessing-fork"
_TRACKER = "from multiprocessing.resource_tracker import main;main("
_COMMAND_LINE = "workbench"
_WITH_VALUE = ("--workspace", "-w", "--lang", "--user", "--keep")
_INPUT_AT_FAULT = 2


def main(arguments: list[str]) -> int:
    """Open the window, or be the command line, or test itself, as the call asks; returns the exit code.

    The command line leaves by itself.
    """
    if wants_commands(arguments, sys.argv[0]):
        from ui.cli.main import main as command_line

        command_line(None)
        return 0
    wrong = unknown_options(arguments)
    if wrong or not {"--help", "-h", "--version", "--self-test"}.isdisjoint(arguments):
        return _answer(arguments, wrong)
    from ui.app import main as window

    return window(arguments)


def serve_as_child(call: Sequence[str] | None = None) -> None:
    """Do the work of a process that the built program started of itself, and end; else nothing.

    Models are trained and strange files are read in processes of their own, and a built program has no other
    interpreter to start. Source: multiprocessing.freeze_support in the Python library reference.
    """
    if not getattr(sys, "frozen", False):
        return
    words = sys.argv if call is None else call
    # Imported here: the program would pay for it at every start.
    if _FORKED in words[1:2]:
        from multiprocessing.spawn import freeze_support

        freeze_support()
    elif "-c" in words and words[-1].startswith(_TRACKER):
        from multiprocessing.resource_tracker import main as track

        track(int(words[-1].removeprefix(_TRACKER).rstrip(")")))
        sys.exit()


def wants_commands(arguments: Sequence[str], called_as: str) -> bool:
    """Whether a call is for the command line: by the name of the program, or because a command is named."""
    return Path(called_as).stem.lower() == _COMMAND_LINE or any(
        not word.startswith("-") and not names_a_pack(word) for word in _without_values(arguments)
    )


def named_pack(arguments: Sequence[str]) -> Path | None:
    """The pack that the window is to check, where the call names one: a zip, or the path of a folder."""
    found = (word for word in _without_values(arguments) if not word.startswith("-") and names_a_pack(word))
    return next((Path(word).absolute() for word in found), None)


def names_a_pack(word: str) -> bool:
    """Whether a word is the name of a file and no command: commands hold neither a slash nor an ending."""
    return "/" in word or os.sep in word or word.lower().endswith(".zip")


def unknown_options(arguments: Sequence[str]) -> list[str]:
    """The words of a call that the window does not know; an option that lacks its value is one."""
    known = {"--help", "-h", "--version"}
    wrong = []
    for place, word in enumerate(arguments):
        name = word.partition("=")[0]
        is_value = place > 0 and arguments[place - 1] in ("--workspace", "--keep")
        lacks = word in ("--workspace", "--keep") and place + 1 == len(arguments)
        is_ours = name in ("--workspace", "--keep") or word in (*known, "--self-test")
        is_pack = not word.startswith("-") and names_a_pack(word)
        if not is_value and not is_pack and (lacks or not is_ours):
            wrong.append(word)
    if "--self-test" not in arguments:
        wrong += [word for word in arguments if word.partition("=")[0] == "--keep"]
    return wrong


def _without_values(arguments: Sequence[str]) -> list[str]:
    rest, left = list(arguments), []
    while rest:
        word = rest.pop(0)
        left.append(word)
        if word in _WITH_VALUE:
            del rest[:1]
    return left


def _answer(arguments: Sequence[str], wrong: Sequence[str]) -> int:
    from ui.cli.voice import complain, open_streams, say

    _find_a_console()
    open_streams()
    if wrong:
        complain(_sentence("app.call_unknown", arguments, words=" ".join(wrong)))
        complain(_sentence("app.call_help", arguments))
        return _INPUT_AT_FAULT
    if "--self-test" in arguments:
        from ui.selftest.running import run_self_test

        return run_self_test(_kept_in(arguments))
    if "--version" in arguments:
        from importlib.metadata import version

        say(f"case-workbench {version('case-workbench')}\n")
    else:
        say(_sentence("app.call_help", arguments) + "\n")
    return 0


def _sentence(code: str, arguments: Sequence[str], **detail: str) -> str:
    from ui.cli.options import wanted_language
    from ui.messages import Messages

    return Messages(wanted_language(list(arguments))).text(code, detail)


def _kept_in(arguments: Sequence[str]) -> Path | None:
    for place, word in enumerate(arguments):
        if word == "--keep":
            return Path(arguments[place + 1])
        if word.startswith("--keep="):
            return Path(word.partition("=")[2])
    return None


def _find_a_console() -> None:
    """A windowed program of Windows has no output: take the console that it was called from, if any."""
    if sys.platform == "win32" and sys.stdout is None:
        import contextlib
        import ctypes

        if ctypes.windll.kernel32.AttachConsole(-1):
            with contextlib.suppress(OSError):
                # Owned by the process until its end, like the streams that they stand for.
                sys.stdout = open("CONOUT$", "w", encoding="utf-8")  # noqa: SIM115, PTH123
                sys.stderr = sys.stdout
