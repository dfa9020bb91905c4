"""Makes the frame go: visits, keys, commands, Ctrl+K, help. It is the desk's Shell."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from ui.kit.toast import Toast, ToastState
from ui.shell.command_palette import CommandPalette
from ui.shell.desk import Desk
from ui.shell.finding import Finding
from ui.shell.frame import Frame
from ui.shell.help_sheet import HelpSheet
from ui.shell.help_texts import all_shortcuts
from ui.shell.history import History, Visit
from ui.shell.label_keeper import LabelKeeper
from ui.shell.model_keeper import ModelKeeper
from ui.shell.notice_keeper import NoticeKeeper
from ui.shell.notice_teller import NoticeTeller
from ui.shell.page_host import Badge, PageHost
from ui.shell.page_spec import Command, PageSpec
from ui.shell.palette_list import PaletteEntry
from ui.shell.print_keeper import PrintKeeper
from ui.shell.status_keeper import StatusKeeper

HANDBOOK, FIRST_CHAPTER = "handbook", "start"


class Conductor(QObject):
    """A child of its frame. Pages are let in by `enter`."""

    visited = Signal(object)
    preferences_changed = Signal()
    workspace_wanted = Signal(object)

    def __init__(self, frame: Frame, specs: Sequence[PageSpec]) -> None:
        super().__init__(frame)
        self._frame = frame
        self._specs = tuple(specs)
        self._in_rail = [spec for spec in self._specs if spec.in_rail]
        self._commands: list[Command] = []
        self._history = History()
        self._finding: Finding | None = None
        self.host = PageHost(frame.pages, self._specs, self)
        self._palette = CommandPalette(frame)
        self._toast = Toast(frame)
        frame.rail.chosen.connect(self.go)
        self.host.badge_changed.connect(self._on_host_badge_changed)
        self._palette.asked.connect(self._on_palette_asked)

    @property
    def place(self) -> Visit | None:
        """Where the person is."""
        return self._history.current

    def enter(self, desk: Desk, place: Visit | None = None) -> None:
        """There is a workspace: let the pages in, and show a place or the first page."""
        self._commands = [command for spec in self._specs if spec.commands for command in spec.commands(desk)]
        self._finding = Finding(desk, self._specs, self)
        self._finding.found.connect(self._palette.show_found)
        self.host.enter(desk)
        self._frame.status.watch(desk.jobs)
        StatusKeeper(desk, self._frame.status)
        NoticeKeeper(desk, NoticeTeller(self._frame, self._frame.add_notice), self)
        PrintKeeper(desk, self)
        ModelKeeper(desk, self)
        LabelKeeper(desk, self)
        self._frame.rail.allow(True)
        self._frame.rail.offer_handbook(self.open_handbook)
        self._bind_keys()
        if place is not None:
            self.go(place.page, place.target)
        elif self._in_rail:
            self.go(self._in_rail[0].key)

    def go(self, page: str, target: object | None = None) -> None:
        """Show a page, at a target."""
        self._history.go(Visit(page, target))
        self._show_current()

    def prepare_first(self) -> None:
        """Make the first page of the rail, which counts and watches, behind the page that is on screen."""
        if self._in_rail:
            self.host.prepare(self._in_rail[0].key)

    def start_over(self) -> None:
        """Forget where the person was, and show the first page."""
        self._history = History()
        if self._in_rail:
            self.go(self._in_rail[0].key)

    def go_back(self) -> None:
        """Show what was shown before."""
        if self._history.back() is not None:
            self._show_current()

    def go_forward(self) -> None:
        """Undo going back."""
        if self._history.forward() is not None:
            self._show_current()

    def say(self, toast: ToastState) -> None:
        """Show a short message."""
        self._toast.show_state(toast)

    @property
    def handbook(self) -> str:
        """The chapter that belongs to what is on screen; empty before there is a page."""
        page, spec = self.host.current_page(), self._spec()
        return (page.handbook if page is not None else "") or (spec.handbook if spec is not None else "")

    def show_shortcuts(self) -> None:
        """Show what the page is for, and every key of every page."""
        HelpSheet(all_shortcuts(self._specs, self._commands, self._spec()), self._frame).open()

    def open_handbook(self) -> None:
        """Open the chapter that belongs to the page."""
        from ui.handbook.place import Place

        visit = self.place
        if visit is not None and visit.page != HANDBOOK:
            self.go(HANDBOOK, Place.of(self.handbook or FIRST_CHAPTER))

    def find(self) -> None:
        """Open the box that finds cases, people, law and commands."""
        self._open_palette()

    def apply_preferences(self) -> None:
        """A preference was changed: theme and language follow at once."""
        self.preferences_changed.emit()

    def switch_workspace(self, folder: Path) -> None:
        """Close this workspace and open another."""
        self.workspace_wanted.emit(folder)

    def _bind_keys(self) -> None:
        for place, spec in enumerate(self._in_rail[:9]):
            self._bind(f"Ctrl+{place + 1}", partial(self.go, spec.key))
        for key, act in (
            ("Ctrl+K", self.find),
            ("Alt+Left", self.go_back),
            ("Alt+Right", self.go_forward),
            ("F1", self.open_handbook),
            ("?", self.show_shortcuts),
            ("/", self._focus_search),
        ):
            self._bind(key, act)
        for command in self._commands:
            if command.shortcut:
                self._bind(command.shortcut, command.run)

    def _bind(self, keys: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self._frame)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(act)

    def _show_current(self) -> None:
        visit = self._history.current
        if visit is not None:
            self._palette.hide()
            self.host.show_visit(visit)
            under = next((spec.under for spec in self._specs if spec.key == visit.page), "")
            self._frame.rail.show_page(under or visit.page)
            self.visited.emit(visit)

    def _open_palette(self) -> None:
        commands = [
            PaletteEntry(c.title, c.icon, c.run, shortcut=c.shortcut, key=c.key) for c in self._commands
        ]
        pages = [PaletteEntry(s.title(), s.icon, partial(self.go, s.key), key=s.key) for s in self._in_rail]
        self._palette.open([*commands, *pages])

    def _focus_search(self) -> None:
        page = self.host.current_page()
        if page is not None:
            page.focus_search()

    def _spec(self) -> PageSpec | None:
        visit = self.place
        return next((spec for spec in self._specs if visit is not None and spec.key == visit.page), None)

    def _on_palette_asked(self, text: str) -> None:
        if self._finding is not None:
            self._finding.ask(text.strip())

    def _on_host_badge_changed(self, badge: Badge) -> None:
        self._frame.rail.show_badge(badge.page, badge.number)
