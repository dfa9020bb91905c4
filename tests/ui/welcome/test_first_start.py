"""The first start by real clicks: language, names, a place that is looked at, the sample."""

from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.disks import mount_or_skip, unmount
from ui.handbook.window import HandbookWindow
from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.settings.settings_page import SettingsPage
from ui.shell.preferences import Preferences
from ui.shell.program import Program
from ui.welcome.welcome_page import WelcomePage
from workbench.demo import story

LEFT = Qt.MouseButton.LeftButton


def welcome(program: Program) -> WelcomePage:
    page = program.window.frame.pages.currentWidget()
    assert isinstance(page, WelcomePage)
    return page


def words(program: Program) -> str:
    labels = program.window.frame.findChildren(QLabel)
    return " ".join(label.text() for label in labels if label.isVisible())


def type_in(page: WelcomePage, name: str, text: str) -> None:
    field = next(each for each in page.findChildren(QLineEdit) if each.accessibleName() == name)
    field.setText(text)
    field.textEdited.emit(text)


def press(qtbot: QtBot, page: WelcomePage | QDialog, text: str) -> None:
    button = next(each for each in page.findChildren(ActionButton) if each.text() == text)
    assert button.isEnabled()
    qtbot.mouseClick(button, LEFT)


def open_settings(qtbot: QtBot, program: Program) -> None:
    def is_in() -> bool:
        pages = program.window.frame.pages
        return isinstance(pages.currentWidget(), SettingsPage) and not program.jobs.running

    qtbot.waitUntil(is_in, timeout=60_000)


def dialog_of(qtbot: QtBot, page: WelcomePage) -> QDialog:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.findChildren(QDialog)), timeout=10_000)
    return next(each for each in page.findChildren(QDialog) if each.isVisible())


