"""Walks through the whole window once and notes all that somebody without eyes or mouse would miss."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from tests.e2e.window.driving import Driver
from tests.ui.accessibility.hearing import controls, missing_in, name_of
from tests.ui.accessibility.places import Place, dialogs, pages
from tests.ui.accessibility.room import cut_in, primary_in
from tests.ui.accessibility.seen import is_seen
from tests.ui.accessibility.way import faults_of_way
from ui.kit.theme import Mode
from ui.shell.command_palette import CommandPalette
from ui.shell.program import Program

# An office screen at 100, 150 and 200 %.
SIZES = ((1366, 768), (911, 512), (683, 384))
OFFICE = SIZES[0]
LAYOUT_TURNS = 6


@dataclass(slots=True)
class Findings:
    """What was found, line by line: `page / tab | path “name”: what is missing`."""

    places: int = 0
    controls: int = 0
    unopened: list[str] = field(default_factory=list)
    unheard: list[str] = field(default_factory=list)
    astray: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)


class Walker:
    """Goes from place to place in one window."""

    def __init__(self, program: Program, driver: Driver, ids: Mapping[str, str]) -> None:
        self._program, self._driver, self._ids = program, driver, ids
        self._seen_kinds: dict[str, Place] = {}
        self._told: set[str] = set()
        self._at: object = None
        self.findings = Findings()

    def walk(self) -> Findings:
        """Every page and every dialog, in light; every kind of control once more in the dark."""
        waiting = list(dialogs())
        for page in pages():
            self._visit(page)
            self._look(self._program.window, page)
            # While it is open: to go there again costs more than to look.
            for place in [one for one in waiting if replace(one, press=()) == page]:
                self._look_at_dialog(place)
                waiting.remove(place)
            self._squeeze(page)
        for place in waiting:
            self._look_at_dialog(place)
        self._look_in_the_dark()
        return self.findings

    def _look_at_dialog(self, place: Place) -> None:
        with self._opened(place) as dialog:
            if dialog is not None:
                self._look(dialog, place)

    def _visit(self, place: Place) -> None:
        here = replace(place, press=())
        if here != self._at:
            self._at = here
            self._program.window.resize(*OFFICE)
            self._program.conductor.go(place.page, place.target(self._ids))
            self._driver.settle()
        self._driver.focused()

    def _look(self, window: QWidget, place: Place) -> None:
        reached = controls(window)
        self.findings.places += 1
        self.findings.controls += len(reached)
        let_lie_down()
        self._note(self.findings.cut, place, cut_in(window))
        self._note(self.findings.unheard, place, missing_in(window))
        if window.isWindow():
            self._note(self.findings.astray, place, faults_of_way(window))
        kinds = {_kind(part): part for part in reversed(reached) if not part.visibleRegion().isEmpty()}
        for kind, part in kinds.items():
            if kind not in self._seen_kinds:
                self._seen_kinds[kind] = place
                self._watch(window, part, reached, place)

    def _watch(self, window: QWidget, part: QWidget, reached: list[QWidget], place: Place) -> None:
        others = [one for one in reached if type(one) is not type(part) and not one.isAncestorOf(part)]
        if others and not is_seen(window, part, others[0]):
            self._note(self.findings.unseen, place, [f"{_kind(part)} “{name_of(part)[:40]}”"])

    def _squeeze(self, place: Place) -> None:
        self._at = None
        main = primary_in(self._program.window)
        for size in SIZES[1:]:
            self._program.window.resize(*size)
            self._driver.settle()
            let_lie_down()
            self._note(self.findings.cut, place, cut_in(self._program.window), f"{size[0]} px: ")
            if main and not primary_in(self._program.window):
                self._note(self.findings.cut, place, [f"“{main}” is gone"], f"{size[0]} px: ")

    @contextmanager
    def _opened(self, place: Place) -> Iterator[QWidget | None]:
        """The dialog or panel that a press brings up, closed afterwards."""
        self._visit(place)
        for words in place.press:
            self._press(words)
            self._driver.settle()
        shown = self._driver.front()
        panel = next((one for one in shown.findChildren(CommandPalette) if one.isVisible()), None)
        if isinstance(shown, QDialog) or panel is not None:
            yield panel or shown
        else:
            self.findings.unopened.append(place.name)
            yield None
        (panel or shown).close() if panel or isinstance(shown, QDialog) else None
        self._driver.settle()

    def _press(self, words: str) -> None:
        window = self._program.window
        for shortcut in window.findChildren(QShortcut):
            holder = shortcut.parent()
            in_use = isinstance(holder, QWidget) and holder.isVisible()
            if in_use and shortcut.key() == QKeySequence(words):
                shortcut.activated.emit()
                return
        for button in window.findChildren(QAbstractButton):
            if button.isVisible() and button.isEnabled() and name_of(button).startswith(words):
                button.click()
                return

    def _look_in_the_dark(self) -> None:
        theme: Mode = "dark"
        self._program._stage.theme.set_mode(theme)
        kinds, self._seen_kinds = self._seen_kinds, {}
        for place in dict.fromkeys(place for place in kinds.values() if not place.press):
            self._visit(place)
            self._look_at_kinds(self._program.window, place)

    def _look_at_kinds(self, window: QWidget, place: Place) -> None:
        reached = controls(window)
        for part in reached:
            if _kind(part) not in self._seen_kinds and not part.visibleRegion().isEmpty():
                self._seen_kinds[_kind(part)] = place
                self._watch(window, part, reached, place)

    def _note(self, into: list[str], place: Place, found: Iterator[str] | list[str], mark: str = "") -> None:
        """Once each: what every page has in common is told of the first."""
        for fault in found:
            if fault not in self._told:
                self._told.add(fault)
                into.append(f"{mark}{place.name} | {fault}")


def let_lie_down() -> None:
    """Let every layout end: one that changes a height asks the one around it in the next moment."""
    for _turn in range(LAYOUT_TURNS):
        QApplication.processEvents()


def _kind(part: QWidget) -> str:
    """A class in one of its looks."""
    look = getattr(part, "kind", "") or getattr(part, "_use", "")
    return f"{type(part).__name__} {look}".strip()
