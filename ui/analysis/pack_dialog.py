"""Exports what is shown: report, workbook, pictures, JSON, into a folder."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.analysis.folder_edit import FolderEdit
from ui.case.labels import wrapped
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.choice_chips import ChoiceChips
from ui.kit.error_strip import ErrorStrip
from ui.kit.field_row import FieldRow
from ui.kit.jobs import Job, JobContext, Progress, Work
from ui.kit.progress_strip import ProgressState, ProgressStrip
from ui.kit.strip import Strip, StripState
from ui.shell.desk import Desk
from workbench.analysis.pack_model import JSON, PICTURES, REPORT, WORKBOOK, PackOrder, PackWritten
from workbench.errors import WorkbenchError
from workbench.figures.model import FigureFilter

WIDTH = 560
FOLDER = "folder"


class PackDialog(QDialog):
    """Says what is in the files before they are written, and offers to open the folder afterwards."""

    def __init__(self, desk: Desk, asked: FigureFilter, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._asked = desk, asked
        self._job: Job | None = None
        self._done: PackWritten | None = None
        self.setWindowTitle(self.tr("Export the analysis"))
        self.setAccessibleName(self.windowTitle())
        self.kinds = {
            REPORT: QCheckBox(self.tr("Report for the board (PDF)")),
            WORKBOOK: QCheckBox(self.tr("Workbook (XLSX)")),
            PICTURES: QCheckBox(self.tr("Pictures (PNG and SVG)")),
            JSON: QCheckBox(self.tr("Numbers (JSON)")),
        }
        self._language = ChoiceChips((("zh", "中文"), ("en", "English")))
        self._language.show_state(desk.preferences.language)
        name = self.tr("complaint analysis {first} {last}")
        self.folder = FolderEdit(name.format(first=asked.first.isoformat(), last=asked.last.isoformat()))
        self._progress, self._strip, self.result_strip = ProgressStrip(), ErrorStrip(desk.sentence), Strip()
        self._export = ActionButton(self.tr("Export"), kind="primary", icon_name="export")
        self._close = ActionButton(self.tr("Close"))
        self._lay_out()
        self._connect()

    @property
    def order(self) -> PackOrder:
        """What was chosen."""
        kinds = tuple(kind for kind, box in self.kinds.items() if box.isChecked())
        return PackOrder(self.folder.path, self._asked, "en" if self._language.value == "en" else "zh", kinds)

    def start(self) -> None:
        """Export now, unless it runs already."""
        if not self._export.isEnabled():
            return
        order, desk, actor, clock = self.order, self._desk, self._desk.actor, self._desk.clock

        def run(context: JobContext) -> PackWritten:
            from workbench.analysis.pack import export_analysis

            return export_analysis(desk.workspace, order, actor=actor, clock=clock, watch=context)

        self._strip.show_error(None)
        self.result_strip.show_state(None)
        self._show_busy(busy=True)
        # Not the desk's own writing: an export opens its sessions itself, and waits in the same lane.
        title = self.tr("Exporting the analysis")
        work = Work(run, self._on_exported, self._on_failed, self, title, stopped=self._on_stopped)
        self._job = desk.jobs.write(work)
        self._job.progressed.connect(self._on_job_progressed)

    def reject(self) -> None:
        """Escape stops what runs, then closes."""
        if self._job is not None:
            self._job.cancel()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the dialog stops what runs."""
        if self._job is not None:
            self._job.cancel()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self.setMinimumWidth(min(WIDTH, round(self.screen().availableSize().width() * 0.9)))
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 16)
        column.setSpacing(metrics.GAP)
        column.addWidget(wrapped(self.windowTitle(), "heading"))
        for box in self.kinds.values():
            box.setChecked(True)
            column.addWidget(box)
        column.addWidget(FieldRow(self.tr("Language"), self._language))
        column.addWidget(FieldRow(self.tr("Folder"), self.folder))
        for line in self._lines():
            column.addWidget(wrapped(f"·  {line}", "secondary"))
        for strip in (self._progress, self._strip, self.result_strip):
            column.addWidget(strip)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(metrics.GAP_SMALL)
        row.addStretch(1)
        row.addWidget(self._close)
        row.addWidget(self._export)
        column.addLayout(row)

    def _lines(self) -> tuple[str, ...]:
        return (
            self.tr("No complainant and no agent is named; agents are numbered."),
            self.tr("Cells of fewer than five people are left out and counted."),
            self.tr("The export is put on record. Files of an earlier export in the folder are replaced."),
        )

    def _connect(self) -> None:
        for button in (self._export, self._close):
            button.setAutoDefault(False)
        self._close.show_hint("Esc")
        self._export.show_hint("Ctrl+Return")
        self._export.clicked.connect(self.start)
        self._close.clicked.connect(self.reject)
        self._progress.cancelled.connect(self._on_progress_cancelled)
        self.result_strip.acted.connect(self._on_result_acted)
        for box in self.kinds.values():
            box.toggled.connect(self._on_kind_toggled)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.start)

    def _show_busy(self, *, busy: bool) -> None:
        for control in (*self.kinds.values(), self._language, self.folder):
            control.setEnabled(not busy)
        self._export.setEnabled(not busy and bool(self.order.kinds))
        text = self._desk.messages.text("analysis.progress_counting")
        self._progress.show_state(ProgressState(text) if busy else None)

    def _on_kind_toggled(self, _checked: bool) -> None:
        self._export.setEnabled(self._job is None and bool(self.order.kinds))

    def _on_job_progressed(self, progress: Progress) -> None:
        text = self._desk.messages.text(progress.code or "analysis.progress_counting")
        self._progress.show_state(ProgressState(text, progress.done, progress.total))

    def _on_progress_cancelled(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_stopped(self) -> None:
        self._job = None
        self._show_busy(busy=False)

    def _on_exported(self, done: PackWritten) -> None:
        self._on_stopped()
        self._done = done
        self._desk.bus.publish(done.changes)
        text = self.tr("Exported %n file(s).", "", len(done.files))
        actions = ((FOLDER, self.tr("Open the folder")),)
        self.result_strip.show_state(StripState(text, "green", str(done.folder), actions))
        self._fit_height()

    def _on_failed(self, error: WorkbenchError) -> None:
        self._on_stopped()
        self._strip.show_error(error)
        self._fit_height()

    def _fit_height(self) -> None:
        """Grow with what is said: a dialog does not do so for text over several lines."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _on_result_acted(self, _key: str) -> None:
        if self._done is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._done.folder)))
