"""The command line in processes of their own, forked from one that has read its modules already."""

import atexit
import functools
import gc
import json
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).parents[1]
# Modules that take long to read, keep nothing of the environment and start no threads.
_READ_FIRST = (
    "alembic.command",
    "pydantic.main",
    "reportlab.pdfgen.canvas",
    "sqlcipher3.dbapi2",
    "workbench.casefile.composing",
    "workbench.complaints.commands",
    "workbench.integrity.checking",
    "workbench.rulebook.checking",
    "workbench.typesetting.archival",
    "workbench.typesetting.document",
    "workbench.workspace.opening",
)
_LONGEST = 1 << 17


def _read_ahead() -> None:
    """Read what comes with the program and stays as it is: the mappings, the rules, two faces of the font."""
    from sqlalchemy.orm import configure_mappers

    from workbench.identity.surnames import compound_surnames
    from workbench.rulebook.reading import shipped_rulebook
    from workbench.typesetting import fonts

    configure_mappers()
    compound_surnames()
    book = shipped_rulebook()
    for name in book.file_names():
        book.rows_of(name)
    for bold in (False, True):
        fonts.advances("字", bold=bold)


def serve(asked: socket.socket) -> None:
    """In the warm process: fork for each message, and answer with the exit code.

    Returns in the forked process alone, when it is dressed as one that was started with the words asked for.
    """
    while True:
        message, streams, _, _ = socket.recv_fds(asked, _LONGEST, 3)
        if not message:
            os._exit(0)
        if not os.fork():
            _become(json.loads(message), streams)
            return
        for stream in streams:
            os.close(stream)
        _, status = os.wait()
        asked.sendall(str(os.waitstatus_to_exitcode(status)).encode())


def _become(call: dict[str, Any], streams: Sequence[int]) -> None:
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    os.chdir(call["folder"])
    os.environ.clear()
    os.environ.update(call["variables"])
    sys.argv = ["workbench", *call["arguments"]]


@functools.cache
def _asking() -> socket.socket:
    """The line to a warm process that ends with this one."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.warm", str(theirs.fileno())],
        pass_fds=[theirs.fileno()],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"},
    )
    theirs.close()

    def end() -> None:
        ours.close()
        process.wait()

    atexit.register(end)
    return ours


def called(
    arguments: Sequence[str | bytes],
    variables: Mapping[str, str],
    given: bytes,
    *,
    folder: Path | None = None,
    stdout: IO[bytes] | int | None = None,
) -> "subprocess.CompletedProcess[bytes]":
    """What `subprocess.run` would answer of a call with streams, folder and variables of its own."""
    words = [os.fsdecode(argument) for argument in arguments]
    message = {"arguments": words, "variables": dict(variables), "folder": str(folder or Path.cwd())}
    with tempfile.TemporaryFile() as read, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        read.write(given)
        read.seek(0)
        listening = out if stdout is None else stdout
        streams = [
            read.fileno(),
            listening if isinstance(listening, int) else listening.fileno(),
            err.fileno(),
        ]
        line = _asking()
        socket.send_fds(line, [json.dumps(message).encode()], streams)
        answer = line.recv(_LONGEST)
        assert answer, "the warm process ended"
        out.seek(0)
        err.seek(0)
        return subprocess.CompletedProcess(words, int(answer), out.read(), err.read())


if __name__ == "__main__":
    from ui.cli import main

    for name in {*main._MODULES.values(), *_READ_FIRST}:
        import_module(name)
    _read_ahead()
    gc.freeze()
    serve(socket.socket(fileno=int(sys.argv[1])))
    main.main()
