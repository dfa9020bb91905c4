"""Writes the list of work where the person wants it."""

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.kit.jobs import JobContext, Work
from ui.kit.toast import ToastState
from ui.shell.desk import Desk
from ui.today.worklist_dialog import CALENDAR, WorklistDialog, WorklistWish
from workbench.errors import WorkbenchError
from workbench.moment import today
from workbench.worklist.model import ListOptions, ListOrder, ListWritten


class WorklistWork(QObject):
    """Asks what is wanted and where to save it, writes it off the window's thread, and offers to open it."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page

    def ask(self) -> None:
        """Ask what is wanted."""
        dialog = WorklistDialog(lambda: today(self._desk.clock), self._desk.sentence, self._page)
        dialog.wanted.connect(lambda wish: self._ask_place(wish, dialog))
        dialog.open()

    def _ask_place(self, wish: WorklistWish, dialog: WorklistDialog) -> None:
        chooser = QFileDialog(dialog, self.tr("Save the worklist"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(wish.kind)
        calendar = self.tr("Calendar files (*.ics)")
        chooser.setNameFilter(calendar if wish.kind == CALENDAR else self.tr("PDF files (*.pdf)"))
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = self.tr("worklist {day}").format(day=today(self._desk.clock).isoformat())
        chooser.selectFile(str(Path(folder) / f"{name}.{wish.kind}"))
        chooser.fileSelected.connect(lambda path: self._write(wish, Path(path), dialog))
        chooser.rejected.connect(lambda: dialog.allow(True))
        chooser.open()

    def _write(self, wish: WorklistWish, path: Path, dialog: WorklistDialog) -> None:
        desk, actor, clock = self._desk, self._desk.actor, self._desk.clock
        options = ListOptions(desk.preferences.language, wish.by, wish.names)
        order = ListOrder(path, wish.until, options)

        def run(_context: JobContext) -> ListWritten:
            from workbench.worklist.commands import export_calendar, print_worklist

            write = export_calendar if wish.kind == CALENDAR else print_worklist
            return write(desk.workspace, order, actor=actor, clock=clock)

        def failed(error: WorkbenchError) -> None:
            dialog.refuse(error)

        # Not the desk's own writing: it opens its sessions itself, and waits in the same lane.
        title = self.tr("Writing the worklist")
        desk.jobs.write(Work(run, lambda made: self._tell(made, dialog), failed, self, title))

    def _tell(self, made: ListWritten, dialog: WorklistDialog) -> None:
        dialog.accept()
        self._desk.bus.publish(made.changes)
        count = made.entries
        text = self.tr("The worklist is saved, %n entry(ies).", "", count)
        path = str(made.path)

        def show() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(path))

        self._desk.say(ToastState(text, "green", self.tr("Open"), show))
