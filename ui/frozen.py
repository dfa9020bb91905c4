"""What a built program, which holds its interpreter, must do before anything else."""

import sys


def serve_as_child() -> None:
    """Do the work of a process that the built program started of itself, and end; else nothing.

    Models are trained in a process of their own, and a built program has no other interpreter to start.
    Source: multiprocessing.freeze_support in the Python library reference.
    """
    if getattr(sys, "frozen", False):
        # Imported here: the installed program would pay for it at every start.
        import multiprocessing

        multiprocessing.freeze_support()
