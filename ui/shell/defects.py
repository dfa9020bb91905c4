"""What happens when the program itself is at fault: logged, shown once with the log's place, work goes on."""

import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from ui.shell.logbook import log_defect


class Defects(QObject):
    """Collects defects from everywhere; `first_shown` carries the log's path the first time only."""

    arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.log_file: Path | None = None
        self._seen = 0

    @property
    def count(self) -> int:
        """How many there were."""
        return self._seen

    def report(self, defect: BaseException) -> None:
        """Log it, and tell the window (from any thread)."""
        log_defect(defect)
        self._seen += 1
        self.arrived.emit(defect)

    def install(self) -> None:
        """Catch what nobody caught, in slots and in threads."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

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
