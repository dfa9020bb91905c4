"""Limits that the operating system holds a process to: Linux and Windows; elsewhere time is the only one."""

import contextlib
import os
import sys
from math import ceil
from pathlib import Path

_STATM = Path("/proc/self/statm")
# Time for the parent to notice by itself; it may be gone.
_CPU_MARGIN_S = 30


def settle_down() -> None:
    """Once in the life of a child: no copy of its memory is left on a disk, and libraries talk to nobody."""
    with contextlib.suppress(OSError):
        nowhere = os.open(os.devnull, os.O_RDWR)
        for descriptor in (1, 2):
            os.dup2(nowhere, descriptor)
        os.close(nowhere)
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def limit_task(seconds: float, memory_bytes: int) -> None:
    """Before each task: memory beyond what is held now, and processor time after which nobody waits."""
    if sys.platform == "win32":
        from workbench.confined.windows_job import limit_memory

        limit_memory(memory_bytes)
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    cpu = ceil(used.ru_utime + used.ru_stime + seconds) + _CPU_MARGIN_S
    _lower(resource.RLIMIT_CPU, cpu)
    if _STATM.exists():
        held = int(_STATM.read_text().split()[0]) * resource.getpagesize()
        _lower(resource.RLIMIT_AS, held + memory_bytes)


def _lower(kind: int, value: int) -> None:
    import resource

    hard = resource.getrlimit(kind)[1]
    within = value if hard == resource.RLIM_INFINITY else min(value, hard)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(kind, (within, hard))
