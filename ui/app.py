"""Starts the window."""

import builtins
import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from ui.frozen import serve_as_child


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window until it is closed; `--workspace DIR` names the workspace. Returns the exit code."""
    serve_as_child()
    return run(_named_folder(list(sys.argv[1:] if arguments is None else arguments)))


def run(folder: Path | None = None) -> int:
    """Run the window on a workspace: the given one, else the last one, else the platform's."""
    # Modules make objects that stay; looking for garbage among them costs a fifth of the start.
    # The program looks for it again, in its own thread, when its first page is there.
    gc.disable()
    _import_plainly()
    from ui.registry import page_specs
    from ui.shell.staging import perform

    return perform(page_specs(), folder)


def _import_plainly() -> None:
    """Import Qt without its import hook.

    The hook reads the source of every module imported later, to see whether it asks for other names of Qt's
    methods. No module of ours or of our libraries does, and the reading costs a fourth of the time to open.
    """
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401 - what counts is that it is imported here

    builtins.__import__ = plain


def _named_folder(arguments: list[str]) -> Path | None:
    for place, argument in enumerate(arguments):
        if argument == "--workspace" and place + 1 < len(arguments):
            return Path(arguments[place + 1]).expanduser()
        if argument.startswith("--workspace="):
            return Path(argument.partition("=")[2]).expanduser()
    return None


if __name__ == "__main__":
    sys.exit(main())
