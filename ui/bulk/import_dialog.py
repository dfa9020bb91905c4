"""Shows what folders and archives hold before any of it is taken in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.bulk.for_all import ForAll
from ui.bulk.found_list import FoundList
from ui.bulk.model import rows_of
from ui.evidence.file_intake import FilesWanted
from ui.evidence.words import EvidenceWords
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import Job, JobContext, Progress, Work
from ui.kit.progress_strip import ProgressState, ProgressStrip
from ui.shell.desk import Desk
from workbench.bulk.looking import look_through
from workbench.bulk.model import BulkOrder, Chosen, Plan, Role
from workbench.errors import WorkbenchError

WANTED_SIZE = (1180, 640)
SCREEN_SHARE = 0.94


class ImportDialog(QDialog):
    """Open it with `look()`; `ordered` carries the BulkOrder."""

    ordered = Signal(object)

    def __init__(self, desk: Desk, wanted: FilesWanted, words: EvidenceWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._wanted, self._words = desk, wanted, words
        self._plan: Plan | None = None
        self._job: Job | None = None
        self._heading = QLabel(self.tr("Looking through…"))
        self._count = QLabel()
        self.progress = ProgressStrip()
        self.strip = ErrorStrip(words.sentence)
        self.found, self.for_all = FoundList(words), ForAll(words)
        self.take = ActionButton(self.tr("Take in"), kind="primary")
        self._cancel = ActionButton(self.tr("Cancel"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import folders and archives"))
        self._lay_out()
        room = self.screen().availableSize() * SCREEN_SHARE
        self.resize(min(WANTED_SIZE[0], room.width()), min(WANTED_SIZE[1], room.height()))
        self.progress.cancelled.connect(self.reject)
        self._cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self._on_take_clicked)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.take.click)
        self.found.chosen_changed.connect(self._show_count)
        self.for_all.keep_toggled.connect(self._on_keep_toggled)
        self.finished.connect(self._stop)
        self._show_count()

    def look(self) -> None:
        """Look through the places on a worker, and open."""
        wanted, workspace = self._wanted, self._desk.workspace

        def run(context: JobContext) -> Plan:
            return look_through(workspace, wanted.complaint_id, wanted.paths, context)

        work = Work(run, self._on_looked, self._on_failed, self)
        self._job = self._desk.work(work)
        self._job.progressed.connect(self._on_job_progressed)
        self.progress.show_state(ProgressState(self.tr("Looking through folders and archives…")))
        self.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing goes on behind a window that is gone."""
        self._stop()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self._heading.setProperty("role", "heading")
        self._count.setProperty("role", "secondary")
        note = QLabel(
            self.tr(
                "Nothing is taken in yet. Space ticks, Enter changes a name. The originals stay as they are."
            )
        )
        note.setProperty("role", "hint")
        note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 20)
        column.setSpacing(metrics.GAP)
        for widget in (self._heading, note, self.progress, self.strip):
            column.addWidget(widget)
        column.addWidget(self.found, 1)
        column.addWidget(self.for_all)
        foot = QHBoxLayout()
        foot.setSpacing(metrics.GAP_SMALL)
        foot.addWidget(self._count, 1)
        self._cancel.show_hint("Esc")
        self.take.show_hint("Ctrl+Return")
        for button in (self._cancel, self.take):
            button.setAutoDefault(False)
        foot.addWidget(self._cancel)
        foot.addWidget(self.take)
        column.addLayout(foot)

    def _on_job_progressed(self, progress: Progress) -> None:
        if self._plan is None and progress.done:
            text = self.tr("%n file(s) found so far…", "", progress.done)
            self.progress.show_state(ProgressState(text))

    def _on_looked(self, plan: Plan) -> None:
        self._plan, self._job = plan, None
        self.progress.show_state(None)
        rows = rows_of(plan)
        self._heading.setText(self.tr("%n file(s) found", "", len(rows)))
        self.for_all.keep.setVisible(any(row.candidate.role is Role.ARCHIVE for row in rows))
        self.found.show_rows(rows)
        self.found.table.setFocus()

    def _on_failed(self, error: WorkbenchError) -> None:
        self._job = None
        self.progress.show_state(None)
        self.strip.show_error(error)

    def _on_keep_toggled(self, keep: bool) -> None:
        if self._plan is not None:
            archives = [row for row in rows_of(self._plan) if row.candidate.role is Role.ARCHIVE]
            self.found.model.choose(archives, chosen=keep)

    def _show_count(self) -> None:
        chosen = self.found.model.chosen
        candidates = self._plan.candidates if self._plan is not None else ()
        size = self._words.size(sum(candidates[place].size_bytes for place in chosen))
        count = self.tr("%n file(s) ticked", "", len(chosen))
        self._count.setText(f"{count} · {size}" if chosen else count)
        self.take.setText(self.tr("Take in %n file(s)", "", len(chosen)) if chosen else self.tr("Take in"))
        self.take.updateGeometry()
        self.take.setEnabled(bool(chosen))

    def _on_take_clicked(self) -> None:
        if self._plan is None or not self.found.model.chosen:
            return
        self.found.keep_typed()
        model = self.found.model
        chosen = tuple(Chosen(place, model.typed(place)) for place in sorted(model.chosen))
        self.ordered.emit(BulkOrder(self._plan, chosen, self.for_all.draft(self._wanted.draft)))
        self.accept()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
