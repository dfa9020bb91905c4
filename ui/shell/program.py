"""Puts the window together: paints first, then opens the workspace on a worker and lets the pages in."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from ui.kit import fonts
from ui.kit.bus import Bus
from ui.kit.jobs import Jobs
from ui.kit.page import Page
from ui.kit.theme import Theme
from ui.kit.toast import ToastState
from ui.messages import Messages
from ui.shell import doors
from ui.shell.defect_dialog import DefectDialog
from ui.shell.defects import Defects
from ui.shell.desk import Desk
from ui.shell.frame import Frame
from ui.shell.keeper import WorkspaceKeeper
from ui.shell.languages import Languages
from ui.shell.logbook import close_log, open_log
from ui.shell.main_window import MainWindow
from ui.shell.page_spec import PageSpec
from ui.shell.preferences import Preferences
from ui.shell.startup_probe import StartupProbe
from workbench.errors import WorkbenchError
from workbench.moment import Clock

if TYPE_CHECKING:
    from workbench.workspace.opening import Workspace


@dataclass(frozen=True, slots=True)
class Setting:
    """What the program is started with."""

    specs: tuple[PageSpec, ...]
    preferences: Preferences
    clock: Clock
    folder: Path


class Program(QObject):
    """One for the process; owns what the pages share."""

    def __init__(self, application: QApplication, setting: Setting) -> None:
        super().__init__(application)
        self._application = application
        self._setting = setting
        self._desk: Desk | None = None
        self._probe = StartupProbe(application.quit)
        self._languages = Languages(application)
        self._languages.speak(setting.preferences.language)
        application.setFont(fonts.text_font(fonts.load_base_fonts()))
        self._theme = Theme(application, setting.preferences.theme)
        self._messages = Messages(setting.preferences.language)
        self.jobs = Jobs(self)
        self.bus = Bus(self)
        self.defects = Defects(self)
        self.keeper = WorkspaceKeeper(self.jobs, setting.clock, self)
        self.window = MainWindow(setting.specs, setting.preferences)
        self._connect()

    def start(self) -> None:
        """Show the frame; everything else follows its first painting."""
        self.defects.install()
        self._serve(self.window.frame)
        self.window.show()

    def _connect(self) -> None:
        self.window.painted.connect(self._on_window_painted)
        self.window.closing.connect(self._on_window_closing)
        self.jobs.defect.connect(self.defects.report)
        self.jobs.unhandled.connect(self._on_jobs_unhandled)
        self.jobs.running_changed.connect(self._on_jobs_running_changed)
        self.defects.arrived.connect(self._on_defects_arrived)
        self.keeper.opened.connect(self._on_keeper_opened)
        self.keeper.failed.connect(self._on_keeper_failed)

    def _serve(self, frame: Frame) -> None:
        frame.preferences_changed.connect(self._on_frame_preferences_changed)
        frame.workspace_wanted.connect(self.keeper.open)

    def _on_window_painted(self) -> None:
        self._probe.mark("first_paint_ms")
        folder = self._setting.folder
        if doors.is_workspace(folder):
            self.keeper.open(folder)
        else:
            self._show_first_run(folder)
        QTimer.singleShot(0, self._load_rare_fonts)

    def _load_rare_fonts(self) -> None:
        families = fonts.load_rare_fonts()
        if families:
            font = self._application.font()
            font.setFamilies([*font.families(), *families])
            self._application.setFont(font)

    def _on_keeper_opened(self, workspace: "Workspace") -> None:
        self._setting.preferences.workspace = workspace.layout.root
        self.defects.log_file = open_log(workspace.layout.logs)
        if self._desk is not None:
            self._renew_frame()
        self._desk = Desk(
            workspace=workspace,
            jobs=self.jobs,
            bus=self.bus,
            shell=self.window.frame,
            preferences=self._setting.preferences,
            messages=self._messages,
            clock=self._setting.clock,
        )
        self.window.frame.enter(self._desk)

    def _on_keeper_failed(self, error: WorkbenchError) -> None:
        self._probe.mark("trouble_ms")
        sentence = " ".join(self._messages.sentences(error))
        self._stand_in(self._trouble_page(sentence))
        self._probe.finish()

    def _show_first_run(self, folder: Path) -> None:
        from ui.shell.first_run_page import FirstRunPage

        page = FirstRunPage(folder, has_demo=False)
        page.create_wanted.connect(self._on_create_wanted)
        page.open_wanted.connect(self.keeper.open)
        self._stand_in(page)
        self._probe.mark("usable_ms")
        self._probe.finish()

    def _on_create_wanted(self, wanted: doors.NewWorkspace) -> None:
        self._setting.preferences.staff_name = wanted.staff_name
        self.keeper.create(wanted)

    def _trouble_page(self, sentence: str) -> Page:
        from ui.shell.trouble_page import TroublePage

        page = TroublePage()
        log = self.defects.log_file
        page.show_state(sentence, str(log) if log else "")
        page.retried.connect(self.keeper.retry)
        page.other_wanted.connect(lambda: self._show_first_run(self._setting.folder))
        return page

    def _stand_in(self, page: Page) -> None:
        self.window.frame.stand_in(page)

    def _on_frame_preferences_changed(self) -> None:
        wanted = self._setting.preferences
        self._theme.set_mode(wanted.theme)
        if wanted.language != self._messages.language:
            self._languages.speak(wanted.language)
            self._messages = Messages(wanted.language)
            self._renew_frame()
            if self._desk is not None:
                self._desk = replace(self._desk, shell=self.window.frame, messages=self._messages)
                self.window.frame.enter(self._desk, self.window.left_at)

    def _renew_frame(self) -> None:
        self.window.renew_frame()
        self._serve(self.window.frame)

    def _on_jobs_unhandled(self, error: WorkbenchError) -> None:
        self.window.frame.say(ToastState(" ".join(self._messages.sentences(error)), "red"))

    def _on_jobs_running_changed(self) -> None:
        if self._probe.is_on and self._desk is not None and not self.jobs.running:
            QTimer.singleShot(0, self._on_idle)

    def _on_idle(self) -> None:
        if not self.jobs.running:
            self._probe.mark("usable_ms")
            self._probe.finish()

    def _on_defects_arrived(self, _defect: BaseException) -> None:
        text = self._messages.text("app.unexpected")
        if self.defects.count == 1:
            log = str(self.defects.log_file) if self.defects.log_file else ""
            DefectDialog(text, log, self.window).open()
        else:
            self.window.frame.say(ToastState(text, "red"))

    def _on_window_closing(self) -> None:
        self.keeper.close()
        self.jobs.close()
        close_log()
