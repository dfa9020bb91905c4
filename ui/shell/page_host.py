"""Holds the pages: made on first visit, told when they come and go, reloaded when their topic changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

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


class PageHost(QObject):
    """Pages by key, in the frame's stack. `badge_changed` carries a Badge."""

    badge_changed = Signal(object)

    def __init__(
        self, stack: QStackedWidget, specs: Sequence[PageSpec], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._stack = stack
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
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def show_visit(self, visit: Visit) -> None:
        """Bring a page on screen at its target.

        Raises: KeyError for a page that nobody registered, or before there is a desk.
        """
        page = self._page(visit.page)
        leaving = self.current_page()
        if leaving is not None and leaving is not page:
            leaving.leave()
        self._stack.setCurrentWidget(page)
        missed = self._missed.pop(visit.page, None)
        page.activate(visit.target)
        if missed is not None:
            page.reload(missed)
        page.take_focus()

    def prepare(self, key: str) -> None:
        """Make a page that nobody visited yet, so that the rail can say what waits on it."""
        if key not in self._pages:
            self._page(key).activate(None)

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
            self._stack.addWidget(page)
        return self._pages[key]

    def _on_bus_changed(self, changes: Changes) -> None:
        for key, page in self._pages.items():
            if changes.topics.isdisjoint(page.topics):
                continue
            if page is self._stack.currentWidget():
                page.reload(changes)
            else:
                missed = self._missed.get(key, Changes(frozenset()))
                self._missed[key] = Changes(missed.topics | changes.topics, missed.ids | changes.ids)
