"""The settings page on a real workspace."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.kit.code_combo import CodeCombo
from ui.kit.icon_button import IconButton
from ui.settings.settings_page import SettingsPage
from ui.shell.desk import Desk
from workbench.workspace.queries import institution, staff

Settle = Callable[[Desk], None]
Ask = Callable[[Callable[[Any], Any]], Any]


def field(page: SettingsPage, name: str) -> QLineEdit:
    return next(each for each in page.findChildren(QLineEdit) if each.accessibleName() == name)


def button(page: SettingsPage, text: str) -> ActionButton:
    return next(each for each in page.findChildren(ActionButton) if each.text() == text)


def words(page: SettingsPage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_that_a_screen_reader_can_name_every_control(
    page: SettingsPage, nameless: Callable[[QWidget], list[str]]
) -> None:
    assert nameless(page) == []


def test_that_the_institution_is_saved_and_shown_again(
    qtbot: QtBot, page: SettingsPage, desk: Desk, shell: Any, settle: Settle, ask: Ask
) -> None:
    save = button(page, "Save")
    assert not save.isEnabled()
    field(page, "Name").setFocus()
    qtbot.keyClicks(field(page, "Name"), "Pinghe")
    assert save.isEnabled()
    save.click()
    settle(desk)
    assert ask(institution).name == "Pinghe"
    assert not save.isEnabled()
    assert [toast.text for toast in shell.said] == ["The institution is saved."]


def test_that_a_reload_leaves_what_is_being_typed(
    qtbot: QtBot, page: SettingsPage, desk: Desk, settle: Settle
) -> None:
    qtbot.keyClicks(field(page, "Branch"), "East")
    page.activate(None)
    settle(desk)
    assert field(page, "Branch").text() == "East"


def test_that_a_colleague_is_added_and_can_be_chosen(
    qtbot: QtBot, page: SettingsPage, desk: Desk, input_method: Any, settle: Settle, ask: Ask
) -> None:
    input_method.commit(field(page, "New colleague"), "李若水")
    qtbot.keyClick(field(page, "New colleague"), Qt.Key.Key_Return)
    settle(desk)
    assert {row.name for row in ask(staff)} == {"陈一鸣", "李若水"}
    assert field(page, "New colleague").text() == ""
    me = next(each for each in page.findChildren(CodeCombo))
    me.selectAll()
    input_method.commit(me, "李")
    qtbot.keyClick(me, Qt.Key.Key_Return)
    assert desk.actor.name == "李若水"


def test_that_a_nameless_colleague_is_refused_in_words(
    page: SettingsPage, desk: Desk, settle: Settle, ask: Ask
) -> None:
    before = words(page)
    button(page, "Add").click()
    settle(desk)
    assert words(page) != before
    assert len(ask(staff)) == 1


def test_that_a_backup_is_made_and_its_time_is_shown(
    page: SettingsPage, desk: Desk, shell: Any, settle: Settle
) -> None:
    assert "No backup yet" in words(page)
    button(page, "Back up now").click()
    settle(desk)
    copies = list(desk.workspace.layout.backups.glob("*.db"))
    assert len(copies) == 1
    assert copies[0].stat().st_size > 0
    assert "Last backup today 10:42" in words(page)
    assert copies[0].name in shell.said[0].text


def test_that_theme_and_language_are_kept_and_applied(page: SettingsPage, desk: Desk, shell: Any) -> None:
    next(chip for chip in page.findChildren(Chip) if chip.state.text == "Dark").click()
    assert desk.preferences.theme == "dark"
    next(chip for chip in page.findChildren(Chip) if chip.state.text == "简体中文").click()
    assert desk.preferences.language == "zh"
    assert shell.applied == 2


def test_that_another_size_waits_for_the_next_start(page: SettingsPage, desk: Desk, shell: Any) -> None:
    next(chip for chip in page.findChildren(Chip) if chip.state.text == "125 %").click()
    assert desk.preferences.scale == "125"
    assert shell.applied == 0
    assert "started again" in words(page)


def test_that_the_calendar_says_which_years_are_published(page: SettingsPage) -> None:
    states = {chip.state.text for chip in page.findChildren(Chip)}
    assert "published by the State Council" in states
    later = next(each for each in page.findChildren(IconButton) if each.accessibleName() == "Year after")
    later.click()
    states = {chip.state.text for chip in page.findChildren(Chip)}
    assert "not yet published: computed" in states


def test_that_what_letters_say_is_kept_beside_the_name(
    qtbot: QtBot, page: SettingsPage, desk: Desk, settle: Settle, ask: Ask
) -> None:
    qtbot.keyClicks(field(page, "Name"), "Pinghe")
    qtbot.keyClick(field(page, "Name"), Qt.Key.Key_Return)
    settle(desk)
    qtbot.keyClicks(field(page, "Superior unit"), "Pinghe Province")
    qtbot.keyClicks(field(page, "Number begins with"), "PH")
    qtbot.keyClick(field(page, "Number begins with"), Qt.Key.Key_Return)
    settle(desk)
    ours = ask(institution)
    assert (ours.name, ours.superior, ours.word, ours.head_office) == ("Pinghe", "Pinghe Province", "PH", "")
    qtbot.keyClicks(field(page, "Branch"), "East")
    qtbot.keyClick(field(page, "Branch"), Qt.Key.Key_Return)
    settle(desk)
    assert ask(institution).superior == "Pinghe Province"


def test_that_a_head_office_has_no_superior(page: SettingsPage, desk: Desk, settle: Settle, ask: Ask) -> None:
    box = next(each for each in page.findChildren(QCheckBox) if "head office" in each.text())
    box.click()
    assert not field(page, "Superior unit").isEnabled()
    next(
        each for each in page.findChildren(ActionButton) if each.text() == "Save" and each.isEnabled()
    ).click()
    settle(desk)
    assert ask(institution).head_office == "yes"
