"""What is told once the first page is there, and what second copies are answered."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.disks import mount_or_skip, unmount
from ui.kit.strip import Strip
from ui.settings.settings_page import SettingsPage
from ui.shell.calls import Caller
from ui.shell.opening_notice import OpeningNotice
from ui.shell.preferences import Preferences
from ui.shell.program import Program
from workbench.workspace.model import Layout

ALONE = Qt.FindChildOption.FindDirectChildrenOnly


def strips(program: Program) -> list[str]:
    found = program.window.frame.findChildren(Strip, options=ALONE)
    return [strip.accessibleName() for strip in found if strip.isVisible()]


def opened(qtbot: QtBot, program: Program, folder: Path) -> None:
    program.start(folder)

    def is_in() -> bool:
        page = program.window.frame.pages.currentWidget()
        return isinstance(page, SettingsPage) and not program.jobs.running

    qtbot.waitUntil(is_in, timeout=20_000)


def test_that_a_second_copy_is_answered_by_the_window_that_has_the_workspace(
    qtbot: QtBot, program: Program, folder: Path, tmp_path: Path
) -> None:
    opened(qtbot, program, folder)
    calls = Layout(folder).cache / "calls"
    qtbot.waitUntil(calls.is_dir, timeout=10_000)
    wanted: list[str] = []
    program._surroundings.called.disconnect()
    program._surroundings.called.connect(wanted.append)
    program.window.showMinimized()
    caller = Caller(Layout(folder), program)
    with qtbot.waitSignal(caller.answered, timeout=10_000) as answer:
        caller.call(tmp_path / "证据包.zip")
    assert answer.args == [True]
    assert wanted == [str(tmp_path / "证据包.zip")]
    assert not program.window.isMinimized()
    assert list(calls.iterdir()) == []


def test_that_nobody_answers_where_nobody_listens(qtbot: QtBot, folder: Path) -> None:
    caller = Caller(Layout(folder))
    with qtbot.waitSignal(caller.answered, timeout=10_000) as answer:
        caller.call(None)
    assert answer.args == [False]


def test_that_a_workspace_in_a_synchronised_folder_is_told_of_once_a_start(
    qtbot: QtBot, program: Program, folder: Path
) -> None:
    (folder.parent / ".stfolder").mkdir()
    opened(qtbot, program, folder)
    qtbot.waitUntil(lambda: any("Syncthing" in told for told in strips(program)), timeout=10_000)
    assert len(strips(program)) == 1


def test_that_settings_that_cannot_be_kept_are_told_of_and_nothing_breaks(
    qtbot: QtBot, program: Program, folder: Path, tmp_path: Path
) -> None:
    shut = tmp_path / "shut"
    shut.mkdir()
    if os.name != "nt" and os.geteuid() == 0:
        mount_or_skip(shut, "-t", "tmpfs", "-o", "ro", "tmpfs")
    else:
        shut.chmod(0o500)
    try:
        preferences = Preferences(shut / "deep" / "window.ini")
        preferences.language = "en"
        assert not preferences.can_be_kept()
        program._surroundings._preferences = preferences
        opened(qtbot, program, folder)
        qtbot.waitUntil(lambda: any("cannot be saved" in told for told in strips(program)), timeout=10_000)
        assert str(shut) in " ".join(strips(program))
    finally:
        if os.name != "nt" and os.geteuid() == 0:
            unmount(shut)


def test_that_a_start_that_takes_long_says_what_is_done(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.shell.opening_notice.AFTER_MS", 10)
    notice = OpeningNotice(program.window)
    notice.begin(program._messages)
    qtbot.waitUntil(lambda: bool(strips(program)), timeout=10_000)
    assert strips(program) == ["Opening the workspace…"]
    notice.tell("workspace.opening_upgrade")
    assert "upgrading the database" in strips(program)[0]
    notice.end()
    assert strips(program) == []
    notice.begin(program._messages)
    notice.end()
    qtbot.wait(30)
    assert strips(program) == []


def test_that_a_pack_is_checked_before_there_is_a_workspace(
    qtbot: QtBot, tmp_path: Path, program: Program
) -> None:
    from dataclasses import replace

    from ui.packs.check_page import PackCheckPage
    from ui.packs.spec import PACK_CHECK

    program._stage = replace(program._stage, specs=(*program._stage.specs, PACK_CHECK))
    (tmp_path / "pack.zip").write_bytes(b"no zip")
    program.start(tmp_path / "neu", tmp_path / "pack.zip")
    page = program.window.frame.pages.currentWidget()
    assert isinstance(page, PackCheckPage)
    qtbot.waitUntil(lambda: not program.jobs.running, timeout=20_000)
    assert page.strip.isVisible() or page.report.isVisible()
    assert "checking a pack needs none" in strips(program)[0]
    words = " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
    assert words
