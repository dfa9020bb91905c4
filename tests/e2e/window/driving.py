"""Drives the real window as a person does: finds what is named, clicks it, types into it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QMimeData, QModelIndex, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTabBar,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as NeverHappened
from pytestqt.qtbot import QtBot

from ui.kit.chip import Chip
from ui.kit.code_combo import CodeCombo
from ui.shell.program import Program

PATIENCE_MS = 40_000
# Between two looks: what is waited for mostly comes with the end of a job, which is looked at at once.
PAUSE_MS, PAUSE_AT_WORK_MS = 5, 50
MOST_COLUMNS = 12
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
W = TypeVar("W", bound=QWidget)


class Driver:
    """Hands and eyes on one window and its dialogs; everything waits for what it needs."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self._qtbot = qtbot
        self._program = program

    def until(self, condition: Callable[[], bool], what: str = "") -> None:
        """Wait until something holds, and tell what was on screen when it never did."""
        loop, patience, pause = QEventLoop(), QTimer(singleShot=True), QTimer(singleShot=True)
        jobs = self._program.jobs
        jobs.running_changed.connect(loop.quit)
        pause.timeout.connect(loop.quit)
        patience.start(PATIENCE_MS)
        while not condition():
            if not patience.isActive():
                error = NeverHappened(f"waited for: {what}")
                error.add_note(f"on screen: {self.words()}")
                raise error
            pause.start(PAUSE_AT_WORK_MS if jobs.running else PAUSE_MS)
            loop.exec()
        jobs.running_changed.disconnect(loop.quit)

    def settle(self) -> None:
        """Wait until no job runs, nor any that a delivery put off to the next moment."""
        quiet = 0

        def is_quiet() -> bool:
            nonlocal quiet
            quiet = 0 if self._program.jobs.running else quiet + 1
            return quiet > 1

        self.until(is_quiet, "jobs to end")

    def find(self, kind: type[W], name: str) -> W:
        """The visible, enabled widget of a kind whose accessible name (or text) begins so."""
        found: list[W] = []

        def look() -> bool:
            found[:] = [widget for widget in _all(kind, self.front()) if _name(widget).startswith(name)]
            return bool(found)

        self.until(look, f"{kind.__name__} “{name}”")
        return next((widget for widget in found if _name(widget) == name), found[0])

    def click(self, kind: type[W], name: str) -> W:
        """Click the middle of what is named so."""
        self.focused()
        widget = self.find(kind, name)
        self.click_at(widget, widget.rect().center())
        return widget

    def click_at(self, widget: QWidget, spot: QPoint) -> None:
        """Click a spot of a widget."""
        self.focused()
        _bring_into_view(widget)
        self._qtbot.mouseClick(widget, LEFT, pos=spot)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        self._qtbot.keyClick(self.focused(), key, modifier)

    def front(self) -> QWidget:
        """The dialog that is open, the upper one where one stands on another, else the window."""
        tops = QApplication.topLevelWidgets()
        dialogs = [top for top in tops if isinstance(top, QDialog) and top.isVisible()]
        below = [dialog.parentWidget() for dialog in dialogs]
        return next((dialog for dialog in dialogs if dialog not in below), self._program.window)

    def focused(self) -> QWidget:
        """Where the keyboard is: in the dialog opened last, else in the window."""
        front = self.front()
        # Without a window manager nobody gives the keyboard back when a tooltip or a list closes.
        if QApplication.activeWindow() is not front:
            front.activateWindow()
            self.until(lambda: QApplication.activeWindow() is front, "the keyboard in the front window")
        return QApplication.focusWidget() or front

    def type(self, name: str, text: str, kind: type[QWidget] = QLineEdit) -> QWidget:
        """Click into the field named so, replace what it holds, and type."""
        field = self.click(kind, name)
        self._qtbot.keyClick(field, Qt.Key.Key_A, CONTROL)
        self.type_here(field, text)
        return field

    def type_here(self, field: QWidget, text: str) -> None:
        """Type; what no key gives comes from an input method."""
        if text.isascii():
            self._qtbot.keyClicks(field, text)
            return
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QApplication.sendEvent(field, event)

    def choose(self, name: str, code: str) -> None:
        """Type a code into a field with a list, and take what the list offers."""
        combo = self.find(CodeCombo, name)
        self.type(name, code, CodeCombo)
        self._qtbot.keyClick(combo, Qt.Key.Key_Return)
        self.until(lambda: combo.code == code, f"{code} in “{name}”")

    def tab(self, bar_name: str, title: str) -> None:
        """Click a tab by the beginning of its title."""
        bar = self.find(QTabBar, bar_name)

        def place() -> int:
            shown = (at for at in range(bar.count()) if bar.isTabVisible(at))
            return next((at for at in shown if bar.tabText(at).replace("&", "").startswith(title)), -1)

        self.until(lambda: place() >= 0, f"tab “{title}”")
        self._qtbot.mouseClick(bar, LEFT, pos=bar.tabRect(place()).center())
        self.until(lambda: bar.currentIndex() == place(), f"tab “{title}” in front")
        self.settle()

    def pick(self, view_name: str, line: str) -> None:
        """Click the line of a list or table that says something."""
        view = self.find(QAbstractItemView, view_name)
        self.until(lambda: _place(view, line).isValid(), f"“{line}” in “{view_name}”")
        cell = _place(view, line)
        view.scrollTo(cell)
        self._qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(cell).center())
        self.settle()

    def line(self, view_name: str, line: str) -> list[str]:
        """What every cell of a line says."""
        view = self.find(QAbstractItemView, view_name)
        self.until(lambda: _place(view, line).isValid(), f"“{line}” in “{view_name}”")
        row = _place(view, line).row()
        return [_cell_text(view.model().index(row, column)) for column in range(MOST_COLUMNS)]

    def drop(self, target: QWidget, path: Path) -> None:
        """Let a file fall onto a widget."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        spot, copy = target.rect().center(), Qt.DropAction.CopyAction
        nothing = Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(QPoint(spot), copy, mime, LEFT, nothing)
        QApplication.sendEvent(target, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(target, QDropEvent(QPointF(spot), copy, mime, LEFT, nothing))

    def close(self) -> None:
        """Close the window: the workspace is free when it is gone."""
        self._program.window.close()
        self.settle()

    def see(self, *texts: str) -> None:
        """Wait until every text is somewhere on screen."""

        def seen() -> bool:
            words = self.words()
            return all(text in words for text in texts)

        self.until(seen, f"{texts}")

    def words(self) -> str:
        """All that labels and chips on screen say."""
        labels = [label.text() for label in _all(QLabel)]
        chips = [chip.accessibleName() for chip in _all(Chip)]
        said = " | ".join(text for text in (*labels, *chips) if text)
        # How a line may break is not what it says.
        return said.replace("\u00a0", " ")


def _all(kind: type[W], window: QWidget | None = None) -> Iterator[W]:
    for top in QApplication.topLevelWidgets():
        if top.isVisible() and window in (None, top):
            if isinstance(top, kind):
                yield top
            for widget in top.findChildren(kind):
                if widget.window() is top and widget.isVisible() and widget.isEnabled():
                    yield widget


def _place(view: QAbstractItemView, line: str) -> QModelIndex:
    model = view.model()
    rows = range(model.rowCount(QModelIndex()))
    cells = (model.index(row, column) for row in rows for column in range(MOST_COLUMNS))
    return next((cell for cell in cells if line in _cell_text(cell)), QModelIndex())


def _cell_text(cell: QModelIndex) -> str:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    return " ".join(str(cell.data(role) or "") for role in roles) if cell.isValid() else ""


def _name(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    spoken = widget.accessibleName()
    return spoken or (str(text()).replace("&", "") if callable(text) else "")


def _bring_into_view(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
