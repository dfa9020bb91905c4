"""The four lanes: what is due, when, under which rule; walked by arrows, opened with Enter."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.ui.today.conftest import Log, MovingClock, Settle
from ui.cases.case_filter import OPEN, OVERDUE, CaseFilter
from ui.today.lane_list import LaneList
from workbench.changes import Changes

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.conftest import RecordingShell
    from ui.shell.desk import Desk
    from ui.today.today_page import TodayPage

Opened = Callable[[], "TodayPage"]


def spoken(lane: LaneList) -> list[str]:
    model = lane.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def lists(page: "TodayPage") -> list[LaneList]:
    return [lane.list for lane in page.lanes]


def test_that_each_line_stands_in_its_lane_with_case_person_rule_and_day(log: Log, open_page: Opened) -> None:
    log("王小强", "2026-09-10")
    log("赵敏", "2026-09-28", promise=("2026-09-28", "19:00"))
    log("欧阳晓锋", "2026-09-17")
    page = open_page()
    overdue, today, soon, _later = map(spoken, lists(page))
    assert overdue[0].startswith("0001 王*强, First contact · Notice of 2022, −17 day")
    assert "0002 赵*, Promise · 回电说明进展, 19:00" in today
    decision = "0003 欧阳*锋, Decision (simple) · Complaint Measures 18(1), 30 Sept"
    assert any(line.startswith(decision) for line in soon)


def test_that_the_heading_counts_down_to_the_holiday(open_page: Opened) -> None:
    subtitle = open_page().header._subtitle.text()
    assert subtitle.startswith("28 Sept")
    assert "Monday · 3 working day" in subtitle
    assert subtitle.endswith("to National Day")


def test_that_the_number_in_the_rail_is_what_is_overdue_and_due_today(
    log: Log, open_page: Opened, qtbot: "QtBot", moving: "Desk", settle: Settle
) -> None:
    log("王小强", "2026-09-10")
    log("赵敏", "2026-09-28", promise=("2026-09-28", ""))
    page = open_page()
    overdue, today = (lane._count.text() for lane in page.lanes[:2])
    with qtbot.waitSignal(page.badge_changed) as told:
        moving.bus.publish(Changes.of("complaints"))
    assert told.args == [int(overdue) + int(today)]
    settle(moving)


def test_that_the_number_is_kept_up_while_another_page_is_shown(
    log: Log, open_page: Opened, qtbot: "QtBot", moving: "Desk", settle: Settle
) -> None:
    page = open_page()
    page.hide()
    log("王小强", "2026-09-10")
    with qtbot.waitSignal(page.badge_changed) as told:
        moving.bus.publish(Changes.of("complaints"))
    assert told.args[0] > 0
    settle(moving)


def test_that_arrows_walk_lines_and_lanes_and_skip_empty_ones(
    log: Log, open_page: Opened, qtbot: "QtBot"
) -> None:
    log("王小强", "2026-09-10")
    log("欧阳晓锋", "2026-09-17")
    page = open_page()
    overdue, today, soon, _later = lists(page)
    assert overdue.hasFocus()
    assert today.model().rowCount() == 0
    qtbot.keyClick(overdue, Qt.Key.Key_Down)
    assert overdue.currentIndex().row() == 1
    qtbot.keyClick(overdue, Qt.Key.Key_Right)
    assert soon.hasFocus()
    qtbot.keyClick(soon, Qt.Key.Key_Left)
    assert overdue.hasFocus()
    qtbot.keyClick(overdue, Qt.Key.Key_Left)
    assert overdue.hasFocus()


def test_that_enter_and_a_click_open_the_case(
    log: Log, open_page: Opened, qtbot: "QtBot", shell: "RecordingShell"
) -> None:
    made = log("王小强", "2026-09-10")
    overdue = lists(open_page())[0]
    qtbot.keyClick(overdue, Qt.Key.Key_Return)
    line = overdue.visualRect(overdue.model().index(0, 0)).center()
    qtbot.mouseClick(overdue.viewport(), Qt.MouseButton.LeftButton, pos=line)
    assert shell.visits == [("case", made.id), ("case", made.id)]


def test_that_a_reload_keeps_the_line_that_has_the_keyboard(
    log: Log, open_page: Opened, qtbot: "QtBot", moving: "Desk", settle: Settle
) -> None:
    for name in ("王小强", "赵敏", "李若"):
        log(name, "2026-09-10")
    overdue = lists(open_page())[0]
    qtbot.keyClick(overdue, Qt.Key.Key_Down)
    qtbot.keyClick(overdue, Qt.Key.Key_Down)
    before = overdue.current_line()
    log("钱多", "2026-09-01")
    moving.bus.publish(Changes.of("complaints"))
    settle(moving)
    assert overdue.current_line() == before
    assert overdue.hasFocus()


def test_that_what_was_promised_is_late_when_its_hour_has_passed(
    log: Log, open_page: Opened, moving_clock: MovingClock
) -> None:
    log("赵敏", "2026-09-28", promise=("2026-09-28", "19:00"))
    page = open_page()
    today = lists(page)[1]

    def tone() -> str:
        line = next(line for line in today.model()._lines if "Promise" in line.what)  # type: ignore[attr-defined]
        return str(line.tone)

    assert tone() == "amber"
    moving_clock.instant += timedelta(hours=9)
    page._minute.timeout.emit()
    assert tone() == "red"


def test_that_at_midnight_everything_moves_on(
    log: Log, open_page: Opened, moving_clock: MovingClock, moving: "Desk", settle: Settle
) -> None:
    log("赵敏", "2026-09-28", promise=("2026-09-28", "19:00"))
    page = open_page()
    assert any("Promise" in line for line in spoken(lists(page)[1]))
    moving_clock.instant += timedelta(days=1)
    page._minute.timeout.emit()
    settle(moving)
    assert any("Promise" in line and "−1 day" in line for line in spoken(lists(page)[0]))
    assert page.header._subtitle.text().startswith("29 Sept")


def test_that_empty_lanes_say_so_calmly(log: Log, open_page: Opened) -> None:
    log("赵敏", "2026-09-28")
    page = open_page()
    overdue = page.lanes[0]
    assert overdue._empty.isVisible()
    assert overdue._empty.text() == "Nothing is overdue."
    assert overdue._chip.state.tone == "neutral"


def test_that_a_long_lane_scrolls_and_says_how_many_more_there_are(
    log: Log, open_page: Opened, shell: "RecordingShell", monkeypatch: pytest.MonkeyPatch
) -> None:
    from workbench.today import queries

    monkeypatch.setattr(queries.today_lanes, "__kwdefaults__", {"limit": 12})
    for number in range(14):
        log(f"王{number}", "2026-09-10")
    page = open_page()
    lane = page.lanes[0]
    assert lane.list.verticalScrollBar().maximum() > 0
    assert lane._more.isVisible()
    lane._more.click()
    wanted = CaseFilter(states=(OPEN,), dues=(OVERDUE,), sort="due_internal_on", descending=False)
    assert shell.visits == [("cases", wanted)]


def test_that_the_search_field_and_the_main_action_lead_on(
    open_page: Opened, shell: "RecordingShell", qtbot: "QtBot"
) -> None:
    page = open_page()
    field = page.header._search
    assert field is not None
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Space)
    assert page.header.primary is not None
    page.header.primary.click()
    assert shell.visits == [("find", None), ("intake", None)]
