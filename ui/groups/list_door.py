"""From a file with a list of members to the form that shows what would join."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.groups.asking import deed
from ui.groups.list_dialog import ListDialog
from ui.kit.jobs import JobContext
from ui.shell.desk import Desk
from workbench.errors import UserError, WorkbenchError
from workbench.groups.listing import MOST_LINES, Preview, decoded

MAX_BYTES = 4 * 1024 * 1024


class ListDoor(QObject):
    """For one page; a file is looked at, and joins only when the form says so."""

    def __init__(self, desk: Desk, page: QWidget, failed: Callable[[WorkbenchError], Any]) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._failed = failed

    def choose(self, group_id: str) -> None:
        """Ask for the file."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._page, self.tr("Choose a list of members"), "", self.tr("Lists (*.csv *.tsv *.txt)")
        )
        if chosen:
            self.look(group_id, Path(chosen))

    def look(self, group_id: str, path: Path) -> None:
        """Show what the list would let join."""

        def ask(session: Any, _context: JobContext) -> Preview:
            from workbench.groups.matching import list_preview

            return list_preview(session, group_id, read_list(path))

        self._desk.read(ask, partial(self._show, group_id), self._failed, owner=self)

    def _show(self, group_id: str, preview: Preview) -> None:
        from workbench.groups.commands import join_group

        dialog = ListDialog(preview, self._desk, self._page)

        def on_wanted(reason: str) -> None:
            act = deed(self._desk, join_group, group_id, preview.joining, reason)
            self._desk.write(act, lambda _done: dialog.accept(), dialog.refuse, owner=dialog)

        dialog.wanted.connect(on_wanted)
        dialog.open()


def read_list(path: Path) -> str:
    """The text of the file.

    Raises: UserError where it cannot be read or is too large.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise UserError.one("file", "group.list_file", reason=str(error.strerror)) from error
    if len(raw) > MAX_BYTES:
        raise UserError.one("file", "group.list_too_long", most=str(MOST_LINES))
    return decoded(raw)
