"""Every trouble met for real, and the way out of it by real clicks."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

import resources
from tests.disks import mount_or_skip, unmount
from ui.diagnostics.dialog import DiagnosticsDialog
from ui.kit.action_button import ActionButton
from ui.settings.settings_page import SettingsPage
from ui.shell.preferences import Preferences
from ui.shell.program import Program
from ui.troubles.trouble_page import TroublePage
from ui.welcome.welcome_page import WelcomePage
from workbench.actor import Actor
from workbench.moment import FixedClock
from workbench.workspace.backups import back_up
from workbench.workspace.commands import add_staff
from workbench.workspace.model import Layout
from workbench.workspace.opening import Workspace
from workbench.workspace.queries import staff

LEFT = Qt.MouseButton.LeftButton
DAMAGED = b"this is no database" * 1000
# Another program that holds a workspace until its input ends.
HOLDER = (
    "import sys; from pathlib import Path\n"
    "from workbench.workspace.opening import Workspace\n"
    "with Workspace.open(Path(sys.argv[1])): print(flush=True); sys.stdin.read()\n"
)


def trouble(qtbot: QtBot, program: Program) -> TroublePage:
    """The page, once everything about it was found out."""

    def is_there() -> bool:
        page = program.window.frame.pages.currentWidget()
        return isinstance(page, TroublePage) and not program.jobs.running

    qtbot.waitUntil(is_there, timeout=20_000)
    page = program.window.frame.pages.currentWidget()
    assert isinstance(page, TroublePage)
    return page


def words(page: object) -> str:
    assert isinstance(page, TroublePage | QDialog)
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def press(qtbot: QtBot, page: TroublePage | QDialog, text: str) -> None:
    button = next(
        each for each in page.findChildren(ActionButton) if each.text() == text and each.isVisible()
    )
    assert button.isEnabled()
    qtbot.mouseClick(button, LEFT)


def is_in(qtbot: QtBot, program: Program) -> None:
    def look() -> bool:
        page = program.window.frame.pages.currentWidget()
        return isinstance(page, SettingsPage) and not program.jobs.running

    qtbot.waitUntil(look, timeout=20_000)


def names(root: Path, clock: FixedClock) -> list[str]:
    with Workspace.open(root, clock=clock) as workspace, workspace.read() as session:
        return [row.name for row in staff(session)]


@pytest.fixture
def worked_in(folder: Path, fixed_clock: FixedClock) -> Path:
    """A workspace with a backup, two colleagues who came after it, and a database that was written over."""
    actor = Actor("陈一鸣")
    with Workspace.open(folder, clock=fixed_clock) as workspace:
        with workspace.write() as session:
            add_staff(session, "陈一鸣", actor=actor, clock=fixed_clock)
        back_up(workspace, actor=actor, clock=fixed_clock)
        with workspace.write() as session:
            add_staff(session, "李若水", actor=actor, clock=fixed_clock)
            add_staff(session, "何文澜", actor=actor, clock=fixed_clock)
    (folder / "workbench.db").write_bytes(DAMAGED)
    (folder / "backups" / "workbench-20260101-000000.db").write_bytes(DAMAGED)
    return folder


def test_that_a_damaged_workspace_is_restored_from_its_latest_sound_backup_and_the_damage_kept(
    qtbot: QtBot, program: Program, worked_in: Path, fixed_clock: FixedClock, nameless: Any
) -> None:
    program.start(worked_in)
    page = trouble(qtbot, program)
    assert "damaged" in words(page) and "workbench.db" in words(page)
    assert "After this backup 2 steps were put on record" in words(page)
    assert nameless(page) == []
    press(qtbot, page, "Restore the chosen backup…")
    dialog = next(each for each in page.findChildren(QDialog) if each.isVisible())
    assert "2 steps" in words(dialog) and "kept" in words(dialog)
    press(qtbot, dialog, "Restore")
    is_in(qtbot, program)
    program.window.close()
    qtbot.waitUntil(lambda: not program.jobs.running, timeout=20_000)
    assert names(worked_in, fixed_clock) == ["陈一鸣"]
    (aside,) = worked_in.glob("backups/replaced-*/workbench.db")
    assert aside.read_bytes() == DAMAGED


def test_that_a_damaged_workspace_goes_on_in_another_folder_and_stays_as_it_was(
    qtbot: QtBot, program: Program, worked_in: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtWidgets import QFileDialog

    target = str(tmp_path / "anderswo")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_: target))
    program.start(worked_in)
    page = trouble(qtbot, program)
    press(qtbot, page, "Restore into another folder…")
    dialog = next(each for each in page.findChildren(QDialog) if each.isVisible())
    assert target in words(dialog)
    press(qtbot, dialog, "Restore there")
    is_in(qtbot, program)
    assert (worked_in / "workbench.db").read_bytes() == DAMAGED
    assert (tmp_path / "anderswo" / "workbench.db").read_bytes().startswith(b"SQLite format 3")
    said = " ".join(label.text() for label in program.window.frame.findChildren(QLabel))
    assert target in said


def test_that_a_damaged_workspace_without_a_backup_says_so_and_offers_no_dead_button(
    qtbot: QtBot, program: Program, folder: Path
) -> None:
    (folder / "workbench.db").write_bytes(DAMAGED)
    program.start(folder)
    page = trouble(qtbot, program)
    assert "There is no backup" in words(page)
    buttons = [each for each in page.findChildren(ActionButton) if each.isVisible()]
    assert all(each.isEnabled() for each in buttons)
    assert "Restore" not in " ".join(each.text() for each in buttons)
    focused = page.focusWidget()
    assert isinstance(focused, ActionButton) and focused.text() == "Try again"
    press(qtbot, page, "Diagnostics…")
    dialogs = page.findChildren(DiagnosticsDialog)
    assert len(dialogs) == 1
    qtbot.waitUntil(lambda: not program.jobs.running, timeout=20_000)
    dialogs[0].close()


def test_that_a_workspace_of_a_newer_version_names_it_and_is_left_alone(
    qtbot: QtBot, program: Program, folder: Path
) -> None:
    (folder / "workspace.json").write_text('{"format": 99}', "utf-8")
    holder = Layout(folder).cache / "holder.json"
    held = {**json.loads(holder.read_text("utf-8")), "version": "7.5.1", "host": "柜台-3"}
    holder.write_text(json.dumps(held), "utf-8")
    before = (folder / "workbench.db").read_bytes()
    program.start(folder)
    page = trouble(qtbot, program)
    assert "newer version" in words(page)
    assert "7.5.1" in words(page) and "柜台-3" in words(page)
    assert (folder / "workbench.db").read_bytes() == before


def test_that_a_workspace_that_is_gone_says_so_and_offers_those_that_are_there(
    qtbot: QtBot, program: Program, preferences: Preferences, folder: Path, tmp_path: Path
) -> None:
    gone = tmp_path / "usb" / "投诉"
    preferences.keep_recent(folder)
    preferences.keep_recent(tmp_path / "auch weg")
    preferences.workspace = gone
    program.start(gone)
    page = trouble(qtbot, program)
    assert "There is no workspace here any more" in words(page)
    assert "drive above it is not there" in words(page)
    assert f"{tmp_path / 'auch weg'} (not there now)" in words(page)
    assert "Tried again" not in words(page)
    press(qtbot, page, "Try again")
    qtbot.waitUntil(lambda: "Tried again" in words(trouble(qtbot, program)), timeout=10_000)
    shutil.copytree(folder, gone)
    press(qtbot, trouble(qtbot, program), "Try again")
    is_in(qtbot, program)
    shutil.rmtree(tmp_path / "usb", ignore_errors=True)
    program.conductor.workspace_wanted.emit(tmp_path / "usb" / "投诉")
    page = trouble(qtbot, program)
    press(qtbot, page, str(folder))
    is_in(qtbot, program)
    assert preferences.workspace == folder


@pytest.fixture
def holder(folder: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """A process that has the workspace open."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        yield process


