"""One complaint told and registered as a screen reader does it: by names, roles and actions alone."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.e2e.window.driving import Driver
from tests.e2e.window.sitting import OFFICE_SCREEN, staged
from tests.ui.accessibility.subjects import DRAFT_ID, put_by_draft
from ui.shell.notice_settings import NoticeSettings
from ui.shell.preferences import Preferences
from ui.shell.program import Program
from workbench.moment import FixedClock

NAME, MASKED = "令狐听风", "令狐*风"
Role = QAccessible.Role
SYSTEM_PYTHON, LAUNCHER = Path("/usr/bin/python3"), Path("/usr/libexec/at-spi-bus-launcher")
OUTSIDE = Path(__file__).with_name("from_outside.py")


@pytest.fixture
def workspace(tmp_path: Path, blank: Path, fixed_clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> Path:
    """With a complaint that was half told."""
    monkeypatch.setenv("WORKBENCH_NOW", fixed_clock.now().isoformat())
    monkeypatch.setenv("HOME", str(tmp_path))
    shutil.copytree(blank, tmp_path / "workspace")
    put_by_draft(tmp_path / "workspace", fixed_clock)
    return tmp_path / "workspace"


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, preferences: Preferences, workspace: Path) -> Iterator[Program]:
    preferences.theme = "light"
    NoticeSettings(preferences).is_on = False
    with staged(qapp, qtbot, preferences, OFFICE_SCREEN) as made:
        made.start(workspace)
        yield made


def test_that_a_complaint_is_registered_by_what_a_screen_reader_hears(qtbot: QtBot, program: Program) -> None:
    driver = Driver(qtbot, program)
    driver.until(lambda: program.conductor.place is not None, "the first page")
    driver.settle()
    program.conductor.go("intake", DRAFT_ID)
    driver.settle()
    written = found(program, Role.EditableText, lambda name: name == "Name")
    before = written.text(QAccessible.Text.Value)
    written.editableTextInterface().replaceText(0, len(before), NAME)
    register = found(program, Role.Button, lambda name: name == "Register")
    register.actionInterface().doAction("Press")
    place = program.conductor
    driver.until(lambda: place.place is not None and place.place.page == "case", "the case")
    driver.settle()
    program.conductor.go("cases")
    driver.settle()
    table = found(program, Role.Table, lambda name: name == "Cases")
    driver.until(lambda: any(MASKED in line for line in said_in(table)), "the new case in the list")


def found(program: Program, role: Role, fits: Callable[[str], bool]) -> QAccessibleInterface:
    """What is shown with this role under a name that fits."""
    window = QAccessible.queryAccessibleInterface(program.window)
    for heard in heard_in(window):
        if heard.role() == role and fits(heard.text(QAccessible.Text.Name)):
            return heard
    raise AssertionError(f"nothing shown as {role} has that name")


def heard_in(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is not None and not child.state().invisible:
            yield child
            yield from heard_in(child)


def said_in(table: QAccessibleInterface) -> Iterator[str]:
    for place in range(table.childCount()):
        cell = table.child(place)
        if cell is not None:
            yield cell.text(QAccessible.Text.Name)


def what_is_missing() -> str:
    """The first tool that a screen reader's own way needs and that is not here; empty when all are."""
    if sys.platform != "linux":
        return "AT-SPI is Linux's"
    tools = [name for name in ("Xvfb", "dbus-run-session") if shutil.which(name) is None]
    if tools or not LAUNCHER.is_file():
        return f"not installed: {', '.join(tools) or LAUNCHER.name}"
    asked = [str(SYSTEM_PYTHON), "-c", "import pyatspi"]
    speaks = (
        SYSTEM_PYTHON.is_file() and subprocess.run(asked, capture_output=True, check=False).returncode == 0
    )
    return "" if speaks else "not installed: python3-pyatspi"


def test_that_a_screen_reader_outside_the_program_registers_a_complaint(workspace: Path) -> None:
    missing = what_is_missing()
    if missing:
        pytest.skip(missing)
    environment = {
        **os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "WORKBENCH_USER": "陈一鸣", "XDG_CONFIG_HOME": str(workspace.parent / "config"), "LANG": "C.UTF-8",
    }  # fmt: skip
    kept = workspace.parent / "config" / "case-workbench" / "window.ini"
    kept.parent.mkdir(parents=True)
    kept.write_text("[General]\nlanguage=en\nstaff_name=Chen\n", "utf-8")
    driven = subprocess.run(
        ["dbus-run-session", "--", SYSTEM_PYTHON, OUTSIDE, sys.executable, workspace, NAME, MASKED],
        env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert driven.returncode == 0, driven.stdout + driven.stderr
