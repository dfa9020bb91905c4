"""The window's behaviour with pages of its own: visits, keys, changes, Ctrl+K."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.page import Page
from ui.kit.search_box import SearchBox
from ui.shell.command_palette import CommandPalette
from ui.shell.conductor import Conductor
from ui.shell.desk import Desk
from ui.shell.frame import Frame
from ui.shell.help_sheet import HelpSheet
from ui.shell.history import Visit
from ui.shell.page_spec import Command, Finder, Found, PageSpec
from ui.shell.rail_entry import RailEntry
from workbench.changes import Changes

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Notes(Page):
    """Writes down what happens to it."""

    def __init__(self, name: str, topics: frozenset[str]) -> None:
        super().__init__(name)
        self.topics = topics
        self.seen: list[object] = []
        self.field = QLineEdit()
        self.body.addWidget(self.field)

    def activate(self, target: object | None) -> None:
        self.seen.append(("activate", target))

    def reload(self, changes: Changes) -> None:
        self.seen.append(("reload", changes.ids))

    def leave(self) -> None:
        self.seen.append("leave")

    def focus_search(self) -> None:
        self.field.setFocus()


class World:
    """A frame with two pages and one command."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.made: dict[str, Notes] = {}
        self.ran: list[str] = []
        self.specs = (
            self.spec("today", "Today", frozenset({"complaints"})),
            self.spec("cases", "Cases", frozenset({"complaints"})),
            replace(self.spec("case", "Case", frozenset({"contacts"})), in_rail=False),
        )
        self.frame = Frame(self.specs, rail_folded=False)
        qtbot.addWidget(self.frame)
        self.frame.resize(1280, 720)
        self.conductor = Conductor(self.frame, self.specs)
        with qtbot.waitActive(self.frame):
            self.frame.show()
            self.frame.activateWindow()
        self.desk = replace(desk, shell=self.conductor)
        self.conductor.enter(self.desk)

    def spec(self, key: str, title: str, topics: frozenset[str]) -> PageSpec:
        def make(_desk: Desk) -> Page:
            self.made[key] = Notes(title, topics)
            return self.made[key]

        def commands(_desk: Desk) -> list[Command]:
            return [
                Command("complaint.new", "New complaint", lambda: self.ran.append("new"), "Ctrl+N", "plus")
            ]

        def find(_session: object, text: str, _context: object) -> list[Found]:
            return [Found(f"2026-0917-{text}", "欧阳*锋", "cases", "case", text)]

        return PageSpec(
            key,
            lambda: title,
            "cases",
            make,
            help=lambda: f"About {title}",
            commands=commands if key == "cases" else None,
            finders=(Finder(lambda: title, find),) if key == "cases" else (),
        )


@pytest.fixture
def world(qtbot: QtBot, desk: Desk, settle: Callable[[Desk], None]) -> World:
    made = World(qtbot, desk)
    settle(desk)
    return made


def test_that_a_screen_reader_can_name_every_control(
    world: World, nameless: Callable[[QWidget], list[str]]
) -> None:
    world.made["today"].field.setAccessibleName("field")
    assert nameless(world.frame) == []


def test_that_only_the_first_page_is_made_at_first(world: World) -> None:
    assert list(world.made) == ["today"]
    assert world.conductor.place == Visit("today")


def test_that_ctrl_and_a_number_goes_to_a_page_and_alt_left_comes_back(qtbot: QtBot, world: World) -> None:
    qtbot.keyClick(world.frame, Qt.Key.Key_2, CTRL)
    assert world.conductor.place == Visit("cases")
    assert world.made["today"].seen == [("activate", None), "leave"]
    qtbot.keyClick(world.frame, Qt.Key.Key_Left, ALT)
    assert world.conductor.place == Visit("today")
    qtbot.keyClick(world.frame, Qt.Key.Key_Right, ALT)
    assert world.conductor.place == Visit("cases")


def test_that_a_page_outside_the_rail_is_shown_at_its_target(world: World) -> None:
    world.desk.go("case", "0042")
    assert world.made["case"].seen == [("activate", "0042")]
    world.desk.go("case", "0043")
    assert world.made["case"].seen[-1] == ("activate", "0043")
    world.desk.go_back()
    assert world.made["case"].seen[-1] == ("activate", "0042")


def test_that_a_change_reloads_what_is_on_screen_and_the_rest_when_it_comes_back(world: World) -> None:
    world.desk.go("cases")
    world.desk.bus.publish(Changes.of("complaints", ids=("a",)))
    world.desk.bus.publish(Changes.of("complaints", ids=("b",)))
    assert world.made["cases"].seen[-1] == ("reload", frozenset({"b"}))
    assert ("reload", frozenset({"a"})) not in world.made["today"].seen
    world.desk.go("today")
    assert world.made["today"].seen[-1] == ("reload", frozenset({"a", "b"}))


