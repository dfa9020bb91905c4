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
        self._log_is_open = False

    @property
    def log_place(self) -> str:
        """Where the log is, empty while there is no workspace."""
        from ui.shell.logbook import LOG_NAME

        return str(self._log_folder / LOG_NAME) if self._log_folder else ""

    def log_to(self, folder: Path) -> None:
        """Log to a workspace's folder from now on; the file is opened by `open_log` or the first defect."""
        self._log_folder = folder
        self._log_is_open = False

    def open_log(self) -> None:
        """Open the log now, if it is not open yet."""
        if self._log_folder is not None and not self._log_is_open:
            from ui.shell.logbook import open_log

            open_log(self._log_folder)
            self._log_is_open = True

    def report(self, defect: BaseException) -> None:
        """Log it, and tell the window."""
        from ui.shell.logbook import log_defect

        self.open_log()
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
