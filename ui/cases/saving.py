"""Keeps a person's saved filters in the workspace, beside the cases they search."""

from typing import Any

from PySide6.QtCore import QObject

from ui.cases.case_filter import CaseFilter
from ui.cases.facets import presets
from ui.cases.name_dialog import NameDialog
from ui.cases.saved_bar import SavedBar
from ui.cases.saved_filters import SavedFilter, as_kept, read_saved, with_saved, without
from ui.kit.jobs import JobContext
from ui.kit.page import Page
from ui.kit.toast import ToastState
from ui.shell.desk import Desk
from workbench.changes import Changes


class FilterSaving(QObject):
    """Reads them once, offers presets to whoever has none, writes after every change."""

    def __init__(self, desk: Desk, bar: SavedBar, page: Page) -> None:
        super().__init__(page)
        self._desk = desk
        self._bar = bar
        self._page = page
        self._filter = CaseFilter()
        self._saved = tuple(SavedFilter(name, chosen) for name, chosen in presets())
        bar.save_wanted.connect(self._on_save_wanted)
        bar.removed.connect(self._on_removed)
        bar.show_saved(self._saved)
        desk.read(self._kept, self._on_asked)

    def show_filter(self, chosen: CaseFilter) -> None:
        """Remember what would be saved."""
        self._filter = chosen

    def _kept(self, session: Any, _context: JobContext) -> list[dict[str, Any]] | None:
        from workbench.workspace.queries import saved_filters

        return saved_filters(session, self._desk.actor.name)

    def _on_asked(self, kept: list[dict[str, Any]] | None) -> None:
        if kept is not None:
            self._show(read_saved(kept))

    def _on_save_wanted(self) -> None:
        dialog = NameDialog(self._filter.query, self._page)
        dialog.named.connect(self._on_dialog_named)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_dialog_named(self, name: str) -> None:
        self._keep(with_saved(self._saved, SavedFilter(name, self._filter)))

    def _on_removed(self, name: str) -> None:
        before = self._saved
        self._keep(without(self._saved, name))
        text = self.tr("The filter “{name}” was removed").format(name=name)
        self._desk.say(ToastState(text, "green", self.tr("Undo"), lambda: self._keep(before)))

    def _keep(self, saved: tuple[SavedFilter, ...]) -> None:
        self._show(saved)
        desk, kept = self._desk, as_kept(saved)

        def act(session: Any, _context: JobContext) -> Changes:
            from workbench.workspace.commands import keep_filters

            return keep_filters(session, kept, actor=desk.actor, clock=desk.clock)

        desk.write(act)

    def _show(self, saved: tuple[SavedFilter, ...]) -> None:
        self._saved = saved
        self._bar.show_saved(saved)
