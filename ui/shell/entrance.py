"""What the pages before an open workspace are given."""

from dataclasses import dataclass
from pathlib import Path

from ui.kit.jobs import Jobs
from ui.messages import Messages
from ui.shell.keeper import WorkspaceKeeper
from ui.shell.main_window import MainWindow
from ui.shell.preferences import Preferences
from workbench.moment import Clock


@dataclass(frozen=True, slots=True)
class Entrance:
    """Handed to the welcome and to every trouble; `file` is what the program was started with."""

    window: MainWindow
    jobs: Jobs
    keeper: WorkspaceKeeper
    preferences: Preferences
    messages: Messages
    clock: Clock
    file: Path | None = None
