"""Let a new program prove itself before anything depends on it: its own self-test, in a home of its own."""

import contextlib
import os
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from workbench.errors import MachineError
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.files import told_as_machine_errors

LIMIT_S = 900
_LOOK_EVERY_S = 0.2
_MOST_SAID = 4000
# All else in the surroundings belongs to the program that runs, or to the person in front of it.
_KEPT = {
    "PATH", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "TZ", "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC",
    "PATHEXT", "NUMBER_OF_PROCESSORS", "PROCESSOR_ARCHITECTURE",
}  # fmt: skip
_HOMES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
          "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "TMP", "TEMP", "TMPDIR")  # fmt: skip


def prove_program(program: Path, watch: Watch = UNWATCHED, *, limit_s: float = LIMIT_S) -> str:
    """Run `--self-test` of a program and return what it said.

    Raises: MachineError `update.self_test_cannot_start`, `update.self_test_failed` with what it said, or
        `update.self_test_too_slow`. Whatever `watch.check` raises; the program is stopped then.
    """
    with tempfile.TemporaryDirectory(prefix="case-workbench-update-", ignore_cleanup_errors=True) as folder:
        home = Path(folder).resolve()
        with told_as_machine_errors(home), (home / "said.txt").open("w+b") as said:
            process = _started(program, home, said.fileno())
            try:
                code = _awaited(process, watch, limit_s)
            finally:
                _stop(process)
            said.seek(0)
            text = said.read().decode("utf-8", "replace")[-_MOST_SAID:].strip()
    if code != 0:
        last = text.splitlines()[-1] if text else ""
        raise MachineError(
            "update.self_test_failed", exit_code=str(code), said=last[:300].rstrip("。."), output=text
        )
    return text


def _started(program: Path, home: Path, said: int) -> "subprocess.Popen[bytes]":
    environment = {name: value for name, value in os.environ.items() if name.upper() in _KEPT}
    environment |= dict.fromkeys(_HOMES, str(home))
    environment |= {"QT_QPA_PLATFORM": "offscreen", "PYINSTALLER_RESET_ENVIRONMENT": "1"}
    home.chmod(0o700)
    try:
        return subprocess.Popen(
            [str(program), "--self-test"],
            cwd=home,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        reason = error.strerror or str(error)
        raise MachineError("update.self_test_cannot_start", reason=reason) from error


def _awaited(process: "subprocess.Popen[bytes]", watch: Watch, limit_s: float) -> int:
    ends_at = time.monotonic() + limit_s
    while True:
        watch.progress(0, 0, "test")
        watch.check()
        with contextlib.suppress(subprocess.TimeoutExpired):
            return process.wait(_LOOK_EVERY_S)
        if time.monotonic() > ends_at:
            raise MachineError("update.self_test_too_slow", minutes=str(round(limit_s / 60)))


def _stop(process: "subprocess.Popen[bytes]") -> None:
    """End it with everything that it started."""
    if os.name == "nt":
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
