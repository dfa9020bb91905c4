"""The tabs of the case page: made on first visit, told of the case and of what changed."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar

from ui.case.tab import CaseTab, TabBody
from ui.shell.desk import Desk
from workbench.changes import Changes


class TabArea(QObject):
    """`bar` goes into the header, `stack` into the body; `shown` carries the key of the tab on screen."""

    shown = Signal(str)

    def __init__(self, desk: Desk, tabs: Sequence[CaseTab], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tabs = tuple(tabs)
        self._bodies: dict[str, TabBody] = {}
        self._case_of: dict[str, str] = {}
        self._missed: dict[str, Changes] = {}
        self._counts: dict[str, str] = {}
        self._case = ""
        self.bar = QTabBar()
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setAccessibleName(self.tr("Parts of the case"))
        self.stack = QStackedWidget()
        for tab in self._tabs:
            self.bar.addTab(tab.title())
        self.bar.currentChanged.connect(self._on_bar_current_changed)

    @property
    def key(self) -> str:
        """The tab on screen."""
        place = self.bar.currentIndex()
        return self._tabs[place].key if 0 <= place < len(self._tabs) else ""

    @property
    def body(self) -> TabBody | None:
        """What is on screen."""
        return self._bodies.get(self.key)

    @property
    def handbook(self) -> str:
        """The chapter for what is on screen."""
        return next((tab.handbook for tab in self._tabs if tab.key == self.key), "")

    def show_case(self, complaint_id: str, key: str) -> None:
        """Another case, at a tab: that one asks at once, the others when they are visited."""
        place = next((at for at, tab in enumerate(self._tabs) if tab.key == key), 0)
        self._case = ""
        self.bar.setCurrentIndex(place)
        self._case = complaint_id
        self._case_of.clear()
        self._missed.clear()
        self._visit()

    def show_counts(self, counts: Mapping[str, str | None]) -> None:
        """Counts behind the titles; a tab that is None does not concern the case and is hidden."""
        for place, tab in enumerate(self._tabs):
            count = counts.get(tab.key, "")
            self._count(tab.key, count or "")
            self.bar.setTabVisible(place, count is not None)
        if not self.bar.isTabVisible(self.bar.currentIndex()):
            self.bar.setCurrentIndex(0)

    def has(self, key: str) -> bool:
        """Whether the case has a tab."""
        places = {tab.key: place for place, tab in enumerate(self._tabs)}
        return key in places and self.bar.isTabVisible(places[key])

    def go(self, key: str, item: str = "") -> None:
        """Show a tab, and one thing in it."""
        place = next((at for at, tab in enumerate(self._tabs) if tab.key == key), None)
        if place is None:
            return
        self.bar.setCurrentIndex(place)
        self._visit()
        body = self.body
        if item and body is not None:
            body.show_item(item)

    def step(self, by: int) -> None:
        """The next or the previous tab, around the ends."""
        count = self.bar.count()
        for distance in range(1, count + 1):
            place = (self.bar.currentIndex() + by * distance) % count
            if self.bar.isTabVisible(place):
                self.bar.setCurrentIndex(place)
                break
        if self.body is not None:
            self.body.take_focus()

    def reload(self, changes: Changes) -> None:
        """Something changed: tell the tab on screen now, the others when they are visited."""
        for key, body in self._bodies.items():
            if changes.topics.isdisjoint(body.topics):
                continue
            if key == self.key:
                body.reload(changes)
            else:
                missed = self._missed.get(key, Changes(frozenset()))
                self._missed[key] = Changes(missed.topics | changes.topics, missed.ids | changes.ids)

    def topics(self) -> frozenset[str]:
        """What the tabs that were made care about."""
        return frozenset().union(*(body.topics for body in self._bodies.values()))

    def leave(self) -> None:
        """Another page comes, or another tab."""
        if self.body is not None:
            self.body.leave()

    def _visit(self) -> None:
        key = self.key
        if not self._case or not key:
            return
        body = self._made(key)
        self.stack.setCurrentWidget(body)
        missed = self._missed.pop(key, None)
        if self._case_of.get(key) != self._case:
            self._case_of[key] = self._case
            body.show_case(self._case)
        elif missed is not None:
            body.reload(missed)

    def _made(self, key: str) -> TabBody:
        if key not in self._bodies:
            tab = next(tab for tab in self._tabs if tab.key == key)
            body = tab.factory(self._desk)
            body.counter_changed.connect(lambda count, key=key: self._count(key, count))
            self._bodies[key] = body
            self.stack.addWidget(body)
        return self._bodies[key]

    def _count(self, key: str, count: str) -> None:
        self._counts[key] = count
        place = next(at for at, tab in enumerate(self._tabs) if tab.key == key)
        title = self._tabs[place].title()
        self.bar.setTabText(place, f"{title} {count}".rstrip())

    def _on_bar_current_changed(self, _place: int) -> None:
        leaving = self.stack.currentWidget()
        if isinstance(leaving, TabBody) and leaving is not self.body:
            leaving.leave()
        self._visit()
        self.shown.emit(self.key)
