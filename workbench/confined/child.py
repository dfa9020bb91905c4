"""The child: does the tasks it is sent, one at a time, until nobody has sent one for a while."""

import contextlib
import pickle
import signal
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from multiprocessing.connection import Connection
from typing import Any

from workbench.confined.limits import limit_task, settle_down
from workbench.confined.model import Limits
from workbench.errors import MachineError, Problem, UserError


@dataclass(frozen=True, slots=True)
class Task:
    """A function by its module and name, with what it is given."""

    name: str
    arguments: tuple[Any, ...]
    limits: Limits


@dataclass(frozen=True, slots=True)
class Answer:
    """A result, or an error in parts that can be sent."""

    result: Any = None
    problems: tuple[Problem, ...] = ()
    code: str = ""
    detail: Mapping[str, str] | None = None
    trace: str = ""


READY = "ready"


def serve(there: "Connection[Any, Any]", idle_s: float) -> None:
    """Answer tasks until the parent is gone or asks for nothing."""
    # Ctrl+C is for the parent, which ends this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    settle_down()
    with contextlib.suppress(EOFError, OSError):
        there.send(READY)
        while there.poll(idle_s):
            task = there.recv()
            # Only what was begun may have broken the child; the rest is sent again to another one.
            there.send(READY)
            there.send_bytes(_answered(task))


def _answered(task: Task) -> bytes:
    """The answer in the form it is sent in; what cannot be sent is a defect of the task."""
    module, _, name = task.name.partition(":")
    try:
        function = getattr(import_module(module), name)
        limit_task(task.limits.seconds, task.limits.memory_bytes)
        return _packed(Answer(function(*task.arguments)))
    except UserError as error:
        return _packed(Answer(problems=error.problems))
    except MachineError as error:
        return _packed(Answer(code=error.code, detail=dict(error.detail)))
    except MemoryError:
        return _packed(Answer(code="confined.too_large"))
    except Exception as defect:  # noqa: BLE001 - it is told to the parent, which goes on with the next task
        detail = {"reason": type(defect).__name__}
        return _packed(Answer(code="confined.failed", detail=detail, trace=traceback.format_exc()))


def _packed(answer: Answer) -> bytes:
    return pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)
