"""What is done before a workspace is closed, and before the window is."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from ui.kit.jobs import Jobs
from ui.messages import Messages
from ui.shell.keeper import WorkspaceKeeper
from ui.shell.preferences import default_staff_name
from ui.shell.stage import Stage
from workbench.actor import Actor

if TYPE_CHECKING:
    from workbench.workspace.opening import Workspace


def put_by(stage: Stage, workspace: "Workspace") -> None:
    """On the write lane, before a workspace is closed: what the next start shows at once."""
    viewer = stage.preferences.staff_name or default_staff_name()
    for spec in stage.specs:
        if spec.put_by is not None:
            spec.put_by(workspace.seen_by(viewer), stage.preferences.language)


def may_close(stage: Stage, jobs: Jobs, keeper: WorkspaceKeeper, messages: Messages) -> bool:
    """Back up what was written; false when that failed and the person wants to stay."""
    # The machine that shuts down does not wait for dialogs.
    if stage.application.isSavingSession() or not keeper.is_backup_due():
        return True
    from ui.shell.closing_dialog import ClosingDialog

    actor = Actor(stage.preferences.staff_name or default_staff_name())
    dialog = ClosingDialog(jobs, partial(keeper.back_up, actor), messages.sentences, stage.window)
    answer = dialog.exec()
    dialog.deleteLater()
    return answer == QDialog.DialogCode.Accepted
