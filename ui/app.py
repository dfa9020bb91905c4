"""Starts the window."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window until it is closed; `--workspace DIR` names the workspace. Returns the exit code."""
    return run(_named_folder(list(sys.argv[1:] if arguments is None else arguments)))


def run(folder: Path | None = None) -> int:
    """Run the window on a workspace: the given one, else the last one, else the platform's."""
    # Modules make objects that stay; looking for garbage among them costs a fifth of the start.
    # The program turns the collector on again when its first page is there.
    gc.disable()
    from ui.registry import page_specs
    from ui.shell.staging import perform

    return perform(page_specs(), folder)


def _named_folder(arguments: list[str]) -> Path | None:
    for place, argument in enumerate(arguments):
        if argument == "--workspace" and place + 1 < len(arguments):
            return Path(arguments[place + 1]).expanduser()
        if argument.startswith("--workspace="):
            return Path(argument.partition("=")[2]).expanduser()
    return None


if __name__ == "__main__":
    sys.exit(main())
