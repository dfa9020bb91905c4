"""Holds the pages: made on first visit, told when they come and go, reloaded when their topic changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.kit.page import Page
from ui.shell.desk import Desk
from ui.shell.history import Visit
from ui.shell.page_spec import PageSpec
from workbench.changes import Changes


@dataclass(frozen=True, slots=True)
class Badge:
    """The number that a page wants in the rail."""

    page: str
    number: int


class PageHost(QStackedWidget):
    """Pages by key; a page that is not of the desk (trouble, first run) can stand in for all."""

    badge_changed = Signal(object)

    def __init__(self, specs: Sequence[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._specs = {spec.key: spec for spec in specs}
        self._pages: dict[str, Page] = {}
        self._missed: dict[str, Changes] = {}
        self._desk: Desk | None = None

    def enter(self, desk: Desk) -> None:
        """Pages can be made from now on."""
        self._desk = desk
        desk.bus.changed.connect(self._on_bus_changed)

    def current_page(self) -> Page | None:
        """The page on screen."""
        shown = self.currentWidget()
        return shown if isinstance(shown, Page) else None

    def show_visit(self, visit: Visit) -> None:
        """Bring a page on screen at its target; KeyError for a page that nobody registered."""
        page = self._page(visit.page)
        leaving = self.current_page()
        if leaving is not None and leaving is not page:
            leaving.leave()
        self.setCurrentWidget(page)
        missed = self._missed.pop(visit.page, None)
        page.activate(visit.target)
        if missed is not None:
            page.reload(missed)
        page.take_focus()

    def stand_in(self, page: Page) -> None:
        """Show a page that belongs to the window itself."""
        self.addWidget(page)
        self.setCurrentWidget(page)
        page.take_focus()

    def leave(self) -> None:
        """Tell every page that it is left: the window closes or is built anew."""
        for page in self._pages.values():
            page.leave()

    def _page(self, key: str) -> Page:
        if key not in self._pages:
            if self._desk is None:
                raise KeyError(key)
            page = self._specs[key].factory(self._desk)
            page.badge_changed.connect(lambda number, key=key: self.badge_changed.emit(Badge(key, number)))
            self._pages[key] = page
            self.addWidget(page)
        return self._pages[key]

    def _on_bus_changed(self, changes: Changes) -> None:
        for key, page in self._pages.items():
            if changes.topics.isdisjoint(page.topics):
                continue
            if page is self.currentWidget():
                page.reload(changes)
            else:
                missed = self._missed.get(key, Changes(frozenset()))
                self._missed[key] = Changes(missed.topics | changes.topics, missed.ids | changes.ids)
