"""The files that wait for registration: hashed at once, added as evidence afterwards."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.intake.drop_area import DropArea
from ui.intake.file_line import FileLine
from ui.intake.queued_file import QueuedFile, digests_of
from ui.kit.jobs import Job, JobContext, Work
from ui.shell.desk import Desk
from workbench.errors import MachineError, UserError, WorkbenchError
from workbench.evidence.model import Digests


class FileQueue(QWidget):
    """`edited` when files came or went."""

    edited = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._files: dict[Path, QueuedFile] = {}
        self._jobs: dict[Path, Job] = {}
        self.lines: dict[Path, FileLine] = {}
        self.area = DropArea()
        self.area.chosen.connect(self.add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.area)

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files that can be read, in the order they came."""
        return tuple(path for path, file in self._files.items() if not file.trouble)

    @property
    def listed(self) -> tuple[Path, ...]:
        """All that stand in the list, those that cannot be read as well."""
        return tuple(self._files)

    def add(self, paths: Iterable[Path]) -> None:
        """Queue files; one that waits already is not queued twice."""
        for path in dict.fromkeys(paths):
            if path not in self._files:
                self._append(path)
        self.edited.emit()

    def clear(self) -> None:
        """Let go of all files."""
        for path in list(self._files):
            self._drop(path)

    def _append(self, path: Path) -> None:
        file = QueuedFile(path, _size_of(path))
        line = FileLine(file)
        line.removed.connect(partial(self._on_line_removed, path))
        self._files[path], self.lines[path] = file, line
        self._column.insertWidget(self._column.count() - 1, line)

        def run(context: JobContext) -> Digests:
            return digests_of(path, context)

        then, failed = partial(self._on_hashed, path), partial(self._on_failed, path)
        job = self._desk.work(Work(run, then, failed, owner=self))
        job.progressed.connect(line.show_progress)
        self._jobs[path] = job

    def _drop(self, path: Path) -> None:
        job = self._jobs.pop(path, None)
        if job is not None:
            job.cancel()
        del self._files[path]
        line = self.lines.pop(path)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _on_line_removed(self, path: Path) -> None:
        self._drop(path)
        self.area.choose.setFocus()
        self.edited.emit()

    def _on_hashed(self, path: Path, digests: Digests) -> None:
        self._jobs.pop(path, None)
        self._show(path, digests=digests, size_bytes=digests.size_bytes)

    def _on_failed(self, path: Path, error: WorkbenchError) -> None:
        self._jobs.pop(path, None)
        told = error.problems if isinstance(error, UserError) else (error,)
        sentences = [self._desk.sentence(each) for each in told if not isinstance(each, WorkbenchError)]
        if isinstance(error, MachineError):
            sentences = [self._desk.sentence(error)]
        self._show(path, trouble=" ".join(sentences))

    def _show(self, path: Path, **changed: object) -> None:
        if path in self._files:
            self._files[path] = replace(self._files[path], **changed)  # type: ignore[arg-type]
            self.lines[path].show_state(self._files[path])


def _size_of(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return None
