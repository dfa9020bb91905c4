"""What a built program, which holds its interpreter, must do before anything else."""

import sys


def main(arguments: list[str]) -> int:
    """Open the window; with the name of a command, or asked for words, be the command line.

    Returns the exit code of the window; the command line leaves by itself.
    """
    if _wants_commands(arguments):
        from ui.cli.main import main as command_line

        command_line()
        return 0
    from ui.app import main as window

    return window(arguments)


def serve_as_child() -> None:
    """Do the work of a process that the built program started of itself, and end; else nothing.

    Models are trained in a process of their own, and a built program has no other interpreter to start.
    Source: multiprocessing.freeze_support in the Python library reference.
    """
    if getattr(sys, "frozen", False):
        # Imported here: the installed program would pay for it at every start.
        import multiprocessing

        multiprocessing.freeze_support()


def _wants_commands(arguments: list[str]) -> bool:
    """Whether anything but the workspace is named: options of the window alone open it."""
    rest = list(arguments)
    while rest:
        first = rest.pop(0)
        if first == "--workspace":
            del rest[:1]
        elif not first.startswith("--workspace="):
            return True
    return False