def test_that_a_workspace_in_use_says_by_whom_and_opens_when_it_is_free(
    qtbot: QtBot, program: Program, folder: Path, holder: "subprocess.Popen[bytes]"
) -> None:
    program.start(folder)
    page = trouble(qtbot, program)
    assert "open in another program" in words(page)
    assert str(holder.pid) in words(page)
    # It is a command, which has no window to show.
    qtbot.waitUntil(lambda: "It does not answer" in words(page), timeout=10_000)
    assert list((Layout(folder).cache / "calls").glob("*.call")) == []
    holder.communicate()
    press(qtbot, page, "Try again")
    is_in(qtbot, program)


def test_that_a_lock_that_nobody_alive_holds_is_told_apart(
    qtbot: QtBot, program: Program, folder: Path, fixed_clock: FixedClock
) -> None:
    with Workspace.open(folder, clock=fixed_clock):
        kept = Layout(folder).cache / "holder.json"
        held = json.loads(kept.read_text("utf-8"))
        kept.write_text(json.dumps({**held, "host": "柜台-3", "user": "林小满"}), "utf-8")
        program.start(folder)
        page = trouble(qtbot, program)
        assert "柜台-3" in words(page) and "林小满" in words(page)
        assert "Ask there to close the window" in words(page)
        ended = subprocess.Popen([sys.executable, "-c", ""])
        ended.wait()
        kept.write_text(json.dumps({**held, "pid": ended.pid}), "utf-8")
        press(qtbot, page, "Try again")
        qtbot.waitUntil(lambda: "still holds the lock" in words(trouble(qtbot, program)), timeout=10_000)


