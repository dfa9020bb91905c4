"""Keeps the status bar right: asks the workspace about itself, again when its settings change."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from ui.kit.dates import moment
from ui.kit.jobs import JobContext
from ui.shell.desk import Desk
from ui.shell.status_bar import StatusBar, StatusState
from workbench.changes import Changes
from workbench.moment import today
from workbench.workspace.model import BackupRow, WorkspaceSummary


class StatusKeeper(QObject):
    """A child of the status bar it serves."""

    def __init__(self, desk: Desk, bar: StatusBar) -> None:
        super().__init__(bar)
        self._desk = desk
        self._bar = bar
        desk.bus.changed.connect(self._on_bus_changed)
        self.refresh()

    def refresh(self) -> None:
        """Ask again."""
        self._desk.read(_asking(self._desk.layout.root), self._on_asked)

    def _on_bus_changed(self, changes: Changes) -> None:
        if "settings" in changes.topics:
            self.refresh()

    def _on_asked(self, summary: WorkspaceSummary) -> None:
        self._bar.show_state(self._state(summary))

    def _state(self, summary: WorkspaceSummary) -> StatusState:
        name = summary.institution.display or summary.root.name
        return StatusState(
            workspace=QCoreApplication.translate("StatusKeeper", "Workspace: {name}").format(name=name),
            demo=QCoreApplication.translate("StatusKeeper", "Demonstration data") if summary.is_demo else "",
            user=QCoreApplication.translate("StatusKeeper", "Handler: {name}").format(
                name=self._desk.actor.name
            ),
            backup=self._backup(summary.last_backup),
            is_backed_up=summary.last_backup is not None,
        )

    def _backup(self, made: BackupRow | None) -> str:
        if made is None:
            return QCoreApplication.translate("StatusKeeper", "No backup yet")
        when = moment(made.at, today(self._desk.clock))
        return QCoreApplication.translate("StatusKeeper", "Last backup {when}").format(when=when)


def workspace_summary(session: Any, root: Path) -> WorkspaceSummary:
    """What the status bar and the settings page say of a workspace (on a worker)."""
    from workbench.workspace.queries import institution, is_demo, last_backup

    return WorkspaceSummary(root, institution(session), is_demo(session), last_backup(session))


def _asking(root: Path) -> Callable[[Any, JobContext], WorkspaceSummary]:
    def ask(session: Any, _context: JobContext) -> WorkspaceSummary:
        return workspace_summary(session, root)

    return ask
