"""What the pages before an open workspace are given."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ui.kit.jobs import Jobs
from ui.messages import Messages
from ui.shell.desk import Desk
from ui.shell.keeper import WorkspaceKeeper
from ui.shell.main_window import MainWindow
from ui.shell.preferences import Preferences
from workbench.moment import Clock


@dataclass(frozen=True, slots=True)
class Entrance:
    """Handed to the welcome and to every trouble.

    `desk_at` gives a desk without a workspace, for what needs none; `file`: named when the program began.
    """

    window: MainWindow
    jobs: Jobs
    keeper: WorkspaceKeeper
    preferences: Preferences
    messages: Messages
    clock: Clock
    desk_at: Callable[[Path], Desk]
    file: Path | None = None
