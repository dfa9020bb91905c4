"""Starts the window."""

import builtins
import gc
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from ui.frozen import named_pack, serve_as_child

MACHINE_AT_FAULT = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window until it is closed; `--workspace DIR` names the workspace, a path a pack to check.

    Returns the exit code; 3 where there is no screen to show a window on.
    """
    serve_as_child()
    words = list(sys.argv[1:] if arguments is None else arguments)
    return run(_named_folder(words), named_pack(words))


def run(folder: Path | None = None, file: Path | None = None) -> int:
    """Run the window on a workspace: the given one, else the last one, else the platform's."""
    if lacks_a_screen(os.environ, sys.platform):
        return _tell_no_screen()
    # Modules make objects that stay; looking for garbage among them costs a fifth of the start.
    # The program looks for it again, in its own thread, when its first page is there.
    gc.disable()
    _import_plainly()
    from ui.registry import page_specs
    from ui.shell.staging import perform

    return perform(page_specs(), folder, file)


def lacks_a_screen(environment: Mapping[str, str], platform: str) -> bool:
    """Whether Qt would break off because there is no screen, and was told of no platform of its own."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return platform.startswith("linux") and not any(environment.get(name) for name in named)


def _tell_no_screen() -> int:
    from ui.cli.options import wanted_language
    from ui.cli.voice import complain
    from ui.messages import Messages

    complain(Messages(wanted_language([])).text("app.no_screen"))
    return MACHINE_AT_FAULT


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
