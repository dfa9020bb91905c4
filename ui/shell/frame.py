"""Rail, pages, status bar, palette: everything inside the window, in one language."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.page import Page
from ui.kit.toast import Toast, ToastState
from ui.shell.command_palette import CommandPalette
from ui.shell.desk import Desk
from ui.shell.finding import Finding
from ui.shell.help_sheet import HelpSheet
from ui.shell.help_texts import all_shortcuts, page_help
from ui.shell.history import History, Visit
from ui.shell.page_host import Badge, PageHost
from ui.shell.page_spec import Command, PageSpec
from ui.shell.palette_list import PaletteEntry
from ui.shell.rail import Rail
from ui.shell.status_bar import StatusBar
from ui.shell.status_keeper import StatusKeeper


class Frame(QWidget):
    """Composes what the specs register; it is the desk's Shell."""

    visited = Signal(object)
    rail_folded = Signal(bool)
    preferences_changed = Signal()
    workspace_wanted = Signal(object)

    def __init__(
        self, specs: Sequence[PageSpec], *, rail_folded: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._specs = tuple(specs)
        self._in_rail = [spec for spec in self._specs if spec.in_rail]
        self._rail_wish = rail_folded
        self._commands: list[Command] = []
        self._history = History()
        self._finding: Finding | None = None
        self.rail = Rail(self._in_rail)
        self.host = PageHost(self._specs)
        self.status = StatusBar()
        self._arrange()
        self._palette = CommandPalette(self)
        self._toast = Toast(self)
        self.rail.chosen.connect(self.go)
        self.rail.folded.connect(self._on_rail_folded)
        self.host.badge_changed.connect(self._on_host_badge_changed)
        self._palette.asked.connect(self._on_palette_asked)
        self.rail.allow(False)

    @property
    def place(self) -> Visit | None:
        """Where the person is."""
        return self._history.current

    def enter(self, desk: Desk, place: Visit | None = None) -> None:
        """There is a workspace: let the pages in, and show the first one or a place."""
        self._commands = [command for spec in self._specs if spec.commands for command in spec.commands(desk)]
        self._finding = Finding(desk, self._specs)
        self._finding.found.connect(self._palette.show_found)
        self.host.enter(desk)
        self.status.watch(desk.jobs)
        StatusKeeper(desk, self.status)
        self.rail.allow(True)
        self._bind_keys()
        first = Visit(self._in_rail[0].key) if self._in_rail else None
        wanted = place or first
        if wanted is not None:
            self.go(wanted.page, wanted.target)

    def stand_in(self, page: Page) -> None:
        """Show a page of the window itself while there is no workspace."""
        self.rail.allow(False)
        self.host.stand_in(page)

    def go(self, page: str, target: object | None = None) -> None:
        """Show a page, at a target."""
        self._history.go(Visit(page, target))
        self._show_current()

    def go_back(self) -> None:
        """Show what was shown before."""
        if self._history.back() is not None:
            self._show_current()

    def go_forward(self) -> None:
        """Undo going back."""
        if self._history.forward() is not None:
            self._show_current()

    def apply_preferences(self) -> None:
        """A preference was changed: theme and language follow at once."""
        self.preferences_changed.emit()

    def switch_workspace(self, folder: Path) -> None:
        """Close this workspace and open another."""
        self.workspace_wanted.emit(folder)

    def say(self, toast: ToastState) -> None:
        """Show a short message."""
        self._toast.show_state(toast)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window folds the rail, whatever was chosen."""
        super().resizeEvent(event)
        self.rail.show_folded(self._rail_wish or self.width() < metrics.NARROW_WINDOW)

    def _arrange(self) -> None:
        columns = QHBoxLayout()
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self.rail)
        columns.addWidget(self.host, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(columns, 1)
        outer.addWidget(self.status)

    def _bind_keys(self) -> None:
        for place, spec in enumerate(self._in_rail[:9]):
            self._bind(f"Ctrl+{place + 1}", partial(self.go, spec.key))
        for key, act in (
            ("Ctrl+K", self._open_palette),
            ("Alt+Left", self.go_back),
            ("Alt+Right", self.go_forward),
            ("F1", self._show_page_help),
            ("?", self.show_shortcuts),
            ("/", self._focus_search),
        ):
            self._bind(key, act)
        for command in self._commands:
            if command.shortcut:
                self._bind(command.shortcut, command.run)

    def _bind(self, keys: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(act)

    def _show_current(self) -> None:
        visit = self._history.current
        if visit is not None:
            self.host.show_visit(visit)
            self.rail.show_page(visit.page)
            self.visited.emit(visit)

    def _open_palette(self) -> None:
        pages = [PaletteEntry(s.title(), s.icon, partial(self.go, s.key)) for s in self._in_rail]
        commands = [PaletteEntry(c.title, c.icon, c.run, shortcut=c.shortcut) for c in self._commands]
        self._palette.open([*commands, *pages])

    def _focus_search(self) -> None:
        page = self.host.current_page()
        if page is not None:
            page.focus_search()

    def _show_page_help(self) -> None:
        visit = self.place
        spec = next((spec for spec in self._specs if visit is not None and spec.key == visit.page), None)
        if spec is not None:
            HelpSheet(page_help(spec, self._commands), self).open()

    def show_shortcuts(self) -> None:
        """Show every key of every page."""
        HelpSheet(all_shortcuts(self._specs, self._commands), self).open()

    def _on_palette_asked(self, text: str) -> None:
        if self._finding is not None:
            self._finding.ask(text.strip())

    def _on_rail_folded(self, folded: bool) -> None:
        self._rail_wish = folded
        self.rail_folded.emit(folded)

    def _on_host_badge_changed(self, badge: Badge) -> None:
        self.rail.show_badge(badge.page, badge.number)
