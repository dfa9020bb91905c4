"""Check any evidence pack: drop it, read the plain answer, see which bytes of what differ."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog

from ui.evidence.dropping import files_of
from ui.kit.action_button import ActionButton
from ui.kit.drop_veil import DropVeil
from ui.kit.empty_state import EmptyState
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import Job, Progress, Work
from ui.kit.page import Page
from ui.kit.progress_strip import ProgressState, ProgressStrip
from ui.packs.report_card import ReportCard
from ui.shell.desk import Desk
from workbench.errors import WorkbenchError
from workbench.verifier.model import PackReport


class PackCheckPage(Page):
    """`activate` takes the path of a pack that is checked at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Check an evidence pack"))
        self._desk = desk
        self._job: Job | None = None
        self._path: Path | None = None
        self._round = 0
        self.choose_zip = ActionButton(self.tr("Choose a zip…"), kind="primary", icon_name="file")
        self.choose_folder = ActionButton(self.tr("Choose a folder…"), icon_name="folder")
        self.progress = ProgressStrip()
        self.strip = ErrorStrip(desk.sentence)
        self.report = ReportCard(desk.messages)
        self.nothing = EmptyState(
            self.tr(
                "Drop an evidence pack here: its folder or its zip. Every file is hashed anew and held "
                "against the lists that came with it. Nothing is changed."
            ),
            icon_name="shield",
        )
        self._veil = DropVeil(self.tr("Let go to check this pack"), self)
        self.setAcceptDrops(True)
        self._arrange()
        self._connect()

    def activate(self, target: object | None) -> None:
        """A pack may come along."""
        if isinstance(target, (str, Path)):
            self.check(Path(target))

    def take_focus(self) -> None:
        """To what is pressed first."""
        self.choose_zip.setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self, path: Path) -> None:
        """Check another pack; what ran before is stopped."""
        if self._job is not None:
            self._job.cancel()
        self._path, self._round = path, self._round + 1
        this = self._round
        self.nothing.hide()
        self.strip.show_error(None)
        self.report.clear()
        self._on_progressed(Progress(0, 0, ""))

        def run(context: object) -> PackReport:
            from workbench.verifier.verify import verify_pack

            return verify_pack(path, context)  # type: ignore[arg-type]

        title = self.tr("Checking {name}").format(name=path.name)
        stopped = partial(self._on_stopped, this)
        work = Work(run, self._on_checked, self._on_failed, self, title, stopped=stopped)
        self._job = self._desk.work(work)
        self._job.progressed.connect(self._on_progressed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The veil covers all of it."""
        super().resizeEvent(event)
        self._veil.setGeometry(self.rect())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A pack may come."""
        if len(files_of(event.mimeData())) == 1:
            event.acceptProposedAction()
            self._veil.lift()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """It went elsewhere."""
        self._veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Check it."""
        self._veil.hide()
        event.acceptProposedAction()
        self.check(files_of(event.mimeData())[0])

    def _arrange(self) -> None:
        self.header.show_title(self.tr("Check an evidence pack"))
        self.header.add_button(self.choose_folder)
        self.header.set_primary(self.choose_zip)
        for part in (self.progress, self.strip, self.report):
            self.body.addWidget(part)
        self.body.addWidget(self.nothing, 1)
        self.body.addStretch()

    def _connect(self) -> None:
        self.choose_zip.clicked.connect(self._on_choose_zip_clicked)
        self.choose_folder.clicked.connect(self._on_choose_folder_clicked)
        self.choose_zip.show_hint("Ctrl+O")
        shortcut = QShortcut(QKeySequence("Ctrl+O"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._on_choose_zip_clicked)
        self.progress.cancelled.connect(self._on_cancelled)
        self.strip.acted.connect(lambda _key: self._again())
        self.report.again_wanted.connect(self._again)

    def _again(self) -> None:
        if self._path is not None:
            self.take_focus()  # the button that was pressed goes away while the check runs
            self.check(self._path)

    def _on_choose_zip_clicked(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the zip of an evidence pack"))
        dialog.setNameFilters([self.tr("Evidence packs (*.zip)"), self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.check(Path(name)))
        dialog.open()

    def _on_choose_folder_clicked(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the folder of an evidence pack"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.check(Path(name)))
        dialog.open()

    def _on_progressed(self, progress: Progress) -> None:
        name = self._path.name if self._path is not None else ""
        text = self.tr("Checking {name}").format(name=name)
        self.progress.show_state(ProgressState(text, progress.done >> 10, progress.total >> 10))

    def _on_checked(self, report: PackReport) -> None:
        self._end()
        if self._path is not None:
            self.report.show_report(self._path, report)

    def _on_failed(self, error: WorkbenchError) -> None:
        self._end()
        self.strip.show_error(error, can_retry=True)

    def _on_cancelled(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_stopped(self, stopped: int) -> None:
        if stopped == self._round:  # else another pack is being checked already
            self._end()
            self.nothing.show()

    def _end(self) -> None:
        self._job = None
        self.progress.show_state(None)
