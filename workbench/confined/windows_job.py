"""A job object that bounds the memory of this process; Windows alone."""

import ctypes
import sys
from functools import cache

_EXTENDED_LIMITS = 9
_PROCESS_MEMORY = 0x100
# What the interpreter and the libraries hold before a task begins.
_OWN_BYTES = 400 << 20


class _Basic(ctypes.Structure):
    """Source: winnt.h, JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = [
        ("per_process_time", ctypes.c_int64),
        ("per_job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    ]


class _Extended(ctypes.Structure):
    """Source: winnt.h, JOBOBJECT_EXTENDED_LIMIT_INFORMATION (its IO_COUNTERS are six 64-bit numbers)."""

    _fields_ = [
        ("basic", _Basic),
        ("io", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    ]


def limit_memory(memory_bytes: int) -> bool:
    """Let this process hold so much beyond its own libraries; False where the system does not agree."""
    if sys.platform != "win32":
        return False
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    job = _own_job()
    limits = _Extended()
    limits.basic.flags = _PROCESS_MEMORY
    limits.process_memory = _OWN_BYTES + memory_bytes
    set_limits = kernel.SetInformationJobObject
    set_limits.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_uint32]
    return bool(job and set_limits(job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)))


@cache
def _own_job() -> int | None:
    """The job this process was put into; it ends with the process."""
    if sys.platform != "win32":
        return None
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    kernel.CreateJobObjectW.argtypes = [ctypes.c_void_p, ctypes.c_wchar_p]
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    kernel.AssignProcessToJobObject.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    job: int | None = kernel.CreateJobObjectW(None, None)
    if not job or not kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess()):
        return None
    return job
