"""What runs behind the painted frame: opens the workspace on a worker, then lets the pages in."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QCloseEvent

from ui.kit import fonts
from ui.kit.bus import Bus
from ui.kit.jobs import Jobs
from ui.kit.toast import ToastState
from ui.messages import Messages
from ui.shell import doors
from ui.shell.awaited import AwaitedWorkspace
from ui.shell.conductor import Conductor
from ui.shell.day_watch import DayWatch
from ui.shell.defect_dialog import DefectDialog
from ui.shell.defects import Defects
from ui.shell.desk import Desk
from ui.shell.entrance import Entrance
from ui.shell.garbage import GarbageSearch
from ui.shell.help_key import HelpKey
from ui.shell.history import Visit
from ui.shell.keeper import WorkspaceKeeper
from ui.shell.leaving import may_close, put_by
from ui.shell.places import Places
from ui.shell.returning import Returning
from ui.shell.stage import Stage
from ui.shell.surroundings import Surroundings
from ui.shell.threshold import Threshold
from workbench.errors import WorkbenchError
from workbench.moment import clock_from_environment
from workbench.workspace.model import Layout

if TYPE_CHECKING:
    from workbench.workspace.opening import Workspace


LOG_AFTER_MS = 200
PACK_CHECK = "pack-check"


class Program(QObject):
    """One for the process; owns what the pages share."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage.application)
        self._stage = stage
        self.window = stage.window
        self._folder = Path()
        self._file: Path | None = None
        self._awaited: AwaitedWorkspace | None = None
        self._starting = True
        self._is_measured = stage.probe.is_on
        self._messages = Messages(stage.preferences.language)
        self._clock = clock_from_environment()
        self.jobs = Jobs(self)
        self.bus = Bus(self)
        DayWatch(self._clock, self.bus, self)
        self._garbage = GarbageSearch(self)
        self.defects = Defects(self)
        self.keeper = WorkspaceKeeper(self.jobs, self._clock, partial(put_by, stage), self)
        self.conductor = self._new_conductor()
        self.help_key = HelpKey(lambda: self.conductor.handbook, lambda: stage.preferences.language, self)
        self.threshold = self._new_threshold()
        self._places = Places(stage.preferences, stage.specs)
        self._surroundings = Surroundings(stage.window, self.jobs, stage.preferences, self)
        self._connect()
        self.defects.install()

    def start(self, folder: Path, file: Path | None = None) -> None:
        """Open the workspace in a folder, or offer to make one; `file` is a pack to check."""
        self._folder, self._file = folder, file
        self.threshold.carry(file)
        is_there = doors.is_workspace_soon(folder)
        was_open = folder in (self._stage.preferences.workspace, *self._stage.preferences.recent)
        if is_there is False and not was_open:
            if file is not None:
                self._check_alone(folder, file)
            else:
                self.threshold.greet(folder)
            QTimer.singleShot(0, self._settle)
            return
        if is_there:
            self._enter(AwaitedWorkspace(Layout(folder)))
            self._stage.window.repaint()
            self._mark_first_page()
        # Only now: opening imports a great deal, and threads take each other's time.
        QTimer.singleShot(0, partial(self.keeper.open, folder, self._awaited))

    def _mark_first_page(self) -> None:
        page = self.conductor.host.current_page()
        if page is not None and page.is_filled:
            self._stage.probe.mark("usable_ms")

    def _connect(self) -> None:
        self._stage.window.closing.connect(self._on_window_closing)
        self.jobs.defect.connect(self.defects.report)
        self.jobs.unhandled.connect(self._on_jobs_unhandled)
        self.jobs.running_changed.connect(self._on_jobs_running_changed)
        self.defects.arrived.connect(self._on_defects_arrived)
        self.keeper.opened.connect(self._on_keeper_opened)
        self.keeper.failed.connect(self._on_keeper_failed)
        self._surroundings.called.connect(self._on_surroundings_called)

    def _new_conductor(self) -> Conductor:
        conductor = Conductor(self._stage.window.frame, self._stage.specs)
        conductor.visited.connect(self._on_conductor_visited)
        conductor.preferences_changed.connect(self._on_conductor_preferences_changed)
        conductor.workspace_wanted.connect(self._on_workspace_wanted)
        return conductor

    def _new_threshold(self) -> Threshold:
        stage = self._stage
        entrance = Entrance(
            window=stage.window,
            jobs=self.jobs,
            keeper=self.keeper,
            preferences=stage.preferences,
            messages=self._messages,
            clock=self._clock,
            desk_at=self._desk_at,
        )
        threshold = Threshold(entrance, self.help_key, self)
        threshold.workspace_wanted.connect(self._on_workspace_wanted)
        threshold.language_changed.connect(self._on_conductor_preferences_changed)
        threshold.leave_wanted.connect(stage.window.close)
        return threshold

    def _renew(self) -> None:
        self.conductor.host.leave()
        self._stage.window.renew_frame()
        self.conductor = self._new_conductor()

    def _enter(self, awaited: AwaitedWorkspace, place: Visit | None = None) -> None:
        self._awaited = awaited
        if self._file is not None:
            place, self._file = Visit(PACK_CHECK, self._file), None
        desk = self._desk(awaited)
        if place is not None:
            self.conductor.enter(desk, place)
        else:
            Returning(self._places).come_in(self.conductor, desk)

    def _check_alone(self, folder: Path, file: Path) -> None:
        """A pack is checked before there is a workspace: nothing of one is needed for it."""
        spec = next(spec for spec in self._stage.specs if spec.key == PACK_CHECK)
        page = spec.factory(self._desk_at(folder))
        self.threshold.stand_alone(page, folder)
        page.activate(file)

    def _desk_at(self, folder: Path) -> Desk:
        """A desk for what needs no workspace: whoever asks for one is dropped."""
        nowhere = AwaitedWorkspace(Layout(folder))
        nowhere.give_up()
        return self._desk(nowhere)

    def _desk(self, awaited: AwaitedWorkspace) -> Desk:
        return Desk(
            awaited=awaited,
            jobs=self.jobs,
            bus=self.bus,
            shell=self.conductor,
            preferences=self._stage.preferences,
            messages=self._messages,
            clock=self._clock,
        )

    def _show_icon(self) -> None:
        from ui.shell.window_icon import window_icon

        self._stage.application.setWindowIcon(window_icon())

    def _load_rare_fonts(self) -> None:
        fonts.load_rare_fonts()
        self._stage.window.update()

    def _on_workspace_wanted(self, folder: Path) -> None:
        self._folder = folder
        self.keeper.open(folder)

    def _on_keeper_opened(self, workspace: "Workspace") -> None:
        self._stage.preferences.workspace = workspace.layout.root
        self._stage.preferences.keep_recent(workspace.layout.root)
        self.defects.log_to(workspace.layout.logs)
        if not self._is_held(workspace):
            if self._awaited is not None or self.threshold.is_stood_on:
                self._renew()
            self._enter(AwaitedWorkspace.of(workspace))
        if said := self.threshold.cross():
            self.conductor.say(ToastState(said, "green"))
        QTimer.singleShot(LOG_AFTER_MS, self, partial(self._look_around, workspace.layout))

    def _look_around(self, layout: Layout) -> None:
        """What must not keep the first page waiting."""
        self.defects.open_log()
        self._surroundings.look_around(layout, self._messages)

    def _is_held(self, workspace: "Workspace") -> bool:
        """Whether the pages that are on screen have been waiting for it."""
        return self._awaited is not None and self._awaited.is_of(workspace)

    def _on_keeper_failed(self, error: WorkbenchError) -> None:
        if self._awaited is not None:
            self._awaited = None
            self._renew()
        self.threshold.fail(error, self._folder)
        QTimer.singleShot(0, self._settle)

    def _on_conductor_visited(self, visit: Visit) -> None:
        titles = {spec.key: spec.title for spec in self._stage.specs}
        self._stage.window.show_title(titles[visit.page]())
        self._keep_place()

    def _keep_place(self) -> None:
        if self._awaited is not None:
            self._places.keep(self._awaited.layout, self.conductor.place, self.conductor.host)

    def _on_surroundings_called(self, file: str) -> None:
        if file:
            self.conductor.go(PACK_CHECK, Path(file))

    def _on_conductor_preferences_changed(self) -> None:
        wanted = self._stage.preferences
        self._stage.theme.set_mode(wanted.theme)
        if wanted.language != self._messages.language:
            self._stage.languages.speak(wanted.language)
            self._messages = Messages(wanted.language)
            place = self.conductor.place
            self._renew()
            self.threshold.again(self._messages)
            if self._awaited is not None:
                self._enter(self._awaited, place)

    def _on_jobs_unhandled(self, error: WorkbenchError) -> None:
        self.conductor.say(ToastState(" ".join(self._messages.sentences(error)), "red"))

    def _on_jobs_running_changed(self) -> None:
        is_open = self._awaited is not None and not self._awaited.is_pending
        if self._starting and is_open and not self.jobs.running:
            QTimer.singleShot(0, self._on_idle)

    def _on_idle(self) -> None:
        if self._starting and not self.jobs.running:
            self._settle()

    def _settle(self) -> None:
        self._starting = False
        self._stage.probe.mark("usable_ms")
        self._stage.probe.mark("settled_ms")
        self._stage.probe.finish()
        QTimer.singleShot(0, self._load_rare_fonts)
        QTimer.singleShot(0, self, self._show_icon)
        QTimer.singleShot(LOG_AFTER_MS, self, self._surroundings.look_at_settings)
        self._garbage.start()

    def _on_defects_arrived(self, _defect: BaseException) -> None:
        text = self._messages.text("app.unexpected")
        if self.defects.count == 1:
            DefectDialog(text, self.defects.log_place, self._stage.window).open()
        else:
            self.conductor.say(ToastState(text, "red"))

    def _on_window_closing(self, event: QCloseEvent) -> None:
        self._keep_place()
        self.conductor.host.leave()
        # A measured start does not wait for dialogs.
        if not self._is_measured and not may_close(self._stage, self.jobs, self.keeper, self._messages):
            event.ignore()
            return
        self.keeper.close()
        self.jobs.close()
        self.defects.close()
