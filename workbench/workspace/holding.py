"""Who opened a workspace last: kept apart from the lock, so that whoever finds it closed can read it."""

import getpass
import json
import os
import socket
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from workbench.errors import MachineError
from workbench.moment import Clock
from workbench.workspace.files import write_whole
from workbench.workspace.model import Layout


@dataclass(frozen=True, slots=True)
class Holder:
    """The program that opened it: where, as which process, by whom, since when, in which version."""

    host: str
    pid: int
    user: str
    since: datetime
    version: str

    @property
    def is_on_this_machine(self) -> bool:
        """Whether it ran here."""
        return self.host == socket.gethostname()

    @property
    def is_alive(self) -> bool:
        """Whether that process still runs, as far as can be known from here."""
        if not self.is_on_this_machine:
            return True
        if os.name == "nt":
            # There a signal ends the process instead of asking for it; the lock itself says enough.
            return True
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return False
        except (OSError, OverflowError):
            return True
        return True


def hold(layout: Layout, clock: Clock) -> None:
    """Note who has it open from now on; that this cannot be written keeps nobody from working."""
    held = {
        "host": socket.gethostname(),
        "pid": os.getpid(),
        "user": _user(),
        "since": clock.now().isoformat(),
        "version": _version(),
    }
    with suppress(MachineError):
        write_whole(_file(layout), json.dumps(held, ensure_ascii=False).encode(), durable=False)


def holder_of(layout: Layout) -> Holder | None:
    """Who opened it last, whether it is still open or not; None when nobody knows."""
    try:
        kept = json.loads(_file(layout).read_text("utf-8"))
        since = datetime.fromisoformat(kept["since"])
        return Holder(str(kept["host"]), int(kept["pid"]), str(kept["user"]), since, str(kept["version"]))
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None


def _file(layout: Layout) -> Path:
    return layout.cache / "holder.json"


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _version() -> str:
    try:
        return version("case-workbench")
    except PackageNotFoundError:
        return ""