def test_that_a_temporary_folder_is_told_of_and_taken_only_when_that_is_confirmed(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    program.start(tmp_path / "neu")
    page = welcome(program)
    qtbot.waitUntil(lambda: "temporary folder" in words(program), timeout=10_000)
    type_in(page, "Institution", "平和人寿")
    type_in(page, "Branch", "杭州")
    type_in(page, "Your name", "陈一鸣")
    press(qtbot, page, "Create the workspace")
    dialog = dialog_of(qtbot, page)
    assert not (tmp_path / "neu").exists()
    press(qtbot, dialog, "Create it there all the same")
    open_settings(qtbot, program)
    assert (tmp_path / "neu" / "workspace.json").is_file()
    assert "平和人寿杭州" in words(program)


def test_that_the_name_and_the_folder_are_asked_for_at_their_fields(
    qtbot: QtBot, program: Program, preferences: Preferences, tmp_path: Path
) -> None:
    preferences.staff_name = ""
    program.start(tmp_path / "neu")
    page = welcome(program)
    type_in(page, "Folder", "")
    press(qtbot, page, "Create the workspace")
    assert "Enter your name." in words(program)
    assert "Choose a folder." in words(program)
    focused = page.focusWidget()
    assert focused is not None and focused.accessibleName() == "Your name"
    assert not (tmp_path / "neu").exists()
    type_in(page, "Your name", "陈")
    assert "Enter your name." not in words(program)


def test_that_the_language_changes_at_once_and_keeps_what_is_typed(
    qtbot: QtBot, program: Program, preferences: Preferences, tmp_path: Path
) -> None:
    program.start(tmp_path / "neu")
    type_in(welcome(program), "Branch", "杭州")
    qtbot.mouseClick(
        next(chip for chip in welcome(program).findChildren(Chip) if chip.state.text == "简体中文"), LEFT
    )
    qtbot.waitUntil(lambda: "工作区" in words(program), timeout=10_000)
    assert preferences.language == "zh"
    assert program.window.windowTitle() == "投诉案件工作台"
    assert welcome(program).state.branch == "杭州"
    assert "Folder" not in words(program)
    qtbot.waitUntil(lambda: "临时文件夹" in words(program), timeout=10_000)


def test_that_a_folder_with_other_things_in_it_is_refused_and_another_workspace_is_opened_instead(
    qtbot: QtBot, program: Program, tmp_path: Path, folder: Path
) -> None:
    (tmp_path / "voll").mkdir()
    (tmp_path / "voll" / "photo.jpg").write_bytes(b"x")
    program.start(tmp_path / "voll")
    page = welcome(program)
    press(qtbot, page, "Create the workspace")
    qtbot.waitUntil(lambda: "already holds other files" in words(program), timeout=10_000)
    qtbot.waitUntil(lambda: not program.jobs.running, timeout=10_000)
    type_in(page, "Folder", str(folder))
    qtbot.waitUntil(lambda: "There is a workspace here already" in words(program), timeout=10_000)
    press(qtbot, page, "Open this workspace")
    open_settings(qtbot, program)


def test_that_a_disk_without_room_or_writing_is_refused_with_its_reason(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount_or_skip(disk, "-t", "tmpfs", "-o", "size=1m", "tmpfs")
    try:
        program.start(disk / "neu")
        press(qtbot, welcome(program), "Create the workspace")
        qtbot.waitUntil(lambda: "too little for a workspace" in words(program), timeout=10_000)
        qtbot.waitUntil(lambda: not program.jobs.running, timeout=10_000)
        assert not (disk / "neu").exists()
    finally:
        unmount(disk)


@pytest.fixture
def brief_story(monkeypatch: pytest.MonkeyPatch) -> None:
    """The demonstration with two cases: all of them take most of a minute."""
    monkeypatch.setattr(story, "run_demo", partial(story.run_demo, is_brief=True))


@pytest.mark.usefixtures("brief_story")
def test_that_the_sample_is_played_in_a_folder_of_its_own_and_only_opened_the_next_time(
    qtbot: QtBot, program: Program, preferences: Preferences, tmp_path: Path
) -> None:
    program.start(tmp_path / "neu")
    assert str(tmp_path / "neu-demo") in words(program)
    press(qtbot, welcome(program), "Try the sample workspace")
    assert "Playing the sample…" in words(program)
    assert not welcome(program).others.existing.isEnabled()
    program.keeper.told.emit("a step")
    assert "Playing the sample… a step" in words(program)
    open_settings(qtbot, program)
    assert "Demonstration data" in words(program)
    assert not (tmp_path / "neu").exists()
    made = (tmp_path / "neu-demo" / "workspace" / "workspace.json").read_bytes()
    assert preferences.recent == (tmp_path / "neu-demo" / "workspace",)
    program.threshold.greet(tmp_path / "neu")
    press(qtbot, welcome(program), "Try the sample workspace")
    open_settings(qtbot, program)
    assert (tmp_path / "neu-demo" / "workspace" / "workspace.json").read_bytes() == made


def test_that_what_to_read_first_opens_before_there_is_a_workspace(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    program.start(tmp_path / "neu")
    qtbot.waitUntil(lambda: not program.jobs.running, timeout=10_000)
    press(qtbot, welcome(program), "Log a complaint")
    (opened,) = program.window.findChildren(HandbookWindow)
    assert opened.isVisible()
    opened.close()


def test_that_everything_has_a_name_and_fits_a_small_screen_at_twice_the_size(
    qtbot: QtBot, program: Program, tmp_path: Path, nameless: Any
) -> None:
    program.start(tmp_path / "neu")
    qtbot.waitUntil(lambda: "temporary folder" in words(program), timeout=10_000)
    assert nameless(welcome(program)) == []
    program.window.resize(683, 384)
    QApplication.sendPostedEvents()
    assert program.window.width() == 683
    page = welcome(program)
    assert page.fields.width() <= page.width()
    assert page.others.y() > page.fields.y()