@pytest.fixture
def disk(tmp_path: Path, folder: Path) -> Iterator[Path]:
    """A small disk with a workspace on it."""
    place = tmp_path / "disk"
    place.mkdir()
    mount_or_skip(place, "-t", "tmpfs", "-o", "size=8m", "tmpfs")
    try:
        shutil.copytree(folder, place / "w")
        yield place
    finally:
        unmount(place)


def test_that_a_full_disk_says_what_takes_room_and_goes_on_when_there_is_some(
    qtbot: QtBot, program: Program, disk: Path
) -> None:
    with pytest.raises(OSError, match="No space"):
        (disk / "film").write_bytes(b"x" * (9 << 20))
    program.start(disk / "w")
    page = trouble(qtbot, program)
    assert "There is no room left" in words(page)
    assert "Backups (older ones may be moved to another disk)" in words(page)
    (disk / "film").unlink()
    press(qtbot, page, "Try again")
    is_in(qtbot, program)


def test_that_a_disk_that_is_only_read_is_named_as_what_it_is(
    qtbot: QtBot, program: Program, disk: Path
) -> None:
    mount_or_skip(disk, "-o", "remount,ro")
    program.start(disk / "w")
    page = trouble(qtbot, program)
    assert "The disk can only be read" in [page.accessibleName()]
    mount_or_skip(disk, "-o", "remount,rw")
    qtbot.keyClick(page, Qt.Key.Key_F5)
    is_in(qtbot, program)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root may become somebody else")
def test_that_a_folder_that_is_closed_to_whoever_sits_here_is_not_called_missing(
    qtbot: QtBot, program: Program, preferences: Preferences, folder: Path
) -> None:
    preferences.workspace = folder
    folder.chmod(0o700)
    os.seteuid(65534)
    try:
        if not os.access(resources.__path__[0], os.R_OK, effective_ids=True):
            pytest.skip("the program itself lies in a folder that is closed to others")
        program.start(folder)
        page = trouble(qtbot, program)
    finally:
        os.seteuid(0)
    assert page.accessibleName() == "You may not write in the workspace's folder"
    assert "Choose its folder…" in [each.text() for each in page.findChildren(ActionButton)]
    press(qtbot, page, "Try again")
    is_in(qtbot, program)


def test_that_one_may_always_go_to_another_workspace_and_the_page_fits_a_small_screen(
    qtbot: QtBot, program: Program, worked_in: Path
) -> None:
    program.start(worked_in)
    page = trouble(qtbot, program)
    program.window.resize(683, 384)
    QApplication.sendPostedEvents()
    assert program.window.width() == 683
    press(qtbot, page, "Another workspace…")
    assert isinstance(program.window.frame.pages.currentWidget(), WelcomePage)
    qtbot.waitUntil(lambda: not program.jobs.running, timeout=10_000)
