"""How a workspace is opened or made; the imports wait for the worker, so that the window paints first."""

import contextlib
import os
import stat
import threading
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from ui.messages import Messages
from workbench.actor import Actor
from workbench.moment import Clock
from workbench.watch import Watch
from workbench.workspace.model import MARKER, Institution, Layout

if TYPE_CHECKING:
    from workbench.workspace.opening import Workspace

# A disk of this machine answers within a thousandth of it.
PATIENCE_S = 0.3


@dataclass(frozen=True, slots=True)
class NewWorkspace:
    """What a person fills in for a new workspace."""

    folder: Path
    institution: Institution
    staff_name: str


def default_folder() -> Path:
    """`WORKBENCH_HOME`, else the platform's data folder: the same as the command line's."""
    named = os.environ.get("WORKBENCH_HOME", "").strip()
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_path

    return user_data_path("case-workbench", appauthor=False) / "workspace"


def is_workspace(folder: Path) -> bool:
    """Whether there is a workspace in a folder, sound or not.

    Raises: OSError when the system does not let us look.
    """
    try:
        return stat.S_ISREG((folder / MARKER).stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False


def is_workspace_soon(folder: Path) -> bool | None:
    """The same; None when the drive does not say so at once: the window must not wait for it."""
    found: list[bool] = []

    def ask() -> None:
        with contextlib.suppress(OSError):
            found.append(is_workspace(folder))

    look = threading.Thread(target=ask, daemon=True)
    look.start()
    look.join(PATIENCE_S)
    return found[0] if found else None


def demo_folder(folder: Path) -> Path:
    """Where the demonstration lies when the workspace lies here."""
    return folder.with_name(f"{folder.name}-demo")


def demo_workspace(folder: Path) -> Path:
    """The workspace within a demonstration's folder."""
    return folder / "workspace"


def is_played(workspace: Path) -> bool:
    """Whether a demonstration was played to its end, which is its backup."""
    return is_workspace(workspace) and any(Layout(workspace).backups.glob("workbench-*.db"))


def has_demo() -> bool:
    """Whether this program can make a demonstration workspace."""
    return find_spec("workbench.demo.story") is not None


def open_workspace(folder: Path, clock: Clock, tell: Callable[[str], None]) -> "Workspace":
    """Open it (on a worker: this imports the database's libraries); `tell` hears what takes long.

    Raises: MachineError when it is locked, damaged, newer, read-only or missing.
    """
    from workbench.workspace.opening import Workspace

    return Workspace.open(folder, clock=clock, tell=tell)


def create_workspace(wanted: NewWorkspace, clock: Clock) -> "Workspace":
    """Make it, enter the institution and the first member of staff, and leave it open.

    Raises: MachineError when the folder holds other things or cannot be written.
    """
    from workbench.workspace.commands import add_staff, set_institution
    from workbench.workspace.opening import Workspace

    workspace = Workspace.create(wanted.folder, clock=clock)
    actor = Actor(wanted.staff_name)
    with workspace.write() as session:
        set_institution(session, wanted.institution, actor=actor, clock=clock)
        add_staff(session, wanted.staff_name, actor=actor, clock=clock)
    return workspace


def is_backup_due(workspace: "Workspace") -> bool:
    """Whether anything was put on record since the last backup (two short questions)."""
    from workbench.workspace.backups import backup_due

    with workspace.read() as session:
        return backup_due(session)


def back_up_if_due(workspace: "Workspace", actor: Actor, watch: Watch) -> None:
    """Make a proven copy, unless nothing was put on record since the last one.

    Raises: MachineError when the copy cannot be made or did not pass its proof.
    """
    from workbench.workspace.backups import back_up

    if is_backup_due(workspace):
        back_up(workspace, watch, actor=actor, clock=workspace.clock)


def make_demo(folder: Path, clock: Clock, messages: Messages, tell: Callable[[str], None]) -> "Workspace":
    """Play the demonstration in a folder, telling each step as a sentence, and open its workspace.

    Raises: MachineError when the folder cannot be used.
    """
    from workbench.demo.story import run_demo
    from workbench.workspace.opening import Workspace

    made = run_demo(
        folder,
        clock=clock,
        language=messages.language,
        tell=lambda step: tell(messages.text(step.code, step.detail)),
    )
    return Workspace.open(made.workspace, clock=clock)
