"""What the last start put by: exactly the lanes that would be read, or nothing."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.ui.today.conftest import Log, MovingClock
from ui.today.first_screen import kept_screen, put_by

if TYPE_CHECKING:
    from ui.shell.desk import Desk
    from ui.today.first_screen import FirstScreen
    from ui.today.today_page import TodayPage

TODAY = date(2026, 9, 28)


@pytest.fixture
def busy(log: Log) -> None:
    log("欧阳晓锋", "2026-09-01", ("2026-09-28", "16:00"))
    log("何文澜", "2026-09-20")


def kept(desk: "Desk", day: date = TODAY) -> "FirstScreen | None":
    return kept_screen(desk.layout, "en", day, desk.actor.name)


@pytest.mark.usefixtures("busy")
def test_that_what_is_put_by_is_what_would_be_read(
    moving: "Desk", open_page: "Callable[[], TodayPage]"
) -> None:
    put_by(moving.workspace, "en")
    screen = kept(moving)
    page = open_page()
    assert screen is not None
    assert screen.lanes == page._lane_states()
    assert any(lane.lines for lane in screen.lanes)
    assert page._view is not None
    assert screen.pressing == page._view.pressing > 0
    assert screen.heading == page._words().heading(page._view.heading)


@pytest.mark.usefixtures("busy")
def test_that_a_page_shows_it_before_the_database_has_answered(
    moving: "Desk", qtbot: object, settle: "Callable[[Desk], None]"
) -> None:
    from ui.today.today_page import TodayPage

    put_by(moving.workspace, "en")
    page = TodayPage(moving)
    page.activate(None)
    assert page._view is None
    assert page.is_filled
    before = [lane.list.model().rowCount() for lane in page.lanes]
    settle(moving)
    assert page._view is not None
    assert [lane.list.model().rowCount() for lane in page.lanes] == before
    assert sum(before) > 0
    page.deleteLater()


@pytest.mark.usefixtures("busy")
def test_that_nothing_is_shown_once_anything_was_put_on_record(moving: "Desk", log: Log) -> None:
    put_by(moving.workspace, "en")
    assert kept(moving) is not None
    log("赵敏", "2026-09-27")
    assert kept(moving) is None


@pytest.mark.usefixtures("busy")
def test_that_the_next_working_days_are_put_by_with_their_own_lanes(
    moving: "Desk", moving_clock: MovingClock, open_page: "Callable[[], TodayPage]"
) -> None:
    put_by(moving.workspace, "en")
    # Two working days, then the seven days of the holiday, on which some work too.
    ahead = [TODAY + timedelta(days=days) for days in range(11)]
    assert [kept(moving, day) is not None for day in ahead] == [True] * 10 + [False]
    moving_clock.instant += timedelta(days=1)
    page = open_page()
    screen = kept(moving, TODAY + timedelta(days=1))
    assert screen is not None
    assert [[line.when for line in lane.lines] for lane in screen.lanes] == [
        [line.when for line in lane.lines] for lane in page._lane_states()
    ]


@pytest.mark.usefixtures("busy")
def test_that_another_language_is_read_anew(moving: "Desk") -> None:
    put_by(moving.workspace, "zh")
    assert kept(moving) is None


@pytest.mark.usefixtures("busy")
def test_that_names_are_masked_in_what_lies_on_the_disk(moving: "Desk") -> None:
    put_by(moving.workspace, "en")
    text = (moving.layout.cache / "first-screen.json").read_text("utf-8")
    assert "欧阳*锋" in text
    assert "欧阳晓锋" not in text


@pytest.mark.usefixtures("busy")
@pytest.mark.parametrize("damage", ["", "{", "[]", '{"made_for": {}}', "cut"])
def test_that_a_damaged_file_is_passed_over(moving: "Desk", damage: str) -> None:
    put_by(moving.workspace, "en")
    file = moving.layout.cache / "first-screen.json"
    if damage == "cut":
        whole = json.loads(file.read_text("utf-8"))
        del whole["days"][TODAY.isoformat()]["lanes"][0]["lines"][0]["tone"]
        damage = json.dumps(whole)
    file.write_text(damage, "utf-8")
    assert kept(moving) is None


def test_that_a_workspace_without_cases_puts_nothing_by(moving: "Desk") -> None:
    put_by(moving.workspace, "en")
    assert kept(moving) is None
