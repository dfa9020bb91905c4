"""From start to first page: with a workspace, without one, with a broken one, in another language."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.kit.strip import Strip
from ui.settings.settings_page import SettingsPage
from ui.shell.notice_keeper import NoticeKeeper
from ui.shell.program import Program
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ReceiptDraft
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.workspace.opening import Workspace


def shown(program: Program) -> QWidget:
    page = program.window.frame.pages.currentWidget()
    assert page is not None
    return page


def words(program: Program) -> str:
    page = shown(program)
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def wait_for(qtbot: QtBot, program: Program, kind: type) -> None:
    qtbot.waitUntil(lambda: isinstance(shown(program), kind) and not program.jobs.running, timeout=10_000)


def test_that_a_frame_with_the_first_page_s_title_stands_before_the_workspace_is_open(
    program: Program,
) -> None:
    titles = [label.text() for label in program.window.frame.pages.findChildren(QLabel)]
    assert "Settings" in titles


def test_that_a_workspace_opens_on_its_first_page(qtbot: QtBot, program: Program, folder: Path) -> None:
    program.start(folder)
    wait_for(qtbot, program, SettingsPage)
    assert program.window.windowTitle() == "Settings – Case Workbench"
    assert "工作区" in " ".join(label.text() for label in program.window.frame.status.findChildren(QLabel))


def test_that_one_may_go_to_another_workspace_and_back(
    qtbot: QtBot, program: Program, folder: Path, tmp_path: Path, fixed_clock: FixedClock
) -> None:
    Workspace.create(tmp_path / "zweite", clock=fixed_clock).close()
    for place in (folder, tmp_path / "zweite", folder):
        program.conductor.workspace_wanted.emit(place)
        qtbot.waitUntil(lambda: not program.jobs.running, timeout=10_000)
        labels = program.window.frame.status.findChildren(QLabel)
        assert place.name in " ".join(label.text() for label in labels)


def test_that_the_language_changes_at_once_and_the_page_stays(
    qtbot: QtBot, program: Program, folder: Path
) -> None:
    program.start(folder)
    wait_for(qtbot, program, SettingsPage)
    page = shown(program)
    assert isinstance(page, SettingsPage)
    next(chip for chip in page.findChildren(Chip) if chip.state.text == "简体中文").click()
    wait_for(qtbot, program, SettingsPage)
    assert shown(program) is not page
    assert "设置" in program.window.windowTitle() or "Settings" in program.window.windowTitle()
    assert program.conductor.place is not None
    assert program.conductor.place.page == "settings"


def test_that_the_theme_changes_at_once(qtbot: QtBot, program: Program, folder: Path) -> None:
    program.start(folder)
    wait_for(qtbot, program, SettingsPage)
    before = program.window.grab().toImage()
    page = shown(program)
    assert isinstance(page, SettingsPage)
    next(chip for chip in page.findChildren(Chip) if chip.state.text == "Dark").click()
    assert program.window.grab().toImage() != before


def test_that_a_defect_is_shown_once_with_the_log_s_place_and_the_program_goes_on(
    qtbot: QtBot, program: Program, folder: Path
) -> None:
    program.start(folder)
    wait_for(qtbot, program, SettingsPage)
    qtbot.waitUntil(lambda: bool(program.defects.log_place), timeout=2000)
    from ui.shell.defect_dialog import DefectDialog

    program.defects.report(ZeroDivisionError("x"))
    dialogs = program.window.findChildren(DefectDialog)
    assert len(dialogs) == 1
    text = " ".join(label.text() for label in dialogs[0].findChildren(QLabel))
    assert "window.log" in text
    focused = dialogs[0].focusWidget()
    assert isinstance(focused, ActionButton)
    assert focused.text() == "Go on"
    program.defects.report(ZeroDivisionError("x"))
    assert len(program.window.findChildren(DefectDialog)) == 1
    dialogs[0].close()
    assert isinstance(shown(program), SettingsPage)


def test_that_nothing_is_wider_than_a_small_screen_at_twice_the_size(
    qtbot: QtBot, program: Program, folder: Path
) -> None:
    program.start(folder)
    wait_for(qtbot, program, SettingsPage)
    program.window.resize(683, 384)
    assert program.window.width() == 683
    assert program.window.height() == 384
    assert program.window.frame.rail.is_folded
    strays = [each for each in program.window.findChildren(QFrame) if each.isWindow() and each.isVisible()]
    assert strays == []


def test_that_the_pages_come_up_before_the_workspace_is_open(
    qtbot: QtBot, program: Program, folder: Path
) -> None:
    program.start(folder)
    assert isinstance(shown(program), SettingsPage)
    assert program.conductor.host.current_page() is shown(program)
    page = shown(program)
    wait_for(qtbot, program, SettingsPage)
    assert shown(program) is page


def test_that_what_is_due_is_told_in_the_window_where_there_is_no_tray(
    qtbot: QtBot, program: Program, folder: Path
) -> None:
    with Workspace.open(folder) as workspace, workspace.write() as session:
        late = ComplaintDraft(
            narrative="一直没有人回电",
            receipts=(ReceiptDraft(channel="CH06", received_on="2026-09-17"),),
            complainant=PersonDraft(name="何文澜"),
            category="IB10.01",
            late_entry_reason="补录",
        )
        register_complaint(session, late, actor=Actor("陈一鸣"), clock=workspace.clock)
    program.start(folder)
    wait_for(qtbot, program, SettingsPage)
    frame = program.window.frame
    frame.findChildren(NoticeKeeper)[0].go_round()
    alone = Qt.FindChildOption.FindDirectChildrenOnly
    qtbot.waitUntil(lambda: bool(frame.findChildren(Strip, options=alone)), timeout=10_000)
    (strip,) = frame.findChildren(Strip, options=alone)
    assert strip.isVisible() and "overdue" in strip.accessibleName()
    assert strip.y() > frame.pages.y() and strip.y() < frame.status.y()
