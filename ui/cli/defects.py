"""What the command line does when the program itself is at fault: a sentence and a log, never a trace."""

import contextlib
import json
import logging
import os
import sys
import tempfile
from pathlib import Path
from types import TracebackType

from ui.cli.desk import CliDesk
from ui.cli.voice import complain

MACHINE_AT_FAULT, STOPPED = 3, 130


def logs_without_workspace() -> Path:
    """The folder for the log of calls that have no workspace."""
    return Path(tempfile.gettempdir()) / "case-workbench-logs"


class Defects:
    """Catches what nobody caught, for one call of the command line."""

    def __init__(self, desk: CliDesk) -> None:
        self._desk = desk

    def install(self) -> None:
        """Catch from now on."""
        sys.excepthook = self._on_exception

    def _on_exception(
        self, kind: type[BaseException], defect: BaseException, _trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            complain(self._desk.say("cli.stopped"))
            os._exit(STOPPED)
        place = self._log(defect)
        message = self._desk.say("cli.defect", kind=kind.__name__, path=str(place))
        document = {"error": {"code": "cli.defect", "message": message}}
        complain(json.dumps(document, ensure_ascii=False, indent=2) if self._desk.as_json else message)
        # The hook cannot choose the code that the interpreter ends with.
        os._exit(MACHINE_AT_FAULT)

    def _log(self, defect: BaseException) -> Path:
        from ui.shell.logbook import close_log, log_defect, open_log

        logging.raiseExceptions = False
        folders = [logs_without_workspace()]
        if (self._desk.root / "workspace.json").is_file():
            folders.insert(0, self._desk.root / "logs")
        for folder in folders:
            with contextlib.suppress(OSError):
                place = open_log(folder)
                log_defect(defect)
                close_log()
                if place.is_file():
                    return place
        return Path(os.devnull)
