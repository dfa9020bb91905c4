from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.case.case_page import CasePage
from ui.case.case_words import CaseWords
from ui.case.clock_popup import ClockPopup
from ui.case.model import ClockExplained
from ui.kit.chip import Chip
from workbench.complaints.model import ClockRow, Registered
from workbench.rulebook.reading import shipped_rulebook
from workbench.wording.naming import Wording

Show = Callable[[Any], CasePage]


def chips(page: CasePage) -> list[str]:
    return [chip.state.text for chip in page.chips.findChildren(Chip) if chip.isVisibleTo(page)]


def chip(page: CasePage, start: str) -> Chip:
    return next(c for c in page.chips.findChildren(Chip) if c.state.text.startswith(start))


def shown_text(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def test_that_the_header_says_who_what_how_urgent_and_by_when(refusal: Registered, show: Show) -> None:
    page = show(refusal)
    header = shown_text(page.header)
    assert refusal.case_no in header
    assert "欧阳*锋" in header
    assert "欧阳晓锋" not in header
    assert "Refusal" in chips(page)
    due = next(c for c in page.chips.findChildren(Chip) if "day(s) left" in c.state.text)
    assert "internal 9 Oct · statutory 9 Oct · Complaint Measures 18(1)" in due.toolTip()


def test_that_the_severity_chip_shows_its_arithmetic(refusal: Registered, show: Show) -> None:
    tip = chip(show(refusal), "P").toolTip()
    assert "max(2, 3, 2) = 3" in tip
    assert "Over 10,000 to 50,000 yuan · 2" in tip


@pytest.mark.qt_log_ignore("does not support grabbing")
def test_that_the_due_chip_explains_how_the_date_came_about(
    qtbot: QtBot, refusal: Registered, show: Show
) -> None:
    page = show(refusal)
    page.chips.open_clock()
    popup = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ClockPopup) and w.isVisible())
    text = shown_text(popup)
    assert "15 calendar days under Measures for Handling Consumer Complaints" in text
    assert "Counted from 24 Sept" in text
    assert "It ends with: Decision informed on" in text
    assert "It was never paused." in text
    qtbot.keyClick(popup, Qt.Key.Key_Escape)


def test_that_the_road_shows_where_the_case_stands_and_where_it_may_go(
    refusal: Registered, show: Show, move: Callable[..., None]
) -> None:
    move(refusal.id, "identified", "assigned")
    stations = {station.state: station for station in show(refusal).road.stepper.stations}
    assert stations["registered"].phase == "done" and stations["registered"].open
    assert stations["assigned"].phase == "current" and not stations["assigned"].open
    assert stations["contacted"].open
    assert not stations["decided"].open


def test_that_keys_go_along_the_road_and_press(
    qtbot: QtBot, refusal: Registered, show: Show, opened: Callable[[], Any]
) -> None:
    stepper = show(refusal).road.stepper
    qtbot.keyClick(stepper, Qt.Key.Key_Right)
    assert stepper.accessibleDescription().startswith("Identity checked")
    qtbot.keyClick(stepper, Qt.Key.Key_Return)
    assert opened().windowTitle() == "Move from Registered to Identity checked?"


def test_that_a_click_on_a_state_asks_about_the_move(
    qtbot: QtBot, refusal: Registered, show: Show, opened: Callable[[], Any]
) -> None:
    stepper = show(refusal).road.stepper
    stepper.grab()
    qtbot.mouseClick(stepper, Qt.MouseButton.LeftButton, pos=_place_of(stepper, "identified"))
    assert "Identity checked" in opened().windowTitle()


@pytest.mark.parametrize(("width", "height"), [(631, 332), (760, 500), (1166, 742), (1700, 1000)])
def test_that_nothing_in_the_header_is_cut_at_any_size(
    qtbot: QtBot, refusal: Registered, show: Show, width: int, height: int
) -> None:
    page = show(refusal)
    page.resize(width, height)
    qtbot.wait(30)
    primary = page.header.primary
    assert primary is not None
    right = primary.mapTo(page, QPoint(primary.width(), 0)).x()
    assert right <= width
    assert any("left" in text for text in chips(page))
    shown = [c for c in page.chips.findChildren(Chip) if c.isVisibleTo(page)]
    assert all(c.width() >= c.sizeHint().width() for c in shown)


def test_that_a_low_window_turns_the_road_into_a_menu(qtbot: QtBot, refusal: Registered, show: Show) -> None:
    page = show(refusal)
    page.resize(631, 332)
    qtbot.wait(30)
    assert not page.road.isVisible()
    assert "Registered" in chips(page)
    menu = page.road.menu(whole=True)
    assert "Identity checked…" in {action.text() for action in menu.actions()}


def test_that_every_control_has_a_name(
    refusal: Registered, show: Show, nameless: Callable[[QWidget], list[str]]
) -> None:
    assert nameless(show(refusal)) == []


@pytest.mark.parametrize(
    ("today", "left", "tone"),
    [
        (date(2026, 9, 20), "10 day(s) left", "neutral"),
        (date(2026, 9, 28), "2 day(s) left", "amber"),
        (date(2026, 9, 30), "Due today", "amber"),
        (date(2026, 10, 7), "past the internal date, 1 day(s) to the statutory one", "red"),
        (date(2026, 10, 10), "2 day(s) overdue", "red"),
    ],
)
def test_that_what_is_due_is_said_in_words_not_by_colour_alone(
    qtbot: QtBot, today: date, left: str, tone: str
) -> None:
    words = CaseWords(Wording("en", shipped_rulebook()), today)
    row = ClockRow("c", "C03", date(2026, 9, 17), date(2026, 10, 2), date(2026, 10, 8), date(2026, 9, 30),
                   calendar_published=True, ended_on=None)  # fmt: skip
    state = words.clock(ClockExplained(row, None))
    assert state.text.startswith(f"{left} · internal 30 Sept")
    assert state.text.endswith("statutory 8 Oct · Complaint Measures 18(1)")
    assert state.tone == tone
    assert state.icon


def _place_of(stepper: Any, state: str) -> QPoint:
    place = next(at for at, station in enumerate(stepper.stations) if station.state == state)
    return stepper._boxes[place].center().toPoint()  # type: ignore[no-any-return]
