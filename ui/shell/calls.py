"""One copy of the program calls another that has the workspace open: through a file in its cache."""

import json
import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from workbench.errors import MachineError
from workbench.workspace.files import write_whole
from workbench.workspace.model import Layout

SUFFIX = ".call"
LOOK_EVERY_MS, PATIENCE_MS = 100, 3000


def _folder(layout: Layout) -> Path:
    return layout.cache / "calls"


class CallListener(QObject):
    """Sits in the copy that has the workspace; `called` carries the file to show, or an empty text."""

    called = Signal(str)

    def __init__(self, layout: Layout, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = _folder(layout)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_watcher_directory_changed)
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            for left in self._folder.glob(f"*{SUFFIX}"):
                left.unlink()
            self._watcher.addPath(str(self._folder))

    def _on_watcher_directory_changed(self, _folder: str) -> None:
        for call in sorted(self._folder.glob(f"*{SUFFIX}")):
            wanted = _wanted(call)
            # Gone is the answer.
            with suppress(OSError):
                call.unlink()
                self.called.emit(wanted)


class Caller(QObject):
    """Sits in the second copy; `answered` says whether the other came forward."""

    answered = Signal(bool)

    def __init__(self, layout: Layout, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = _folder(layout)
        self._call: Path | None = None
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    def call(self, file: Path | None) -> None:
        """Ask the other copy to come forward, perhaps with a file."""
        self._call = self._folder / f"{os.getpid()}{SUFFIX}"
        wanted = {"file": str(file) if file is not None else ""}
        try:
            write_whole(self._call, json.dumps(wanted).encode(), durable=False)
        except MachineError:
            self._end(answered=False)
            return
        self._left = PATIENCE_MS // LOOK_EVERY_MS
        self._timer.start()

    def _on_timer_timeout(self) -> None:
        self._left -= 1
        if self._call is None or not self._call.exists():
            self._end(answered=True)
        elif self._left <= 0:
            with suppress(OSError):
                self._call.unlink()
            self._end(answered=False)

    def _end(self, *, answered: bool) -> None:
        self._timer.stop()
        self._call = None
        self.answered.emit(answered)


def _wanted(call: Path) -> str:
    try:
        return str(json.loads(call.read_text("utf-8"))["file"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""