def test_that_a_change_of_another_topic_disturbs_nobody(world: World) -> None:
    before = list(world.made["today"].seen)
    world.desk.bus.publish(Changes.of("evidence", ids=("a",)))
    assert world.made["today"].seen == before


def test_that_a_write_tells_the_pages_what_it_changed(world: World, settle: Callable[[Desk], None]) -> None:
    world.desk.write(lambda _session, _context: Changes.of("complaints", ids=("c",)))
    settle(world.desk)
    assert world.made["today"].seen[-1] == ("reload", frozenset({"c"}))


def test_that_a_command_s_key_works_on_every_page(qtbot: QtBot, world: World) -> None:
    qtbot.keyClick(world.frame, Qt.Key.Key_N, CTRL)
    assert world.ran == ["new"]


def test_that_slash_goes_to_the_page_s_search_but_types_in_a_field(qtbot: QtBot, world: World) -> None:
    field = world.made["today"].field
    field.clearFocus()
    qtbot.keyClick(world.frame, Qt.Key.Key_Slash)
    assert field.hasFocus()
    qtbot.keyClick(field, Qt.Key.Key_Slash)
    assert field.text() == "/"


def palette(world: World) -> tuple[CommandPalette, SearchBox, Any]:
    held = world.frame.findChild(CommandPalette)
    assert held is not None
    box = held.findChild(SearchBox)
    assert box is not None
    return held, box, held._model


def titles(model: Any) -> list[str]:
    return [model.entry(row).title for row in range(model.rowCount())]


def test_that_ctrl_k_lists_commands_and_pages_and_finds_both_by_typing(qtbot: QtBot, world: World) -> None:
    qtbot.keyClick(world.frame, Qt.Key.Key_K, CTRL)
    panel, box, model = palette(world)
    assert panel.isVisible()
    assert titles(model) == ["New complaint", "Today", "Cases"]
    qtbot.keyClicks(box, "compl")
    assert titles(model) == ["New complaint"]
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert world.ran == ["new"]
    assert not panel.isVisible()


def test_that_ctrl_k_finds_cases_on_a_worker_and_opens_them(
    qtbot: QtBot, world: World, settle: Callable[[Desk], None]
) -> None:
    qtbot.keyClick(world.frame, Qt.Key.Key_K, CTRL)
    _panel, box, model = palette(world)
    qtbot.keyClicks(box, "0042")
    qtbot.waitUntil(lambda: titles(model) == ["2026-0917-0042"], timeout=3000)
    settle(world.desk)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert world.conductor.place == Visit("case", "0042")


def test_that_an_answer_for_an_older_text_is_not_shown(qtbot: QtBot, world: World) -> None:
    qtbot.keyClick(world.frame, Qt.Key.Key_K, CTRL)
    panel, box, model = palette(world)
    box.setText("to")
    panel.show_found("t", [])
    assert titles(model) == ["Today"]


def test_that_escape_closes_the_palette(qtbot: QtBot, world: World) -> None:
    qtbot.keyClick(world.frame, Qt.Key.Key_K, CTRL)
    panel, box, _model = palette(world)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_that_going_to_another_page_closes_the_palette(qtbot: QtBot, world: World) -> None:
    qtbot.keyClick(world.frame, Qt.Key.Key_K, CTRL)
    panel, _box, _model = palette(world)
    world.conductor.go("cases")
    assert not panel.isVisible()


def test_that_the_question_mark_says_what_the_page_is_for(qtbot: QtBot, world: World) -> None:
    world.frame.setFocus()
    qtbot.keyClick(world.frame, "?")
    sheet = world.frame.findChild(HelpSheet)
    assert sheet is not None
    words = [label.text() for label in sheet.findChildren(QLabel)]
    assert "About Today" in words
    assert "New complaint" in words
    sheet.close()


def test_that_a_badge_is_read_out_with_its_entry(world: World) -> None:
    world.made["today"].badge_changed.emit(3)
    names = [entry.accessibleName() for entry in world.frame.findChildren(RailEntry)]
    assert names == ["Today 3", "Cases"]


def test_that_a_narrow_window_folds_the_rail_and_a_wide_one_unfolds_it(world: World) -> None:
    world.frame.resize(683, 384)
    assert world.frame.rail.is_folded
    world.frame.resize(1280, 720)
    assert not world.frame.rail.is_folded


def test_that_ctrl_b_folds_the_rail_for_good(qtbot: QtBot, world: World) -> None:
    wishes: list[bool] = []
    world.frame.rail_folded.connect(wishes.append)
    qtbot.keyClick(world.frame, Qt.Key.Key_B, CTRL)
    qtbot.waitUntil(lambda: wishes == [True], timeout=1000)
    world.frame.resize(1300, 720)
    assert world.frame.rail.is_folded
