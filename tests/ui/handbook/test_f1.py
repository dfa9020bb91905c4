"""F1 opens the chapter that belongs: on pages, on the tabs of a case, in a dialog; Alt+Left leads back."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.case.target import CaseTarget
from ui.handbook.handbook_page import HandbookPage
from ui.handbook.window import HandbookWindow
from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.icon_button import IconButton
from ui.registry import page_specs
from ui.shell.conductor import Conductor
from ui.shell.desk import Desk
from ui.shell.frame import Frame
from ui.shell.help_key import HelpKey
from ui.shell.help_sheet import HelpSheet
from ui.shell.history import Visit
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ReceiptDraft
from workbench.handbook.model import Target
from workbench.persons.model import PersonDraft

ALT = Qt.KeyboardModifier.AltModifier


class World:
    """The real pages in a frame."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.frame = Frame(page_specs(), rail_folded=False)
        qtbot.addWidget(self.frame)
        self.frame.resize(1280, 720)
        self.conductor = Conductor(self.frame, page_specs())
        with qtbot.waitActive(self.frame):
            self.frame.show()
            self.frame.activateWindow()
        object.__setattr__(desk, "shell", self.conductor)
        self.key = HelpKey(lambda: self.conductor.handbook, lambda: "zh", self.conductor)
        self.conductor.enter(desk, Visit("figures"))

    @property
    def reader(self) -> HandbookPage:
        page = self.conductor.host.current_page()
        assert isinstance(page, HandbookPage)
        return page


@pytest.fixture
def world(qtbot: QtBot, desk: Desk, settle: Callable[[Desk], None]) -> Iterator[World]:
    made = World(qtbot, desk)
    settle(desk)
    yield made
    settle(desk)


def focused(world: World) -> QWidget:
    return world.frame.window().focusWidget() or world.frame


def test_that_f1_opens_the_chapter_of_the_page_and_alt_left_goes_back(qtbot: QtBot, world: World) -> None:
    for page, chapter in (("groups", "groups"), ("pack-check", "verify"), ("settings", "backup")):
        world.conductor.go(page)
        qtbot.keyClick(focused(world), Qt.Key.Key_F1)
        assert world.reader.reader.view.target.chapter == chapter
        qtbot.keyClick(focused(world), Qt.Key.Key_Left, ALT)
        assert world.conductor.place == Visit(page)


def test_that_a_tab_of_a_case_has_its_own_chapter(
    qtbot: QtBot, world: World, desk: Desk, settle: Callable[[Desk], None]
) -> None:
    draft = ComplaintDraft(
        narrative="结算利率一直往下掉。",
        receipts=(ReceiptDraft(channel="CH06", received_on="2026-09-10"),),
        complainant=PersonDraft(name="欧阳晓锋"),
        late_entry_reason="补录",
    )
    with desk.workspace.write() as session:
        case = register_complaint(session, draft, actor=Actor("陈一鸣"), clock=desk.clock).id
    for tab, chapter in (("overview", "clocks"), ("evidence", "evidence"), ("records", "talk")):
        world.conductor.go("case", CaseTarget(case, tab))
        settle(desk)
        qtbot.keyClick(focused(world), Qt.Key.Key_F1)
        assert world.reader.reader.view.target.chapter == chapter


def test_that_f1_in_a_dialog_opens_a_window_over_it(qtbot: QtBot, world: World) -> None:
    world.conductor.go("groups")
    dialog = ConfirmDialog(Confirmation("Remove it?", (), "Remove"), world.frame)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    opened = dialog.findChild(HandbookWindow)
    assert opened is not None
    assert opened.isVisible()
    assert opened.reader.view.target.chapter == "groups"
    qtbot.keyClick(opened, Qt.Key.Key_Escape)
    dialog.close()


def test_that_links_are_followed_and_back_returns_to_the_place(qtbot: QtBot, world: World) -> None:
    world.conductor.go("cases")
    qtbot.keyClick(focused(world), Qt.Key.Key_F1)
    reader = world.reader.reader
    qtbot.waitUntil(lambda: reader.view.verticalScrollBar().maximum() > 200)
    reader.view.go_to(180)
    reader.view.followed.emit(Target("clocks"))
    assert reader.view.target.chapter == "clocks"
    assert reader.view.scrolled == 0
    qtbot.keyClick(focused(world), Qt.Key.Key_Left, ALT)
    assert (reader.view.target.chapter, reader.view.scrolled) == ("log", 180)
    qtbot.keyClick(focused(world), Qt.Key.Key_Left, ALT)
    assert world.conductor.place == Visit("cases")


def test_that_the_rail_s_foot_opens_it_too(qtbot: QtBot, world: World) -> None:
    world.conductor.go("figures")
    (button,) = [one for one in world.frame.rail.findChildren(IconButton) if one.icon_name == "help"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert world.reader.reader.view.target == Target("after")


def test_that_the_question_mark_still_shows_the_shortcuts(qtbot: QtBot, world: World) -> None:
    qtbot.keyClick(focused(world), Qt.Key.Key_F1)
    qtbot.keyClick(focused(world), "?")
    sheet = world.frame.findChild(HelpSheet)
    assert sheet is not None
    sheet.close()
