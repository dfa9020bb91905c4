"""Exports the list as the table shows it, to PDF, XLSX or DOCX."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.kit.jobs import JobContext, Work
from ui.kit.places import documents_folder
from ui.kit.toast import ToastState
from ui.shell.desk import Desk
from workbench.catalogue.model import CatalogueMade, CatalogueOptions, CatalogueOrder
from workbench.errors import WorkbenchError

FORMATS = ("pdf", "xlsx", "docx")


class CatalogueExports(QObject):
    """Asks where to, writes, and offers to open what was written."""

    failed = Signal(object)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def ask(self, complaint_id: str, name: str, ending: str, options: CatalogueOptions) -> None:
        """Ask for the place, then write.

        Args: name: what the file is called, without its ending.
        """
        kinds = {
            "pdf": self.tr("PDF file (*.pdf)"),
            "xlsx": self.tr("Excel workbook (*.xlsx)"),
            "docx": self.tr("Word document (*.docx)"),
        }
        start = str(documents_folder() / f"{_plain(name)}.{ending}")
        title = self.tr("Export the list")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, start, kinds[ending])
        if chosen:
            path = Path(chosen)
            path = path if path.suffix.lower() == f".{ending}" else path.with_name(f"{path.name}.{ending}")
            self.write(CatalogueOrder(complaint_id, path, options))

    def write(self, order: CatalogueOrder) -> None:
        """Write the list and enter it in the register."""
        desk, actor, clock = self._desk, self._desk.actor, self._desk.clock
        order = replace(order, options=replace(order.options, language=desk.preferences.language))

        def run(_context: JobContext) -> CatalogueMade:
            from workbench.catalogue.exporting import export_catalogue

            return export_catalogue(desk.workspace, order, actor=actor, clock=clock)

        title = self.tr("Exporting the list")
        desk.jobs.write(Work(run, self._on_written, self._on_failed, self, title))

    def _on_written(self, made: CatalogueMade) -> None:
        self._desk.bus.publish(made.changes)
        text = self.tr("Exported {number}: {name}").format(number=made.number, name=made.path.name)
        self._desk.say(ToastState(text, "green", self.tr("Open"), lambda: _open(made.path)))

    def _on_failed(self, error: WorkbenchError) -> None:
        self.failed.emit(error)


def _plain(name: str) -> str:
    return "".join("_" if one in '\\/:*?"<>|' else one for one in name)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
