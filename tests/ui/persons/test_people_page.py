"""The list of people: masked, found by any part, opened with Enter."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.ui.persons.conftest import SECRETS
from tests.ui.persons.reading import cells, words_on
from workbench.changes import Changes

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.conftest import RecordingShell
    from ui.persons.people_page import PeoplePage
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]


def search(page: "PeoplePage", text: str, qtbot: "QtBot") -> None:
    page.focus_search()
    page._search.setText(text)
    qtbot.keyClick(page._search, Qt.Key.Key_Return)


def rows(page: "PeoplePage", qtbot: "QtBot") -> list[list[str]]:
    """The rows as shown, once they have come."""
    model = page.table.model()
    qtbot.waitUntil(lambda: "…" not in cells(model))
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_that_an_empty_workspace_says_where_people_come_from(
    people: "PeoplePage", shell: "RecordingShell", qtbot: "QtBot"
) -> None:
    assert "Nobody is here yet" in words_on(people)
    people._empty.acted.emit()
    assert shell.visits == [("intake", None)]


def test_that_people_are_listed_masked_latest_first(
    person_id: str, people: "PeoplePage", qtbot: "QtBot"
) -> None:
    shown = rows(people, qtbot)
    assert [row[0] for row in shown] == ["王*", "欧阳*锋"]
    assert shown[1][1:5] == ["330***********4210", "138****6620", "浙江省杭州市西湖区***", "2"]
    assert not any(secret in words_on(people) for secret in SECRETS)


def test_that_the_last_digits_find_and_enter_opens(
    desk: "Desk",
    person_id: str,
    people: "PeoplePage",
    shell: "RecordingShell",
    qtbot: "QtBot",
    settle: Settle,
) -> None:
    search(people, "4210", qtbot)
    settle(desk)
    assert [row[0] for row in rows(people, qtbot)] == ["欧阳*锋"]
    people.take_focus()
    qtbot.keyClick(people.table, Qt.Key.Key_Return)
    assert shell.visits == [("person", person_id)]


def test_that_what_matches_nobody_says_so_and_can_be_cleared(
    desk: "Desk", person_id: str, people: "PeoplePage", qtbot: "QtBot", settle: Settle
) -> None:
    search(people, "没有这个人", qtbot)
    settle(desk)
    assert "Nobody matches “没有这个人”" in words_on(people)
    people._empty.acted.emit()
    settle(desk)
    assert len(rows(people, qtbot)) == 2


def test_that_a_click_on_a_heading_sorts_and_another_turns_it_round(
    desk: "Desk", person_id: str, people: "PeoplePage", qtbot: "QtBot", settle: Settle
) -> None:
    heads = [people.table.model().headerData(at, Qt.Orientation.Horizontal) for at in range(7)]
    complaints = heads.index("Complaints")
    for expected in (["1", "2"], ["2", "1"]):
        people.table.horizontalHeader().sectionClicked.emit(complaints)
        settle(desk)
        assert [row[complaints] for row in rows(people, qtbot)] == expected


def test_that_somebody_new_appears_when_a_complaint_is_logged(
    desk: "Desk", people: "PeoplePage", person_id: str, qtbot: "QtBot", settle: Settle
) -> None:
    desk.bus.publish(Changes.of("persons"))
    settle(desk)
    assert len(rows(people, qtbot)) == 2
