"""What every test may ask for: a clock that stands still, a dressed window, a desk on a workspace."""

import gc
import itertools
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

from tests.once import once
from workbench.actor import Actor
from workbench.moment import FixedClock

# Before anything imports Qt: tests never need a screen, and look alike on every machine.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from ui.kit.toast import ToastState
    from ui.shell.desk import Desk
    from ui.shell.preferences import Preferences
    from workbench.demo.model import DemoResult, DemoStep

# Monday, 28 September 2026, 10:42 at the branch: three working days before the National Day holidays.
NOW = datetime(2026, 9, 28, 2, 42, tzinfo=UTC)


# How fast an example is drawn or run says more of the machine's other work than of ours.
settings.register_profile("workbench", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("workbench")


PATIENCE_MS = 20_000
# Tests between two searches for garbage, and between two that look at everything made so far.
GARBAGE_EVERY, ALL_GARBAGE_EVERY = 20, 400
_tests_run = itertools.count(1)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Leave what is loaded by now out of every later search for garbage: it stays to the end."""
    if not any("bench" in item.path.parts for item in session.items):
        _wait_for_no_disk()
    gc.collect()
    gc.freeze()
    gc.disable()


def _wait_for_no_disk() -> None:
    """No test cuts the power, so none waits until the disk has written; other processes do, as shipped."""
    if "db.sqlite" in sys.modules:
        from db import sqlite

        sqlite.SYNCHRONOUS = "OFF"


def pytest_runtest_logfinish() -> None:
    """Search for garbage here alone: a worker thread that finds a widget of an earlier test would crash."""
    gc.disable()
    run = next(_tests_run)
    if run % GARBAGE_EVERY == 0:
        gc.collect(2 if run % ALL_GARBAGE_EVERY == 0 else 1)


@pytest.fixture
def fixed_clock() -> FixedClock:
    """2026-09-28 10:42 at the branch."""
    return FixedClock(NOW)


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new workspace, closed; a copy of it is had in a fraction of the time that another new one takes."""
    from workbench.workspace.opening import Workspace

    root = tmp_path_factory.mktemp("blank") / "workspace"
    Workspace.create(root, clock=FixedClock(NOW)).close()
    return root


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> "DemoResult":
    """The demonstration, played once for all workers of a run: to read, or to copy."""
    return once(tmp_path_factory, "demonstration", _played)[0]


@pytest.fixture(scope="session")
def demonstration_steps(tmp_path_factory: pytest.TempPathFactory) -> "list[DemoStep]":
    """What the demonstration told while it was played."""
    return once(tmp_path_factory, "demonstration", _played)[1]


def _played(folder: Path) -> "tuple[DemoResult, list[DemoStep]]":
    from workbench.demo.story import run_demo
    from workbench.workspace.commands import mark_as_demo
    from workbench.workspace.opening import Workspace

    clock = FixedClock(NOW)
    steps: list[DemoStep] = []
    with Workspace.create(folder / "workspace", clock=clock) as earlier, earlier.write() as session:
        mark_as_demo(session, actor=Actor("陈一鸣", "demo"), clock=clock)  # an earlier one is replaced
    return run_demo(folder, clock=clock, language="zh", tell=steps.append), steps


@pytest.fixture(scope="session")
def qapp_cls() -> "type[QApplication]":
    """The application, with the bundled font and our style."""
    from PySide6.QtWidgets import QApplication

    from ui.kit import fonts
    from ui.kit.theme import STYLE, Theme

    class DressedApplication(QApplication):
        def __init__(self, arguments: list[str]) -> None:
            super().__init__([*arguments, *STYLE])
            self.setFont(fonts.text_font(fonts.load_base_fonts()))
            self.theme = Theme(self, "light")

    return DressedApplication


@pytest.fixture
def preferences(tmp_path: Path) -> "Preferences":
    """Preferences in a file of their own, in English so that tests can name what they look for."""
    from ui.shell.preferences import Preferences

    made = Preferences(tmp_path / "window.ini")
    made.language = "en"
    made.staff_name = "陈一鸣"
    return made


@dataclass
class RecordingShell:
    """Stands where the window would: remembers where a page wanted to go and what it said."""

    visits: list[tuple[str, object | None]] = field(default_factory=list)
    said: list["ToastState"] = field(default_factory=list)
    applied: int = 0
    switched: list[Path] = field(default_factory=list)

    def go(self, page: str, target: object | None = None) -> None:
        self.visits.append((page, target))

    def go_back(self) -> None:
        self.visits.append(("back", None))

    def say(self, toast: "ToastState") -> None:
        self.said.append(toast)

    def show_shortcuts(self) -> None:
        self.visits.append(("shortcuts", None))

    def find(self) -> None:
        self.visits.append(("find", None))

    def apply_preferences(self) -> None:
        self.applied += 1

    def switch_workspace(self, folder: Path) -> None:
        self.switched.append(folder)


@pytest.fixture
def shell() -> RecordingShell:
    """A shell that remembers."""
    return RecordingShell()


@pytest.fixture
def desk(
    qapp: "QApplication",
    tmp_path: Path,
    blank: Path,
    shell: RecordingShell,
    preferences: "Preferences",
    fixed_clock: FixedClock,
) -> Iterator["Desk"]:
    """A desk on a fresh workspace, with real jobs and a real database."""
    from ui.kit.bus import Bus
    from ui.kit.jobs import Jobs
    from ui.messages import Messages
    from ui.shell.awaited import AwaitedWorkspace
    from ui.shell.desk import Desk
    from workbench.workspace.commands import add_staff
    from workbench.workspace.opening import Workspace

    jobs, bus = Jobs(qapp), Bus(qapp)
    shutil.copytree(blank, tmp_path / "workspace")
    with Workspace.open(tmp_path / "workspace", clock=fixed_clock) as workspace:
        with workspace.write() as session:
            add_staff(session, "陈一鸣", actor=Actor("陈一鸣"), clock=fixed_clock)
        yield Desk(AwaitedWorkspace.of(workspace), jobs, bus, shell, preferences, Messages("en"), fixed_clock)
        assert jobs.close()
        jobs.deleteLater()
        bus.deleteLater()


@pytest.fixture
def settle(qapp: "QApplication") -> Callable[["Desk"], None]:
    """Waits until every job of a desk has delivered, and no moment longer: it is asked thousands of times."""
    from PySide6.QtCore import QEventLoop, QTimer

    def wait(desk: "Desk") -> None:
        loop, patience = QEventLoop(), QTimer()
        desk.jobs.running_changed.connect(loop.quit)
        patience.setSingleShot(True)
        patience.timeout.connect(loop.quit)
        patience.start(PATIENCE_MS)
        while desk.jobs.running and patience.isActive():
            loop.exec()
            if not desk.jobs.running:
                # What a delivery put off to the next moment may ask for more.
                QTimer.singleShot(2, loop.quit)
                loop.exec()
        desk.jobs.running_changed.disconnect(loop.quit)
        assert not desk.jobs.running

    return wait


class RunReader:
    """Answers questions like `Desk.read`, at once or when told to, with a session made of nothing."""

    def __init__(self) -> None:
        self.held: list[Callable[[], None]] = []
        self.holds = False

    def __call__(
        self,
        ask: Callable[[Any, Any], Any],
        then: Callable[[Any], None] | None = None,
        failed: Callable[[Any], None] | None = None,
        *,
        latest: str = "",
    ) -> None:
        from workbench.errors import WorkbenchError

        def run() -> None:
            try:
                answer = ask(None, None)
            except WorkbenchError as error:
                if failed is not None:
                    failed(error)
                return
            if then is not None:
                then(answer)

        if self.holds:
            self.held.append(run)
        else:
            run()

    def release(self) -> None:
        """Answer what was held, in order."""
        held, self.held = self.held, []
        for run in held:
            run()


@pytest.fixture
def run_reader() -> RunReader:
    """Answers at once; set `holds` to answer on `release()`."""
    return RunReader()


@pytest.fixture
def nameless() -> Callable[["QWidget"], list[str]]:
    """Lists the controls of a widget that the keyboard reaches but a screen reader cannot name."""

    def listed(box: "QWidget") -> list[str]:
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QAccessible
        from PySide6.QtWidgets import QWidget

        found = []
        for widget in box.findChildren(QWidget):
            reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisibleTo(box)
            heard = QAccessible.queryAccessibleInterface(widget)
            if reached and heard is not None and not heard.text(QAccessible.Text.Name):
                found.append(f"{type(widget).__name__} {widget.objectName()}".strip())
        return found

    return listed


class InputMethod:
    """An input method in miniature: unfinished text, then the finished (keys can only type ASCII)."""

    def compose(self, widget: "QWidget", unfinished: str) -> None:
        """Show unfinished text, as while typing pinyin."""
        from PySide6.QtGui import QInputMethodEvent
        from PySide6.QtWidgets import QApplication

        QApplication.sendEvent(widget, QInputMethodEvent(unfinished, []))

    def commit(self, widget: "QWidget", finished: str) -> None:
        """End the composing with its result."""
        from PySide6.QtGui import QInputMethodEvent
        from PySide6.QtWidgets import QApplication

        event = QInputMethodEvent("", [])
        event.setCommitString(finished)
        QApplication.sendEvent(widget, event)


@pytest.fixture
def input_method() -> InputMethod:
    """Types Chinese."""
    return InputMethod()
