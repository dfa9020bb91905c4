"""What happens when the program itself is at fault: logged, shown once with the log's place, work goes on."""

import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal


class Defects(QObject):
    """Collects defects from every thread; `arrived` carries the exception."""

    arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.count = 0
        self._log_folder: Path | None = None

    @property
    def log_place(self) -> str:
        """Where the log is, empty while there is no workspace."""
        from ui.shell.logbook import LOG_NAME

        return str(self._log_folder / LOG_NAME) if self._log_folder else ""

    def log_to(self, folder: Path) -> None:
        """Log to a workspace's folder from now on."""
        from ui.shell.logbook import open_log

        self._log_folder = folder
        open_log(folder)

    def report(self, defect: BaseException) -> None:
        """Log it, and tell the window."""
        from ui.shell.logbook import log_defect

        log_defect(defect)
        self.count += 1
        self.arrived.emit(defect)

    def install(self) -> None:
        """Catch what nobody caught, in slots and in threads."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def close(self) -> None:
        """Let go of the log and of the hooks."""
        from ui.shell.logbook import close_log

        close_log()
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _on_exception(
        self, kind: type[BaseException], defect: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, defect, trace)
        else:
            self.report(defect)

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.report(arguments.exc_value)
